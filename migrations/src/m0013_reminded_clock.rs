//! A reminder on the timeline says which clock it is about.

use sea_orm_migration::prelude::*;

use crate::columns::{maybe, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut entry = Table::alter().table("whistle_entry").to_owned();
        manager.alter_table(entry.add_column(maybe(text("clock"))).to_owned()).await
    }
}
