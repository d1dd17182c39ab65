//! The numbers of personal data as a rule table: how long what is kept, and how much anybody may look.

use chrono::Months;
use linli_vocabulary::{Date, privacy::Retention};
use serde::{Deserialize, Serialize};

use crate::{
    Message,
    calendar::{Limit, LimitUnit},
    rules::{About, Adopter, Circumstances, Example, Field, Form, Group, Past, RuleTable, Sourced},
};

/// The table `retention_periods`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RetentionPeriods {
    /// Months after a community stopped serving a person.
    pub person: Sourced<u32>,
    /// Months after a consent was withdrawn: who consented must be provable for a while.
    pub consent: Sourced<u32>,
    /// Months after a request was decided.
    pub data_request: Sourced<u32>,
    /// Months after an assessment.
    pub impact_assessment: Sourced<u32>,
    /// Months of the audit trail and of who looked at whom.
    pub audit_trail: Sourced<u32>,
    /// Months after a session ended.
    pub session: Sourced<u32>,
    /// Months after an account was disabled.
    pub account: Sourced<u32>,
    /// Months after a matter was closed.
    pub work_record: Sourced<u32>,
    /// Months of what only machines use.
    pub technical: Sourced<u32>,
    /// Working days to answer a request about one's own data.
    pub answer_within: Sourced<Limit>,
    /// How often an hour one account may search for a person by number or name.
    pub finds_an_hour: Sourced<u32>,
    /// How often an hour one account may uncover fields.
    pub unmasks_an_hour: Sourced<u32>,
    /// Fewer persons than this are not counted in public.
    pub fewest_counted: Sourced<u32>,
}

const PERIODS: [(&str, Message); 9] = [
    ("person", Message::new("居民信息：移出后", "Persons: after the community stopped serving them")),
    ("consent", Message::new("同意记录：撤回后", "Consents: after they were withdrawn")),
    ("dataRequest", Message::new("个人信息申请：办结后", "Requests about one's own data: after the decision")),
    ("impactAssessment", Message::new("影响评估：评估后", "Impact assessments: after they were made")),
    ("auditTrail", Message::new("审计和查阅记录：记录后", "Audit trail and records of looks: after the entry")),
    ("session", Message::new("会话与登录记录：结束后", "Sessions: after their end")),
    ("account", Message::new("账号档案：停用后", "Accounts: after they were disabled")),
    ("workRecord", Message::new("业务档案：办结后", "Records of the work: after the end of the matter")),
    ("technical", Message::new("短期技术数据", "What only machines use")),
];

impl RuleTable for RetentionPeriods {
    const ABOUT: About = About {
        name: "retention_periods",
        title: Message::new("个人信息规则", "Rules of personal data"),
        explains: Message::new(
            "个人信息保存多久、本人申请几个工作日内答复、每小时最多查找几次。到期的居民信息每晚自动去标识，有留存令的除外。",
            "How long personal data is kept, how soon requests are answered, how often anybody may look. What is past its period is anonymised each night, unless a legal hold is on it.",
        ),
        adopted_by: Adopter::CityCoordinator,
        past: Past::Closed,
        decides: None,
    };
    const DEFAULT: &'static str = include_str!("../../../../data/rules/retention_periods.json");

    fn form(&self) -> Form {
        let months = || Message::new("个月", "months");
        let periods = PERIODS.map(|(key, label)| Field::number(key, label, months(), 1..=1200));
        let times = || Message::new("次", "times");
        Form::of([
            Group::of(Message::new("保存期限", "Periods"), periods),
            Group::of(
                Message::new("答复和查阅", "Answers and looks"),
                [
                    Field::limit(
                        "answerWithin",
                        Message::new("本人申请的答复期限", "Requests about one's own data are answered within"),
                        &[LimitUnit::WorkingDays],
                    ),
                    Field::number(
                        "findsAnHour",
                        Message::new("每人每小时精确查找", "Exact searches an hour"),
                        times(),
                        1..=1000,
                    ),
                    Field::number(
                        "unmasksAnHour",
                        Message::new("每人每小时查看完整信息", "Fields uncovered an hour"),
                        times(),
                        1..=1000,
                    ),
                    Field::number(
                        "fewestCounted",
                        Message::new("公开计数的最少人数", "Fewest persons counted in public"),
                        Message::new("人", "persons"),
                        2..=100,
                    ),
                ],
            ),
        ])
    }

    fn examples(&self, circumstances: &Circumstances) -> Vec<Example> {
        let day = circumstances.day;
        let gone = self.expires(Retention::Person, day);
        vec![Example {
            given: Message::of(
                format!("居民{day}移出"),
                format!("A person whom the community stopped serving on {day}"),
            ),
            then: Message::of(format!("{gone}之后的当晚去标识"), format!("is anonymised in the night after {gone}")),
        }]
    }
}

impl RetentionPeriods {
    /// The period of a kind, in months.
    #[must_use]
    pub const fn months(&self, kind: Retention) -> u32 {
        match kind {
            Retention::Account => self.account.value,
            Retention::Session => self.session.value,
            Retention::AuditTrail => self.audit_trail.value,
            Retention::WorkRecord => self.work_record.value,
            Retention::Technical => self.technical.value,
            Retention::Person => self.person.value,
            Retention::Consent => self.consent.value,
            Retention::DataRequest => self.data_request.value,
            Retention::ImpactAssessment => self.impact_assessment.value,
        }
    }

    /// The last day of what began to run on a day.
    #[must_use]
    pub fn expires(&self, kind: Retention, from: Date) -> Date {
        let months = Months::new(self.months(kind));
        Date::new(from.day().checked_add_months(months).unwrap_or(chrono::NaiveDate::MAX))
    }

    /// The day before which whatever began is past its period today.
    #[must_use]
    pub fn before(&self, kind: Retention, today: Date) -> Date {
        let months = Months::new(self.months(kind));
        Date::new(today.day().checked_sub_months(months).unwrap_or(chrono::NaiveDate::MIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::table;
    use linli_vocabulary::Words;

    fn shipped() -> RetentionPeriods {
        let (_, body) = table("retention_periods").unwrap().ships().unwrap();
        serde_json::from_str(&body).unwrap()
    }

    #[test]
    fn every_kind_has_a_period_and_answers_come_in_fifteen_working_days() {
        let periods = shipped();
        assert!(Retention::iter().all(|kind| periods.months(kind) > 0));
        assert_eq!(periods.answer_within.value, Limit::WorkingDays(15));
        assert_eq!(periods.months(Retention::ImpactAssessment), 36, "article 56: three years");
        assert!(periods.months(Retention::AuditTrail) >= 6, "Cybersecurity Law: six months");
    }

    #[test]
    fn a_period_ends_as_calendar_months_do() {
        let (periods, day) = (shipped(), |text: &str| text.parse::<Date>().unwrap());
        let months = periods.months(Retention::Person);
        assert_eq!(months % 12, 0);
        let years = i32::try_from(months / 12).unwrap();
        let gone = periods.expires(Retention::Person, day("2024-02-29"));
        assert_eq!(gone.to_string()[..4], (2024 + years).to_string());
        let next = Date::new(gone.day().succ_opt().unwrap());
        assert!(day("2024-02-29") >= periods.before(Retention::Person, gone), "still kept on its last day");
        assert!(day("2024-02-29") < periods.before(Retention::Person, next), "past it on the next");
    }
}
