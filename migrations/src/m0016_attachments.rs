//! Attachments: files that belong to records. The bytes are in the object store.

use sea_orm_migration::prelude::*;

use crate::columns::{big, id, index, maybe, moment, number, table, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner and reach: the record's (`kind`, `record`). Personal: the name may name persons, and so may the bytes. Kept: as
        // long as the record; removed or refused ones 30 days. Facts: none. Largest: 5,000,000 rows.
        let columns = vec![
            id(),
            text("kind"),
            uuid("record"),
            text("key"),
            text("name"),
            text("file_type"),
            big("bytes"),
            text("sha256"),
            maybe(number("width")),
            maybe(number("height")),
            uuid("uploaded_by"),
            moment("uploaded_at"),
            text("state"),
            maybe(moment("scanned_at")),
            maybe(moment("ended_at")),
        ];
        manager.create_table(table("attachment", columns)).await?;
        manager.create_index(index("attachment", &["kind", "record", "id"])).await?;
        manager.create_index(index("attachment", &["key"]).unique().to_owned()).await?;
        manager.create_index(index("attachment", &["ended_at", "id"])).await?;

        // How many bytes a scope holds: `store`, or `account_… 2026-11-23` for what an account brought in a day. Counted with
        // each command, so that two uploads at once cannot pass a limit together. Owner: the realm. Personal: none. Kept: days
        // for a week. Facts: none.
        let columns =
            vec![ColumnDef::new("scope").text().not_null().primary_key().take(), big("bytes"), moment("counted_at")];
        manager.create_table(table("attachment_usage", columns)).await
    }
}
