//! Exports: every list as a file, with the same filter and sort and the columns that were chosen. Columns follow from the view, so
//! a list has its export for free; what can be imported has the headings of its template.

mod columns;
mod headings;

use std::collections::HashSet;

use actix_web::{HttpRequest, HttpResponse};
use linli_app::{
    Target,
    exec::{Listing, PageRequest},
    exports::{RecordExport, digest, exporter, limits, names},
    sheets::{Sheet, SheetFormat},
};
use linli_domain::{
    Error, Message, Result,
    exports::{ExportRule, Exported},
};
use linli_vocabulary::Kind;
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    rest::{asked, pairs},
    wire::{Incoming, Language, Refusal, View, download},
};
use columns::{Row, chosen, columns};

/// So many records are read at a time.
const PAGE: u32 = 200;

/// What is asked beside filter and sort.
#[derive(Debug, Default)]
struct Asked {
    format: SheetFormat,
    columns: Option<Vec<String>>,
    reason: Option<String>,
    /// Filter and sort, as the list itself takes them.
    rest: Vec<(String, String)>,
}

impl Asked {
    fn of(query: &str) -> Result<Self> {
        let mut asked = Self::default();
        for (name, value) in pairs(query)? {
            match name.as_str() {
                "format" => {
                    asked.format = serde_json::from_value(Value::String(value)).map_err(|_| {
                        let message = Message::new("只有 xlsx 和 csv。", "There are xlsx and csv.");
                        Error::field("format", "unknown_value", message)
                    })?;
                }
                "columns" => asked.columns = Some(value.split(',').map(str::to_owned).collect()),
                "reason" => asked.reason = Some(value),
                "first" | "after" => {
                    let message = Message::new("导出不分页。", "An export has no pages.");
                    return Err(Error::field(&name, "unknown_field", message));
                }
                _ => asked.rest.push((name, value)),
            }
        }
        Ok(asked)
    }
}

/// `GET /api/v1/<list>/export`.
pub(crate) async fn export<S, V>(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal>
where
    S: Listing,
    S::Filter: DeserializeOwned,
    S::Sort: DeserializeOwned,
    V: View<Of = S>,
{
    let answer = async {
        let reader = incoming.app.read(&incoming.request)?;
        let (account, name) = exporter(&reader)?;
        let asked_for = Asked::of(http.query_string())?;
        let query = serde_html_form::to_string(&asked_for.rest).map_err(Error::internal)?;
        let (filter, sort, _) = asked::<S>(&query)?;
        let columns = chosen(columns::<V>(S::KIND), asked_for.columns.as_deref())?;
        let limits = limits(&reader, reader.now().date()).await?;
        let most = if asked_for.reason.is_some() { limits.most_rows.value } else { limits.rows_without_reason.value };
        let mut views: Vec<V> = Vec::new();
        let mut page = PageRequest { first: Some(PAGE), after: None };
        loop {
            let found = reader.list::<S>(&filter, sort, &page).await?;
            page.after = found.items.last().map(|(_, cursor)| cursor.clone());
            views.extend(V::of(found.items.into_iter().map(|(record, _)| record).collect(), &reader).await?);
            if views.len() > usize::try_from(most).unwrap_or(usize::MAX) {
                let rule =
                    if asked_for.reason.is_some() { ExportRule::TooManyRows } else { ExportRule::ReasonRequired };
                return Err(rule(most).into());
            }
            if !found.more {
                break;
            }
        }
        let rows = views.iter().map(Row::of::<V>).collect::<Result<Vec<_>>>()?;
        let named: HashSet<(Kind, Uuid)> = rows.iter().flat_map(|row| row.named(&columns)).collect();
        let names = names(&reader, &named).await?;
        let keys: Vec<&str> = columns.iter().map(|column| column.key.as_str()).collect();
        let exported = Exported {
            kind: S::KIND,
            rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
            asked: digest(&(S::KIND, &asked_for.rest, &keys))?,
            reason: asked_for.reason,
        };
        // It is told before it is handed out: a list nobody knows of never leaves.
        incoming.app.execute(&incoming.request, Target::of(account), RecordExport { exported }).await?;
        let language = incoming.language;
        let title = language.say(&headings::title(S::KIND));
        let sheet = Sheet {
            title: title.clone(),
            header: columns.iter().map(|column| language.say(&column.heading)).collect(),
            rows: rows.iter().map(|row| row.cells(&columns, &names, language)).collect(),
            remark: Some(watermark(
                language,
                &name,
                rows.len(),
                &columns::local(reader.now()),
                &filter_in_words(&asked_for.rest, language),
            )),
        };
        let file = format!("{title} {}", reader.now().date());
        Ok(download::sheet(&file, asked_for.format, sheet.write(asked_for.format)?))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

/// What stands below: who took it away, when, how many, and what they asked for.
fn watermark(language: Language, name: &str, rows: usize, at: &str, filter: &str) -> String {
    let everything = language.say(&Message::new("全部", "everything"));
    let filter = if filter.is_empty() { &everything } else { filter };
    language.say(&Message::of(
        format!("{name} 于 {at} 从邻里平台导出，共{rows}行；筛选：{filter}；内部资料，请妥善保管"),
        format!("Exported from Linli by {name} at {at}: {rows} rows; filter: {filter}; for internal use"),
    ))
}

/// The filter as people would say it.
fn filter_in_words(filter: &[(String, String)], language: Language) -> String {
    let part = |(key, value): &(String, String)| {
        let said = headings::heading(None, key);
        format!("{} {value}", language.say(&said))
    };
    filter.iter().map(part).collect::<Vec<_>>().join(if language == Language::Chinese { "，" } else { ", " })
}
