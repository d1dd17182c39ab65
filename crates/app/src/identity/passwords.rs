//! Argon2id, one hash at a time per core with a bounded queue, and never inside a transaction.

use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use linli_domain::{Error, Result};
use tokio::sync::{OnceCell, Semaphore};

/// More than this many hashes waiting means an attack or a stampede: 503 is more honest than a minute's wait.
const MOST_WAITING: usize = 64;

/// The queue of hashes.
pub(crate) struct Passwords {
    turns: Semaphore,
    waiting: AtomicUsize,
    nobody: OnceCell<String>,
}

impl Default for Passwords {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { turns: Semaphore::new(cores), waiting: AtomicUsize::new(0), nobody: OnceCell::new() }
    }
}

impl Passwords {
    /// The Argon2id hash of a password in PHC form, with a fresh salt.
    ///
    /// # Errors
    /// *Unavailable* when the queue is full, or a fault.
    pub(crate) async fn hash(&self, password: String) -> Result<String> {
        self.turn(move || {
            let hash: PasswordHash = Argon2::default().hash_password(password.as_bytes()).map_err(Error::internal)?;
            Ok(hash.to_string())
        })
        .await?
    }

    /// Whether a password has this hash.
    ///
    /// # Errors
    /// *Unavailable* when the queue is full, or a fault.
    pub(crate) async fn verify(&self, password: String, hash: String) -> Result<bool> {
        self.turn(move || {
            let hash = PasswordHash::new(&hash).map_err(Error::internal)?;
            Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await?
    }

    /// Takes as long as `verify` and is never right: the answer for a name that nobody has.
    ///
    /// # Errors
    /// *Unavailable* when the queue is full, or a fault.
    pub(crate) async fn verify_nobody(&self, password: String) -> Result<bool> {
        let hash = self.nobody.get_or_try_init(|| self.hash("nobody has this password".to_owned())).await?;
        self.verify(password, hash.clone()).await?;
        Ok(false)
    }

    async fn turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let _place = Place::take(&self.waiting)?;
        let _turn = self.turns.acquire().await.map_err(Error::internal)?;
        tokio::task::spawn_blocking(work).await.map_err(Error::internal)
    }
}

/// A place in the queue, given back however the wait ends.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Result<Self> {
        let place = Self(waiting);
        match waiting.fetch_add(1, Ordering::Relaxed) {
            before if before < MOST_WAITING => Ok(place),
            _ => Err(Error::Unavailable { retry_after: 2 }),
        }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_knows_its_password_and_no_other() {
        let passwords = Passwords::default();
        let hash = passwords.hash("Linxi-2026".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(passwords.verify("Linxi-2026".into(), hash.clone()).await.unwrap());
        assert!(!passwords.verify("linxi-2026".into(), hash).await.unwrap());
        assert!(!passwords.verify_nobody("nobody has this password".into()).await.unwrap());
    }

    #[tokio::test]
    async fn a_full_queue_answers_busy() {
        let passwords = Passwords::default();
        passwords.waiting.store(MOST_WAITING, Ordering::Relaxed);
        assert!(matches!(passwords.hash("x".into()).await, Err(Error::Unavailable { retry_after: 2 })));
        assert_eq!(passwords.waiting.load(Ordering::Relaxed), MOST_WAITING);
    }
}
