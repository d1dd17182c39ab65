use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn codes(list: &str) -> Vec<Value> {
    let vectors: Value = serde_json::from_str(include_str!("../../tests/vectors/uscc.json")).expect("vectors");
    vectors[list].as_array().expect("a list").clone()
}

#[test]
fn right_codes_are_taken() {
    for vector in codes("valid") {
        let code = vector["code"].as_str().expect("code");
        assert_eq!(Uscc::parse(code).map(String::from), Ok(code.to_owned()));
    }
}

#[test]
fn wrong_codes_are_refused_for_the_right_reason() {
    for vector in codes("invalid") {
        let fault = Uscc::parse(vector["code"].as_str().expect("code")).expect_err("wrong");
        let why = vector["why"].as_str().expect("why");
        let expected = match why {
            _ if why.starts_with("check") => "uscc_check",
            "organisation check" => "uscc_organisation_check",
            "17 characters" => "uscc_length",
            _ => "uscc_character",
        };
        assert_eq!(fault.code(), expected, "{vector}");
    }
}

#[test]
fn the_place_of_a_wrong_character_is_told() {
    assert_eq!(Uscc::parse("91350100M000100y43"), Err(UsccFault::Character { position: 16, found: 'y' }));
    assert_eq!(Uscc::parse("5251110AMJ0000034U"), Err(UsccFault::Character { position: 8, found: 'A' }));
    assert_eq!(Uscc::parse(" 1350100M000100Y43"), Err(UsccFault::Character { position: 1, found: ' ' }));
    assert_eq!(Uscc::parse(""), Err(UsccFault::Length { found: 0 }));
}

#[test]
fn parts_can_be_read() {
    let code = Uscc::parse("52511102MJ0000034U").expect("a code");
    assert_eq!((code.category(), code.division()), ("52", "511102"));
}

/// Completes any fifteen payload characters to a right code.
fn complete(head: &str, organisation: &str) -> String {
    let mut code = format!("{head}{organisation}");
    code.push(char::from(organisation_check(organisation.as_bytes())));
    let values: Vec<u32> = code.chars().map(|c| value_of(c).expect("allowed")).collect();
    code.push(char::from(ALPHABET[check(&values) as usize]));
    code
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_wrong_character_is_always_found(
        head in "[1-9AY][1-9][0-9]{6}",
        organisation in "[0-9A-HJ-NPQRTUWXY]{8}",
        place in 0_usize..18,
        other in 0_usize..31,
    ) {
        let code = complete(&head, &organisation);
        prop_assert!(Uscc::parse(&code).is_ok());
        let mut typed: Vec<char> = code.chars().collect();
        let replacement = char::from(ALPHABET[other]);
        prop_assume!(typed[place] != replacement);
        typed[place] = replacement;
        prop_assert!(Uscc::parse(&typed.iter().collect::<String>()).is_err());
    }

    #[test]
    fn any_text_is_answered(text in ".{0,24}") {
        if let Ok(code) = Uscc::parse(&text) {
            prop_assert_eq!(code.as_str(), text);
        }
    }
}
