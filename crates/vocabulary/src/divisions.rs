//! Words of the tree of divisions.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Level in the tree. Stored, never derived from the code: 东莞 and others share their digits with their prefecture.
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
pub enum DivisionLevel {
    /// 省级
    Province,
    /// 地级
    Prefecture,
    /// 县级
    County,
    /// 乡级
    Township,
    /// 村级
    Village,
}

/// Kind of division, by official suffix and number range.
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
pub enum DivisionKind {
    /// 省、自治区、直辖市
    Province,
    /// 地级市、自治州
    Prefecture,
    /// 市辖区
    District,
    /// 县
    County,
    /// 自治县
    AutonomousCounty,
    /// 县级市
    CountyLevelCity,
    /// 街道
    Subdistrict,
    /// 镇
    Town,
    /// 乡
    Township,
    /// 民族乡
    EthnicTownship,
    /// 社区居民委员会
    ResidentsCommittee,
    /// 村民委员会
    VillagersCommittee,
    /// 开发区、农场、类似村级单位等
    Other,
}
