//! Accounts, sessions, grants, delegations, signing keys and the counts of failed sign-ins.

use sea_orm_migration::prelude::*;

use crate::columns::{big, code, day, flag, id, index, maybe, moment, number, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The three separated administrators (三员分立, GB/T 22239-2019).
const ADMINISTRATOR: &str = "role IN ('system_administrator', 'security_administrator', 'audit_administrator')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the realm. Reach: oneself, the three administrators. Personal: name, phone, disabled_because. Kept: for
        // good, because audit names it. Facts: none. Largest: 100,000 rows.
        let account = vec![
            id(),
            version(),
            text("login"),
            text("name"),
            maybe(text("phone")),
            text("password"),
            text("former_passwords"),
            moment("password_changed_at"),
            flag("must_change_password"),
            maybe(text("factor")),
            maybe(moment("factor_confirmed_at")),
            big("factor_step"),
            maybe(moment("disabled_at")),
            maybe(text("disabled_because")),
            moment("created_at"),
        ];
        manager.create_table(table("account", account)).await?;
        // Names are kept in lower case, so that they are unique in whatever case they are typed.
        sql(manager, "CREATE UNIQUE INDEX account_login ON account (login)").await?;
        manager.create_index(index("account", &["login", "id"])).await?;
        manager.create_index(index("account", &["created_at", "id"])).await?;

        // Owner: the account. Reach: oneself. Personal: none. Kept: 12 months. Facts: none. Largest: 10,000,000 rows.
        let session = vec![
            id(),
            version(),
            uuid("account"),
            moment("opened_at"),
            moment("refreshed_at"),
            moment("expires_at"),
            number("generation"),
            flag("mobile"),
            maybe(big("factor_step")),
            maybe(moment("closed_at")),
            maybe(text("closed_because")),
        ];
        manager.create_table(table("session", session)).await?;
        // A one-time code opens one session, whatever races.
        sql(manager, "CREATE UNIQUE INDEX session_factor_step ON session (account, factor_step)").await?;
        manager.create_index(index("session", &["account", "opened_at", "id"])).await?;

        // Owner: the realm as container, a division or organisation as scope. Reach: oneself, the scope, security and audit.
        // Personal: closed_because. Kept: for good. Facts: none. Largest: 200,000 rows.
        let grant = vec![
            id(),
            version(),
            maybe(uuid("account")),
            maybe(uuid("post")),
            text("role"),
            maybe(uuid("division")),
            maybe(code(manager, "division_code")),
            maybe(uuid("organisation")),
            day("valid_from"),
            maybe(day("valid_to")),
            moment("given_at"),
            maybe(moment("closed_at")),
            maybe(text("closed_because")),
        ];
        let mut grant = table("grant_", grant);
        grant.check(Expr::cust("(account IS NULL) <> (post IS NULL)"));
        grant.check(Expr::cust(
            "(division IS NULL) = (division_code IS NULL) AND (division IS NULL OR organisation IS NULL)",
        ));
        // Separation is by account and for the whole installation, so such a role neither comes with a post nor has a scope.
        grant.check(Expr::cust(format!(
            "NOT ({ADMINISTRATOR}) OR (account IS NOT NULL AND division IS NULL AND organisation IS NULL)"
        )));
        manager.create_table(grant).await?;
        sql(
            manager,
            &format!(
                "CREATE UNIQUE INDEX grant_separated ON grant_ (account) WHERE {ADMINISTRATOR} AND closed_at IS NULL"
            ),
        )
        .await?;
        manager.create_index(index("grant_", &["account", "given_at", "id"])).await?;
        manager.create_index(index("grant_", &["post", "given_at", "id"])).await?;
        manager.create_index(index("grant_", &["division_code", "given_at", "id"])).await?;
        manager.create_index(index("grant_", &["organisation", "given_at", "id"])).await?;
        manager.create_index(index("grant_", &["given_at", "id"])).await?;

        // Owner: who is away. Reach: both sides, security and audit. Personal: reason. Kept: for good. Largest: 100,000 rows.
        let delegation = vec![
            id(),
            version(),
            uuid("account"),
            uuid("deputy"),
            moment("valid_from"),
            moment("valid_to"),
            text("reason"),
            moment("given_at"),
            maybe(moment("ended_at")),
        ];
        manager.create_table(table("delegation", delegation)).await?;
        manager.create_index(index("delegation", &["account", "given_at", "id"])).await?;
        manager.create_index(index("delegation", &["deputy", "given_at", "id"])).await?;
        manager.create_index(index("delegation", &["given_at", "id"])).await?;

        // Owner: the realm. Reach: Linli itself. Personal: none. Kept: as long as a key verifies. Facts: none.
        let key = vec![id(), version(), text("sealed"), text("public"), moment("created_at")];
        manager.create_table(table("signing_key", key)).await?;
        manager.create_index(index("signing_key", &["created_at", "id"])).await?;

        // Owner: the realm. Reach: Linli itself. Personal: none bare (the key is a MAC of what was typed and where). Kept: a day.
        let mut failure = table(
            "sign_in_failure",
            vec![text("counted"), number("failures"), moment("since"), maybe(moment("stopped_until"))],
        );
        failure.primary_key(Index::create().col("counted"));
        manager.create_table(failure).await?;
        manager.create_index(index("sign_in_failure", &["since"])).await
    }
}
