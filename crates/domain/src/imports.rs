//! Imports: lists that people keep in spreadsheets, checked row by row and then brought in as a whole.
//!
//! An import is staged, checked, stored and perhaps taken back. It knows nothing of what its rows say: that is the business of
//! the record they become.

use linli_vocabulary::{
    AccountId, ImportId, ImportRowId, Kind, Timestamp, imports::ImportRowState, imports::ImportState,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Message, Rule, event::Event};

/// An import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// Its version.
    pub version: i32,
    /// Who uploaded it; nobody else sees it.
    pub account: AccountId,
    /// What its rows become.
    pub kind: Kind,
    /// Name of the file.
    pub file: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// Codes of the divisions in which the uploader might create such records then, separated by commas; none when everywhere.
    /// For the preview only: storing asks anew.
    pub scope: Option<String>,
    /// How it stands.
    pub state: ImportState,
    /// How many rows it has.
    pub rows: i32,
    /// How many of them have been checked.
    pub checked: i32,
    /// How many of the checked ones are faulty.
    pub faulty: i32,
    /// How many became records.
    pub stored: i32,
    /// How many of these stayed when it was taken back.
    pub kept: i32,
    /// SHA-256 over the rows that were stored, hexadecimal.
    pub stored_sha256: Option<String>,
    /// When it was uploaded.
    pub uploaded_at: Timestamp,
    /// When its rows became records.
    pub stored_at: Option<Timestamp>,
    /// When it was taken back or given up.
    pub ended_at: Option<Timestamp>,
    /// When its rows were cleared.
    pub cleared_at: Option<Timestamp>,
}

/// A row of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImportRow {
    /// Its id.
    pub id: ImportRowId,
    /// Raised by each change.
    pub version: i32,
    /// Its import.
    pub import: ImportId,
    /// Who uploaded it.
    pub account: AccountId,
    /// Its row in the file, as a spreadsheet counts: the header is 1.
    pub number: i32,
    /// What stands in it, in the order of the columns.
    pub cells: Vec<String>,
    /// How it stands.
    pub state: ImportRowState,
    /// What is wrong with it, or why it stayed.
    pub problems: Vec<CellProblem>,
    /// The record it became.
    pub record: Option<Uuid>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellProblem {
    /// Key of the column; none when it is the row as a whole.
    pub column: Option<String>,
    /// The stable code.
    pub code: String,
    /// What to do, in Chinese.
    pub zh: String,
    /// What to do, in English.
    pub en: String,
}

impl CellProblem {
    /// A problem of one cell, or of the row.
    #[must_use]
    pub fn new(column: Option<&str>, code: &str, message: Message) -> Self {
        Self {
            column: column.map(str::to_owned),
            code: code.to_owned(),
            zh: message.zh.into_owned(),
            en: message.en.into_owned(),
        }
    }
}

/// What happened to an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the name says it")]
pub enum ImportEvent {
    Uploaded {},
    Checked {},
    Rechecked {},
    Stored { kind: Kind, rows: i32, sha256: String },
    Undone { removed: i32, kept: i32 },
    Discarded {},
}

impl Event for ImportEvent {
    fn name(&self) -> &'static str {
        match self {
            Self::Uploaded {} => "import.uploaded",
            Self::Checked {} => "import.checked",
            Self::Rechecked {} => "import.rechecked",
            Self::Stored { .. } => "import.stored",
            Self::Undone { .. } => "import.undone",
            Self::Discarded {} => "import.discarded",
        }
    }
}

/// Why an import does not take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportRule {
    /// It is still being checked.
    Checking,
    /// It has been stored, taken back or given up.
    Ended,
    /// All rows were asked for, and some are faulty.
    Faulty,
    /// No row can be stored.
    NothingGood,
    /// It has not been stored, or was taken back already.
    NotStored,
    /// Its rows were cleared, so nobody knows any more which records came from it.
    Cleared,
    /// Somebody was faster: since it was checked, a record was made that one of its rows would double.
    Overtaken,
}

impl Rule for ImportRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Checking => "import_checking",
            Self::Ended => "import_ended",
            Self::Faulty => "import_faulty",
            Self::NothingGood => "import_nothing_good",
            Self::NotStored => "import_not_stored",
            Self::Cleared => "import_cleared",
            Self::Overtaken => "import_overtaken",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Checking => Message::new("正在校验，请稍候。", "It is still being checked; please wait."),
            Self::Ended => Message::new("这次导入已经结束。", "This import is over: stored, taken back or given up."),
            Self::Faulty => Message::new(
                "还有错误的行。请改正后重新上传，或选择只导入正确的行。",
                "Some rows are faulty. Correct and upload them again, or import the good rows only.",
            ),
            Self::NothingGood => Message::new("没有可以导入的行。", "There is no row to import."),
            Self::NotStored => {
                Message::new("这次导入没有可撤回的内容。", "There is nothing of this import to take back.")
            }
            Self::Cleared => Message::new(
                "上传的内容已按期清除，不能再撤回或重新校验。",
                "What was uploaded has been cleared after its time; it can be neither taken back nor checked again.",
            ),
            Self::Overtaken => Message::new(
                "校验之后又有人录入了重复的记录，或权限有变化。请重新校验。",
                "Since it was checked somebody entered the same, or your permissions changed. Please check it again.",
            ),
        }
    }
}

type Decision = Result<(Import, ImportEvent), ImportRule>;

impl Import {
    /// So many more rows have been checked, and so many of them are faulty.
    ///
    /// # Errors
    /// When it is not being checked.
    pub fn check(mut self, rows: i32, faulty: i32) -> Decision {
        if self.state != ImportState::Checking {
            return Err(ImportRule::Ended);
        }
        self.checked = (self.checked + rows).min(self.rows);
        self.faulty += faulty;
        if self.checked == self.rows {
            self.state = ImportState::Ready;
        }
        Ok((self, ImportEvent::Checked {}))
    }

