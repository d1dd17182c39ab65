//! Accounts that are opened by a code to a telephone, the codes, invitations into posts, and links to persons.

use sea_orm_migration::prelude::*;

use crate::columns::{code, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let kind = text("kind").default("staff").take();
        manager.alter_table(Table::alter().table("account").add_column(kind).to_owned()).await?;
        // One live account for a telephone, however many sign up at once.
        let once = "CREATE UNIQUE INDEX account_phone_once ON account (phone_blind)
            WHERE kind = 'phone' AND disabled_at IS NULL";
        sql(manager, once).await?;

        // Owner: the realm. Reach: Linli itself. Personal: none bare (number, address and code under a MAC). Kept: a day after
        // it was sent. Facts: none. Largest: 100,000 rows.
        let sent = vec![
            id(),
            version(),
            text("number"),
            text("asked_from"),
            text("mac"),
            moment("asked_at"),
            number("tries"),
            maybe(moment("used_at")),
            maybe(uuid("notice")),
        ];
        manager.create_table(table("phone_code", sent)).await?;
        manager.create_index(index("phone_code", &["number", "asked_at"])).await?;
        manager.create_index(index("phone_code", &["asked_from", "asked_at"])).await?;
        manager.create_index(index("phone_code", &["asked_at"])).await?;

        // Owner: the post's organisation. Reach: the division it lies in. Personal: who used it (work data). Kept: for good.
        // Facts: none. Largest: 100,000 rows.
        let invitation = vec![
            id(),
            version(),
            uuid("post"),
            uuid("organisation"),
            code(manager, "division_code"),
            text("mac"),
            uuid("issued_by"),
            moment("issued_at"),
            moment("expires_at"),
            maybe(moment("redeemed_at")),
            maybe(uuid("redeemed_by")),
            maybe(moment("revoked_at")),
        ];
        manager.create_table(table("invitation", invitation)).await?;
        sql(manager, "CREATE UNIQUE INDEX invitation_mac ON invitation (mac)").await?;
        manager.create_index(index("invitation", &["division_code", "issued_at", "id"])).await?;
        manager.create_index(index("invitation", &["issued_at", "id"])).await?;

        // Owner: the account. Reach: oneself, the community. Personal: said, reason. Kept: as long as the person's record.
        // Facts: none. Largest: 1,000,000 rows.
        let link = vec![
            id(),
            version(),
            uuid("account"),
            uuid("division"),
            code(manager, "division_code"),
            text("said"),
            text("state"),
            maybe(uuid("person")),
            moment("asked_at"),
            maybe(moment("decided_at")),
            maybe(uuid("decided_by")),
            maybe(text("reason")),
        ];
        manager.create_table(table("link", link)).await?;
        let open = "CREATE UNIQUE INDEX link_open ON link (account) WHERE state IN ('asked', 'confirmed')";
        sql(manager, open).await?;
        let person = "CREATE UNIQUE INDEX link_person ON link (person) WHERE state = 'confirmed'";
        sql(manager, person).await?;
        manager.create_index(index("link", &["division_code", "asked_at", "id"])).await?;
        manager.create_index(index("link", &["account", "asked_at", "id"])).await?;
        manager.create_index(index("link", &["asked_at", "id"])).await
    }
}
