//! Ways out of the house, behind one small interface. A gateway is handed a message of a declared template, an address, and an
//! id that stays the same however often the message is handed over; it sends what it has not sent yet.

mod door;
mod email;
mod file;
mod http;
mod settings;
#[cfg(test)]
mod tests;

pub use settings::{GatewaySettings, Way};

use std::{path::Path, sync::Arc, time::Duration};

use futures::future::BoxFuture;
use linli_domain::{
    Message,
    notifications::{About, OneTimeCode},
};
use linli_vocabulary::{
    DeliveryId, Timestamp,
    notifications::{Channel, Language, NoticeKind},
};

use door::Door;

/// A gateway that has not answered by then has failed; well within the lease of a job.
const PATIENCE: Duration = Duration::from_secs(8);

/// What a gateway is handed.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// The same however often it is handed over.
    pub id: DeliveryId,
    /// Which way.
    pub channel: Channel,
    /// Where to, bare.
    pub to: String,
    /// Where to, as it may be written down.
    pub masked: String,
    /// The template.
    pub template: NoticeKind,
    /// What fills it.
    pub about: About,
    /// The code, in messages of codes.
    pub code: Option<OneTimeCode>,
    /// The whole text, for gateways that have no templates of their own.
    pub text: Message,
    /// In which language.
    pub language: Language,
    /// When.
    pub at: Timestamp,
}

impl Outgoing {
    fn says(&self) -> &str {
        match self.language {
            Language::Chinese => &self.text.zh,
            Language::English => &self.text.en,
        }
    }
}

/// Why a message was not taken. The code is for the operator and never repeats an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GatewayFault {
    /// Trying again may help.
    Passing(String),
    /// It will not.
    Lasting(String),
}

/// One way out.
pub trait Gateway: Send + Sync {
    /// Hands a message over.
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), GatewayFault>>;
}

/// The ways out of an installation, one for each channel that has one.
#[derive(Clone, Default)]
pub struct Gateways {
    sms: Option<Arc<dyn Gateway>>,
    chat: Option<Arc<dyn Gateway>>,
    email: Option<Arc<dyn Gateway>>,
}

impl Gateways {
    /// As configured; a channel that is not configured writes to the file `outbox.jsonl` in the data folder.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn open(settings: &GatewaySettings, folder: &Path) -> Result<Self, String> {
        let door = Door::new(&settings.networks)?;
        let file: Arc<dyn Gateway> = Arc::new(file::OutboxFile::new(folder.join("outbox.jsonl")));
        let way = |name: &str, way: &Option<Way>| -> Result<Option<Arc<dyn Gateway>>, String> {
            let wrong = |fault: String| format!("setting `gateways.{name}`: {fault}");
            Ok(match way {
                None | Some(Way::File) => Some(file.clone()),
                Some(Way::Off) => None,
                Some(Way::Http(http)) => Some(Arc::new(http::HttpGateway::new(http, door.clone()).map_err(wrong)?)),
                Some(Way::Smtp(smtp)) => Some(Arc::new(email::Mailer::new(smtp, door.clone()).map_err(wrong)?)),
            })
        };
        Ok(Self {
            sms: way("sms", &settings.sms)?,
            chat: way("chat", &settings.chat)?,
            email: way("email", &settings.email)?,
        })
    }

    /// One gateway for everything.
    #[cfg(test)]
    pub(crate) fn through(gateway: Arc<dyn Gateway>) -> Self {
        Self { sms: Some(gateway.clone()), chat: Some(gateway.clone()), email: Some(gateway) }
    }

    /// Whether there is a way through this channel.
    #[must_use]
    pub fn lead(&self, channel: Channel) -> bool {
        self.of(channel).is_some()
    }

    const fn of(&self, channel: Channel) -> Option<&Arc<dyn Gateway>> {
        match channel {
            Channel::Sms => self.sms.as_ref(),
            Channel::Chat => self.chat.as_ref(),
            Channel::Email => self.email.as_ref(),
        }
    }

    /// Hands a message over.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn send(&self, message: &Outgoing) -> Result<(), GatewayFault> {
        let Some(gateway) = self.of(message.channel) else {
            return Err(GatewayFault::Lasting("no_gateway".to_owned()));
        };
        let late = |_| Err(GatewayFault::Passing("timeout".to_owned()));
        tokio::time::timeout(PATIENCE, gateway.send(message)).await.unwrap_or_else(late)
    }
}
