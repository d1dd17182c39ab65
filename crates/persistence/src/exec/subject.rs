//! What a permission is checked on, and what can be changed.

use std::future::Future;

use linli_domain::{
    Error, Message, Result,
    authorisation::{Branch, Permission, Reach},
    event::{Event, Fact},
    search::SearchText,
};
use linli_vocabulary::{AccountId, DivisionId, Kind, OrganisationId, Timestamp, TypedId};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, Iterable, PrimaryKeyToColumn,
    sea_query::{Expr, ExprTrait, LikeExpr},
};

use super::{Loaded, Tx};

/// Where a record lives: the container that a creation was authorised on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// The whole installation.
    Realm,
    /// A division.
    Division(DivisionId),
    /// An organisation.
    Organisation(OrganisationId),
    /// An account.
    Account(AccountId),
}

/// A thing permissions are checked on. It declares its reach once; `load_for`, lists and loaders all use it.
pub trait Subject: Clone + serde::Serialize + Send + Sync + Sized + 'static {
    /// Its id.
    type Id: TypedId;
    /// Its table.
    type Entity: EntityTrait<Model = Self::Row>;
    /// Its row.
    type Row: sea_orm::ModelTrait<Entity = Self::Entity>
        + sea_orm::FromQueryResult
        + IntoActiveModel<<Self::Entity as EntityTrait>::ActiveModel>
        + Clone
        + Send
        + Sync;

    /// What audit, outbox and hints call it.
    const KIND: Kind;
    /// The permission to read it: decides between *not found* and *forbidden*.
    const READ: Permission;

    /// Its id.
    fn id(&self) -> Self::Id;

    /// Its version, 1 when new.
    fn version(&self) -> i32;

    /// Where it lives.
    fn home(&self) -> Home;

    /// The column or EXISTS behind one branch of a reach; `None` when the aggregate has no such relation.
    fn behind(branch: &Branch) -> Option<Condition>;

    /// Makes aggregates of rows, reading children for all of them at once.
    fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<Self::Row>) -> impl Future<Output = Result<Vec<Self>>> + Send;
}

/// A subject that can be created and changed.
pub trait Record: Subject {
    /// What happens to it.
    type Event: Event;

    /// The row that stores it.
    fn row(&self) -> Self::Row;

    /// Sets the version that the mechanism decided.
    fn set_version(&mut self, version: i32);

    /// Stores children; `before` is `None` on creation.
    fn store_children<C: ConnectionTrait>(
        &self,
        before: Option<&Self>,
        db: &C,
    ) -> impl Future<Output = Result<()>> + Send {
        let _ = (before, db);
        async { Ok(()) }
    }

    /// Stores the children of new records, for all of them at once where there are many.
    fn store_children_of_new<C: ConnectionTrait>(records: &[Self], db: &C) -> impl Future<Output = Result<()>> + Send {
        async move {
            for record in records {
                record.store_children(None, db).await?;
            }
            Ok(())
        }
    }

    /// What of it can be found by searching, and how it shows among results; nothing if it is not told. The index follows
    /// each `create` and `save` by itself.
    fn searched(&self) -> Option<SearchText> {
        None
    }

    /// What indicators may count of this event.
    fn facts(&self, event: &Self::Event, now: Timestamp) -> Vec<Fact> {
        let _ = (event, now);
        Vec::new()
    }

    /// Facts told before that this event shows not to hold. A fact is never changed: it is voided, and `facts` tells the
    /// right one.
    fn voids(&self, event: &Self::Event) -> Vec<Fact> {
        let _ = event;
        Vec::new()
    }
}

/// What a command stands on: a record, or the realm.
pub trait Ground: Send + Sync + Sized + 'static {
    /// What names it.
    type Key: Copy + Send + Sync + 'static;
    /// Its kind.
    const KIND: Kind;

    /// Whether it is named by an id; the realm is not.
    const NAMED: bool = true;

    /// The key from the text of an id.
    ///
    /// # Errors
    /// *Invalid* when it is an id of another kind, or none.
    fn key(id: &str) -> Result<Self::Key>;

    /// Its id as audit keeps it.
    fn subject(key: Self::Key) -> Option<uuid::Uuid>;

    /// Loads and authorises in one step.
    fn load_for(
        tx: &mut Tx,
        need: Permission,
        key: Self::Key,
        expected: Option<i32>,
    ) -> impl Future<Output = Result<Loaded<Self>>> + Send;

    /// The container it is for records created on it.
    fn container(&self) -> Home;
}

/// The whole installation, for commands that stand on no record.
#[derive(Clone, Copy, Debug)]
pub struct Realm;

impl Ground for Realm {
    type Key = ();
    const KIND: Kind = Kind::Realm;
    const NAMED: bool = false;

