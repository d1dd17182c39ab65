//! Who belongs to a set of divisions, and when.

use linli_vocabulary::{Date, DivisionId, DivisionSetId, DivisionSetMemberId};
use sea_orm::entity::prelude::*;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "division_set_member")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DivisionSetMemberId,
    /// The set.
    pub division_set: DivisionSetId,
    /// The division.
    pub division: DivisionId,
    /// Its code, for its subtree.
    pub division_code: String,
    /// The first day.
    pub since: Date,
    /// The first day on which it no longer belongs.
    pub until: Option<Date>,
}

impl ActiveModelBehavior for ActiveModel {}
