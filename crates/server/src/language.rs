//! The language in which the command line speaks to an operator.

use std::io::Write;

use clap::{Args, ValueEnum};
use linli_domain::{Error, Message};

/// How a command speaks.
#[derive(Args, Clone, Copy, Debug)]
pub struct Speech {
    /// Language of what is printed [default: zh-CN, or en-US where LANG is English]
    #[arg(long, value_enum, value_name = "LANGUAGE")]
    language: Option<Language>,
}

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// 中文
    #[value(name = "zh-CN")]
    Chinese,
    /// English
    #[value(name = "en-US")]
    English,
}

/// Prints a text; whoever reads it may have seen enough before its end, as `head` does.
pub fn print(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

impl Speech {
    /// The language asked for, else the terminal's if it is English, else Chinese.
    pub fn language(self) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
        self.language.unwrap_or_else(|| spoken(locale))
    }
}

fn spoken(mut locale: impl Iterator<Item = String>) -> Language {
    match locale.find(|value| !value.is_empty()) {
        Some(value) if value.starts_with("en") => Language::English,
        _ => Language::Chinese,
    }
}

impl Language {
    /// One of two texts.
    pub const fn of<'text>(self, zh: &'text str, en: &'text str) -> &'text str {
        match self {
            Self::Chinese => zh,
            Self::English => en,
        }
    }

    /// A sentence of Linli's.
    pub fn say(self, message: &Message) -> &str {
        self.of(&message.zh, &message.en)
    }

    /// Why something was not done.
    pub fn refusal(self, error: &Error) -> String {
        match error {
            Error::Internal(cause) => cause.clone(),
            other => self.say(&other.message()).to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let locale = |values: &[&str]| spoken(values.iter().map(|value| (*value).to_owned()));
        assert_eq!(locale(&[]), Language::Chinese);
        assert_eq!(locale(&["", "en_US.UTF-8"]), Language::English);
        assert_eq!(locale(&["zh_CN.UTF-8", "en_US.UTF-8"]), Language::Chinese);
        assert_eq!(locale(&["C.UTF-8"]), Language::Chinese);
    }
}
