//! Grants: the realm is the container, a division or organisation the scope; readable by their holder, within the scope, and
//! by security and audit; the reason of closing is personal; kept for good.

use std::collections::HashMap;

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    divisions::Division,
    event::Happened,
    identity::{Grant, GrantHolder, GrantScope},
    personal::Personal,
};
use linli_vocabulary::{
    AccountId, ClientId, Date, DivisionId, GrantId, Kind, OrganisationId, PostId, Timestamp, identity::Role,
};
use sea_orm::{
    Condition, ConnectionTrait, DatabaseBackend, FromQueryResult, QueryOrder, Statement,
    entity::prelude::*,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement},
};

use crate::divisions;
use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "grant_")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GrantId,
    /// Raised by each change.
    pub version: i32,
    /// Who has it, if an account.
    pub account: Option<AccountId>,
    /// Who has it, if whoever holds a post.
    pub post: Option<PostId>,
    /// Who has it, if a machine client.
    pub client: Option<ClientId>,
    /// What it makes of them.
    pub role: Role,
    /// Where, if in a division.
    pub division: Option<DivisionId>,
    /// Its unpadded code.
    pub division_code: Option<String>,
    /// Where, if in an organisation.
    pub organisation: Option<OrganisationId>,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Option<Date>,
    /// When it was given.
    pub given_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// Why.
    pub closed_because: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The posts an account holds, as a subselect.
fn posts_of(account: AccountId) -> SelectStatement {
    Query::select()
        .column(Alias::new("post"))
        .from(Alias::new("tenure"))
        .and_where(Expr::col(Alias::new("account")).eq(Expr::val(Uuid::from(account))))
        .and_where(Expr::col(Alias::new("until")).is_null())
        .take()
}

impl Subject for Grant {
    type Id = GrantId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Grant;
    const READ: Permission = Permission::GrantRead;

    fn id(&self) -> GrantId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Own(organisation) => Some(Condition::all().add(Column::Organisation.eq(*organisation))),
            Branch::Myself(account) => Some(
                Condition::any().add(Column::Account.eq(*account)).add(Column::Post.in_subquery(posts_of(*account))),
            ),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        rows.into_iter().map(Self::try_from).collect()
    }
}

impl TryFrom<Model> for Grant {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let holder = match (row.account, row.post, row.client) {
            (Some(account), None, None) => GrantHolder::Account(account),
            (None, Some(post), None) => GrantHolder::Post(post),
            (None, None, Some(client)) => GrantHolder::Client(client),
            _ => return Err(Error::internal(format!("{} has two holders or none", row.id))),
        };
        let scope = match (row.division, row.division_code, row.organisation) {
            (Some(id), Some(code), None) => GrantScope::Division { id, code },
            (None, None, Some(organisation)) => GrantScope::Organisation(organisation),
            (None, None, None) => GrantScope::Realm,
            _ => return Err(Error::internal(format!("{} has two scopes", row.id))),
        };
        Ok(Self {
            id: row.id,
            version: row.version,
            holder,
            role: row.role,
            scope,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            given_at: row.given_at,
            closed_at: row.closed_at,
            closed_because: Personal::new(row.closed_because),
        })
    }
}

impl Record for Grant {
    type Event = Happened;

