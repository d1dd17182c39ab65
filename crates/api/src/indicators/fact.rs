//! What a caller is shown of a fact.

use std::collections::{HashMap, HashSet};

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, readable};
use linli_domain::{
    Result, indicators::RecordedFact, opening_balances::OpeningBalance, organisations::Organisation, whistles::Whistle,
};
use linli_vocabulary::{
    Date, FactId, Kind, OpeningBalanceId, OrganisationId, Timestamp, WhistleId, indicators::FactKind,
};
use uuid::Uuid;

use crate::{
    graphql::{Gql, related},
    opening_balances::OpeningBalanceView,
    organisations::OrganisationView,
    whistles::WhistleView,
    wire::View,
};

/// A fact that indicators count: what happened on which day, and when Linli learnt of it. Who may see an indicator may see
/// that there is a fact; the record it comes from is named only to those who may read that too.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Fact", complex)]
#[schema(as = Fact)]
pub struct FactView {
    /// Its id.
    pub id: FactId,
    /// What happened.
    pub kind: FactKind,
    /// The record it comes from, if the caller may read that.
    pub subject: Option<String>,
    /// Code of the division it counts for.
    pub division_code: Option<String>,
    /// The organisation it counts for.
    #[graphql(skip)]
    pub organisation: Option<OrganisationId>,
    /// The day it happened.
    pub occurred_on: Date,
    /// When Linli learnt of it.
    pub recorded_at: Timestamp,
    /// Usually 1; minutes for `whistle_response`, the grade for `whistle_rated`; of an opening balance, how many there were.
    pub amount: i64,
    /// Whether it was brought along from before Linli by an opening balance.
    pub opening: bool,
    /// When it was found not to count, if it was.
    pub voided_at: Option<Timestamp>,
    #[graphql(skip)]
    #[serde(skip)]
    whistle: Option<WhistleId>,
    #[graphql(skip)]
    #[serde(skip)]
    opening_balance: Option<OpeningBalanceId>,
}

#[ComplexObject]
impl FactView {
    /// The organisation it counts for.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        match self.organisation {
            Some(id) => related::<Organisation, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// The opening balance it comes from, if it comes from one and the caller may read it.
    async fn opening_balance(&self, cx: &Context<'_>) -> Gql<Option<OpeningBalanceView>> {
        match self.opening_balance {
            Some(id) => related::<OpeningBalance, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// The whistle it comes from, if it comes from one and the caller may read it.
    async fn whistle(&self, cx: &Context<'_>) -> Gql<Option<WhistleView>> {
        match self.whistle {
            Some(id) => related::<Whistle, _>(cx, id).await,
            None => Ok(None),
        }
    }
}

impl View for FactView {
    type Of = RecordedFact;

    async fn of(records: Vec<RecordedFact>, reader: &Reader) -> Result<Vec<Self>> {
        let mut subjects: HashMap<Kind, HashSet<Uuid>> = HashMap::new();
        for fact in &records {
            subjects.entry(fact.record).or_default().insert(fact.subject);
        }
        let mut seen = HashSet::new();
        for (kind, ids) in subjects {
            let ids: Vec<_> = ids.into_iter().collect();
            seen.extend(readable(reader, kind, &ids).await?);
        }
        let view = |fact: RecordedFact| {
            let seen = seen.contains(&fact.subject);
            let opening = fact.is_opening();
            Self {
                id: fact.id,
                kind: fact.kind,
                subject: seen.then(|| fact.record.id_text(fact.subject)),
                opening,
                division_code: fact.division,
                organisation: fact.organisation,
                occurred_on: fact.occurred_on,
                recorded_at: fact.recorded_at,
                amount: fact.amount,
                voided_at: fact.voided_at,
                whistle: (seen && fact.record == Kind::Whistle).then(|| fact.subject.into()),
                opening_balance: (seen && fact.record == Kind::OpeningBalance).then(|| fact.subject.into()),
            }
        };
        Ok(records.into_iter().map(view).collect())
    }
}
