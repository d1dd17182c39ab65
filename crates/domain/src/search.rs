//! What can be found of records, and what a question asks for: pure text, the same on both databases.

use linli_vocabulary::{Kind, OrganisationId};
use uuid::Uuid;

use crate::{
    Error, Message, Result,
    authorisation::{Branch, Reach},
    bigrams::{Term, index_tokens, prose_tokens, terms},
    initials::initials,
};

/// The kinds that can be searched, in the order in which results are grouped.
pub const SEARCHED: [Kind; 6] =
    [Kind::Whistle, Kind::Organisation, Kind::Post, Kind::Account, Kind::Division, Kind::PolicyDocument];

/// So many characters of running text are indexed.
const PROSE: usize = 500;
/// So many characters stand on each side of what was found.
const AROUND: usize = 24;
/// So many characters a question may have.
const LONGEST_QUESTION: usize = 50;
/// Begins the tokens that say who reaches a record. No text yields it, so nobody can ask for them.
const REACHED: char = '§';
/// Lengths of division codes, from the province down.
const CODE_LENGTHS: [usize; 4] = [2, 4, 6, 9];

/// What of a record can be found, and how it shows among results.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchText {
    /// What it is called.
    pub title: String,
    /// Its number, code or short name.
    pub subtitle: String,
    /// Names that are found by their pinyin initials too.
    pub names: Vec<String>,
    /// Running text, from which the excerpt is taken; long numbers in it are not indexed.
    pub prose: String,
    /// The code of the division it lies in.
    pub division: Option<String>,
    /// Organisations and accounts that reach it without its division.
    pub parties: Vec<Uuid>,
}

/// What a question says, ready to be asked of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    text: String,
    terms: Vec<Term>,
}

/// What the index is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// All of these.
    pub terms: Vec<Term>,
    /// And one of these; whatever there is when empty.
    pub reached_by: Vec<String>,
}

impl SearchText {
    /// The tokens that the index holds for it. Each begins with its kind's letter, so that one kind is searched without
    /// meeting the others.
    #[must_use]
    pub fn tokens(&self, kind: Kind) -> Vec<String> {
        let prose: String = self.prose.chars().take(PROSE).collect();
        let mut tokens = index_tokens(&self.title);
        tokens.extend(index_tokens(&self.subtitle));
        tokens.extend(self.names.iter().flat_map(|name| index_tokens(name)));
        tokens.extend(prose_tokens(&prose));
        tokens.extend(self.names.iter().flat_map(|name| initials(name)));
        let code = self.division.as_deref().unwrap_or_default();
        let above =
            CODE_LENGTHS.into_iter().filter(|length| *length < code.len()).filter_map(|length| code.get(..length));
        tokens.extend(above.chain((!code.is_empty()).then_some(code)).map(reached));
        tokens.extend(self.parties.iter().map(|party| reached(&party.simple().to_string())));
        let spelt = |token: String| if spells_words(kind) { beginnings(token) } else { vec![token] };
        tokens.into_iter().flat_map(spelt).map(|token| of_kind(kind, &token)).collect()
    }

    /// The piece of running text around what was asked; nothing when it is not in it.
    #[must_use]
    pub fn excerpt(&self, question: &Question) -> Option<String> {
        let text: Vec<char> = self.prose.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
        let same = |a: &char, b: &char| a == b || a.to_lowercase().eq(b.to_lowercase());
        let at = question.text.split_whitespace().find_map(|piece| {
            let piece: Vec<char> = piece.chars().collect();
            let at = text.windows(piece.len()).position(|here| here.iter().zip(&piece).all(|(a, b)| same(a, b)))?;
            Some((at, at + piece.len()))
        });
        let (from, to) = at.map(|(from, to)| (from.saturating_sub(AROUND), (to + AROUND).min(text.len())))?;
        let (before, after) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
        Some(format!("{before}{}{after}", text[from..to].iter().collect::<String>()))
    }
}

