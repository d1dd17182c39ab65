//! An S3-compatible store, as far as Linli speaks to one: put, get, head, delete and list over HTTP.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use serde_json::json;

use crate::town::Town;

type Objects = Arc<Mutex<BTreeMap<String, Vec<u8>>>>;

/// A bucket that lives as long as the test.
fn bucket() -> (String, Objects) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let objects = Objects::default();
    let kept = objects.clone();
    thread::spawn(move || {
        for line in listener.incoming().flatten() {
            let objects = kept.clone();
            thread::spawn(move || serve(line, &objects));
        }
    });
    (address, objects)
}

/// Answers one request after the other on a line.
fn serve(mut line: TcpStream, objects: &Objects) -> Option<()> {
    let mut reader = BufReader::new(line.try_clone().ok()?);
    loop {
        let mut first = String::new();
        if reader.read_line(&mut first).ok()? == 0 {
            return None;
        }
        let (mut length, mut range, mut signed) = (0, None, false);
        loop {
            let mut header = String::new();
            reader.read_line(&mut header).ok()?;
            let header = header.trim().to_ascii_lowercase();
            match header.split_once(": ") {
                Some(("content-length", value)) => length = value.parse().ok()?,
                Some(("range", value)) => range = value.strip_prefix("bytes=").map(str::to_owned),
                Some(("authorization", value)) => signed = value.starts_with("aws4-hmac-sha256 credential=linli/"),
                _ if header.is_empty() => break,
                _ => {}
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        let mut words = first.split_whitespace();
        let (method, target) = (words.next()?, words.next()?);
        let path = target.split('?').next()?.trim_start_matches("/evidence/").to_owned();
        let (status, headers, bytes) = if signed { answer(objects, method, path, body, range) } else { refused() };
        let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}\r\n", bytes.len());
        line.write_all(head.as_bytes()).ok()?;
        if method != "HEAD" {
            line.write_all(&bytes).ok()?;
        }
    }
}

type Said = (&'static str, String, Vec<u8>);

fn refused() -> Said {
    ("403 Forbidden", String::new(), Vec::new())
}

fn answer(objects: &Objects, method: &str, path: String, body: Vec<u8>, range: Option<String>) -> Said {
    const FACTS: &str = "etag: \"1\"\r\nlast-modified: Mon, 23 Nov 2026 01:00:00 GMT\r\n";
    let mut objects = objects.lock().unwrap();
    match method {
        "PUT" => {
            objects.insert(path, body);
            ("200 OK", FACTS.to_owned(), Vec::new())
        }
        "DELETE" => {
            objects.remove(&path);
            ("204 No Content", String::new(), Vec::new())
        }
        _ => match objects.get(&path) {
            None => ("404 Not Found", String::new(), Vec::new()),
            Some(bytes) => match range.and_then(|range| {
                let (first, last) = range.split_once('-')?;
                Some((first.parse::<usize>().ok()?, last.parse::<usize>().ok()?.min(bytes.len() - 1)))
            }) {
                Some((first, last)) => {
                    let headers = format!("{FACTS}content-range: bytes {first}-{last}/{}\r\n", bytes.len());
                    ("206 Partial Content", headers, bytes[first..=last].to_vec())
                }
                None => ("200 OK", FACTS.to_owned(), bytes.clone()),
            },
        },
    }
}

#[tokio::test]
async fn files_are_kept_in_a_bucket_where_one_is_configured() {
    let (address, objects) = bucket();
    let town = Town::with(&[
        ("LINLI_FILE_STORE", "s3://evidence/leshan"),
        ("LINLI_FILE_STORE_ENDPOINT", &address),
        ("LINLI_FILE_STORE_ACCESS_KEY", "linli"),
        ("LINLI_FILE_STORE_SECRET_KEY", "secret"),
    ]);
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("存到桶里").await;
    let made = clerk.attaches(whistle.id(), "a.txt", "桶里的内容").await.done();
    let kept: Vec<_> = objects.lock().unwrap().iter().map(|(key, bytes)| (key.clone(), bytes.clone())).collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(kept[0].0.starts_with("leshan/20") && kept[0].1 == "桶里的内容".as_bytes(), "{kept:?}");
    let content = format!("/api/v1/attachments/{}/content", made.text("/id"));
    let (status, _, bytes) = clerk.fetches(&content).await;
    assert_eq!((status, bytes.as_slice()), (200, "桶里的内容".as_bytes()));

    let file = town.database().folder.join("bucket.backup");
    let settings = [("LINLI_FILE_STORE", "s3://evidence/leshan"), ("LINLI_FILE_STORE_ENDPOINT", address.as_str())];
    let place = ["--database-url", &town.database().url, "--data-dir", town.database().folder.to_str().unwrap()];
    let arguments = [&["backup", file.to_str().unwrap(), "--language", "en-US"][..], &place].concat();
    let ended = crate::town::linli(&arguments, &settings);
    assert!(ended.code == Some(0) && ended.out.contains("back the bucket up too"), "{ended:?}");

    // A store that lost it is our fault, and the person is not told where it was.
    objects.lock().unwrap().clear();
    let gone = clerk.gets(&content).await;
    gone.refused(500, "internal");
    assert!(!gone.body.to_string().contains("evidence"), "{gone}");
    clerk.acts("attachment.remove", &made.text("/id"), None, json!({})).await.done();
}

#[tokio::test]
async fn a_store_that_is_away_is_waited_for_in_words() {
    let town = Town::with(&[
        ("LINLI_FILE_STORE", "s3://evidence"),
        ("LINLI_FILE_STORE_ENDPOINT", "http://127.0.0.1:9"),
        ("LINLI_FILE_STORE_ACCESS_KEY", "linli"),
        ("LINLI_FILE_STORE_SECRET_KEY", "secret"),
    ]);
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("桶不在").await;
    let answer = clerk.attaches(whistle.id(), "a.txt", "内容").await;
    answer.refused(503, "unavailable");
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 0, "no row without bytes");
}
