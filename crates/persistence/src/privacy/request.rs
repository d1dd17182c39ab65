//! Requests about one's own data: owner is the person's community, readable by its officers and those of its subdistrict;
//! what is asked and answered is personal, and emptied when its period is over.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    personal::Personal,
    privacy::DataRequest,
};
use linli_vocabulary::{
    AccountId, DataRequestId, DivisionId, Kind, PersonId, Timestamp,
    privacy::{DataRequestKind, DataRequestState},
};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, entity::prelude::*, sea_query::ExprTrait};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, Tx, below};
use crate::identity::link::persons_of;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "data_request")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DataRequestId,
    /// Raised by each change.
    pub version: i32,
    /// Who asks.
    pub person: PersonId,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// For what.
    pub kind: DataRequestKind,
    /// In the person's words.
    pub detail: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// Last moment in time.
    pub due_at: Option<Timestamp>,
    /// Who entered it.
    pub entered_by: AccountId,
    /// How it stands.
    pub state: DataRequestState,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<AccountId>,
    /// What the person is told.
    pub answer: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for DataRequest {
    type Id = DataRequestId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::DataRequest;
    const READ: Permission = Permission::DataRequestRead;

    fn id(&self) -> DataRequestId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Division(self.division)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Myself(account) => Some(Condition::all().add(Column::Person.in_subquery(persons_of(*account)))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows
            .into_iter()
            .map(|row| Self {
                id: row.id,
                version: row.version,
                person: row.person,
                division: row.division,
                division_code: row.division_code,
                kind: row.kind,
                detail: Personal::new(row.detail),
                received_at: row.received_at,
                due_at: row.due_at,
                entered_by: row.entered_by,
                state: row.state,
                decided_at: row.decided_at,
                decided_by: row.decided_by,
                answer: row.answer.map(Personal::new),
            })
            .collect())
    }
}

impl Record for DataRequest {
    type Event = Happened;

    fn row(&self) -> Model {
        Model {
            id: self.id,
            version: self.version,
            person: self.person,
            division: self.division,
            division_code: self.division_code.clone(),
            kind: self.kind,
            detail: self.detail.bare().clone(),
            received_at: self.received_at,
            due_at: self.due_at,
            entered_by: self.entered_by,
            state: self.state,
            decided_at: self.decided_at,
            decided_by: self.decided_by,
            answer: self.answer.as_ref().map(|answer| answer.bare().clone()),
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What requests can be asked for.
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
pub struct DataRequestFilter {
    /// Of this person.
    pub person: Option<PersonId>,
    /// In one of these states.
    pub state: Option<Vec<DataRequestState>>,
    /// Open and past its time.
    pub overdue: Option<bool>,
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
pub enum DataRequestSort {
    /// Arrived last first.
    #[default]
    Newest,
}

impl Listing for DataRequest {
    type Filter = DataRequestFilter;
    type Sort = DataRequestSort;

    fn matching(filter: &DataRequestFilter, now: Timestamp) -> Condition {
        let overdue = filter.overdue.map(|overdue| {
            let late = Column::State.eq(DataRequestState::Open).and(Column::DueAt.lt(now));
            if overdue { late } else { late.not() }
        });
        Condition::all()
            .add_option(filter.person.map(|person| Column::Person.eq(person)))
            .add_option(filter.state.clone().map(|states| Column::State.is_in(states)))
            .add_option(overdue)
    }

    fn order(_: DataRequestSort) -> Order<Column> {
        Order { columns: vec![Column::ReceivedAt], descending: true }
    }
}

/// Those of a person, first made first.
///
/// # Errors
/// A fault.
pub async fn requests_of(tx: &Tx, person: PersonId) -> Result<Vec<DataRequest>> {
    let found = Entity::find().filter(Column::Person.eq(person)).order_by_asc(Column::ReceivedAt);
    DataRequest::assemble(tx.connection(), found.all(tx.connection()).await.or_fault()?).await
}
