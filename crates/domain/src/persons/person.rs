//! A person whom a community knows: what is kept, what is asked before it may be kept, and how it ends.

use chrono::{Datelike, Months};
use linli_vocabulary::{AccountId, Date, DivisionId, PersonId, PrivacyNoticeId, Timestamp, privacy::PersonSource};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
    privacy::Kept,
};

/// Below this age a guardian consents (Personal Information Protection Law, article 31).
const OF_AGE_TO_CONSENT: u32 = 14;

/// A person.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// Its version.
    pub version: i32,
    /// The community that knows them.
    pub division: DivisionId,
    /// Unpadded code of that community.
    pub division_code: String,
    /// What is kept of them.
    #[serde(flatten)]
    pub content: PersonContent,
    /// When they were entered.
    pub entered_at: Timestamp,
    /// By whom.
    pub entered_by: AccountId,
    /// The last day on which the community served them; retention runs from here.
    pub ended_on: Option<Date>,
    /// Since when nothing is done with it but keeping it (article 47).
    pub blocked_at: Option<Timestamp>,
    /// When everything about them was taken away.
    pub anonymised_at: Option<Timestamp>,
}

/// What is kept of a person.
#[derive(Clone, Debug, Serialize)]
pub struct PersonContent {
    /// Name; empty when anonymised.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub name: Personal<String>,
    /// Mobile number.
    pub phone: Option<Kept>,
    /// Citizen's identity number.
    pub identity_number: Option<Kept>,
    /// Home address.
    pub address: Option<Kept>,
    /// Day of birth.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub birth_date: Option<Personal<Date>>,
    /// The guardian who consented for a child under 14: name and relation.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub guardian: Option<Personal<String>>,
    /// What they do for the community, such as 楼栋长; public with their consent.
    pub duty: Option<String>,
    /// Where it came from.
    pub source: PersonSource,
    /// The notice that was shown to them before.
    pub notice: PrivacyNoticeId,
}

/// Whether somebody consents for themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Under 14: the guardian consents.
    Child,
    /// 14 or older, or not known.
    Grown,
}

impl Age {
    /// The age of a person born on a day: from their 14th birthday on they consent for themselves. Who was born on 29 February
    /// has their birthday on 28 February in other years, as dates of law are counted to the last day of the month.
    #[must_use]
    pub fn on(today: Date, born: Option<Date>) -> Self {
        let birthday = born.and_then(|born| born.day().checked_add_months(Months::new(OF_AGE_TO_CONSENT * 12)));
        match birthday {
            Some(birthday) if today.day() < birthday => Self::Child,
            _ => Self::Grown,
        }
    }
}

/// What a person's record refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonRule {
    /// Under 14 and no guardian's consent.
    GuardianNeeded,
    /// The same identity number in the same community.
    AlreadyThere,
    /// The community no longer serves them.
    Ended,
    /// Blocked: kept and not used.
    Blocked,
    /// Nothing is left of them.
    Anonymised,
    /// The notice is not one for this purpose, not for this place, or not the newest.
    WrongNotice,
    /// More than somebody needs in an hour.
    TooManyLooks {
        /// How many an hour.
        most: u32,
    },
    /// A legal hold forbids it.
    Held,
}

