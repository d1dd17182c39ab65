//! The entity of a whistle.

use linli_vocabulary::{
    AccountId, Date, DivisionId, OrganisationId, RuleVersionId, Timestamp, WhistleId,
    whistles::{WhistleKind, WhistleState},
};
use sea_orm::entity::prelude::*;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "whistle")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WhistleId,
    /// Raised by each change.
    pub version: i32,
    /// Unique.
    pub number: String,
    /// Title.
    pub title: String,
    /// Text.
    pub body: String,
    /// Kind.
    pub kind: WhistleKind,
    /// State.
    pub state: WhistleState,
    /// Address.
    pub address: Option<String>,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// The office that whistles.
    pub organisation: OrganisationId,
    /// Who wrote it.
    pub drafted_by: AccountId,
    /// When.
    pub drafted_at: Timestamp,
    /// Who sounded it.
    pub sounded_by: Option<AccountId>,
    /// When.
    pub sounded_at: Option<Timestamp>,
    /// The time limits it keeps.
    pub rule_version: Option<RuleVersionId>,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
    /// What was said.
    pub confirm_remark: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When something was last done.
    pub acted_at: Timestamp,
    /// The earliest deadline that still runs, or a day that never comes: what the list is sorted by.
    pub due_sort: Timestamp,
    /// A deadline waits for a year of the calendar.
    pub calendar_pending: bool,
    /// A returned call waits for the subdistrict's decision.
    pub awaits_decision: bool,
    /// When it was entered later than it happened (补录).
    pub recorded_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The last day both databases keep: no deadline runs.
pub(super) fn never_due() -> Timestamp {
    Date::new(chrono::NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(chrono::NaiveDate::MAX)).begins()
}
