//! The state machine, walked through every reachable state and through random stories.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::LazyLock,
};

use chrono::TimeDelta;
use linli_vocabulary::{
    AccountId, AssignmentId, Date, DivisionId, OrganisationId, RuleVersionId, TimelineEntryId, Timestamp, WhistleId,
    indicators::FactKind,
    whistles::{AssignmentRole, AssignmentState, ClockKind, ClockState, WhistleAct, WhistleKind, WhistleState},
};
use proptest::prelude::*;
use strum::IntoEnumIterator;
use uuid::Uuid;

use super::*;
use crate::{
    Rule,
    calendar::{CalendarDocument, CalendarYear, WorkingCalendar},
    event::Event,
    rules::{read, table},
};

const YEAR_2025: &str = include_str!("../../../../data/calendar/2025.json");
const YEAR_2026: &str = include_str!("../../../../data/calendar/2026.json");

fn shipped() -> String {
    table("whistle_time_limits").expect("in the register").ships().expect("ships").1
}

fn id<I: From<Uuid>>(number: u128) -> I {
    I::from(Uuid::from_u128(number))
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn years(documents: &[&str]) -> WorkingCalendar {
    WorkingCalendar::new(documents.iter().map(|text| {
        let document: CalendarDocument = serde_json::from_str(text).expect("a calendar");
        CalendarYear::try_from(&document).expect("a year")
    }))
}

fn deadlines(calendar: WorkingCalendar) -> Deadlines {
    Deadlines { rule: id(9), limits: read(&shipped()).expect("the default table"), calendar }
}

fn step(at: Timestamp) -> Step {
    Step { entry: id::<TimelineEntryId>(1), at, actor: Some(id::<AccountId>(5)), on_behalf_of: None }
}

fn called(number: u128) -> Called {
    Called { assignment: id(100 + number), organisation: id(number) }
}

const START: &str = "2025-01-24T17:30:00+08:00";

fn content(kind: WhistleKind) -> WhistleContent {
    WhistleContent { title: "积水".into(), body: "雨后积水。".into(), kind, address: None }
}

fn draft(kind: WhistleKind, supporting: u128) -> Whistle {
    let parties = parties(called(1), &(2..2 + supporting).map(called).collect::<Vec<_>>()).expect("parties");
    let place = Place {
        division: id::<DivisionId>(3),
        division_code: "511102008".into(),
        organisation: id::<OrganisationId>(77),
    };
    Whistle::draft(
        id::<WhistleId>(1),
        "511102008-2025-0001".into(),
        place,
        content(kind),
        parties,
        id(5),
        step(moment(START)),
    )
    .0
}

fn sounded(kind: WhistleKind, calendar: WorkingCalendar) -> Whistle {
    draft(kind, 1).sound(&deadlines(calendar), id(6), step(moment(START))).expect("sounded").0
}

fn rule_of(outcome: Result<(Whistle, WhistleEvent), WhistleRule>) -> &'static str {
    outcome.map_or_else(|rule| rule.code(), |_| "accepted")
}

#[test]
fn an_office_hour_from_friday_evening_ends_on_the_make_up_sunday() {
    let whistle = sounded(WhistleKind::HardProblem, years(&[YEAR_2025]));
    let clocks = whistle.assignments[0].clocks.expect("clocks");
    assert_eq!(clocks.acknowledge.clock.due_at, Some(moment("2025-01-26T09:30:00+08:00")));
    assert_eq!(clocks.report_in.clock.due_at, Some(moment("2025-02-07T23:59:59.999+08:00")));
    assert_eq!(whistle.rule_version, Some(id::<RuleVersionId>(9)));
    assert_eq!((whistle.drafted_by, whistle.sounded_by), (id(5), Some(id(6))), "both names are kept");
}

