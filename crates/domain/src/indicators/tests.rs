//! The catalogue, the days, and the rule that a number is its evidence.

use chrono::TimeDelta;
use linli_vocabulary::{
    Date, FactId, Kind, OrganisationId, Timestamp,
    indicators::{FactKind, IndicatorCode, IndicatorPart, IndicatorUnit},
};
use proptest::prelude::*;
use strum::IntoEnumIterator;
use uuid::Uuid;

use super::*;

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn period(from: &str, as_of: &str, known_on: &str) -> Period {
    Period { from: day(from), as_of: day(as_of), known_on: day(known_on) }
}

fn fact(kind: FactKind, occurred_on: &str, recorded_at: &str) -> RecordedFact {
    RecordedFact {
        id: FactId::from(Uuid::from_u128(1)),
        kind,
        record: Kind::Whistle,
        subject: Uuid::from_u128(2),
        division: Some("511102008017".into()),
        organisation: Some(OrganisationId::from(Uuid::from_u128(3))),
        occurred_on: day(occurred_on),
        recorded_at: recorded_at.parse().expect("a moment"),
        amount: 1,
        voided_at: None,
    }
}

#[test]
fn every_code_is_declared_once_and_says_what_it_is() {
    for code in IndicatorCode::iter() {
        let declared: Vec<_> = INDICATORS.iter().filter(|one| one.code == code).collect();
        let [one] = declared.as_slice() else { panic!("{code:?} is declared {} times", declared.len()) };
        for words in [&one.name, &one.meaning, &one.source] {
            assert!(!words.zh.is_empty() && !words.en.is_empty(), "{code:?}");
        }
        assert!(one.minimum > 1 || one.unit != IndicatorUnit::Percent, "{code:?}: a share of one is a person");
        if one.unit == IndicatorUnit::Percent {
            let below = one.denominator.kinds;
            assert!(one.numerator.kinds.iter().all(|kind| below.contains(kind)), "{code:?}: more than all");
        }
    }
}

#[test]
fn nothing_below_the_line_is_no_value_and_a_few_are_no_judgement() {
    let indicator = Indicator::declared(IndicatorCode::ReportedInInTime);
    let tally = |numerator, denominator| Tally { numerator, denominator, ..Tally::default() };
    assert_eq!(indicator.reads(tally(0, 0)), Reading::Nothing);
    assert_eq!(indicator.reads_of_one(tally(0, 0)), Reading::Nothing);
    assert_eq!(indicator.reads(tally(2, 3)), Reading::Value(66.7));
    assert_eq!(indicator.reads_of_one(tally(2, 3)), Reading::TooFew);
    assert_eq!(indicator.reads_of_one(tally(2, indicator.minimum)), Reading::Value(40.0));
    let hours = Indicator::declared(IndicatorCode::HoursToReportIn);
    assert_eq!(hours.reads(tally(150, 2)), Reading::Value(1.3));
}

#[test]
fn what_is_recorded_later_or_voided_later_is_not_known_yet() {
    let kind = FactKind::WhistleReportedIn;
    let late = fact(kind, "2026-10-30", "2026-11-03T00:00:00+08:00");
    assert!(!late.counts_in(&period("2026-10-01", "2026-10-31", "2026-11-02")));
    assert!(late.counts_in(&period("2026-10-01", "2026-10-31", "2026-11-03")));
    assert!(!late.counts_in(&period("2026-11-01", "2026-11-30", "2026-11-30")), "it happened in October");
    let voided = RecordedFact { voided_at: "2026-11-05T23:59:59.999+08:00".parse().ok(), ..late };
    assert!(voided.counts_in(&period("2026-10-01", "2026-10-31", "2026-11-04")));
    assert!(!voided.counts_in(&period("2026-10-01", "2026-10-31", "2026-11-05")), "by the end of that day");
}

#[test]
fn a_period_is_twelve_months_unless_said_and_never_ahead() {
    let today = day("2026-11-23");
    let usual = Period::of(None, None, None, today).expect("usual");
    assert_eq!(usual, period("2025-12-01", "2026-11-23", "2026-11-23"));
    assert_eq!(usual.months().len(), 12);
    assert_eq!(
        Period::of(Some(day("2026-10-31")), None, None, today).expect("two").months(),
        [day("2026-10-01"), day("2026-11-01")]
    );
    let codes = |from: Option<&str>, as_of: Option<&str>, known_on: Option<&str>| match Period::of(
        from.map(day),
        as_of.map(day),
        known_on.map(day),
        today,
    ) {
        Err(crate::Error::Invalid(fields)) => fields.into_iter().map(|field| field.code).collect(),
        other => panic!("{other:?}"),
    };
    let wrong: Vec<&str> = codes(None, Some("2026-11-24"), Some("2026-11-25"));
    assert_eq!(wrong, ["in_future", "in_future"]);
    assert_eq!(codes(Some("2026-11-02"), Some("2026-11-01"), None), ["ends_before_it_begins"]);
    assert_eq!(codes(Some("2023-11-30"), None, None), ["out_of_range"]);
}

fn facts() -> impl Strategy<Value = Vec<RecordedFact>> {
    let kinds: Vec<_> = FactKind::iter().collect();
    let one = (prop::sample::select(kinds), 0..90_i64, 0..40_i64, prop::option::of(0..40_i64), 1..6_i64);
    let recorded = one.prop_map(|(kind, happened, late, voided, amount)| {
        let at = day("2026-08-01").begins().plus(TimeDelta::days(happened));
        let recorded_at = at.plus(TimeDelta::days(late));
        let voided_at: Option<Timestamp> = voided.map(|days| recorded_at.plus(TimeDelta::days(days)));
        RecordedFact {
            occurred_on: at.date(),
            recorded_at,
            voided_at,
            amount,
            ..fact(kind, "2026-08-01", "2026-08-01T00:00:00Z")
        }
    });
    prop::collection::vec(recorded, 0..80)
}

proptest! {
    #[test]
    fn a_number_is_its_evidence_and_its_months(facts in facts(), from in 0..90_i64, days in 0..90_i64, known in 0..150_i64) {
        let begin = day("2026-08-01").begins();
        let of = |days| begin.plus(TimeDelta::days(days)).date();
        let period = Period { from: of(from), as_of: of(from + days), known_on: of(known) };
        for indicator in INDICATORS {
            let counted: Vec<_> = facts.iter().filter(|fact| fact.counts_in(&period)).collect();
            let mut total = Tally::default();
            let mut by_day: Vec<(Date, Tally)> = Vec::new();
            for fact in &counted {
                total += indicator.tally(fact);
                by_day.push((fact.occurred_on, indicator.tally(fact)));
            }
            for part in [IndicatorPart::Numerator, IndicatorPart::Denominator] {
                let selection = indicator.part(part);
                let evidence: Vec<_> = counted.iter().filter(|fact| selection.chooses(fact)).collect();
                let number = match selection.measure {
                    Measure::Facts => i64::try_from(evidence.len()).expect("few"),
                    Measure::Amounts => evidence.iter().map(|fact| fact.amount).sum(),
                };
                let told = if part == IndicatorPart::Numerator { total.numerator } else { total.denominator };
                prop_assert_eq!(told, number);
            }
            let mut sum = Tally::default();
            for (_, tally) in Indicator::by_month(&period.months(), &by_day) {
                sum += tally;
            }
            prop_assert_eq!(sum, total);
        }
    }
}
