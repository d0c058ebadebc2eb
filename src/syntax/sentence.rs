//! [`Sentence`]: the tokens that a rule may look at, and questions about a single token.
//!
//! Every index is valid: outside the bounds there is no token, so a rule can look two words back at
//! the start of a sentence and simply not match.

use std::ops::Range;

use crate::lexicon::{Class, Classes, Key, Words, key, keys};
use crate::tagger::parts::Parts;
use crate::text::{Case, Document, Kind, Span, Token};

/// A sentence, or another part of the article that a rule may look at: several sentences in one
/// quotation, or a single clause. It is two pointers, two integers and two slices, so pass it by
/// value.
///
/// Indices are those of the document's tokens.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'s, 'a> {
    /// The article.
    pub doc: &'s Document<'a>,
    /// Its first token.
    pub start: usize,
    /// The index after its last token.
    pub end: usize,
    /// Its tokens.
    tokens: &'s [Token],
    pub(super) parts: &'s Parts<'s, 'a>,
    /// The tokens of each name, in order.
    names: &'s [Range<usize>],
}

/// An index before the first token, which no token has. It stays out of range if a little is added
/// to or subtracted from it.
pub const NOWHERE: usize = usize::MAX / 2;

impl<'s, 'a> Sentence<'s, 'a> {
    /// Covers these tokens of the document, without names.
    pub fn new(parts: &'s Parts<'s, 'a>, tokens: Range<usize>) -> Self {
        let doc = parts.document();
        Self {
            doc,
            start: tokens.start,
            end: tokens.end,
            tokens: doc.tokens().get(tokens).unwrap_or_default(),
            parts,
            names: &[],
        }
    }

    /// Covers the whole sentence that the token at `i` is in.
    pub fn around(parts: &'s Parts<'s, 'a>, i: usize) -> Self {
        let doc = parts.document();
        let sentence = doc.sentences().get(doc.sentence_at(i));
        Self::new(parts, sentence.map_or(i..i, |s| s.tokens.clone()))
    }

    /// Adds names that no rule may split: ranges of the document's tokens, in order and without
    /// overlaps.
    #[must_use]
    pub fn with_names(self, names: &'s [Range<usize>]) -> Self {
        Self { names, ..self }
    }

    /// Returns the part inside these tokens.
    #[must_use]
    pub fn within(self, tokens: Range<usize>) -> Self {
        let start = tokens.start.clamp(self.start, self.end);
        let end = tokens.end.clamp(start, self.end);
        Self {
            start,
            end,
            tokens: self
                .tokens
                .get(start - self.start..end - self.start)
                .unwrap_or_default(),
            ..self
        }
    }

    /// Returns the indices of its tokens.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns the index `n` tokens before `i`, or [`NOWHERE`] if that is outside.
    pub fn before(&self, i: usize, n: usize) -> usize {
        match i.checked_sub(n) {
            Some(before) if self.start <= before => before,
            _ => NOWHERE,
        }
    }

