//! What an installation has: the numbers behind the list of day one.

use std::collections::BTreeSet;

use linli_domain::{Error, Result, identity::SLIP_LIFE};
use linli_vocabulary::{Timestamp, identity::Role};
use sea_orm::{ConnectionTrait, FromQueryResult, QueryResult, Statement, TryGetable};

use super::checks::bound;
use crate::exec::{Db, Fault, Reader};

/// What there is at a moment.
#[derive(Clone, Debug, Default)]
pub struct Inventory {
    /// Whether it is a demonstration.
    pub demonstration: bool,
    /// Living divisions.
    pub divisions: i64,
    /// Living divisions of the township level, subdistricts among them.
    pub townships: i64,
    /// The three administrators that are there.
    pub administrators: Vec<Administrator>,
    /// Accounts that may act for the city: the first business account.
    pub coordinators: i64,
    /// Whether a version of the time limits is in force.
    pub time_limits: bool,
    /// Loaded years of the calendar.
    pub years: BTreeSet<i32>,
    /// Living subdistrict offices.
    pub offices: i64,
    /// Living organisations that can be called.
    pub departments: i64,
    /// Posts of living organisations.
    pub posts: i64,
    /// Posts of living organisations that somebody holds.
    pub held_posts: i64,
    /// Usable accounts besides those of the three administrators.
    pub accounts: i64,
    /// Of these, those whose slip was not used yet.
    pub slips: i64,
    /// Of these, those whose slip has run out.
    pub expired_slips: i64,
    /// Opening balances that nobody has confirmed yet.
    pub openings_entered: i64,
    /// Opening balances that count.
    pub openings_confirmed: i64,
    /// Subdistrict offices for which no usable account may sound a whistle.
    pub offices_without_secretary: Vec<String>,
    /// When the last copy was taken with `linli backup`.
    pub last_backup: Option<Timestamp>,
}

/// An account that holds one of the three administrators' roles.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Administrator {
    /// Its sign-in name.
    pub login: String,
    /// Which of the three.
    pub role: Role,
    /// Whether its person has signed in and replaced the slip.
    pub has_password: bool,
    /// Whether its second factor is confirmed.
    pub has_factor: bool,
}

const ADMINISTRATORS: &str = "SELECT a.login, g.role, NOT a.must_change_password AS has_password,
        a.factor_confirmed_at IS NOT NULL AS has_factor
    FROM grant_ g JOIN account a ON a.id = g.account
    WHERE g.closed_at IS NULL AND a.disabled_at IS NULL AND (g.valid_to IS NULL OR g.valid_to >= :today)
        AND g.role IN ('system_administrator', 'security_administrator', 'audit_administrator')
    ORDER BY g.role, a.login";

/// Whose grants hold today: by account, or by the post held today.
const HOLDERS: &str = "FROM grant_ g
    LEFT JOIN tenure t ON t.post = g.post AND t.since <= :today AND (t.until IS NULL OR t.until > :today)
    JOIN account a ON a.id = COALESCE(g.account, t.account) AND a.disabled_at IS NULL
    WHERE g.closed_at IS NULL AND g.valid_from <= :today AND (g.valid_to IS NULL OR g.valid_to >= :today)";

const POSTS: &str =
    "SELECT COUNT(*) FROM post p JOIN organisation o ON o.id = p.organisation WHERE o.closed_on IS NULL";

const TIME_LIMITS: &str =
    "SELECT COUNT(*) FROM rule_version WHERE name = 'whistle_time_limits' AND effective_from <= :today
        AND withdrawn_at IS NULL";

/// Who is called by whistles.
const CALLABLE: &str = "('city_department', 'district_department', 'vertical_agency', 'utility')";

/// Accounts of those who do the work.
const WORKERS: &str =
    "SELECT COUNT(*) FROM account a WHERE a.disabled_at IS NULL AND NOT EXISTS (SELECT 1 FROM grant_ g
    WHERE g.account = a.id AND g.closed_at IS NULL
        AND g.role IN ('system_administrator', 'security_administrator', 'audit_administrator'))";

