//! Identity on both faces: sessions over REST only (their cookies and throttle belong to HTTP), everything else over both.

mod account;
mod client;
mod delegation;
mod grant;
mod invitation;
mod link;
mod me;
mod phone;
mod sessions;
pub(crate) mod token;

pub use account::{AccountView, EnrolledView, FactorSecret, IssuedView};
pub use client::{ClientView, IssuedSecretView};
pub use delegation::DelegationView;
pub use grant::GrantView;
pub use invitation::{InvitationView, IssuedInvitationView};
pub use link::LinkView;
pub use me::MeQueries;
pub use sessions::{opened, our_page, published_keys};

use linli_app::identity::{
    ChangePassword, CloseGrant, ConfirmFactor, CreateAccount, DisableAccount, EnableAccount, EndDelegation,
    EnrolFactor, GiveDelegation, GiveGrant, ResetAccount,
};
use linli_app::{
    exec::Change,
    identity::{
        AllowClient, AskLink, ConfirmLink, CreateClient, DisableClient, EnableClient, EndLink, GiveUpAccount,
        IssueInvitation, RefuseLink, RetireSecret, RevokeInvitation, RotateClient,
    },
};
use linli_domain::identity::{Account, Client, Delegation, Grant, Invitation, Link};

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
    faces.step::<GiveUpAccount, AccountView>();
    faces.listing::<Link, LinkView>();
    faces.command::<AskLink, LinkView>();
    faces.command::<ConfirmLink, LinkView>();
    faces.command::<RefuseLink, LinkView>();
    faces.step::<EndLink, LinkView>();
    faces.listing::<Invitation, InvitationView>();
    faces.step::<IssueInvitation, IssuedInvitationView>();
    faces.step::<RevokeInvitation, InvitationView>();
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
    phone::rest(contract);
    me::rest(contract);
}
