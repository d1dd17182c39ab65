//! Words of organisations and posts.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What an organisation is in grassroots governance.
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
pub enum OrganisationKind {
    /// 党委、党工委
    PartyCommittee,
    /// 市级部门
    CityDepartment,
    /// 区级部门
    DistrictDepartment,
    /// 垂直管理单位
    VerticalAgency,
    /// 公用事业单位
    Utility,
    /// 街道办事处
    SubdistrictOffice,
    /// 社区(居委会、村委会)
    Community,
    /// 驻区单位
    ResidentUnit,
}