impl Question {
    /// Reads a question that was asked in this field.
    ///
    /// # Errors
    /// *Invalid* when it is empty, too long, or has nothing in it that could be found.
    pub fn parse(field: &'static str, text: &str) -> Result<Self> {
        let text = text.trim();
        let terms = terms(text);
        if terms.is_empty() || text.chars().count() > LONGEST_QUESTION {
            let message = Message::new(
                "请输入1到50个字，其中要有汉字、字母或数字。",
                "Enter 1 to 50 characters, with Chinese characters, letters or digits among them.",
            );
            return Err(Error::field(field, "out_of_range", message));
        }
        Ok(Self { text: text.to_owned(), terms })
    }

    /// Whether all of it is found in a person's name. Whoever may read a post finds it by its holder's name, but must not spell
    /// out how the holder signs in, which the index knows too.
    #[must_use]
    pub fn is_in_name(&self, name: &str) -> bool {
        let known = SearchText { title: name.into(), names: vec![name.into()], ..SearchText::default() };
        let known = known.tokens(Kind::Account);
        self.of(Kind::Account, &Reach::Everything).terms.iter().all(|term| {
            term.tokens.iter().all(|token| {
                known.iter().any(|have| if term.prefix { have.starts_with(token.as_str()) } else { have == token })
            })
        })
    }

    /// What to ask the index for, of one kind, for a caller with this reach. The reach only narrows what the index
    /// proposes: who may see a record is decided where the record is read.
    #[must_use]
    pub fn of(&self, kind: Kind, reach: &Reach) -> Wanted {
        let term = |term: &Term| Term {
            tokens: term.tokens.iter().map(|token| of_kind(kind, token)).collect(),
            prefix: term.prefix && !(spells_words(kind) && term.tokens.iter().all(|token| is_spelt(token))),
        };
        let reached_by = match reach {
            Reach::Everything => None,
            Reach::Through(branches) => branches.iter().map(side_of_record).collect::<Option<Vec<_>>>(),
        };
        Wanted {
            terms: self.terms.iter().map(term).collect(),
            reached_by: reached_by.into_iter().flatten().map(|token| of_kind(kind, &token)).collect(),
        }
    }
}

/// What a record reached through this branch has among its tokens; nothing when every record is.
fn side_of_record(branch: &Branch) -> Option<String> {
    match branch {
        Branch::Owner(code) => Some(reached(code)),
        Branch::Own(organisation) | Branch::Party(organisation) => Some(by_organisation(*organisation)),
        Branch::Myself(account) => Some(reached(&Uuid::from(*account).simple().to_string())),
        Branch::SignedIn => None,
    }
}

fn by_organisation(organisation: OrganisationId) -> String {
    reached(&Uuid::from(organisation).simple().to_string())
}

fn reached(by: &str) -> String {
    format!("{REACHED}{by}")
}

fn of_kind(kind: Kind, token: &str) -> String {
    format!("{}{token}", letter(kind))
}

/// Whether words of this kind are stored with each of their beginnings. Of whistles there is no end, and their numbers begin
/// alike: a database that knows how common each beginning is finds the newest of them at once, where it would have to
/// gather all that begin so. Other kinds are few, or, as divisions, looked for by codes that few share.
const fn spells_words(kind: Kind) -> bool {
    matches!(kind, Kind::Whistle)
}

/// A word of at least two letters or digits; ideographs come in pairs, and reach is asked for as a whole.
fn is_spelt(token: &str) -> bool {
    token.is_ascii() && token.len() > 1
}

/// A word with its beginnings from two letters on.
fn beginnings(token: String) -> Vec<String> {
    if !is_spelt(&token) {
        return vec![token];
    }
    (2..=token.len()).map(|length| token[..length].to_owned()).collect()
}

