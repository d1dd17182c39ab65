//! Notifications in the app, messages outside, and how accounts want to be told.

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the account. Reach: oneself. Personal: none (ids, numbers, moments). Kept: 12 months. Facts: none.
        // Largest: 10,000,000 rows; lists go by account, so by some thousands.
        let notification = vec![
            id(),
            version(),
            uuid("account"),
            text("kind"),
            text("record"),
            uuid("subject"),
            text("about"),
            text("once"),
            moment("at"),
            maybe(moment("read_at")),
        ];
        manager.create_table(table("notification", notification)).await?;
        sql(manager, "CREATE UNIQUE INDEX notification_once ON notification (account, once)").await?;
        manager.create_index(index("notification", &["account", "at", "id"])).await?;
        manager.create_index(index("notification", &["at", "id"])).await?;
        sql(manager, "CREATE INDEX notification_unread ON notification (account, at, id) WHERE read_at IS NULL")
            .await?;

        // Owner: the realm. Reach: oneself, system administrators. Personal: sealed (encrypted, gone once sent); address is
        // masked. Kept: 6 months. Facts: none. Largest: 2,000,000 rows.
        let delivery = vec![
            id(),
            version(),
            maybe(uuid("account")),
            maybe(uuid("notification")),
            text("kind"),
            text("channel"),
            text("about"),
            maybe(text("sealed")),
            text("language"),
            text("once"),
            text("state"),
            maybe(text("address")),
            moment("due_at"),
            number("tries"),
            maybe(text("last_code")),
            moment("queued_at"),
            maybe(moment("sent_at")),
        ];
        manager.create_table(table("delivery", delivery)).await?;
        sql(manager, "CREATE UNIQUE INDEX delivery_once ON delivery (once)").await?;
        manager.create_index(index("delivery", &["queued_at", "id"])).await?;
        manager.create_index(index("delivery", &["account", "queued_at", "id"])).await?;
        manager.create_index(index("delivery", &["state", "queued_at", "id"])).await?;

        // Owner: the account. Reach: oneself. Personal: email, chat (both encrypted, with a masked form beside). Kept: as
        // long as the account. Facts: none. Largest: 100,000 rows. Its id is the account's.
        let preference = vec![
            id(),
            version(),
            uuid("account"),
            text("choice"),
            maybe(text("email")),
            maybe(text("email_masked")),
            maybe(text("chat")),
            maybe(text("chat_masked")),
        ];
        manager.create_table(table("notification_preference", preference)).await?;
        manager.create_index(index("notification_preference", &["account", "id"])).await
    }
}
