//! The two faces of Linli: GraphQL for its own SPA, REST (OpenAPI) for other systems and the mobile app.
//! No SQL and no rules: a command is registered by its type, a resolver is three lines.

pub mod audit;
pub mod calendar;
pub mod desk;
pub mod divisions;
pub mod graphql;
pub mod identity;
pub mod live;
pub mod organisations;
pub mod policy_documents;
pub mod rest;
pub mod whistles;
pub mod wire;

use rest::Contract;

/// Everything REST offers, and with it the OpenAPI document.
#[must_use]
pub fn contract() -> Contract {
    let mut contract = Contract::new();
    audit::rest(&mut contract);
    calendar::rest(&mut contract);
    divisions::rest(&mut contract);
    identity::rest(&mut contract);
    live::rest(&mut contract);
    organisations::rest(&mut contract);
    policy_documents::rest(&mut contract);
    whistles::rest(&mut contract);
    contract
}
