//! What the bar of a demonstration asks: who plays, which whistle the story is at; and how open sessions come along when the
//! clock is set forward. Nothing here is part of an installation that works.

use linli_domain::Result;
use linli_vocabulary::{Kind, Timestamp, WhistleId, identity::Role, indicators::FactKind};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Statement, prelude::Uuid,
};

use crate::{
    exec::{Db, Fault, Reader, event, fact},
    identity::session,
};

/// Somebody of the demonstration, in one role.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Player {
    /// Sign-in name.
    pub login: String,
    /// Invented name.
    pub name: String,
    /// What the grant makes of the person.
    pub role: Role,
    /// Short name of the grant's division, if it holds in one.
    pub division: Option<String>,
    /// The grant's organisation, if it holds in one.
    pub organisation: Option<linli_vocabulary::OrganisationId>,
    /// Its short name.
    pub organisation_name: Option<String>,
}

/// $1 today.
const PLAYERS: &str =
    "SELECT a.login, a.name, g.role, d.short_name AS division, o.id AS organisation, o.short_name AS organisation_name
    FROM grant_ g
    LEFT JOIN tenure t ON t.post = g.post AND t.since <= $1 AND (t.until IS NULL OR t.until > $1)
    JOIN account a ON a.id = COALESCE(g.account, t.account) AND a.disabled_at IS NULL
    LEFT JOIN division d ON d.code = g.division_code AND d.valid_to IS NULL
    LEFT JOIN organisation o ON o.id = g.organisation
    WHERE g.closed_at IS NULL AND g.valid_from <= $1 AND (g.valid_to IS NULL OR g.valid_to >= $1)
    ORDER BY a.login, g.id";

/// Everybody who holds a grant today.
///
/// # Errors
/// A fault.
pub async fn players(reader: &Reader) -> Result<Vec<Player>> {
    let db = reader.connection();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), PLAYERS, [reader.now().date().into()]);
    Player::find_by_statement(statement).all(db).await.or_fault()
}

/// The whistle that was drafted last after an event, if one was.
///
/// # Errors
/// A fault.
pub async fn drafted_last_after(reader: &Reader, event: Uuid) -> Result<Option<WhistleId>> {
    let drafted: Option<Uuid> = event::Entity::find()
        .select_only()
        .column(event::Column::Subject)
        .filter(event::Column::Kind.eq(Kind::Whistle))
        .filter(event::Column::Name.eq("whistle.drafted"))
        .filter(event::Column::Id.gt(event))
        .order_by_desc(event::Column::Id)
        .limit(1)
        .into_tuple()
        .one(reader.connection())
        .await
        .or_fault()?;
    Ok(drafted.map(WhistleId::from))
}

/// Whether indicators count this of a whistle.
///
/// # Errors
/// A fault.
pub async fn is_counted(reader: &Reader, whistle: WhistleId, kind: FactKind) -> Result<bool> {
    let found = fact::Entity::find()
        .filter(fact::Column::Subject.eq(Uuid::from(whistle)))
        .filter(fact::Column::Name.eq(kind))
        .filter(fact::Column::VoidedAt.is_null())
        .one(reader.connection())
        .await
        .or_fault()?;
    Ok(found.is_some())
}

/// Moves every open session along with a clock that is set forward, so that nobody is signed out by it.
///
/// # Errors
/// A fault.
pub async fn carry_sessions(db: &Db, by: chrono::TimeDelta) -> Result<()> {
    let open = session::Entity::find().filter(session::Column::ClosedAt.is_null()).all(db.writer()).await.or_fault()?;
    let along = |moment: Timestamp| moment.plus(by);
    for row in open {
        let moved = session::Model {
            opened_at: along(row.opened_at),
            refreshed_at: along(row.refreshed_at),
            expires_at: along(row.expires_at),
            ..row
        };
        moved.into_active_model().reset_all().update(db.writer()).await.or_fault()?;
    }
    Ok(())
}
