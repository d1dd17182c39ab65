//! The language a caller reads.

use actix_web::http::header::{ACCEPT_LANGUAGE, HeaderMap};
use linli_domain::Message;

/// Chinese unless English is preferred.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// zh-CN
    #[default]
    Chinese,
    /// en-US
    English,
}

impl Language {
    /// The first language of `Accept-Language` that Linli speaks.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        wanted
            .split(',')
            .find_map(|part| match part.trim().get(..2).map(str::to_ascii_lowercase).as_deref() {
                Some("zh") => Some(Self::Chinese),
                Some("en") => Some(Self::English),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// The sentence in this language.
    #[must_use]
    pub fn say(self, message: &Message) -> String {
        match self {
            Self::Chinese => message.zh.to_string(),
            Self::English => message.en.to_string(),
        }
    }
}
