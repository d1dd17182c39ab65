//! What opening balances refuse.

use crate::{Message, Rule};

/// What an opening balance refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpeningBalanceRule {
    /// It counts already.
    AlreadyConfirmed,
    /// It was taken back.
    AlreadyVoided,
    /// Who wrote it cannot confirm it.
    OwnEntry,
    /// Another balance says a number for the same unit, measure and day.
    SaidTwice {
        /// The unit and the days of the other.
        other: String,
    },
    /// Linli has seen some of it itself, or it was imported.
    CountedHere {
        /// The unit.
        organisation: String,
        /// How many it has seen.
        records: i64,
        /// The first day on which.
        first: String,
    },
}

impl Rule for OpeningBalanceRule {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyConfirmed => "opening_balance_already_confirmed",
            Self::AlreadyVoided => "opening_balance_already_voided",
            Self::OwnEntry => "opening_balance_own_entry",
            Self::SaidTwice { .. } => "opening_balance_said_twice",
            Self::CountedHere { .. } => "opening_balance_counted_here",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::AlreadyConfirmed => Message::new(
                "这份期初数已经确认，不能再改；有误请作废后重新录入。",
                "This opening balance is confirmed and cannot be changed; void it and enter another.",
            ),
            Self::AlreadyVoided => Message::new("这份期初数已经作废。", "This opening balance was voided."),
            Self::OwnEntry => Message::new(
                "录入人不能确认自己录入的期初数，请由另一人对照来源确认。",
                "Who entered it cannot confirm it; somebody else compares it with its source.",
            ),
            Self::SaidTwice { other } => Message::of(
                format!("这些天的数已经录过：{other}。请调整日期，或先作废那一份。"),
                format!("These days are told already: {other}. Choose other days, or void the other balance first."),
            ),
            Self::CountedHere { organisation, records, first } => Message::of(
                format!(
                    "{organisation}在这段时间里已有{records}条办理记录（含补录），最早一条在{first}，再录期初数会重复计算。请把截止日期改到{first}之前。"
                ),
                format!(
                    "Linli holds {records} records of {organisation} in these days already (imported ones included), the first of {first}: they would be counted twice. Let the balance end before {first}."
                ),
            ),
        }
    }
}
