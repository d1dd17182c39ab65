//! A table as the editor shows it: what it is, its form, the version in force, what is planned.

use async_graphql::{Enum, SimpleObject};
use linli_app::{exec::Reader, rules::TableNow};
use linli_domain::{
    Result,
    rules::{Adopter, Field, FieldKind, Group, Past},
};

use super::RuleVersionView;
use crate::{indicators::WordsView, wire::View};

/// A rule table with the version in force.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleTable", serial)]
#[schema(as = RuleTable)]
pub struct RuleTableView {
    /// `whistle_time_limits`.
    pub name: String,
    /// What it is called.
    pub title: WordsView,
    /// What it decides, and what does not change with a new version.
    pub explains: WordsView,
    /// Who adopts its versions.
    pub adopted_by: RuleAdopter,
    /// Whether the caller adopts its versions.
    pub may_adopt: bool,
    /// Why a version may begin in the past; none if it may not.
    pub past: Option<WordsView>,
    /// The version that holds.
    pub in_force: RuleVersionView,
    /// Versions that have not begun, the next first.
    pub planned: Vec<RuleVersionView>,
    /// The form of the version that holds.
    pub form: Vec<RuleGroupView>,
}

/// Who adopts versions of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, Enum, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleAdopter {
    /// What the city's work goes by.
    CityCoordinator,
    /// What the installation goes by.
    SystemAdministrator,
}

/// Fields that belong together.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleGroup", serial)]
#[schema(as = RuleGroup)]
pub struct RuleGroupView {
    /// What they are about.
    pub label: WordsView,
    /// The fields.
    pub fields: Vec<RuleFieldView>,
}

/// One value of a table.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleField", serial)]
#[schema(as = RuleField)]
pub struct RuleFieldView {
    /// Its name within the table, the same in every version.
    pub key: String,
    /// Where the value is in the body (JSON Pointer).
    pub at: String,
    /// Where its source is in the body (JSON Pointer), if it has one of its own.
    pub source_at: Option<String>,
    /// What it is called.
    pub label: WordsView,
    /// What is said under it.
    pub help: Option<WordsView>,
    /// What kind of value it is.
    pub kind: RuleFieldKind,
    /// The unit of a number.
    pub unit: Option<WordsView>,
    /// The least number.
    pub min: Option<i64>,
    /// The greatest number, the most characters of a text, or the most texts of a list.
    pub max: Option<i64>,
    /// The values of a choice, and the units of a limit.
    pub options: Vec<RuleOptionView>,
}

/// What kind of value a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, Enum, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RuleFieldKind {
    /// A whole number of a unit.
    Number,
    /// An object with `unit` and `amount`.
    Limit,
    /// Spans of a working day, each with `from` and `to`.
    OfficeHours,
    /// A text.
    Text,
    /// A list of short texts.
    Texts,
    /// One of some values.
    Choice,
    /// Yes or no.
    Flag,
}

/// A value that may be chosen.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleOption", serial)]
#[schema(as = RuleOption)]
pub struct RuleOptionView {
    /// As the body spells it.
    pub value: String,
    /// What it is called.
    pub label: WordsView,
}

impl From<&Field> for RuleFieldView {
    fn from(field: &Field) -> Self {
        let mut view = Self {
            key: field.key.clone(),
            at: field.at.clone(),
            source_at: field.source_at.clone(),
            label: (&field.label).into(),
            help: field.help.as_ref().map(Into::into),
            kind: RuleFieldKind::Flag,
            unit: None,
            min: None,
            max: None,
            options: Vec::new(),
        };
        match &field.kind {
            FieldKind::Number { unit, min, max } => {
                view.kind = RuleFieldKind::Number;
                (view.unit, view.min, view.max) = (Some(unit.into()), Some(*min), Some(*max));
            }
            FieldKind::Limit { units } => {
                view.kind = RuleFieldKind::Limit;
                let option = |(value, label)| RuleOptionView { value, label: WordsView::from(&label) };
                view.options = units.iter().map(|unit| option(unit.words())).collect();
            }
            FieldKind::OfficeHours => view.kind = RuleFieldKind::OfficeHours,
            FieldKind::Text { max } => (view.kind, view.max) = (RuleFieldKind::Text, Some(*max)),
            FieldKind::Texts { max } => (view.kind, view.max) = (RuleFieldKind::Texts, Some(*max)),
            FieldKind::Choice { options } => {
                view.kind = RuleFieldKind::Choice;
                let option = |(value, label): &(&str, _)| RuleOptionView {
                    value: (*value).to_owned(),
                    label: WordsView::from(label),
                };
                view.options = options.iter().map(option).collect();
            }
            FieldKind::Flag => {}
        }
        view
    }
}

impl From<&Group> for RuleGroupView {
    fn from(group: &Group) -> Self {
        Self { label: (&group.label).into(), fields: group.fields.iter().map(Into::into).collect() }
    }
}

impl View for RuleTableView {
    type Of = TableNow;

    async fn of(all: Vec<TableNow>, reader: &Reader) -> Result<Vec<Self>> {
        let versions = all.iter().flat_map(|now| std::iter::once(&now.in_force).chain(&now.planned)).cloned().collect();
        let mut versions = RuleVersionView::of(versions, reader).await?.into_iter();
        let mut views = Vec::new();
        for TableNow { table, in_force, planned, may_adopt } in all {
            let about = table.about();
            let form = table.form(&in_force.body).map(|(form, _)| form.groups).unwrap_or_default();
            let Some(in_force) = versions.next() else { break };
            views.push(Self {
                name: about.name.to_owned(),
                title: (&about.title).into(),
                explains: (&about.explains).into(),
                adopted_by: match about.adopted_by {
                    Adopter::CityCoordinator => RuleAdopter::CityCoordinator,
                    Adopter::SystemAdministrator => RuleAdopter::SystemAdministrator,
                },
                may_adopt,
                past: match &about.past {
                    Past::Closed => None,
                    Past::Open(why) => Some(why.into()),
                },
                in_force,
                planned: versions.by_ref().take(planned.len()).collect(),
                form: form.iter().map(Into::into).collect(),
            });
        }
        Ok(views)
    }
}
