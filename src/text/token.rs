//! Tokens: the words, numbers and marks of the text, found in one pass over its bytes.
//!
//! A token owns no text. Its folded key and word classes are computed here once, so that no later
//! stage hashes or folds a word again. Larger units (sentences, quotations, names) are for the
//! layers above.
//!
//! How words are split:
//!
//! - `Ukraine's` is `Ukraine` + `'s`; other contractions stay whole (`don't`, `O'Brien`).
//! - A hyphen is a token of its own: `22-year-old` is five tokens, all but the first
//!   [glued](Token::glued).
//! - So are currency and percent signs: `$1.2bn` is `$`, `1.2`, `bn`.
//! - `U.S.`, `a.m.`, `Mr.` and initials keep their full stop.
//! - Web addresses, e-mail addresses and handles stay whole.
//! - `UpdatedPolice` is `Updated` + `Police`: a page's label that lost its space.

use super::Span;
use super::kind::{Case, Kind, case_of};
use super::quotation;
use super::scanner::{Plain, Scanner};
use crate::lexicon::{Class, Classes, Key, classes, listed};

/// A word, number or mark of the article.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Its position.
    pub span: Span,
    /// The key of its folded text, marks included; [`Key::default`] for numbers and addresses.
    pub key: Key,
    /// The word lists it is in.
    pub classes: Classes,
    /// Its kind.
    pub kind: Kind,
    /// The case of a word's letters; [`Case::None`] if it is not a word.
    pub case: Case,
    /// Whether no space separates it from the token before it.
    pub glued: bool,
    /// Whether it is a word with its own full stop: an abbreviation or an initial.
    pub stopped: bool,
}

impl Token {
    /// Whether it is in one of these word lists.
    pub fn is(&self, any_of: Classes) -> bool {
        self.classes.has(any_of)
    }

    /// Whether it is a word that begins with a capital letter.
    pub fn capitalised(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Upper | Case::Mixed)
    }
}

/// Splits `text` into tokens.
pub(super) fn tokenise(text: &str) -> Vec<Token> {
    let mut scanner = Scanner::new(text);
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    let mut last_end = usize::MAX;
    while let Some((start, first)) = scanner.skip_space() {
        let (end, kind, key, case) = match scanner.plain_word(start) {
            Some(Plain { end, key, case }) => (end, Kind::Word, key, case),
            None => {
                let (end, kind) = scanner.token(start, first);
                let word = &text[start..end];
                match kind {
                    Kind::Number | Kind::Address => (end, kind, Key::default(), Case::None),
                    Kind::Word => (end, kind, Key::of(word), case_of(word)),
                    Kind::Quote => (end, kind, Key::of(quotation::mark(word)), Case::None),
                    Kind::Clitic | Kind::Mark => (end, kind, Key::of(word), Case::None),
                }
            }
        };
        let (end, key, case) = match case {
            Case::Mixed => parted(&text[start..end]).map_or((end, key, case), |length| {
                let head = &text[start..start + length];
                (start + length, Key::of(head), case_of(head))
            }),
            _ => (end, key, case),
        };
        scanner.go_to(end);
        let classes = if kind == Kind::Word {
            classes(key)
        } else {
            Classes::NONE
        };
        let stopped = kind == Kind::Word && text.as_bytes()[end - 1] == b'.';
        tokens.push(Token {
            span: Span::new(start, end),
            key,
            classes,
            kind,
            case,
            glued: last_end == start,
            stopped,
        });
        last_end = end;
    }
    tokens
}

