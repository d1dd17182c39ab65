//! Real gateways at the end of a real line: what arrives, and what is made of each answer.

use std::{net::SocketAddr, sync::Arc};

use linli_domain::notifications::{RecordNumber, text};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Mutex,
};
use uuid::Uuid;

use super::{
    settings::{HttpWay, SmtpTls, SmtpWay},
    *,
};

const SECRET: &str = "a secret of the gateway";

fn message(channel: Channel, to: &str) -> Outgoing {
    let number = RecordNumber::try_from("511102008-2026-0001".to_owned()).ok();
    let about = About { number, ..About::default() };
    Outgoing {
        id: Uuid::from_u128(7).into(),
        channel,
        to: to.to_owned(),
        masked: "138****8000".to_owned(),
        template: NoticeKind::Overdue,
        text: text(NoticeKind::Overdue, &about, None),
        about,
        code: None,
        language: Language::Chinese,
        at: "2026-11-24T09:00:00+08:00".parse().unwrap(),
    }
}

fn beside(ways: GatewaySettings) -> Gateways {
    let settings = GatewaySettings { networks: vec!["127.0.0.1".to_owned()], ..ways };
    Gateways::open(&settings, Path::new(".")).unwrap()
}

/// Answers every request with a status, and keeps what came.
async fn http(answer: &'static str) -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let heard = Arc::new(Mutex::new(Vec::new()));
    let kept = heard.clone();
    tokio::spawn(async move {
        while let Ok((mut line, _)) = listener.accept().await {
            let mut request = vec![0; 8192];
            let mut read = 0;
            // Head and body may come apart.
            while !complete(&request[..read]) {
                read += line.read(&mut request[read..]).await.unwrap();
            }
            kept.lock().await.push(String::from_utf8_lossy(&request[..read]).into_owned());
            line.write_all(format!("HTTP/1.1 {answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").as_bytes())
                .await
                .unwrap();
        }
    });
    (address, heard)
}

fn complete(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next()?.parse().ok());
    length.is_none_or(|length: usize| body.len() >= length)
}

fn by_http(address: SocketAddr) -> Gateways {
    let url = format!("http://{address}/messages");
    beside(GatewaySettings {
        sms: Some(Way::Http(HttpWay { url, secret: SECRET.to_owned() })),
        ..GatewaySettings::default()
    })
}

#[tokio::test]
async fn a_gateway_is_told_signed_and_with_an_id_that_stays() {
    let (address, heard) = http("202 Accepted").await;
    let gateways = by_http(address);
    let message = message(Channel::Sms, "13800138000");
    gateways.send(&message).await.unwrap();
    gateways.send(&message).await.unwrap();
    let heard = heard.lock().await;
    let request = heard.first().unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    let header = |name: &str| {
        let line = head.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}: ")));
        line.map(|line| line[name.len() + 2..].to_owned()).unwrap_or_default()
    };
    assert_eq!(header("idempotency-key"), message.id.to_string());
    let expected = {
        use hmac::{Hmac, Mac};
        let mut mac = <Hmac<sha2::Sha256> as Mac>::new_from_slice(SECRET.as_bytes()).unwrap();
        mac.update(format!("{}.{body}", header("linli-timestamp")).as_bytes());
        format!("v1={}", hex::encode(mac.finalize().into_bytes()))
    };
    assert_eq!(header("linli-signature"), expected);
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["to"], "13800138000");
    assert_eq!(body["template"], "overdue");
    assert_eq!(body["parameters"], serde_json::json!({ "number": "511102008-2026-0001" }));
    assert_eq!(heard.len(), 2);
    assert!(heard.iter().all(|request| request.contains(&message.id.to_string())));
}

#[tokio::test]
async fn each_answer_is_taken_for_what_it_is() {
    let passing = |code: &str| Err(GatewayFault::Passing(code.to_owned()));
    let lasting = |code: &str| Err(GatewayFault::Lasting(code.to_owned()));
    for (answer, expected) in [
        ("200 OK", Ok(())),
        ("409 Conflict", Ok(())),
        ("429 Too Many Requests", passing("status_429")),
        ("503 Service Unavailable", passing("status_503")),
        ("400 Bad Request", lasting("status_400")),
        // A redirect is not followed: it could lead anywhere.
        ("302 Found\r\nlocation: http://169.254.169.254/", lasting("status_302")),
    ] {
        let (address, _) = http(answer).await;
        assert_eq!(by_http(address).send(&message(Channel::Sms, "13800138000")).await, expected, "{answer}");
    }
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    assert_eq!(by_http(nobody).send(&message(Channel::Sms, "1")).await, passing("unreachable"));
}

