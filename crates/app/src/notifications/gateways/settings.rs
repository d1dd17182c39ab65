//! How an operator says which way messages go: the table `gateways` of the configuration.

use serde::{Deserialize, Serialize};

/// The ways out.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GatewaySettings {
    /// Short messages.
    pub sms: Option<Way>,
    /// The government's chat app.
    pub chat: Option<Way>,
    /// E-mail.
    pub email: Option<Way>,
    /// Networks that a gateway may be in although their addresses are this machine's own or of the link, such as
    /// `127.0.0.1/32` for a relay beside the server.
    pub networks: Vec<String>,
}

/// One way.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Way {
    /// A line for each message in the data folder; nothing leaves the house.
    File,
    /// No such messages.
    Off,
    /// A gateway that takes JSON.
    Http(HttpWay),
    /// A mail server.
    Smtp(SmtpWay),
}

/// A gateway that takes JSON by POST.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpWay {
    /// Where: `https://…`; `http://` inside one's own network.
    pub url: String,
    /// Under which each message is signed, at least 16 characters.
    pub secret: String,
}

/// A mail server.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmtpWay {
    /// Its name, which its certificate must bear.
    pub host: String,
    /// Its port: usually 465, 587 or 25.
    pub port: u16,
    /// How the line is protected.
    #[serde(default)]
    pub tls: SmtpTls,
    /// Who signs in, if anybody does.
    pub user: Option<String>,
    /// With which password.
    pub password: Option<String>,
    /// From which address messages come.
    pub from: String,
}

/// How the line to a mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmtpTls {
    /// From the first byte (465).
    #[default]
    Implicit,
    /// After STARTTLS, which must succeed (587).
    Starttls,
    /// Not at all, inside one's own network.
    None,
}
