//! The search index: one row of tokens per record that can be found, written in the transaction that writes the record.
//!
//! SQLite has an FTS5 table beside it, kept by triggers; PostgreSQL a `tsvector` with a GIN index. The tokens are made by
//! the domain and are handed over ready, past the databases' own ideas of what a word is.

use linli_domain::{
    Result,
    authorisation::Reach,
    bigrams::Term,
    search::{Question, SearchText, Wanted},
};
use linli_vocabulary::Kind;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{BinOper, Expr, ExprTrait, OnConflict, Order, Query, SelectStatement},
};
use uuid::Uuid;

use super::{
    Fault, Reader, Record, Subject,
    subject::{condition, id_column},
};

/// For each result that is asked for, so many entries are looked at, the first in the order of their kind: nearly all that
/// the index proposes may be read, because the question names who asks.
const LOOKED_AT: u64 = 4;
/// But at least so many.
const LEAST_LOOKED_AT: u64 = 100;
/// So many entries are stored with one statement.
const ROWS: usize = 2_000;

/// In which order a kind's records are looked at and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The last made first.
    Newest,
    /// The first made first: trees, whose roots are made before their leaves.
    Oldest,
}

/// An entry to be stored.
pub(crate) struct Entry {
    kind: Kind,
    subject: Uuid,
    tokens: Vec<String>,
}

impl Entry {
    /// The entry of a record, if it can be found.
    pub(crate) fn of<S: Record>(record: &S) -> Option<Self> {
        record.searched().map(|text| Self::told(record, &text))
    }

    /// Making tokens of a text takes longer than storing them: whoever has many does it before the transaction.
    fn told<S: Record>(record: &S, text: &SearchText) -> Self {
        Self { kind: S::KIND, subject: record.id().into(), tokens: text.tokens(S::KIND) }
    }
}

/// Brings a record's entry up to date. Sends nothing when nothing changed of what is found.
pub(super) async fn keep<S: Record>(db: &impl ConnectionTrait, before: Option<&S>, after: &S) -> Result<()> {
    let (was, is) = (before.and_then(Record::searched), after.searched());
    match is {
        now if now == was => Ok(()),
        Some(text) => put(db, &[Entry::told(after, &text)]).await,
        None => {
            let gone = Query::delete()
                .from_table("search_entry")
                .and_where(Expr::col("subject").eq(after.id().into()))
                .to_owned();
            db.execute(&gone).await.or_fault().map(drop)
        }
    }
}

/// Stores entries, each in place of the one its record had.
pub(crate) async fn put(db: &impl ConnectionTrait, entries: &[Entry]) -> Result<()> {
    let postgres = db.get_database_backend() == DatabaseBackend::Postgres;
    for rows in entries.chunks(ROWS) {
        let mut insert = Query::insert();
        insert.into_table("search_entry").columns(["kind", "subject", "terms"]);
        for Entry { kind, subject, tokens } in rows {
            let terms =
                if postgres { Expr::val(vector(tokens)).cast_as("tsvector") } else { Expr::val(tokens.join(" ")) };
            insert.values_panic([Expr::val(kind.name()), Expr::val(*subject), terms]);
        }
        insert.on_conflict(OnConflict::column("subject").update_columns(["kind", "terms"]).to_owned());
        db.execute(&insert).await.or_fault()?;
    }
    Ok(())
}

/// Tokens in the form in which PostgreSQL writes a `tsvector`, with their places.
fn vector(tokens: &[String]) -> String {
    let placed = (1..).zip(tokens).map(|(place, token)| format!("'{token}':{place}"));
    placed.collect::<Vec<_>>().join(" ")
}

impl Reader {
    /// Records of one kind that a question finds and the caller may read.
    ///
    /// # Errors
    /// A fault.
    pub async fn find<S: Record>(&self, question: &Question, order: Found, first: u64) -> Result<Vec<S>> {
        let reach = self.request().caller.reach(S::READ);
        if reach == Reach::Through(Vec::new()) {
            return Ok(Vec::new());
        }
        let db = self.lister();
        let proposed = proposed(db.get_database_backend(), S::KIND, &question.of(S::KIND, &reach), order, first);
        let id = id_column::<S>();
        let rows = S::Entity::find()
            .filter(Expr::col(id.as_column_ref()).in_subquery(proposed))
            .filter(condition::<S>(&reach))
            .order_by(id, direction(order))
            .limit(first)
            .into_model::<S::Row>()
            .all(db)
            .await
            .or_fault()?;
        S::assemble(self.connection(), rows).await
    }
}

