//! Who the caller is, and what they may do.

use actix_web::{HttpRequest, HttpResponse, web};
use async_graphql::{ComplexObject, Context, Object, SimpleObject};
use linli_app::identity::divisions_at;
use linli_domain::{Error, authorisation::Scope, identity::Account, organisations::Organisation};
use linli_vocabulary::{AccountId, OrganisationId, Timestamp, identity::Role};
use utoipa::openapi::{ContentBuilder, ResponseBuilder, path::OperationBuilder, security::SecurityRequirement};

use crate::{
    divisions::DivisionView,
    graphql::{Gql, incoming, related, top},
    organisations::OrganisationView,
    rest::{Contract, problem},
    wire::{Incoming, Refusal, View},
};

/// The caller.
#[derive(serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    /// The account.
    id: AccountId,
    /// Sign-in name.
    account: String,
    /// Name.
    name: String,
    /// Opened by a code to a telephone: neither password nor second factor, and no role of staff.
    by_phone: bool,
    /// Nothing but changing the password is allowed.
    must_change_password: bool,
    /// Whether a second factor is in use.
    second_factor: bool,
    /// Nothing but enrolling a second factor is allowed.
    must_enrol_factor: bool,
    /// What holds now, own and delegated.
    grants: Vec<ActiveGrant>,
    /// Every permission that reaches something.
    permissions: Vec<&'static str>,
    /// Whether this is a demonstration: every page says so.
    demonstration: bool,
    /// What the server's clock shows, which a demonstration may set: what is left of a deadline is told against it.
    now: Timestamp,
}

/// A grant that holds now.
#[derive(serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(complex)]
pub struct ActiveGrant {
    /// What it makes of the caller.
    role: Role,
    /// Where, if in a division.
    division: Option<DivisionView>,
    /// Where, if in an organisation.
    #[graphql(skip)]
    organisation: Option<OrganisationId>,
    /// The name of the person for whom the caller deputises (代).
    on_behalf_of: Option<String>,
}

#[ComplexObject]
impl ActiveGrant {
    /// Where, if in an organisation.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        match self.organisation {
            Some(id) => related::<Organisation, _>(cx, id).await,
            None => Ok(None),
        }
    }
}

/// Queries about the caller.
#[derive(Default)]
pub struct MeQueries;

#[Object]
impl MeQueries {
    /// The caller.
    async fn me(&self, cx: &Context<'_>) -> Gql<Me> {
        me(incoming(cx)).await.map_err(|error| top(cx, error))
    }
}

/// `GET /api/v1/me`.
pub(super) fn rest(contract: &mut Contract) {
    let body = ContentBuilder::new().schema(Some(contract.schema::<Me>())).build();
    let found = ResponseBuilder::new().description("The caller.").content("application/json", body).build();
    let operation = OperationBuilder::new()
        .operation_id(Some("me_get"))
        .tag("sessions")
        .summary(Some("Who am I"))
        .description(Some(
            "The caller's account, the grants that hold now, and every permission that reaches something.",
        ))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response("200", found)
        .response("4XX", problem())
        .response("5XX", problem())
        .build();
    contract.reading("me_get", "/api/v1/me", operation, || web::route().to(show));
}

async fn show(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    let me = me(&incoming).await.map_err(|error| Refusal::new(error, &http))?;
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(me))
}

async fn me(incoming: &Incoming) -> linli_domain::Result<Me> {
    let reader = incoming.app.read(&incoming.request)?;
    let caller = &incoming.request.caller;
    let signed = caller.signed().ok_or(Error::Forbidden)?;
    let account: Account = reader.get(signed.account).await?;
    let code = |scope: &Scope| match scope {
        Scope::Division(code) => Some(code.clone()),
        _ => None,
    };
    let codes = signed.grants.iter().filter_map(|grant| code(&grant.scope)).collect();
    let divisions = divisions_at(&reader, codes).await?;
    let absent: Vec<AccountId> = signed.grants.iter().filter_map(|grant| grant.on_behalf_of).collect();
    let absent = reader.names(absent).await?;
    let mut grants = Vec::new();
    for grant in &signed.grants {
        let division = code(&grant.scope).and_then(|code| divisions.get(&code)).cloned();
        let division = DivisionView::of(division.into_iter().collect(), &reader).await?.pop();
        let organisation = match grant.scope {
            Scope::Organisation(id) => Some(id),
            _ => None,
        };
        let on_behalf_of = grant.on_behalf_of.and_then(|id| absent.get(&id)).cloned();
        grants.push(ActiveGrant { role: grant.role, division, organisation, on_behalf_of });
    }
    Ok(Me {
        id: signed.account,
        account: signed.login.clone(),
        name: signed.name.clone(),
        by_phone: signed.by_phone,
        must_change_password: account.password_is_due(reader.now()),
        second_factor: account.has_factor(),
        must_enrol_factor: !signed.by_phone && incoming.app.must_enrol_factor(account.has_factor(), &signed.grants),
        grants,
        permissions: caller.permissions(),
        demonstration: incoming.app.settings().demonstration,
        now: reader.now(),
    })
}
