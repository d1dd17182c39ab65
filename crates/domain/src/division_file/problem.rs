//! What can be wrong with a row.

use super::{MAX_NAME, Place};
use crate::division_code::{DivisionCode, DivisionCodeFault};
use crate::{Message, Rule};

/// A row that cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {}: {reason}", .place.line)]
pub struct Problem {
    /// Where it stands.
    pub place: Place,
    /// What is wrong.
    pub reason: ProblemReason,
}

/// Why a row cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProblemReason {
    /// Too many or too few fields.
    #[error("the row has {found} fields, its file has {expected} columns")]
    Fields {
        /// Columns of the file.
        expected: usize,
        /// Fields of the row.
        found: usize,
    },
    /// A level that is none of the five.
    #[error("the level is not province, prefecture, county, township or village")]
    Level,
    /// A code of the wrong length or with something other than digits.
    #[error(transparent)]
    Code(DivisionCodeFault),
    /// No name.
    #[error("the name is empty")]
    EmptyName,
    /// A name nobody would say.
    #[error("the name has {found} characters, at most {MAX_NAME} are taken")]
    LongName {
        /// How many characters there are.
        found: usize,
    },
    /// A control character in the name.
    #[error("the name contains a control character")]
    ControlCharacter,
    /// The codes above are not the beginnings of this code.
    #[error("the codes above do not fit: the parent should be {}", .expected.as_ref().map_or("empty", DivisionCode::as_str))]
    Parent {
        /// The parent that the code asks for; `None` for a province.
        expected: Option<DivisionCode>,
    },
    /// The parent is nowhere.
    #[error("the parent {parent} does not exist")]
    Orphan {
        /// The missing division.
        parent: DivisionCode,
    },
    /// The code has come before.
    #[error("the code has come before, on line {}", .before.line)]
    Duplicate {
        /// Where it came last.
        before: Place,
    },
}

impl Rule for ProblemReason {
    fn code(&self) -> &'static str {
        match self {
            Self::Fields { .. } => "division_row_fields",
            Self::Level => "division_row_level",
            Self::Code(fault) => fault.code(),
            Self::EmptyName => "division_row_empty_name",
            Self::LongName { .. } => "division_row_long_name",
            Self::ControlCharacter => "division_row_control_character",
            Self::Parent { .. } => "division_row_parent",
            Self::Orphan { .. } => "division_row_orphan",
            Self::Duplicate { .. } => "division_row_duplicate",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::Code(fault) => return fault.message(),
            Self::Fields { expected, found } => format!("本行有{found}列，文件应有{expected}列。"),
            Self::Level => "层级不是province、prefecture、county、township、village之一。".to_owned(),
            Self::EmptyName => "名称为空。".to_owned(),
            Self::LongName { found } => format!("名称有{found}个字符，最多{MAX_NAME}个。"),
            Self::ControlCharacter => "名称含控制字符。".to_owned(),
            Self::Parent { expected: Some(parent) } => format!("上级代码不符，应为{parent}。"),
            Self::Parent { expected: None } => "省级区划的上级代码应为空。".to_owned(),
            Self::Orphan { parent } => format!("上级区划{parent}不存在。"),
            Self::Duplicate { before } => format!("代码重复，已在第{}行出现。", before.line),
        };
        Message::of(zh, format!("{self}."))
    }
}
