//! Lists that leave the house as files: how many rows at once, and what is told of it.

use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    identity::Account,
    imports::{EXPORTED, Exported},
};
use linli_vocabulary::Kind;
use serde_json::json;
use uuid::Uuid;

use crate::exec::{Command, Fields, Loaded, Tx};

/// More rows than this need a reason.
pub const ROWS_WITHOUT_REASON: usize = 1_000;
/// More rows than this are not given at once.
pub const MOST_ROWS: usize = 50_000;

/// Records that a list was exported, before it is handed out. Made by the export only.
#[derive(Clone, Debug, serde::Serialize)]
pub struct RecordExport {
    /// What is told.
    pub exported: Exported,
}

impl Command for RecordExport {
    const NEEDS: Permission = Permission::ListExport;
    type On = Account;
    type Output = Account;

    fn check(&self) -> Result<()> {
        let reason = self.exported.reason.as_deref();
        if reason.is_none() && self.exported.rows > ROWS_WITHOUT_REASON {
            return Err(reason_required());
        }
        Fields::new().optional("reason", reason, 500).done()
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let account: Uuid = on.id.into();
        let linli_domain::event::Happened(event) = EXPORTED;
        tx.tell((Kind::Account, account, on.version), event, json!({ "export": self.exported }));
        Ok((*on).clone())
    }
}

/// What is said when more is asked for than goes without a reason.
#[must_use]
pub fn reason_required() -> Error {
    Error::field(
        "reason",
        "reason_required",
        Message::of(
            format!("超过{ROWS_WITHOUT_REASON}行，请填写导出原因。"),
            format!("More than {ROWS_WITHOUT_REASON} rows need a reason."),
        ),
    )
}
