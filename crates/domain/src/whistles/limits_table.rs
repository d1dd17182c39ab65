//! The time limits as a rule table: its form, its completeness, and what it would mean for four whistles.

use chrono::{Datelike, NaiveTime, TimeDelta, Weekday};
use linli_vocabulary::{
    Kind, Timestamp,
    whistles::{ClockKind, WhistleKind},
};

use super::{
    TimeLimits,
    limits::{CLOCKS, KINDS},
};
use crate::{
    Message,
    calendar::LimitUnit,
    rules::{About, Adopter, Circumstances, Example, Field, FieldKind, Form, Group, Past, RuleTable, Said},
};

const UNITS: [LimitUnit; 4] =
    [LimitUnit::ClockMinutes, LimitUnit::OfficeMinutes, LimitUnit::OfficeHours, LimitUnit::WorkingDays];

fn name_of(kind: WhistleKind) -> Message {
    match kind {
        WhistleKind::HardProblem => Message::new("疑难事项", "Hard problem"),
        WhistleKind::JointEnforcement => Message::new("联合执法", "Joint enforcement"),
        WhistleKind::Emergency => Message::new("应急处置", "Emergency"),
        WhistleKind::WorkPromotion => Message::new("工作推进", "Work promotion"),
    }
}

fn called(clock: ClockKind) -> Message {
    match clock {
        ClockKind::Acknowledge => Message::new("签收", "Acknowledge"),
        ClockKind::ReportIn => Message::new("报到", "Report in"),
    }
}

fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

impl RuleTable for TimeLimits {
    const ABOUT: About = About {
        name: "whistle_time_limits",
        title: Message::new("吹哨时限", "Time limits of whistles"),
        explains: Message::new(
            "部门接到哨后多久签收、多久报到，以及工作时间。吹哨当日执行的版本一直管到这一哨办结，新版只管生效后吹的哨。",
            "How long a called department has to acknowledge and to report in, and when offices are open. A whistle keeps the version of the day it was sounded.",
        ),
        adopted_by: Adopter::CityCoordinator,
        past: Past::Closed,
        decides: Some(Kind::Whistle),
    };
    const DEFAULT: &'static str = include_str!("../../../../data/rules/whistle_time_limits.json");

    fn form(&self) -> Form {
        let hours = Field::new("officeHours", Message::new("每个工作日", "Each working day"), FieldKind::OfficeHours)
            .at("/officeHours/spans", "/officeHours/source");
        let limit = |kind, clock| {
            let at = self.limits.iter().position(|line| (line.kind, line.clock) == (kind, clock))?;
            let key = format!("{}.{}", word(kind), word(clock));
            let field = Field::limit(&key, called(clock), &UNITS);
            Some(field.at(format!("/limits/{at}"), format!("/limits/{at}/source")))
        };
        let kinds =
            KINDS.map(|kind| Group::of(name_of(kind), CLOCKS.into_iter().filter_map(|clock| limit(kind, clock))));
        let hours = Group::of(Message::new("工作时间", "Office hours"), [hours]);
        Form::of(kinds.into_iter().chain([hours]))
    }

    /// Exactly one line for every kind and clock.
    fn check(&self) -> Result<(), Vec<Said>> {
        let lines = |kind, clock| self.limits.iter().filter(|line| (line.kind, line.clock) == (kind, clock)).count();
        let complete = KINDS.iter().all(|kind| CLOCKS.iter().all(|clock| lines(*kind, *clock) == 1));
        if complete {
            return Ok(());
        }
        Err(vec![Said {
            at: "/limits".to_owned(),
            code: "incomplete",
            message: Message::new(
                "每种哨的签收和报到须各写一行，且只写一行。",
                "Exactly one line for every kind of whistle and clock.",
            ),
        }])
    }

    /// Each kind sounded late on a Friday and on the Wednesday after.
    fn examples(&self, circumstances: &Circumstances) -> Vec<Example> {
        let day = circumstances.day.day();
        let friday = day.iter_days().find(|day| day.weekday() == Weekday::Fri).unwrap_or(day);
        let wednesday = friday + TimeDelta::days(5);
        let moments = [(friday, 17), (wednesday, 10)];
        let example = |kind, (day, hour): (chrono::NaiveDate, u32)| {
            let local = day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default());
            let from = Timestamp::new(local.and_utc() - TimeDelta::hours(8));
            let due = |clock| {
                let limit = self.limit(kind, clock);
                moment(circumstances.calendar.deadline(limit, from, &self.office_hours.spans).ok())
            };
            let (kind, at) = (name_of(kind), moment(Some(from)));
            let (acknowledge, report_in) = (due(ClockKind::Acknowledge), due(ClockKind::ReportIn));
            Example {
                given: Message::of(format!("{}，{}吹哨", kind.zh, at.zh), format!("{}, sounded {}", kind.en, at.en)),
                then: Message::of(
                    format!("{}前签收，{}前报到", acknowledge.zh, report_in.zh),
                    format!("acknowledged by {}, reported in by {}", acknowledge.en, report_in.en),
                ),
            }
        };
        KINDS.into_iter().flat_map(|kind| moments.map(|moment| example(kind, moment))).collect()
    }
}

/// 11月27日（周五）17:00
fn moment(at: Option<Timestamp>) -> Message {
    let Some(at) = at else {
        return Message::new("（日历未载入，待定）", "(pending calendar)");
    };
    let local = at.utc().naive_utc() + TimeDelta::hours(8);
    let weekday = match local.weekday() {
        Weekday::Mon => "一",
        Weekday::Tue => "二",
        Weekday::Wed => "三",
        Weekday::Thu => "四",
        Weekday::Fri => "五",
        Weekday::Sat => "六",
        Weekday::Sun => "日",
    };
    let time = local.format("%H:%M");
    Message::of(
        format!("{}月{}日（周{weekday}）{time}", local.month(), local.day()),
        local.format("%a %-d %b %H:%M").to_string(),
    )
}
