//! Sending: a message is queued in the transaction that makes it necessary, handed to its gateway outside of any transaction,
//! and the answer is recorded with the job. Whoever dies in between hands it over again under the same id.

use std::sync::Arc;

use chrono::TimeDelta;
use linli_domain::{
    Result,
    authorisation::Permission,
    identity::Account,
    notifications::{About, Attempt, Delivery, OneTimeCode, mask_address},
    phone::Mobile,
};
use linli_persistence::notifications::{preference_of, queue};
use linli_vocabulary::{
    DeliveryId, Timestamp,
    notifications::{Channel, DeliveryState, Language, NoticeKind},
};
use uuid::Uuid;

use super::{GatewayFault, Outgoing};
use crate::exec::{App, Command, Job, Loaded, Request, Tx, later};

/// A code is good for so long; later nobody wants it any more.
const CODE_IS_GOOD: TimeDelta = TimeDelta::minutes(5);

/// Hands a message to its gateway and records the answer.
#[derive(Clone, Debug, serde::Serialize)]
pub struct SendDelivery {
    attempt: Option<Attempt>,
}

impl Command for SendDelivery {
    const NEEDS: Permission = Permission::DeliverySend;
    type On = Delivery;
    type Output = Delivery;

    async fn prepare(self, app: &App, request: &Arc<Request>, id: DeliveryId) -> Result<Self> {
        let delivery = app.reader(request).get::<Delivery>(id).await?;
        let attempt = match delivery.state {
            DeliveryState::Queued => Some(app.hands_over(&delivery, request).await?),
            DeliveryState::Sent | DeliveryState::Failed => None,
        };
        Ok(Self { attempt })
    }

    async fn run(self, on: Loaded<Delivery>, tx: &mut Tx) -> Result<Delivery> {
        let (Some(attempt), DeliveryState::Queued) = (self.attempt, on.state) else {
            #[expect(clippy::disallowed_methods, reason = "it was sent already")]
            tx.routine();
            return Ok((*on).clone());
        };
        let (now, mut again) = (tx.now(), None);
        let decided = on.decide(|delivery| {
            let (next, event, at) = delivery.tried(attempt, now);
            again = at;
            Ok::<_, linli_domain::Error>((next, event))
        })?;
        let delivery = tx.save(decided).await?;
        send_later(tx, again.map(|at| (delivery.id, at))).await?;
        Ok(delivery)
    }
}

impl Job for SendDelivery {
    fn of(subject: Uuid, _: Timestamp) -> (DeliveryId, Self) {
        (subject.into(), Self { attempt: None })
    }
}

pub(super) async fn send_later(tx: &Tx, all: impl IntoIterator<Item = (DeliveryId, Timestamp)>) -> Result<()> {
    later::<SendDelivery>(tx, all.into_iter().map(|(id, at)| (id.into(), at))).await
}

/// Lets a message that failed be tried again.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DeliveryRetryInput)]
pub struct RetryDelivery {}

impl Command for RetryDelivery {
    const NEEDS: Permission = Permission::DeliveryRetry;
    type On = Delivery;
    type Output = Delivery;

    async fn run(self, on: Loaded<Delivery>, tx: &mut Tx) -> Result<Delivery> {
        let now = tx.now();
        let decided = on.decide(|delivery| delivery.retry(now))?;
        let delivery = tx.save(decided).await?;
        send_later(tx, [(delivery.id, now)]).await?;
        Ok(delivery)
    }
}

/// A one-time code for a telephone that is no account's yet: address and code, encrypted.
#[derive(Clone)]
pub struct SealedCode {
    sealed: String,
    masked: String,
    shown: Option<OneTimeCode>,
}

impl std::fmt::Debug for SealedCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealedCode({})", self.masked)
    }
}

const SEALED_FOR: &str = "delivery";