#[test]
fn acknowledging_late_is_late_and_counted_as_that() {
    let whistle = sounded(WhistleKind::HardProblem, years(&[YEAR_2025]));
    let late = moment("2025-01-26T09:30:00.001+08:00");
    let (whistle, event) = whistle.acknowledge(id(101), step(late)).expect("acknowledged");
    assert_eq!(whistle.assignments[0].clocks.expect("clocks").acknowledge.clock.state(late), ClockState::Late);
    let facts: Vec<_> = event.facts(&whistle, late).into_iter().map(|fact| (fact.kind, fact.organisation)).collect();
    assert_eq!(facts, [(FactKind::WhistleAcknowledgedLate, Some(id(1)))]);
}

#[test]
fn who_comes_late_has_missed_the_limit_and_come_after_all() {
    let whistle = sounded(WhistleKind::Emergency, years(&[YEAR_2025]));
    let due = whistle.assignments[0].clocks.expect("clocks").report_in.clock.due_at.expect("due");
    let passed = due.plus(TimeDelta::milliseconds(1));
    let now = due.plus(TimeDelta::minutes(5));
    assert!(whistle.missed_at(passed, due).is_empty(), "the last moment is in time");
    let missed = whistle.missed_at(passed, now);
    assert_eq!(missed.len(), whistle.assignments.len());
    assert_eq!(missed[0].kind, FactKind::WhistleReportInMissed);

    let (came, event) = whistle.report_in(id(101), "三人".into(), None, step(now)).expect("reported in");
    assert_eq!(event.voids(&came), missed[..1], "what was told before does not hold any more");
    let kinds: Vec<_> = event.facts(&came, now).into_iter().map(|fact| fact.kind).collect();
    let noted = FactKind::WhistleAcknowledged;
    assert!(kinds.ends_with(&[FactKind::WhistleReportedInLate, FactKind::WhistleResponse]), "{kinds:?}");
    assert!(!kinds.contains(&noted) || kinds[0] == noted);
    assert_eq!(came.missed_at(passed, now).len(), missed.len() - 1, "only who has not come");
}

#[test]
fn a_missing_year_is_pending_until_it_is_loaded_and_then_judged_once() {
    let whistle = sounded(WhistleKind::HardProblem, WorkingCalendar::default());
    assert!(whistle.is_pending() && whistle.due_at().is_none());
    let at = moment("2025-01-24T17:40:00+08:00");
    let (whistle, event) = whistle.acknowledge(id(101), step(at)).expect("acknowledged");
    assert!(event.facts(&whistle, at).is_empty(), "nobody knows yet whether this was in time");
    assert_eq!(
        rule_of(whistle.clone().fix_deadlines(&deadlines(years(&[YEAR_2026])), step(at))),
        "whistle_no_clock_pending"
    );
    let (whistle, event) = whistle.fix_deadlines(&deadlines(years(&[YEAR_2025])), step(at)).expect("fixed");
    assert_eq!(event.name(), "whistle.deadlines_fixed");
    let facts: Vec<_> = event.facts(&whistle, at).into_iter().map(|fact| (fact.kind, fact.occurred_on)).collect();
    assert_eq!(facts, [(FactKind::WhistleAcknowledged, at.date())]);
    assert!(!whistle.is_pending());
    assert_eq!(rule_of(whistle.fix_deadlines(&deadlines(years(&[YEAR_2025])), step(at))), "whistle_no_clock_pending");
}

#[test]
fn hour_clocks_run_without_a_calendar() {
    let whistle = sounded(WhistleKind::Emergency, WorkingCalendar::default());
    assert_eq!(whistle.due_at(), Some(moment("2025-01-24T18:00:00+08:00")));
    assert!(!whistle.is_pending());
}

