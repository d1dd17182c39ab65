//! Facts as records that are read: owner is the division, an organisation reads its own, no personal fields, kept for good.
//! Indicators are counted over them and open into them by the same condition, [`RecordedFact::matching`], so that a number
//! and its evidence cannot differ.

mod tally;

pub use tally::{by_day, by_organisation};

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    calendar::end_of_day,
    indicators::{Indicator, Period, RecordedFact, Selection},
};
use linli_vocabulary::{
    Date, DivisionSetId, FactId, Kind, OrganisationId, Timestamp,
    indicators::{FactKind, IndicatorCode, IndicatorPart},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait};

use crate::{
    divisions::set::{codes_of, within},
    exec::{
        Home, Listing, Order, Reader, Subject, below,
        fact::{self, Column},
    },
};

impl Subject for RecordedFact {
    type Id = FactId;
    type Entity = fact::Entity;
    type Row = fact::Model;
    const KIND: Kind = Kind::Fact;
    const READ: Permission = Permission::IndicatorRead;

    fn id(&self) -> FactId {
        self.id
    }

    fn version(&self) -> i32 {
        1
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::Division, code)),
            Branch::Own(organisation) => Some(Condition::all().add(Column::Organisation.eq(*organisation))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<fact::Model>) -> Result<Vec<Self>> {
        let fact = |row: fact::Model| Self {
            id: row.id,
            kind: row.name,
            record: row.kind,
            subject: row.subject,
            division: row.division,
            organisation: row.organisation,
            occurred_on: row.occurred_on,
            recorded_at: row.recorded_at,
            amount: row.amount,
            voided_at: row.voided_at,
        };
        Ok(rows.into_iter().map(fact).collect())
    }
}

/// What facts can be asked for. With the days of an indicator and its part, exactly what that number counts.
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
pub struct FactFilter {
    /// Of one of these kinds.
    pub kind: Option<Vec<FactKind>>,
    /// Counted by this indicator.
    pub indicator: Option<IndicatorCode>,
    /// In this part of the indicator; the denominator if not said.
    #[param(inline)]
    pub part: Option<IndicatorPart>,
    /// About the division with this code, or one in it.
    pub division_code: Option<String>,
    /// In this set of divisions, with all that lies in them.
    pub division_set: Option<DivisionSetId>,
    /// The set as it was on this day; today, if not said.
    pub division_set_on: Option<Date>,
    /// The codes that the set stands for; nobody asks by them.
    #[serde(skip)]
    #[graphql(skip)]
    #[param(ignore)]
    #[schema(ignore)]
    pub set_codes: Option<Vec<String>>,
    /// About this organisation.
    pub organisation: Option<OrganisationId>,
    /// That happened on this day or later.
    pub from: Option<Date>,
    /// That happened on this day or earlier.
    pub as_of: Option<Date>,
    /// As known at the end of this day: recorded by then and not voided by then. Now, if not said.
    pub known_on: Option<Date>,
    /// Only what opening balances brought along, or only what they did not.
    pub opening: Option<bool>,
}

impl FactFilter {
    /// The facts of a period, whatever they say.
    #[must_use]
    pub fn within(period: &Period) -> Self {
        Self { from: Some(period.from), as_of: Some(period.as_of), known_on: Some(period.known_on), ..Self::default() }
    }
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
pub enum FactSort {
    /// What happened last first.
    #[default]
    Newest,
    /// What happened first first.
    Oldest,
}

/// The facts that a selection chooses.
fn chosen(selection: &Selection) -> Condition {
    Condition::all()
        .add(Column::Name.is_in(selection.kinds.iter().copied()))
        .add_option(selection.at_least.map(|least| Column::Amount.gte(least)))
}

impl Listing for RecordedFact {
    type Filter = FactFilter;
    type Sort = FactSort;

    fn matching(filter: &FactFilter, _: Timestamp) -> Condition {
        let part = filter.part.unwrap_or(IndicatorPart::Denominator);
        let selection = filter.indicator.map(|code| chosen(Indicator::declared(code).part(part)));
        let known = match filter.known_on.map(end_of_day) {
            None => Condition::all().add(Column::VoidedAt.is_null()),
            Some(end) => Condition::all()
                .add(Column::RecordedAt.lte(end))
                .add(Condition::any().add(Column::VoidedAt.is_null()).add(Column::VoidedAt.gt(end))),
        };
        Condition::all()
            .add_option(filter.kind.clone().map(|kinds| Column::Name.is_in(kinds)))
            .add_option(selection)
            .add_option(filter.division_code.as_deref().map(|code| below(Column::Division, code)))
            .add_option(filter.set_codes.as_deref().map(|codes| within(Column::Division, codes)))
            .add_option(filter.organisation.map(|one| Column::Organisation.eq(one)))
            .add_option(filter.from.map(|day| Column::OccurredOn.gte(day)))
            .add_option(filter.as_of.map(|day| Column::OccurredOn.lte(day)))
            .add_option(filter.opening.map(|opening| match opening {
                true => Column::Kind.eq(Kind::OpeningBalance),
                false => Column::Kind.ne(Kind::OpeningBalance),
            }))
            .add(known)
    }

    async fn resolve(filter: &FactFilter, reader: &Reader) -> Result<Option<FactFilter>> {
        let codes = codes_of(reader, filter.division_set, filter.division_set_on).await?;
        Ok(codes.map(|codes| FactFilter { set_codes: Some(codes), ..filter.clone() }))
    }

    fn order(sort: FactSort) -> Order<Column> {
        Order { columns: vec![Column::OccurredOn], descending: sort == FactSort::Newest }
    }
}
