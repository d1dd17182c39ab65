//! Search tokens for Chinese and Latin text, the same on both databases.
//!
//! Chinese is cut into overlapping pairs of characters, Latin letters and digits into words; all is lower case and full-width
//! forms become plain ones. `海棠街道7号` is indexed as `海棠 棠街 街道 道 7 号`: the last character of each run stands
//! alone too, so that a question of one character, asked as a prefix, finds every place where it occurs. Words that a hyphen
//! joins are one: `511102-2026-0001` is indexed from each of its parts to its end, so that it is found by its beginning,
//! however far it was typed, and by its last part. Tokens contain letters, digits and ideographs only, so they need no quoting
//! in either database's query language.

/// A longer word is cut: nobody looks for more, and PostgreSQL takes no lexeme of any length.
const LONGEST_WORD: usize = 40;

/// One term of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Tokens that must stand next to each other.
    pub tokens: Vec<String>,
    /// Whether tokens that merely begin with it count: for a single ideograph, and for words, which are still being typed.
    /// Such a term has one token.
    pub prefix: bool,
}

/// Tokens to be stored for a text, in the order of the text and with repetitions, so that neighbours can be told.
#[must_use]
pub fn index_tokens(text: &str) -> Vec<String> {
    tokens_without(text, |_| false)
}

/// As [`index_tokens`], but without numbers of seven digits or more: telephone numbers and identity numbers that somebody
/// wrote into running text are nothing to be found by.
#[must_use]
pub fn prose_tokens(text: &str) -> Vec<String> {
    tokens_without(text, |words| words.iter().flat_map(|word| word.chars()).filter(char::is_ascii_digit).count() >= 7)
}

/// Terms to look for. A text matches when it has all of them. Empty when the question holds nothing that could be found
/// (spaces, punctuation).
#[must_use]
pub fn terms(question: &str) -> Vec<Term> {
    let asked = |run: Run| match run {
        Run::Words(words) => Term { tokens: vec![cut(&words.concat())], prefix: true },
        Run::Ideographs(run) if run.len() == 1 => Term { tokens: vec![run.iter().collect()], prefix: true },
        Run::Ideographs(run) => Term { tokens: pairs(&run).collect(), prefix: false },
    };
    runs(question).into_iter().map(asked).collect()
}

fn tokens_without(text: &str, left_out: impl Fn(&[String]) -> bool) -> Vec<String> {
    let stored = |run: Run| match run {
        Run::Words(words) if left_out(&words) => Vec::new(),
        Run::Words(words) => (0..words.len()).map(|from| cut(&words[from..].concat())).collect(),
        Run::Ideographs(run) => pairs(&run).chain(run.last().map(char::to_string)).collect(),
    };
    runs(text).into_iter().flat_map(stored).collect()
}

fn cut(word: &str) -> String {
    word.chars().take(LONGEST_WORD).collect()
}

/// Neighbouring characters of one sort; words that hyphens join.
enum Run {
    Words(Vec<String>),
    Ideographs(Vec<char>),
}

fn pairs(run: &[char]) -> impl Iterator<Item = String> + '_ {
    run.windows(2).map(|pair| pair.iter().collect())
}

/// What stands before a character.
#[derive(PartialEq)]
enum Before {
    Gap,
    Hyphen,
    Run,
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut before = Before::Gap;
    for character in text.chars().map(plain).flat_map(char::to_lowercase) {
        let ideograph = is_ideograph(character);
        if !ideograph && !character.is_alphanumeric() {
            before = if character == '-' && before == Before::Run { Before::Hyphen } else { Before::Gap };
            continue;
        }
        match (runs.last_mut(), &before) {
            (Some(Run::Ideographs(run)), Before::Run) if ideograph => run.push(character),
            (Some(Run::Words(words)), Before::Hyphen) if !ideograph => words.push(character.to_string()),
            (Some(Run::Words(words)), Before::Run) if !ideograph => {
                words.last_mut().map(|word| word.push(character)).unwrap_or_default();
            }
            _ if ideograph => runs.push(Run::Ideographs(vec![character])),
            _ => runs.push(Run::Words(vec![character.to_string()])),
        }
        before = Before::Run;
    }
    runs
}

