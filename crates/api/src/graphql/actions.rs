//! `allowedActions`: what the action bar shows, asked once for all records of a request.

use std::{collections::HashMap, marker::PhantomData, sync::Arc};

use async_graphql::{Context, SimpleObject, dataloader::Loader};
use linli_app::exec::{Actions, Allowed, Reader, allowed_actions};
use linli_domain::Error;

use super::{Gql, batched, language};

/// What may be done now.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(serial)]
pub struct AllowedAction {
    /// The command's name.
    pub name: String,
    /// Why it may not be done now, in the caller's language; none when it may.
    pub reason: Option<String>,
}

/// What the caller may do with a record that it was shown.
///
/// # Errors
/// *Unauthenticated*, or a fault.
pub async fn actions<S: Actions>(cx: &Context<'_>, record: &Arc<S>) -> Gql<Vec<AllowedAction>> {
    let allowed =
        batched(cx, |reader| Asked { reader, kind: PhantomData }, Seen(record.clone())).await?.unwrap_or_default();
    let language = language(cx);
    let action = |allowed: Allowed| AllowedAction {
        name: allowed.name.to_owned(),
        reason: allowed.reason.map(|reason| language.say(&reason)),
    };
    Ok(allowed.into_iter().map(action).collect())
}

/// A record as the caller was shown it.
struct Seen<S>(Arc<S>);

impl<S> Clone for Seen<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S: Actions> PartialEq for Seen<S> {
    fn eq(&self, other: &Self) -> bool {
        (self.0.id(), self.0.version()) == (other.0.id(), other.0.version())
    }
}

impl<S: Actions> Eq for Seen<S> {}

impl<S: Actions> std::hash::Hash for Seen<S> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.0.id(), self.0.version()).hash(state);
    }
}

/// One loader for each kind of record.
struct Asked<S> {
    reader: Reader,
    kind: PhantomData<fn() -> S>,
}

impl<S: Actions> Loader<Seen<S>> for Asked<S> {
    type Value = Vec<Allowed>;
    type Error = Arc<Error>;

    async fn load(&self, seen: &[Seen<S>]) -> Result<HashMap<Seen<S>, Vec<Allowed>>, Arc<Error>> {
        let records: Vec<_> = seen.iter().map(|seen| seen.0.as_ref()).collect();
        let mut allowed = allowed_actions(&self.reader, &records).await.map_err(Arc::new)?;
        Ok(seen.iter().map(|seen| (seen.clone(), allowed.remove(&seen.0.id()).unwrap_or_default())).collect())
    }
}
