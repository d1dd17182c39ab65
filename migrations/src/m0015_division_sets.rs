//! Named, dated sets of divisions.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, id, index, maybe, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: a division. Reach: every signed-in account. Personal: none. Kept: for good. Facts: none. Largest: 500 rows.
        let set = vec![
            id(),
            version(),
            text("code"),
            text("name"),
            text("english_name"),
            text("purpose"),
            uuid("division"),
            code(manager, "division_code"),
            maybe(uuid("policy_document")),
            text("reason"),
            maybe(day("closed_on")),
        ];
        manager.create_table(table("division_set", set)).await?;
        sql(manager, "CREATE UNIQUE INDEX division_set_by_code ON division_set (code)").await?;
        manager.create_index(index("division_set", &["name", "id"])).await?;
        manager.create_index(index("division_set", &["policy_document", "id"])).await?;

        // Owner: its set. Reach: as its set. Personal: none. Kept: for good. Facts: none. Largest: 50,000 rows.
        let member = vec![
            id(),
            uuid("division_set"),
            uuid("division"),
            code(manager, "division_code"),
            day("since"),
            maybe(day("until")),
        ];
        manager.create_table(table("division_set_member", member)).await?;
        manager.create_index(index("division_set_member", &["division_set", "division_code", "since"])).await?;
        // A division is in a set once at a time.
        let open = "CREATE UNIQUE INDEX division_set_member_open ON division_set_member (division_set, division)
            WHERE until IS NULL";
        sql(manager, open).await
    }
}
