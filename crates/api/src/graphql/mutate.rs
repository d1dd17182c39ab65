//! Mutations: rules and invalid fields become `userErrors`, everything else goes to the top.

use async_graphql::{Context, SimpleObject};
use linli_app::{Command, Target, exec::Ground};
use linli_domain::Error;

use super::{Gql, incoming, language, top};
use crate::wire::View;

/// A refusal that the person can act on.
#[derive(Clone, Debug, SimpleObject)]
pub struct UserError {
    /// The stable code that programs read.
    code: String,
    /// What a person reads, in the caller's language.
    message: String,
    /// Path in the input, when one field is at fault.
    field: Option<Vec<String>>,
}

/// Runs a command; a payload is made of what comes back: `mutate(cx, target, input).await.map(Into::into)`.
///
/// # Errors
/// Whatever is not for the person to mend.
pub async fn mutate<C, V>(
    cx: &Context<'_>,
    target: Target<<C::On as Ground>::Key>,
    command: C,
) -> Gql<(Option<V>, Vec<UserError>)>
where
    C: Command,
    V: View<Of = C::Output>,
{
    let incoming = incoming(cx);
    match incoming.app.execute(&incoming.request, target, command).await {
        Ok(output) => {
            let reader = super::reader(cx)?;
            let view = V::of(vec![output], &reader).await.map_err(|error| top(cx, error))?.pop();
            Ok((view, Vec::new()))
        }
        Err(Error::Invalid(fields)) => {
            let errors = fields.into_iter().map(|field| UserError {
                code: field.code.to_owned(),
                message: language(cx).say(&field.message),
                field: Some(field.field),
            });
            Ok((None, errors.collect()))
        }
        Err(error @ (Error::Rule(..) | Error::Stale { .. } | Error::VersionRequired | Error::KeyReused)) => Ok((
            None,
            vec![UserError { code: error.code().to_owned(), message: language(cx).say(&error.message()), field: None }],
        )),
        Err(error) => Err(top(cx, error)),
    }
}