#[test]
fn a_party_returns_once_and_the_new_call_has_new_clocks() {
    let rules = deadlines(years(&[YEAR_2025]));
    let at = moment("2025-01-26T10:00:00+08:00");
    let whistle = sounded(WhistleKind::WorkPromotion, years(&[YEAR_2025]));
    let (whistle, _) = whistle.give_back(id(101), "不属本单位职责".into(), Some(id(3)), step(at)).expect("returned");
    assert!(whistle.accountable().contains(&id(77)), "the subdistrict decides");
    let back = Called { assignment: id(201), organisation: id(1) };
    let other = Called { assignment: id(202), organisation: id(2) };
    assert_eq!(
        rule_of(whistle.clone().reassign(id(101), other, "改派".into(), &rules, step(at))),
        "whistle_already_called"
    );
    let (whistle, _) = whistle.reassign(id(101), back, "属贵单位职责".into(), &rules, step(at)).expect("given back");
    assert_eq!(
        whistle.assignments[2].clocks.expect("clocks").acknowledge.clock.due_at,
        Some(moment("2025-01-26T11:00:00+08:00"))
    );
    assert_eq!(whistle.assignments[2].role, AssignmentRole::Lead);
    assert_eq!(rule_of(whistle.clone().give_back(id(201), "仍不属".into(), None, step(at))), "whistle_returned_before");
    assert_eq!(
        rule_of(whistle.reassign(id(101), called(4), "再改派".into(), &rules, step(at))),
        "whistle_already_reassigned"
    );
}

#[test]
fn every_party_is_graded_once() {
    let at = moment(START);
    let mut whistle = sounded(WhistleKind::Emergency, WorkingCalendar::default());
    for party in [101, 102] {
        whistle = whistle.report_in(id(party), "两人".into(), None, step(at)).expect("came").0;
        whistle = whistle.finish(id(party), "已处置".into(), step(at)).expect("done").0;
    }
    let rating = |party| Rating { assignment: id(party), grade: 5, remark: None };
    assert_eq!(whistle.state, WhistleState::Done);
    for wrong in [vec![rating(101)], vec![rating(101), rating(101)], vec![rating(101), rating(102), rating(103)]] {
        assert_eq!(rule_of(whistle.clone().confirm(None, &wrong, step(at))), "whistle_ratings_incomplete");
    }
    let whistle = whistle.confirm(None, &[rating(102), rating(101)], step(at)).expect("confirmed").0;
    assert_eq!(whistle.close(step(at)).expect("closed").0.state, WhistleState::Closed);
}

#[test]
fn nobody_is_called_twice() {
    assert_eq!(parties(called(1), &[called(2), called(1)]), Err(WhistleRule::PartyTwice));
}

#[test]
fn a_table_of_limits_has_a_line_for_everything() {
    let short = shipped().replacen("\"hard_problem\"", "\"emergency\"", 1);
    assert_eq!(read::<TimeLimits>(&short).map_err(|faults| faults[0].code), Err("incomplete"));
    assert_eq!(read::<TimeLimits>("{}").map_err(|faults| faults[0].code), Err("required"));
}

#[test]
fn the_documented_diagrams_are_the_tables() {
    let page = include_str!("../../../../docs/contexts/whistles.md");
    for diagram in transitions::diagrams() {
        assert!(
            page.contains(&format!("```mermaid\n{diagram}```")),
            "docs/contexts/whistles.md should show:\n```mermaid\n{diagram}```"
        );
    }
}

/// One thing somebody tries: an act, and which of the parties it is about.
#[derive(Clone, Copy, Debug)]
struct Attempt {
    act: WhistleAct,
    party: usize,
    to: u128,
}

/// Read once: the walk below asks many thousand times.
static RULES: LazyLock<Deadlines> = LazyLock::new(|| deadlines(years(&[YEAR_2025, YEAR_2026])));

