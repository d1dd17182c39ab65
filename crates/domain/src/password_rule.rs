//! What a password must look like (GB/T 22239-2019, level 3, identity authentication).
//!
//! Whether it was used before needs the stored hashes and is asked elsewhere.

use crate::{Message, Rule};

/// The numbers of the rule; a place may tighten them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordRule {
    /// Fewest characters. The standard asks for 8, assessors like 10.
    pub min_length: usize,
    /// Most characters, so that hashing stays bounded.
    pub max_length: usize,
    /// How many of the four classes must occur: lower case, upper case, digits, everything else.
    pub min_classes: usize,
}

impl Default for PasswordRule {
    fn default() -> Self {
        Self { min_length: 10, max_length: 128, min_classes: 3 }
    }
}

/// What is known about the owner and must not occur inside.
#[derive(Clone, Copy, Default)]
pub struct PasswordOwner<'a> {
    /// The name used to sign in. Names of one or two characters are not looked for: they occur by chance.
    pub account: &'a str,
    /// The bare mobile number, if one is recorded.
    pub phone: Option<&'a str>,
}

/// One way in which a password falls short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordFault {
    /// Too few characters.
    #[error("a password has at least {least} characters")]
    TooShort {
        /// The fewest allowed.
        least: usize,
    },
    /// Too many characters.
    #[error("a password has at most {most} characters")]
    TooLong {
        /// The most allowed.
        most: usize,
    },
    /// A control character, which no keyboard types on purpose.
    #[error("a password has no control characters")]
    ControlCharacter,
    /// Too few kinds of characters.
    #[error("a password mixes at least {least} of lower case, upper case, digits and other characters")]
    TooFewClasses {
        /// How many are needed.
        least: usize,
    },
    /// The account name occurs in it, in whatever case.
    #[error("a password does not contain the account name")]
    ContainsAccount,
    /// The owner's mobile number occurs in it.
    #[error("a password does not contain the mobile number")]
    ContainsPhone,
}

impl Rule for PasswordFault {
    fn code(&self) -> &'static str {
        match self {
            Self::TooShort { .. } => "password_too_short",
            Self::TooLong { .. } => "password_too_long",
            Self::ControlCharacter => "password_control_character",
            Self::TooFewClasses { .. } => "password_too_few_classes",
            Self::ContainsAccount => "password_contains_account",
            Self::ContainsPhone => "password_contains_phone",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::TooShort { least } => format!("密码至少{least}个字符。"),
            Self::TooLong { most } => format!("密码最多{most}个字符。"),
            Self::ControlCharacter => "密码不能含控制字符。".to_owned(),
            Self::TooFewClasses { least } => {
                format!("密码须含小写字母、大写字母、数字、其他字符中的至少{least}类。")
            }
            Self::ContainsAccount => "密码不能包含账号名。".to_owned(),
            Self::ContainsPhone => "密码不能包含手机号码。".to_owned(),
        };
        Message::of(zh, format!("{self}."))
    }
}

impl PasswordRule {
    /// All that is wrong with a password; empty when it is good. Characters are counted, not bytes.
    #[must_use]
    pub fn faults(&self, password: &str, owner: PasswordOwner<'_>) -> Vec<PasswordFault> {
        let length = password.chars().count();
        let folded = password.to_lowercase();
        let account = owner.account.to_lowercase();
        [
            (length < self.min_length, PasswordFault::TooShort { least: self.min_length }),
            (length > self.max_length, PasswordFault::TooLong { most: self.max_length }),
            (password.contains(char::is_control), PasswordFault::ControlCharacter),
            (classes(password) < self.min_classes, PasswordFault::TooFewClasses { least: self.min_classes }),
            (account.chars().count() > 2 && folded.contains(&account), PasswordFault::ContainsAccount),
            (
                owner.phone.is_some_and(|phone| !phone.is_empty() && password.contains(phone)),
                PasswordFault::ContainsPhone,
            ),
        ]
        .into_iter()
        .filter_map(|(wrong, fault)| wrong.then_some(fault))
        .collect()
    }
}

/// How many of the four classes occur. Chinese characters count as "everything else".
fn classes(password: &str) -> usize {
    let kinds: [fn(char) -> bool; 4] = [
        |c| c.is_ascii_lowercase(),
        |c| c.is_ascii_uppercase(),
        |c| c.is_ascii_digit(),
        |c| !c.is_ascii_alphanumeric(),
    ];
    kinds.into_iter().filter(|kind| password.contains(*kind)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HAITANG: PasswordOwner<'_> = PasswordOwner { account: "haitang", phone: Some("13800138000") };

    fn faults(password: &str) -> Vec<&'static str> {
        PasswordRule::default().faults(password, HAITANG).iter().map(Rule::code).collect()
    }

    #[test]
    fn three_of_four_classes_are_needed() {
        assert_eq!(faults("Linxi-2026"), Vec::<&str>::new());
        assert_eq!(faults("abcdefghij"), ["password_too_few_classes"]);
        assert_eq!(faults("abcdefghi1"), ["password_too_few_classes"]);
        assert_eq!(faults("乐山Leshan府街2"), Vec::<&str>::new());
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(faults("Abc12345"), ["password_too_short"]);
        assert_eq!(faults("乐山大佛Aa1"), ["password_too_short"]);
        assert_eq!(faults(&"Ab1".repeat(50)), ["password_too_long"]);
        assert_eq!(faults(""), ["password_too_short", "password_too_few_classes"]);
    }

    #[test]
    fn the_standards_own_minimum_is_eight() {
        let rule = PasswordRule { min_length: 8, ..PasswordRule::default() };
        assert_eq!(rule.faults("Abc12345", HAITANG), []);
    }

    #[test]
    fn the_owner_does_not_occur_inside() {
        assert_eq!(faults("xHaiTang-2026"), ["password_contains_account"]);
        assert_eq!(faults("Aa-13800138000"), ["password_contains_phone"]);
        let nobody = PasswordOwner { account: "ab", phone: None };
        assert_eq!(PasswordRule::default().faults("Grab-2026-x", nobody), [], "two letters occur by chance");
    }

    #[test]
    fn control_characters_are_refused() {
        assert_eq!(faults("Linxi-2026\0"), ["password_control_character"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn more_of_the_same_never_makes_it_weaker(password in "[a-zA-Z0-9!-/]{10,40}", more in "[a-z0-9]{0,20}") {
            let rule = PasswordRule::default();
            let weak = |text: &str| rule.faults(text, PasswordOwner::default()).len();
            let longer = format!("{password}{more}");
            prop_assert!(weak(&longer) <= weak(&password));
        }

        #[test]
        fn any_text_is_answered(password in ".{0,200}") {
            let found = PasswordRule::default().faults(&password, HAITANG);
            prop_assert!(password.chars().count() >= 10 || !found.is_empty());
        }
    }
}
