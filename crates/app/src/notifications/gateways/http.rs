//! A gateway that takes JSON by POST: short messages, the government's chat app. Each message is signed and bears its id, so
//! that what comes twice is sent once.

use futures::future::BoxFuture;
use hmac::{Hmac, Mac};
use reqwest::{Client, Url, redirect::Policy};
use serde_json::json;
use sha2::Sha256;

use super::{Door, Gateway, GatewayFault, Outgoing, PATIENCE, settings::HttpWay};

/// Shorter secrets are slips of the pen.
const SHORTEST_SECRET: usize = 16;

pub(super) struct HttpGateway {
    url: Url,
    host: String,
    port: u16,
    secret: String,
    door: Door,
}

impl HttpGateway {
    pub(super) fn new(way: &HttpWay, door: Door) -> Result<Self, String> {
        let url = Url::parse(&way.url).map_err(|fault| format!("`url` is no address: {fault}"))?;
        let plain = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
        let (Some(host), Some(port), true) = (url.host_str(), url.port_or_known_default(), plain) else {
            return Err("`url` should be http:// or https:// with a host and without a password".to_owned());
        };
        if way.secret.len() < SHORTEST_SECRET {
            return Err(format!("`secret` should have at least {SHORTEST_SECRET} characters"));
        }
        Ok(Self { host: host.to_owned(), port, secret: way.secret.clone(), door, url })
    }

    async fn post(&self, message: &Outgoing) -> Result<(), GatewayFault> {
        let address = self.door.resolve(&self.host, self.port).await?;
        let failed = |fault: reqwest::Error| {
            let code = if fault.is_timeout() { "timeout" } else { "unreachable" };
            GatewayFault::Passing(code.to_owned())
        };
        let client = Client::builder()
            .resolve(&self.host, address)
            .redirect(Policy::none())
            .no_proxy()
            .timeout(PATIENCE)
            .build()
            .map_err(failed)?;
        let body = json!({
            "id": message.id,
            "channel": message.channel,
            "to": message.to,
            "template": message.template,
            "parameters": message.about,
            "code": message.code,
            "language": message.language,
            "text": message.says(),
        })
        .to_string();
        let at = message.at.to_string();
        let answer = client
            .post(self.url.clone())
            .header("content-type", "application/json")
            .header("idempotency-key", message.id.to_string())
            .header("linli-timestamp", &at)
            .header("linli-signature", format!("v1={}", signature(&self.secret, &at, &body)))
            .body(body)
            .send()
            .await
            .map_err(failed)?;
        let status = answer.status();
        let code = format!("status_{}", status.as_u16());
        match status.as_u16() {
            // It has this message already.
            200..=299 | 409 => Ok(()),
            408 | 425 | 429 | 500.. => Err(GatewayFault::Passing(code)),
            _ => Err(GatewayFault::Lasting(code)),
        }
    }
}

/// HMAC-SHA256 of moment, dot and body, in hexadecimal digits.
fn signature(secret: &str, at: &str, body: &str) -> String {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(secret.as_bytes())
        .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    mac.update(at.as_bytes());
    mac.update(b".");
    mac.update(body.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

impl Gateway for HttpGateway {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), GatewayFault>> {
        Box::pin(self.post(message))
    }
}
