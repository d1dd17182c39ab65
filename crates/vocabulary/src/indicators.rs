//! Words of facts and of the indicators that count them.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What a fact says happened. Its amount is 1 unless it says otherwise here.
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
pub enum FactKind {
    /// 吹哨(街道)
    WhistleSounded,
    /// 被吹哨(部门)
    WhistleCalled,
    /// 按时签收
    WhistleAcknowledged,
    /// 超期签收
    WhistleAcknowledgedLate,
    /// 按时报到
    WhistleReportedIn,
    /// 超期报到
    WhistleReportedInLate,
    /// 到期未报到; voided by 超期报到 when the party comes after all
    WhistleReportInMissed,
    /// 报到用时; the amount is whole minutes from the call to reporting in
    WhistleResponse,
    /// 办结
    WhistleFinished,
    /// 退回
    WhistleReturned,
    /// 被评价; the amount is the grade, 1 to 5
    WhistleRated,
    /// 核实
    WhistleConfirmed,
    /// 销哨
    WhistleClosed,
}

/// Which indicator.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Enum, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorCode {
    /// 按时报到率
    ReportedInInTime,
    /// 平均报到用时
    HoursToReportIn,
    /// 评价四分以上比例
    RatedWell,
    /// 吹哨件数
    Sounded,
    /// 销哨件数
    Closed,
}

/// What an indicator is told in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Enum, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorUnit {
    /// 百分比
    Percent,
    /// 小时
    Hours,
    /// 件: no ratio, the numerator is told as it is
    Count,
}

/// Which way is better.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Enum, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorDirection {
    /// 越高越好
    HigherIsBetter,
    /// 越低越好
    LowerIsBetter,
    /// 不论高低
    Neither,
}

/// Which of an indicator's two numbers.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Enum, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum IndicatorPart {
    /// 分子
    Numerator,
    /// 分母
    Denominator,
}
