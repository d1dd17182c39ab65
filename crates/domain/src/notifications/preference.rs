//! How an account wants to be told: through which channels outside, when not, and how often in sum.

use chrono::{Datelike, TimeDelta, Timelike, Weekday};
use linli_vocabulary::{
    AccountId, Date, NotificationPreferenceId, Timestamp,
    notifications::{Channel, DigestRhythm, Language, NoticeKind},
};
use serde::{Deserialize, Serialize};

use crate::{event::Happened, personal::Personal};

/// How an account wants to be told. There is at most one per account; its id is the account's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotificationPreference {
    /// Its id.
    pub id: NotificationPreferenceId,
    /// Its version.
    pub version: i32,
    /// Whose.
    pub account: AccountId,
    /// What was chosen.
    pub choice: Choice,
    /// The mail address, encrypted, and masked.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub email: Option<Personal<SealedAddress>>,
    /// The name in the government's chat, encrypted, and masked.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub chat: Option<Personal<SealedAddress>>,
}

/// An address as it is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedAddress {
    /// Encrypted.
    pub sealed: String,
    /// What may be shown of it.
    pub masked: String,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Choice {
    /// Which kinds also go outside, each with a channel.
    pub outside: Vec<Outside>,
    /// Which kinds do not even come in the app; duties always do.
    pub muted: Vec<NoticeKind>,
    /// When nothing goes outside but emergencies.
    pub quiet: Option<QuietHours>,
    /// How often open duties are summed up.
    pub digest: DigestRhythm,
    /// At which hour of the day, 0 to 23.
    pub digest_hour: u8,
    /// On which day of the week, 1 (Monday) to 7, if weekly.
    pub digest_weekday: u8,
    /// In which language messages outside are.
    pub language: Language,
}

/// A kind that goes outside through a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outside {
    /// What.
    pub kind: NoticeKind,
    /// Which way.
    pub channel: Channel,
}

/// From one minute of the day to another, over midnight if the end comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QuietHours {
    /// First minute, 0 to 1439.
    pub from: u16,
    /// First minute after.
    pub to: u16,
}

/// Whether a kind asks its receiver to do something: it cannot be muted.
#[must_use]
pub const fn is_duty(kind: NoticeKind) -> bool {
    !matches!(kind, NoticeKind::Answered | NoticeKind::Confirmed | NoticeKind::Closed)
}

/// Whether it goes out in the middle of the night.
#[must_use]
pub const fn is_urgent(kind: NoticeKind) -> bool {
    matches!(kind, NoticeKind::EmergencyCalled | NoticeKind::OneTimeCode)
}

impl Default for Choice {
    /// Emergencies and escalations by short message, the night is quiet, a digest each working day at eight (local choice).
    fn default() -> Self {
        let by_sms = |kind| Outside { kind, channel: Channel::Sms };
        Self {
            outside: vec![by_sms(NoticeKind::EmergencyCalled), by_sms(NoticeKind::Escalated)],
            muted: Vec::new(),
            quiet: Some(QuietHours { from: 22 * 60, to: 7 * 60 }),
            digest: DigestRhythm::Daily,
            digest_hour: 8,
            digest_weekday: 1,
            language: Language::Chinese,
        }
    }
}

impl Choice {
    /// The channels outside for a kind.
    pub fn channels(&self, kind: NoticeKind) -> impl Iterator<Item = Channel> + '_ {
        self.outside.iter().filter(move |one| one.kind == kind).map(|one| one.channel)
    }

    /// Whether it is told in the app.
    #[must_use]
    pub fn in_app(&self, kind: NoticeKind) -> bool {
        is_duty(kind) || !self.muted.contains(&kind)
    }

    /// When a message of this kind may go outside: at once, or when the quiet hours are over.
    #[must_use]
    pub fn goes_at(&self, kind: NoticeKind, now: Timestamp) -> Timestamp {
        match self.quiet {
            Some(quiet) if !is_urgent(kind) => quiet.over_at(now),
            _ => now,
        }
    }

    /// The moment of this day's digest, if one is due on it; `working` says whether people work on it.
    #[must_use]
    pub fn digest_at(&self, day: Date, working: bool) -> Option<Timestamp> {
        let due = match self.digest {
            DigestRhythm::Off => false,
            DigestRhythm::Daily => working,
            DigestRhythm::Weekly => weekday(day) == self.digest_weekday,
        };
        due.then(|| day.begins().plus(TimeDelta::hours(self.digest_hour.into())))
    }
}

