//! Identity: stands in until the context lands.

use linli_domain::{Error, Message, Result, authorisation::Caller};

use std::sync::Arc;

use crate::exec::{App, Request};

impl App {
    /// Who a bearer token speaks for.
    ///
    /// # Errors
    /// *Unauthenticated*.
    pub async fn authenticate(&self, _: &str) -> Result<Caller> {
        Err(Error::Unauthenticated("invalid_token", Message::new("登录凭证无效，请重新登录。", "The token is not valid; please sign in again.")))
    }

    /// The same request with the caller's session and grants as they are now; live subscriptions ask before each delivery.
    ///
    /// # Errors
    /// *Unauthenticated* when the session has ended.
    pub async fn reload(&self, request: &Request) -> Result<Arc<Request>> {
        Ok(Arc::new(request.clone()))
    }
}
