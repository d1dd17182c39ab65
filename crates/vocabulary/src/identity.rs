//! Words of accounts, roles and audit.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A role; what it may is the matrix in the domain crate.
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
pub enum Role {
    /// 市级统筹
    CityCoordinator,
    /// 县(市、区)统筹
    CountyCoordinator,
    /// 街道党工委书记
    SubdistrictSecretary,
    /// 街道工作人员
    SubdistrictClerk,
    /// 社区干部
    CommunityOfficer,
    /// 部门工作人员
    DepartmentOfficer,
    /// 单位联络员
    Liaison,
    /// 系统管理员
    SystemAdministrator,
    /// 安全管理员
    SecurityAdministrator,
    /// 审计管理员
    AuditAdministrator,
}

/// What a machine client may be allowed to read; its name in OAuth is that of the permission (`whistle.read`).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumIter, Enum, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ClientScope {
    /// 读取工作日历
    CalendarYearRead,
    /// 读取权责清单
    CompetenceRead,
    /// 读取区划
    DivisionRead,
    /// 读取指标
    IndicatorRead,
    /// 读取单位
    OrganisationRead,
    /// 读取政策文件
    PolicyDocumentRead,
    /// 读取岗位
    PostRead,
    /// 读取规则
    RuleVersionRead,
    /// 读取哨单
    WhistleRead,
}

/// How one signs in with an account, and so what it may hold.
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
pub enum AccountKind {
    /// 工作账号：口令和动态口令
    Staff,
    /// 手机号账号：短信验证码
    Phone,
}

/// What became of somebody's request to be known as a person.
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
pub enum LinkState {
    /// 待确认
    Asked,
    /// 已关联
    Confirmed,
    /// 未通过
    Refused,
    /// 已解除
    Ended,
}

/// How an attempt ended.
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
pub enum AuditOutcome {
    /// 成功
    Done,
    /// 按规则拒绝
    Refused,
    /// 无权
    Denied,
}
