//! Jobs, and what clearing by age needs.

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the realm. Reach: workers, system administrators. Personal: none (ids only). Kept: 30 days once done, parked
        // ones for good. Facts: none. Largest: 1,000,000 rows.
        let job = vec![
            id(),
            version(),
            text("kind"),
            uuid("subject"),
            moment("due"),
            text("state"),
            moment("next_at"),
            number("tries"),
            maybe(uuid("leased_by")),
            maybe(moment("leased_until")),
            maybe(text("last_code")),
            maybe(uuid("on_behalf_of")),
            moment("enqueued_at"),
            maybe(moment("ended_at")),
        ];
        manager.create_table(table("job", job)).await?;
        sql(manager, "CREATE UNIQUE INDEX job_once ON job (kind, subject, due)").await?;
        sql(manager, "CREATE INDEX job_waiting ON job (next_at, id) WHERE state = 'waiting'").await?;
        sql(manager, "CREATE INDEX job_done ON job (ended_at, id) WHERE state = 'done'").await?;
        manager.create_index(index("job", &["due", "id"])).await?;
        manager.create_index(index("job", &["state", "due", "id"])).await?;

        manager.create_index(index("idempotency", &["at"])).await?;
        manager.create_index(index("session", &["expires_at", "id"])).await
    }
}
