//! The entity of a called party. Its clocks are columns, so that the database can sort and count by deadline.

use linli_vocabulary::{
    AssignmentId, OrganisationId, Timestamp, WhistleId,
    whistles::{AssignmentRole, AssignmentState},
};
use sea_orm::entity::prelude::*;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "whistle_assignment")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssignmentId,
    /// Of this whistle.
    pub whistle: WhistleId,
    /// In the order of calling.
    pub position: i32,
    /// The party.
    pub organisation: OrganisationId,
    /// Role.
    pub role: AssignmentRole,
    /// State.
    pub state: AssignmentState,
    /// JSON of the limit; null in a draft.
    pub acknowledge_limit: Option<String>,
    /// Clock.
    pub acknowledge_started_at: Option<Timestamp>,
    /// Clock.
    pub acknowledge_due_at: Option<Timestamp>,
    /// Clock.
    pub acknowledge_met_at: Option<Timestamp>,
    /// Clock.
    pub acknowledge_stopped_at: Option<Timestamp>,
    /// JSON of the limit; null in a draft.
    pub report_in_limit: Option<String>,
    /// Clock.
    pub report_in_started_at: Option<Timestamp>,
    /// Clock.
    pub report_in_due_at: Option<Timestamp>,
    /// Clock.
    pub report_in_met_at: Option<Timestamp>,
    /// Clock.
    pub report_in_stopped_at: Option<Timestamp>,
    /// Who came.
    pub arrived: Option<String>,
    /// Result.
    pub result: Option<String>,
    /// Why it was returned.
    pub return_reason: Option<String>,
    /// Whom the party proposed.
    pub proposed: Option<OrganisationId>,
    /// The new call.
    pub replaced_by: Option<AssignmentId>,
    /// 1 to 5.
    pub grade: Option<i32>,
    /// Remark.
    pub grade_remark: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
