//! Privacy notices: owner is a division, readable by every signed-in account, no personal fields, kept for good.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    privacy::PrivacyNotice,
};
use linli_vocabulary::{
    AccountId, DivisionId, ImpactAssessmentId, Kind, PrivacyNoticeId, Timestamp, privacy::ConsentPurpose,
};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, Tx, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "privacy_notice")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PrivacyNoticeId,
    /// Always 1.
    pub version: i32,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// For what people are asked.
    pub purpose: ConsentPurpose,
    /// 1, 2, 3 …
    pub edition: i32,
    /// Title.
    pub title: String,
    /// What people read.
    pub body: String,
    /// Digest of both.
    pub sha256: String,
    /// The assessment before it.
    pub assessment: Option<ImpactAssessmentId>,
    /// When it was published.
    pub published_at: Timestamp,
    /// By whom.
    pub published_by: AccountId,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for PrivacyNotice {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            division: row.division,
            division_code: row.division_code,
            purpose: row.purpose,
            edition: row.edition,
            title: row.title,
            body: row.body,
            sha256: row.sha256,
            assessment: row.assessment,
            published_at: row.published_at,
            published_by: row.published_by,
        }
    }
}

impl From<PrivacyNotice> for Model {
    fn from(one: PrivacyNotice) -> Self {
        Self {
            id: one.id,
            version: one.version,
            division: one.division,
            division_code: one.division_code,
            purpose: one.purpose,
            edition: one.edition,
            title: one.title,
            body: one.body,
            sha256: one.sha256,
            assessment: one.assessment,
            published_at: one.published_at,
            published_by: one.published_by,
        }
    }
}

impl Subject for PrivacyNotice {
    type Id = PrivacyNoticeId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::PrivacyNotice;
    const READ: Permission = Permission::PrivacyNoticeRead;

    fn id(&self) -> PrivacyNoticeId {
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
        Ok(rows.into_iter().map(Self::from).collect())
    }
}

impl Record for PrivacyNotice {
    type Event = Happened;

    fn row(&self) -> Model {
        Model::from(self.clone())
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What notices can be asked for.
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
pub struct PrivacyNoticeFilter {
    /// For this purpose.
    pub purpose: Option<ConsentPurpose>,
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
pub enum PrivacyNoticeSort {
    /// Published last first.
    #[default]
    Newest,
}

impl Listing for PrivacyNotice {
    type Filter = PrivacyNoticeFilter;
    type Sort = PrivacyNoticeSort;

    fn matching(filter: &PrivacyNoticeFilter, _: Timestamp) -> Condition {
        Condition::all().add_option(filter.purpose.map(|purpose| Column::Purpose.eq(purpose)))
    }

    fn order(_: PrivacyNoticeSort) -> Order<Column> {
        Order { columns: vec![Column::PublishedAt], descending: true }
    }
}

/// The newest edition for a purpose in one division.
///
/// # Errors
/// A fault.
pub async fn newest_notice(tx: &Tx, division: DivisionId, purpose: ConsentPurpose) -> Result<Option<PrivacyNotice>> {
    let found = Entity::find()
        .filter(Column::Division.eq(division))
        .filter(Column::Purpose.eq(purpose))
        .order_by_desc(Column::Edition)
        .limit(1)
        .all(tx.connection())
        .await
        .or_fault()?;
    Ok(found.into_iter().map(PrivacyNotice::from).next())
}