    /// Whether it can be checked once more.
    ///
    /// # Errors
    /// Unless it waits to be stored.
    pub fn recheck(mut self) -> Decision {
        self.waits()?;
        self.state = ImportState::Checking;
        self.checked = 0;
        self.faulty = 0;
        Ok((self, ImportEvent::Rechecked {}))
    }

    /// Whether its rows can become records now.
    ///
    /// # Errors
    /// While it is checked or when it is over; when rows are faulty and all are asked for; when no row is good.
    pub const fn may_store(&self, good_only: bool) -> Result<(), ImportRule> {
        if let Err(rule) = self.waits() {
            return Err(rule);
        }
        if self.faulty > 0 && !good_only {
            return Err(ImportRule::Faulty);
        }
        if self.rows <= self.faulty {
            return Err(ImportRule::NothingGood);
        }
        Ok(())
    }

    /// Its good rows became records.
    ///
    /// # Errors
    /// As [`Import::may_store`].
    pub fn store(mut self, good_only: bool, sha256: String, at: Timestamp) -> Decision {
        self.may_store(good_only)?;
        self.state = ImportState::Stored;
        self.stored = self.rows - self.faulty;
        self.stored_sha256 = Some(sha256.clone());
        self.stored_at = Some(at);
        let event = ImportEvent::Stored { kind: self.kind, rows: self.stored, sha256 };
        Ok((self, event))
    }

    /// Whether it can be taken back.
    ///
    /// # Errors
    /// Unless it was stored and its rows are still there.
    pub const fn may_undo(&self) -> Result<(), ImportRule> {
        match self.state {
            ImportState::Stored if self.cleared_at.is_some() => Err(ImportRule::Cleared),
            ImportState::Stored => Ok(()),
            _ => Err(ImportRule::NotStored),
        }
    }

    /// It was taken back, except so many records that somebody has changed or uses.
    ///
    /// # Errors
    /// As [`Import::may_undo`].
    pub fn undo(mut self, kept: i32, at: Timestamp) -> Decision {
        self.may_undo()?;
        self.state = ImportState::Undone;
        self.kept = kept;
        self.ended_at = Some(at);
        let event = ImportEvent::Undone { removed: self.stored - kept, kept };
        Ok((self, event))
    }

    /// It is given up, while it is checked too.
    ///
    /// # Errors
    /// When it is over.
    pub fn discard(mut self, at: Timestamp) -> Decision {
        if !matches!(self.state, ImportState::Checking | ImportState::Ready) {
            return Err(ImportRule::Ended);
        }
        self.state = ImportState::Discarded;
        self.ended_at = Some(at);
        Ok((self, ImportEvent::Discarded {}))
    }

    const fn waits(&self) -> Result<(), ImportRule> {
        match self.state {
            ImportState::Checking => Err(ImportRule::Checking),
            ImportState::Ready if self.cleared_at.is_some() => Err(ImportRule::Cleared),
            ImportState::Ready => Ok(()),
            ImportState::Stored | ImportState::Undone | ImportState::Discarded => Err(ImportRule::Ended),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(rows: i32) -> Import {
        Import {
            id: Uuid::from_u128(1).into(),
            version: 1,
            account: Uuid::from_u128(2).into(),
            kind: Kind::Organisation,
            file: "单位.xlsx".to_owned(),
            sha256: String::new(),
            scope: None,
            state: ImportState::Checking,
            rows,
            checked: 0,
            faulty: 0,
            stored: 0,
            kept: 0,
            stored_sha256: None,
            uploaded_at: now(),
            stored_at: None,
            ended_at: None,
            cleared_at: None,
        }
    }

    fn now() -> Timestamp {
        "2026-11-23T09:00:00+08:00".parse().unwrap()
    }

    #[test]
    fn all_rows_are_stored_only_when_none_is_faulty() {
        let half = import(10).check(5, 1).unwrap().0;
        assert_eq!(half.may_store(true), Err(ImportRule::Checking));
        let ready = half.check(5, 2).unwrap().0;
        assert_eq!((ready.state, ready.faulty), (ImportState::Ready, 3));
        assert_eq!(ready.may_store(false), Err(ImportRule::Faulty));
        let (stored, event) = ready.clone().store(true, "ab".to_owned(), now()).unwrap();
        assert_eq!(stored.stored, 7);
        assert_eq!(event, ImportEvent::Stored { kind: Kind::Organisation, rows: 7, sha256: "ab".to_owned() });
        assert_eq!(stored.clone().store(true, String::new(), now()), Err(ImportRule::Ended));
        let undone = stored.undo(2, now()).unwrap();
        assert_eq!(undone.1, ImportEvent::Undone { removed: 5, kept: 2 });
        assert_eq!(undone.0.may_undo(), Err(ImportRule::NotStored));
    }

    #[test]
    fn what_is_faulty_throughout_stores_nothing() {
        let ready = import(2).check(2, 2).unwrap().0;
        assert_eq!(ready.may_store(true), Err(ImportRule::NothingGood));
        assert_eq!(ready.clone().recheck().unwrap().0.checked, 0);
        let given_up = ready.discard(now()).unwrap().0;
        assert_eq!(given_up.recheck(), Err(ImportRule::Ended));
    }

    #[test]
    fn what_was_cleared_cannot_be_taken_back() {
        let stored = import(1).check(1, 0).unwrap().0.store(false, String::new(), now()).unwrap().0;
        let cleared = Import { cleared_at: Some(now()), ..stored };
        assert_eq!(cleared.undo(0, now()), Err(ImportRule::Cleared));
    }
}
