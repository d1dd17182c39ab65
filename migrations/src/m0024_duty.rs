//! Duty rosters, and which steps of an escalation were taken.

use sea_orm_migration::prelude::*;

use crate::columns::{code, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the organisation's division. Reach: every signed-in account. Personal: whose account (work data). Kept: for
        // good. Facts: none. Largest: 2,000,000 rows. That two of one rank or one person twice do not overlap is decided
        // with the organisation's row locked.
        let shift = vec![
            id(),
            version(),
            uuid("organisation"),
            code(manager, "division_code"),
            uuid("account"),
            moment("begins_at"),
            moment("ends_at"),
            number("rank"),
            maybe(moment("closed_at")),
        ];
        let mut shift = table("duty_shift", shift);
        shift.check(Expr::cust("begins_at < ends_at"));
        manager.create_table(shift).await?;
        manager.create_index(index("duty_shift", &["organisation", "begins_at", "rank", "id"])).await?;
        manager.create_index(index("duty_shift", &["division_code", "begins_at", "rank", "id"])).await?;

        manager.create_index(index("duty_shift", &["begins_at", "rank", "id"])).await?;

        // Owner: its whistle. Reach: none, it keeps a step from being taken twice; the timeline shows it. Personal: none. Kept:
        // for good. Facts: none. Largest: 3,000,000 rows.
        let mut step = table(
            "whistle_escalation",
            vec![uuid("assignment"), text("clock"), number("level"), uuid("whistle"), moment("at")],
        );
        step.primary_key(Index::create().col("assignment").col("clock").col("level"));
        manager.create_table(step).await?;
        sql(manager, "CREATE INDEX whistle_escalation_whistle ON whistle_escalation (whistle)").await?;

        // Which step of an escalation a line of the timeline is.
        let mut entry = Table::alter().table("whistle_entry").to_owned();
        manager.alter_table(entry.add_column(maybe(number("level"))).to_owned()).await
    }
}
