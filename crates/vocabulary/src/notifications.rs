//! Words of notifications: what is told, through which channel, and who is on duty.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What somebody is told of. All but the first can be read in the app; each has a text for outside.
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
pub enum NoticeKind {
    /// 验证码
    OneTimeCode,
    /// 收到吹哨
    Called,
    /// 收到应急吹哨
    EmergencyCalled,
    /// 部门已签收或报到
    Answered,
    /// 待核实
    Finished,
    /// 退回待处理
    Returned,
    /// 已评价
    Confirmed,
    /// 已销哨
    Closed,
    /// 即将到期
    DueSoon,
    /// 已超期
    Overdue,
    /// 逐级提醒
    Escalated,
    /// 排班变动
    OnDuty,
    /// 待办摘要
    Digest,
}

/// A way out of the house.
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
pub enum Channel {
    /// 短信
    Sms,
    /// 政务通
    Chat,
    /// 电子邮件
    Email,
}

/// How a message outside stands.
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
pub enum DeliveryState {
    /// 待发送
    Queued,
    /// 已发送
    Sent,
    /// 发送失败
    Failed,
}

/// How often open duties are summed up.
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
pub enum DigestRhythm {
    /// 不发送
    Off,
    /// 每个工作日
    Daily,
    /// 每周
    Weekly,
}

/// In which language a message outside is.
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
pub enum Language {
    /// 中文
    Chinese,
    /// English
    English,
}
