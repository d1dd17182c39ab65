//! Identity on both faces: sessions over REST only (their cookies and throttle belong to HTTP), everything else over both.

mod account;
mod delegation;
mod grant;
mod me;
mod mutations;
mod queries;
mod sessions;

pub use account::{AccountView, EnrolledView, FactorSecret, IssuedView};
pub use delegation::DelegationView;
pub use grant::GrantView;
pub use me::MeQueries;
pub use mutations::IdentityMutations;
pub use queries::IdentityQueries;
pub use sessions::{Origins, published_keys};

use linli_app::identity::{
    ChangePassword, CloseGrant, ConfirmFactor, CreateAccount, DisableAccount, EnableAccount, EndDelegation,
    EnrolFactor, GiveDelegation, GiveGrant, ResetAccount,
};
use linli_domain::identity::{Account, Delegation, Grant};

use crate::rest::Contract;

/// REST operations.
pub fn rest(contract: &mut Contract) {
    sessions::rest(contract);
    contract.listing::<Account, AccountView>();
    contract.command::<CreateAccount, IssuedView>();
    contract.command::<ResetAccount, IssuedView>();
    contract.command::<DisableAccount, AccountView>();
    contract.command::<EnableAccount, AccountView>();
    contract.command::<ChangePassword, AccountView>();
    contract.command::<EnrolFactor, EnrolledView>();
    contract.command::<ConfirmFactor, AccountView>();
    contract.listing::<Grant, GrantView>();
    contract.command::<GiveGrant, GrantView>();
    contract.command::<CloseGrant, GrantView>();
    contract.listing::<Delegation, DelegationView>();
    contract.command::<GiveDelegation, DelegationView>();
    contract.command::<EndDelegation, DelegationView>();
}
