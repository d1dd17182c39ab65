//! Opening balances, and the index of facts that tells them from what Linli saw itself.

use sea_orm_migration::prelude::*;

use crate::columns::{big, code, day, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the division. Reach: owner, and the organisations whose numbers it says. Personal: none. Kept: for good.
        // Facts: those of its lines, once it is confirmed. Largest: 10,000 rows.
        let balance = vec![
            id(),
            version(),
            uuid("division"),
            code(manager, "division_code"),
            day("since"),
            day("as_of"),
            text("source"),
            maybe(uuid("document")),
            uuid("entered_by"),
            moment("entered_at"),
            maybe(uuid("confirmed_by")),
            maybe(moment("confirmed_at")),
            maybe(uuid("voided_by")),
            maybe(moment("voided_at")),
            maybe(text("void_reason")),
        ];
        manager.create_table(table("opening_balance", balance)).await?;
        manager.create_index(index("opening_balance", &["as_of", "id"])).await?;
        manager.create_index(index("opening_balance", &["division_code", "as_of", "id"])).await?;

        // Owner: its balance. Reach: as its balance; an organisation is shown its own. Personal: none. Kept: for good.
        // Largest: 500,000 rows.
        let line =
            vec![uuid("opening_balance"), number("position"), uuid("organisation"), text("measure"), big("amount")];
        let mut line = table("opening_line", line);
        line.primary_key(Index::create().col("opening_balance").col("position"));
        manager.create_table(line).await?;
        manager.create_index(index("opening_line", &["organisation", "opening_balance"])).await?;

        // A count reads the index alone, and now asks which record a fact comes from.
        manager.drop_index(Index::drop().name("fact_counted").table("fact").to_owned()).await?;
        let counted = ["name", "division", "occurred_on", "organisation", "amount", "recorded_at", "voided_at", "kind"]
            .join(", ");
        sql(manager, &format!("CREATE INDEX fact_counted ON fact ({counted})")).await
    }
}
