//! How each account likes its lists: columns, and filters it has named.

use sea_orm_migration::prelude::*;

use crate::columns::{id, index, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the account. Reach: that account. Personal: none (what somebody filters by, in words of the pages). Kept: as long
        // as the account. Facts: none. Largest: 100,000 rows, a few dozen an account.
        let preference = vec![id(), version(), uuid("account"), text("list"), text("columns"), text("filters")];
        manager.create_table(table("list_preference", preference)).await?;
        sql(manager, "CREATE UNIQUE INDEX list_preference_once ON list_preference (account, list)").await?;
        manager.create_index(index("list_preference", &["list", "id"])).await?;
        manager.create_index(index("list_preference", &["account", "list", "id"])).await
    }
}
