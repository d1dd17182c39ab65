//! Search across contexts, the same on both faces.

use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::{Context, Object, SimpleObject};
use linli_app::{
    exec::Reader,
    search::{Hit, search},
};
use linli_domain::{Error, Message, Result};
use linli_vocabulary::Kind;
use utoipa::{
    IntoParams,
    openapi::{
        ContentBuilder, ObjectBuilder, ResponseBuilder,
        path::{OperationBuilder, ParameterIn},
        schema::ArrayBuilder,
        security::SecurityRequirement,
    },
};

use crate::{
    graphql::{Gql, reader, top},
    rest::{Contract, problem, query},
    wire::{Incoming, Refusal, without_nul},
};

/// What is asked.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SearchAsked {
    /// 1 to 50 characters: pieces of names, titles and texts, pinyin initials of names, beginnings of numbers. All pieces must
    /// be found.
    #[param(min_length = 1, max_length = 50)]
    text: String,
    /// Of these kinds; of every kind that can be searched if not said.
    #[serde(default)]
    kinds: Vec<Kind>,
    /// How many of each kind, 1 to 50; 10 if not said.
    #[param(minimum = 1, maximum = 50)]
    first: Option<u32>,
}

/// A record that was found.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "SearchHit", serial)]
#[schema(as = SearchHit)]
pub struct SearchHitView {
    /// Kind of the record.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its number, code, short name or holder; may be empty.
    pub subtitle: String,
    /// The piece of its text around what was asked, if it was found there.
    pub excerpt: Option<String>,
}

/// What was found.
#[derive(serde::Serialize)]
struct Answer {
    items: Vec<SearchHitView>,
}

async fn hits(reader: &Reader, asked: &SearchAsked) -> Result<Vec<SearchHitView>> {
    without_nul(asked)?;
    let hits = search(reader, &asked.text, &asked.kinds, asked.first).await?;
    let view = |Hit { kind, subject, title, subtitle, excerpt }| SearchHitView {
        id: Kind::id_text(kind, subject),
        kind,
        title,
        subtitle,
        excerpt,
    };
    Ok(hits.into_iter().map(view).collect())
}

/// Queries.
#[derive(Default)]
pub struct SearchQueries;

#[Object]
impl SearchQueries {
    /// What the caller may see that a text finds, kind by kind: pieces of names, titles and texts, pinyin initials of names,
    /// beginnings of numbers. All pieces must be found. `first` is how many of each kind, 1 to 50; 10 if not said.
    #[graphql(complexity = "50 + child_complexity")]
    async fn search(
        &self,
        cx: &Context<'_>,
        text: String,
        kinds: Option<Vec<Kind>>,
        first: Option<u32>,
    ) -> Gql<Vec<SearchHitView>> {
        let asked = SearchAsked { text, kinds: kinds.unwrap_or_default(), first };
        hits(&reader(cx)?, &asked).await.map_err(|error| top(cx, error))
    }
}

/// The operation of REST.
pub(crate) fn rest(contract: &mut Contract) {
    let hit = contract.schema::<SearchHitView>();
    let found = ObjectBuilder::new().property("items", ArrayBuilder::new().items(hit)).required("items").build();
    let found = ResponseBuilder::new()
        .description("What was found, kind by kind.")
        .content("application/json", ContentBuilder::new().schema(Some(found)).build())
        .build();
    let mut operation = OperationBuilder::new()
        .operation_id(Some("search"))
        .tag("search")
        .summary(Some("Search across contexts"))
        .description(Some("Records of several kinds that a text finds and the caller may see."))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response("200", found)
        .response("4XX", problem())
        .response("5XX", problem());
    for parameter in SearchAsked::into_params(|| Some(ParameterIn::Query)) {
        operation = operation.parameter(parameter);
    }
    contract.schema::<Kind>();
    contract.reading("search", "/api/v1/search", operation.build(), || web::route().to(answers));
}

async fn answers(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    let answer = async {
        let reader = incoming.app.read(&incoming.request)?;
        let pairs: Vec<(String, String)> = serde_html_form::from_str(http.query_string()).map_err(|_| {
            Error::field("query", "malformed", Message::new("查询参数格式不对。", "The query string is malformed."))
        })?;
        let items = hits(&reader, &query(&pairs)?).await?;
        Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(Answer { items }))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}
