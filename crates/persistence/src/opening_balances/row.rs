//! The entities of a balance and of its lines.

use linli_vocabulary::{AccountId, Date, DivisionId, OpeningBalanceId, PolicyDocumentId, Timestamp};
use sea_orm::entity::prelude::*;

/// Its lines, in the order in which they were written.
pub mod line {
    use linli_vocabulary::{OpeningBalanceId, OrganisationId, opening_balances::OpeningMeasure};
    use sea_orm::entity::prelude::*;

    /// One number.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "opening_line")]
    pub struct Model {
        /// Of this balance.
        #[sea_orm(primary_key, auto_increment = false)]
        pub opening_balance: OpeningBalanceId,
        /// In the order of writing.
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        /// Whose work.
        pub organisation: OrganisationId,
        /// What is counted.
        pub measure: OpeningMeasure,
        /// How many.
        pub amount: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opening_balance")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OpeningBalanceId,
    /// Raised by each change.
    pub version: i32,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// First day.
    pub since: Date,
    /// Last day.
    pub as_of: Date,
    /// Source.
    pub source: String,
    /// Policy document.
    pub document: Option<PolicyDocumentId>,
    /// Who wrote it.
    pub entered_by: AccountId,
    /// When.
    pub entered_at: Timestamp,
    /// Who confirmed it.
    pub confirmed_by: Option<AccountId>,
    /// When.
    pub confirmed_at: Option<Timestamp>,
    /// Who voided it.
    pub voided_by: Option<AccountId>,
    /// When.
    pub voided_at: Option<Timestamp>,
    /// Why.
    pub void_reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
