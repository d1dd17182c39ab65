//! Identity: stands in until the context lands.

use linli_domain::{Error, Message, Result, authorisation::Caller};

use crate::exec::App;

impl App {
    /// Who a bearer token speaks for.
    ///
    /// # Errors
    /// *Unauthenticated*.
    pub async fn authenticate(&self, _: &str) -> Result<Caller> {
        Err(Error::Unauthenticated("invalid_token", Message::new("登录凭证无效，请重新登录。", "The token is not valid; please sign in again.")))
    }
}
