//! What happened, for the relay, and the facts that indicators count.

use linli_vocabulary::Kind;

/// Events: the outbox. Ids only; `seq` is stamped after commit, because ids and times do not commit in order.
pub mod event {
    use linli_vocabulary::{AccountId, EventId, Kind, Timestamp};
    use sea_orm::entity::prelude::*;

    /// One event.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "event")]
    pub struct Model {
        /// Stable: receivers deduplicate by it.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EventId,
        /// Order of delivery, stamped by the relay.
        pub seq: Option<i64>,
        /// When it happened.
        pub at: Timestamp,
        /// `whistle.sounded`.
        pub name: String,
        /// On what kind of record.
        pub kind: Kind,
        /// On which record.
        pub subject: Uuid,
        /// The record's version after it.
        pub version: i32,
        /// Who did it.
        pub actor: Option<AccountId>,
        /// JSON with ids and masked values.
        pub payload: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Facts: rows that indicators count. They are appended and voided; the database refuses everything else.
pub mod fact {
    use linli_vocabulary::{Date, FactId, Kind, OrganisationId, Timestamp, indicators::FactKind};
    use sea_orm::entity::prelude::*;

    /// One fact.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "fact")]
    pub struct Model {
        /// Made by the transaction.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FactId,
        /// What happened.
        pub name: FactKind,
        /// The record it came from.
        pub kind: Kind,
        /// The record it came from.
        pub subject: Uuid,
        /// Division code it counts for.
        pub division: Option<String>,
        /// Organisation it counts for.
        pub organisation: Option<OrganisationId>,
        /// The day it happened.
        pub occurred_on: Date,
        /// When Linli learnt of it.
        pub recorded_at: Timestamp,
        /// How much.
        pub amount: i64,
        /// When it was voided, if it was.
        pub voided_at: Option<Timestamp>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Something changed: what a live subscription carries. It becomes data only through a scoped read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Kind of the record.
    pub kind: Kind,
    /// The record.
    pub subject: uuid::Uuid,
    /// Order of delivery.
    pub seq: i64,
}
