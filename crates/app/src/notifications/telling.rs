//! Telling: each event that a rule listens to is worked off once by a job of its own. The relay asks for the job in the
//! transaction in which it gives the event its number, so that no request waits for it.

use std::collections::HashSet;

use chrono::TimeDelta;
use linli_domain::{
    Error, Result,
    authorisation::Permission,
    notifications::{About, Choice, Delivery, Notification},
};
use linli_persistence::notifications::{
    Audience, event_of, preferences, queue, recipients, tell, told_before, with_phone,
};
use linli_vocabulary::{
    AccountId, EventId, Kind, Timestamp,
    notifications::{Channel, DeliveryState, NoticeKind},
};
use uuid::Uuid;

use super::{rules::RULES, sending::send_later};
use crate::exec::{Command, Job, Loaded, Output, Reader, Realm, Tx};

/// What happened longer ago is no news: after a long pause nobody is flooded.
const NEWS: TimeDelta = TimeDelta::days(14);

/// Tells who is to be told of an event.
#[derive(Clone, Debug, serde::Serialize)]
pub struct TellNotifications {
    event: EventId,
}

/// How many were told.
#[derive(Clone, Copy, Debug)]
pub struct Told(pub usize);

impl Output for Told {
    fn output_id(&self) -> Uuid {
        Uuid::nil()
    }

    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Err(Error::internal("telling has no result to read again"))
    }
}

impl Command for TellNotifications {
    const NEEDS: Permission = Permission::NotificationTell;
    type On = Realm;
    type Output = Told;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Told> {
        let event = event_of(tx, self.event).await?;
        let mut told = 0;
        if event.at.plus(NEWS) >= tx.now()
            && let Some(rule) = RULES.iter().find(|rule| rule.event == event.name)
        {
            let tellings = (rule.told)(tx, &event).await?;
            let news = News { once: format!("event:{}", event.id), at: event.at, but: event.actor };
            told = spread(tx, &news, &tellings).await?;
        }
        if told == 0 {
            #[expect(clippy::disallowed_methods, reason = "nobody was to be told")]
            tx.routine();
        }
        Ok(Told(told))
    }
}

impl Job for TellNotifications {
    fn of(subject: Uuid, _: Timestamp) -> ((), Self) {
        ((), Self { event: subject.into() })
    }
}

/// Something to be told, and to whom.
#[derive(Clone, Debug)]
pub(super) struct Telling {
    pub(super) kind: NoticeKind,
    pub(super) record: (Kind, Uuid),
    pub(super) about: About,
    pub(super) audience: Vec<Audience>,
}

/// What is told of, and when it happened.
pub(super) struct News {
    /// Nobody is told twice for the same.
    pub(super) once: String,
    pub(super) at: Timestamp,
    /// Who did it knows it.
    pub(super) but: Option<AccountId>,
}

/// Tells each person once, in the app and through the channels they chose. Who belongs to several audiences is told what
/// comes first.
pub(super) async fn spread(tx: &mut Tx, news: &News, tellings: &[Telling]) -> Result<usize> {
    let mut seen: HashSet<AccountId> = news.but.into_iter().collect();
    let mut wanted = Vec::new();
    for telling in tellings {
        for audience in &telling.audience {
            let people = recipients(tx, audience).await?;
            wanted.extend(people.into_iter().filter(|one| seen.insert(*one)).map(|account| (account, telling)));
        }
    }
    let accounts: Vec<_> = wanted.iter().map(|(account, _)| *account).collect();
    if accounts.is_empty() {
        return Ok(0);
    }
    let before: HashSet<_> = told_before(tx, &accounts, &news.once).await?.into_iter().collect();
    let chosen = preferences(tx, &accounts).await?;
    let phones: HashSet<_> = with_phone(tx, &accounts).await?.into_iter().collect();
    let (mut notifications, mut deliveries) = (Vec::new(), Vec::new());
    for (account, telling) in wanted.into_iter().filter(|(account, _)| !before.contains(account)) {
        let preference = chosen.get(&account);
        let choice = preference.map_or_else(Choice::default, |preference| preference.choice.clone());
        if !choice.in_app(telling.kind) {
            continue;
        }
        let notification = Notification {
            id: tx.new_id(),
            version: 1,
            account,
            kind: telling.kind,
            record: telling.record.0,
            subject: telling.record.1,
            about: telling.about.clone(),
            once: news.once.clone(),
            at: news.at,
            read_at: None,
        };
        let reachable = |channel: &Channel| match channel {
            Channel::Sms => phones.contains(&account),
            other => preference.is_some_and(|preference| preference.address(*other).is_some()),
        };
        let due_at = choice.goes_at(telling.kind, tx.now());
        for channel in choice.channels(telling.kind).filter(reachable) {
            deliveries.push(Delivery {
                id: tx.new_id(),
                version: 1,
                account: Some(account),
                notification: Some(notification.id),
                kind: telling.kind,
                channel,
                about: telling.about.clone(),
                sealed: None,
                language: choice.language,
                once: format!("{}:{}", notification.id, spelled(channel)),
                state: DeliveryState::Queued,
                address: None,
                due_at,
                tries: 0,
                last_code: None,
                queued_at: tx.now(),
                sent_at: None,
            });
        }
        notifications.push(notification);
    }
    tell(tx, &notifications).await?;
    queue(tx, &deliveries).await?;
    let jobs: Vec<_> = deliveries.iter().map(|one| (one.id, one.due_at)).collect();
    send_later(tx, jobs).await?;
    Ok(notifications.len())
}

const fn spelled(channel: Channel) -> &'static str {
    match channel {
        Channel::Sms => "sms",
        Channel::Chat => "chat",
        Channel::Email => "email",
    }
}
