//! What a rule goes back to, as commands take it: a policy document, or a reason.

use linli_domain::{Error, Message, Result, policy_documents::PolicyDocument, rules::Citation};
use linli_vocabulary::PolicyDocumentId;

use crate::exec::{Fields, Tx};

/// Checks that a document or a reason is given.
pub(crate) fn check(fields: Fields, document: Option<PolicyDocumentId>, reason: Option<&str>) -> Fields {
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    let why = Message::new("没有依据文件的，请写明理由。", "Without a document, please say why.");
    fields.optional("reason", reason, 500).must("reason", reason.is_some() || document.is_some(), "required", why)
}

/// The citation of an input that was checked. A document that is not there is a fault of the field, not of the address.
///
/// # Errors
/// *Invalid*.
pub(crate) async fn cite(tx: &mut Tx, document: Option<PolicyDocumentId>, reason: Option<String>) -> Result<Citation> {
    if let Some(document) = document {
        tx.read::<PolicyDocument>(document).await.map_err(|error| match error {
            Error::NotFound(_) => {
                let message = Message::new("没有登记这份政策文件。", "There is no such policy document.");
                Error::field("policyDocument", "not_found", message)
            }
            other => other,
        })?;
    }
    Citation::kept(document, reason.unwrap_or_default()).ok_or_else(|| Error::internal("an input that was not checked"))
}
