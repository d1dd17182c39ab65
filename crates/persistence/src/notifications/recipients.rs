//! Who is told: the people behind roles in a place, behind a post, on duty.

use linli_domain::{Error, Result};
use linli_vocabulary::{AccountId, EventId, OrganisationId, Timestamp, identity::Role};
use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use crate::exec::{Fault, Tx, event};

/// Who is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One person.
    Account(AccountId),
    /// Who holds one of these roles for an organisation.
    Organisation(OrganisationId, &'static [Role]),
    /// Who holds one of these roles in a division, or above it: the code is the record's.
    Division(String, &'static [Role]),
    /// Who is on duty for an organisation, from this place in the order on.
    OnDuty(OrganisationId, usize),
    /// Who holds the first post of an organisation.
    Head(OrganisationId),
}

/// The event with this id.
///
/// # Errors
/// A fault, also when it is gone.
pub async fn event_of(tx: &Tx, id: EventId) -> Result<event::Model> {
    let found = event::Entity::find_by_id(id).one(tx.connection()).await.or_fault()?;
    found.ok_or_else(|| Error::internal(format!("{id} is gone")))
}

#[derive(FromQueryResult)]
struct Row {
    account: AccountId,
}

async fn accounts(tx: &Tx, sql: &str, values: Vec<Value>) -> Result<Vec<AccountId>> {
    let db = tx.connection();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await.or_fault()?;
    rows.iter().map(|row| Ok(Row::from_query_result(row, "").or_fault()?.account)).collect()
}

/// $1 now, $2 today, $3 organisation or nothing; the rest are codes of divisions, then roles. A deputy is told with whom they
/// stand in for.
fn held(codes: usize, roles: usize) -> String {
    let list = |from: usize, number: usize| {
        let all: Vec<_> = (from..from + number).map(|at| format!("${at}")).collect();
        if all.is_empty() { "NULL".to_owned() } else { all.join(", ") }
    };
    let (codes_list, roles_list) = (list(4, codes), list(4 + codes, roles));
    let holds = format!(
        "g.closed_at IS NULL AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to >= $2)
         AND g.role IN ({roles_list}) AND (g.organisation = $3 OR g.division_code IN ({codes_list}))"
    );
    format!(
        "WITH held AS (
            SELECT g.account AS account FROM grant_ g WHERE g.account IS NOT NULL AND {holds}
          UNION
            SELECT t.account FROM grant_ g JOIN tenure t ON t.post = g.post
            WHERE t.since <= $2 AND (t.until IS NULL OR t.until > $2) AND {holds}
        ), living AS (
            SELECT h.account FROM held h JOIN account a ON a.id = h.account WHERE a.disabled_at IS NULL
        )
        SELECT account FROM living
        UNION
        SELECT d.deputy FROM living l JOIN delegation d ON d.account = l.account JOIN account a ON a.id = d.deputy
        WHERE d.ended_at IS NULL AND d.valid_from <= $1 AND d.valid_to > $1 AND a.disabled_at IS NULL"
    )
}

/// The code itself and those of everything it lies in.
fn above(code: &str) -> impl Iterator<Item = String> + '_ {
    [2, 4, 6, 9, 12].into_iter().filter_map(|length| code.get(..length)).map(str::to_owned)
}

/// The people behind an audience who can sign in, in the order of ids; on duty, in the order in which they are called.
///
/// # Errors
/// A fault.
pub async fn recipients(tx: &Tx, audience: &Audience) -> Result<Vec<AccountId>> {
    let roles =
        |roles: &[Role]| roles.iter().map(|role| Value::from(sea_orm::ActiveEnum::to_value(role))).collect::<Vec<_>>();
    let now: [Value; 2] = [tx.now().into(), tx.today().into()];
    let mut found = match audience {
        Audience::Account(account) => vec![*account],
        Audience::OnDuty(organisation, from) => {
            return Ok(super::on_duty(tx, *organisation, tx.now()).await?.into_iter().skip(*from).collect());
        }
        Audience::Head(organisation) => heads(tx, *organisation, tx.now()).await?,
        Audience::Organisation(organisation, of) => {
            let values = now.into_iter().chain([Uuid::from(*organisation).into()]).chain(roles(of)).collect();
            accounts(tx, &held(0, of.len()), values).await?
        }
        Audience::Division(code, of) => {
            let mut codes: Vec<String> = above(code).collect();
            for heir in heirs(tx, &codes).await? {
                codes.extend(above(&heir).collect::<Vec<_>>());
            }
            codes.sort_unstable();
            codes.dedup();
            let sql = held(codes.len(), of.len());
            let values = now.into_iter().chain([None::<Uuid>.into()]);
            let values = values.chain(codes.into_iter().map(Value::from)).chain(roles(of)).collect();
            accounts(tx, &sql, values).await?
        }
    };
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Divisions that records were left to by closed ones with these codes.
async fn heirs(tx: &Tx, codes: &[String]) -> Result<Vec<String>> {
    let db = tx.connection();
    let list: Vec<_> = (1..=codes.len()).map(|at| format!("${at}")).collect();
    let sql = format!("SELECT heir FROM division_heir WHERE code IN ({})", list.join(", "));
    let statement =
        Statement::from_sql_and_values(db.get_database_backend(), sql, codes.iter().cloned().map(Value::from));
    let rows = db.query_all_raw(statement).await.or_fault()?;
    rows.iter().map(|row| row.try_get_by_index(0).or_fault()).collect()
}

/// Who holds the first post of an organisation that is held, by the official order.
///
/// # Errors
/// A fault.
pub async fn heads(tx: &Tx, organisation: OrganisationId, at: Timestamp) -> Result<Vec<AccountId>> {
    const HEAD: &str =
        "SELECT t.account AS account FROM post p JOIN tenure t ON t.post = p.id JOIN account a ON a.id = t.account
        WHERE p.organisation = $1 AND t.since <= $2 AND (t.until IS NULL OR t.until > $2) AND a.disabled_at IS NULL
        ORDER BY p.display_order, p.title, p.id LIMIT 1";
    accounts(tx, HEAD, vec![Uuid::from(organisation).into(), at.date().into()]).await
}

/// Of these accounts, those that have a telephone number.
///
/// # Errors
/// A fault.
pub async fn with_phone(tx: &Tx, of: &[AccountId]) -> Result<Vec<AccountId>> {
    let list: Vec<_> = (1..=of.len()).map(|at| format!("${at}")).collect();
    let sql = format!("SELECT id AS account FROM account WHERE phone IS NOT NULL AND id IN ({})", list.join(", "));
    accounts(tx, &sql, of.iter().map(|one| Uuid::from(*one).into()).collect()).await
}
