//! Live on both faces: GraphQL subscriptions over graphql-transport-ws, server-sent events over REST.

mod conversation;
mod events;
mod subscription;
mod websocket;

pub use events::rest;
pub use subscription::LiveSubscriptions;
pub use websocket::route;
