//! What a version would mean, before it is adopted; and the seal that says that somebody looked.

use std::str::FromStr;

use hmac::{Hmac, Mac};
use linli_domain::{
    Error, FieldError, Message, Result,
    rules::{self, Circumstances, Comparison, Difference, RuleVersion, RuleVersionRule, Table, compare, may_adopt},
};
use linli_persistence::{
    calendar::calendar_from,
    rules::{Reading, kept_under, next_after},
};
use linli_vocabulary::{Date, RuleVersionId};
use sha2::Sha256;
use uuid::Uuid;

use crate::exec::{App, Reader};

/// What somebody means to adopt.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "RulePreviewInput")]
#[schema(as = RulePreviewInput)]
pub struct PreviewRule {
    /// Which table: `whistle_time_limits`.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The first day it would hold.
    pub effective_from: Date,
    /// The table as JSON text, every number with its source; at most 20,000 characters.
    #[schema(min_length = 2, max_length = 20000)]
    pub body: String,
}

/// What it would mean.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The version that holds on its first day without it.
    pub replaces: Option<RuleVersion>,
    /// The next version that is planned after its first day: it ends there.
    pub until: Option<RuleVersion>,
    /// What differs.
    pub differences: Vec<Difference>,
    /// What both versions make of the same cases.
    pub examples: Vec<Comparison>,
    /// How many open records stay under their version, if records keep one.
    pub kept: Option<i64>,
    /// Why it could not be adopted so; none if it could.
    pub refusal: Option<Message>,
    /// To be handed in with the adoption of exactly this.
    pub seal: String,
}

/// What the seal of a preview is made over, and what it replaces.
pub(super) struct Seal {
    base: Option<RuleVersionId>,
    mac: Vec<u8>,
}

impl Seal {
    fn mac(app: &App, name: &str, from: Date, body: &str, base: Option<RuleVersionId>) -> Hmac<Sha256> {
        let key = app.settings().secret.derive("rule preview");
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&key)
            .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        let base = base.map(Uuid::from).unwrap_or_default();
        for part in [name, &from.to_string(), &base.to_string(), body] {
            mac.update(part.as_bytes());
            mac.update(&[0]);
        }
        mac
    }

    fn text(app: &App, name: &str, from: Date, body: &str, base: Option<RuleVersionId>) -> String {
        let mac = Self::mac(app, name, from, body, base).finalize().into_bytes();
        format!("{}.{}", base.map(Uuid::from).unwrap_or_default().simple(), hex::encode(mac))
    }

    /// Whether a preview of exactly this was given out; what it would have replaced then.
    ///
    /// # Errors
    /// *Not previewed*.
    pub(super) fn opened(app: &App, seal: &str, name: &str, from: Date, body: &str) -> Result<(), RuleVersionRule> {
        let Self { base, mac } = seal.parse()?;
        let genuine = Self::mac(app, name, from, body, base).verify_slice(&mac).is_ok();
        if genuine { Ok(()) } else { Err(RuleVersionRule::NotPreviewed) }
    }

    /// Whether what it was compared with still holds on its first day.
    ///
    /// # Errors
    /// *Preview outdated*.
    pub(super) fn fits(seal: &str, in_force: Option<&RuleVersion>) -> Result<(), RuleVersionRule> {
        let base = seal.parse::<Self>()?.base;
        if base == in_force.map(|version| version.id) { Ok(()) } else { Err(RuleVersionRule::PreviewOutdated) }
    }
}

impl FromStr for Seal {
    type Err = RuleVersionRule;

    fn from_str(text: &str) -> Result<Self, RuleVersionRule> {
        let (base, mac) = text.split_once('.').ok_or(RuleVersionRule::NotPreviewed)?;
        let base: Uuid = base.parse().map_err(|_| RuleVersionRule::NotPreviewed)?;
        let mac = hex::decode(mac).map_err(|_| RuleVersionRule::NotPreviewed)?;
        Ok(Self { base: (!base.is_nil()).then(|| base.into()), mac })
    }
}

/// The table of this name.
///
/// # Errors
/// *Invalid*.
pub(super) fn known(name: &str) -> Result<&'static dyn Table> {
    let unknown = Message::new("没有这张规则表。", "There is no such rule table.");
    rules::table(name).ok_or_else(|| Error::field("name", "unknown_value", unknown))
}

/// The body as it is kept.
///
/// # Errors
/// Every fault, at its member.
pub(super) fn canonical(table: &dyn Table, body: &str) -> Result<String> {
    if body.chars().count() > 20_000 {
        let message = Message::new("最多20000个字。", "At most 20,000 characters.");
        return Err(Error::Invalid(vec![FieldError::new("body", "too_long", message)]));
    }
    table.canonical(body).map_err(Error::Invalid)
}

/// What a version would mean: five small statements.
///
/// # Errors
/// *Forbidden* for whoever does not adopt this table; *invalid* with every fault of the body.
pub async fn preview(app: &App, reader: &Reader, asked: PreviewRule) -> Result<Preview> {
    let PreviewRule { name, effective_from: from, body } = asked;
    let table = known(&name)?;
    let about = table.about();
    if !may_adopt(&reader.request().caller, about.adopted_by) {
        return Err(Error::Forbidden);
    }
    let body = canonical(table, &body)?;
    let replaces = reader.version_on(&name, from).await?;
    let until = next_after(reader, &name, from).await?;
    let circumstances = Circumstances { day: from, calendar: calendar_from(reader, from).await? };
    let before = replaces.as_ref().map(|version| version.body.as_str());
    let (differences, examples) = compare(table, before, &body, &circumstances);
    let kept = match about.decides {
        Some(kind) => Some(kept_under(reader, &name, kind).await?),
        None => None,
    };
    let refusal = rules::may_begin(&about, from, replaces.as_ref(), reader.now().date()).err();
    let seal = Seal::text(app, &name, from, &body, replaces.as_ref().map(|version| version.id));
    Ok(Preview {
        replaces,
        until,
        differences,
        examples,
        kept,
        refusal: refusal.map(|rule| linli_domain::Rule::message(&rule)),
        seal,
    })
}
