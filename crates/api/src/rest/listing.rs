//! `GET`: one handler for every list, one for every record, one for all figures.

use actix_web::{HttpRequest, HttpResponse, http::header::ETAG};
use linli_app::exec::{Figures, Listing, PageRequest, Subject, parse_id};
use linli_domain::{Error, Message, Result};
use serde::de::DeserializeOwned;

use super::input;
use crate::wire::{Incoming, Refusal, View, without_nul};

/// One page: `{ items, nextCursor }`.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct PageView<V> {
    items: Vec<V>,
    next_cursor: Option<String>,
}

/// All at once: `{ items }`.
#[derive(serde::Serialize)]
struct AllView<V> {
    items: Vec<V>,
}

pub(super) async fn page<S, V>(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal>
where
    S: Listing,
    S::Filter: DeserializeOwned,
    S::Sort: DeserializeOwned,
    V: View<Of = S>,
{
    let answer = async {
        let (filter, sort, page) = asked::<S>(http.query_string())?;
        let reader = incoming.app.read(&incoming.request)?;
        let page = reader.list::<S>(&filter, sort, &page).await?;
        let next_cursor = page.more.then(|| page.items.last().map(|(_, cursor)| cursor.clone())).flatten();
        let items = V::of(page.items.into_iter().map(|(record, _)| record).collect(), &reader).await?;
        Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(PageView { items, next_cursor }))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

pub(super) async fn single<S: Subject, V: View<Of = S>>(
    http: HttpRequest,
    incoming: Incoming,
) -> Result<HttpResponse, Refusal> {
    let answer = async {
        let reader = incoming.app.read(&incoming.request)?;
        let id = parse_id::<S::Id>(http.match_info().get("id").unwrap_or_default())?;
        let record = reader.get::<S>(id).await?;
        let view = V::of(vec![record], &reader).await?.pop().ok_or_else(|| Error::internal("a view is missing"))?;
        view.opened(&incoming).await?;
        let mut response = HttpResponse::Ok();
        if let Some(version) = view.version() {
            response.insert_header((ETAG, format!("\"{version}\"")));
        }
        Ok(response.insert_header(("Cache-Control", "no-store")).json(view))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

/// All figures: `{ items }`.
pub(super) async fn figures<F, V>(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal>
where
    F: Figures + DeserializeOwned,
    V: View<Of = F::Of>,
{
    let answer = async {
        let asked: F = input::query(&pairs(http.query_string())?)?;
        without_nul(&asked)?;
        let reader = incoming.app.read(&incoming.request)?;
        let items = V::of(asked.read(&reader).await?, &reader).await?;
        Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(AllView { items }))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

pub(crate) fn asked<S: Listing>(query: &str) -> Result<(S::Filter, S::Sort, PageRequest)>
where
    S::Filter: DeserializeOwned,
    S::Sort: DeserializeOwned,
{
    let pairs = pairs(query)?;
    let mut page = PageRequest::default();
    let mut sort = S::Sort::default();
    let mut filter = Vec::new();
    for (at, (name, value)) in pairs.iter().enumerate() {
        let once = matches!(name.as_str(), "first" | "after" | "sort");
        if once && pairs[..at].iter().any(|(earlier, _)| earlier == name) {
            return Err(Error::field(name, "duplicate", Message::new("参数重复。", "The parameter is there twice.")));
        }
        match name.as_str() {
            "first" => {
                let size = value.parse().map_err(|_| {
                    Error::field("first", "out_of_range", Message::new("每页1到200条。", "A page has 1 to 200 items."))
                })?;
                page.first = Some(size);
            }
            "after" => page.after = Some(value.clone()),
            "sort" => {
                sort = serde_json::from_value(serde_json::Value::String(value.clone())).map_err(|_| {
                    Error::field("sort", "unknown_value", Message::new("没有这种排序。", "There is no such sort."))
                })?;
            }
            _ => filter.push((name.clone(), value.clone())),
        }
    }
    let filter = input::query(&filter)?;
    without_nul(&filter)?;
    Ok((filter, sort, page))
}

/// The parameters of an address; each has a value.
pub(crate) fn pairs(query: &str) -> Result<Vec<(String, String)>> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).map_err(|_| {
        Error::field("query", "malformed", Message::new("查询参数格式不对。", "The query string is malformed."))
    })?;
    match pairs.iter().find(|(_, value)| value.is_empty()) {
        Some((name, _)) => {
            let message = Message::new("请填写或去掉这个参数。", "Give it a value or leave it out.");
            Err(Error::field(name, "empty_value", message))
        }
        None => Ok(pairs),
    }
}
