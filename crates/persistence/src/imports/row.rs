//! The rows of imports: owner is the import, reached by whoever uploaded it.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    imports::ImportRow,
};
use linli_vocabulary::{AccountId, ImportId, ImportRowId, Kind, Timestamp, imports::ImportRowState};
use sea_orm::{
    ActiveModelTrait, Condition, ConnectionTrait, IntoActiveModel, entity::prelude::*, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::exec::{Fault, Home, Listing, Order, Subject};

/// So many rows are overwritten by one statement: ten columns each, as SQLite binds at most 32,766 values.
const ROWS: usize = 3_000;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_row")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportRowId,
    /// Raised by each change.
    pub version: i32,
    /// Its import.
    pub import: ImportId,
    /// Who uploaded it.
    pub account: AccountId,
    /// Row in the file.
    pub number: i32,
    /// The cells as a JSON array of texts.
    pub cells: String,
    /// How it stands.
    pub state: ImportRowState,
    /// Faulty ones before good ones: what the list is sorted by.
    pub rank: i32,
    /// What is wrong, as JSON.
    pub problems: Option<String>,
    /// The record it became.
    pub record: Option<Uuid>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What asks for attention comes first.
pub(super) const fn rank(state: ImportRowState) -> i32 {
    match state {
        ImportRowState::Faulty | ImportRowState::Kept => 0,
        ImportRowState::Good | ImportRowState::Stored | ImportRowState::Undone => 1,
    }
}

impl Model {
    pub(super) fn of(row: &ImportRow) -> Self {
        let problems = (!row.problems.is_empty()).then(|| serde_json::to_string(&row.problems).unwrap_or_default());
        Self {
            id: row.id,
            version: row.version,
            import: row.import,
            account: row.account,
            number: row.number,
            cells: serde_json::to_string(&row.cells).unwrap_or_default(),
            state: row.state,
            rank: rank(row.state),
            problems,
            record: row.record,
        }
    }
}

/// Stores how rows stand now. Their cells never change.
pub(super) async fn overwrite(db: &impl ConnectionTrait, rows: &[ImportRow]) -> Result<()> {
    for rows in rows.chunks(ROWS) {
        let mut whole = OnConflict::column(Column::Id);
        whole.update_columns([Column::Version, Column::State, Column::Rank, Column::Problems, Column::Record]);
        let rows = rows.iter().map(|row| {
            let raised = Model { version: row.version + 1, ..Model::of(row) };
            raised.into_active_model().reset_all()
        });
        Entity::insert_many(rows).on_conflict(whole).exec_without_returning(db).await.or_fault()?;
    }
    Ok(())
}

impl Subject for ImportRow {
    type Id = ImportRowId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::ImportRow;
    const READ: Permission = Permission::ImportRowRead;

    fn id(&self) -> ImportRowId {
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
        let row = |row: Model| {
            let problems = row.problems.as_deref().map(serde_json::from_str).transpose().map_err(Error::internal)?;
            Ok(Self {
                id: row.id,
                version: row.version,
                import: row.import,
                account: row.account,
                number: row.number,
                cells: serde_json::from_str(&row.cells).map_err(Error::internal)?,
                state: row.state,
                problems: problems.unwrap_or_default(),
                record: row.record,
            })
        };
        rows.into_iter().map(row).collect()
    }
}

/// What rows can be asked for.
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
pub struct ImportRowFilter {
    /// Of this import.
    pub import: Option<ImportId>,
    /// That stand so.
    pub state: Option<ImportRowState>,
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
pub enum ImportRowSort {
    /// Faulty ones first, then as in the file.
    #[default]
    FaultyFirst,
}

impl Listing for ImportRow {
    type Filter = ImportRowFilter;
    type Sort = ImportRowSort;

    fn matching(filter: &ImportRowFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.import.map(|import| Column::Import.eq(import)))
            .add_option(filter.state.map(|state| Column::State.eq(state)))
    }

    fn order(_: ImportRowSort) -> Order<Column> {
        Order { columns: vec![Column::Rank, Column::Number], descending: false }
    }
}