/// 1 is Monday.
fn weekday(day: Date) -> u8 {
    match day.day().weekday() {
        Weekday::Mon => 1,
        Weekday::Tue => 2,
        Weekday::Wed => 3,
        Weekday::Thu => 4,
        Weekday::Fri => 5,
        Weekday::Sat => 6,
        Weekday::Sun => 7,
    }
}

impl QuietHours {
    /// When the quiet is over; `now` itself when it is not quiet.
    #[must_use]
    pub fn over_at(self, now: Timestamp) -> Timestamp {
        let local = now.utc().naive_utc() + TimeDelta::hours(8);
        let minute = u16::try_from(local.hour() * 60 + local.minute()).unwrap_or_default();
        let (from, to) = (self.from, self.to);
        let quiet = if from <= to { (from..to).contains(&minute) } else { minute >= from || minute < to };
        if !quiet {
            return now;
        }
        let end = now.date().begins().plus(TimeDelta::minutes(to.into()));
        if end > now { end } else { end.plus(TimeDelta::days(1)) }
    }
}

impl NotificationPreference {
    /// Chooses anew.
    #[must_use]
    pub fn set(self, next: Self) -> (Self, Happened) {
        (
            Self { id: self.id, version: self.version, account: self.account, ..next },
            Happened("notification_preference.set"),
        )
    }

    /// Whether it has an address for a channel. Short messages go to the account's own telephone.
    #[must_use]
    pub const fn address(&self, channel: Channel) -> Option<&Personal<SealedAddress>> {
        match channel {
            Channel::Email => self.email.as_ref(),
            Channel::Chat => self.chat.as_ref(),
            Channel::Sms => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_night_is_quiet_but_for_emergencies() {
        let choice = Choice::default();
        let night = at("2026-11-24T23:10:00+08:00");
        assert_eq!(choice.goes_at(NoticeKind::Overdue, night), at("2026-11-25T07:00:00+08:00"));
        assert_eq!(choice.goes_at(NoticeKind::EmergencyCalled, night), night);
        let early = at("2026-11-25T06:59:59+08:00");
        assert_eq!(choice.goes_at(NoticeKind::Overdue, early), at("2026-11-25T07:00:00+08:00"));
        let day = at("2026-11-25T07:00:00+08:00");
        assert_eq!(choice.goes_at(NoticeKind::Overdue, day), day);
        let lunch = QuietHours { from: 720, to: 840 };
        assert_eq!(lunch.over_at(at("2026-11-25T12:30:00+08:00")), at("2026-11-25T14:00:00+08:00"));
        assert_eq!(lunch.over_at(at("2026-11-25T14:00:00+08:00")), at("2026-11-25T14:00:00+08:00"));
    }

    #[test]
    fn a_digest_comes_on_working_days_or_once_a_week() {
        let monday = "2026-11-23".parse().unwrap();
        let daily = Choice::default();
        assert_eq!(daily.digest_at(monday, true), Some(at("2026-11-23T08:00:00+08:00")));
        assert_eq!(daily.digest_at(monday, false), None);
        let weekly = Choice { digest: DigestRhythm::Weekly, digest_weekday: 2, ..daily.clone() };
        assert_eq!(weekly.digest_at(monday, true), None);
        assert!(weekly.digest_at("2026-11-24".parse().unwrap(), false).is_some());
        assert_eq!(Choice { digest: DigestRhythm::Off, ..daily }.digest_at(monday, true), None);
    }

    #[test]
    fn a_duty_cannot_be_muted() {
        let choice = Choice { muted: vec![NoticeKind::Called, NoticeKind::Closed], ..Choice::default() };
        assert!(choice.in_app(NoticeKind::Called) && !choice.in_app(NoticeKind::Closed));
    }
}
