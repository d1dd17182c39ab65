//! The words of an enumeration, as its own declaration says them: the doc comment of a value is its Chinese word.

use async_graphql::{
    InputType,
    registry::{MetaType, Registry},
};
use linli_domain::Message;

/// One value of an enumeration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As REST and the database spell it: `city_department`.
    pub value: String,
    /// As people say it.
    pub said: Message,
}

impl Word {
    /// A value with its doc comment.
    #[must_use]
    pub fn new(name: &str, about: Option<&str>) -> Self {
        let value = name.to_lowercase();
        let english = value.replace('_', " ");
        let mut letters = english.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        let english: String = first.into_iter().chain(letters).collect();
        let chinese = about.map_or_else(|| english.clone(), |about| about.trim().trim_end_matches('。').to_owned());
        Self { value, said: Message::of(chinese, english) }
    }

    /// Whether a text means this value: its word in either language, or the value itself.
    #[must_use]
    pub fn means(&self, text: &str) -> bool {
        // 党委、党工委 is meant by its first word, and 社区(居委会、村委会) without what stands in brackets.
        let bare = |text: &str| text.split(['(', '（', '、']).next().unwrap_or_default().trim().to_lowercase();
        text == self.said.zh
            || bare(text) == bare(&self.said.zh)
            || text.to_lowercase() == self.said.en.to_lowercase()
            || text == self.value
    }
}

/// Every word of an enumeration, in its order.
#[must_use]
pub fn words<E: InputType>() -> Vec<Word> {
    let mut registry = Registry::default();
    E::create_type_info(&mut registry);
    match registry.types.get(E::type_name().as_ref()) {
        Some(MetaType::Enum { enum_values, .. }) => {
            enum_values.values().map(|value| Word::new(&value.name, value.description.as_deref())).collect()
        }
        _ => Vec::new(),
    }
}
