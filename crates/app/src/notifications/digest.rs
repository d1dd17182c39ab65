//! Digests: one for each account and day, of what is open. At night they are planned, in the morning each is made from what
//! is open then; an empty one is not sent.

use std::sync::Arc;

use chrono::TimeDelta;
use linli_domain::{
    Error, Result,
    authorisation::{Caller, Permission, Signed},
    identity::Account,
    notifications::{About, Choice, OpenDuties},
    whistles::Act,
};
use linli_persistence::{
    calendar,
    identity::grants_of,
    notifications::{Audience, digesting, preferences},
};
use linli_vocabulary::{AccountId, Kind, SessionId, Timestamp, notifications::NoticeKind, whistles::WhistleAct};
use uuid::Uuid;

use super::telling::{News, Telling, Told, spread};
use crate::{
    desk::{counts, waiting},
    exec::{App, Command, Job, Loaded, Realm, Request, Tx, later},
};

/// So many accounts are planned at a time.
const BATCH: u64 = 500;
/// A digest that is later than this is left out.
const LATEST: TimeDelta = TimeDelta::hours(1);

/// Plans today's digests.
#[derive(Clone, Debug, serde::Serialize)]
pub struct PlanDigests {
    /// Of which night.
    of: Timestamp,
    /// The accounts after this one.
    after: Option<AccountId>,
}

impl Command for PlanDigests {
    const NEEDS: Permission = Permission::DigestPlan;
    type On = Realm;
    type Output = Told;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Told> {
        let today = self.of.date();
        // A year that is not loaded: nobody knows whether people work, so nobody is disturbed.
        let working = calendar::calendar(tx).await?.is_working(today).unwrap_or(false);
        let accounts = digesting(tx, self.after, BATCH).await?;
        let chosen = preferences(tx, &accounts).await?;
        let at = |account: &AccountId| {
            let choice = chosen.get(account).map_or_else(Choice::default, |one| one.choice.clone());
            choice.digest_at(today, working).map(|at| (Uuid::from(*account), at))
        };
        later::<SendDigest>(tx, accounts.iter().filter_map(at)).await?;
        if let (Some(last), true) = (accounts.last(), accounts.len() as u64 == BATCH) {
            later::<Self>(tx, [((*last).into(), self.of)]).await?;
        }
        #[expect(
            clippy::disallowed_methods,
            reason = "planning is nothing that anybody would look for; each digest is"
        )]
        tx.routine();
        Ok(Told(accounts.len()))
    }
}

impl Job for PlanDigests {
    fn of(subject: Uuid, due: Timestamp) -> ((), Self) {
        ((), Self { of: due, after: (!subject.is_nil()).then(|| subject.into()) })
    }
}

/// Sums up what is open for an account.
#[derive(Clone, Debug, serde::Serialize)]
pub struct SendDigest {
    of: Timestamp,
    open: OpenDuties,
}

impl Command for SendDigest {
    const NEEDS: Permission = Permission::DigestSend;
    type On = Account;
    type Output = Account;

    async fn prepare(self, app: &App, _: &Arc<Request>, id: AccountId) -> Result<Self> {
        Ok(Self { open: app.open_duties(id).await?, ..self })
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let mut told = 0;
        // One that comes late, because no server ran, is no help for beginning the day.
        if self.open.any() && self.of.plus(LATEST) >= tx.now() {
            let news = News { once: format!("digest:{}", self.of.date()), at: tx.now(), but: None };
            let telling = Telling {
                kind: NoticeKind::Digest,
                record: (Kind::Account, on.id.into()),
                about: About { open: Some(self.open), ..About::default() },
                audience: vec![Audience::Account(on.id)],
            };
            told = spread(tx, &news, &[telling]).await?;
        }
        if told == 0 {
            #[expect(clippy::disallowed_methods, reason = "nothing is open, or it was summed up before")]
            tx.routine();
        }
        Ok((*on).clone())
    }
}

impl Job for SendDigest {
    fn of(subject: Uuid, due: Timestamp) -> (AccountId, Self) {
        (subject.into(), Self { of: due, open: OpenDuties::default() })
    }
}

impl App {
    /// What is open for an account, as its desk would show it now.
    async fn open_duties(&self, account: AccountId) -> Result<OpenDuties> {
        let Some(grants) = grants_of(self.db(), account, self.clock().now()).await? else {
            return Ok(OpenDuties::default());
        };
        let signed = Signed {
            account,
            session: SessionId::from(Uuid::nil()),
            login: String::new(),
            name: String::new(),
            limited: false,
            by_phone: false,
            grants,
        };
        let request = Request { caller: Caller::Account(Box::new(signed)), ..Request::system("digest.send") };
        let reader = self.read(&Arc::new(request))?;
        let items = waiting(&reader).await?;
        let count = |act: WhistleAct| items.iter().filter(|item| item.action == act.name()).count();
        let counted = counts(&reader, items.len()).await?;
        let number = |count: i64| u32::try_from(count).unwrap_or_default();
        let few = |count: usize| u32::try_from(count).map_err(Error::internal);
        Ok(OpenDuties {
            acknowledge: few(count(WhistleAct::Acknowledge))?,
            due_today: number(counted.due_today),
            overdue: number(counted.overdue),
            verify: few(count(WhistleAct::Confirm))?,
        })
    }
}