    /// Returns the token at `i`.
    #[inline]
    pub fn token(&self, i: usize) -> Option<&'s Token> {
        // Before the first token the difference wraps, to an index that no token has.
        self.tokens.get(i.wrapping_sub(self.start))
    }

    /// Returns the key of the token, or the default key outside.
    #[inline]
    pub fn key(&self, i: usize) -> Key {
        self.token(i).map_or_else(Key::default, |t| t.key)
    }

    /// Returns the text of the token, or an empty string outside.
    pub fn word(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| self.doc.slice(t.span))
    }

    /// Returns the kind of the token.
    pub fn kind(&self, i: usize) -> Option<Kind> {
        self.token(i).map(|t| t.kind)
    }

    /// Whether the token is in one of these word lists.
    pub fn is(&self, i: usize, any_of: Classes) -> bool {
        self.token(i)
            .is_some_and(|t| t.is(any_of) && !self.is_acronym(i))
    }

    /// Whether the token is an acronym spelt like a pronoun: "the WHO said", "1,000 US deaths".
    /// Among other words in capitals it is the pronoun.
    pub fn is_acronym(&self, i: usize) -> bool {
        let upper = |i: usize| {
            self.token(i)
                .is_some_and(|t| t.kind == Kind::Word && t.case == Case::Upper)
        };
        self.is_one_of(i, keys!["who", "us"])
            && upper(i)
            && !upper(i + 1)
            && !upper(self.before(i, 1))
    }

    /// Whether the token is one of these words or marks.
    #[inline]
    pub fn is_one_of(&self, i: usize, words: impl Words) -> bool {
        self.token(i).is_some_and(|t| words.have(t.key))
    }

    /// Whether the token begins "at least" or "at most", which qualify the number or noun after
    /// them and don't begin a time or place.
    pub fn is_at_least(&self, i: usize) -> bool {
        self.key(i) == key!("at") && self.is_one_of(i + 1, keys!["least", "most"])
    }

    /// Whether the token is a number in digits.
    pub fn is_number(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Number)
    }

    /// Whether the token is a word of letters.
    pub fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Word)
    }

    /// Whether the token is a word in lower case.
    pub fn is_lower(&self, i: usize) -> bool {
        self.token(i)
            .is_some_and(|t| t.kind == Kind::Word && t.case == Case::Lower)
    }

    /// Whether the token is a word that begins with a capital letter.
    pub fn is_capitalised(&self, i: usize) -> bool {
        self.token(i).is_some_and(Token::capitalised)
    }

    /// Whether the token is all in capitals: `NATO`, `OSLO`.
    pub fn is_upper(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.case == Case::Upper)
    }

    /// Whether no space separates the token from the one before it, which must be inside too.
    pub fn glued(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.glued) && i > self.start
    }

    /// Whether the token is the first on its line.
    pub fn begins_line(&self, i: usize) -> bool {
        let gap = || self.span(i - 1..i).end as usize..self.span(i..i + 1).start as usize;
        i == self.start || self.token(i).is_some() && self.doc.text()[gap()].contains('\n')
    }

    /// Returns the first token from `i` on that matches.
    pub fn find(&self, i: usize, fits: impl FnMut(&Token) -> bool) -> Option<usize> {
        self.tokens
            .get(i.wrapping_sub(self.start)..)?
            .iter()
            .position(fits)
            .map(|ahead| i + ahead)
    }

    /// Returns the span of these tokens. There must be at least one.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.doc.hull(tokens)
    }

    /// Whether the token is this mark.
    pub fn is_mark(&self, i: usize, mark: Key) -> bool {
        self.token(i)
            .is_some_and(|t| t.kind == Kind::Mark && t.key == mark)
    }

    fn is_any_mark(&self, i: usize, marks: &[Key]) -> bool {
        self.token(i)
            .is_some_and(|t| t.kind == Kind::Mark && marks.contains(&t.key))
    }

    pub fn is_comma(&self, i: usize) -> bool {
        self.is_mark(i, key!(","))
    }

    /// Whether the token is a hyphen, whatever is beside it.
    pub fn is_hyphen(&self, i: usize) -> bool {
        self.is_any_mark(i, HYPHENS)
    }

    /// Whether the token is a hyphen that joins two words: `well-known`.
    pub fn joins(&self, i: usize) -> bool {
        self.is_hyphen(i) && self.glued(i) && self.glued(i + 1)
    }

    /// Returns the index past a hyphen that joins two words, or else `i`.
    pub fn past_hyphen(&self, i: usize) -> usize {
        i + usize::from(self.joins(i))
    }

    /// Whether the token may separate the ends of a range of numbers: a hyphen, an en dash, a
    /// minus.
    pub fn is_range_dash(&self, i: usize) -> bool {
        self.is_hyphen(i) || self.is_any_mark(i, RANGE_DASHES)
    }

    /// Whether the token is a dash between phrases: long or doubled, or a hyphen after a space; not
    /// the dash of a range (`3–1`).
    pub fn is_dash(&self, i: usize) -> bool {
        let Some(token) = self.token(i).filter(|t| t.kind == Kind::Mark) else {
            return false;
        };
        let range = || token.glued && self.is_number(i + 1);
        DASHES.contains(&token.key) && !range() || token.key == key!("-") && !token.glued
    }

    /// Whether the token is a full stop, question mark, exclamation mark or ellipsis.
    pub fn is_stop(&self, i: usize) -> bool {
        const STOPS: &[Key] = keys![".", "?", "!", "...", "…"];
        self.is_one_of(i, STOPS)
    }

    /// Whether the token is a colon or semicolon between clauses; not the colon of a clock time or
    /// score (`12:23`).
    pub fn is_colon(&self, i: usize) -> bool {
        let clock =
            || self.glued(i) && self.glued(i + 1) && self.is_number(i - 1) && self.is_number(i + 1);
        self.is_mark(i, key!(";")) || self.is_mark(i, key!(":")) && !clock()
    }

    /// Whether the token ends a clause: a comma, full stop, dash, colon or semicolon. Brackets and
    /// quotation marks don't; see [`Sentence::is_break`].
    pub fn ends_clause(&self, i: usize) -> bool {
        self.is_comma(i) || self.is_stop(i) || self.is_dash(i) || self.is_colon(i)
    }

    /// Whether the sentence ends at `i`, or a mark there ends a clause.
    pub fn ends_here(&self, i: usize) -> bool {
        i >= self.end || self.ends_clause(i)
    }

    /// Whether the sentence ends at `i`, or there is a mark that a phrase doesn't cross: one that
    /// ends a clause, a bracket or a quotation mark.
    pub fn is_break(&self, i: usize) -> bool {
        match self.kind(i) {
            None | Some(Kind::Quote) => true,
            Some(Kind::Mark) => self.is_one_of(i, BREAKS),
            _ => false,
        }
    }

    /// Whether the token is in a quotation or is one of its marks.
    pub fn is_quoted(&self, i: usize) -> bool {
        self.token(i).is_some() && self.doc.is_quoted(i)
    }

    /// Returns the tokens, marks included, of the outermost quotation that contains the token.
    pub fn quotation(&self, i: usize) -> Option<Range<usize>> {
        self.token(i)?;
        let q = self.doc.quotation_at(i)?;
        Some(self.doc.quotations()[q].marked())
    }

    /// Returns the tokens of the name that contains the token.
    pub fn name(&self, i: usize) -> Option<Range<usize>> {
        self.token(i)?;
        let at = self.names.partition_point(|name| name.end <= i);
        self.names.get(at).filter(|name| name.start <= i).cloned()
    }

    /// Whether the token belongs to a name.
    pub fn is_name(&self, i: usize) -> bool {
        self.name(i).is_some()
    }

    /// Whether the token is a word of time: a weekday, a month, a period, "yesterday".
    pub fn is_time_word(&self, i: usize) -> bool {
        self.is(i, Class::WEEKDAY | Class::TIME_UNIT)
            || self.is(i, Class::MONTH) && self.is_capitalised(i)
            || self.is_one_of(i, keys!["yesterday", "today", "tomorrow", "tonight"])
    }
}

