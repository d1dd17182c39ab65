//! One error for every refusal, and what a rule must say for itself.

use std::borrow::Cow;

use linli_vocabulary::Kind;

/// A sentence in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Chinese, as officials write it.
    pub zh: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Message {
    /// A fixed sentence.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh: Cow::Borrowed(zh), en: Cow::Borrowed(en) }
    }

    /// A sentence with values in it.
    #[must_use]
    pub fn of(zh: String, en: String) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }
}

/// A refusal of the domain: a code and both messages.
pub trait Rule {
    /// `whistle_already_reported_in`.
    fn code(&self) -> &'static str;
    /// What a person reads: which rule, and what can be done.
    fn message(&self) -> Message;
}

/// One field that was not acceptable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Path in the input, for example `["ratings", "0", "grade"]`.
    pub field: Vec<String>,
    /// `too_long`, `required`, …
    pub code: &'static str,
    /// What to do.
    pub message: Message,
}

impl FieldError {
    /// A refusal of one field; one that lies deeper is named with dots, as `lines.0.amount`.
    #[must_use]
    pub fn new(field: &str, code: &'static str, message: Message) -> Self {
        Self { field: field.split('.').map(str::to_owned).collect(), code, message }
    }

    /// What serde says of a JSON value that does not fit its type, at the field it is about.
    #[must_use]
    pub fn told_by_serde(mut field: Vec<String>, text: &str) -> Self {
        let named = || text.split('`').nth(1).map(str::to_owned);
        let (code, zh, en) = if text.starts_with("unknown field") {
            ("unknown_field", "没有这个字段。", "There is no such field.")
        } else if text.starts_with("missing field") {
            ("required", "请填写。", "Please fill this in.")
        } else if text.starts_with("duplicate field") {
            ("duplicate", "字段重复。", "The field is there twice.")
        } else if text.starts_with("unknown variant") {
            ("unknown_value", "不在可选值之内。", "Not one of the possible values.")
        } else if text.starts_with("invalid type") {
            ("wrong_type", "类型不对。", "Of the wrong type.")
        } else if text.starts_with("expected an id") {
            ("wrong_id", "不是这一类的编号。", "Not an id of this kind.")
        } else {
            ("invalid_value", "值不正确。", "Not a correct value.")
        };
        // Serde reports absent, unknown and repeated fields at their parent.
        if matches!(code, "unknown_field" | "required" | "duplicate")
            && let Some(name) = named()
            && field.last() != Some(&name)
        {
            field.push(name);
        }
        Self { field, code, message: Message::new(zh, en) }
    }
}

/// Why something was not done.
#[derive(Clone, Debug)]
pub enum Error {
    /// No session, or it has ended. The code tells which.
    Unauthenticated(&'static str, Message),
    /// Not there, or not for this caller's eyes.
    NotFound(Kind),
    /// Readable, but not to be changed by this caller.
    Forbidden,
    /// Somebody else was first: the version is stale.
    Stale {
        /// The version the caller had.
        expected: i32,
        /// The version now.
        current: i32,
    },
    /// The command changes what a person saw, so it needs the version they saw.
    VersionRequired,
    /// Fields that are not acceptable.
    Invalid(Vec<FieldError>),
    /// A rule of the domain.
    Rule(&'static str, Message),
    /// An idempotency key was used before with other input.
    KeyReused,
    /// Too many attempts.
    RateLimited {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// Busy; try again.
    Unavailable {
        /// Seconds to wait.
        retry_after: u64,
    },
    /// A fault of ours. The text is for the log only.
    Internal(String),
}

impl Error {
    /// A fault of ours; the text goes to the log and never to the caller.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// One field that is not acceptable.
    #[must_use]
    pub fn field(field: &str, code: &'static str, message: Message) -> Self {
        Self::Invalid(vec![FieldError::new(field, code, message)])
    }

    /// The stable code that programs read.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unauthenticated(code, _) | Self::Rule(code, _) => code,
            Self::NotFound(_) => "not_found",
            Self::Forbidden => "forbidden",
            Self::Stale { .. } => "stale_version",
            Self::VersionRequired => "version_required",
            Self::Invalid(_) => "invalid",
            Self::KeyReused => "idempotency_key_reused",
            Self::RateLimited { .. } => "rate_limited",
            Self::Unavailable { .. } => "unavailable",
            Self::Internal(_) => "internal",
        }
    }

    /// The HTTP status of this refusal: the one table.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Unauthenticated(..) => 401,
            Self::NotFound(_) => 404,
            Self::Forbidden => 403,
            Self::Stale { .. } => 412,
            Self::VersionRequired => 428,
            Self::Invalid(_) | Self::Rule(..) | Self::KeyReused => 422,
            Self::RateLimited { .. } => 429,
            Self::Unavailable { .. } => 503,
            Self::Internal(_) => 500,
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unauthenticated(_, message) | Self::Rule(_, message) => message.clone(),
            Self::NotFound(_) => Message::new("没有找到，或者您无权查看。", "Not found, or not yours to see."),
            Self::Forbidden => {
                Message::new("您可以查看，但无权办理这一步。", "You may see this, but this step is not yours to take.")
            }
            Self::Stale { .. } => Message::new(
                "内容刚刚被他人更新，请刷新后再办理。",
                "Somebody changed this just now; reload and try again.",
            ),
            Self::VersionRequired => {
                Message::new("缺少版本号（If-Match）。", "The version you saw (If-Match) is missing.")
            }
            Self::Invalid(_) => Message::new("有内容需要更正。", "Some fields need correction."),
            Self::KeyReused => {
                Message::new("该幂等键已用于另一内容。", "This idempotency key was used with other input.")
            }
            Self::RateLimited { retry_after } => Message::of(
                format!("操作过于频繁，请{retry_after}秒后再试。"),
                format!("Too many attempts; try again in {retry_after} seconds."),
            ),
            Self::Unavailable { .. } => Message::new(
                "系统繁忙，内容没有丢失，请稍后再试。",
                "Busy; nothing was lost, please try again shortly.",
            ),
            Self::Internal(_) => Message::new(
                "系统出现故障，已记录，请把追踪编号告诉管理员。",
                "Something failed on our side and was recorded; please give the trace id to your administrator.",
            ),
        }
    }
}

impl<R: Rule> From<R> for Error {
    fn from(rule: R) -> Self {
        Self::Rule(rule.code(), rule.message())
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Internal(cause) => write!(f, "internal: {cause}"),
            other => f.write_str(other.code()),
        }
    }
}

/// The result of everything that may be refused.
pub type Result<T, E = Error> = std::result::Result<T, E>;
