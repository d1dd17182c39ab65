//! Audit, outbox, facts, idempotency, leases: what the enforced path writes.

use sea_orm_migration::prelude::*;

use crate::columns::{big, code, day, id, index, maybe, moment, number, sql, table, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the realm. Reach: auditors. Personal: none bare (masked). Kept: 12 months or more. Facts: none.
        let audit = vec![
            id(),
            maybe(big("seq")),
            moment("at"),
            maybe(uuid("actor")),
            maybe(uuid("on_behalf_of")),
            maybe(text("job")),
            maybe(text("address")),
            text("action"),
            text("kind"),
            maybe(uuid("subject")),
            text("outcome"),
            maybe(text("code")),
            maybe(text("change")),
            text("trace"),
            text("mac"),
            maybe(text("seal")),
        ];
        manager.create_table(table("audit_entry", audit)).await?;
        sql(manager, "CREATE UNIQUE INDEX audit_entry_seq ON audit_entry (seq)").await?;
        sql(manager, "CREATE INDEX audit_entry_unsealed ON audit_entry (id) WHERE seq IS NULL").await?;
        manager.create_index(index("audit_entry", &["at", "id"])).await?;
        manager.create_index(index("audit_entry", &["actor", "at", "id"])).await?;
        manager.create_index(index("audit_entry", &["subject", "at", "id"])).await?;

        // Owner: the realm. Reach: the relay; a hint becomes data only through a scoped read. Personal: none. Kept: 12 months.
        let event = vec![
            id(),
            maybe(big("seq")),
            moment("at"),
            text("name"),
            text("kind"),
            uuid("subject"),
            number("version"),
            maybe(uuid("actor")),
            text("payload"),
        ];
        manager.create_table(table("event", event)).await?;
        sql(manager, "CREATE UNIQUE INDEX event_seq ON event (seq)").await?;
        sql(manager, "CREATE INDEX event_unstamped ON event (id) WHERE seq IS NULL").await?;

        // Owner: the division or organisation named. Reach: indicators. Personal: none. Kept: for good.
        let fact = vec![
            id(),
            text("name"),
            text("kind"),
            uuid("subject"),
            maybe(code(manager, "division")),
            maybe(uuid("organisation")),
            day("occurred_on"),
            moment("recorded_at"),
            big("amount"),
            maybe(moment("voided_at")),
        ];
        manager.create_table(table("fact", fact)).await?;
        manager.create_index(index("fact", &["name", "division", "occurred_on"])).await?;
        manager.create_index(index("fact", &["name", "organisation", "occurred_on"])).await?;
        manager.create_index(index("fact", &["subject"])).await?;

        // Owner: the account. Reach: the executor. Personal: none. Kept: 7 days.
        let mut idempotency = table(
            "idempotency",
            vec![uuid("caller"), text("key"), text("action"), text("digest"), uuid("output"), moment("at")],
        );
        idempotency.primary_key(Index::create().col("caller").col("key"));
        manager.create_table(idempotency).await?;

        // Owner: the realm. Reach: workers. Personal: none. Kept: while held.
        let mut lease = table("lease", vec![text("name"), uuid("holder"), moment("until")]);
        lease.primary_key(Index::create().col("name"));
        manager.create_table(lease).await?;

        // Owner: the realm. Reach: the command line. Personal: none. Kept: for good. One row per mark, such as `demonstration`.
        let mut mark = table("mark", vec![text("name"), text("value")]);
        mark.primary_key(Index::create().col("name"));
        manager.create_table(mark).await
    }
}
