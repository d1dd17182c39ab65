//! Organisations, posts, tenures, hand-overs, competences.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: a division. Reach: every signed-in account. Personal: none. Kept: for good. Facts: none. Largest: 100,000 rows.
        let organisation = vec![
            id(),
            version(),
            uuid("division"),
            code(manager, "division_code"),
            text("kind"),
            text("name"),
            text("short_name"),
            maybe(text("uscc")),
            number("display_order"),
            maybe(day("closed_on")),
            maybe(text("close_reason")),
        ];
        manager.create_table(table("organisation", organisation)).await?;
        manager.create_index(index("organisation", &["division_code", "display_order", "name", "id"])).await?;
        manager.create_index(index("organisation", &["display_order", "name", "id"])).await?;
        manager.create_index(index("organisation", &["name", "id"])).await?;
        sql(
            manager,
            "CREATE UNIQUE INDEX organisation_living ON organisation (division, name) WHERE closed_on IS NULL",
        )
        .await?;
        sql(manager, "CREATE UNIQUE INDEX organisation_uscc ON organisation (uscc) WHERE closed_on IS NULL").await?;

        // Owner: the organisation's division. Reach: every signed-in account. Personal: none. Kept: for good. Largest: 500,000 rows.
        let post = vec![
            id(),
            version(),
            uuid("organisation"),
            code(manager, "division_code"),
            text("title"),
            number("display_order"),
        ];
        manager.create_table(table("post", post)).await?;
        manager.create_index(index("post", &["division_code", "organisation", "display_order", "title", "id"])).await?;
        manager.create_index(index("post", &["organisation", "display_order", "title", "id"])).await?;

        // A row of its post. Personal: whose account (work data). Kept: for good. Ended, never overwritten.
        manager
            .create_table(table("tenure", vec![id(), uuid("post"), uuid("account"), day("since"), maybe(day("until"))]))
            .await?;
        sql(manager, "CREATE UNIQUE INDEX tenure_open ON tenure (post) WHERE until IS NULL").await?;
        manager.create_index(index("tenure", &["post", "since"])).await?;
        manager.create_index(index("tenure", &["account", "post"])).await?;

        // Owner: the organisation's division. Reach: that division, that organisation. Personal: whose account. Kept: for good.
        let handover = vec![
            id(),
            version(),
            uuid("post"),
            uuid("organisation"),
            code(manager, "division_code"),
            text("title"),
            uuid("from_account"),
            moment("opened_at"),
            maybe(moment("closed_at")),
        ];
        manager.create_table(table("handover", handover)).await?;
        manager.create_index(index("handover", &["opened_at", "id"])).await?;
        manager.create_index(index("handover", &["division_code", "opened_at", "id"])).await?;
        manager.create_index(index("handover", &["organisation", "opened_at", "id"])).await?;
        let item = vec![
            id(),
            uuid("handover"),
            text("kind"),
            uuid("subject"),
            text("title"),
            maybe(uuid("to_post")),
            maybe(moment("transferred_at")),
        ];
        manager.create_table(table("handover_item", item)).await?;
        manager.create_index(index("handover_item", &["handover", "id"])).await?;

        // Owner: the organisation's division. Reach: every signed-in account. Personal: none. Kept: for good. Largest: 10,000 rows.
        let competence = vec![
            id(),
            version(),
            text("process"),
            uuid("organisation"),
            code(manager, "division_code"),
            day("valid_from"),
            maybe(day("valid_to")),
            text("source"),
        ];
        manager.create_table(table("competence", competence)).await?;
        sql(
            manager,
            "CREATE UNIQUE INDEX competence_open ON competence (process, division_code) WHERE valid_to IS NULL",
        )
        .await?;
        manager.create_index(index("competence", &["process", "division_code", "valid_from", "id"])).await
    }
}
