//! Words of opening balances: what a unit may bring along from before Linli, and how such a record stands.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a brought number counts. Only what was counted one by one before Linli too: no hours and no grades.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumIter,
    DeriveActiveEnum,
    Enum,
    ToSchema,
)]
#[serde(rename_all = "snake_case")]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(40))", rename_all = "snake_case")]
pub enum OpeningMeasure {
    /// 吹哨件数(街道)
    Sounded,
    /// 按时报到次数(部门)
    ReportedIn,
    /// 超期报到次数(部门)
    ReportedInLate,
    /// 办结次数(部门)
    Finished,
    /// 销哨件数(街道)
    Closed,
}

/// How an opening balance stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Enum, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum OpeningBalanceState {
    /// 待确认: counts nowhere yet
    Entered,
    /// 已确认: counts
    Confirmed,
    /// 已作废: does not count any more
    Voided,
}
