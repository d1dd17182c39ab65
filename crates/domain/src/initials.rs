//! Pinyin initials of names, as people type them: `海棠街道` is found by `htjd`.
//!
//! A character that is read in several ways (乐 in 乐山 is *lè*, in 音乐 *yuè*) is indexed under all its initials, because
//! names use the rare readings too: 单 is a surname read *shàn*.

use std::collections::BTreeSet;

use pinyin::{Pinyin, ToPinyinMulti};

use crate::bigrams::is_ideograph;

/// So many characters of a name count.
const LONGEST: usize = 24;
/// So many ways to read a name are indexed; when a character would make them more, its first reading stands for it.
const MOST_READINGS: usize = 8;

/// The initials of a name from each of its characters on, in every reading: `htjd`, `tjd`, `jd`, `d`. Asked as a prefix they
/// find any piece of the name.
#[must_use]
pub fn initials(name: &str) -> BTreeSet<String> {
    let letters: Vec<Vec<char>> = name.chars().filter_map(letters_of).take(LONGEST).collect();
    (0..letters.len()).flat_map(|from| readings(&letters[from..])).collect()
}

fn readings(letters: &[Vec<char>]) -> Vec<String> {
    let mut all = vec![String::new()];
    for choices in letters {
        let most = if all.len() * choices.len() > MOST_READINGS { 1 } else { choices.len() };
        let longer =
            |way: &String| choices[..most].iter().map(move |letter| format!("{way}{letter}")).collect::<Vec<_>>();
        all = all.iter().flat_map(longer).collect();
    }
    all
}

/// How a character is read, each initial once, the usual one first. Letters and digits stand for themselves; signs, and
/// ideographs without a known reading, are passed over.
fn letters_of(character: char) -> Option<Vec<char>> {
    if !is_ideograph(character) {
        return character.is_ascii_alphanumeric().then(|| vec![character.to_ascii_lowercase()]);
    }
    let mut letters = Vec::new();
    for reading in character.to_pinyin_multi()? {
        let letter = Pinyin::first_letter(reading).chars().next()?;
        if letter.is_ascii_alphabetic() && !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    (!letters.is_empty()).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, typed: &str) -> bool {
        initials(name).iter().any(|one| one.starts_with(typed))
    }

    #[test]
    fn a_name_is_found_by_the_initials_of_any_piece() {
        for typed in ["h", "ht", "htjd", "tj", "jd", "d"] {
            assert!(found("海棠街道", typed), "{typed}");
        }
        assert!(!found("海棠街道", "hj") && !found("海棠街道", "htjdx"));
        assert!(found("城管执法3中队", "zf3z") && found("A区居委会", "aqj"));
    }

    #[test]
    fn every_reading_counts_within_a_bound() {
        assert!(found("乐山", "ls") && found("乐山", "ys"));
        assert!(found("单小明", "sxm") && found("单小明", "dxm"));
        assert!(found("重庆", "cq") && found("重庆", "zq"));
        let many = initials(&"乐".repeat(100));
        assert!(many.len() <= LONGEST * MOST_READINGS, "{}", many.len());
    }

    #[test]
    fn what_has_no_reading_is_passed_over() {
        assert_eq!(initials("（·）"), BTreeSet::new());
        assert_eq!(initials("\u{e000}山"), BTreeSet::from(["s".to_owned()]));
    }
}
