//! Identity: signing in, who a token speaks for, accounts, grants and delegations.

mod accounts;
mod actions;
mod authentication;
mod client_tokens;
mod clients;
mod delegations;
mod factor;
mod grants;
mod invitations;
mod links;
mod passwords;
mod phone_sign_in;
mod sealing;
mod session_commands;
mod sign_in;
mod signing_keys;
mod tokens;

#[cfg(test)]
mod tests;

pub use accounts::{
    ChangePassword, ConfirmFactor, CreateAccount, DisableAccount, EnableAccount, EnrolFactor, EnrolledFactor,
    IssuedSlip, ResetAccount, create_first_account,
};
pub use client_tokens::{ClientCredentials, ClientToken, NoToken};
pub use clients::{AllowClient, CreateClient, DisableClient, EnableClient, IssuedSecret, RetireSecret, RotateClient};
pub use delegations::{EndDelegation, GiveDelegation};
pub use grants::{CloseGrant, GiveGrant};
pub use invitations::{IssueInvitation, IssuedInvitation, RevokeInvitation};
pub use links::{AskLink, ConfirmLink, EndLink, GiveUpAccount, RefuseLink};
pub use phone_sign_in::{MakePhoneAccount, PhoneCredentials};
pub(crate) use sealing::{Vault as Sealing, fresh};
pub use session_commands::CloseSession;
pub use sign_in::{Credentials, Opened};
pub use signing_keys::{KeysView, RotateSigningKey};

pub use linli_persistence::identity::{
    AccountFilter, AccountSort, ClientFilter, ClientSort, DelegationFilter, DelegationSort, GrantFilter, GrantSort,
    InvitationFilter, InvitationSort, LinkFilter, LinkSort, divisions_at, grants_by_account, held_posts, last_sign_ins,
};

use crate::exec::Secret;

/// What stands at the doors of one process: the queue of password hashes, the keys of tokens and of what is kept encrypted.
pub(crate) struct Doors {
    pub(crate) passwords: passwords::Passwords,
    pub(crate) vault: sealing::Vault,
    pub(crate) tokens: tokens::Tokens,
    pub(crate) keys: signing_keys::Keys,
}

impl Doors {
    pub(crate) fn new(secret: &Secret) -> Self {
        Self {
            passwords: passwords::Passwords::default(),
            vault: sealing::Vault::new(secret),
            tokens: tokens::Tokens::new(secret),
            keys: signing_keys::Keys::default(),
        }
    }
}
