//! Sessions know where they were used from last, so that only a change of it is worth a line in the trail.

use sea_orm_migration::prelude::*;

use crate::columns::{maybe, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut session = Table::alter().table("session").to_owned();
        manager.alter_table(session.add_column(maybe(text("address"))).to_owned()).await
    }
}