    fn key(_: &str) -> Result<()> {
        Ok(())
    }

    fn subject((): ()) -> Option<uuid::Uuid> {
        None
    }

    async fn load_for(tx: &mut Tx, need: Permission, (): (), _: Option<i32>) -> Result<Loaded<Self>> {
        match tx.request().caller.reach(need) {
            Reach::Everything => Ok(Loaded::new(Self)),
            Reach::Through(branches) if branches.contains(&Branch::SignedIn) => Ok(Loaded::new(Self)),
            Reach::Through(_) => Err(Error::Forbidden),
        }
    }

    fn container(&self) -> Home {
        Home::Realm
    }
}

/// The realm, for commands whose scope stands in their input (a grant names a division or an organisation): whoever holds the
/// permission anywhere gets here, and the domain decides whether it is held *there*.
#[derive(Clone, Copy, Debug)]
pub struct Anywhere;

impl Ground for Anywhere {
    type Key = ();
    const KIND: Kind = Kind::Realm;
    const NAMED: bool = false;

    fn key(_: &str) -> Result<()> {
        Ok(())
    }

    fn subject((): ()) -> Option<uuid::Uuid> {
        None
    }

    async fn load_for(tx: &mut Tx, need: Permission, (): (), _: Option<i32>) -> Result<Loaded<Self>> {
        match tx.request().caller.reach(need) {
            Reach::Through(branches) if branches.is_empty() => Err(Error::Forbidden),
            _ => Ok(Loaded::new(Self)),
        }
    }

    fn container(&self) -> Home {
        Home::Realm
    }
}

impl<S: Subject> Ground for S {
    type Key = S::Id;
    const KIND: Kind = S::KIND;

    fn key(id: &str) -> Result<S::Id> {
        parse_id(id)
    }

    fn subject(key: S::Id) -> Option<uuid::Uuid> {
        Some(key.into())
    }

    async fn load_for(tx: &mut Tx, need: Permission, key: S::Id, expected: Option<i32>) -> Result<Loaded<S>> {
        tx.load_for(need, key, expected).await
    }

    fn container(&self) -> Home {
        match S::KIND {
            Kind::Division => Home::Division(DivisionId::from(self.id().into())),
            Kind::Organisation => Home::Organisation(OrganisationId::from(self.id().into())),
            Kind::Account => Home::Account(AccountId::from(self.id().into())),
            _ => self.home(),
        }
    }
}

/// An id from its text.
///
/// # Errors
/// *Invalid*, naming the form an id of this kind has.
pub fn parse_id<I: TypedId>(text: &str) -> Result<I> {
    text.parse().map_err(|error: linli_vocabulary::IdError| {
        let form = error.expected;
        Error::field(
            "id",
            "wrong_id",
            Message::of(format!("应为 {form}_ 开头的编号。"), format!("Expected an id that begins with {form}_.")),
        )
    })
}

/// A column that holds this text as it is, `%` and `_` standing for themselves: for small lists that the search index does
/// not know.
pub fn containing<C: ColumnTrait>(column: C, text: &str) -> Condition {
    Condition::all().add(column.like(LikeExpr::new(format!("%{}%", escaped(text))).escape('!')))
}

/// A column that begins with this text as it is.
pub fn beginning<C: ColumnTrait>(column: C, text: &str) -> Condition {
    Condition::all().add(column.like(LikeExpr::new(format!("{}%", escaped(text))).escape('!')))
}

fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| matches!(c, '%' | '_' | '!').then_some('!').into_iter().chain([c])).collect()
}

/// A division code column within a subtree: an index range, because every code below begins with `code` and goes on with digits.
pub fn below<C: ColumnTrait>(column: C, code: &str) -> Condition {
    Condition::all().add(column.gte(code)).add(column.lt(format!("{code}:")))
}

/// The column of a subject's id.
pub(super) fn id_column<S: Subject>() -> <S::Entity as EntityTrait>::Column {
    let key = <S::Entity as EntityTrait>::PrimaryKey::iter().next();
    key.unwrap_or_else(|| unreachable!("every entity has a key")).into_column()
}

/// The condition of a whole reach: an OR of its branches. For single rows; lists use a UNION of branches instead.
pub(super) fn condition<S: Subject>(reach: &Reach) -> Condition {
    match reach {
        Reach::Everything => Condition::all(),
        Reach::Through(branches) => {
            let mut any = Condition::any();
            let mut none = true;
            for behind in branches.iter().filter_map(S::behind) {
                any = any.add(behind);
                none = false;
            }
            if none { Condition::all().add(Expr::val(1).eq(0)) } else { any }
        }
    }
}
