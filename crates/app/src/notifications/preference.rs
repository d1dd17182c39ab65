//! Choosing how one wants to be told.

use std::sync::Arc;

use linli_domain::{
    Error, FieldError, Message, Result, Rule,
    authorisation::Permission,
    identity::Account,
    notifications::{
        Choice, NotificationPreference, Outside, QuietHours, SealedAddress, is_duty, mail_address, mask_address,
    },
    personal::Personal,
};
use linli_persistence::notifications::preferences;
use linli_vocabulary::{
    AccountId, NotificationPreferenceId,
    notifications::{Channel, DigestRhythm, Language, NoticeKind},
};
use uuid::Uuid;

use crate::exec::{App, Command, Fields, Figures, Loaded, Reader, Request, Tx, unsaid};

/// What an encrypted address is bound to.
pub(super) fn purpose(account: AccountId, channel: Channel) -> String {
    format!("notification {channel:?} {account}")
}

/// A kind that also goes outside, and which way.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = OutsideInput)]
pub struct OutsideInput {
    /// What.
    pub kind: NoticeKind,
    /// Which way.
    pub channel: Channel,
}

/// From one minute of the day to another, over midnight if the end comes first.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = QuietHoursInput)]
pub struct QuietHoursInput {
    /// First minute, 0 to 1439.
    #[schema(maximum = 1439)]
    pub from: u16,
    /// First minute after, 0 to 1439.
    #[schema(maximum = 1439)]
    pub to: u16,
}

/// How one wants to be told. Says everything again; only addresses that are left out stay as they are.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "NotificationPreferenceSetInput")]
#[schema(as = NotificationPreferenceSetInput)]
pub struct SetNotificationPreference {
    /// Which kinds also go outside.
    #[schema(max_items = 40)]
    pub outside: Vec<OutsideInput>,
    /// Which kinds are not even told in the app; duties always are.
    #[schema(max_items = 20)]
    pub muted: Vec<NoticeKind>,
    /// When nothing but emergencies goes outside; never, if left out.
    pub quiet: Option<QuietHoursInput>,
    /// How often open duties are summed up.
    pub digest: DigestRhythm,
    /// At which hour, 0 to 23.
    #[schema(maximum = 23)]
    pub digest_hour: u8,
    /// On which day of the week if weekly, 1 (Monday) to 7.
    #[schema(minimum = 1, maximum = 7)]
    pub digest_weekday: u8,
    /// In which language messages outside are.
    pub language: Language,
    /// A new mail address; an empty one takes it away.
    #[serde(serialize_with = "unsaid", default)]
    #[schema(max_length = 254)]
    pub email: Option<String>,
    /// A new name in the government's chat; an empty one takes it away.
    #[serde(serialize_with = "unsaid", default)]
    #[schema(max_length = 64)]
    pub chat: Option<String>,
    /// The new addresses, encrypted.
    #[serde(skip)]
    #[graphql(skip)]
    pub(super) sealed: Sealed,
}

impl SetNotificationPreference {
    /// The default with these ways outside.
    #[must_use]
    pub fn choosing(outside: Vec<OutsideInput>, email: Option<&str>, chat: Option<&str>) -> Self {
        let Choice { muted, quiet, digest, digest_hour, digest_weekday, language, .. } = Choice::default();
        Self {
            outside,
            muted,
            quiet: quiet.map(|QuietHours { from, to }| QuietHoursInput { from, to }),
            digest,
            digest_hour,
            digest_weekday,
            language,
            email: email.map(str::to_owned),
            chat: chat.map(str::to_owned),
            sealed: Sealed::default(),
        }
    }
}

/// What became of the addresses in the input: left as they are, taken away, or new ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Sealed {
    email: Option<Option<Personal<SealedAddress>>>,
    chat: Option<Option<Personal<SealedAddress>>>,
}

impl Command for SetNotificationPreference {
    const NEEDS: Permission = Permission::NotificationPreferenceSet;
    type On = Account;
    type Output = NotificationPreference;

    fn check(&self) -> Result<()> {
        let minute = Message::new("时间应在0:00到23:59之间。", "Between 0:00 and 23:59.");
        let quiet = self.quiet.is_none_or(|quiet| quiet.from < 1440 && quiet.to < 1440 && quiet.from != quiet.to);
        let duty = Message::new("要办的事项不能关闭站内消息。", "What has to be done is always told in the app.");
        let code = Message::new("验证码不在可选之列。", "Codes are not among what can be chosen.");
        let chosen = |kind: &NoticeKind| *kind != NoticeKind::OneTimeCode;
        let all = self.outside.iter().map(|one| &one.kind).all(chosen);
        let mail = self.email.as_deref().is_none_or(|text| text.trim().is_empty() || mail_address(text).is_ok());
        let plain = |c: char| c.is_ascii_alphanumeric() || "._-@".contains(c);
        let chat = self.chat.as_deref().is_none_or(|text| text.len() <= 64 && text.trim().chars().all(plain));
        Fields::new()
            .must("outside", self.outside.len() <= 40 && all, "unknown_value", code)
            .must("muted", self.muted.len() <= 20 && !self.muted.iter().copied().any(is_duty), "is_duty", duty)
            .must("quiet", quiet, "out_of_range", minute)
            .must("digestHour", self.digest_hour < 24, "out_of_range", Message::new("0到23点。", "0 to 23."))
            .must(
                "digestWeekday",
                (1..=7).contains(&self.digest_weekday),
                "out_of_range",
                Message::new("1（周一）到7（周日）。", "1 (Monday) to 7."),
            )
            .must("email", mail, "bad_address", Message::new("不是有效的电子邮箱。", "Not a mail address."))
            .must(
                "chat",
                chat,
                "bad_address",
                Message::new("政务通账号只含字母、数字和 . _ - @。", "Letters, digits and . _ - @ only."),
            )
            .done()
    }