impl Rule for PersonRule {
    fn code(&self) -> &'static str {
        match self {
            Self::GuardianNeeded => "person_guardian_needed",
            Self::AlreadyThere => "person_already_there",
            Self::Ended => "person_ended",
            Self::Blocked => "person_blocked",
            Self::Anonymised => "person_anonymised",
            Self::WrongNotice => "person_wrong_notice",
            Self::TooManyLooks { .. } => "person_too_many_looks",
            Self::Held => "person_held",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::GuardianNeeded => Message::new(
                "不满14周岁，须先取得监护人同意，并登记监护人姓名和关系。",
                "Under 14: a guardian's consent comes first; enter the guardian's name and relation.",
            ),
            Self::AlreadyThere => Message::new(
                "本社区已有这个公民身份号码，请用精确查找打开原有记录。",
                "This community has a person with this identity number; find and open that record.",
            ),
            Self::Ended => {
                Message::new("该居民已移出，不能再改。", "The community no longer serves this person: nothing changes.")
            }
            Self::Blocked => Message::new(
                "该居民的信息已封存，只保存不使用。",
                "What is kept of this person is blocked: it is stored and not used.",
            ),
            Self::Anonymised => {
                Message::new("该居民的信息已去标识，没有可用的内容。", "Nothing is left of this person.")
            }
            Self::WrongNotice => Message::new(
                "告知书不是本地该用途的最新版，请刷新后重新选择。",
                "The notice is not the newest one here for this purpose; reload and choose again.",
            ),
            Self::TooManyLooks { most } => Message::of(
                format!("一小时内最多{most}次，请稍后再试。确有需要请联系街道负责人。"),
                format!("At most {most} an hour; try again later."),
            ),
            Self::Held => Message::new(
                "该居民的信息在留存令期内，不能删除，只能封存。",
                "A legal hold is on this person: nothing is deleted, it can only be blocked.",
            ),
        }
    }
}

impl Person {
    /// What may be entered or changed today.
    fn accepted(content: &PersonContent, today: Date) -> Result<(), PersonRule> {
        let born = content.birth_date.as_ref().map(|born| *born.bare());
        match Age::on(today, born) {
            Age::Child if content.guardian.is_none() => Err(PersonRule::GuardianNeeded),
            _ => Ok(()),
        }
    }

    /// Enters a person.
    ///
    /// # Errors
    /// A child without a guardian's consent.
    pub fn enter(
        id: PersonId,
        (division, division_code): (DivisionId, String),
        content: PersonContent,
        by: AccountId,
        now: Timestamp,
    ) -> Result<(Self, Happened), PersonRule> {
        Self::accepted(&content, now.date())?;
        let person = Self {
            id,
            version: 1,
            division,
            division_code,
            content,
            entered_at: now,
            entered_by: by,
            ended_on: None,
            blocked_at: None,
            anonymised_at: None,
        };
        Ok((person, Happened("person.created")))
    }

    /// Whether it may still be worked with.
    ///
    /// # Errors
    /// It was ended, blocked or anonymised.
    pub fn in_use(&self) -> Result<(), PersonRule> {
        match self {
            Self { anonymised_at: Some(_), .. } => Err(PersonRule::Anonymised),
            Self { blocked_at: Some(_), .. } => Err(PersonRule::Blocked),
            Self { ended_on: Some(_), .. } => Err(PersonRule::Ended),
            _ => Ok(()),
        }
    }

    /// Whether what is kept may be looked at: also after the end, not when it is blocked.
    ///
    /// # Errors
    /// It was blocked or anonymised.
    pub fn to_be_seen(&self) -> Result<(), PersonRule> {
        match self.in_use() {
            Err(PersonRule::Ended) | Ok(()) => Ok(()),
            refused => refused,
        }
    }

    /// Corrects what is kept.
    ///
    /// # Errors
    /// It is out of use, or a child would be without a guardian's consent.
    pub fn change(self, content: PersonContent, today: Date) -> Result<(Self, Happened), PersonRule> {
        self.in_use()?;
        Self::accepted(&content, today)?;
        Ok((Self { content, ..self }, Happened("person.changed")))
    }

    /// The community no longer serves them: they moved away or died.
    ///
    /// # Errors
    /// It is out of use.
    pub fn end(self, on: Date) -> Result<(Self, Happened), PersonRule> {
        self.in_use()?;
        Ok((Self { ended_on: Some(on), ..self }, Happened("person.ended")))
    }

    /// Keeps it and does nothing else with it (article 47, where the law forbids to delete).
    ///
    /// # Errors
    /// It is blocked or anonymised already.
    pub fn block(self, now: Timestamp) -> Result<(Self, Happened), PersonRule> {
        self.to_be_seen()?;
        Ok((Self { blocked_at: Some(now), ..self }, Happened("person.blocked")))
    }

