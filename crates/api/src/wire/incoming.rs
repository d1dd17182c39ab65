//! A request as it came in: who asks, from where, under which trace, in which language.

use std::{future::Future, pin::Pin, sync::Arc};

use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, http::header::AUTHORIZATION, web};
use linli_app::{App, exec::Request};
use linli_domain::{Error, Message, Result, authorisation::Caller};
use tracing_actix_web::RequestId;

use super::{Language, Proxies, Refusal};

/// A request with its caller.
#[derive(Clone)]
pub struct Incoming {
    /// The application.
    pub app: App,
    /// Who asks, from where.
    pub request: Arc<Request>,
    /// What the caller reads.
    pub language: Language,
}

/// The trace id of a request, in answer and log.
pub(super) fn trace(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default().replace('-', "")
}

impl Incoming {
    /// Finds out who asks.
    ///
    /// # Errors
    /// *Unauthenticated* when a token was sent that is not good.
    pub async fn of(http: &HttpRequest) -> Result<Self> {
        let app = http.app_data::<web::Data<App>>().ok_or_else(|| Error::internal("no application"))?;
        let address = Proxies::address(http);
        let caller = match bearer(http)? {
            Some(token) => app.authenticate(token, address.as_deref()).await?,
            None => Caller::Anonymous,
        };
        let request = Arc::new(Request { caller, address, trace: trace(http) });
        Ok(Self { app: app.get_ref().clone(), request, language: Language::of(http.headers()) })
    }

    /// A request whose token, if it brought one, is not looked at.
    ///
    /// # Errors
    /// A fault.
    pub fn of_stranger(http: &HttpRequest) -> Result<Self> {
        let app = http.app_data::<web::Data<App>>().ok_or_else(|| Error::internal("no application"))?;
        let request = Request { caller: Caller::Anonymous, address: Proxies::address(http), trace: trace(http) };
        Ok(Self { app: app.get_ref().clone(), request: Arc::new(request), language: Language::of(http.headers()) })
    }
}

impl Incoming {
    /// The refusal of whoever has not signed in, before anything else is said.
    #[must_use]
    pub fn must_sign_in(&self) -> Option<Error> {
        self.app.read(&self.request).err()
    }

    /// Refuses a machine client where only people come: GraphQL and the live lines are made for pages and change with them.
    ///
    /// # Errors
    /// *Rule* `client_rest_only`.
    pub fn no_machine(&self) -> Result<()> {
        let rest_only = Message::new("接入系统只能使用 REST 接口。", "A machine client uses REST, and nothing else.");
        match self.request.caller {
            Caller::Client(_) => Err(Error::Rule("client_rest_only", rest_only)),
            _ => Ok(()),
        }
    }

    /// What the caller is told: whoever has not signed in learns nothing, not even what an input should look like.
    #[must_use]
    pub fn as_told(&self, error: Error) -> Error {
        self.must_sign_in().unwrap_or(error)
    }
}

fn bearer(http: &HttpRequest) -> Result<Option<&str>> {
    let Some(value) = http.headers().get(AUTHORIZATION) else { return Ok(None) };
    let spoken = value.to_str().ok().and_then(|text| text.split_once(' '));
    let token = spoken.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map(|(_, token)| token.trim());
    token.map(Some).ok_or_else(|| {
        Error::Unauthenticated(
            "invalid_token",
            Message::new("登录凭证无效，请重新登录。", "The token is not valid; please sign in again."),
        )
    })
}

impl FromRequest for Incoming {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(http: &HttpRequest, _: &mut Payload) -> Self::Future {
        let http = http.clone();
        Box::pin(async move { Self::of(&http).await.map_err(|error| Refusal::new(error, &http)) })
    }
}
