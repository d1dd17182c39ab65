//! (caller, key) → command, digest of the input, id of the output. No body is kept.

use linli_vocabulary::{AccountId, Timestamp};
use sea_orm::entity::prelude::*;

/// One used key.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    /// Whose key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub caller: AccountId,
    /// The key.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub key: String,
    /// The command it was used for.
    pub action: String,
    /// SHA-256 of target and input, hexadecimal.
    pub digest: String,
    /// Id of the output.
    pub output: Uuid,
    /// When.
    pub at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}
