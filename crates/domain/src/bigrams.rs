//! Search tokens for Chinese and Latin text, the same on both databases.
//!
//! Chinese is cut into overlapping pairs of characters, Latin letters and digits into words; all is lower case and full-width
//! forms become plain ones. `海棠街道7号` is indexed as `海棠 棠街 街道 道 7 号`: the last character of each run stands
//! alone too, so that a question of one character, asked as a prefix, finds every place where it occurs. Tokens contain
//! letters, digits and ideographs only, so they need no quoting in either database's query language.

/// One token of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryToken {
    /// The text to look for.
    pub text: String,
    /// Whether tokens that merely begin with it count: for a single ideograph, and for words, which are still being typed.
    pub prefix: bool,
}

/// Tokens to be stored for a text, in the order of the text and with repetitions, so that neighbours can be told.
#[must_use]
pub fn index_tokens(text: &str) -> Vec<String> {
    let stored = |run: Run| match run {
        Run::Word(word) => vec![word],
        Run::Ideographs(run) => pairs(&run).chain(run.last().map(char::to_string)).collect(),
    };
    runs(text).into_iter().flat_map(stored).collect()
}

/// [`index_tokens`] with one space between, as full-text indexes take it.
#[must_use]
pub fn index_text(text: &str) -> String {
    index_tokens(text).join(" ")
}

/// Tokens to look for. A text matches when it has all of them; tokens of one run stand next to each other in it.
/// Empty when the question holds nothing that could be found (spaces, punctuation).
#[must_use]
pub fn query_tokens(question: &str) -> Vec<QueryToken> {
    let asked = |run: Run| match run {
        Run::Word(text) => vec![QueryToken { text, prefix: true }],
        Run::Ideographs(run) if run.len() == 1 => {
            vec![QueryToken { text: run.iter().collect(), prefix: true }]
        }
        Run::Ideographs(run) => pairs(&run).map(|text| QueryToken { text, prefix: false }).collect(),
    };
    runs(question).into_iter().flat_map(asked).collect()
}

/// Neighbouring characters of one sort.
enum Run {
    Word(String),
    Ideographs(Vec<char>),
}

fn pairs(run: &[char]) -> impl Iterator<Item = String> + '_ {
    run.windows(2).map(|pair| pair.iter().collect())
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut after_gap = true;
    for character in text.chars().map(plain).flat_map(char::to_lowercase) {
        let ideograph = is_ideograph(character);
        if !ideograph && !character.is_alphanumeric() {
            after_gap = true;
            continue;
        }
        match runs.last_mut() {
            Some(Run::Ideographs(run)) if ideograph && !after_gap => run.push(character),
            Some(Run::Word(word)) if !ideograph && !after_gap => word.push(character),
            _ if ideograph => runs.push(Run::Ideographs(vec![character])),
            _ => runs.push(Run::Word(character.to_string())),
        }
        after_gap = false;
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
fn is_ideograph(character: char) -> bool {
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
        let written = |token: QueryToken| {
            if token.prefix { format!("{}*", token.text) } else { token.text }
        };
        query_tokens(question).into_iter().map(written).collect()
    }

    #[test]
    fn chinese_is_cut_into_pairs_and_latin_into_words() {
        assert_eq!(index_tokens("海棠街道7号"), ["海棠", "棠街", "街道", "道", "7", "号"]);
        assert_eq!(index_tokens("Old Compound 老旧小区"), ["old", "compound", "老旧", "旧小", "小区", "区"]);
        assert_eq!(index_tokens("温泉花园Ａ区"), ["温泉", "泉花", "花园", "园", "a", "区"]);
        assert_eq!(index_tokens("占道、经营"), ["占道", "道", "经营", "营"]);
        assert_eq!(index_tokens(" ，。 "), Vec::<String>::new());
        assert_eq!(index_text("府街"), "府街 街");
    }

    #[test]
    fn a_question_is_cut_likewise() {
        assert_eq!(asked("海棠街道"), ["海棠", "棠街", "街道"]);
        assert_eq!(asked("道"), ["道*"]);
        assert_eq!(asked("comp 小区"), ["comp*", "小区"]);
        assert_eq!(asked("'; DROP--"), ["drop*"]);
        assert_eq!(asked("  "), Vec::<String>::new());
    }

    /// What a full-text index does with the tokens.
    fn finds(text: &str, question: &str) -> bool {
        let stored = index_tokens(text);
        query_tokens(question).iter().all(|token| {
            stored.iter().any(|have| if token.prefix { have.starts_with(&token.text) } else { *have == token.text })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn every_piece_of_a_chinese_text_finds_it(
            text in "[\u{4e00}-\u{4e20}]{1,12}", from in 0_usize..12, length in 1_usize..12,
        ) {
            let piece: String = text.chars().skip(from).take(length).collect();
            prop_assert!(finds(&text, &piece));
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
            prop_assert_eq!(index_tokens(&text), index_tokens(&text));
        }
    }
}
