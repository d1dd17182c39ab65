//! Session and grants in one statement: what every request with a token begins with.

use linli_domain::{
    Result,
    authorisation::{HeldGrant, Scope},
    identity::{password_is_due, separated},
};
use linli_vocabulary::{AccountId, GrantId, OrganisationId, SessionId, Timestamp, identity::Role};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use crate::exec::{Db, Fault};

/// A live session's account, with the grants that hold at this moment.
#[derive(Clone, Debug)]
pub struct Standing {
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
SELECT a.login, a.name, a.must_change_password, a.password_changed_at, a.factor_confirmed_at,
       h.held, h.role, h.division_code, h.organisation, h.on_behalf_of, e.code AS inherited
FROM session s
JOIN account a ON a.id = s.account",
    held!(),
    "WHERE s.id = $2 AND s.account = $1 AND s.closed_at IS NULL AND s.expires_at > $3 AND a.disabled_at IS NULL"
);

/// As above, without a session: $2 is the account again.
const HOLDING: &str = concat!(
    "
SELECT a.login, a.name, a.must_change_password, a.password_changed_at, a.factor_confirmed_at,
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
        login: first.login.clone(),
        name: first.name.clone(),
        password_is_due: password_is_due(first.must_change_password, first.password_changed_at, now),
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

/// The grant of a row, and the same grant in the division that left its records to it.
fn held(row: &Row) -> Vec<HeldGrant> {
    let (Some(id), Some(role)) = (row.held, row.role) else { return Vec::new() };
    let scope = match (&row.division_code, row.organisation) {
        (Some(code), _) => Scope::Division(code.clone()),
        (None, Some(organisation)) => Scope::Organisation(organisation),
        (None, None) => Scope::Realm,
    };
    let inherited = row.inherited.clone().map(Scope::Division).filter(|inherited| !scope.covers(inherited));
    [Some(scope), inherited]
        .into_iter()
        .flatten()
        .map(|scope| HeldGrant { id, role, scope, on_behalf_of: row.on_behalf_of })
        .collect()
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
