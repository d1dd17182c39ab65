//! A use case: a struct (which is also the GraphQL input and the OpenAPI schema), the permission it needs (whose name is
//! the command's name), what it stands on, and about ten lines that call pure domain code.

use std::{future::Future, sync::Arc};

use linli_domain::{Result, authorisation::Permission};
use uuid::Uuid;

use super::{App, Ground, Loaded, Reader, Request, Subject, Tx};

/// A use case.
pub trait Command: Clone + serde::Serialize + Send + Sync + 'static {
    /// The permission it needs; its name is the command's name.
    const NEEDS: Permission;
    /// Whether it overwrites what a person saw, so that the version they saw must come with it.
    const VERSIONED: bool = false;
    /// What it stands on.
    type On: Ground;
    /// What it makes.
    type Output: Output;

    /// Checks the input before anything is read.
    ///
    /// # Errors
    /// *Invalid*, with every field.
    fn check(&self) -> Result<()> {
        Ok(())
    }

    /// What takes long or needs a secret, done before the transaction begins and only for callers who hold the permission
    /// somewhere: hashing a password, encrypting. It changes nothing; `run` checks that what it saw still holds.
    ///
    /// # Errors
    /// Refusals, and faults.
    fn prepare(
        self,
        app: &App,
        request: &Arc<Request>,
        id: <Self::On as Ground>::Key,
    ) -> impl Future<Output = Result<Self>> + Send {
        let _ = (app, request, id);
        async { Ok(self) }
    }

    /// Decides and saves. It has no effects outside `tx`.
    fn run(self, on: Loaded<Self::On>, tx: &mut Tx) -> impl Future<Output = Result<Self::Output>> + Send;
}

/// What a command makes. A repeated request with the same idempotency key reads it again, through today's permission.
pub trait Output: Send + Sized {
    /// Whether it holds what is shown to whoever asked, once, and kept nowhere: such a command is for one record at a time.
    const SHOWN_ONCE: bool = false;

    /// Its id.
    fn output_id(&self) -> Uuid;

    /// Reads it again.
    fn again(reader: &Reader, id: Uuid) -> impl Future<Output = Result<Self>> + Send;
}

impl<S: Subject> Output for S {
    fn output_id(&self) -> Uuid {
        self.id().into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        reader.get::<S>(S::Id::from(id)).await
    }
}

/// What a command is aimed at, and under which conditions.
#[derive(Clone, Debug)]
pub struct Target<K> {
    /// The record.
    pub id: K,
    /// The version the caller saw.
    pub expected_version: Option<i32>,
    /// The caller's idempotency key.
    pub key: Option<String>,
}

impl<K> Target<K> {
    /// A target without conditions.
    #[must_use]
    pub const fn of(id: K) -> Self {
        Self { id, expected_version: None, key: None }
    }
}
