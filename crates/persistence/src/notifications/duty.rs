//! The duty roster: owner is the organisation's division, own its organisation; every signed-in account sees who is on duty.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    notifications::{DutyShift, ShiftContent},
};
use linli_vocabulary::{AccountId, DutyShiftId, Kind, OrganisationId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect, entity::prelude::*, sea_query::ExprTrait};

use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "duty_shift")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DutyShiftId,
    /// Raised by each change.
    pub version: i32,
    /// Whose roster.
    pub organisation: OrganisationId,
    /// Code of the organisation's division.
    pub division_code: String,
    /// Who.
    pub account: AccountId,
    /// First moment.
    pub begins_at: Timestamp,
    /// First moment after.
    pub ends_at: Timestamp,
    /// In which order.
    pub rank: i32,
    /// Since when it does not hold.
    pub closed_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for DutyShift {
    fn from(row: Model) -> Self {
        let Model { account, begins_at, ends_at, rank, .. } = row;
        Self {
            id: row.id,
            version: row.version,
            organisation: row.organisation,
            division_code: row.division_code,
            content: ShiftContent { account, begins_at, ends_at, rank },
            closed_at: row.closed_at,
        }
    }
}

impl Subject for DutyShift {
    type Id = DutyShiftId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::DutyShift;
    const READ: Permission = Permission::DutyShiftRead;

    fn id(&self) -> DutyShiftId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Organisation(self.organisation)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Own(organisation) => Some(Condition::all().add(Column::Organisation.eq(*organisation))),
            Branch::SignedIn => Some(Condition::all()),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows.into_iter().map(Self::from).collect())
    }
}

impl Record for DutyShift {
    type Event = Happened;

    fn row(&self) -> Model {
        let ShiftContent { account, begins_at, ends_at, rank } = self.content;
        Model {
            id: self.id,
            version: self.version,
            organisation: self.organisation,
            division_code: self.division_code.clone(),
            account,
            begins_at,
            ends_at,
            rank,
            closed_at: self.closed_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What shifts can be asked for.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct DutyShiftFilter {
    /// On this organisation's roster.
    pub organisation: Option<OrganisationId>,
    /// Not over at this moment.
    pub from: Option<Timestamp>,
    /// Begun before this moment.
    pub to: Option<Timestamp>,
    /// Only closed ones, or only those that hold.
    pub closed: Option<bool>,
}

/// In which order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::Enum,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DutyShiftSort {
    /// As they begin, in each moment in the order in which people are called.
    #[default]
    Begin,
}

impl Listing for DutyShift {
    type Filter = DutyShiftFilter;
    type Sort = DutyShiftSort;

    fn matching(filter: &DutyShiftFilter, _: Timestamp) -> Condition {
        let closed = |closed: bool| if closed { Column::ClosedAt.is_not_null() } else { Column::ClosedAt.is_null() };
        Condition::all()
            .add_option(filter.organisation.map(|organisation| Column::Organisation.eq(organisation)))
            // A shift is eight days at most, so those that matter lie in a range of the index.
            .add_option(
                filter.from.map(|from| {
                    Column::EndsAt.gt(from).and(Column::BeginsAt.gt(from.plus(-chrono::TimeDelta::days(9))))
                }),
            )
            .add_option(filter.to.map(|to| Column::BeginsAt.lt(to)))
            .add_option(filter.closed.map(closed))
    }

    fn order(_: DutyShiftSort) -> Order<Column> {
        Order { columns: vec![Column::BeginsAt, Column::Rank], descending: false }
    }
}

fn living(organisation: OrganisationId, from: Timestamp, to: Timestamp) -> Select<Entity> {
    let filter =
        DutyShiftFilter { organisation: Some(organisation), from: Some(from), to: Some(to), closed: Some(false) };
    Entity::find().filter(DutyShift::matching(&filter, from)).order_by_asc(Column::Rank).order_by_asc(Column::Id)
}

/// The living shifts of a roster between two moments, for a decision: whoever changes a roster holds its organisation's row.
///
/// # Errors
/// A fault.
pub async fn roster(tx: &Tx, organisation: OrganisationId, from: Timestamp, to: Timestamp) -> Result<Vec<DutyShift>> {
    let rows = living(organisation, from, to).all(tx.connection()).await.or_fault()?;
    Ok(rows.into_iter().map(DutyShift::from).collect())
}

/// Who is on duty at a moment, in the order in which they are called.
///
/// # Errors
/// A fault.
pub async fn on_duty(tx: &Tx, organisation: OrganisationId, at: Timestamp) -> Result<Vec<AccountId>> {
    let shifts = roster(tx, organisation, at, at.plus(chrono::TimeDelta::milliseconds(1))).await?;
    Ok(shifts.into_iter().map(|one| one.content.account).collect())
}

/// When somebody is on duty between two moments, and whether the organisation has kept a roster lately.
///
/// # Errors
/// A fault.
pub async fn shifts_between(
    reader: &Reader,
    organisation: OrganisationId,
    from: Timestamp,
    to: Timestamp,
) -> Result<(Vec<DutyShift>, bool)> {
    let rows = living(organisation, from, to).limit(500).all(reader.connection()).await.or_fault()?;
    if !rows.is_empty() {
        return Ok((rows.into_iter().map(DutyShift::from).collect(), true));
    }
    let lately = living(organisation, from.plus(-chrono::TimeDelta::days(30)), from).limit(1);
    let kept = lately.one(reader.connection()).await.or_fault()?.is_some();
    Ok((Vec::new(), kept))
}