const HYPHENS: &[Key] = keys!["-", "‐", "‑"];
const RANGE_DASHES: &[Key] = keys!["–", "−", "~"];
const DASHES: &[Key] = keys!["—", "–", "--", "---", "―"];
const BREAKS: &[Key] = keys![
    ".", ",", ";", ":", "!", "?", "(", ")", "[", "]", "--", "...", "—", "–", "…"
];

#[cfg(test)]
mod tests {
    use crate::lexicon::key;
    use crate::syntax::testing::with;

    #[test]
    fn there_is_nothing_outside() {
        with("The ferry sank. All left.", |s| {
            let first = s.within(0..4);
            assert_eq!(first.word(4), "");
            assert_eq!(first.before(0, 1), super::NOWHERE);
            assert_eq!(first.before(2, 1), 1);
            assert!(!first.glued(first.before(0, 1) + 1));
            assert_eq!(s.within(2..99).range(), 2..7);
        });
    }

    #[test]
    fn a_hyphen_joins_and_a_dash_separates() {
        with("A well-known firm - Acme — won 3–1.", |s| {
            assert!(s.joins(2) && !s.is_dash(2));
            assert!(!s.joins(5) && s.is_dash(5));
            assert!(s.is_dash(7));
            assert!(!s.is_dash(10) && s.is_range_dash(10));
        });
    }

    #[test]
    fn the_colon_of_a_clock_time_does_not_end_a_clause() {
        with("At 12:23 she said: no; yes.", |s| {
            let colons: Vec<_> = s.range().filter(|&i| s.is_colon(i)).collect();
            assert_eq!(colons, [6, 8]);
            assert_eq!(s.key(2), key!(":"));
        });
    }

    #[test]
    fn names_and_quotations_are_found_from_any_of_their_tokens() {
        with("“We won,” Ann Bell said.", |s| {
            let names = vec![5..7, 9..9];
            let s = s.with_names(&names);
            assert_eq!(s.name(6), Some(5..7));
            assert_eq!(s.name(7), None);
            assert_eq!(s.quotation(2), Some(0..5));
            assert!(!s.is_quoted(5));
        });
    }
}