#[tokio::test]
async fn this_machine_is_not_called_unless_it_is_named() {
    let (address, heard) = http("200 OK").await;
    let url = format!("http://{address}/messages");
    let way = Way::Http(HttpWay { url, secret: SECRET.to_owned() });
    let settings = GatewaySettings { sms: Some(way), ..GatewaySettings::default() };
    let gateways = Gateways::open(&settings, Path::new(".")).unwrap();
    let refused = gateways.send(&message(Channel::Sms, "13800138000")).await;
    assert_eq!(refused, Err(GatewayFault::Lasting("forbidden_address".to_owned())));
    assert!(heard.lock().await.is_empty());
}

/// A mail server that takes one letter.
async fn smtp(rcpt: &'static str) -> (SocketAddr, Arc<Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let letter = Arc::new(Mutex::new(String::new()));
    let kept = letter.clone();
    tokio::spawn(async move {
        let (line, _) = listener.accept().await.unwrap();
        converse(line, rcpt, kept).await;
    });
    (address, letter)
}

async fn converse(line: TcpStream, rcpt: &'static str, kept: Arc<Mutex<String>>) {
    let (read, mut write) = line.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 stub\r\n").await.unwrap();
    let mut data = false;
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match line.get(..4).unwrap_or(&line) {
            _ if data && line == "." => {
                data = false;
                "250 taken"
            }
            _ if data => {
                kept.lock().await.push_str(&format!("{line}\n"));
                continue;
            }
            "EHLO" => "250 stub",
            "RCPT" => rcpt,
            "DATA" => {
                data = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        if write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
    }
}

fn by_mail(address: SocketAddr) -> Gateways {
    let way = SmtpWay {
        host: "127.0.0.1".to_owned(),
        port: address.port(),
        tls: SmtpTls::None,
        user: None,
        password: None,
        from: "linli@example.cn".to_owned(),
    };
    beside(GatewaySettings { email: Some(Way::Smtp(way)), ..GatewaySettings::default() })
}

#[tokio::test]
async fn a_letter_reaches_a_mail_server() {
    let (address, letter) = smtp("250 ok").await;
    let message = message(Channel::Email, "someone@example.cn");
    by_mail(address).send(&message).await.unwrap();
    let letter = letter.lock().await.clone();
    assert!(letter.contains(&format!("Message-ID: <{}@example.cn>", message.id)), "{letter}");
    assert!(letter.contains("To: someone@example.cn") && letter.contains("From: linli@example.cn"), "{letter}");
}

#[tokio::test]
async fn an_address_that_a_mail_server_refuses_is_not_tried_again() {
    let (address, _) = smtp("550 no such user").await;
    let refused = by_mail(address).send(&message(Channel::Email, "someone@example.cn")).await;
    assert!(matches!(&refused, Err(GatewayFault::Lasting(code)) if code.starts_with("smtp_550")), "{refused:?}");
    let (address, _) = smtp("451 later").await;
    let later = by_mail(address).send(&message(Channel::Email, "someone@example.cn")).await;
    assert!(matches!(later, Err(GatewayFault::Passing(_))), "{later:?}");
}

#[tokio::test]
async fn without_configuration_a_line_is_written_and_no_address_bare() {
    let folder = tempfile::tempdir().unwrap();
    let gateways = Gateways::open(&GatewaySettings::default(), folder.path()).unwrap();
    for _ in 0..2 {
        gateways.send(&message(Channel::Sms, "13800138000")).await.unwrap();
    }
    let written = std::fs::read_to_string(folder.path().join("outbox.jsonl")).unwrap();
    let lines: Vec<serde_json::Value> = written.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), &lines[0]["to"]), (2, &serde_json::json!("138****8000")));
    assert!(!written.contains("13800138000"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder.path().join("outbox.jsonl")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_wrong_setting_is_named() {
    let open = |sms: &str| {
        let sms: Way = serde_json::from_str(sms).unwrap();
        let settings = GatewaySettings { sms: Some(sms), ..GatewaySettings::default() };
        Gateways::open(&settings, Path::new(".")).err().unwrap_or_default()
    };
    for url in ["here", "ftp://gateway.example/", "https://user:word@gateway.example/"] {
        let fault = open(&format!(r#"{{"kind":"http","url":"{url}","secret":"{SECRET}"}}"#));
        assert!(fault.contains("`gateways.sms`") && fault.contains("`url`"), "{url}: {fault}");
    }
    assert!(open(r#"{"kind":"http","url":"https://gateway.example/","secret":"short"}"#).contains("`secret`"));
    assert!(open(r#"{"kind":"smtp","host":"h","port":25,"from":"nobody"}"#).contains("`from`"));
}

#[tokio::test]
async fn a_channel_that_is_off_leads_nowhere() {
    let settings = GatewaySettings { chat: Some(Way::Off), ..GatewaySettings::default() };
    let gateways = Gateways::open(&settings, Path::new(".")).unwrap();
    assert!(!gateways.lead(Channel::Chat) && gateways.lead(Channel::Sms));
    let refused = gateways.send(&message(Channel::Chat, "someone")).await;
    assert_eq!(refused, Err(GatewayFault::Lasting("no_gateway".to_owned())));
}
