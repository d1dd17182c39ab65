//! Impact assessments: owner is a division, readable by every signed-in account, no personal fields, kept three years at least.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    privacy::ImpactAssessment,
};
use linli_vocabulary::{AccountId, Date, DivisionId, ImpactAssessmentId, Kind, Timestamp, privacy::ConsentPurpose};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "impact_assessment")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImpactAssessmentId,
    /// Always 1.
    pub version: i32,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// Of what.
    pub purpose: ConsentPurpose,
    /// Whether it is necessary.
    pub necessity: String,
    /// What it can do to people.
    pub risks: String,
    /// What is done against it.
    pub measures: String,
    /// The day it was made.
    pub assessed_on: Date,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub recorded_by: AccountId,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for ImpactAssessment {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            division: row.division,
            division_code: row.division_code,
            purpose: row.purpose,
            necessity: row.necessity,
            risks: row.risks,
            measures: row.measures,
            assessed_on: row.assessed_on,
            recorded_at: row.recorded_at,
            recorded_by: row.recorded_by,
        }
    }
}

impl From<ImpactAssessment> for Model {
    fn from(one: ImpactAssessment) -> Self {
        Self {
            id: one.id,
            version: one.version,
            division: one.division,
            division_code: one.division_code,
            purpose: one.purpose,
            necessity: one.necessity,
            risks: one.risks,
            measures: one.measures,
            assessed_on: one.assessed_on,
            recorded_at: one.recorded_at,
            recorded_by: one.recorded_by,
        }
    }
}

impl Subject for ImpactAssessment {
    type Id = ImpactAssessmentId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::ImpactAssessment;
    const READ: Permission = Permission::ImpactAssessmentRead;

    fn id(&self) -> ImpactAssessmentId {
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

impl Record for ImpactAssessment {
    type Event = Happened;

    fn row(&self) -> Model {
        Model::from(self.clone())
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What assessments can be asked for.
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
pub struct ImpactAssessmentFilter {
    /// Of this purpose.
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
pub enum ImpactAssessmentSort {
    /// Recorded last first.
    #[default]
    Newest,
}

impl Listing for ImpactAssessment {
    type Filter = ImpactAssessmentFilter;
    type Sort = ImpactAssessmentSort;

    fn matching(filter: &ImpactAssessmentFilter, _: Timestamp) -> Condition {
        Condition::all().add_option(filter.purpose.map(|purpose| Column::Purpose.eq(purpose)))
    }

    fn order(_: ImpactAssessmentSort) -> Order<Column> {
        Order { columns: vec![Column::RecordedAt], descending: true }
    }
}
