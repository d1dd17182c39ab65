//! Notices, impact assessments, consents, requests of persons, legal holds.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, flag, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: a division. Reach: every signed-in account. Personal: none. Kept: for good, consents point to it.
        let notice = vec![
            id(),
            version(),
            uuid("division"),
            code(manager, "division_code"),
            text("purpose"),
            number("edition"),
            text("title"),
            text("body"),
            text("sha256"),
            maybe(uuid("assessment")),
            moment("published_at"),
            uuid("published_by"),
        ];
        manager.create_table(table("privacy_notice", notice)).await?;
        manager.create_index(index("privacy_notice", &["published_at", "id"])).await?;
        manager.create_index(index("privacy_notice", &["division", "purpose", "edition"]).unique().to_owned()).await?;

        // Owner: a division. Reach: every signed-in account. Personal: none. Kept: three years at least (article 56).
        let assessment = vec![
            id(),
            version(),
            uuid("division"),
            code(manager, "division_code"),
            text("purpose"),
            text("necessity"),
            text("risks"),
            text("measures"),
            day("assessed_on"),
            moment("recorded_at"),
            uuid("recorded_by"),
        ];
        manager.create_table(table("impact_assessment", assessment)).await?;
        manager.create_index(index("impact_assessment", &["recorded_at", "id"])).await?;

        // Owner: the person's community. Reach: its officers, its subdistrict's. Personal: whose (an id). Kept: `retention_periods`
        // after it was withdrawn. Largest: 5,000,000 rows.
        let consent = vec![
            id(),
            version(),
            uuid("person"),
            uuid("division"),
            code(manager, "division_code"),
            text("purpose"),
            uuid("notice"),
            text("form"),
            flag("by_guardian"),
            moment("given_at"),
            uuid("recorded_by"),
            maybe(moment("withdrawn_at")),
            maybe(uuid("withdrawn_by")),
        ];
        manager.create_table(table("consent", consent)).await?;
        manager.create_index(index("consent", &["given_at", "id"])).await?;
        manager.create_index(index("consent", &["division_code", "given_at", "id"])).await?;
        manager.create_index(index("consent", &["person", "purpose"])).await?;
        sql(manager, "CREATE UNIQUE INDEX consent_live ON consent (person, purpose) WHERE withdrawn_at IS NULL")
            .await?;

        // Owner: the person's community. Reach: its officers, its subdistrict's. Personal: what is said and answered. Kept:
        // `retention_periods` after the decision, then emptied. Largest: 100,000 rows.
        let request = vec![
            id(),
            version(),
            uuid("person"),
            uuid("division"),
            code(manager, "division_code"),
            text("kind"),
            text("detail"),
            moment("received_at"),
            maybe(moment("due_at")),
            uuid("entered_by"),
            text("state"),
            maybe(moment("decided_at")),
            maybe(uuid("decided_by")),
            maybe(text("answer")),
        ];
        manager.create_table(table("data_request", request)).await?;
        manager.create_index(index("data_request", &["received_at", "id"])).await?;
        manager.create_index(index("data_request", &["division_code", "received_at", "id"])).await?;
        manager.create_index(index("data_request", &["person", "received_at"])).await?;

        // Owner: the person's community. Reach: its officers, its subdistrict's, its county's. Personal: the reason. Kept: for good.
        let hold = vec![
            id(),
            version(),
            uuid("person"),
            uuid("division"),
            code(manager, "division_code"),
            text("reason"),
            day("from_day"),
            maybe(day("until_day")),
            uuid("placed_by"),
            moment("placed_at"),
            maybe(moment("lifted_at")),
        ];
        manager.create_table(table("legal_hold", hold)).await?;
        manager.create_index(index("legal_hold", &["placed_at", "id"])).await?;
        manager.create_index(index("legal_hold", &["division_code", "placed_at", "id"])).await?;
        manager.create_index(index("legal_hold", &["person"])).await
    }
}
