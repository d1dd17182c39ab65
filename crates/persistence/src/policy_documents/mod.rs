//! Policy documents: owner is the division, readable by every signed-in account, no personal fields, kept for good.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    policy_documents::{PolicyDocument, PolicyDocumentContent},
    search::SearchText,
};
use linli_vocabulary::{Date, DivisionId, Kind, PolicyDocumentId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "policy_document")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PolicyDocumentId,
    /// Raised by each change.
    pub version: i32,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// Title.
    pub title: String,
    /// Issuer.
    pub issuer: String,
    /// Number.
    pub number: Option<String>,
    /// Day of issue.
    pub issued_on: Date,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for PolicyDocument {
    type Id = PolicyDocumentId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::PolicyDocument;
    const READ: Permission = Permission::PolicyDocumentRead;

    fn id(&self) -> PolicyDocumentId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Division(self.division)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
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
                division: row.division,
                division_code: row.division_code,
                content: PolicyDocumentContent {
                    title: row.title,
                    issuer: row.issuer,
                    number: row.number,
                    issued_on: row.issued_on,
                },
            })
            .collect())
    }
}

impl Record for PolicyDocument {
    type Event = Happened;

    fn row(&self) -> Model {
        let PolicyDocumentContent { title, issuer, number, issued_on } = self.content.clone();
        Model {
            id: self.id,
            version: self.version,
            division: self.division,
            division_code: self.division_code.clone(),
            title,
            issuer,
            number,
            issued_on,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    fn searched(&self) -> Option<SearchText> {
        let PolicyDocumentContent { title, issuer, number, .. } = &self.content;
        let subtitle = [issuer.as_str()].into_iter().chain(number.as_deref()).collect::<Vec<_>>().join(" · ");
        Some(SearchText { title: title.clone(), subtitle, names: vec![issuer.clone()], ..SearchText::default() })
    }
}

/// What policy documents can be asked for.
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
pub struct PolicyDocumentFilter {
    /// Part of the title, issuer or number, or the pinyin initials of the issuer.
    pub search: Option<String>,
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
pub enum PolicyDocumentSort {
    /// Newest issue first.
    #[default]
    Newest,
}

impl Listing for PolicyDocument {
    type Filter = PolicyDocumentFilter;
    type Sort = PolicyDocumentSort;

    fn matching(_: &PolicyDocumentFilter, _: Timestamp) -> Condition {
        Condition::all()
    }

    fn asked(filter: &PolicyDocumentFilter) -> Option<&str> {
        filter.search.as_deref()
    }

    fn order(_: PolicyDocumentSort) -> Order<Column> {
        Order { columns: vec![Column::IssuedOn], descending: true }
    }
}
