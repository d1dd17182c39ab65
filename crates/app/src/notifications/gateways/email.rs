//! A mail server.

use futures::future::BoxFuture;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use linli_vocabulary::notifications::Language;

use super::{
    Door, Gateway, GatewayFault, Outgoing, PATIENCE,
    settings::{SmtpTls, SmtpWay},
};

pub(super) struct Mailer {
    way: SmtpWay,
    from: Mailbox,
    door: Door,
}

impl Mailer {
    pub(super) fn new(way: &SmtpWay, door: Door) -> Result<Self, String> {
        let from = way.from.parse().map_err(|fault| format!("`from` is no mail address: {fault}"))?;
        if way.user.is_some() != way.password.is_some() {
            return Err("`user` and `password` come together".to_owned());
        }
        Ok(Self { way: way.clone(), from, door })
    }

    fn letter(&self, message: &Outgoing) -> Result<Message, GatewayFault> {
        let to = message.to.parse().map_err(|_| GatewayFault::Lasting("bad_address".to_owned()))?;
        let subject = match message.language {
            Language::Chinese => "邻里：工作提醒",
            Language::English => "Linli: a reminder",
        };
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            // The same for each try: a mail server or reader that sees it twice knows it.
            .message_id(Some(format!("<{}@{}>", message.id, self.from.email.domain())))
            .header(ContentType::TEXT_PLAIN)
            .body(message.says().to_owned())
            .map_err(|_| GatewayFault::Lasting("bad_message".to_owned()))
    }

    async fn mail(&self, message: &Outgoing) -> Result<(), GatewayFault> {
        let letter = self.letter(message)?;
        let address = self.door.resolve(&self.way.host, self.way.port).await?;
        let parameters = || {
            TlsParameters::new(self.way.host.clone()).map_err(|_| GatewayFault::Lasting("bad_certificate".to_owned()))
        };
        let tls = match self.way.tls {
            SmtpTls::Implicit => Tls::Wrapper(parameters()?),
            SmtpTls::Starttls => Tls::Required(parameters()?),
            SmtpTls::None => Tls::None,
        };
        // Dangerous only in that it protects nothing by itself: the line above says how it is protected.
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(address.ip().to_string())
            .port(self.way.port)
            .tls(tls)
            .timeout(Some(PATIENCE));
        if let (Some(user), Some(password)) = (&self.way.user, &self.way.password) {
            transport = transport.credentials(Credentials::new(user.clone(), password.clone()));
        }
        transport.build().send(letter).await.map(drop).map_err(|fault| {
            if fault.is_permanent() {
                GatewayFault::Lasting(fault.status().map_or("refused".to_owned(), |code| format!("smtp_{code}")))
            } else {
                GatewayFault::Passing(if fault.is_timeout() { "timeout" } else { "unreachable" }.to_owned())
            }
        })
    }
}

impl Gateway for Mailer {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), GatewayFault>> {
        Box::pin(self.mail(message))
    }
}
