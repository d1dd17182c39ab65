//! Session and grants in one statement: what every request with a token begins with.

use linli_domain::{
    Error, Result,
    authorisation::{Admitted, HeldGrant, Networks, Scope, without_password},
    identity::{password_is_due, separated},
};
use linli_vocabulary::{
    AccountId, ClientId, ClientSecretId, GrantId, OrganisationId, SessionId, Timestamp,
    identity::{AccountKind, Role},
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use crate::exec::{Db, Fault};

/// A live session's account, with the grants that hold at this moment.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Opened by a code to a telephone.
    pub by_phone: bool,
    /// Sign-in name.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// The password came from a slip or is too old.
    pub password_is_due: bool,
    /// A second factor is confirmed.
    pub has_factor: bool,
    /// Own grants, those of posts held today, and those of whom the account deputises for.
    pub grants: Vec<HeldGrant>,
}

#[derive(FromQueryResult)]
struct Row {
    kind: AccountKind,
    login: String,
    name: String,
    must_change_password: bool,
    password_changed_at: Timestamp,
    factor_confirmed_at: Option<Timestamp>,
    held: Option<GrantId>,
    role: Option<Role>,
    division_code: Option<String>,
    organisation: Option<OrganisationId>,
    on_behalf_of: Option<AccountId>,
    inherited: Option<String>,
}

/// $1 account, $2 session, $3 now, $4 today. A deputy gets what the other holds by grant or by post, never what the other has
/// as a deputy, and never an administrator's role; nothing while the other's account is disabled. A grant in a division reaches
/// what was left to that division, or to one below it, by divisions that were closed.
macro_rules! held {
    () => {
        "
LEFT JOIN (
    SELECT g.id AS held, g.role, g.division_code, g.organisation, CAST(NULL AS uuid) AS on_behalf_of
    FROM grant_ g
    WHERE g.account = $1 AND g.closed_at IS NULL AND g.valid_from <= $4 AND (g.valid_to IS NULL OR g.valid_to >= $4)
  UNION ALL
    SELECT g.id, g.role, g.division_code, g.organisation, CAST(NULL AS uuid)
    FROM tenure t JOIN grant_ g ON g.post = t.post
    WHERE t.account = $1 AND t.since <= $4 AND (t.until IS NULL OR t.until > $4)
      AND g.closed_at IS NULL AND g.valid_from <= $4 AND (g.valid_to IS NULL OR g.valid_to >= $4)
  UNION ALL
    SELECT g.id, g.role, g.division_code, g.organisation, d.account
    FROM delegation d JOIN account o ON o.id = d.account JOIN grant_ g ON g.account = d.account
    WHERE d.deputy = $1 AND d.ended_at IS NULL AND d.valid_from <= $3 AND d.valid_to > $3 AND o.disabled_at IS NULL
      AND g.closed_at IS NULL AND g.valid_from <= $4 AND (g.valid_to IS NULL OR g.valid_to >= $4)
      AND g.role NOT IN ('system_administrator', 'security_administrator', 'audit_administrator')
  UNION ALL
    SELECT g.id, g.role, g.division_code, g.organisation, d.account
    FROM delegation d JOIN account o ON o.id = d.account JOIN tenure t ON t.account = d.account JOIN grant_ g ON g.post = t.post
    WHERE d.deputy = $1 AND d.ended_at IS NULL AND d.valid_from <= $3 AND d.valid_to > $3 AND o.disabled_at IS NULL
      AND t.since <= $4 AND (t.until IS NULL OR t.until > $4)
      AND g.closed_at IS NULL AND g.valid_from <= $4 AND (g.valid_to IS NULL OR g.valid_to >= $4)
) h ON TRUE
LEFT JOIN division_heir e ON e.heir >= h.division_code AND e.heir < h.division_code || ':'
"
    };
}

const STANDING: &str = concat!(
    "
SELECT a.kind, a.login, a.name, a.must_change_password, a.password_changed_at, a.factor_confirmed_at,
       h.held, h.role, h.division_code, h.organisation, h.on_behalf_of, e.code AS inherited
FROM session s
JOIN account a ON a.id = s.account",
    held!(),
    "WHERE s.id = $2 AND s.account = $1 AND s.closed_at IS NULL AND s.expires_at > $3 AND a.disabled_at IS NULL"
);

/// As above, without a session: $2 is the account again.
const HOLDING: &str = concat!(
    "
SELECT a.kind, a.login, a.name, a.must_change_password, a.password_changed_at, a.factor_confirmed_at,
       h.held, h.role, h.division_code, h.organisation, h.on_behalf_of, e.code AS inherited
FROM account a",
    held!(),
    "WHERE a.id = $2 AND a.disabled_at IS NULL"
);

/// Reads where an account stands in a session; `None` when the session has ended or the account is disabled.
///
/// # Errors
/// A fault.
pub async fn standing(db: &Db, account: AccountId, session: SessionId, now: Timestamp) -> Result<Option<Standing>> {
    let values = [Uuid::from(account).into(), Uuid::from(session).into(), now.into(), now.date().into()];
    let statement = Statement::from_sql_and_values(db.backend(), STANDING, values);
    let rows = db.reader().query_all_raw(statement).await.or_fault()?;
    let rows = rows.iter().map(|row| Row::from_query_result(row, "")).collect::<Result<Vec<_>, _>>().or_fault()?;
    let Some(first) = rows.first() else { return Ok(None) };
    Ok(Some(Standing {
        by_phone: first.kind == AccountKind::Phone,
        login: first.login.clone(),
        name: first.name.clone(),
        password_is_due: first.kind == AccountKind::Staff
            && password_is_due(first.must_change_password, first.password_changed_at, now),
        has_factor: first.factor_confirmed_at.is_some(),
        grants: separated(distinct(rows.iter().flat_map(held))),
    }))
}

