//! `linli account create`: a fresh installation has no account that anybody could use, so the command line makes the first.

use clap::{Subcommand, ValueEnum};
use linli_app::{App, identity::create_first_account};
use linli_domain::Error;
use linli_vocabulary::identity::Role;

/// What can be done to accounts from the command line.
#[derive(Subcommand, Debug)]
pub enum Account {
    /// Make an account and print the slip with its one-time password
    Create {
        /// Sign-in name: 3 to 32 of a-z, 0-9, dot, hyphen and underscore, beginning with a letter
        #[arg(long, value_name = "LOGIN")]
        account: String,
        /// The person's name
        #[arg(long, value_name = "NAME")]
        name: String,
        /// One of the three administrators, who are three different people; others get their roles on the page
        #[arg(long, value_enum)]
        role: Option<Administrator>,
    },
}

/// The three separated administrators (GB/T 22239-2019).
#[derive(Clone, Copy, Debug, ValueEnum)]
#[expect(clippy::enum_variant_names, reason = "the words a person types are the roles' names")]
pub enum Administrator {
    /// Accounts and configuration
    SystemAdministrator,
    /// Roles and grants
    SecurityAdministrator,
    /// Reads the audit trail
    AuditAdministrator,
}

impl From<Administrator> for Role {
    fn from(administrator: Administrator) -> Self {
        match administrator {
            Administrator::SystemAdministrator => Self::SystemAdministrator,
            Administrator::SecurityAdministrator => Self::SecurityAdministrator,
            Administrator::AuditAdministrator => Self::AuditAdministrator,
        }
    }
}

/// Does it.
///
/// # Errors
/// A sentence for the terminal.
pub async fn run(app: &App, what: Account) -> Result<(), String> {
    let Account::Create { account, name, role } = what;
    let slip = create_first_account(app, &account, &name, role.map(Role::from)).await.map_err(sentence)?;
    println!(
        "Account {account} is there. Hand this one-time password over in person; it is shown only now:\n\n    {slip}\n"
    );
    Ok(())
}

fn sentence(error: Error) -> String {
    match error {
        Error::Invalid(fields) => {
            let fields: Vec<_> =
                fields.iter().map(|field| format!("{}: {}", field.field.join("."), field.message.en)).collect();
            fields.join("; ")
        }
        Error::Internal(cause) => cause,
        other => other.message().en.into_owned(),
    }
}