/// A kind's letter in the index. What is stored begins with it: a letter is never given to another kind.
const fn letter(kind: Kind) -> char {
    match kind {
        Kind::Account => 'a',
        Kind::Division => 'd',
        Kind::Organisation => 'o',
        Kind::PolicyDocument => 'p',
        Kind::Post => 't',
        Kind::Whistle => 'w',
        _ => '_',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whistle() -> SearchText {
        SearchText {
            title: "占道经营".into(),
            subtitle: "511102008-2026-0001".into(),
            prose: "海棠路口  夜间烧烤摊占用人行道，联系电话13800000000。".into(),
            division: Some("511102008001".into()),
            parties: vec![Uuid::from_u128(7)],
            ..SearchText::default()
        }
    }

    #[test]
    fn tokens_carry_their_kind_and_who_reaches_the_record() {
        let tokens = whistle().tokens(Kind::Whistle);
        for token in ["w占道", "w道经", "w51110200820260001", "w烧烤", "w§51", "w§511102008", "w§511102008001"]
        {
            assert!(tokens.iter().any(|have| have == token), "{token} in {tokens:?}");
        }
        assert!(tokens.contains(&format!("w§{:032x}", 7)));
        assert!(!tokens.iter().any(|token| token.contains("138")));
    }

    #[test]
    fn words_of_whistles_are_stored_with_their_beginnings() {
        let asked =
            |text: &str, kind| Question::parse("text", text).expect("a question").of(kind, &Reach::Everything).terms;
        let tokens = whistle().tokens(Kind::Whistle);
        for text in ["51", "511102008-202", "2026-00", "511102008-2026-0001"] {
            let [term] = &asked(text, Kind::Whistle)[..] else { panic!("one term") };
            assert!(!term.prefix && tokens.contains(&term.tokens[0]), "{term:?}");
        }
        assert!(asked("5", Kind::Whistle)[0].prefix && asked("占", Kind::Whistle)[0].prefix);
        assert!(asked("5111", Kind::Division)[0].prefix);
        assert!(!whistle().tokens(Kind::Division).contains(&"d5111".to_owned()));
    }

    #[test]
    fn a_reach_narrows_what_is_proposed_unless_it_is_everything() {
        let question = Question::parse("text", "占道").expect("a question");
        let asked = |reach| question.of(Kind::Whistle, &reach).reached_by;
        assert_eq!(asked(Reach::Through(vec![Branch::Owner("5111".into())])), ["w§5111"]);
        assert_eq!(asked(Reach::Everything), Vec::<String>::new());
        assert_eq!(asked(Reach::Through(vec![Branch::Owner("5111".into()), Branch::SignedIn])), Vec::<String>::new());
        assert_eq!(question.of(Kind::Whistle, &Reach::Everything).terms[0].tokens, ["w占道"]);
    }

    #[test]
    fn an_excerpt_shows_what_stands_around() {
        let excerpt = |text| whistle().excerpt(&Question::parse("text", text).expect("a question"));
        assert_eq!(excerpt("烧烤").as_deref(), Some("海棠路口 夜间烧烤摊占用人行道，联系电话13800000000。"));
        assert_eq!(excerpt("占道经营"), None);
        let long = SearchText { prose: format!("{}烧烤{}", "前".repeat(99), "后".repeat(99)), ..whistle() };
        let shown = long.excerpt(&Question::parse("text", "x 烧烤").expect("a question")).expect("an excerpt");
        assert!(
            shown.starts_with("…前") && shown.ends_with("后…") && shown.chars().count() == 2 * AROUND + 4,
            "{shown}"
        );
    }

    #[test]
    fn a_question_of_nothing_or_too_much_is_refused() {
        for text in ["", "  ", "，。", &"长".repeat(51)] {
            assert!(Question::parse("text", text).is_err(), "{text}");
        }
        assert!(Question::parse("text", &"长".repeat(50)).is_ok());
    }

    #[test]
    fn every_searched_kind_has_a_letter_of_its_own() {
        let letters: std::collections::BTreeSet<_> = SEARCHED.into_iter().map(letter).collect();
        assert!(letters.len() == SEARCHED.len() && !letters.contains(&'_'));
    }
}