/// The first ids that the index proposes: not yet what the caller may read.
pub(crate) fn proposed(
    backend: DatabaseBackend,
    kind: Kind,
    wanted: &Wanted,
    order: Found,
    first: u64,
) -> SelectStatement {
    let mut select = matching(backend, kind, wanted);
    // On SQLite the order of the terms, which it walks anyway.
    let table = if backend == DatabaseBackend::Postgres { ("search_entry", "id") } else { ("search_terms", "rowid") };
    select.order_by(table, direction(order)).limit(Ord::max(first * LOOKED_AT, LEAST_LOOKED_AT)).to_owned()
}

/// All ids that the index proposes.
fn matching(backend: DatabaseBackend, kind: Kind, wanted: &Wanted) -> SelectStatement {
    let entry = |column: &'static str| Expr::col(("search_entry", column));
    let mut select = Query::select();
    select.expr(entry("subject")).from("search_entry");
    if backend == DatabaseBackend::Postgres {
        let matches = entry("terms").binary(BinOper::Custom("@@"), Expr::val(as_tsquery(wanted)).cast_as("tsquery"));
        // The kind is in every token too; named here it lets the planner walk the entries of one kind in their order when
        // a term is so common that this is shorter than sorting all that have it.
        select.and_where(entry("kind").eq(kind.name())).and_where(matches);
    } else {
        let rowid = Expr::col(("search_terms", "rowid"));
        select.inner_join("search_terms", rowid.equals(("search_entry", "id")));
        select.and_where(Expr::col("search_terms").binary(BinOper::Custom("MATCH"), as_fts5(wanted)));
    }
    select
}

/// The records of a list that a text finds, as a condition; any when nothing is asked.
///
/// # Errors
/// *Invalid* when nothing can be found by the text.
pub(super) fn found<S: Subject>(db: &impl ConnectionTrait, text: Option<&str>, reach: &Reach) -> Result<Condition> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(Condition::all()) };
    let wanted = Question::parse("search", text)?.of(S::KIND, reach);
    let proposed = matching(db.get_database_backend(), S::KIND, &wanted);
    Ok(Condition::all().add(Expr::col(id_column::<S>().as_column_ref()).in_subquery(proposed)))
}

const fn direction(order: Found) -> Order {
    match order {
        Found::Newest => Order::Desc,
        Found::Oldest => Order::Asc,
    }
}

/// `'w占道' <-> 'w道经' & ('w§5111' | 'w§5112')`. Tokens hold letters and digits only.
fn as_tsquery(wanted: &Wanted) -> String {
    let term = |Term { tokens, prefix }: &Term| {
        let neighbours: Vec<_> = tokens.iter().map(|token| format!("'{token}'")).collect();
        neighbours.join(" <-> ") + if *prefix { ":*" } else { "" }
    };
    let mut all: Vec<_> = wanted.terms.iter().map(|one| format!("({})", term(one))).collect();
    let any: Vec<_> = wanted.reached_by.iter().map(|token| format!("'{token}'")).collect();
    all.extend((!any.is_empty()).then(|| format!("({})", any.join(" | "))));
    all.join(" & ")
}

/// `"w占道 w道经" AND "w7" * AND ("w§5111" OR "w§5112")`.
fn as_fts5(wanted: &Wanted) -> String {
    let term = |Term { tokens, prefix }: &Term| format!("\"{}\"{}", tokens.join(" "), if *prefix { " *" } else { "" });
    let mut all: Vec<_> = wanted.terms.iter().map(term).collect();
    let any: Vec<_> = wanted.reached_by.iter().map(|token| format!("\"{token}\"")).collect();
    all.extend((!any.is_empty()).then(|| format!("({})", any.join(" OR "))));
    all.join(" AND ")
}
