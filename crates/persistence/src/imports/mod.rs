//! Imports: owner is the account that uploaded the file, reached by nobody else, rows are cleared after their time.

pub mod row;
mod taking_back;
mod world;

pub use row::{ImportRowFilter, ImportRowSort};
pub use taking_back::{remove_whistles, used_organisations};
pub use world::{Known, Unit, known_organisations, known_whistles, offices, places, units};

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    imports::{Import, ImportEvent, ImportRow},
};
use linli_vocabulary::{
    AccountId, ImportId, Kind, Timestamp,
    imports::{ImportRowState, ImportState},
};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect, entity::prelude::*, sea_query::ExprTrait};

use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, insert_all};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportId,
    /// Raised by each change.
    pub version: i32,
    /// Who uploaded it.
    pub account: AccountId,
    /// What its rows become.
    pub kind: Kind,
    /// Name of the file.
    pub file: String,
    /// Digest of the file.
    pub sha256: String,
    /// Where the uploader may create such records.
    pub scope: Option<String>,
    /// How it stands.
    pub state: ImportState,
    /// Rows.
    pub rows: i32,
    /// Of them checked.
    pub checked: i32,
    /// Of them faulty.
    pub faulty: i32,
    /// Of them stored.
    pub stored: i32,
    /// Of these kept when it was taken back.
    pub kept: i32,
    /// Digest of what was stored.
    pub stored_sha256: Option<String>,
    /// Moment of the upload.
    pub uploaded_at: Timestamp,
    /// Moment of storing.
    pub stored_at: Option<Timestamp>,
    /// Moment of taking back or giving up.
    pub ended_at: Option<Timestamp>,
    /// Moment of clearing.
    pub cleared_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Import {
    type Id = ImportId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Import;
    const READ: Permission = Permission::ImportRead;

    fn id(&self) -> ImportId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Account(self.account)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Myself(account) => Some(Condition::all().add(Column::Account.eq(*account))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let import = |row: Model| Self {
            id: row.id,
            version: row.version,
            account: row.account,
            kind: row.kind,
            file: row.file,
            sha256: row.sha256,
            scope: row.scope,
            state: row.state,
            rows: row.rows,
            checked: row.checked,
            faulty: row.faulty,
            stored: row.stored,
            kept: row.kept,
            stored_sha256: row.stored_sha256,
            uploaded_at: row.uploaded_at,
            stored_at: row.stored_at,
            ended_at: row.ended_at,
            cleared_at: row.cleared_at,
        };
        Ok(rows.into_iter().map(import).collect())
    }
}

impl Record for Import {
    type Event = ImportEvent;

