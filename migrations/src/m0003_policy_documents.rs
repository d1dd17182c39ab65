//! Policy documents.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, id, index, maybe, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: a division. Reach: every signed-in account. Personal: none. Kept: for good. Facts: none. Largest: 10,000 rows.
        let columns = vec![
            id(),
            version(),
            uuid("division"),
            code(manager, "division_code"),
            text("title"),
            text("issuer"),
            maybe(text("number")),
            day("issued_on"),
        ];
        manager.create_table(table("policy_document", columns)).await?;
        manager.create_index(index("policy_document", &["issued_on", "id"])).await
    }
}
