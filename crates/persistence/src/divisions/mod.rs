//! Divisions: owner is the division itself, readable by every signed-in account, no personal fields, kept for good.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    divisions::Division,
    event::Happened,
    search::SearchText,
};
use linli_vocabulary::{
    Date, DivisionId, Kind, Timestamp,
    divisions::{DivisionKind, DivisionLevel},
};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

pub mod import;
pub mod set;
mod set_member;
pub mod tree;

use crate::exec::{Home, Listing, Order, Record, Subject, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "division")]
pub struct Model {
    /// Made by the transaction or the import.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DivisionId,
    /// Raised by each change.
    pub version: i32,
    /// Unpadded code, collated bytewise.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// Kind.
    pub kind: DivisionKind,
    /// Level.
    pub level: DivisionLevel,
    /// Parent.
    pub parent: Option<DivisionId>,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Option<Date>,
    /// Successor.
    pub successor: Option<DivisionId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Division {
    type Id = DivisionId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Division;
    const READ: Permission = Permission::DivisionRead;

    fn id(&self) -> DivisionId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        self.parent.map_or(Home::Realm, Home::Division)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::Code, code)),
            Branch::SignedIn => Some(Condition::all()),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows
            .into_iter()
            .map(|row| Self {
                id: row.id,
                version: row.version,
                code: row.code,
                name: row.name,
                short_name: row.short_name,
                kind: row.kind,
                level: row.level,
                parent: row.parent,
                valid_from: row.valid_from,
                valid_to: row.valid_to,
                successor: row.successor,
            })
            .collect())
    }
}

impl Record for Division {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, code, name, short_name, kind, level, parent, valid_from, valid_to, successor } =
            self.clone();
        Model { id, version, code, name, short_name, kind, level, parent, valid_from, valid_to, successor }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    fn searched(&self) -> Option<SearchText> {
        let (title, subtitle) = (self.name.clone(), self.code.clone());
        Some(SearchText { title, subtitle, names: vec![self.short_name.clone()], ..SearchText::default() })
    }
}

/// What divisions can be asked for.
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
pub struct DivisionFilter {
    /// Directly below this division.
    pub parent: Option<DivisionId>,
    /// Of this level.
    pub level: Option<DivisionLevel>,
    /// Of one of these kinds.
    pub kind: Option<Vec<DivisionKind>>,
    /// Part of the name, its pinyin initials, or the beginning of the code.
    pub search: Option<String>,
    /// In the division with this code, or that division itself.
    pub within: Option<String>,
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
pub enum DivisionSort {
    /// By statistical code, which is the official order.
    #[default]
    Code,
}

impl Listing for Division {
    type Filter = DivisionFilter;
    type Sort = DivisionSort;

    fn matching(filter: &DivisionFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.parent.map(|parent| Column::Parent.eq(parent)))
            .add_option(filter.level.map(|level| Column::Level.eq(level)))
            .add_option(filter.kind.clone().map(|kinds| Column::Kind.is_in(kinds)))
            .add_option(
                filter.search.as_deref().filter(|text| is_code(text)).map(|code| below(Column::Code, code.trim())),
            )
            .add_option(filter.within.as_deref().map(|code| below(Column::Code, code)))
    }

    fn asked(filter: &DivisionFilter) -> Option<&str> {
        filter.search.as_deref().filter(|text| !is_code(text))
    }

    fn order(_: DivisionSort) -> Order<Column> {
        Order { columns: vec![Column::Code], descending: false }
    }
}

/// Digits are the beginning of a code, which is a range of the list's own index.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
