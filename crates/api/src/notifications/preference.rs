//! How the caller wants to be told.

use async_graphql::SimpleObject;
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    notifications::{NotificationPreference, Outside, QuietHours, SealedAddress},
    personal::Personal,
};
use linli_vocabulary::{
    NotificationPreferenceId,
    notifications::{Channel, DigestRhythm, Language, NoticeKind},
};

use crate::wire::View;

/// How the caller wants to be told: as chosen, or as it is while nothing was chosen (version 0).
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "NotificationPreference", serial)]
#[schema(as = NotificationPreference)]
pub struct NotificationPreferenceView {
    /// Its id.
    pub id: NotificationPreferenceId,
    /// Raised by each change.
    pub version: i32,
    /// Which kinds also go outside.
    pub outside: Vec<OutsideView>,
    /// Which kinds are not told in the app.
    pub muted: Vec<NoticeKind>,
    /// When nothing but emergencies goes outside.
    pub quiet: Option<QuietHoursView>,
    /// How often open duties are summed up.
    pub digest: DigestRhythm,
    /// At which hour.
    pub digest_hour: u8,
    /// On which day of the week, if weekly.
    pub digest_weekday: u8,
    /// In which language messages outside are.
    pub language: Language,
    /// The mail address, masked.
    pub email: Option<String>,
    /// The name in the chat, masked.
    pub chat: Option<String>,
}

/// A kind that also goes outside.
#[derive(Clone, Copy, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Outside", serial)]
#[schema(as = Outside)]
pub struct OutsideView {
    /// What.
    pub kind: NoticeKind,
    /// Which way.
    pub channel: Channel,
}

/// Minutes of the day.
#[derive(Clone, Copy, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "QuietHours", serial)]
#[schema(as = QuietHours)]
pub struct QuietHoursView {
    /// First minute.
    pub from: u16,
    /// First minute after.
    pub to: u16,
}

impl View for NotificationPreferenceView {
    type Of = NotificationPreference;

    async fn of(records: Vec<NotificationPreference>, _: &Reader) -> Result<Vec<Self>> {
        let masked = |address: Option<Personal<SealedAddress>>| address.map(|one| one.bare().masked.clone());
        let view = |one: NotificationPreference| Self {
            id: one.id,
            version: one.version,
            outside: one
                .choice
                .outside
                .iter()
                .map(|Outside { kind, channel }| OutsideView { kind: *kind, channel: *channel })
                .collect(),
            muted: one.choice.muted,
            quiet: one.choice.quiet.map(|QuietHours { from, to }| QuietHoursView { from, to }),
            digest: one.choice.digest,
            digest_hour: one.choice.digest_hour,
            digest_weekday: one.choice.digest_weekday,
            language: one.choice.language,
            email: masked(one.email),
            chat: masked(one.chat),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}