    async fn prepare(mut self, app: &App, _: &Arc<Request>, id: AccountId) -> Result<Self> {
        let seal = |text: &Option<String>, channel| {
            let Some(text) = text.as_deref().map(str::trim) else { return Ok(None) };
            if text.is_empty() {
                return Ok(Some(None));
            }
            let sealed = app.doors().vault.seal(&purpose(id, channel), text.as_bytes())?;
            Ok::<_, Error>(Some(Some(Personal::new(SealedAddress { sealed, masked: mask_address(text) }))))
        };
        self.sealed = Sealed { email: seal(&self.email, Channel::Email)?, chat: seal(&self.chat, Channel::Chat)? };
        Ok(self)
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<NotificationPreference> {
        let before = preferences(tx, &[on.id]).await?.remove(&on.id);
        let kept = |new: Option<Option<Personal<SealedAddress>>>, old: Option<Option<Personal<SealedAddress>>>| {
            new.unwrap_or(old.flatten())
        };
        let mut outside: Vec<_> =
            self.outside.iter().map(|one| Outside { kind: one.kind, channel: one.channel }).collect();
        outside.sort_unstable();
        outside.dedup();
        let next = NotificationPreference {
            id: own_id(on.id),
            version: 1,
            account: on.id,
            choice: Choice {
                outside,
                muted: self.muted,
                quiet: self.quiet.map(|quiet| QuietHours { from: quiet.from, to: quiet.to }),
                digest: self.digest,
                digest_hour: self.digest_hour,
                digest_weekday: self.digest_weekday,
                language: self.language,
            },
            email: kept(self.sealed.email, before.as_ref().map(|before| before.email.clone())),
            chat: kept(self.sealed.chat, before.as_ref().map(|before| before.chat.clone())),
        };
        must_have_addresses(&next, on.phone.is_some())?;
        if before.is_none() {
            return tx.create(next, linli_domain::event::Happened("notification_preference.set")).await;
        }
        let loaded = tx.also::<NotificationPreference>(Permission::NotificationPreferenceSet, own_id(on.id)).await?;
        let decided = loaded.decide(|before| Ok::<_, Error>(before.set(next)))?;
        tx.save(decided).await
    }
}

/// Nobody chooses a way that leads nowhere.
fn must_have_addresses(preference: &NotificationPreference, phone: bool) -> Result<()> {
    let missing = |channel: Channel| match channel {
        Channel::Sms => !phone,
        other => preference.address(other).is_none(),
    };
    let without = preference.choice.outside.iter().find(|one| missing(one.channel));
    let Some(one) = without else { return Ok(()) };
    let rule = NoAddress(one.channel);
    Err(Error::Invalid(vec![FieldError::new("outside", rule.code(), rule.message())]))
}

struct NoAddress(Channel);

impl Rule for NoAddress {
    fn code(&self) -> &'static str {
        "no_address"
    }

    fn message(&self) -> Message {
        match self.0 {
            Channel::Sms => Message::new(
                "账号没有登记手机号，请系统管理员登记后再选短信。",
                "The account has no telephone number; have the system administrator enter it first.",
            ),
            Channel::Chat => Message::new("请先填写政务通账号。", "Enter your name in the chat first."),
            Channel::Email => Message::new("请先填写电子邮箱。", "Enter your mail address first."),
        }
    }
}

fn own_id(account: AccountId) -> NotificationPreferenceId {
    NotificationPreferenceId::from(Uuid::from(account))
}

/// One's own preference, as chosen or as it is while nothing was chosen.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct NotificationSettingFilter {
    /// Only if it was chosen, not what holds by default.
    pub chosen: Option<bool>,
}

impl Figures for NotificationSettingFilter {
    const NAME: &'static str = "notification_setting";
    type Of = NotificationPreference;

    /// Two statements at most.
    async fn read(self, reader: &Reader) -> Result<Vec<NotificationPreference>> {
        let Some(signed) = reader.request().caller.signed().filter(|signed| !signed.limited) else {
            return Err(Error::Forbidden);
        };
        let account = signed.account;
        let chosen = reader.preference(account).await?;
        if chosen.is_some() || self.chosen == Some(true) {
            return Ok(chosen.into_iter().collect());
        }
        let mut choice = Choice::default();
        if reader.get::<Account>(account).await?.phone.is_none() {
            // What leads nowhere is not shown as chosen, so that it need not be taken back before anything else is saved.
            choice.outside.retain(|one| one.channel != Channel::Sms);
        }
        Ok(vec![NotificationPreference { id: own_id(account), version: 0, account, choice, email: None, chat: None }])
    }
}
