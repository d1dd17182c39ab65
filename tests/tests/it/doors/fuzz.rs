//! Every operation of both contracts with bodies spoiled at random: refused or done, never a fault of ours.
//!
//! The sequence is fixed, so that a failure comes again. `SOAK=1` tries a hundred times as many.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    authorisation::walk::{nobodys, sample_for},
    town::{Town, contract},
};

/// A small generator with a fixed start (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }

    /// Something that nobody should send.
    fn nuisance(&mut self) -> Value {
        match self.below(16) {
            0 => Value::Null,
            1 => json!(true),
            2 => json!(-1),
            3 => json!(i64::MAX),
            4 => json!(1e308),
            5 => json!(""),
            6 => json!("\u{0}"),
            7 => json!("１２３"),
            8 => json!("\u{202e}\u{200f}\u{feff}"),
            9 => json!("👩‍👩‍👧‍👦".repeat(50)),
            10 => json!("长".repeat(20_000)),
            11 => json!([[[[]]]]),
            12 => json!({ "a": { "b": [] } }),
            13 => json!("2026-02-30"),
            14 => json!("'; DROP TABLE whistles; --"),
            _ => json!(nobodys("whistle")),
        }
    }

    /// A body with one or two things in it spoiled.
    fn spoils(&mut self, mut body: Value) -> Value {
        for _ in 0..=self.below(2) {
            let nuisance = self.nuisance();
            let Value::Object(fields) = &mut body else { return nuisance };
            let names: Vec<String> = fields.keys().cloned().collect();
            match self.below(6) {
                0 => return nuisance,
                1 => drop(fields.insert("surplus".into(), nuisance)),
                _ if names.is_empty() => {}
                2 => drop(fields.remove(&names[self.below(names.len())])),
                _ => drop(fields.insert(names[self.below(names.len())].clone(), nuisance)),
            }
        }
        body
    }
}

#[tokio::test]
async fn nothing_makes_the_server_fail() {
    let town = Town::own();
    let rounds = if std::env::var_os("SOAK").is_some() { 600 } else { 6 };
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let people = [town.sign_in("leshan").await, town.sign_in("haitang").await, town.sign_in("dept-a").await];
    let community = town.division(crate::town::COMMUNITY).await;
    let mut failed = Vec::new();
    for operation in contract()
        .operations
        .iter()
        .filter(|operation| operation.method == Method::POST && !operation.id.starts_with("session"))
        // Speaks the errors of RFC 6749 instead of ours; `identity::clients` tries it.
        .filter(|operation| !operation.path.ends_with("/token"))
    {
        let target =
            if operation.path.contains("/divisions/{id}") { community.clone() } else { nobodys(&operation.prefix) };
        let path = operation.path.replace("{id}", &target);
        for _ in 0..rounds {
            let person = &people[chance.below(people.len())];
            let body = chance.spoils(sample_for(&operation.id));
            let answer = person.posts(&path, body.clone()).await;
            if answer.status >= 500 || (answer.status >= 400 && answer.code.is_none()) {
                failed.push(format!("{path} {body}: {answer}"));
            }
        }
    }
    assert!(failed.is_empty(), "{} answers were faults:\n{}", failed.len(), failed.join("\n"));
    assert!(!town.log().contains("panicked"), "{}", town.log());
}