/// Full-width letters, digits and signs as their plain forms: `７` → `7`, `Ａ` → `A`.
fn plain(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '\u{3000}' => ' ',
        _ => character,
    }
}

/// Han characters, the iteration mark 々, the zero 〇, and private-use characters, which stand for lost Han characters.
pub(crate) fn is_ideograph(character: char) -> bool {
    matches!(character,
        '\u{3005}' | '\u{3007}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn asked(question: &str) -> Vec<String> {
        let written = |term: Term| term.tokens.join("+") + if term.prefix { "*" } else { "" };
        terms(question).into_iter().map(written).collect()
    }

    #[test]
    fn chinese_is_cut_into_pairs_and_latin_into_words() {
        assert_eq!(index_tokens("海棠街道7号"), ["海棠", "棠街", "街道", "道", "7", "号"]);
        assert_eq!(index_tokens("Old Compound 老旧小区"), ["old", "compound", "老旧", "旧小", "小区", "区"]);
        assert_eq!(index_tokens("温泉花园Ａ区"), ["温泉", "泉花", "花园", "园", "a", "区"]);
        assert_eq!(index_tokens("占道、经营"), ["占道", "道", "经营", "营"]);
        assert_eq!(index_tokens(" ，。 "), Vec::<String>::new());
    }

    #[test]
    fn a_number_with_hyphens_is_one_word_from_each_of_its_parts() {
        assert_eq!(index_tokens("511102008-2026-0001"), ["51110200820260001", "20260001", "0001"]);
        assert_eq!(index_tokens("a- b -c 老-旧"), ["a", "b", "c", "老", "旧"]);
        assert_eq!(asked("511102008-2026-00"), ["511102008202600*"]);
        assert_eq!(index_tokens(&"x".repeat(300)), ["x".repeat(40)]);
    }

    #[test]
    fn long_numbers_in_running_text_are_left_out() {
        assert_eq!(prose_tokens("电话13800000000，138-0000-0000，7号"), ["电话", "话", "7", "号"]);
    }

    #[test]
    fn a_question_is_cut_likewise() {
        assert_eq!(asked("海棠街道"), ["海棠+棠街+街道"]);
        assert_eq!(asked("道"), ["道*"]);
        assert_eq!(asked("comp 小区"), ["comp*", "小区"]);
        assert_eq!(asked("'; DROP--"), ["drop*"]);
        assert_eq!(asked("  "), Vec::<String>::new());
    }

    /// What a full-text index does with the tokens.
    fn finds(text: &str, question: &str) -> bool {
        let stored = index_tokens(text);
        terms(question).iter().all(|term| {
            stored.windows(term.tokens.len()).any(|have| match (term.prefix, have) {
                (true, [only]) => only.starts_with(&term.tokens[0]),
                _ => have == term.tokens,
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn every_piece_of_a_chinese_text_finds_it_and_no_other_does(
            text in "[\u{4e00}-\u{4e08}]{1,12}", other in "[\u{4e00}-\u{4e08}]{1,4}", from in 0_usize..12, length in 1_usize..12,
        ) {
            let piece: String = text.chars().skip(from).take(length).collect();
            prop_assert!(finds(&text, &piece));
            prop_assert_eq!(finds(&text, &other), text.contains(&other));
        }

        #[test]
        fn every_text_finds_itself(text in ".{0,40}") {
            prop_assert!(finds(&text, &text));
        }

        #[test]
        fn tokens_need_no_quoting(text in ".{0,40}") {
            for token in index_tokens(&text) {
                prop_assert!(!token.is_empty());
                prop_assert!(token.chars().all(|c| c.is_alphanumeric() || is_ideograph(c)));
            }
        }
    }
}
