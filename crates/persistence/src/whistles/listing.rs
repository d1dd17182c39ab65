//! What whistles can be asked for, and in which order.

use linli_domain::{Result, calendar::end_of_day, whistles::Whistle};
use linli_vocabulary::{
    Date, DivisionSetId, OrganisationId, Timestamp,
    whistles::{WhistleKind, WhistleState},
};
use sea_orm::{ColumnTrait, Condition};

use super::{called, whistle::Column};
use crate::{
    divisions::set::{codes_of, within},
    exec::{Listing, Order, Reader, below},
};

/// What whistles can be asked for.
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
pub struct WhistleFilter {
    /// In one of these states.
    pub state: Option<Vec<WhistleState>>,
    /// Of one of these kinds.
    pub kind: Option<Vec<WhistleKind>>,
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
    /// Whistled by this office.
    pub organisation: Option<OrganisationId>,
    /// With this organisation as a called party.
    pub party: Option<OrganisationId>,
    /// With a deadline that has passed and is not met, or without.
    pub overdue: Option<bool>,
    /// What the title, the number, the address or the text has, as in the search box.
    pub search: Option<String>,
    /// Drafted on this day or later.
    pub since: Option<Date>,
    /// Drafted on this day or earlier.
    pub until: Option<Date>,
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
pub enum WhistleSort {
    /// Last drafted first.
    #[default]
    Newest,
    /// First drafted first.
    Oldest,
    /// Earliest running deadline first; without one last.
    Due,
}

impl Listing for Whistle {
    type Filter = WhistleFilter;
    type Sort = WhistleSort;

    fn matching(filter: &WhistleFilter, now: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.state.clone().map(|states| Column::State.is_in(states)))
            .add_option(filter.kind.clone().map(|kinds| Column::Kind.is_in(kinds)))
            .add_option(filter.division_code.as_deref().map(|code| below(Column::DivisionCode, code)))
            .add_option(filter.set_codes.as_deref().map(|codes| within(Column::DivisionCode, codes)))
            .add_option(filter.organisation.map(|office| Column::Organisation.eq(office)))
            .add_option(filter.party.map(|party| Column::Id.in_subquery(called(party))))
            .add_option(
                filter.overdue.map(|overdue| if overdue { Column::DueSort.lt(now) } else { Column::DueSort.gte(now) }),
            )
            .add_option(filter.since.map(|day| Column::DraftedAt.gte(day.begins())))
            .add_option(filter.until.map(|day| Column::DraftedAt.lte(end_of_day(day))))
    }

    async fn resolve(filter: &WhistleFilter, reader: &Reader) -> Result<Option<WhistleFilter>> {
        let codes = codes_of(reader, filter.division_set, filter.division_set_on).await?;
        Ok(codes.map(|codes| WhistleFilter { set_codes: Some(codes), ..filter.clone() }))
    }

    fn asked(filter: &WhistleFilter) -> Option<&str> {
        filter.search.as_deref()
    }

    fn order(sort: WhistleSort) -> Order<Column> {
        match sort {
            WhistleSort::Newest => Order { columns: vec![Column::DraftedAt], descending: true },
            WhistleSort::Oldest => Order { columns: vec![Column::DraftedAt], descending: false },
            WhistleSort::Due => Order { columns: vec![Column::DueSort], descending: false },
        }
    }
}
