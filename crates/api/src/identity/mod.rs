//! Identity on both faces: sessions over REST only (their cookies and throttle belong to HTTP), everything else over both.

mod account;
mod client;
mod delegation;
mod grant;
mod me;
mod sessions;
pub(crate) mod token;

pub use account::{AccountView, EnrolledView, FactorSecret, IssuedView};
pub use client::{ClientView, IssuedSecretView};
pub use delegation::DelegationView;
pub use grant::GrantView;
pub use me::MeQueries;
pub use sessions::{opened, our_page, published_keys};

use linli_app::{exec::Change, identity::{AllowClient, CreateClient, DisableClient, EnableClient, RetireSecret, RotateClient}};
use linli_app::identity::{
    ChangePassword, CloseGrant, ConfirmFactor, CreateAccount, DisableAccount, EnableAccount, EndDelegation,
    EnrolFactor, GiveDelegation, GiveGrant, ResetAccount,
};
use linli_domain::identity::{Account, Client, Delegation, Grant};

use crate::{faces::Faces, rest::Contract};

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Account, AccountView>();
    faces.command::<CreateAccount, IssuedView>();
    faces.step::<ResetAccount, IssuedView>();
    faces.command::<DisableAccount, AccountView>();
    faces.step::<EnableAccount, AccountView>();
    faces.command::<ChangePassword, AccountView>();
    faces.step::<EnrolFactor, EnrolledView>();
    faces.command::<ConfirmFactor, AccountView>();
    faces.listing::<Client, ClientView>();
    faces.command::<CreateClient, IssuedSecretView>();
    faces.command::<Change<CreateClient>, ClientView>();
    faces.command::<AllowClient, ClientView>();
    faces.step::<RotateClient, IssuedSecretView>();
    faces.command::<RetireSecret, ClientView>();
    faces.command::<DisableClient, ClientView>();
    faces.step::<EnableClient, ClientView>();
    faces.listing::<Grant, GrantView>();
    faces.command::<GiveGrant, GrantView>();
    faces.command::<CloseGrant, GrantView>();
    faces.listing::<Delegation, DelegationView>();
    faces.command::<GiveDelegation, DelegationView>();
    faces.step::<EndDelegation, DelegationView>();
}

/// What belongs to HTTP alone: signing in and out, and who the caller is.
pub(crate) fn rest(contract: &mut Contract) {
    sessions::rest(contract);
    token::rest(contract);
    me::rest(contract);
}
