//! Integrity checks: what the schema cannot forbid and no command does, but an edit by hand, an import or a fault can.
//!
//! A check is one entry in the list of its context: a name, how bad it is, what it means, what to do, and one SELECT that
//! yields `id` and `label` of every record at fault. `:now` and `:today` may stand in it. That is all there is to adding
//! one, besides the line in `tests/tests/it/operations/faults.rs` that seeds its fault.

use std::borrow::Cow;

use linli_domain::{Message, Result};
use linli_vocabulary::{Kind, Timestamp};
use sea_orm::{ActiveEnum, ConnectionTrait, DatabaseBackend, Statement, Value};
use uuid::Uuid;

use super::{copy::unlike_registry, trail::Flaw};
use crate::exec::{Db, Fault};

mod attachments;
mod calendar;
mod divisions;
mod identity;
mod imports;
mod indicators;
mod notifications;
mod opening_balances;
mod organisations;
mod privacy;
mod search;
mod trail;
mod whistles;

/// So many records are named; all are counted.
pub const NAMED: usize = 20;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Something is wrong: a reader is misled, a deadline missing, a command will fail.
    Fault,
    /// It may be meant, but somebody should look.
    Warning,
}

/// A check.
#[derive(Debug)]
pub struct Check {
    /// `division.parent_missing`.
    pub name: &'static str,
    /// How bad a finding is.
    pub severity: Severity,
    /// The kind of record the ids belong to.
    pub kind: Kind,
    /// What a finding means.
    pub meaning: Message,
    /// What to do about it.
    pub repair: Message,
    /// How it is found.
    pub find: Find,
}

/// Tells the words that may stand in a column.
type Vocabulary = fn() -> Vec<String>;

/// How records at fault are found.
#[derive(Debug)]
pub enum Find {
    /// The same SELECT on both databases.
    Sql(&'static str),
    /// One each, where the databases compute differently.
    Each {
        /// On SQLite.
        sqlite: &'static str,
        /// On PostgreSQL.
        postgres: &'static str,
    },
    /// A word that Linli does not know, in a column of known words: whoever reads the record gets an internal error.
    Words {
        /// A SELECT of `id`, `label` and the columns.
        of: &'static str,
        /// Each column with its words.
        columns: &'static [(&'static str, Vocabulary)],
    },
    /// By walking the audit trail with its key.
    Trail(Flaw),
    /// By comparing the schema with the registry of personal fields.
    Registry(Gap),
    /// By comparing attachments with the store of their bytes.
    Files(FileFlaw),
}

/// What may be wrong between attachments and the store of their bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileFlaw {
    /// No bytes.
    Missing,
    /// Other bytes.
    Altered,
    /// Bytes of no attachment.
    Stray,
    /// The count of bytes is wrong.
    Miscounted,
    /// The limit is near.
    NearlyFull,
}

/// How the schema and the registry of personal fields differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A column that nobody has classified.
    Unclassified,
    /// A classified column that is not there.
    Gone,
}

/// The columns in one kind of gap.
///
/// # Errors
/// A fault.
pub async fn registry(db: &Db, gap: Gap) -> Result<Offenders> {
    let difference = unlike_registry(db).await?;
    let columns = match gap {
        Gap::Unclassified => difference.unclassified,
        Gap::Gone => difference.gone,
    };
    let count = columns.len() as u64;
    let named = columns.into_iter().take(NAMED).map(|label| Offender { id: Uuid::nil(), label }).collect();
    Ok(Offenders { count, named })
}

/// A record at fault.
#[derive(Clone, Debug)]
pub struct Offender {
    /// Its id.
    pub id: Uuid,
    /// How people call it; never a person's name.
    pub label: String,
}

/// What a check found.
#[derive(Clone, Debug, Default)]
pub struct Offenders {
    /// How many.
    pub count: u64,
    /// The first of them.
    pub named: Vec<Offender>,
}

