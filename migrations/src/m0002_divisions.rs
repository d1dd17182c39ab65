//! Divisions.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, id, index, maybe, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the division itself. Reach: every signed-in account. Personal: none. Kept: for good. Largest: 665,000 rows.
        let division = vec![
            id(),
            version(),
            code(manager, "code"),
            text("name"),
            text("short_name"),
            text("kind"),
            text("level"),
            maybe(uuid("parent")),
            day("valid_from"),
            maybe(day("valid_to")),
            maybe(uuid("successor")),
        ];
        manager.create_table(table("division", division)).await?;
        // The list is sorted by (code, id); 441900 is prefecture and county at once, so the level belongs to what is unique.
        sql(manager, "CREATE UNIQUE INDEX division_living ON division (code, level) WHERE valid_to IS NULL").await?;
        manager.create_index(index("division", &["code", "id"])).await?;
        manager.create_index(index("division", &["level", "code", "id"])).await?;
        manager.create_index(index("division", &["parent", "code", "id"])).await?;

        // Owner: none, it follows from closed divisions. Whose records a grant on the heir reaches as well, all steps at
        // once: asked with every request. Kept: for good. Largest: 10,000 rows.
        let mut heir = table("division_heir", vec![code(manager, "code"), code(manager, "heir")]);
        heir.primary_key(Index::create().col("heir").col("code"));
        manager.create_table(heir).await
    }
}
