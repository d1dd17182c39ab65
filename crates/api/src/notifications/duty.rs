//! The duty roster.

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, notifications::DutyCoverage};
use linli_domain::{
    Result,
    notifications::{DutyShift, Span},
    organisations::Organisation,
};
use linli_vocabulary::{DutyShiftId, OrganisationId, Timestamp};

use crate::{
    graphql::{Gql, related},
    organisations::OrganisationView,
    wire::View,
};

/// A shift of the duty roster.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "DutyShift", complex)]
#[schema(as = DutyShift)]
pub struct DutyShiftView {
    /// Its id.
    pub id: DutyShiftId,
    /// Raised by each change.
    pub version: i32,
    /// Whose roster.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    /// Who is on duty, as they sign their work.
    pub name: String,
    /// First moment.
    pub begins_at: Timestamp,
    /// First moment after.
    pub ends_at: Timestamp,
    /// In which order people are called, 1 first.
    pub rank: i32,
    /// Since when it does not hold.
    pub closed_at: Option<Timestamp>,
}

#[ComplexObject]
impl DutyShiftView {
    /// Whose roster.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }
}

impl View for DutyShiftView {
    type Of = DutyShift;

    async fn of(records: Vec<DutyShift>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader.names(records.iter().map(|one| one.content.account).collect()).await?;
        let view = |one: DutyShift| Self {
            id: one.id,
            version: one.version,
            organisation: one.organisation,
            name: names.get(&one.content.account).cloned().unwrap_or_default(),
            begins_at: one.content.begins_at,
            ends_at: one.content.ends_at,
            rank: one.content.rank,
            closed_at: one.closed_at,
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// Who is on duty for an organisation now, and when nobody is in the coming seven days.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "DutyCoverage", serial)]
#[schema(as = DutyCoverage)]
pub struct DutyCoverageView {
    /// Whose roster.
    pub organisation: OrganisationId,
    /// Who is on duty now, in the order in which they are called.
    pub on_duty: Vec<String>,
    /// When nobody is; empty for an organisation that keeps no roster.
    pub gaps: Vec<SpanView>,
    /// Whether it keeps a roster.
    pub kept: bool,
}

/// From one moment to another.
#[derive(Clone, Copy, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Span", serial)]
#[schema(as = Span)]
pub struct SpanView {
    /// First moment.
    pub from: Timestamp,
    /// First moment after.
    pub to: Timestamp,
}

impl View for DutyCoverageView {
    type Of = DutyCoverage;

    async fn of(records: Vec<DutyCoverage>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader.names(records.iter().flat_map(|one| one.on_duty.iter().copied()).collect()).await?;
        let view = |one: DutyCoverage| Self {
            organisation: one.organisation,
            on_duty: one.on_duty.iter().filter_map(|account| names.get(account).cloned()).collect(),
            gaps: one.gaps.iter().map(|&Span { from, to }| SpanView { from, to }).collect(),
            kept: one.kept,
        };
        Ok(records.into_iter().map(view).collect())
    }
}
