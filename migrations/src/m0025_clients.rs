//! Machine clients and their secrets; grants may be theirs; audit says which client it was.

use sea_orm_migration::prelude::*;

use crate::columns::{code, day, id, index, maybe, moment, sql, table, text, uuid, version};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The three separated administrators (三员分立, GB/T 22239-2019).
const ADMINISTRATOR: &str = "role IN ('system_administrator', 'security_administrator', 'audit_administrator')";

/// What a grant was before machines could have one.
const BEFORE: &str =
    "id, version, account, post, role, division, division_code, organisation, valid_from, valid_to, given_at,
    closed_at, closed_because";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Owner: the realm. Reach: the three administrators. Personal: disabled_because. Kept: for good, because audit names
        // it. Facts: none. Largest: 1,000 rows.
        let client = vec![
            id(),
            version(),
            text("name"),
            text("purpose"),
            uuid("organisation"),
            uuid("contact"),
            text("scopes"),
            text("addresses"),
            maybe(day("valid_until")),
            maybe(moment("disabled_at")),
            maybe(text("disabled_because")),
            moment("created_at"),
        ];
        manager.create_table(table("client", client)).await?;
        sql(manager, "CREATE UNIQUE INDEX client_name ON client (name)").await?;
        manager.create_index(index("client", &["name", "id"])).await?;
        manager.create_index(index("client", &["created_at", "id"])).await?;

        // Rows of their client. Personal: none. Kept: for good; of a secret there is only a MAC. Largest: 10,000 rows.
        let secret = vec![
            id(),
            uuid("client"),
            text("mac"),
            moment("created_at"),
            maybe(moment("retired_at")),
            maybe(day("used_on")),
        ];
        manager.create_table(table("client_secret", secret)).await?;
        manager.create_index(index("client_secret", &["client", "id"])).await?;

        let audit = Table::alter().table("audit_entry").add_column(maybe(uuid("client"))).to_owned();
        manager.alter_table(audit).await?;
        manager.create_index(index("audit_entry", &["client", "at", "id"])).await?;
        grants(manager).await
    }
}

/// The table of grants again, with clients among its holders: SQLite changes no CHECK of a table that is there.
async fn grants(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id(),
        version(),
        maybe(uuid("account")),
        maybe(uuid("post")),
        maybe(uuid("client")),
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
    let mut grant = table("grant_of", columns);
    grant.check(Expr::cust(
        "(account IS NULL OR post IS NULL) AND (account IS NULL OR client IS NULL) AND (post IS NULL OR client IS NULL) \
         AND NOT (account IS NULL AND post IS NULL AND client IS NULL)",
    ));
    grant.check(Expr::cust(
        "(division IS NULL) = (division_code IS NULL) AND (division IS NULL OR organisation IS NULL)",
    ));
    grant.check(Expr::cust(format!(
        "NOT ({ADMINISTRATOR}) OR (account IS NOT NULL AND division IS NULL AND organisation IS NULL)"
    )));
    manager.create_table(grant).await?;
    sql(manager, &format!("INSERT INTO grant_of ({BEFORE}) SELECT {BEFORE} FROM grant_")).await?;
    manager.drop_table(Table::drop().table("grant_").to_owned()).await?;
    manager.rename_table(Table::rename().table("grant_of", "grant_").to_owned()).await?;
    let separated =
        format!("CREATE UNIQUE INDEX grant_separated ON grant_ (account) WHERE {ADMINISTRATOR} AND closed_at IS NULL");
    sql(manager, &separated).await?;
    for holder in ["account", "post", "client", "division_code", "organisation"] {
        manager.create_index(index("grant_", &[holder, "given_at", "id"])).await?;
    }
    manager.create_index(index("grant_", &["given_at", "id"])).await
}