    fn row(&self) -> Model {
        let (account, post, client) = match self.holder {
            GrantHolder::Account(account) => (Some(account), None, None),
            GrantHolder::Post(post) => (None, Some(post), None),
            GrantHolder::Client(client) => (None, None, Some(client)),
        };
        let (division, division_code, organisation) = match self.scope.clone() {
            GrantScope::Realm => (None, None, None),
            GrantScope::Division { id, code } => (Some(id), Some(code), None),
            GrantScope::Organisation(organisation) => (None, None, Some(organisation)),
        };
        Model {
            id: self.id,
            version: self.version,
            account,
            post,
            client,
            role: self.role,
            division,
            division_code,
            organisation,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            given_at: self.given_at,
            closed_at: self.closed_at,
            closed_because: self.closed_because.bare().clone(),
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What grants can be asked for.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct GrantFilter {
    /// Held by this account, itself or through a post.
    pub account: Option<AccountId>,
    /// Held by this machine client.
    pub client: Option<ClientId>,
    /// Of one of these roles.
    pub role: Option<Vec<Role>>,
    /// Only open ones, or only closed ones.
    pub closed: Option<bool>,
}

/// In which order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::Enum,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum GrantSort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Grant {
    type Filter = GrantFilter;
    type Sort = GrantSort;

    fn matching(filter: &GrantFilter, _: Timestamp) -> Condition {
        let closed = filter.closed.map(|closed| match closed {
            true => Column::ClosedAt.is_not_null(),
            false => Column::ClosedAt.is_null(),
        });
        Condition::all()
            .add_option(filter.account.and_then(|account| Self::behind(&Branch::Myself(account))))
            .add_option(filter.client.map(|client| Column::Client.eq(client)))
            .add_option(filter.role.clone().map(|roles| Column::Role.is_in(roles)))
            .add_option(closed)
    }

    fn order(_: GrantSort) -> Order<Column> {
        Order { columns: vec![Column::GivenAt], descending: true }
    }
}

/// The open grants of these accounts, their own and those of the posts they hold, as far as the caller may read them.
///
/// # Errors
/// A fault.
pub async fn grants_by_account(reader: &Reader, accounts: &[AccountId]) -> Result<HashMap<AccountId, Vec<Grant>>> {
    let held = held_posts(reader, accounts).await?;
    let posts = held.iter().map(|(post, _)| *post);
    let rows = Entity::find()
        .filter(reader.scope::<Grant>(Permission::GrantRead))
        .filter(Condition::any().add(Column::Account.is_in(accounts.iter().copied())).add(Column::Post.is_in(posts)))
        .filter(Column::ClosedAt.is_null())
        .order_by_desc(Column::GivenAt)
        .order_by_desc(Column::Id)
        .all(reader.connection())
        .await
        .or_fault()?;
    let mut found: HashMap<AccountId, Vec<Grant>> = HashMap::new();
    for grant in Grant::assemble(reader.connection(), rows).await? {
        let holders: Vec<AccountId> = match grant.holder {
            GrantHolder::Account(account) => vec![account],
            GrantHolder::Client(_) => Vec::new(),
            GrantHolder::Post(post) => {
                held.iter().filter(|(other, _)| *other == post).map(|(_, account)| *account).collect()
            }
        };
        for holder in holders {
            found.entry(holder).or_default().push(grant.clone());
        }
    }
    Ok(found)
}

/// Which posts these accounts hold: work data, which every signed-in account may know.
///
/// # Errors
/// A fault.
pub async fn held_posts(reader: &Reader, accounts: &[AccountId]) -> Result<Vec<(PostId, AccountId)>> {
    #[derive(FromQueryResult)]
    struct Held {
        post: PostId,
        account: AccountId,
    }
    let select = Query::select()
        .columns([Alias::new("post"), Alias::new("account")])
        .from(Alias::new("tenure"))
        .and_where(Expr::col(Alias::new("account")).is_in(accounts.iter().map(|account| Uuid::from(*account))))
        .and_where(Expr::col(Alias::new("until")).is_null())
        .take();
    let db = reader.connection();
    let rows = Held::find_by_statement(db.get_database_backend().build(&select)).all(db).await.or_fault()?;
    Ok(rows.into_iter().map(|held| (held.post, held.account)).collect())
}

/// Every open grant of whom a new grant is for: the account's own and its posts', or those of whoever holds the post. The
/// account is locked, so that two grants given at once see each other. `None` when there is no such account or post, or the
/// account is disabled.
///
/// # Errors
/// A fault.
pub async fn roles_around(tx: &Tx, holder: GrantHolder) -> Result<Option<Vec<Grant>>> {
    let db = tx.connection();
    let (exists, held, key) = match holder {
        GrantHolder::Account(account) => (
            "SELECT 1 FROM account WHERE id = $1 AND disabled_at IS NULL",
            "g.account = $1 OR g.post IN (SELECT t.post FROM tenure t WHERE t.account = $1 AND t.until IS NULL)",
            Uuid::from(account),
        ),
        GrantHolder::Post(post) => (
            "SELECT 1 FROM post WHERE id = $1",
            "g.post = $1 OR g.account IN (SELECT t.account FROM tenure t WHERE t.post = $1 AND t.until IS NULL)",
            Uuid::from(post),
        ),
        GrantHolder::Client(client) => {
            ("SELECT 1 FROM client WHERE id = $1 AND disabled_at IS NULL", "g.client = $1", Uuid::from(client))
        }
    };
    let backend = db.get_database_backend();
    let lock = if backend == DatabaseBackend::Postgres { " FOR UPDATE" } else { "" };
    let found = db
        .query_one_raw(Statement::from_sql_and_values(backend, format!("{exists}{lock}"), [key.into()]))
        .await
        .or_fault()?;
    if found.is_none() {
        return Ok(None);
    }
    let sql = format!("SELECT g.* FROM grant_ g WHERE g.closed_at IS NULL AND ({held})");
    let rows = Entity::find()
        .from_raw_sql(Statement::from_sql_and_values(backend, sql, [key.into()]))
        .all(db)
        .await
        .or_fault()?;
    Grant::assemble(db, rows).await.map(Some)
}

/// The divisions with these codes, as far as the caller may read them; of several the one that lives, and the one that
/// lies higher. A closed one may have left its records to the caller's own.
///
/// # Errors
/// A fault.
pub async fn divisions_at(reader: &Reader, codes: Vec<String>) -> Result<HashMap<String, Division>> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = divisions::Entity::find()
        .filter(reader.scope::<Division>(Permission::DivisionRead))
        .filter(divisions::Column::Code.is_in(codes))
        .all(reader.connection())
        .await
        .or_fault()?;
    let mut found: Vec<Division> = Division::assemble(reader.connection(), rows).await?;
    found.sort_by_key(|division| (division.valid_to.is_none(), std::cmp::Reverse(division.level)));
    Ok(found.into_iter().map(|division| (division.code.clone(), division)).collect())
}
