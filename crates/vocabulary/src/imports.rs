//! Imports: how they stand, and how each of their rows does.

use async_graphql::Enum;
use sea_orm::{DeriveActiveEnum, EnumIter, prelude::StringLen};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How an import stands.
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
pub enum ImportState {
    /// 校验中
    Checking,
    /// 待导入
    Ready,
    /// 已导入
    Stored,
    /// 已撤回
    Undone,
    /// 已放弃
    Discarded,
}

/// How a row of an import stands.
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
pub enum ImportRowState {
    /// 有误
    Faulty,
    /// 可导入
    Good,
    /// 已导入
    Stored,
    /// 已撤回
    Undone,
    /// 保留(撤回时已被改动或使用)
    Kept,
}
