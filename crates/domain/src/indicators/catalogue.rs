//! Every indicator, declared once as data. To add one, add an entry here and its code to the vocabulary.

use linli_vocabulary::{
    Date,
    indicators::{
        FactKind::{
            self, WhistleClosed, WhistleRated, WhistleReportInMissed, WhistleReportedIn, WhistleReportedInLate,
            WhistleResponse, WhistleSounded,
        },
        IndicatorCode, IndicatorDirection, IndicatorPart, IndicatorUnit,
    },
};

use super::{RecordedFact, period::first_of};
use crate::Message;

/// What is taken of the facts that a selection chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// How many there are; an opening balance says how many it stands for.
    Facts,
    /// The sum of their amounts.
    Amounts,
}

/// Which facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Of one of these kinds.
    pub kinds: &'static [FactKind],
    /// With at least this amount.
    pub at_least: Option<i64>,
    /// What is taken of them.
    pub measure: Measure,
}

impl Selection {
    const fn facts(kinds: &'static [FactKind]) -> Self {
        Self { kinds, at_least: None, measure: Measure::Facts }
    }

    const fn amounts(kinds: &'static [FactKind]) -> Self {
        Self { kinds, at_least: None, measure: Measure::Amounts }
    }

    const fn at_least(self, amount: i64) -> Self {
        Self { at_least: Some(amount), ..self }
    }

    /// What a fact adds.
    #[must_use]
    pub fn of(&self, fact: &RecordedFact) -> i64 {
        match self.measure {
            _ if !self.chooses(fact) => 0,
            Measure::Facts if !fact.is_opening() => 1,
            Measure::Facts | Measure::Amounts => fact.amount,
        }
    }

    /// Whether a fact is among them.
    #[must_use]
    pub fn chooses(&self, fact: &RecordedFact) -> bool {
        self.kinds.contains(&fact.kind) && self.at_least.is_none_or(|least| fact.amount >= least)
    }
}

/// An indicator: a numerator over a denominator, both counted in facts.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// Which one.
    pub code: IndicatorCode,
    /// What it is called.
    pub name: Message,
    /// What is counted, in words.
    pub meaning: Message,
    /// What it is told in.
    pub unit: IndicatorUnit,
    /// Above the line.
    pub numerator: Selection,
    /// Below the line.
    pub denominator: Selection,
    /// Which way is better.
    pub direction: IndicatorDirection,
    /// Where the definition comes from: a document, or a choice of this installation.
    pub source: Message,
    /// With a smaller denominator an organisation's own value is not told: a single late arrival would look like a habit.
    pub minimum: i64,
}

const LOCAL: Message = Message::new(
    "本地自定：国家和省没有统一口径。",
    "Local choice: there is no definition of the state or the province.",
);

/// All of them, in the order in which they are shown.
pub const INDICATORS: &[Indicator] = &[
    Indicator {
        code: IndicatorCode::ReportedInInTime,
        name: Message::new("按时报到率", "Reported in in time"),
        meaning: Message::new(
            "按时报到的召集 ÷ 报到期限已有结果的召集（按时、超期、到期仍未报到）。期限以吹哨时生效的规则为准，退回的不计。",
            "Calls reported in within the limit ÷ calls whose limit has been met, missed or passed. The limit is that of the rule in force when the party was called; a call given back in time does not count.",
        ),
        unit: IndicatorUnit::Percent,
        numerator: Selection::facts(&[WhistleReportedIn]),
        denominator: Selection::facts(&[WhistleReportedIn, WhistleReportedInLate, WhistleReportInMissed]),
        direction: IndicatorDirection::HigherIsBetter,
        source: LOCAL,
        minimum: 5,
    },
    Indicator {
        code: IndicatorCode::HoursToReportIn,
        name: Message::new("平均报到用时", "Hours to report in"),
        meaning: Message::new(
            "从召集到报到的自然时间合计 ÷ 报到次数，夜间和节假日计算在内。",
            "Hours by the clock from the call to reporting in ÷ reports, nights and holidays included.",
        ),
        unit: IndicatorUnit::Hours,
        numerator: Selection::amounts(&[WhistleResponse]),
        denominator: Selection::facts(&[WhistleResponse]),
        direction: IndicatorDirection::LowerIsBetter,
        source: LOCAL,
        minimum: 5,
    },
    Indicator {
        code: IndicatorCode::RatedWell,
        name: Message::new("评价四分以上比例", "Rated 4 or better"),
        meaning: Message::new(
            "街道核实时评为4分或5分的部门次数 ÷ 全部被评价的部门次数。",
            "Parties that the subdistrict rated 4 or 5 when it confirmed the work ÷ all parties it rated.",
        ),
        unit: IndicatorUnit::Percent,
        numerator: Selection::facts(&[WhistleRated]).at_least(4),
        denominator: Selection::facts(&[WhistleRated]),
        direction: IndicatorDirection::HigherIsBetter,
        source: LOCAL,
        minimum: 5,
    },
    Indicator {
        code: IndicatorCode::Sounded,
        name: Message::new("吹哨件数", "Whistles sounded"),
        meaning: Message::new("街道吹响的哨的件数。", "Whistles that subdistricts sounded."),
        unit: IndicatorUnit::Count,
        numerator: Selection::facts(&[WhistleSounded]),
        denominator: Selection::facts(&[WhistleSounded]),
        direction: IndicatorDirection::Neither,
        source: LOCAL,
        minimum: 1,
    },
    Indicator {
        code: IndicatorCode::Closed,
        name: Message::new("销哨件数", "Whistles closed"),
        meaning: Message::new(
            "核实并评价后销哨的件数。",
            "Whistles that were closed after the work was confirmed and rated.",
        ),
        unit: IndicatorUnit::Count,
        numerator: Selection::facts(&[WhistleClosed]),
        denominator: Selection::facts(&[WhistleClosed]),
        direction: IndicatorDirection::Neither,
        source: LOCAL,
        minimum: 1,
    },
];

