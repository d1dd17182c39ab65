//! Who a token speaks for: the signature, then one statement for session and grants.

use std::sync::Arc;

use linli_domain::{
    Error, Message, Result,
    authorisation::{Caller, HeldGrant, Signed, is_administrator},
};
use linli_persistence::identity::{Standing, standing};
use linli_vocabulary::{AccountId, SessionId};

use super::signing_keys::{Speaker, invalid};
use crate::exec::{App, Request};

impl App {
    /// Who a bearer token speaks for.
    ///
    /// # Errors
    /// *Unauthenticated* when the token is not ours or has expired, the session has ended, or the account is disabled.
    pub async fn authenticate(&self, bearer: &str, address: Option<&str>) -> Result<Caller> {
        match self.verify(bearer).await?.speaker {
            Speaker::Account { sub, sid } => self.caller(sub, sid).await,
            Speaker::Client { sub, sid, scope, .. } => {
                let scopes = scope.parse().map_err(|_| invalid())?;
                self.admitted(sub, sid, &scopes, address).await
            }
        }
    }

    /// The same request with the caller's session and grants as they are now; live subscriptions ask before each delivery.
    ///
    /// # Errors
    /// *Unauthenticated* when the session has ended.
    pub async fn reload(&self, request: &Request) -> Result<Arc<Request>> {
        let caller = match &request.caller {
            Caller::Account(signed) => self.caller(signed.account, signed.session).await?,
            other => other.clone(),
        };
        Ok(Arc::new(Request { caller, address: request.address.clone(), trace: request.trace.clone() }))
    }

    async fn caller(&self, account: AccountId, session: SessionId) -> Result<Caller> {
        let standing = self.standing(account, session).await?;
        let limited = standing.password_is_due || self.owes_factor(&standing);
        let Standing { login, name, by_phone, grants, .. } = standing;
        Ok(Caller::Account(Box::new(Signed { account, session, login, name, limited, by_phone, grants })))
    }

    pub(super) async fn standing(&self, account: AccountId, session: SessionId) -> Result<Standing> {
        standing(self.db(), account, session, self.clock().now()).await?.ok_or_else(session_ended)
    }

    /// Whether a second factor has to be enrolled first; what a code to a telephone opens has none, and no role of staff.
    pub(super) fn owes_factor(&self, standing: &Standing) -> bool {
        !standing.by_phone && self.must_enrol_factor(standing.has_factor, &standing.grants)
    }

    /// The three administrators need a second factor whatever the setting says; only a demonstration lets them off.
    #[must_use]
    pub fn must_enrol_factor(&self, has_factor: bool, grants: &[HeldGrant]) -> bool {
        let settings = self.settings();
        let administers = || grants.iter().any(|grant| is_administrator(grant.role));
        !has_factor && (settings.second_factor || (!settings.demonstration && administers()))
    }
}

/// The answer to a token whose session is over.
pub(super) fn session_ended() -> Error {
    Error::Unauthenticated(
        "session_ended",
        Message::new("登录已结束，请重新登录。", "The session has ended; please sign in again."),
    )
}
