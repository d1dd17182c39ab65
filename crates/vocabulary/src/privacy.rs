//! Words of personal data: classes, legal bases, consent, requests and holds.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How much harm a value can do in wrong hands: the four working classes inside the national grade "general data".
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
pub enum DataClass {
    /// S0 公开
    Public,
    /// S1 内部
    Internal,
    /// S2 个人信息
    Personal,
    /// S3 敏感个人信息
    Sensitive,
}

/// Why a personal value may be processed (Personal Information Protection Law, article 13).
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
pub enum LegalBasis {
    /// 本人同意
    Consent,
    /// 履行法定职责
    StatutoryDuty,
    /// 应对突发事件
    Emergency,
    /// 公共利益
    PublicInterest,
    /// 已公开的信息
    AlreadyPublic,
}

/// How long something is kept: the keys of the rule table of retention periods.
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
pub enum Retention {
    /// 账号档案
    Account,
    /// 会话与登录记录
    Session,
    /// 审计记录
    AuditTrail,
    /// 业务档案
    WorkRecord,
    /// 短期技术数据
    Technical,
    /// 居民信息
    Person,
    /// 同意记录
    Consent,
    /// 个人信息申请
    DataRequest,
    /// 影响评估
    ImpactAssessment,
}

/// A purpose for which a person is asked.
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
pub enum ConsentPurpose {
    /// 社区服务联系
    CommunityService,
    /// 公开联系卡
    PublicContactCard,
}

/// How a consent was given.
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
pub enum ConsentForm {
    /// 当面
    InPerson,
    /// 书面
    OnPaper,
    /// 网上
    Online,
}

/// Where what is known about a person came from.
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
pub enum PersonSource {
    /// 本人提供
    Oneself,
    /// 入户走访
    HomeVisit,
    /// 业务办理
    CaseWork,
    /// 上级下发
    HandedDown,
}

/// A personal field that can be uncovered.
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
pub enum PersonField {
    /// 姓名
    Name,
    /// 手机号码
    Phone,
    /// 公民身份号码
    IdentityNumber,
    /// 住址
    Address,
    /// 出生日期
    BirthDate,
}

/// What a person asks for about what is kept of them (articles 44 to 48).
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
pub enum DataRequestKind {
    /// 查阅复制
    Copy,
    /// 更正补充
    Correct,
    /// 删除
    Delete,
    /// 解释说明
    Explain,
}

/// How such a request stands.
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
pub enum DataRequestState {
    /// 待办理
    Open,
    /// 已办结
    Granted,
    /// 不予办理
    Refused,
}

/// How somebody looked at what is kept of a person.
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
pub enum AccessKind {
    /// 查看
    Read,
    /// 查看完整信息
    Unmask,
    /// 精确查找
    Find,
    /// 复制
    Copy,
}