impl App {
    /// Seals a code for a telephone: in a command's `prepare`. What comes out is given to [`queue_code`] in its `run`.
    ///
    /// # Errors
    /// A fault.
    pub fn seal_code(&self, to: &Mobile, code: &OneTimeCode) -> Result<SealedCode> {
        let bare = format!("{} {}", to.as_str(), code.as_str());
        let shown = self.settings().demonstration.then(|| code.clone());
        Ok(SealedCode { sealed: self.doors().vault.seal(SEALED_FOR, bare.as_bytes())?, masked: to.masked(), shown })
    }

    /// Address and code of a message to no account, while it has not been sent.
    pub(crate) fn open_code(&self, delivery: &Delivery) -> Result<Option<(String, OneTimeCode)>> {
        let Some(sealed) = &delivery.sealed else { return Ok(None) };
        let bare = self.doors().vault.open(SEALED_FOR, sealed)?;
        let bare = String::from_utf8_lossy(&bare).into_owned();
        let parts = bare.split_once(' ').map(|(to, code)| (to.to_owned(), code.to_owned()));
        Ok(parts.and_then(|(to, code)| Some((to, OneTimeCode::try_from(code).ok()?))))
    }

    /// Address and code of a message now; `None` when there is nowhere to send it.
    async fn address(
        &self,
        delivery: &Delivery,
        request: &Arc<Request>,
    ) -> Result<Option<(String, Option<OneTimeCode>)>> {
        let Some(account) = delivery.account else {
            return Ok(self.open_code(delivery)?.map(|(to, code)| (to, Some(code))));
        };
        if delivery.channel == Channel::Sms {
            let reader = self.reader(request);
            let account = reader.get::<Account>(account).await?;
            let phone = reader.phone_of(&account)?.filter(|_| account.disabled_at.is_none());
            return Ok(phone.map(|phone| (phone.bare().clone(), None)));
        }
        let Some(preference) = preference_of(self.db(), account).await? else { return Ok(None) };
        let Some(address) = preference.address(delivery.channel) else { return Ok(None) };
        let bare =
            self.doors().vault.open(&super::preference::purpose(account, delivery.channel), &address.bare().sealed)?;
        Ok(Some((String::from_utf8_lossy(&bare).into_owned(), None)))
    }

    async fn hands_over(&self, delivery: &Delivery, request: &Arc<Request>) -> Result<Attempt> {
        let at = self.clock().now();
        let hopeless = |code: &str| Ok(Attempt::Hopeless { code: code.to_owned() });
        if delivery.kind == NoticeKind::OneTimeCode && delivery.queued_at.plus(CODE_IS_GOOD) < at {
            return hopeless("expired");
        }
        let Some((to, code)) = self.address(delivery, request).await? else { return hopeless("no_address") };
        let message = Outgoing {
            id: delivery.id,
            channel: delivery.channel,
            masked: mask_address(&to),
            to,
            template: delivery.kind,
            about: delivery.about.clone(),
            text: delivery.says(code.as_ref()),
            code,
            language: delivery.language,
            at,
        };
        Ok(match self.settings().gateways.send(&message).await {
            Ok(()) => Attempt::Taken { address: message.masked },
            Err(GatewayFault::Passing(code)) => Attempt::Refused { code },
            Err(GatewayFault::Lasting(code)) => Attempt::Hopeless { code },
        })
    }
}

/// Asks for a code to be sent, in this transaction; `once` is what it must not be sent twice for.
///
/// # Errors
/// A fault, also when it was asked for before.
pub async fn queue_code(tx: &mut Tx, code: SealedCode, once: String) -> Result<()> {
    let delivery = Delivery {
        id: tx.new_id(),
        version: 1,
        account: None,
        notification: None,
        kind: NoticeKind::OneTimeCode,
        channel: Channel::Sms,
        about: About { code: code.shown, ..About::default() },
        sealed: Some(code.sealed),
        language: Language::Chinese,
        once,
        state: DeliveryState::Queued,
        address: Some(code.masked),
        due_at: tx.now(),
        tries: 0,
        last_code: None,
        queued_at: tx.now(),
        sent_at: None,
    };
    queue(tx, std::slice::from_ref(&delivery)).await?;
    send_later(tx, [(delivery.id, delivery.due_at)]).await
}