    /// Takes away everything about them. What counts them keeps its totals.
    ///
    /// # Errors
    /// It was done before, or a legal hold forbids it.
    pub fn anonymise(self, held: bool, now: Timestamp) -> Result<(Self, Happened), PersonRule> {
        if self.anonymised_at.is_some() {
            return Err(PersonRule::Anonymised);
        }
        if held {
            return Err(PersonRule::Held);
        }
        let content = PersonContent {
            name: Personal::new(String::new()),
            phone: None,
            identity_number: None,
            address: None,
            birth_date: None,
            guardian: None,
            duty: None,
            ..self.content
        };
        let ended_on = self.ended_on.or(Some(now.date()));
        Ok((Self { content, ended_on, anonymised_at: Some(now), ..self }, Happened("person.anonymised")))
    }

    /// The year of birth, which is not masked.
    #[must_use]
    pub fn birth_year(&self) -> Option<i32> {
        self.content.birth_date.as_ref().map(|born| born.bare().day().year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn now() -> Timestamp {
        "2026-11-23T01:00:00.000Z".parse().unwrap()
    }

    fn content(born: Option<&str>) -> PersonContent {
        PersonContent {
            name: Personal::new("李某某".into()),
            phone: None,
            identity_number: None,
            address: None,
            birth_date: born.map(|born| Personal::new(day(born))),
            guardian: None,
            duty: None,
            source: PersonSource::Oneself,
            notice: PrivacyNoticeId::from(Uuid::from_u128(1)),
        }
    }

    fn enter(content: PersonContent) -> Result<Person, PersonRule> {
        let division = (DivisionId::from(Uuid::from_u128(2)), "511102008017".to_owned());
        let by = AccountId::from(Uuid::from_u128(3));
        Person::enter(PersonId::from(Uuid::from_u128(4)), division, content, by, now()).map(|(person, _)| person)
    }

    #[test]
    fn on_the_fourteenth_birthday_one_consents_oneself() {
        for (today, born, age) in [
            ("2026-11-22", "2012-11-23", Age::Child),
            ("2026-11-23", "2012-11-23", Age::Grown),
            ("2026-02-27", "2012-02-29", Age::Child),
            ("2026-02-28", "2012-02-29", Age::Grown),
        ] {
            assert_eq!(Age::on(day(today), Some(day(born))), age, "{born} on {today}");
        }
        assert_eq!(Age::on(day("2026-11-23"), None), Age::Grown);
        assert_eq!(enter(content(Some("2012-11-24"))).unwrap_err(), PersonRule::GuardianNeeded);
        let guarded =
            PersonContent { guardian: Some(Personal::new("李某，父亲".into())), ..content(Some("2012-11-24")) };
        assert!(enter(guarded).is_ok() && enter(content(Some("2012-11-23"))).is_ok());
    }

    #[test]
    fn what_is_out_of_use_is_not_changed_and_what_is_blocked_not_seen() {
        let person = enter(content(None)).unwrap();
        let (ended, _) = person.clone().end(day("2026-11-23")).unwrap();
        assert_eq!(ended.clone().change(content(None), day("2026-11-23")).unwrap_err(), PersonRule::Ended);
        assert!(ended.to_be_seen().is_ok());
        let (blocked, _) = person.block(now()).unwrap();
        assert_eq!(blocked.to_be_seen(), Err(PersonRule::Blocked));
        assert!(blocked.anonymise(false, now()).is_ok(), "what was blocked is still taken away in the end");
    }

    #[test]
    fn nothing_is_left_unless_it_is_held() {
        let person = enter(content(Some("1980-01-01"))).unwrap();
        assert_eq!(person.clone().anonymise(true, now()).unwrap_err(), PersonRule::Held);
        let (gone, _) = person.anonymise(false, now()).unwrap();
        assert!(gone.content.name.bare().is_empty() && gone.birth_year().is_none() && gone.ended_on.is_some());
        assert_eq!(gone.anonymise(false, now()).unwrap_err(), PersonRule::Anonymised);
    }

    #[test]
    fn what_is_written_to_audit_holds_no_name() {
        let text = serde_json::to_string(&enter(content(Some("1980-01-01"))).unwrap()).unwrap();
        assert!(!text.contains("李某某") && !text.contains("1980"), "{text}");
    }
}
