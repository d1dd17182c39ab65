use linli_vocabulary::divisions::DivisionLevel::{County, Prefecture, Province, Township, Village};
use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn code(text: &str) -> DivisionCode {
    DivisionCode::parse(text).expect("a code")
}

#[test]
fn padded_codes_are_read_as_published() {
    let vectors: Value = serde_json::from_str(include_str!("../../tests/vectors/division-code.json")).expect("vectors");
    for vector in vectors.as_array().expect("a list") {
        let text = vector["code"].as_str().expect("code");
        match serde_json::from_value::<DivisionLevel>(vector["level"].clone()) {
            Ok(level) => {
                let code = DivisionCode::from_padded(text, level).expect("a padded code");
                assert_eq!((code.level(), code.padded().as_str()), (level, text));
                if let Some(parent) = vector["parent"].as_str() {
                    assert_eq!(code.parent().expect("a parent").as_str(), parent);
                }
            }
            Err(_) => {
                for level in LEVELS {
                    assert!(DivisionCode::from_padded(text, level).is_err(), "{vector}");
                }
            }
        }
    }
}

#[test]
fn the_reason_is_told() {
    let parse = DivisionCode::parse;
    assert_eq!(parse("51110200801"), Err(DivisionCodeFault::Length { level: None, found: 11 }));
    assert_eq!(parse("511102008O17"), Err(DivisionCodeFault::NotDigit { position: 10, found: 'O' }));
    assert_eq!(parse("5１"), Err(DivisionCodeFault::NotDigit { position: 2, found: '１' }));
    assert_eq!(parse(""), Err(DivisionCodeFault::Length { level: None, found: 0 }));
    let below = DivisionCode::from_padded("511102008017", Township);
    assert_eq!(below, Err(DivisionCodeFault::NotPadding { position: 11 }));
    let wrong_level = DivisionCode::parse_at("5111", County).expect_err("four digits");
    assert_eq!(wrong_level.to_string(), "a division code has 6 digits, this has 4");
}

#[test]
fn dongguan_and_its_county_level_row_differ() {
    let prefecture = DivisionCode::from_padded("441900000000", Prefecture).expect("a code");
    let county = DivisionCode::from_padded("441900000000", County).expect("a code");
    assert_eq!((prefecture.as_str(), county.as_str()), ("4419", "441900"));
    assert_eq!(prefecture.padded(), county.padded());
    assert!(prefecture.contains(&county) && !county.contains(&prefecture));
}

#[test]
fn ancestors_begin_with_the_nearest() {
    let above: Vec<String> = code("511102008017").ancestors().map(String::from).collect();
    assert_eq!(above, ["511102008", "511102", "5111", "51"]);
    assert_eq!(code("51").parent(), None);
}

#[test]
fn a_subtree_is_a_range_of_texts() {
    let range = |text: &str| code(text).subtree();
    assert_eq!(range("511102"), "511102".to_owned().."511103".to_owned());
    assert_eq!(range("511109"), "511109".to_owned().."51111".to_owned());
    assert_eq!(range("99"), "99".to_owned()..":".to_owned());
}

fn any_code() -> impl Strategy<Value = DivisionCode> {
    let level = prop::sample::select(vec![Province, Prefecture, County, Township, Village]);
    // Few different digits, so that nines and common beginnings happen often.
    (level, "[0189]{12}").prop_map(|(level, text)| code(&text[..digits(level)]))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_range_holds_exactly_the_subtree(root in any_code(), other in any_code()) {
        let range = root.subtree();
        prop_assert_eq!(range.contains(&other.as_str().to_owned()), root.contains(&other));
        prop_assert_eq!(root.contains(&other), root == other || other.ancestors().any(|above| above == root));
    }

    #[test]
    fn padding_can_be_taken_off_again(code in any_code()) {
        prop_assert_eq!(DivisionCode::from_padded(&code.padded(), code.level()), Ok(code));
    }

    #[test]
    fn any_text_is_answered(text in "[0-9O１ ]{0,14}") {
        if let Ok(code) = DivisionCode::parse(&text) {
            prop_assert_eq!(code.as_str(), text);
        }
    }
}
