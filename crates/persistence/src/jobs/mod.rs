//! Jobs: owner is the realm, readable by system administrators, no personal fields (ids only), kept 30 days once done.

mod clearing;

pub use clearing::{Cleared, clear};

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    jobs::Job,
};
use linli_vocabulary::{AccountId, JobId, Kind, Timestamp, jobs::JobState};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Made when it is asked for.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    /// Raised by each change.
    pub version: i32,
    /// Name of the command that does it.
    pub kind: String,
    /// What it is about.
    pub subject: Uuid,
    /// When it is to be done.
    pub due: Timestamp,
    /// How it stands.
    pub state: JobState,
    /// When it may be tried next.
    pub next_at: Timestamp,
    /// How often it was tried.
    pub tries: i32,
    /// The worker that has it.
    pub leased_by: Option<Uuid>,
    /// Until when.
    pub leased_until: Option<Timestamp>,
    /// Code of the last failure.
    pub last_code: Option<String>,
    /// On whose behalf.
    pub on_behalf_of: Option<AccountId>,
    /// When it was asked for.
    pub enqueued_at: Timestamp,
    /// When it was done.
    pub ended_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Job {
    type Id = JobId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Job;
    const READ: Permission = Permission::JobRead;

    fn id(&self) -> JobId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    /// Only a grant for the whole realm reads it.
    fn behind(_: &Branch) -> Option<Condition> {
        None
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let job = |row: Model| Self {
            id: row.id,
            version: row.version,
            kind: row.kind,
            subject: row.subject,
            due: row.due,
            state: row.state,
            next_at: row.next_at,
            tries: row.tries,
            leased_by: row.leased_by,
            leased_until: row.leased_until,
            last_code: row.last_code,
            on_behalf_of: row.on_behalf_of,
            enqueued_at: row.enqueued_at,
            ended_at: row.ended_at,
        };
        Ok(rows.into_iter().map(job).collect())
    }
}

impl Record for Job {
    type Event = Happened;

    fn row(&self) -> Model {
        let job = self.clone();
        Model {
            id: job.id,
            version: job.version,
            kind: job.kind,
            subject: job.subject,
            due: job.due,
            state: job.state,
            next_at: job.next_at,
            tries: job.tries,
            leased_by: job.leased_by,
            leased_until: job.leased_until,
            last_code: job.last_code,
            on_behalf_of: job.on_behalf_of,
            enqueued_at: job.enqueued_at,
            ended_at: job.ended_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What jobs can be asked for.
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
pub struct JobFilter {
    /// In one of these states.
    pub state: Option<Vec<JobState>>,
    /// Done by this command.
    pub kind: Option<String>,
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
pub enum JobSort {
    /// Latest due first.
    #[default]
    Latest,
    /// Earliest due first.
    Due,
}

impl Listing for Job {
    type Filter = JobFilter;
    type Sort = JobSort;

    fn matching(filter: &JobFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.state.clone().map(|states| Column::State.is_in(states)))
            .add_option(filter.kind.as_deref().map(|kind| Column::Kind.eq(kind)))
    }

    fn order(sort: JobSort) -> Order<Column> {
        Order { columns: vec![Column::Due], descending: sort == JobSort::Latest }
    }
}
