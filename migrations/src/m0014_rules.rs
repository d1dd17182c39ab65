//! Versions of rule tables cite a policy document or a local choice, say who adopted them, and can be withdrawn before they
//! begin.

use sea_orm_migration::prelude::*;

use crate::columns::{index, maybe, moment, sql, text, uuid};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `rule_version` stays as m0006 describes it. What was its source was a sentence without a record behind it.
        sql(manager, "ALTER TABLE rule_version RENAME COLUMN source TO reason").await?;
        let columns = [
            maybe(uuid("policy_document")),
            maybe(uuid("adopted_by")),
            maybe(moment("withdrawn_at")),
            maybe(text("withdrawn_reason")),
        ];
        for column in columns {
            let table = Table::alter().table("rule_version").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        // A day whose version was withdrawn is free again.
        sql(manager, "DROP INDEX rule_version_in_force").await?;
        let unique = "CREATE UNIQUE INDEX rule_version_in_force ON rule_version (name, effective_from)
            WHERE withdrawn_at IS NULL";
        sql(manager, unique).await?;
        // How many are open under a version.
        let open = "CREATE INDEX whistle_open_under_rule ON whistle (rule_version)
            WHERE state NOT IN ('closed', 'discarded', 'draft')";
        sql(manager, open).await?;
        // What cites a document.
        manager.create_index(index("rule_version", &["policy_document", "effective_from", "id"])).await
    }
}
