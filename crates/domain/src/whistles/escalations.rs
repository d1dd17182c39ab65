//! Escalations (逐级提醒): who is told when nobody acts. They tell people; they never move a deadline.

use linli_vocabulary::{
    AssignmentId, OrganisationId, Timestamp,
    whistles::{ClockKind, WhistleKind},
};
use serde::{Deserialize, Serialize};

use super::{PartyClock, PartyClocks, Whistle};
use crate::{
    Message,
    calendar::{Limit, LimitUnit, OfficeHours, WorkingCalendar},
    rules::{About, Adopter, Circumstances, Example, Field, Form, Group, Past, RuleTable, Said, Sourced},
};

/// After how long whom; the body of a version of the rule table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Escalations {
    /// An emergency not acknowledged so long after the call: the next on the duty roster.
    pub emergency_on_duty: Sourced<Limit>,
    /// Then the head of the department.
    pub emergency_head: Sourced<Limit>,
    /// Then the subdistrict's secretary and the county's coordinator.
    pub emergency_leaders: Sourced<Limit>,
    /// So long after a deadline: the head of the department.
    pub overdue_head: Sourced<Limit>,
    /// Then the subdistrict's secretary.
    pub overdue_secretary: Sourced<Limit>,
    /// Then the county's coordinator.
    pub overdue_county: Sourced<Limit>,
}

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EscalationTarget {
    /// Who comes after the first on the duty roster of the called party.
    NextOnDuty,
    /// Who holds its first post.
    Head,
    /// The secretary of the subdistrict that whistles.
    Secretary,
    /// The coordinator of its county.
    County,
    /// Both of the last two.
    Leaders,
}

/// One step of an escalation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscalationStep {
    /// Whose clock.
    pub assignment: AssignmentId,
    /// The called party.
    pub organisation: OrganisationId,
    /// Which clock.
    pub clock: ClockKind,
    /// 1 to 3.
    pub level: u8,
    /// Who is told.
    pub to: EscalationTarget,
}

const UNITS: [LimitUnit; 2] = [LimitUnit::ClockMinutes, LimitUnit::OfficeHours];

impl RuleTable for Escalations {
    const ABOUT: About = About {
        name: "whistle_escalations",
        title: Message::new("逐级提醒", "Escalations"),
        explains: Message::new(
            "应急哨多久没人签收、普通哨超期多久没人办理，依次提醒谁。只提醒，不改变任何期限；吹哨当日执行的版本管到这一哨办结。",
            "Whom to tell, one after the other, when an emergency is not acknowledged or a deadline has passed. It moves no deadline. A whistle keeps the version of the day it was sounded.",
        ),
        adopted_by: Adopter::CityCoordinator,
        past: Past::Closed,
        decides: None,
    };
    const DEFAULT: &'static str = include_str!("../../../../data/rules/whistle_escalations.json");

    fn form(&self) -> Form {
        let limit = |key, label| Field::limit(key, label, &UNITS);
        Form::of([
            Group::of(
                Message::new("应急哨未签收，吹哨后", "An emergency is not acknowledged, after the call"),
                [
                    limit(
                        "emergencyOnDuty",
                        Message::new("一级：提醒值班表上的下一位", "1: the next on the duty roster"),
                    ),
                    limit("emergencyHead", Message::new("二级：提醒部门负责人", "2: the head of the department")),
                    limit(
                        "emergencyLeaders",
                        Message::new("三级：提醒街道书记和区县统筹", "3: the secretary and the county's coordinator"),
                    ),
                ],
            ),
            Group::of(
                Message::new("签收或报到超期后", "After a deadline has passed"),
                [
                    limit("overdueHead", Message::new("一级：提醒部门负责人", "1: the head of the department")),
                    limit("overdueSecretary", Message::new("二级：提醒街道书记", "2: the subdistrict's secretary")),
                    limit("overdueCounty", Message::new("三级：提醒区县统筹", "3: the county's coordinator")),
                ],
            ),
        ])
    }

