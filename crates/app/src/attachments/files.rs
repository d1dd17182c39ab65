//! The object store: a folder by default, an S3-compatible bucket by configuration. Nothing in it is ever overwritten.

use std::{
    collections::HashMap,
    path::Path as Folder,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use linli_domain::{Error, Result};
use linli_vocabulary::{AccountId, Date};
use object_store::{
    GetOptions, GetResult, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig, aws::AmazonS3Builder,
    local::LocalFileSystem, memory::InMemory, path::Path, prefix::PrefixStore,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{Scanner, examine::Examined};
use crate::identity::fresh;

/// How many bodies are held in memory at once.
const UPLOADS: usize = 8;
/// How many of them one account holds: whoever sends slowly keeps mostly themselves waiting.
const UPLOADS_OF_ONE: usize = 2;
/// How many are examined at once: decoding a picture takes a few hundred megabytes.
const EXAMINED: usize = 2;
/// How long an upload waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where the smaller versions of a picture are, beside it.
pub(super) const SMALL: &str = ".small";
pub(super) const MEDIUM: &str = ".medium";

/// The place of the bytes, and what is asked of them on their way in.
#[derive(Clone)]
pub struct Files(Arc<Inner>);

struct Inner {
    store: Arc<dyn ObjectStore>,
    scanner: Scanner,
    uploads: Arc<Semaphore>,
    uploads_of: Mutex<HashMap<AccountId, Arc<Semaphore>>>,
    examining: Arc<Semaphore>,
    /// Whether `linli backup` carries the bytes; a bucket is backed up by whoever runs it.
    carried: bool,
}

/// An S3-compatible bucket.
#[derive(Clone, Debug, Default)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// A folder within it; empty for none.
    pub prefix: String,
    /// The address, for stores other than Amazon's.
    pub endpoint: Option<String>,
    /// The region; `us-east-1` if not said.
    pub region: Option<String>,
    /// Access key.
    pub access_key: Option<String>,
    /// Its secret.
    pub secret_key: Option<String>,
}

/// The right to hold one more body in memory: one's own, and one of all.
pub struct Upload(#[expect(dead_code, reason = "held, not read")] [OwnedSemaphorePermit; 2]);

impl Files {
    fn new(store: Arc<dyn ObjectStore>, carried: bool, scanner: Scanner) -> Self {
        let (uploads, examining) = (Arc::new(Semaphore::new(UPLOADS)), Arc::new(Semaphore::new(EXAMINED)));
        Self(Arc::new(Inner { store, scanner, uploads, uploads_of: Mutex::default(), examining, carried }))
    }

    /// In a folder, which is made if it is not there. What was put is on the disk before it is told.
    ///
    /// # Errors
    /// A sentence for the terminal.
    pub fn in_folder(folder: &Folder, scanner: Scanner) -> Result<Self, String> {
        let wrong = |fault: &dyn std::fmt::Display| format!("{} cannot hold files: {fault}", folder.display());
        std::fs::create_dir_all(folder).map_err(|fault| wrong(&fault))?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|fault| wrong(&fault))?.with_fsync(true);
        Ok(Self::new(Arc::new(store), true, scanner))
    }

    /// In a bucket.
    ///
    /// # Errors
    /// A sentence for the terminal.
    pub fn in_bucket(bucket: Bucket, scanner: Scanner) -> Result<Self, String> {
        let retry = RetryConfig { max_retries: 3, retry_timeout: Duration::from_secs(20), ..RetryConfig::default() };
        let plain = bucket.endpoint.as_deref().is_some_and(|endpoint| endpoint.starts_with("http://"));
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket.name)
            .with_region(bucket.region.unwrap_or_else(|| "us-east-1".to_owned()))
            .with_allow_http(plain)
            .with_retry(retry);
        if let Some(endpoint) = bucket.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        if let (Some(key), Some(secret)) = (bucket.access_key, bucket.secret_key) {
            builder = builder.with_access_key_id(key).with_secret_access_key(secret);
        }
        let store = builder.build().map_err(|fault| fault.to_string())?;
        let store: Arc<dyn ObjectStore> =
            if bucket.prefix.is_empty() { Arc::new(store) } else { Arc::new(PrefixStore::new(store, bucket.prefix)) };
        Ok(Self::new(store, false, scanner))
    }

    /// In memory, for tests.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::new(Arc::new(InMemory::new()), true, Scanner::None)
    }

    pub(super) fn scanner(&self) -> &Scanner {
        &self.0.scanner
    }

    pub(super) fn store(&self) -> &dyn ObjectStore {
        &*self.0.store
    }

    /// Whether `linli backup` carries the bytes.
    #[must_use]
    pub fn are_carried(&self) -> bool {
        self.0.carried
    }

    /// Waits for the right to hold one more body.
    ///
    /// # Errors
    /// *Unavailable* when too many others are on their way, or too many of the same account.
    pub async fn upload(&self, account: AccountId) -> Result<Upload> {
        // One's own turn first: who waits for it holds nobody else up.
        let own = permit(&self.uploads_of(account)).await?;
        Ok(Upload([own, permit(&self.0.uploads).await?]))
    }

    /// The turns of one account; those of accounts that hold and wait for nothing are forgotten.
    fn uploads_of(&self, account: AccountId) -> Arc<Semaphore> {
        let mut all = self.0.uploads_of.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, turns| Arc::strong_count(turns) > 1);
        all.entry(account).or_insert_with(|| Arc::new(Semaphore::new(UPLOADS_OF_ONE))).clone()
    }

    pub(super) async fn examining(&self) -> Result<OwnedSemaphorePermit> {
        permit(&self.0.examining).await
    }

    /// Puts a file under a key that nothing else ever has; `day` begins it, so that a night's sweep need not read everything.
    pub(super) async fn put(&self, day: Date, examined: &Examined) -> Result<String> {
        let key = format!("{}/{}", day.to_string().replace('-', "/"), hex::encode(fresh::<16>()));
        self.put_at(&key, examined.bytes.clone().into()).await?;
        for (ending, bytes) in [(SMALL, &examined.small), (MEDIUM, &examined.medium)] {
            if let Some(bytes) = bytes {
                self.put_at(&format!("{key}{ending}"), bytes.clone().into()).await?;
            }
        }
        Ok(key)
    }

    pub(super) async fn put_at(&self, key: &str, bytes: PutPayload) -> Result<()> {
        self.0.store.put(&Path::from(key), bytes).await.map_err(fault)?;
        Ok(())
    }

    pub(super) async fn get(&self, key: &str, options: GetOptions) -> Result<GetResult, object_store::Error> {
        self.0.store.get_opts(&Path::from(key), options).await
    }

    /// Deletes a file with its smaller versions; what is not there is as good as deleted.
    pub(super) async fn delete(&self, key: &str) -> Result<()> {
        for ending in ["", SMALL, MEDIUM] {
            match self.0.store.delete(&Path::from(format!("{key}{ending}"))).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
                Err(other) => return Err(fault(other)),
            }
        }
        Ok(())
    }
}