/// Does it, `minutes` after the beginning.
fn attempt(
    whistle: Whistle,
    Attempt { act, party, to }: Attempt,
    minutes: i64,
    serial: u128,
) -> Result<(Whistle, WhistleEvent), WhistleRule> {
    let step = step(moment(START).plus(TimeDelta::minutes(minutes)));
    let rules = &*RULES;
    let assignment = whistle.assignments[party % whistle.assignments.len()].id;
    let organisation = id(1 + to);
    let ratings: Vec<_> = whistle
        .assignments
        .iter()
        .filter(|one| one.is_live())
        .map(|one| Rating { assignment: one.id, grade: 4, remark: None })
        .collect();
    match act {
        WhistleAct::Draft
        | WhistleAct::FixDeadlines
        | WhistleAct::DueSoon
        | WhistleAct::Overdue
        | WhistleAct::Escalated
        | WhistleAct::Record => whistle.fix_deadlines(rules, step),
        WhistleAct::Change => {
            let parties = whistle.assignments.clone();
            whistle.change(content(WhistleKind::Emergency), parties, step)
        }
        WhistleAct::Sound => whistle.sound(rules, id(6), step),
        WhistleAct::Discard => whistle.discard("重复".into(), step),
        WhistleAct::Acknowledge => whistle.acknowledge(assignment, step),
        WhistleAct::ReportIn => whistle.report_in(assignment, "一人".into(), None, step),
        WhistleAct::Handle => whistle.handle(assignment, None, step),
        WhistleAct::Finish => whistle.finish(assignment, "已处置".into(), step),
        WhistleAct::Return => whistle.give_back(assignment, "职责不清".into(), None, step),
        WhistleAct::Reassign => whistle.reassign(
            assignment,
            Called { assignment: id(1000 + serial), organisation },
            "改派".into(),
            rules,
            step,
        ),
        WhistleAct::Confirm => whistle.confirm(None, &ratings, step),
        WhistleAct::Close => whistle.close(step),
    }
}

/// Deadlines by assignment and clock.
fn due(whistle: &Whistle) -> HashMap<(AssignmentId, ClockKind), Option<Timestamp>> {
    whistle
        .assignments
        .iter()
        .flat_map(|one| {
            one.clocks.iter().flat_map(|clocks| clocks.each()).map(|(kind, clock)| ((one.id, kind), clock.clock.due_at))
        })
        .collect()
}

/// What holds in every reachable state.
fn consistent(whistle: &Whistle) {
    let live: Vec<_> = whistle.assignments.iter().filter(|one| one.is_live()).collect();
    let ended = matches!(whistle.state, WhistleState::Closed | WhistleState::Discarded);
    assert_eq!(whistle.accountable().is_empty(), ended, "ownerless in {:?}", whistle.state);
    let leads = whistle
        .assignments
        .iter()
        .filter(|one| one.role == AssignmentRole::Lead && (one.is_live() || one.awaits_decision()));
    assert_eq!(leads.count(), 1, "exactly one lead, or a returned lead that waits for a decision");
    assert_eq!(
        live.iter().map(|one| one.organisation).collect::<HashSet<_>>().len(),
        live.len(),
        "an organisation takes part twice"
    );
    let before = matches!(whistle.state, WhistleState::Draft | WhistleState::Discarded);
    assert!(
        whistle.assignments.iter().all(|one| one.clocks.is_none() == before),
        "clocks run from the call and not before"
    );
    if matches!(whistle.state, WhistleState::Done | WhistleState::Confirmed | WhistleState::Closed) {
        assert!(
            live.iter().all(|one| one.state == AssignmentState::Done)
                && !whistle.assignments.iter().any(Assignment::awaits_decision)
        );
        assert_eq!(whistle.due_at(), None, "no clock runs when all are done");
    }
    for one in &whistle.assignments {
        let Some(clocks) = one.clocks else { continue };
        let (acknowledged, reported) =
            (clocks.acknowledge.clock.met_at.is_some(), clocks.report_in.clock.met_at.is_some());
        match one.state {
            AssignmentState::Called => assert!(!acknowledged && !reported),
            AssignmentState::Acknowledged => assert!(acknowledged && !reported),
            AssignmentState::ReportedIn | AssignmentState::Handling | AssignmentState::Done => {
                assert!(acknowledged && reported && one.arrived.is_some())
            }
            AssignmentState::Returned => {
                assert!(!reported && one.return_reason.is_some() && !clocks.report_in.is_running())
            }
        }
    }
    assert_eq!(whistle.closed_at.is_some(), whistle.state == WhistleState::Closed);
}

/// What somebody does to a whistle that is there; Linli itself does the rest.
fn by_hand(act: WhistleAct) -> bool {
    act != WhistleAct::Draft && act.permission().is_some()
}

