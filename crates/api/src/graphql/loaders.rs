//! Relations: one loader per kind and request, with the caller's scope; an invisible record is `null`.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    marker::PhantomData,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use async_graphql::{
    Context,
    dataloader::{DataLoader, Loader},
};
use linli_app::exec::{Reader, Subject, spawn_counted};
use linli_domain::Error;

use super::{Gql, reader, top};
use crate::wire::View;

/// The loaders of one request. Never shared between requests: a loader remembers what its caller may see.
#[derive(Default)]
pub struct Loaders(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

struct Related<S, V> {
    reader: Reader,
    kinds: PhantomData<fn() -> (S, V)>,
}

impl<S: Subject, V: View<Of = S> + Clone> Loader<S::Id> for Related<S, V> {
    type Value = V;
    type Error = Arc<Error>;

    async fn load(&self, ids: &[S::Id]) -> Result<HashMap<S::Id, V>, Arc<Error>> {
        let (ids, records): (Vec<_>, Vec<_>) = self.reader.many::<S>(ids).await.map_err(Arc::new)?.into_iter().unzip();
        let views = V::of(records, &self.reader).await.map_err(Arc::new)?;
        Ok(ids.into_iter().zip(views).collect())
    }
}

/// A related record, loaded together with all others of its kind in this request.
///
/// # Errors
/// *Unauthenticated*, or a fault.
pub async fn related<S: Subject, V: View<Of = S> + Clone>(cx: &Context<'_>, id: S::Id) -> Gql<Option<V>> {
    batched(cx, |reader| Related::<S, V> { reader, kinds: PhantomData }, id).await
}

/// What a context's own loader knows about a key, asked together with all other keys of this request.
///
/// # Errors
/// *Unauthenticated*, or a fault.
pub async fn batched<K, L>(cx: &Context<'_>, make: impl FnOnce(Reader) -> L, key: K) -> Gql<Option<L::Value>>
where
    K: Clone + Eq + std::hash::Hash + Send + Sync + 'static,
    L: Loader<K, Error = Arc<Error>>,
{
    let loader = {
        let mut all = cx.data_unchecked::<Loaders>().0.lock().unwrap_or_else(PoisonError::into_inner);
        let made = match all.get(&TypeId::of::<L>()) {
            Some(loader) => loader.clone(),
            None => {
                let loader: Arc<dyn Any + Send + Sync> =
                    Arc::new(DataLoader::new(make(reader(cx)?), spawn_counted).delay(Duration::ZERO));
                all.insert(TypeId::of::<L>(), loader.clone());
                loader
            }
        };
        made.downcast::<DataLoader<L>>().map_err(|_| async_graphql::Error::new("loader"))?
    };
    loader.load_one(key).await.map_err(|error| top(cx, (*error).clone()))
}
