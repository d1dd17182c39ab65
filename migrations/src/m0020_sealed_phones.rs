//! Telephone numbers of accounts are encrypted; the blind index is where one is searched for. Numbers that are still plain
//! are encrypted when the server starts, because a migration has no keys.

use sea_orm_migration::prelude::*;

use crate::columns::{index, maybe, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = maybe(text("phone_blind"));
        manager.alter_table(Table::alter().table("account").add_column(column).to_owned()).await?;
        manager.create_index(index("account", &["phone_blind"])).await
    }
}