    fn row(&self) -> Model {
        let import = self.clone();
        Model {
            id: import.id,
            version: import.version,
            account: import.account,
            kind: import.kind,
            file: import.file,
            sha256: import.sha256,
            scope: import.scope,
            state: import.state,
            rows: import.rows,
            checked: import.checked,
            faulty: import.faulty,
            stored: import.stored,
            kept: import.kept,
            stored_sha256: import.stored_sha256,
            uploaded_at: import.uploaded_at,
            stored_at: import.stored_at,
            ended_at: import.ended_at,
            cleared_at: import.cleared_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What imports can be asked for.
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
pub struct ImportFilter {
    /// Of records of this kind.
    pub kind: Option<Kind>,
    /// That stand so.
    pub state: Option<ImportState>,
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
pub enum ImportSort {
    /// The last uploaded first.
    #[default]
    Newest,
}

impl Listing for Import {
    type Filter = ImportFilter;
    type Sort = ImportSort;

    fn matching(filter: &ImportFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.kind.map(|kind| Column::Kind.eq(kind)))
            .add_option(filter.state.map(|state| Column::State.eq(state)))
    }

    fn order(_: ImportSort) -> Order<Column> {
        Order { columns: vec![Column::UploadedAt], descending: true }
    }
}

/// Stores the rows of a new import.
///
/// # Errors
/// A fault.
pub async fn stage(tx: &Tx, rows: &[ImportRow]) -> Result<()> {
    insert_all::<row::Entity, _>(tx.connection(), rows.iter().map(row::Model::of).collect()).await
}

/// All rows of an import in the order of the file.
///
/// # Errors
/// A fault.
pub async fn rows_of(reader: &Reader, import: ImportId) -> Result<Vec<ImportRow>> {
    let of = row::Entity::find().filter(reader.scope::<ImportRow>(Permission::ImportRowRead));
    let rows = of.filter(row::Column::Import.eq(import)).order_by_asc(row::Column::Number);
    let rows = rows.all(reader.connection()).await.or_fault()?;
    ImportRow::assemble(reader.connection(), rows).await
}

/// Stores how rows stand now: state, problems and records.
///
/// # Errors
/// A fault.
pub async fn judge(tx: &Tx, rows: &[ImportRow]) -> Result<()> {
    row::overwrite(tx.connection(), rows).await
}

/// The rows of an import that became records.
///
/// # Errors
/// A fault.
pub async fn stored_rows(tx: &Tx, import: ImportId) -> Result<Vec<ImportRow>> {
    let rows = row::Entity::find()
        .filter(row::Column::Import.eq(import))
        .filter(row::Column::State.eq(ImportRowState::Stored))
        .order_by_asc(row::Column::Number);
    ImportRow::assemble(tx.connection(), rows.all(tx.connection()).await.or_fault()?).await
}

/// Lets all rows of an import that stand one way stand another. A row that became a record says which: it has its id.
///
/// # Errors
/// A fault.
pub async fn settle(tx: &Tx, import: ImportId, from: ImportRowState, to: ImportRowState) -> Result<()> {
    let record: Expr =
        if to == ImportRowState::Stored { Expr::col(row::Column::Id) } else { Expr::value(None::<Uuid>) };
    row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(to))
        .col_expr(row::Column::Rank, Expr::value(row::rank(to)))
        .col_expr(row::Column::Record, record)
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Import.eq(import))
        .filter(row::Column::State.eq(from))
        .exec(tx.connection())
        .await
        .or_fault()
        .map(drop)
}

/// Forgets what was found wrong with the rows of an import, to check it anew.
///
/// # Errors
/// A fault.
pub async fn forget(tx: &Tx, import: ImportId) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(ImportRowState::Good))
        .col_expr(row::Column::Rank, Expr::value(row::rank(ImportRowState::Good)))
        .col_expr(row::Column::Problems, Expr::value(None::<String>))
        .filter(row::Column::Import.eq(import))
        .filter(row::Column::State.eq(ImportRowState::Faulty))
        .exec(tx.connection())
        .await
        .or_fault()
        .map(drop)
}

/// Imports uploaded before a moment whose rows are still there, oldest first.
///
/// # Errors
/// A fault.
pub async fn uncleared(tx: &Tx, before: Timestamp, most: u64) -> Result<Vec<ImportId>> {
    let old = Entity::find().select_only().column(Column::Id).filter(Column::UploadedAt.lt(before));
    let old = old.filter(Column::ClearedAt.is_null()).order_by_asc(Column::UploadedAt).order_by_asc(Column::Id);
    old.limit(most).into_tuple().all(tx.connection()).await.or_fault()
}

/// Deletes the rows of imports and notes since when. What they became stays.
///
/// # Errors
/// A fault.
pub async fn clear(tx: &Tx, imports: &[ImportId]) -> Result<u64> {
    let of = |ids: &[ImportId]| ids.to_vec();
    let gone = row::Entity::delete_many().filter(row::Column::Import.is_in(of(imports)));
    let gone = gone.exec(tx.connection()).await.or_fault()?.rows_affected;
    Entity::update_many()
        .col_expr(Column::ClearedAt, Expr::value(tx.now()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.is_in(of(imports)))
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(gone)
}
