//! Opening balances: owner is the division, an organisation with a line in it takes part, no personal fields, kept for good.

mod row;
mod twice;

pub use row::*;
pub use twice::{Seen, Told, seen_by_linli, short_names, told_elsewhere};

use std::collections::HashMap;

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Fact,
    opening_balances::{OpeningBalance, OpeningBalanceContent, OpeningBalanceEvent, OpeningLine},
};
use linli_vocabulary::{
    Kind, OpeningBalanceId, OrganisationId, Timestamp,
    opening_balances::OpeningBalanceState::{self, Confirmed, Entered, Voided},
};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, below, insert_all};

impl Subject for OpeningBalance {
    type Id = OpeningBalanceId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::OpeningBalance;
    const READ: Permission = Permission::OpeningBalanceRead;

    fn id(&self) -> OpeningBalanceId {
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
            Branch::Party(organisation) => Some(about(*organisation)),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let mut lines: HashMap<OpeningBalanceId, Vec<OpeningLine>> = HashMap::new();
        if !rows.is_empty() {
            let found = line::Entity::find()
                .filter(line::Column::OpeningBalance.is_in(rows.iter().map(|row| row.id)))
                .order_by_asc(line::Column::OpeningBalance)
                .order_by_asc(line::Column::Position)
                .all(db)
                .await
                .or_fault()?;
            for row in found {
                let line = OpeningLine { organisation: row.organisation, measure: row.measure, amount: row.amount };
                lines.entry(row.opening_balance).or_default().push(line);
            }
        }
        let balance = |row: Model| Self {
            content: OpeningBalanceContent {
                since: row.since,
                as_of: row.as_of,
                source: row.source,
                document: row.document,
                lines: lines.remove(&row.id).unwrap_or_default(),
            },
            id: row.id,
            version: row.version,
            division: row.division,
            division_code: row.division_code,
            entered_by: row.entered_by,
            entered_at: row.entered_at,
            confirmed_by: row.confirmed_by,
            confirmed_at: row.confirmed_at,
            voided_by: row.voided_by,
            voided_at: row.voided_at,
            void_reason: row.void_reason,
        };
        Ok(rows.into_iter().map(balance).collect())
    }
}

/// Balances that say a number of this organisation.
fn about(organisation: OrganisationId) -> Condition {
    let of_it = line::Entity::find()
        .select_only()
        .column(line::Column::OpeningBalance)
        .filter(line::Column::Organisation.eq(organisation))
        .into_query();
    Condition::all().add(Column::Id.in_subquery(of_it))
}

impl Record for OpeningBalance {
    type Event = OpeningBalanceEvent;

    fn row(&self) -> Model {
        let OpeningBalanceContent { since, as_of, source, document, .. } = self.content.clone();
        Model {
            id: self.id,
            version: self.version,
            division: self.division,
            division_code: self.division_code.clone(),
            since,
            as_of,
            source,
            document,
            entered_by: self.entered_by,
            entered_at: self.entered_at,
            confirmed_by: self.confirmed_by,
            confirmed_at: self.confirmed_at,
            voided_by: self.voided_by,
            voided_at: self.voided_at,
            void_reason: self.void_reason.clone(),
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    async fn store_children<C: ConnectionTrait>(&self, before: Option<&Self>, db: &C) -> Result<()> {
        if let Some(before) = before {
            if before.content.lines == self.content.lines {
                return Ok(());
            }
            let old = line::Entity::delete_many().filter(line::Column::OpeningBalance.eq(self.id));
            old.exec(db).await.or_fault()?;
        }
        let row = |(position, line): (i32, &OpeningLine)| line::Model {
            opening_balance: self.id,
            position,
            organisation: line.organisation,
            measure: line.measure,
            amount: line.amount,
        };
        insert_all::<line::Entity, _>(db, (1..).zip(&self.content.lines).map(row).collect()).await
    }

    fn facts(&self, event: &OpeningBalanceEvent, _: Timestamp) -> Vec<Fact> {
        match event {
            OpeningBalanceEvent::Confirmed {} => self.counted(),
            _ => Vec::new(),
        }
    }

    fn voids(&self, event: &OpeningBalanceEvent) -> Vec<Fact> {
        match event {
            OpeningBalanceEvent::Voided {} if self.confirmed_at.is_some() => self.counted(),
            _ => Vec::new(),
        }
    }
}

/// What opening balances can be asked for.
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
pub struct OpeningBalanceFilter {
    /// How they stand.
    #[param(inline)]
    pub state: Option<OpeningBalanceState>,
    /// About the division with this code, or one in it.
    pub division_code: Option<String>,
    /// With a number of this organisation.
    pub organisation: Option<OrganisationId>,
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
pub enum OpeningBalanceSort {
    /// Latest last day first.
    #[default]
    Newest,
}

impl Listing for OpeningBalance {
    type Filter = OpeningBalanceFilter;
    type Sort = OpeningBalanceSort;

    fn matching(filter: &OpeningBalanceFilter, _: Timestamp) -> Condition {
        let stands = |state| match state {
            Voided => Condition::all().add(Column::VoidedAt.is_not_null()),
            Confirmed => Condition::all().add(Column::VoidedAt.is_null()).add(Column::ConfirmedAt.is_not_null()),
            Entered => Condition::all().add(Column::VoidedAt.is_null()).add(Column::ConfirmedAt.is_null()),
        };
        Condition::all()
            .add_option(filter.state.map(stands))
            .add_option(filter.division_code.as_deref().map(|code| below(Column::DivisionCode, code)))
            .add_option(filter.organisation.map(about))
    }

    fn order(_: OpeningBalanceSort) -> Order<Column> {
        Order { columns: vec![Column::AsOf], descending: true }
    }
}