impl Inventory {
    /// Counts what there is, for somebody who was found to be permitted that.
    ///
    /// # Errors
    /// A fault.
    pub async fn of(reader: &Reader) -> Result<Self> {
        Self::take(reader.db(), reader.now()).await
    }

    /// Counts what there is.
    ///
    /// # Errors
    /// A fault.
    pub async fn take(db: &Db, now: Timestamp) -> Result<Self> {
        let held = "AND EXISTS (SELECT 1 FROM tenure t JOIN account a ON a.id = t.account AND a.disabled_at IS NULL
            WHERE t.post = p.id AND t.since <= :today AND (t.until IS NULL OR t.until > :today))";
        let unheard = format!(
            "SELECT o.name FROM organisation o WHERE o.kind = 'subdistrict_office' AND o.closed_on IS NULL
                AND NOT EXISTS (SELECT 1 {HOLDERS} AND g.role = 'subdistrict_secretary'
                    AND g.division_code = SUBSTR(o.division_code, 1, LENGTH(g.division_code)))
                ORDER BY o.division_code, o.name"
        );
        let living = "FROM division WHERE valid_to IS NULL";
        let organisations = "FROM organisation WHERE closed_on IS NULL AND kind";
        let openings = "SELECT COUNT(*) FROM opening_balance WHERE voided_at IS NULL";
        let administrators = rows(db, ADMINISTRATORS, now).await?;
        let count = async |sql: &str| Ok::<i64, Error>(first(db, sql, now).await?.unwrap_or_default());
        Ok(Self {
            demonstration: db.is_demonstration().await?,
            divisions: count(&format!("SELECT COUNT(*) {living}")).await?,
            townships: count(&format!("SELECT COUNT(*) {living} AND level = 'township'")).await?,
            administrators: administrators
                .iter()
                .map(|row| Administrator::from_query_result(row, ""))
                .collect::<Result<_, _>>()
                .or_fault()?,
            coordinators: count(&format!("SELECT COUNT(*) {HOLDERS} AND g.role = 'city_coordinator'")).await?,
            time_limits: count(TIME_LIMITS).await? > 0,
            years: column(db, "SELECT year FROM calendar_year", now).await?.into_iter().collect(),
            offices: count(&format!("SELECT COUNT(*) {organisations} = 'subdistrict_office'")).await?,
            departments: count(&format!("SELECT COUNT(*) {organisations} IN {CALLABLE}")).await?,
            posts: count(POSTS).await?,
            held_posts: count(&format!("{POSTS} {held}")).await?,
            accounts: count(WORKERS).await?,
            slips: count(&format!("{WORKERS} AND a.must_change_password")).await?,
            expired_slips: expired_slips(db, now).await?,
            openings_entered: count(&format!("{openings} AND confirmed_at IS NULL")).await?,
            openings_confirmed: count(&format!("{openings} AND confirmed_at IS NOT NULL")).await?,
            offices_without_secretary: column(db, &unheard, now).await?,
            last_backup: first(db, "SELECT MAX(at) FROM audit_entry WHERE action = 'installation.back_up'", now)
                .await?,
        })
    }
}

/// Slips that were given out so long ago that nobody can sign in with them.
async fn expired_slips(db: &Db, now: Timestamp) -> Result<i64> {
    let oldest = now.plus(-SLIP_LIFE);
    let sql = format!("{WORKERS} AND a.must_change_password AND a.password_changed_at <= :now");
    Ok(first(db, &sql, oldest).await?.unwrap_or_default())
}

async fn rows(db: &Db, sql: &str, now: Timestamp) -> Result<Vec<QueryResult>> {
    let (sql, values) = bound(sql, now);
    db.reader().query_all_raw(Statement::from_sql_and_values(db.backend(), sql, values)).await.or_fault()
}

async fn column<T: TryGetable>(db: &Db, sql: &str, now: Timestamp) -> Result<Vec<T>> {
    rows(db, sql, now).await?.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>().or_fault()
}

/// The first value, if there is one.
async fn first<T: TryGetable>(db: &Db, sql: &str, now: Timestamp) -> Result<Option<T>> {
    Ok(column::<Option<T>>(db, sql, now).await?.into_iter().next().flatten())
}
