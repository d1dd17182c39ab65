//! The two faces of Linli: GraphQL for its own SPA, REST (OpenAPI) for other systems and the mobile app.
//! No SQL and no rules: what a context offers is told once, by its types, and both faces are made of it.

pub mod attachments;
pub mod audit;
pub mod bulk;
pub mod calendar;
pub mod desk;
pub mod divisions;
mod exports;
mod faces;
pub mod graphql;
pub mod identity;
pub mod imports;
pub mod indicators;
pub mod jobs;
pub mod list_preferences;
pub mod live;
pub mod notifications;
pub mod opening_balances;
pub mod operations;
pub mod organisations;
pub mod persons;
pub mod policy_documents;
pub mod privacy;
pub mod rest;
pub mod rules;
pub mod search;
pub mod whistles;
pub mod wire;

use faces::Faces;
use rest::Contract;

/// What every context offers on both faces.
fn offer(faces: &mut impl Faces) {
    attachments::offer(faces);
    audit::offer(faces);
    calendar::offer(faces);
    divisions::offer(faces);
    identity::offer(faces);
    imports::offer(faces);
    indicators::offer(faces);
    jobs::offer(faces);
    list_preferences::offer(faces);
    notifications::offer(faces);
    opening_balances::offer(faces);
    operations::offer(faces);
    organisations::offer(faces);
    persons::offer(faces);
    policy_documents::offer(faces);
    privacy::offer(faces);
    rules::offer(faces);
    whistles::offer(faces);
}

/// Everything REST offers, and with it the OpenAPI document.
#[must_use]
pub fn contract() -> Contract {
    let mut contract = Contract::new();
    offer(&mut contract);
    attachments::rest(&mut contract);
    bulk::rest(&mut contract);
    identity::rest(&mut contract);
    imports::rest(&mut contract);
    live::rest(&mut contract);
    rules::rest(&mut contract);
    search::rest(&mut contract);
    whistles::rest(&mut contract);
    contract
}
