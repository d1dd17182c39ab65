//! Words of whistles are found by tokens for each of their beginnings: the index is emptied, and made anew by the next start.

use sea_orm_migration::prelude::*;

use crate::columns::sql;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        sql(manager, "DELETE FROM search_entry").await
    }
}
