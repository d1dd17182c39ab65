//! Messages outside, and how the queue stands.

use async_graphql::SimpleObject;
use linli_app::{exec::Reader, notifications::Backlog};
use linli_domain::{Result, notifications::Delivery};
use linli_vocabulary::{
    DeliveryId, Timestamp,
    notifications::{Channel, DeliveryState, Language, NoticeKind},
};

use crate::wire::View;

/// A message outside.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Delivery", serial)]
#[schema(as = Delivery)]
pub struct DeliveryView {
    /// Its id, which the gateway was given.
    pub id: DeliveryId,
    /// Raised by each change.
    pub version: i32,
    /// Its template.
    pub kind: NoticeKind,
    /// Which way it goes.
    pub channel: Channel,
    /// Where it went, masked.
    pub address: Option<String>,
    /// What it says; a code is hidden.
    pub text: String,
    /// How it stands.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: i32,
    /// The code of the last failure.
    pub last_code: Option<String>,
    /// When it was asked for.
    pub queued_at: Timestamp,
    /// Not before this moment, while it waits.
    pub due_at: Option<Timestamp>,
    /// When the gateway took it.
    pub sent_at: Option<Timestamp>,
}

impl View for DeliveryView {
    type Of = Delivery;

    async fn of(records: Vec<Delivery>, _: &Reader) -> Result<Vec<Self>> {
        let view = |one: Delivery| {
            let text = one.says(None);
            Self {
                text: match one.language {
                    Language::Chinese => text.zh.into_owned(),
                    Language::English => text.en.into_owned(),
                },
                id: one.id,
                version: one.version,
                kind: one.kind,
                channel: one.channel,
                address: one.address,
                state: one.state,
                tries: one.tries,
                last_code: one.last_code,
                queued_at: one.queued_at,
                due_at: (one.state == DeliveryState::Queued).then_some(one.due_at),
                sent_at: one.sent_at,
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// How the queue of jobs and the messages outside stand.
#[derive(Clone, Copy, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Backlog")]
#[schema(as = Backlog)]
pub struct BacklogView {
    /// Jobs that failed again and again.
    pub parked: i64,
    /// Seconds that the oldest job that is due has waited.
    pub waited: i64,
    /// Messages that could not be sent.
    pub failed_deliveries: i64,
    /// Messages that wait.
    pub queued_deliveries: i64,
}

impl View for BacklogView {
    type Of = Backlog;

    async fn of(records: Vec<Backlog>, _: &Reader) -> Result<Vec<Self>> {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let view = |one: Backlog| Self {
            parked: number(one.health.parked),
            waited: one.waited,
            failed_deliveries: number(one.health.failed_deliveries),
            queued_deliveries: number(one.health.queued_deliveries),
        };
        Ok(records.into_iter().map(view).collect())
    }
}