/// Every check, context by context.
pub fn all() -> impl Iterator<Item = &'static Check> {
    [
        divisions::CHECKS,
        opening_balances::CHECKS,
        organisations::CHECKS,
        search::CHECKS,
        identity::CHECKS,
        calendar::CHECKS,
        whistles::CHECKS,
        attachments::CHECKS,
        imports::CHECKS,
        indicators::CHECKS,
        notifications::CHECKS,
        privacy::CHECKS,
        trail::CHECKS,
    ]
    .into_iter()
    .flatten()
}

/// The records a SELECT finds at a moment.
///
/// # Errors
/// A fault.
pub async fn select(db: &Db, find: &str, now: Timestamp) -> Result<Offenders> {
    let (find, values) = bound(find, now);
    let sql = format!(
        "SELECT id, label, COUNT(*) OVER () AS found FROM ({find}) AS offending ORDER BY label, id LIMIT {NAMED}"
    );
    let statement = Statement::from_sql_and_values(db.backend(), sql, values);
    let mut found = Offenders::default();
    for row in db.reader().query_all_raw(statement).await.or_fault()? {
        let (id, label, count): (Uuid, String, i64) = row.try_get_many_by_index().or_fault()?;
        found.count = count.unsigned_abs();
        found.named.push(Offender { id, label });
    }
    Ok(found)
}

impl Find {
    /// The SELECT for this database, if it is one.
    #[must_use]
    pub fn sql(&self, backend: DatabaseBackend) -> Option<Cow<'static, str>> {
        match self {
            Self::Sql(sql) => Some((*sql).into()),
            Self::Each { sqlite, .. } if backend == DatabaseBackend::Sqlite => Some((*sqlite).into()),
            Self::Each { postgres, .. } => Some((*postgres).into()),
            Self::Words { of, columns } => {
                let unknown =
                    |(column, known): &(&str, Vocabulary)| format!("{column} NOT IN ('{}')", known().join("', '"));
                let unknown: Vec<_> = columns.iter().map(unknown).collect();
                Some(format!("SELECT DISTINCT id, label FROM ({of}) AS told WHERE {}", unknown.join(" OR ")).into())
            }
            Self::Trail(_) | Self::Registry(_) | Self::Files(_) => None,
        }
    }
}

/// The words of a vocabulary, as the database keeps them.
fn words<W: ActiveEnum<Value = String>>() -> Vec<String> {
    W::values()
}

/// What an unknown word means, whatever record it stands in.
const UNKNOWN_WORD: Message = Message::new(
    "记录里有程序不认识的词，打开它会显示系统错误。",
    "It holds a word that Linli does not know: whoever opens it gets an internal error.",
);
const KNOWN_WORD: Message = Message::new(
    "从备份查出原来的词并改回；不要自造词。",
    "Look the word up in a backup and put it back; do not invent one.",
);

/// Puts numbers in the place of `:now` and `:today`: PostgreSQL refuses values that a statement does not use.
pub(super) fn bound(sql: &str, now: Timestamp) -> (String, Vec<Value>) {
    let (mut sql, mut values) = (sql.to_owned(), Vec::new());
    for (name, value) in [(":now", Value::from(now)), (":today", Value::from(now.date()))] {
        if sql.contains(name) {
            values.push(value);
            sql = sql.replace(name, &format!("${}", values.len()));
        }
    }
    (sql, values)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_check_has_a_name_of_its_own_and_both_languages() {
        let mut names = HashSet::new();
        for check in all() {
            assert!(names.insert(check.name), "{} is declared twice", check.name);
            for message in [&check.meaning, &check.repair] {
                assert!(message.zh.ends_with('。') && message.en.ends_with('.'), "{}", check.name);
            }
        }
    }

    #[test]
    fn only_values_that_are_used_are_bound() {
        let now: Timestamp = "2026-11-23T01:00:00.000Z".parse().unwrap();
        assert_eq!(bound("SELECT 1", now), ("SELECT 1".to_owned(), vec![]));
        let (sql, values) = bound("a < :today AND b > :today", now);
        assert_eq!((sql.as_str(), values.len()), ("a < $1 AND b > $1", 1));
    }
}
