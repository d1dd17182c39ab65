//! Files as people send them, and imports as they go.

use std::{fmt::Write, time::Duration};

use reqwest::Method;
use serde_json::{Value, json};

use crate::town::{Answer, Person};

/// A CSV of organisations in the community: so many rows, and every n-th is faulty.
pub fn organisations(prefix: &str, rows: usize, faulty: usize) -> String {
    let every = rows.checked_div(faulty).unwrap_or(usize::MAX);
    let mut text = String::from("名称,简称,类别,统一社会信用代码,所在区划,排序\n");
    for n in 1..=rows {
        let uscc = if n % every == 0 { "91350100M000100Y42" } else { "" };
        let _ = writeln!(text, "{prefix}示范单位{n:05},示范{n:05},驻区单位,{uscc},511102008,{}", n % 9000);
    }
    text
}

/// Uploads a file.
pub async fn uploads(person: &Person<'_>, kind: &str, name: &str, bytes: impl Into<Vec<u8>>) -> Answer {
    let path = format!("/api/v1/imports?kind={kind}&name={name}");
    person.sends(person.request(Method::POST, &path).body(bytes.into())).await
}

/// Waits until an import has been checked.
pub async fn checked(person: &Person<'_>, id: &str) -> Answer {
    for _ in 0..1200 {
        let import = person.gets(&format!("/api/v1/imports/{id}")).await.done();
        if import.text("/state") != "checking" {
            return import;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{id} was not checked in time")
}

/// Uploads and waits.
pub async fn uploaded(person: &Person<'_>, kind: &str, bytes: impl Into<Vec<u8>>) -> Answer {
    let made = uploads(person, kind, "list.csv", bytes).await.done();
    checked(person, &made.text("/id")).await
}

/// `第3行 uscc uscc_check` of the faulty rows of an import.
pub async fn problems(person: &Person<'_>, id: &str) -> Vec<String> {
    let rows = person.gets(&format!("/api/v1/import-rows?import={id}&state=faulty&first=200")).await.done();
    let rows = rows.list("/items").iter().flat_map(|row| {
        let number = row["number"].as_i64().unwrap();
        let problems = row["problems"].as_array().unwrap().iter();
        problems.map(move |one| {
            format!("{number} {} {}", one["column"].as_str().unwrap_or("-"), one["code"].as_str().unwrap())
        })
    });
    rows.collect()
}

/// Stores the good rows, or all.
pub async fn stores(person: &Person<'_>, id: &str, good_only: bool) -> Answer {
    person.acts("import.store", id, None, json!({ "goodOnly": good_only })).await
}

/// How many organisations have this in their name, counted page by page.
pub async fn named(person: &Person<'_>, text: &str) -> Vec<Value> {
    let page = person.gets(&format!("/api/v1/organisations?search={text}&first=200")).await.done();
    page.list("/items").to_vec()
}
