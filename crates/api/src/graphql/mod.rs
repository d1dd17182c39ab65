//! GraphQL: the schema, made of what the contexts offer, its mechanism (connections, loaders, payloads once) and our own
//! small responder.
//!
//! `serial` on a type resolves its fields one after the other. The library otherwise makes a task of each field, which is worth
//! it only where two fields of one record ask two loaders; leaves and records by the hundred are faster without.

mod actions;
mod asked;
mod connection;
mod fields;
mod limits;
mod loaders;
mod mutate;
mod offered;
mod responder;
mod schema;

pub(crate) use asked::{Asked, Refused};

pub use actions::{AllowedAction, actions};
pub use connection::Connection;
pub use loaders::{Loaders, batched, related};
pub use mutate::{Payload, UserError};
pub use offered::{Commands, Readings};
pub(crate) use responder::with_codes;
pub use responder::{configure, respond};
pub use schema::{LinliSchema, QueryRoot, build};

use async_graphql::{Context, ErrorExtensions};
use linli_app::exec::Reader;
use linli_domain::Error;
use mutate::mutate;

use crate::wire::{Incoming, Language, View};

/// What resolvers answer.
pub type Gql<T> = async_graphql::Result<T>;

/// The request behind a resolver.
pub fn incoming<'a>(cx: &Context<'a>) -> &'a Incoming {
    cx.data_unchecked::<Incoming>()
}

/// The language of the caller.
#[must_use]
pub fn language(cx: &Context<'_>) -> Language {
    incoming(cx).language
}

/// Reads for the caller.
///
/// # Errors
/// *Unauthenticated*.
pub fn reader(cx: &Context<'_>) -> Gql<Reader> {
    let incoming = incoming(cx);
    incoming.app.read(&incoming.request).map_err(|error| top(cx, error))
}

/// An error at the top of the answer, with its code.
#[must_use]
pub fn top(cx: &Context<'_>, error: Error) -> async_graphql::Error {
    told(incoming(cx), error)
}

/// An error as this caller is told it.
#[must_use]
pub(crate) fn told(incoming: &Incoming, error: Error) -> async_graphql::Error {
    if let Error::Internal(cause) = &error {
        tracing::error!(cause, trace = incoming.request.trace, "internal error");
    }
    async_graphql::Error::new(incoming.language.say(&error.message())).extend_with(|_, extensions| {
        extensions.set("code", error.code());
        extensions.set("traceId", incoming.request.trace.clone());
        if let Error::Invalid(fields) = &error {
            let fields = fields.iter().map(|field| {
                async_graphql::value!({
                    "field": field.field.clone(),
                    "code": field.code,
                    "message": incoming.language.say(&field.message),
                })
            });
            extensions.set("errors", async_graphql::Value::List(fields.collect()));
        }
    })
}

/// One record by id; `null` when it is not for the caller's eyes.
///
/// # Errors
/// *Unauthenticated*, or a fault.
pub async fn one<S: linli_app::exec::Subject, V: View<Of = S>>(cx: &Context<'_>, id: S::Id) -> Gql<Option<V>> {
    let reader = reader(cx)?;
    let found = async {
        let records: Vec<S> = reader.many::<S>(&[id]).await?.into_values().collect();
        let view = V::of(records, &reader).await?.pop();
        if let Some(view) = &view {
            view.opened(incoming(cx)).await?;
        }
        Ok(view)
    };
    found.await.map_err(|error| top(cx, error))
}
