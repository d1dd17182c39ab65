//! Persons whom communities know, and who looked at them.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, id, index, maybe, moment, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: a community. Reach: its officers, its subdistrict's. Personal: almost all; telephone, identity number and address
        // encrypted. Kept: `retention_periods` after `ended_on`, then anonymised. Facts: none. Largest: 3,000,000 rows.
        let person = vec![
            id(),
            version(),
            uuid("division"),
            code(manager, "division_code"),
            text("name"),
            maybe(text("phone")),
            maybe(text("phone_blind")),
            maybe(text("identity_number")),
            maybe(text("identity_number_blind")),
            maybe(text("address")),
            maybe(day("birth_date")),
            maybe(text("guardian")),
            maybe(text("duty")),
            text("source"),
            uuid("notice"),
            moment("entered_at"),
            uuid("entered_by"),
            maybe(day("ended_on")),
            maybe(moment("blocked_at")),
            maybe(moment("anonymised_at")),
        ];
        manager.create_table(table("person", person)).await?;
        manager.create_index(index("person", &["entered_at", "id"])).await?;
        manager.create_index(index("person", &["division_code", "entered_at", "id"])).await?;
        manager.create_index(index("person", &["phone_blind"])).await?;
        manager.create_index(index("person", &["identity_number_blind"])).await?;
        // An exact name, in a search that gives its reason; lists are neither sorted nor filtered by it.
        manager.create_index(index("person", &["name", "division_code"])).await?;
        for statement in [
            "CREATE UNIQUE INDEX person_once ON person (division, identity_number_blind)
                WHERE ended_on IS NULL AND identity_number_blind IS NOT NULL",
            "CREATE INDEX person_past ON person (ended_on, id) WHERE anonymised_at IS NULL AND ended_on IS NOT NULL",
            "CREATE INDEX person_on_duty ON person (division_code, id)
                WHERE duty IS NOT NULL AND ended_on IS NULL AND blocked_at IS NULL",
        ] {
            sql(manager, statement).await?;
        }

        // Owner: the person's community. Reach: its subdistrict's secretary, the audit administrator. Personal: the reason. Kept:
        // as the audit trail. Appended only. Largest: 10,000,000 rows.
        let access = vec![
            id(),
            uuid("account"),
            maybe(uuid("person")),
            maybe(code(manager, "division_code")),
            moment("at"),
            day("on_day"),
            text("kind"),
            text("fields"),
            maybe(text("reason")),
        ];
        manager.create_table(table("person_access", access)).await?;
        manager.create_index(index("person_access", &["at", "id"])).await?;
        manager.create_index(index("person_access", &["division_code", "at", "id"])).await?;
        manager.create_index(index("person_access", &["person", "at", "id"])).await?;
        manager.create_index(index("person_access", &["account", "kind", "at"])).await?;
        sql(
            manager,
            "CREATE UNIQUE INDEX person_access_daily ON person_access (account, person, on_day) WHERE kind = 'read'",
        )
        .await
    }
}
