//! The entity of a line of the timeline: written once.

use linli_vocabulary::{
    AccountId, OrganisationId, TimelineEntryId, Timestamp, WhistleId,
    whistles::{ClockKind, WhistleAct},
};
use sea_orm::entity::prelude::*;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "whistle_entry")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TimelineEntryId,
    /// Of this whistle.
    pub whistle: WhistleId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub act: WhistleAct,
    /// Who.
    pub actor: Option<AccountId>,
    /// For whom.
    pub on_behalf_of: Option<AccountId>,
    /// Which organisation.
    pub organisation: Option<OrganisationId>,
    /// Which clock.
    pub clock: Option<ClockKind>,
    /// Which step of an escalation.
    pub level: Option<i32>,
    /// What was written.
    pub remark: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
