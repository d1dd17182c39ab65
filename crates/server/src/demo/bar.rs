//! The doors of the bar that every page of a demonstration shows: who plays, the story, the clock, a fresh start. These routes
//! exist under `linli demo` alone and stand in no contract.

use std::{net::SocketAddr, sync::Arc};

use actix_web::{HttpRequest, HttpResponse, web};
use chrono::TimeDelta;
use linli_api::{
    identity::{opened, our_page},
    wire::{Body, Incoming, Refusal},
};
use linli_app::demonstration::{Demonstration, Player};
use linli_domain::{Error, FieldError, Message};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Notify;
use uuid::Uuid;

/// What the bar knows about this round: from one fresh start to the next.
#[derive(Clone)]
pub struct Bar {
    /// The demonstration.
    pub demonstration: Demonstration,
    /// How many fresh starts there were: a page that sees another number begins anew too.
    pub round: u32,
    /// Those who can be played.
    pub accounts: Arc<[&'static str]>,
    /// The last event before the audience came; none if the database was made by an older version.
    pub after: Option<Uuid>,
    /// Where a telephone in the same network finds the page, if it does.
    pub address: Option<String>,
    /// Tells the server to begin anew.
    pub again: Arc<Notify>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Enter {
    account: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Forward {
    hours: i64,
}

/// The clock goes an hour or a day at a time: whoever wants more presses again and sees what happens meanwhile.
const STEPS: [i64; 2] = [1, 24];

/// Adds the routes.
pub fn configure(bar: &Bar, routes: &mut web::ServiceConfig) {
    routes
        .app_data(web::Data::new(bar.clone()))
        .route("/api/demo", web::get().to(show))
        .route("/api/demo/session", web::post().to(enter))
        .route("/api/demo/clock", web::post().to(forward))
        .route("/api/demo/reset", web::post().to(reset));
}

async fn show(http: HttpRequest, bar: web::Data<Bar>) -> Result<HttpResponse, Refusal> {
    let told = tell(&bar).await.map_err(|error| Refusal::new(error, &http))?;
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(told))
}

async fn tell(bar: &Bar) -> linli_domain::Result<Value> {
    let all = bar.demonstration.players().await?;
    let known = |player: &&Player| bar.accounts.contains(&player.login.as_str());
    let mut players: Vec<_> = all.iter().filter(known).collect();
    players.sort_by_key(|player| bar.accounts.iter().position(|account| *account == player.login));
    players.dedup_by_key(|player| player.login.clone());
    let players: Vec<_> = players
        .into_iter()
        .map(|player| {
            let unit = player.organisation_name.as_ref().or(player.division.as_ref());
            json!({ "account": player.login, "name": player.name, "role": player.role, "unit": unit })
        })
        .collect();
    let story = match bar.after {
        None => Value::Null,
        Some(after) => {
            let story = bar.demonstration.story(after, &all).await?;
            let step = |step: &linli_app::demonstration::StoryStep| {
                let account = step.account.as_ref().filter(|account| bar.accounts.contains(&account.as_str()));
                json!({ "name": step.name, "account": account, "done": step.done })
            };
            json!({ "whistle": story.whistle, "steps": story.steps.iter().map(step).collect::<Vec<_>>() })
        }
    };
    Ok(json!({
        "round": bar.round,
        "now": bar.demonstration.now(),
        "lastDay": bar.demonstration.last_day().await?,
        "players": players,
        "story": story,
        "resettable": bar.after.is_some(),
        "address": bar.address,
    }))
}

async fn enter(
    http: HttpRequest,
    bar: web::Data<Bar>,
    incoming: Incoming,
    body: Body,
) -> Result<HttpResponse, Refusal> {
    let asked: Enter = body.read(&http)?;
    let entered = async {
        our_page(&http)?;
        if !bar.accounts.contains(&asked.account.as_str()) {
            let message = Message::new("演示里没有这个账号。", "Nobody of this name plays here.");
            return Err(Error::field("account", "no_such_account", message));
        }
        bar.demonstration.enter(&incoming.request, &asked.account).await
    };
    Ok(opened(&http, entered.await.map_err(|error| Refusal::new(error, &http))?))
}

async fn forward(http: HttpRequest, bar: web::Data<Bar>, body: Body) -> Result<HttpResponse, Refusal> {
    let asked: Forward = body.read(&http)?;
    let forwarded = async {
        our_page(&http)?;
        if !STEPS.contains(&asked.hours) {
            let message = Message::new("每次只能拨1小时或24小时。", "By 1 or 24 hours at a time.");
            return Err(Error::Invalid(vec![FieldError::new("hours", "out_of_range", message)]));
        }
        bar.demonstration.forward(TimeDelta::hours(asked.hours)).await
    };
    let now = forwarded.await.map_err(|error| Refusal::new(error, &http))?;
    Ok(HttpResponse::Ok().json(json!({ "now": now })))
}

async fn reset(http: HttpRequest, bar: web::Data<Bar>) -> Result<HttpResponse, Refusal> {
    our_page(&http).map_err(|error| Refusal::new(error, &http))?;
    if bar.after.is_none() {
        let message = Message::new(
            "这个演示库没有留底，不能重置：请停止服务，删除数据目录后重新启动。",
            "This demonstration keeps no copy of its beginning: stop the server, delete its data folder and start again.",
        );
        return Err(Refusal::new(Error::Rule("demonstration", message), &http));
    }
    bar.again.notify_one();
    Ok(HttpResponse::Accepted().json(json!({ "round": bar.round })))
}

/// Where others in the network find a server that listens here: nowhere if it is only for this machine.
pub fn reachable(listen: SocketAddr) -> Option<String> {
    if listen.ip().is_loopback() {
        return None;
    }
    let ip = if listen.ip().is_unspecified() { outward()? } else { listen.ip() };
    Some(format!("http://{}", SocketAddr::new(ip, listen.port())))
}

/// The address from which this machine would speak to the world. Nothing is sent: a datagram socket only picks its route.
fn outward() -> Option<std::net::IpAddr> {
    let socket = std::net::UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_loopback() && !ip.is_unspecified())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_finds_what_is_not_for_this_machine_alone() {
        assert_eq!(reachable("127.0.0.1:8080".parse().unwrap()), None);
        assert_eq!(reachable("[::1]:8080".parse().unwrap()), None);
        assert_eq!(reachable("192.0.2.7:8080".parse().unwrap()).as_deref(), Some("http://192.0.2.7:8080"));
    }
}
