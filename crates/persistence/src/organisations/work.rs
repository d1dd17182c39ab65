//! What is open in an organisation. Each context that assigns work to organisations adds its select here.

use linli_domain::{Result, organisations::OpenWork};
use linli_vocabulary::OrganisationId;

use crate::exec::Tx;

/// The open work of an organisation, oldest first.
///
/// # Errors
/// A fault.
pub async fn open_work(_tx: &Tx, _organisation: OrganisationId) -> Result<Vec<OpenWork>> {
    Ok(Vec::new())
}
