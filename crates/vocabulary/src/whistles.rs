//! Words of whistles: 街道吹哨、部门报到.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why a subdistrict may whistle (facts: Beijing's three kinds and Nanjing's work promotion).
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
pub enum WhistleKind {
    /// 疑难事项
    HardProblem,
    /// 联合执法
    JointEnforcement,
    /// 应急处置
    Emergency,
    /// 工作推进
    WorkPromotion,
}

/// Where a whistle stands.
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
pub enum WhistleState {
    /// 草稿
    Draft,
    /// 已吹哨
    Sounded,
    /// 办理中
    Handling,
    /// 待核实
    Done,
    /// 已评价
    Confirmed,
    /// 已销哨
    Closed,
    /// 已作废
    Discarded,
}

/// Part of a called party.
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
pub enum AssignmentRole {
    /// 主办
    Lead,
    /// 协办
    Supporting,
}

/// Where one called party stands.
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
pub enum AssignmentState {
    /// 待签收
    Called,
    /// 已签收
    Acknowledged,
    /// 已报到
    ReportedIn,
    /// 办理中
    Handling,
    /// 已办结
    Done,
    /// 已退回
    Returned,
}

/// What a clock measures.
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
pub enum ClockKind {
    /// 签收
    Acknowledge,
    /// 报到
    ReportIn,
}

/// How a clock stands.
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
pub enum ClockState {
    /// 计时中
    Running,
    /// 按时
    Met,
    /// 超时
    Late,
    /// 已停止
    Stopped,
    /// 待日历
    PendingCalendar,
}

/// What a limit is counted in, as a clock shows it.
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
pub enum ClockUnit {
    /// 自然时间（小时）
    Hours,
    /// 工作时间（小时）
    OfficeHours,
    /// 工作日
    WorkingDays,
}

/// What is done with a whistle. All but the last three are commands; the text is the command's name without `whistle.`.
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
pub enum WhistleAct {
    /// 起草
    Draft,
    /// 修改
    Change,
    /// 吹哨
    Sound,
    /// 作废
    Discard,
    /// 签收
    Acknowledge,
    /// 报到
    ReportIn,
    /// 开始办理
    Handle,
    /// 办结
    Finish,
    /// 退回
    Return,
    /// 改派
    Reassign,
    /// 核实评价
    Confirm,
    /// 销哨
    Close,
    /// 日历载入后补定期限
    FixDeadlines,
    /// 即将到期
    DueSoon,
    /// 已经超期
    Overdue,
    /// 逐级提醒
    Escalated,
    /// 补录
    Record,
}