async fn permit(semaphore: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit> {
    let busy = || Error::Unavailable { retry_after: 5 };
    let permit = tokio::time::timeout(PATIENCE, semaphore.clone().acquire_owned()).await;
    permit.map_err(|_| busy())?.map_err(|_| busy())
}

/// A fault of the store: the text is for the log. A store that is away for a while comes back.
pub(super) fn fault(fault: object_store::Error) -> Error {
    tracing::error!(%fault, "the store of files");
    match fault {
        object_store::Error::NotFound { .. } => Error::internal("the bytes of a file are missing in the store"),
        _ => Error::Unavailable { retry_after: 10 },
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[tokio::test]
    async fn who_sends_slowly_keeps_nobody_else_waiting() {
        let files = Files::in_memory();
        let at_once = |number| {
            let (files, account) = (files.clone(), AccountId::from(Uuid::from_u128(number)));
            async move { tokio::time::timeout(Duration::from_millis(200), files.upload(account)).await.ok()?.ok() }
        };
        let held = [at_once(1).await, at_once(1).await];
        assert!(held.iter().all(Option::is_some));
        assert!(at_once(1).await.is_none(), "two of one account at once");
        let other = at_once(2).await;
        assert!(other.is_some(), "others go on");
        drop(held);
        assert!(at_once(1).await.is_some());
        drop(other);
        assert!(at_once(3).await.is_some());
        let known = files.0.uploads_of.lock().unwrap().len();
        assert_eq!(known, 1, "accounts that hold nothing are forgotten");
    }
}
