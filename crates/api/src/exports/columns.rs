//! The columns of a list as a file, made of its view: plain fields as they are, enumerations by their words, records by their
//! names. What is a list of parts or has no name is left to the interfaces.

use std::collections::HashMap;

use async_graphql::registry::{MetaField, MetaType, Registry};
use linli_app::{exports::NAMED, imports::columns_of, sheets::Word};
use linli_domain::{Error, Message, Result};
use linli_vocabulary::{Date, Kind, Timestamp};
use serde_json::{Map, Value};
use utoipa::openapi::{RefOr, schema::Schema};
use uuid::Uuid;

use super::headings::heading;
use crate::wire::{Language, View};

/// A column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// As the interfaces call it.
    pub key: String,
    /// What stands above it.
    pub heading: Message,
    cell: Cell,
}

/// What stands in its cells.
#[derive(Clone, Debug)]
enum Cell {
    Plain,
    Moment,
    Word(Vec<Word>),
    Name,
}

/// All columns of a view. Those that can be imported come first, in the order of the template.
pub(super) fn columns<V: View>(kind: Kind) -> Vec<Column> {
    let mut registry = Registry::default();
    V::create_type_info(&mut registry);
    let fields = match registry.types.get(V::type_name().as_ref()) {
        Some(MetaType::Object { fields, .. }) => fields.clone(),
        _ => Default::default(),
    };
    let shown = properties::<V>();
    let mut all: Vec<Column> = V::BESIDE
        .iter()
        .map(|key| Column { key: (*key).to_owned(), heading: heading(Some(kind), key), cell: Cell::Name })
        .collect();
    let fields =
        fields.values().filter(|field| shown.contains(&field.name) && !all.iter().any(|one| one.key == field.name));
    let own: Vec<Column> = fields.filter_map(|field| column(kind, field, &registry)).collect();
    all.splice(0..0, own);
    let template: Vec<&str> = columns_of(kind).iter().map(|column| column.key).collect();
    all.sort_by_key(|column| template.iter().position(|key| *key == column.key).unwrap_or(template.len()));
    all
}

/// The members that REST shows.
fn properties<V: View>() -> Vec<String> {
    match V::schema() {
        RefOr::T(Schema::Object(object)) => object.properties.keys().cloned().collect(),
        _ => Vec::new(),
    }
}

fn column(kind: Kind, field: &MetaField, registry: &Registry) -> Option<Column> {
    let inner = field.ty.trim_end_matches('!');
    if matches!(field.name.as_str(), "id" | "version") || inner.starts_with('[') {
        return None;
    }
    let cell = match (inner, registry.types.get(inner)) {
        ("Timestamp", _) => Cell::Moment,
        ("ID", _) => return None,
        (_, Some(MetaType::Scalar { .. })) => Cell::Plain,
        (_, Some(MetaType::Enum { enum_values, .. })) => {
            let words = enum_values.values().map(|value| Word::new(&value.name, value.description.as_deref()));
            Cell::Word(words.collect())
        }
        (record, Some(MetaType::Object { .. })) if NAMED.iter().any(|kind| pascal(*kind) == record) => Cell::Name,
        _ => return None,
    };
    Some(Column { key: field.name.clone(), heading: heading(Some(kind), &field.name), cell })
}

/// `PolicyDocument`.
fn pascal(kind: Kind) -> String {
    let part =
        |part: &str| part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect::<String>();
    kind.name().split('_').map(part).collect()
}

/// The columns that were asked for, in that order; all when nothing was said.
pub(super) fn chosen(all: Vec<Column>, asked: Option<&[String]>) -> Result<Vec<Column>> {
    let Some(asked) = asked else { return Ok(all) };
    let one = |key: &String| {
        all.iter().find(|column| column.key == *key).cloned().ok_or_else(|| {
            let keys = all.iter().map(|column| column.key.as_str()).collect::<Vec<_>>().join(", ");
            let message =
                Message::of(format!("没有这一列。可选：{keys}"), format!("There is no such column, but {keys}."));
            Error::field("columns", "unknown_value", message)
        })
    };
    asked.iter().map(one).collect()
}

/// One record's values.
pub(super) struct Row(Map<String, Value>);

impl Row {
    pub(super) fn of<V: View>(view: &V) -> Result<Self> {
        let Value::Object(mut values) = serde_json::to_value(view).map_err(Error::internal)? else {
            return Err(Error::internal("a view is no object"));
        };
        values.extend(view.beside().into_iter().map(|(key, value)| (key.to_owned(), value)));
        Ok(Self(values))
    }

    /// The records that its cells call by name.
    pub(super) fn named(&self, columns: &[Column]) -> Vec<(Kind, Uuid)> {
        let cells = columns.iter().filter(|column| matches!(column.cell, Cell::Name));
        cells.filter_map(|column| self.0.get(&column.key)).flat_map(texts).filter_map(id).collect()
    }

    pub(super) fn cells(&self, columns: &[Column], names: &HashMap<Uuid, String>, language: Language) -> Vec<String> {
        let cell = |column: &Column| {
            let value = self.0.get(&column.key).unwrap_or(&Value::Null);
            match &column.cell {
                Cell::Moment => value.as_str().and_then(|text| text.parse().ok()).map(local).unwrap_or_default(),
                Cell::Word(words) => {
                    let word = words.iter().find(|word| Some(word.value.as_str()) == value.as_str());
                    word.map_or_else(|| plain(value, language), |word| language.say(&word.said))
                }
                Cell::Name => {
                    let name = |text: &str| match id(text) {
                        Some((_, id)) => names.get(&id).cloned(),
                        None => moment(text).or_else(|| Some(text.to_owned())),
                    };
                    texts(value).filter_map(name).collect::<Vec<_>>().join("、")
                }
                Cell::Plain => plain(value, language),
            }
        };
        columns.iter().map(cell).collect()
    }
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let one = value.as_str();
    one.into_iter().chain(value.as_array().into_iter().flatten().filter_map(Value::as_str))
}

/// `division_0193…` of a kind that has a name.
fn id(text: &str) -> Option<(Kind, Uuid)> {
    let (prefix, digits) = text.rsplit_once('_')?;
    let kind = NAMED.into_iter().find(|kind| kind.name() == prefix)?;
    Some((kind, Uuid::try_parse(digits).ok().filter(|_| digits.len() == 32)?))
}

fn moment(text: &str) -> Option<String> {
    text.parse::<Timestamp>().ok().map(local)
}

/// A moment as the clock on the wall shows it: `2026-11-23 09:30`.
pub(super) fn local(at: Timestamp) -> String {
    let day: Date = at.date();
    let minutes = (at.utc() - day.begins().utc()).num_minutes();
    format!("{day} {:02}:{:02}", minutes / 60, minutes % 60)
}

fn plain(value: &Value, language: Language) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => language.say(&if *yes { Message::new("是", "yes") } else { Message::new("否", "no") }),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
