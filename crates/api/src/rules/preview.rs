//! What a version would mean, the same on both faces. It is asked by POST, because a body is too long for an address; it
//! changes nothing.

use actix_web::{HttpRequest, HttpResponse, http::Method, web};
use async_graphql::{Context, Object, SimpleObject};
use linli_app::{
    App,
    exec::Reader,
    rules::{Preview, PreviewRule, preview},
};
use linli_domain::{
    Result,
    rules::{Comparison, Difference},
};
use utoipa::openapi::{
    ContentBuilder, ResponseBuilder, path::OperationBuilder, request_body::RequestBodyBuilder,
    security::SecurityRequirement,
};

use super::{RuleValueView, RuleVersionView};
use crate::{
    graphql::{Gql, incoming, reader, top},
    indicators::WordsView,
    rest::{Contract, problem},
    wire::{Body, Incoming, Refusal, View},
};

/// What a version of a rule table would mean.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RulePreview", serial)]
#[schema(as = RulePreview)]
pub struct RulePreviewView {
    /// The version that holds on its first day without it.
    pub replaces: Option<RuleVersionView>,
    /// The next version that is planned after its first day: it ends there.
    pub until: Option<RuleVersionView>,
    /// What differs.
    pub differences: Vec<RuleDifferenceView>,
    /// What both versions make of the same cases.
    pub examples: Vec<RuleComparisonView>,
    /// How many open records stay under the version they began with (counted to 10,000); none if records keep no version.
    pub kept: Option<i64>,
    /// Why it cannot be adopted so; none if it can.
    pub refusal: Option<WordsView>,
    /// To be handed in with the adoption of exactly this.
    pub seal: String,
}

/// One value that differs; both sides tell the same field.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleDifference", serial)]
#[schema(as = RuleDifference)]
pub struct RuleDifferenceView {
    /// What it said, if it was there.
    pub before: Option<RuleValueView>,
    /// What it would say, if it is still there.
    pub after: Option<RuleValueView>,
}

/// A worked example under both versions.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleComparison", serial)]
#[schema(as = RuleComparison)]
pub struct RuleComparisonView {
    /// What is supposed.
    pub given: WordsView,
    /// What follows now, if the earlier version knows such a case.
    pub before: Option<WordsView>,
    /// What would follow.
    pub after: WordsView,
}

impl From<&Difference> for RuleDifferenceView {
    fn from(Difference { before, after }: &Difference) -> Self {
        Self { before: before.as_ref().map(Into::into), after: after.as_ref().map(Into::into) }
    }
}

impl From<&Comparison> for RuleComparisonView {
    fn from(one: &Comparison) -> Self {
        Self { given: (&one.given).into(), before: one.before.as_ref().map(Into::into), after: (&one.after).into() }
    }
}

async fn shown(app: &App, reader: &Reader, asked: PreviewRule) -> Result<RulePreviewView> {
    let Preview { replaces, until, differences, examples, kept, refusal, seal } = preview(app, reader, asked).await?;
    let replaces = RuleVersionView::of(replaces.into_iter().collect(), reader).await?.pop();
    let until = RuleVersionView::of(until.into_iter().collect(), reader).await?.pop();
    Ok(RulePreviewView {
        replaces,
        until,
        differences: differences.iter().map(Into::into).collect(),
        examples: examples.iter().map(Into::into).collect(),
        kept,
        refusal: refusal.as_ref().map(Into::into),
        seal,
    })
}

/// Queries.
#[derive(Default)]
pub struct RuleQueries;

#[Object]
impl RuleQueries {
    /// What a version of a rule table would mean: what differs, worked examples, what stays under the version it began with.
    /// For whoever adopts the table. The seal goes with the adoption of exactly this.
    #[graphql(complexity = "100 + child_complexity")]
    async fn rule_preview(&self, cx: &Context<'_>, input: PreviewRule) -> Gql<RulePreviewView> {
        let reader = reader(cx)?;
        shown(&incoming(cx).app, &reader, input).await.map_err(|error| top(cx, error))
    }
}

/// The operation of REST.
pub(crate) fn rest(contract: &mut Contract) {
    let content = |schema| ContentBuilder::new().schema(Some(schema)).build();
    let asked = content(contract.schema::<PreviewRule>());
    let answer = content(contract.schema::<RulePreviewView>());
    let answer = ResponseBuilder::new().description("What it would mean.").content("application/json", answer).build();
    let operation = OperationBuilder::new()
        .operation_id(Some("rule_preview"))
        .tag("rule_version")
        .summary(Some("What a version of a rule table would mean"))
        .description(Some("Changes nothing. The seal of the answer goes with the adoption of exactly this."))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .request_body(Some(RequestBodyBuilder::new().content("application/json", asked).build()))
        .response("200", answer)
        .response("4XX", problem())
        .response("5XX", problem());
    let route = || web::route().to(answers);
    contract.special("rule_preview", Method::POST, "/api/v1/rule-previews", operation.build(), route);
}

async fn answers(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let told = |error| Refusal::new(incoming.as_told(error), &http);
    // Nobody is told what is wrong with an input before it is known who asks.
    let reader = incoming.app.read(&incoming.request).map_err(told)?;
    let asked: PreviewRule = body.read(&http)?;
    let shown = shown(&incoming.app, &reader, asked).await.map_err(told)?;
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(shown))
}
