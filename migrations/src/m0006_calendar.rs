//! The working-day calendar and versions of rule tables.

use sea_orm_migration::prelude::*;

use crate::columns::{day, id, index, moment, number, sql, table, text, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the realm. Reach: every signed-in account. Personal: none. Kept: for good. Facts: none. Largest: 100 rows.
        let year = vec![
            id(),
            version(),
            number("year"),
            text("source"),
            text("holidays"),
            text("make_up_days"),
            moment("loaded_at"),
        ];
        manager.create_table(table("calendar_year", year)).await?;
        sql(manager, "CREATE UNIQUE INDEX calendar_year_year ON calendar_year (year)").await?;

        // Owner: the realm. Reach: every signed-in account. Personal: none. Kept: for good. Facts: none. Largest: 1,000 rows.
        let rule = vec![
            id(),
            version(),
            text("name"),
            day("effective_from"),
            text("body"),
            text("source"),
            moment("adopted_at"),
        ];
        manager.create_table(table("rule_version", rule)).await?;
        sql(manager, "CREATE UNIQUE INDEX rule_version_in_force ON rule_version (name, effective_from)").await?;
        manager.create_index(index("rule_version", &["effective_from", "id"])).await
    }
}
