//! Random histories with late recording and voiding: what the server counts is what a few lines here count, and exactly what
//! it lists as evidence.

use std::fmt::Write;

use chrono::{Days, NaiveDate};
use serde_json::Value;

use super::{facts, indicator, numbers};
use crate::town::{Database, Town};

/// A county in which the demonstration does nothing.
const COUNTY: &str = "511123";
const KINDS: [&str; 6] = [
    "whistle_reported_in",
    "whistle_reported_in_late",
    "whistle_report_in_missed",
    "whistle_response",
    "whistle_rated",
    "whistle_closed",
];

/// One fact that somebody recorded.
#[derive(Debug)]
struct Fact {
    kind: &'static str,
    division: String,
    organisation: u64,
    happened: NaiveDate,
    recorded: NaiveDate,
    voided: Option<NaiveDate>,
    amount: i64,
}

/// Which facts are asked for.
#[derive(Debug)]
struct Question {
    division: String,
    organisation: Option<u64>,
    from: NaiveDate,
    as_of: NaiveDate,
    known_on: NaiveDate,
}

impl Fact {
    fn counts(&self, asked: &Question) -> bool {
        self.division.starts_with(&asked.division)
            && asked.organisation.is_none_or(|one| one == self.organisation)
            && (asked.from..=asked.as_of).contains(&self.happened)
            && self.recorded <= asked.known_on
            && self.voided.is_none_or(|day| day > asked.known_on)
    }

    /// What it adds to an indicator, above and below the line.
    fn adds(&self, indicator: &str) -> (i64, i64) {
        match (indicator, self.kind) {
            ("reported_in_in_time", "whistle_reported_in") => (1, 1),
            ("reported_in_in_time", "whistle_reported_in_late" | "whistle_report_in_missed") => (0, 1),
            ("hours_to_report_in", "whistle_response") => (self.amount, 1),
            ("rated_well", "whistle_rated") => (i64::from(self.amount >= 4), 1),
            _ => (0, 0),
        }
    }
}

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        // Knuth's constants; the high bits are good enough for a game.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn day(&mut self) -> NaiveDate {
        let first: NaiveDate = "2026-06-20".parse().unwrap();
        first + Days::new(self.below(140))
    }

    fn division(&mut self) -> String {
        format!("{COUNTY}10{}00{}", self.below(2), self.below(3))
    }

    fn fact(&mut self) -> Fact {
        let kind = KINDS[self.below(6) as usize];
        let happened = self.day();
        let recorded = happened + Days::new([0, 0, 0, 1, 9][self.below(5) as usize]);
        Fact {
            kind,
            division: self.division(),
            organisation: self.below(3),
            happened,
            recorded,
            voided: (self.below(4) == 0).then_some(recorded + Days::new(self.below(7))),
            amount: if kind == "whistle_response" { self.below(5000) as i64 } else { 1 + self.below(5) as i64 },
        }
    }

    fn question(&mut self) -> Question {
        let (one, other) = (self.day(), self.day());
        let division = self.division();
        let whole = [6, 9, 12][self.below(3) as usize];
        Question {
            division: division[..whole.min(division.len())].to_owned(),
            organisation: (self.below(3) == 0).then(|| self.below(3)),
            from: one.min(other),
            as_of: one.max(other),
            known_on: self.day(),
        }
    }
}

/// A UUID as the database under test writes it.
fn uuid(number: u64) -> String {
    if Database::is_postgres() { format!("'{number:032x}'") } else { format!("X'{number:032x}'") }
}

fn statement(facts: &[Fact]) -> String {
    let mut sql = String::from(
        "INSERT INTO fact (id, name, kind, subject, division, organisation, occurred_on, recorded_at, amount, voided_at) VALUES ",
    );
    for (at, fact) in facts.iter().enumerate() {
        let at = at as u64;
        // Late in the evening in Shanghai is the afternoon of the same day in UTC: the last moment that still counts.
        let moment = |day: NaiveDate| format!("'{day}T15:59:59.{:03}+00:00'", 1 + at % 999);
        let comma = if at == 0 { "" } else { ", " };
        let voided = fact.voided.map_or("NULL".to_owned(), moment);
        write!(
            sql,
            "{comma}({}, '{}', 'whistle', {}, '{}', {}, '{}', {}, {}, {voided})",
            uuid(1_000_000 + at),
            fact.kind,
            uuid(2_000_000 + at),
            fact.division,
            uuid(3_000_000 + fact.organisation),
            fact.happened,
            moment(fact.recorded),
            fact.amount
        )
        .unwrap();
    }
    sql
}

#[tokio::test]
async fn a_number_is_exactly_its_evidence_in_any_history() {
    let town = Town::own();
    let mut dice = Dice(20_261_123);
    let history: Vec<_> = (0..400).map(|_| dice.fact()).collect();
    town.database().edits(&statement(&history));
    let person = town.sign_in("leshan").await;
    let mut counted = 0;
    for _ in 0..25 {
        let asked = dice.question();
        let mut query = format!(
            "divisionCode={}&from={}&asOf={}&knownOn={}",
            asked.division, asked.from, asked.as_of, asked.known_on
        );
        if let Some(organisation) = asked.organisation {
            write!(query, "&organisation=organisation_{:032x}", 3_000_000 + organisation).unwrap();
        }
        for code in ["reported_in_in_time", "hours_to_report_in", "rated_well"] {
            let told = indicator(&person, code, &query).await;
            let expected = history.iter().filter(|fact| fact.counts(&asked)).map(|fact| fact.adds(code));
            let expected = expected.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            assert_eq!(numbers(&told), expected, "{code} {asked:?}");
            let sum = |all: &Value, part: &str| -> i64 {
                all.as_array().unwrap().iter().map(|one| one[part].as_i64().unwrap()).sum()
            };
            assert_eq!((sum(&told["months"], "numerator"), sum(&told["months"], "denominator")), expected, "{query}");
            assert_eq!(sum(&told["organisations"], "denominator"), expected.1, "{query}");
            for (part, number) in [("numerator", expected.0), ("denominator", expected.1)] {
                let evidence = facts(&person, &format!("{query}&indicator={code}&part={part}")).await;
                let sums = code == "hours_to_report_in" && part == "numerator";
                let evident: i64 =
                    evidence.iter().map(|fact| if sums { fact["amount"].as_i64().unwrap() } else { 1 }).sum();
                assert_eq!(evident, number, "{code} {part} {asked:?}");
                assert!(evidence.iter().all(|fact| fact["subject"].is_null()), "whistles nobody may read");
                counted += evidence.len();
            }
        }
    }
    assert!(counted > 500, "{counted} are too few to say anything");
}
