//! Imports and their staged rows; and when a whistle of the past was entered later (补录).

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the account that uploaded it. Reach: that account. Personal: none (a file's name and numbers). Kept: for good,
        // as the answer to who brought what in. Facts: none of its own. Largest: 100,000 rows.
        let import = vec![
            id(),
            version(),
            uuid("account"),
            text("kind"),
            text("file"),
            text("sha256"),
            maybe(text("scope")),
            text("state"),
            number("rows"),
            number("checked"),
            number("faulty"),
            number("stored"),
            number("kept"),
            maybe(text("stored_sha256")),
            moment("uploaded_at"),
            maybe(moment("stored_at")),
            maybe(moment("ended_at")),
            maybe(moment("cleared_at")),
        ];
        manager.create_table(table("import", import)).await?;
        manager.create_index(index("import", &["account", "uploaded_at", "id"])).await?;
        manager.create_index(index("import", &["uploaded_at", "id"])).await?;
        sql(manager, "CREATE INDEX import_uncleared ON import (uploaded_at, id) WHERE cleared_at IS NULL").await?;

        // Owner: its import. Reach: as its import. Personal: cells (whatever the file says). Kept: 30 days after the upload.
        // Facts: those of the records made of it. Largest: 1,000,000 rows.
        let row = vec![
            id(),
            version(),
            uuid("import"),
            uuid("account"),
            number("number"),
            text("cells"),
            text("state"),
            number("rank"),
            maybe(text("problems")),
            maybe(uuid("record")),
        ];
        manager.create_table(table("import_row", row)).await?;
        manager.create_index(index("import_row", &["import", "number"])).await?;
        manager.create_index(index("import_row", &["import", "rank", "number", "id"])).await?;

        let mut whistle = Table::alter().table("whistle").to_owned();
        manager.alter_table(whistle.add_column(maybe(moment("recorded_at"))).to_owned()).await
    }
}