/// The grants of an account at this moment, for what Linli does on its own for somebody; `None` when the account is disabled.
///
/// # Errors
/// A fault.
pub async fn grants_of(db: &Db, account: AccountId, now: Timestamp) -> Result<Option<Vec<HeldGrant>>> {
    let account = Uuid::from(account);
    let values = [account.into(), account.into(), now.into(), now.date().into()];
    let statement = Statement::from_sql_and_values(db.backend(), HOLDING, values);
    let rows = db.reader().query_all_raw(statement).await.or_fault()?;
    let rows = rows.iter().map(|row| Row::from_query_result(row, "")).collect::<Result<Vec<_>, _>>().or_fault()?;
    Ok((!rows.is_empty()).then(|| separated(distinct(rows.iter().flat_map(held)))))
}

/// $1 client, $2 secret, $3 today. What was allowed to it, and the grants that hold; nothing once the secret is retired or the
/// client disabled or over.
const CLIENT_STANDING: &str = "
SELECT c.name, c.scopes, c.addresses, h.id AS held, h.role, h.division_code, h.organisation, e.code AS inherited
FROM client c
JOIN client_secret s ON s.client = c.id
LEFT JOIN grant_ h ON h.client = c.id AND h.closed_at IS NULL AND h.valid_from <= $3 AND (h.valid_to IS NULL OR h.valid_to >= $3)
LEFT JOIN division_heir e ON e.heir >= h.division_code AND e.heir < h.division_code || ':'
WHERE c.id = $1 AND s.id = $2 AND s.retired_at IS NULL AND c.disabled_at IS NULL
  AND (c.valid_until IS NULL OR c.valid_until >= $3)";

#[derive(FromQueryResult)]
struct ClientRow {
    name: String,
    scopes: String,
    addresses: String,
    held: Option<GrantId>,
    role: Option<Role>,
    division_code: Option<String>,
    organisation: Option<OrganisationId>,
    inherited: Option<String>,
}

/// Reads where a machine client stands with the token of a secret, in one statement; `None` when it is not let in any more.
///
/// # Errors
/// A fault.
pub async fn client_standing(
    db: &Db,
    (client, secret): (ClientId, ClientSecretId),
    now: Timestamp,
) -> Result<Option<(Admitted, Networks)>> {
    let values = [Uuid::from(client).into(), Uuid::from(secret).into(), now.date().into()];
    let statement = Statement::from_sql_and_values(db.backend(), CLIENT_STANDING, values);
    let rows = db.reader().query_all_raw(statement).await.or_fault()?;
    let rows =
        rows.iter().map(|row| ClientRow::from_query_result(row, "")).collect::<Result<Vec<_>, _>>().or_fault()?;
    let Some(first) = rows.first() else { return Ok(None) };
    let wrong = |what: String| Error::internal(format!("{client} is stored with `{what}`"));
    let grants = rows
        .iter()
        .flat_map(|row| held_by((row.held, row.role), (&row.division_code, row.organisation), &row.inherited, None));
    let admitted = Admitted {
        client,
        secret,
        name: first.name.clone(),
        scopes: first.scopes.parse().map_err(wrong)?,
        grants: separated(distinct(grants)),
    };
    Ok(Some((admitted, Networks::parse(first.addresses.lines()).map_err(wrong)?)))
}

/// The grant of a row, and the same grant in the division that left its records to it.
fn held(row: &Row) -> Vec<HeldGrant> {
    // Whatever post somebody was put into: what a code to a telephone opens has no role of staff.
    if row.kind == AccountKind::Phone && !row.role.is_some_and(without_password) {
        return Vec::new();
    }
    held_by((row.held, row.role), (&row.division_code, row.organisation), &row.inherited, row.on_behalf_of)
}

fn held_by(
    (id, role): (Option<GrantId>, Option<Role>),
    (code, organisation): (&Option<String>, Option<OrganisationId>),
    inherited: &Option<String>,
    on_behalf_of: Option<AccountId>,
) -> Vec<HeldGrant> {
    let (Some(id), Some(role)) = (id, role) else { return Vec::new() };
    let scope = match (code, organisation) {
        (Some(code), _) => Scope::Division(code.clone()),
        (None, Some(organisation)) => Scope::Organisation(organisation),
        (None, None) => Scope::Realm,
    };
    let inherited = inherited.clone().map(Scope::Division).filter(|inherited| !scope.covers(inherited));
    [Some(scope), inherited].into_iter().flatten().map(|scope| HeldGrant { id, role, scope, on_behalf_of }).collect()
}

/// A grant with several inheritances comes once for each.
fn distinct(grants: impl Iterator<Item = HeldGrant>) -> Vec<HeldGrant> {
    grants.fold(Vec::new(), |mut all, grant| {
        if !all.contains(&grant) {
            all.push(grant);
        }
        all
    })
}
