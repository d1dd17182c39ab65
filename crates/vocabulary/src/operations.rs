//! Words of day one: how a step of setting up stands, and who does it.

use async_graphql::Enum;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a step of day one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Enum, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SetupState {
    /// 完成
    Done,
    /// 待办: has to be done before people can work
    Open,
    /// 尽快: people can work, but it should be done soon
    Soon,
    /// 等待: an earlier step comes first
    Blocked,
}

impl SetupState {
    /// Whether a step that stands so lets those behind it begin.
    #[must_use]
    pub const fn lets_others_begin(self) -> bool {
        matches!(self, Self::Done | Self::Soon)
    }
}

/// Who does a step of day one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Enum, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SetupActor {
    /// 运维人员: whoever may run the program beside its database
    Operator,
    /// 三员本人: each administrator for itself
    EachAdministrator,
    /// 系统管理员
    SystemAdministrator,
    /// 安全管理员
    SecurityAdministrator,
    /// 市级统筹
    CityCoordinator,
    /// 区县统筹
    CountyCoordinator,
    /// 街道党工委书记
    SubdistrictSecretary,
}