    /// A later level comes later.
    fn check(&self) -> Result<(), Vec<Said>> {
        let later = |earlier: &Sourced<Limit>, later: &Sourced<Limit>, at: &str| {
            let fault = Said {
                at: format!("/{at}/value"),
                code: "not_later",
                message: Message::new(
                    "应与上一级单位相同，且比上一级晚。",
                    "In the same unit as the level before, and later.",
                ),
            };
            let fits = match (earlier.value, later.value) {
                (Limit::ClockMinutes(before), Limit::ClockMinutes(after))
                | (Limit::OfficeMinutes(before), Limit::OfficeMinutes(after)) => before < after,
                _ => false,
            };
            (!fits).then_some(fault)
        };
        let faults: Vec<_> = [
            later(&self.emergency_on_duty, &self.emergency_head, "emergencyHead"),
            later(&self.emergency_head, &self.emergency_leaders, "emergencyLeaders"),
            later(&self.overdue_head, &self.overdue_secretary, "overdueSecretary"),
            later(&self.overdue_secretary, &self.overdue_county, "overdueCounty"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn examples(&self, _: &Circumstances) -> Vec<Example> {
        let chain = |levels: [(&Sourced<Limit>, &str, &str); 3]| {
            let said: Vec<_> =
                levels.iter().map(|(limit, zh, en)| (crate::rules::limit(limit.value), *zh, *en)).collect();
            let zh: Vec<_> = said.iter().map(|(limit, who, _)| format!("{}后提醒{who}", limit.zh)).collect();
            let en: Vec<_> = said.iter().map(|(limit, _, who)| format!("after {}: {who}", limit.en)).collect();
            Message::of(zh.join("，"), en.join("; "))
        };
        let emergency = chain([
            (&self.emergency_on_duty, "值班表下一位", "the next on duty"),
            (&self.emergency_head, "部门负责人", "the head"),
            (&self.emergency_leaders, "街道书记和区县统筹", "secretary and county"),
        ]);
        let overdue = chain([
            (&self.overdue_head, "部门负责人", "the head"),
            (&self.overdue_secretary, "街道书记", "the secretary"),
            (&self.overdue_county, "区县统筹", "the county"),
        ]);
        vec![
            Example {
                given: Message::new("应急哨一直没人签收", "Nobody acknowledges an emergency"), then: emergency
            },
            Example {
                given: Message::new("普通哨超期后仍没人办理", "A deadline passes and nobody acts"),
                then: overdue,
            },
        ]
    }
}

impl Whistle {
    /// The steps that would be taken if nobody acted, for all clocks that run, each with its moment. What needs a year that
    /// is not loaded is left out until it is.
    #[must_use]
    pub fn escalations(
        &self,
        rule: &Escalations,
        calendar: &WorkingCalendar,
        office_hours: &OfficeHours,
    ) -> Vec<(Timestamp, EscalationStep)> {
        let mut all = Vec::new();
        for party in self.assignments.iter().filter(|one| one.is_live()) {
            for (clock, one) in party.clocks.iter().flat_map(PartyClocks::each).filter(|(_, one)| one.is_running()) {
                let (from, levels) = self.levels(rule, clock, one);
                let step = |level, to| EscalationStep {
                    assignment: party.id,
                    organisation: party.organisation,
                    clock,
                    level,
                    to,
                };
                for (level, (limit, to)) in (1..).zip(levels) {
                    let moment = from.and_then(|from| calendar.deadline(limit.value, from, office_hours).ok());
                    all.extend(moment.map(|moment| (moment, step(level, to))));
                }
            }
        }
        all.sort_by_key(|(moment, step)| (*moment, step.assignment, step.clock, step.level));
        all
    }

    fn levels<'a>(
        &self,
        rule: &'a Escalations,
        clock: ClockKind,
        one: PartyClock,
    ) -> (Option<Timestamp>, [(&'a Sourced<Limit>, EscalationTarget); 3]) {
        use EscalationTarget::{County, Head, Leaders, NextOnDuty, Secretary};
        if (self.content.kind, clock) == (WhistleKind::Emergency, ClockKind::Acknowledge) {
            let levels = [
                (&rule.emergency_on_duty, NextOnDuty),
                (&rule.emergency_head, Head),
                (&rule.emergency_leaders, Leaders),
            ];
            return (Some(one.clock.started_at), levels);
        }
        let levels = [(&rule.overdue_head, Head), (&rule.overdue_secretary, Secretary), (&rule.overdue_county, County)];
        (one.clock.due_at, levels)
    }
}
