//! Verifying the audit trail: the MAC of every row, and the chain of seals that the relay laid over them (docs/adr/0010).

use linli_domain::Result;
use linli_vocabulary::AuditEntryId;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::checks::{NAMED, Offender, Offenders};
use crate::exec::{
    AuditKey, Db, Fault,
    audit_entry::{Column, Entity, Model},
};

/// So many rows are read at once.
const BATCH: u64 = 1000;

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// The entry before it is gone.
    Gap,
    /// Its fields are not those its MAC was made over.
    Altered,
    /// Its seal does not follow from the seal before it.
    ChainBroken,
}

/// An entry at fault.
#[derive(Clone, Debug)]
pub struct Blemish {
    /// Its place in the chain; none when it is not sealed yet.
    pub seq: Option<i64>,
    /// Its id.
    pub id: AuditEntryId,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What a walk over the trail saw.
#[derive(Clone, Debug, Default)]
pub struct Walk {
    /// Entries that were looked at.
    pub entries: u64,
    /// First and last place in the chain that was looked at.
    pub range: Option<(i64, i64)>,
    /// Entries that the relay has not sealed yet; their MACs were looked at.
    pub unsealed: u64,
    /// What is wrong, in the order of the chain.
    pub blemishes: Vec<Blemish>,
}

impl Walk {
    /// The entries with this flaw.
    #[must_use]
    pub fn with(&self, flaw: Flaw) -> Offenders {
        let found: Vec<_> = self.blemishes.iter().filter(|one| one.flaw == flaw).collect();
        let label = |one: &Blemish| one.seq.map_or_else(String::new, |seq| seq.to_string());
        let named = found.iter().take(NAMED).map(|one| Offender { id: one.id.into(), label: label(one) });
        Offenders { count: found.len() as u64, named: named.collect() }
    }
}

/// What the walk needs of an entry.
struct Link {
    seq: Option<i64>,
    id: AuditEntryId,
    mac: String,
    seal: Option<String>,
    fits: bool,
}

impl Link {
    fn of(key: &AuditKey, row: Model) -> Self {
        Self { fits: key.mac_of(&row) == row.mac, seq: row.seq, id: row.id, mac: row.mac, seal: row.seal }
    }
}

/// Walks from one place in the chain to another, or to its end and what is not sealed yet. The seal before the first place is
/// taken as it stands: it is proved by walking from 1, or by a head that was kept elsewhere.
///
/// # Errors
/// A fault.
pub async fn walk(db: &Db, key: &AuditKey, from: i64, to: Option<i64>, seen: impl Fn(u64)) -> Result<Walk> {
    let mut walk = Walk::default();
    let (mut place, mut seal) = match at(db, from - 1).await? {
        Some(before) => (from - 1, before.seal.unwrap_or_default()),
        None => (0, String::new()),
    };
    loop {
        let next = place.max(from - 1) + 1;
        let chained = Entity::find().filter(Column::Seq.between(next, to.unwrap_or(i64::MAX))).limit(BATCH);
        let links = links(db, key, chained.order_by_asc(Column::Seq)).await?;
        if links.is_empty() {
            break;
        }
        for link in links {
            let Some(seq) = link.seq else { continue };
            if seq != place + 1 {
                walk.note(&link, Flaw::Gap);
            } else if link.seal.as_ref() != Some(&key.seal(&seal, &link.mac)) {
                walk.note(&link, Flaw::ChainBroken);
            }
            walk.look(&link);
            walk.range = Some((walk.range.map_or(seq, |(first, _)| first), seq));
            (place, seal) = (seq, link.seal.unwrap_or_default());
        }
        seen(walk.entries);
    }
    if to.is_none() {
        let unsealed = Entity::find().filter(Column::Seq.is_null()).order_by_asc(Column::Id);
        for link in links(db, key, unsealed).await? {
            walk.unsealed += 1;
            walk.look(&link);
        }
    }
    Ok(walk)
}

/// Reads entries. One in which somebody wrote a word that Linli does not know cannot be read at all; it is altered, too, and
/// must not keep the others from being looked at.
async fn links(db: &Db, key: &AuditKey, select: Select<Entity>) -> Result<Vec<Link>> {
    if let Ok(rows) = select.clone().all(db.reader()).await {
        return Ok(rows.into_iter().map(|row| Link::of(key, row)).collect());
    }
    let columns = select.select_only().columns([Column::Seq, Column::Id, Column::Mac, Column::Seal]);
    let mut links = Vec::new();
    for (seq, id, mac, seal) in columns.into_tuple().all(db.reader()).await.or_fault()? {
        let row = Entity::find_by_id(id).one(db.reader()).await.ok().flatten();
        links.push(row.map_or(Link { seq, id, mac, seal, fits: false }, |row| Link::of(key, row)));
    }
    Ok(links)
}

impl Walk {
    fn look(&mut self, link: &Link) {
        self.entries += 1;
        if !link.fits {
            self.note(link, Flaw::Altered);
        }
    }

    fn note(&mut self, link: &Link, flaw: Flaw) {
        self.blemishes.push(Blemish { seq: link.seq, id: link.id, flaw });
    }
}

/// The entry at a place in the chain.
///
/// # Errors
/// A fault.
pub async fn at(db: &Db, seq: i64) -> Result<Option<Model>> {
    Entity::find().filter(Column::Seq.eq(seq)).one(db.reader()).await.or_fault()
}

/// The last entry that was sealed.
///
/// # Errors
/// A fault.
pub async fn head(db: &Db) -> Result<Option<Model>> {
    let sealed = Entity::find().filter(Column::Seq.is_not_null()).order_by_desc(Column::Seq);
    sealed.one(db.reader()).await.or_fault()
}

/// How many entries there are, sealed or not, for a bar of progress.
///
/// # Errors
/// A fault.
pub async fn entries(db: &Db) -> Result<u64> {
    Entity::find().count(db.reader()).await.or_fault()
}
