//! The first account of an installation: nobody can sign in before the command line makes it.

use std::sync::Arc;

use linli_domain::Result;
use linli_vocabulary::{Date, identity::Role};

use super::CreateAccount;
use crate::{
    exec::{App, Request, Target},
    identity::GiveGrant,
};

/// Makes an account from the command line, with one of the three administrators' roles or none, and gives the slip of its
/// first password. Separation holds here too: an account that has a role gets no second one, because it is a new account.
///
/// # Errors
/// Every refusal of `account.create` and `grant.give`.
pub async fn create_first_account(app: &App, login: &str, name: &str, role: Option<Role>) -> Result<String> {
    let request = Arc::new(Request::system("command-line"));
    let issued = app.execute(&request, Target::of(()), CreateAccount::new(login, name, None)).await?;
    if let Some(role) = role {
        let today: Date = app.clock().now().date();
        app.execute(&request, Target::of(()), GiveGrant::realm(issued.account.id, role, today)).await?;
    }
    Ok(issued.slip.unwrap_or_default())
}