/// Returns the end of a label, name or sentence glued to the next word: `UpdatedPolice`,
/// `BellNovember`, `BellThe`.
fn parted(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    let inner = |i: &usize| bytes[*i].is_ascii_uppercase() && bytes[i - 1].is_ascii_lowercase();
    let first = (1..bytes.len()).find(inner)?;
    if listed!("page/glued_words.txt").contains(&Key::of(&word[..first])) {
        return Some(first);
    }
    let last = (1..bytes.len()).rfind(inner)?;
    let month = &word[last..];
    if last > 3 && ["The", "This", "When", "After"].contains(&month) {
        return Some(last);
    }
    (month.len() > 3 && classes(Key::of(month)).has(Class::MONTH)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        tokenise(text).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn possessives_are_split_and_contractions_are_not() {
        assert_eq!(
            cut("Ukraine's men don't know O’Brien’s."),
            [
                "Ukraine", "'s", "men", "don't", "know", "O’Brien", "’s", "."
            ]
        );
    }

    #[test]
    fn abbreviations_keep_their_full_stop() {
        assert_eq!(
            cut("Mr. J. Lee left the U.S. at 5 p.m. No. 3 won."),
            [
                "Mr.", "J.", "Lee", "left", "the", "U.S.", "at", "5", "p.m.", "No.", "3", "won",
                "."
            ]
        );
        assert_eq!(
            cut("It ended oct. 7, in oct. He said so."),
            [
                "It", "ended", "oct.", "7", ",", "in", "oct", ".", "He", "said", "so", "."
            ]
        );
    }

    #[test]
    fn sentence_endings_do_not_join_their_word() {
        assert_eq!(
            cut("He said no. It rained."),
            ["He", "said", "no", ".", "It", "rained", "."]
        );
        assert_eq!(cut("the end.Next day"), ["the", "end", ".", "Next", "day"]);
    }

    #[test]
    fn numbers_take_their_separators_and_leave_their_units() {
        assert_eq!(
            cut("$1.2bn, 22-year-old 1,234.5% .5"),
            [
                "$", "1.2", "bn", ",", "22", "-", "year", "-", "old", "1,234.5", "%", ".5"
            ]
        );
        assert_eq!(cut("in 2014. Then"), ["in", "2014", ".", "Then"]);
    }

    #[test]
    fn addresses_stay_whole_without_the_mark_after_them() {
        assert_eq!(
            cut("see https://a.org/x?y=1, or bo@b.co.uk. @user"),
            [
                "see",
                "https://a.org/x?y=1",
                ",",
                "or",
                "bo@b.co.uk",
                ".",
                "@user"
            ]
        );
        assert_eq!(cut("Amazon.com rose"), ["Amazon.com", "rose"]);
    }

    #[test]
    fn quotation_marks_include_adjacent_emphasis() {
        assert_eq!(
            cut("*“No,”* he *said*: **\"So\"** &quot;it&quot; 「is」"),
            [
                "*“", "No", ",", "”*", "he", "*", "said", "*", ":", "**\"", "So", "\"**", "&quot;",
                "it", "&quot;", "「", "is", "」"
            ]
        );
        assert_eq!(
            cut("5 * 6 & co. &c;"),
            ["5", "*", "6", "&", "co", ".", "&", "c", ";"]
        );
    }

    #[test]
    fn a_label_of_the_page_is_cut_from_the_word_glued_to_it() {
        assert_eq!(
            cut("UpdatedPolice BellNovember ByteDance McDonald"),
            [
                "Updated", "Police", "Bell", "November", "ByteDance", "McDonald"
            ]
        );
    }

    #[test]
    fn marks_are_tokens_of_their_own() {
        assert_eq!(
            cut("“No,” he said... ''So''"),
            ["“", "No", ",", "”", "he", "said", "...", "''", "So", "''"]
        );
    }

    #[test]
    fn glued_tokens_have_no_space_before_them() {
        let glued: Vec<bool> = tokenise("a 3-1 win").iter().map(|t| t.glued).collect();
        assert_eq!(glued, [false, false, true, true, false]);
    }

    #[test]
    fn a_token_is_half_a_cache_line() {
        assert_eq!(size_of::<Token>(), 32);
    }

    #[test]
    fn case_is_read_from_the_letters() {
        let cases: Vec<Case> = tokenise("the Paris NATO McCain J. 東京")
            .iter()
            .map(|t| t.case)
            .collect();
        assert_eq!(
            cases,
            [
                Case::Lower,
                Case::Capital,
                Case::Upper,
                Case::Mixed,
                Case::Capital,
                Case::None
            ]
        );
    }
}
