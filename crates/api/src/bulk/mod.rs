//! Bulk: one command on up to a hundred records, each an execution of its own with its own key and its own answer. What fails
//! fails alone. Every command that stands on a record can be sent so, unless it shows a secret or a person once; the table is
//! made of the same lines as both faces.

mod rest;

pub(crate) use rest::rest;

use std::{collections::HashMap, pin::Pin, sync::OnceLock};

use async_graphql::{Context, InputObject, Json, Object, SimpleObject};
use linli_app::{
    Command, Target,
    exec::{Figures, Ground, Listing, Output},
};
use linli_domain::{Error, Message, Result};
use serde::de::DeserializeOwned;
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use crate::{
    faces::{Faces, creates},
    graphql::{Gql, incoming, top},
    rest::json,
    wire::{Incoming, View},
};

/// So many records at once.
const MOST: usize = 100;
/// The longest key; each record gets its own, made of it and the record's id.
const LONGEST_KEY: usize = 60;

/// What is to be done, and with which records.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, InputObject, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BulkInput {
    /// Name of the command, such as `whistle.discard`: any that stands on a record.
    pub command: String,
    /// The records, 1 to 100, none twice.
    #[schema(min_items = 1, max_items = 100)]
    pub items: Vec<BulkItem>,
    /// The command's input, the same for each, spelled as REST spells it; none for a command without one.
    #[schema(value_type = Option<Object>)]
    pub input: Option<Json<Value>>,
}

/// A record, at the version that was seen.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, InputObject, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "BulkItemInput")]
pub struct BulkItem {
    /// Its id.
    pub id: String,
    /// The version that was seen; commands that overwrite what a person saw need it.
    pub expected_version: Option<i32>,
}

/// What became of each.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "BulkPayload", serial)]
pub struct BulkAnswer {
    /// How many were done.
    pub done: i32,
    /// In the order in which they were asked for.
    pub items: Vec<BulkOutcome>,
}

/// What became of one.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "BulkOutcome", serial)]
pub struct BulkOutcome {
    /// The record.
    pub id: String,
    /// Whether it was done.
    pub done: bool,
    /// Why not: the stable code.
    pub code: Option<String>,
    /// Why not, as a person reads it.
    pub message: Option<String>,
}

type Outcome = Pin<Box<dyn Future<Output = Result<()>> + Send>>;
type Runner = fn(Incoming, BulkItem, Vec<u8>, Option<String>) -> Outcome;

/// Every command that stands on a record, by name.
#[derive(Default)]
struct Runners(HashMap<&'static str, Runner>);

impl Runners {
    fn all() -> &'static Self {
        static ALL: OnceLock<Runners> = OnceLock::new();
        ALL.get_or_init(|| {
            let mut all = Self::default();
            crate::offer(&mut all);
            all
        })
    }

    fn add<C: Command + DeserializeOwned>(&mut self) {
        // What is shown once would be lost here: a bulk answers whether it was done, not what came of it.
        if C::On::NAMED && !creates::<C>() && !C::Output::SHOWN_ONCE {
            self.0.insert(C::NEEDS.name(), |incoming, item, input, key| {
                Box::pin(async move {
                    let target = Target { id: C::On::key(&item.id)?, expected_version: item.expected_version, key };
                    let command = json::<C>(&input)?;
                    incoming.app.execute(&incoming.request, target, command).await.map(drop)
                })
            });
        }
    }
}

impl Faces for Runners {
    fn listing<S, V>(&mut self)
    where
        S: Listing,
        V: View<Of = S>,
    {
    }

    fn figures<F, V>(&mut self)
    where
        F: Figures + DeserializeOwned + IntoParams + async_graphql::InputType,
        V: View<Of = F::Of>,
    {
    }

    fn command<C, V>(&mut self)
    where
        C: Command + DeserializeOwned + ToSchema + async_graphql::InputType,
        V: View<Of = C::Output>,
    {
        self.add::<C>();
    }

    fn step<C, V>(&mut self)
    where
        C: Command + Default + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>,
    {
        self.add::<C>();
    }
}

/// Does it, one record after the other.
async fn run(incoming: &Incoming, asked: BulkInput, key: Option<String>) -> Result<BulkAnswer> {
    incoming.app.read(&incoming.request)?;
    let unknown = || {
        let message = Message::new("没有这项可以成批办理的操作。", "There is no such command on records.");
        Error::field("command", "unknown_value", message)
    };
    let runner = *Runners::all().0.get(asked.command.as_str()).ok_or_else(unknown)?;
    if asked.items.is_empty() || asked.items.len() > MOST {
        let message = Message::of(format!("一次1到{MOST}条。"), format!("1 to {MOST} records at once."));
        return Err(Error::field("items", "out_of_range", message));
    }
    let twice = |at: usize| asked.items[..at].iter().any(|other| other.id == asked.items[at].id);
    if (0..asked.items.len()).any(twice) {
        return Err(Error::field(
            "items",
            "duplicate",
            Message::new("同一条记录出现了两次。", "A record is there twice."),
        ));
    }
    if key.as_ref().is_some_and(|key| key.is_empty() || key.len() > LONGEST_KEY) {
        let message = Message::of(
            format!("成批办理的幂等键最多{LONGEST_KEY}个字符。"),
            format!("The key of a bulk has at most {LONGEST_KEY} characters."),
        );
        return Err(Error::field("idempotencyKey", "bad_key", message));
    }
    let input =
        asked.input.map_or_else(|| Ok(Vec::new()), |input| serde_json::to_vec(&input.0).map_err(Error::internal))?;
    let mut items = Vec::with_capacity(asked.items.len());
    for item in asked.items {
        let id = item.id.clone();
        // The digits of the record's id tell its key from the others'.
        let own = key.as_ref().map(|key| format!("{key}.{}", id.rsplit('_').next().unwrap_or_default()));
        let outcome = runner(incoming.clone(), item, input.clone(), own).await;
        items.push(told(incoming, id, outcome)?);
    }
    let done = items.iter().filter(|item: &&BulkOutcome| item.done).count();
    Ok(BulkAnswer { done: i32::try_from(done).unwrap_or(i32::MAX), items })
}

/// A refusal is the answer of its record; a fault of ours ends the whole.
fn told(incoming: &Incoming, id: String, outcome: Result<()>) -> Result<BulkOutcome> {
    let refused = match outcome {
        Ok(()) => return Ok(BulkOutcome { id, done: true, code: None, message: None }),
        Err(fault @ Error::Internal(_)) => return Err(fault),
        Err(refused) => refused,
    };
    let say = |message: &Message| incoming.language.say(message);
    let message = match &refused {
        Error::Invalid(fields) => fields.iter().map(|field| say(&field.message)).collect::<Vec<_>>().join(" "),
        other => say(&other.message()),
    };
    Ok(BulkOutcome { id, done: false, code: Some(refused.code().to_owned()), message: Some(message) })
}

/// The mutation.
#[derive(Default)]
pub struct BulkMutations;

#[Object]
impl BulkMutations {
    /// One command on up to a hundred records, each an execution of its own: what fails fails alone and says why. The same
    /// `idempotencyKey` (at most 60 characters) again changes nothing.
    async fn bulk(&self, cx: &Context<'_>, input: BulkInput, idempotency_key: Option<String>) -> Gql<BulkAnswer> {
        run(incoming(cx), input, idempotency_key).await.map_err(|error| top(cx, error))
    }
}
