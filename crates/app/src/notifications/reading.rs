//! Reading what one was told: the bell's number, marking as read, and what a notification is about as far as one may see it.

use std::collections::HashMap;

use linli_domain::{
    Error, Result,
    authorisation::{Permission, Reach},
    identity::Account,
    notifications::Notification,
    whistles::Whistle,
};
use linli_persistence::notifications::{QueueHealth, health, mark_all_read, unread};
use linli_vocabulary::{Kind, WhistleId};
use serde_json::json;
use uuid::Uuid;

use crate::{
    exec::{App, Command, Figures, Loaded, Reader, Tx},
    readable,
};

/// Marks a notification as read.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NotificationMarkReadInput)]
pub struct MarkRead {}

impl Command for MarkRead {
    const NEEDS: Permission = Permission::NotificationMarkRead;
    type On = Notification;
    type Output = Notification;

    async fn run(self, on: Loaded<Notification>, tx: &mut Tx) -> Result<Notification> {
        let now = tx.now();
        let decided = on.decide(|one| Ok::<_, Error>(one.mark_read(now)))?;
        tx.save(decided).await
    }
}

/// Marks everything that an account was told of as read.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AccountReadNotificationsInput)]
pub struct ReadNotifications {}

impl Command for ReadNotifications {
    const NEEDS: Permission = Permission::AccountReadNotifications;
    type On = Account;
    type Output = Account;

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let read = mark_all_read(tx, on.id).await?;
        tx.tell((Kind::Account, on.id.into(), on.version), "account.notifications_read", json!({ "read": read }));
        Ok((*on).clone())
    }
}

/// How much one has not read.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct UnreadFilter {
    /// Whether to answer also when there is nothing; yes, if left out.
    pub zero: Option<bool>,
}

/// The bell's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadCount(pub i64);

impl Figures for UnreadFilter {
    const NAME: &'static str = "unread_count";
    type Of = UnreadCount;

    /// One statement.
    async fn read(self, reader: &Reader) -> Result<Vec<UnreadCount>> {
        let signed = reader.request().caller.signed().filter(|signed| !signed.limited).ok_or(Error::Forbidden)?;
        let count = unread(reader, signed.account).await?;
        Ok((count > 0 || self.zero != Some(false)).then_some(UnreadCount(count)).into_iter().collect())
    }
}

/// What a notification is about, as far as the caller may read it now: nothing for what they may not.
///
/// # Errors
/// A fault.
pub async fn titles(reader: &Reader, of: &[(Kind, Uuid)]) -> Result<HashMap<(Kind, Uuid), Option<String>>> {
    let mut kinds: HashMap<Kind, Vec<Uuid>> = HashMap::new();
    for (kind, subject) in of {
        kinds.entry(*kind).or_default().push(*subject);
    }
    let mut seen = HashMap::new();
    for (kind, mut subjects) in kinds {
        subjects.sort_unstable();
        subjects.dedup();
        if kind == Kind::Whistle {
            let ids: Vec<WhistleId> = subjects.into_iter().map(WhistleId::from).collect();
            let whistles = reader.many::<Whistle>(&ids).await?;
            seen.extend(whistles.into_values().map(|one| ((kind, one.id.into()), Some(one.content.title))));
        } else {
            seen.extend(readable(reader, kind, &subjects).await?.into_iter().map(|id| ((kind, id), None)));
        }
    }
    Ok(seen)
}

/// How the queue stands; for system administrators.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct BacklogFilter {
    /// Only when something needs somebody to look at it.
    pub troubled: Option<bool>,
}

/// How the queue stands.
#[derive(Clone, Copy, Debug)]
pub struct Backlog {
    /// Counts.
    pub health: QueueHealth,
    /// How many seconds the oldest job that is due has waited.
    pub waited: i64,
}

impl Figures for BacklogFilter {
    const NAME: &'static str = "backlog";
    type Of = Backlog;

    /// Four statements.
    async fn read(self, reader: &Reader) -> Result<Vec<Backlog>> {
        if reader.request().caller.reach(Permission::JobRead) != Reach::Everything {
            return Err(Error::Forbidden);
        }
        let health = reader.queue_health().await?;
        let waited = health.oldest_due.map_or(0, |due| (reader.now().utc() - due.utc()).num_seconds().max(0));
        let troubled = health.parked + health.failed_deliveries > 0;
        Ok((troubled || self.troubled != Some(true)).then_some(Backlog { health, waited }).into_iter().collect())
    }
}

impl App {
    /// How the queue of jobs and the messages outside stand, for metrics.
    ///
    /// # Errors
    /// A fault.
    pub async fn queue_health(&self) -> Result<QueueHealth> {
        health(self.db(), self.clock().now()).await
    }
}