/// What was counted for an indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Above the line.
    pub numerator: i64,
    /// Below the line.
    pub denominator: i64,
    /// What of the numerator opening balances brought along.
    pub opening_numerator: i64,
    /// What of the denominator opening balances brought along.
    pub opening_denominator: i64,
}

impl Tally {
    /// Of numbers that Linli saw itself, or that opening balances brought along.
    #[must_use]
    pub const fn new(numerator: i64, denominator: i64, opening: bool) -> Self {
        let (opening_numerator, opening_denominator) = if opening { (numerator, denominator) } else { (0, 0) };
        Self { numerator, denominator, opening_numerator, opening_denominator }
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.numerator += other.numerator;
        self.denominator += other.denominator;
        self.opening_numerator += other.opening_numerator;
        self.opening_denominator += other.opening_denominator;
    }
}

/// What a tally says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// The value in the indicator's unit, to one decimal.
    Value(f64),
    /// There is something, but not enough to judge an organisation by.
    TooFew,
    /// Nothing below the line.
    Nothing,
}

impl Reading {
    /// The value, if there is one to tell.
    #[must_use]
    pub const fn value(self) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::TooFew | Self::Nothing => None,
        }
    }
}

impl Indicator {
    /// The declaration of an indicator.
    ///
    /// # Panics
    /// Never: a test holds that every code is declared.
    #[must_use]
    pub fn declared(code: IndicatorCode) -> &'static Self {
        let found = INDICATORS.iter().find(|one| one.code == code);
        found.unwrap_or_else(|| unreachable!("{code:?} is declared"))
    }

    /// One of its two selections.
    #[must_use]
    pub const fn part(&self, part: IndicatorPart) -> &Selection {
        match part {
            IndicatorPart::Numerator => &self.numerator,
            IndicatorPart::Denominator => &self.denominator,
        }
    }

    /// What a fact adds to both.
    #[must_use]
    pub fn tally(&self, fact: &RecordedFact) -> Tally {
        Tally::new(self.numerator.of(fact), self.denominator.of(fact), fact.is_opening())
    }

    /// What a tally of a division says.
    #[must_use]
    pub fn reads(&self, tally: Tally) -> Reading {
        if tally.denominator == 0 {
            return Reading::Nothing;
        }
        let ratio = tally.numerator as f64 / tally.denominator as f64;
        let value = match self.unit {
            IndicatorUnit::Percent => ratio * 100.0,
            IndicatorUnit::Hours => ratio / 60.0,
            IndicatorUnit::Count => tally.numerator as f64,
        };
        Reading::Value((value * 10.0).round() / 10.0)
    }

    /// What a tally of one organisation among others says: nothing below the declared minimum.
    #[must_use]
    pub fn reads_of_one(&self, tally: Tally) -> Reading {
        if (1..self.minimum).contains(&tally.denominator) { Reading::TooFew } else { self.reads(tally) }
    }

    /// Tallies by day as tallies by month, each named by its first day; months without any are there too.
    #[must_use]
    pub fn by_month(months: &[Date], days: &[(Date, Tally)]) -> Vec<(Date, Tally)> {
        let mut all: Vec<_> = months.iter().map(|month| (*month, Tally::default())).collect();
        for (day, tally) in days {
            let month = first_of(*day);
            if let Some((_, sum)) = all.iter_mut().find(|(first, _)| *first == month) {
                *sum += *tally;
            }
        }
        all
    }
}