/// What holds for every step, taken or refused.
fn steps_well(before: &Whistle, attempted: Attempt, outcome: &Result<(Whistle, WhistleEvent), WhistleRule>) {
    let act = attempted.act;
    let assignment = before.assignments[attempted.party % before.assignments.len()].id;
    if by_hand(act) {
        let allowed = before.accepts(act, Some(assignment));
        match outcome {
            Ok(_) => assert_eq!(allowed, Ok(()), "{act:?} was done although it was said to be refused"),
            Err(WhistleRule::AlreadyCalled) => assert_eq!(act, WhistleAct::Reassign),
            Err(rule) => assert_eq!(allowed, Err(*rule)),
        }
    }
    let Ok((after, event)) = outcome else { return };
    assert!(event.name().starts_with("whistle."));
    assert_eq!(after.appended.len(), before.appended.len() + 1, "every act leaves one line");
    if by_hand(act) {
        assert!(
            transitions::whistle(before.state, act).is_some_and(|to| to.contains(&after.state)),
            "{:?} --{act:?}--> {:?} is not in the table",
            before.state,
            after.state
        );
        let now = due(after);
        for (clock, was) in due(before) {
            assert_eq!(now.get(&clock), Some(&was), "{act:?} moved a deadline");
        }
    }
    assert!(after.state != WhistleState::Closed || before.state == WhistleState::Confirmed);
}

#[test]
fn every_reachable_state_is_consistent() {
    let key = |whistle: &Whistle| {
        (
            whistle.state,
            whistle
                .assignments
                .iter()
                .map(|one| (one.organisation, one.role, one.state, one.replaced_by.is_some()))
                .collect::<Vec<_>>(),
        )
    };
    let first = draft(WhistleKind::WorkPromotion, 1);
    let mut seen = HashSet::from([key(&first)]);
    let mut open = VecDeque::from([first]);
    let mut states = HashSet::new();
    let mut serial = 0;
    while let Some(whistle) = open.pop_front() {
        consistent(&whistle);
        states.insert(whistle.state);
        for act in acts() {
            for party in 0..whistle.assignments.len() {
                // Reassigning goes to the same organisation or to a third one.
                for to in if act == WhistleAct::Reassign { vec![0, 1, 2] } else { vec![0] } {
                    serial += 1;
                    let attempted = Attempt { act, party, to };
                    let outcome = attempt(whistle.clone(), attempted, 1, serial);
                    steps_well(&whistle, attempted, &outcome);
                    if let Ok((next, _)) = outcome
                        && seen.insert(key(&next))
                    {
                        open.push_back(next);
                    }
                }
            }
        }
    }
    assert_eq!(states.len(), WhistleState::iter().count(), "every state is reached");
    assert!(seen.len() > 100, "{} states", seen.len());
}

fn acts() -> Vec<WhistleAct> {
    // Reminders are lines of the timeline and nothing that is done.
    let no_act = |act: &WhistleAct| {
        use WhistleAct::{Draft, DueSoon, Escalated, Overdue};
        matches!(act, Draft | DueSoon | Overdue | Escalated)
    };
    WhistleAct::iter().filter(|act| !no_act(act)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_story_ends_in_an_inconsistent_state(story in prop::collection::vec((0..acts().len(), 0_usize..6, 0_u128..6, 0_i64..5000), 1..60)) {
        let mut whistle = draft(WhistleKind::JointEnforcement, 2);
        let mut at = 0;
        for (serial, (act, party, to, minutes)) in story.into_iter().enumerate() {
            at += minutes;
            let attempted = Attempt { act: acts()[act], party, to };
            let outcome = attempt(whistle.clone(), attempted, at, serial as u128);
            steps_well(&whistle, attempted, &outcome);
            if let Ok((next, _)) = outcome {
                whistle = next;
            }
            consistent(&whistle);
        }
    }

    #[test]
    fn looking_at_it_changes_nothing(days in 0_i64..400) {
        let whistle = sounded(WhistleKind::HardProblem, years(&[YEAR_2025]));
        let before = due(&whistle);
        let now = moment(START).plus(TimeDelta::days(days));
        let _ = (whistle.is_overdue(now), whistle.accountable(), whistle.accepts(WhistleAct::Close, None));
        prop_assert_eq!(due(&whistle), before);
        let _: Date = now.date();
    }
}
