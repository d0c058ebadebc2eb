//! The analysed document: tokens, lines, paragraphs, sentences and quotations, computed once and
//! then read-only.
//!
//! This layer knows how English is written down. It does not know what a name, a date or a
//! statement is.

mod body;
mod kind;
mod layout;
mod quotation;
mod scanner;
mod sentence;
mod source;
mod span;
mod token;

use std::ops::Range;

pub use kind::{Case, Kind};
pub use layout::{Line, Paragraph};
pub use quotation::Quotation;
pub use sentence::Sentence;
pub(crate) use sentence::is_in_share_code;
pub use source::{Source, composed};
pub use span::Span;
pub use token::Token;

use crate::lexicon::Key;
use crate::lexicon::gazetteer::NameKey;

/// An article, split into its parts.
///
/// Everything refers to the text by byte [`Span`]s or token indices; the text itself is borrowed
/// and unchanged.
#[derive(Debug)]
pub struct Document<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    /// The indices of the words that begin with a capital letter.
    capitals: Vec<usize>,
    lines: Vec<Line>,
    paragraphs: Vec<Paragraph>,
    sentences: Vec<Sentence>,
    /// For each token, the index of its sentence.
    sentence_of: Vec<u32>,
    quotations: Vec<Quotation>,
    /// For each token, 0, or 1 + the index of the outermost quotation that contains it (a quotation
    /// contains its marks).
    quoted: Vec<u32>,
    /// The tokens that close a quotation, in order.
    closing: Vec<usize>,
    body: usize,
}

/// Returns the spans of the paragraphs that the text's [`Document`] has, without analysing more of
/// it.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Span> {
    let paragraphs = layout::paragraphs(text, &layout::lines(text), &[]);
    paragraphs.into_iter().map(|paragraph| paragraph.span)
}

/// The maximum length in bytes of a name or of a phrase that describes somebody or something. Such
/// phrases appear in many rows of a report, so this bounds its size.
const LONGEST_PHRASE: usize = 200;

impl<'a> Document<'a> {
    /// Analyses `text`. Never fails; takes time linear in the text's length.
    pub fn new(text: &'a str) -> Self {
        let tokens = token::tokenise(text);
        let capitals = (0..tokens.len()).filter(|&i| tokens[i].capitalised());
        let capitals = capitals.collect();
        let lines = layout::lines(text);
        let paragraphs = layout::paragraphs(text, &lines, &tokens);
        let quotations = quotation::quotations(text, &tokens, &paragraphs);
        let quoted = quotation::quoted(&quotations, tokens.len());
        let mut closing: Vec<usize> = quotations
            .iter()
            .filter(|q| q.closed)
            .map(|q| q.tokens.end)
            .collect();
        closing.sort_unstable();
        let sentences =
            sentence::sentences(&paragraphs, &tokens, |i| closing.binary_search(&i).is_ok());
        let sentence_of = sentence::of_tokens(&sentences);
        let body = body::first(text, &paragraphs, &sentences, &tokens);
        Self {
            text,
            tokens,
            capitals,
            lines,
            paragraphs,
            sentences,
            sentence_of,
            quotations,
            quoted,
            closing,
            body,
        }
    }

    /// Returns the whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the text that a span covers.
    pub fn slice(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    /// Returns all tokens.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Returns the indices of the words that begin with a capital letter, in order: about one token
    /// in six, among which are all names.
    pub fn capitals(&self) -> impl ExactSizeIterator<Item = usize> {
        self.capitals.iter().copied()
    }

    /// Returns the text of the token at `i`.
    pub fn word(&self, i: usize) -> &'a str {
        self.slice(self.tokens[i].span)
    }

    /// Returns the name that these tokens make, as the gazetteer knows names.
    pub fn name(&self, tokens: Range<usize>) -> NameKey {
        tokens.fold(NameKey::default(), |name, i| {
            name.then(self.word(i), self.key(i))
        })
    }

    /// Returns the key of the token at `i`, or the default key past the end, so that looking ahead
    /// needs no bounds check.
    pub fn key(&self, i: usize) -> Key {
        self.tokens.get(i).map_or_else(Key::default, |t| t.key)
    }

    /// Returns the span from the first to the last of these tokens. `tokens` must not be empty.
    pub fn hull(&self, tokens: Range<usize>) -> Span {
        self.tokens[tokens.start]
            .span
            .hull(self.tokens[tokens.end - 1].span)
    }

    /// Whether these tokens are short enough for a name or a descriptive phrase. `tokens` must not
    /// be empty.
    pub fn is_phrase(&self, tokens: &Range<usize>) -> bool {
        self.hull(tokens.clone()).len() <= LONGEST_PHRASE
    }

    /// Returns the tokens that lie inside `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// Returns all lines, blank ones included.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Returns all paragraphs, those of the header block first. In the header block each line is a
    /// paragraph, except that a wrapped headline may be one paragraph of several lines.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Returns the index of the body's first paragraph; the header block is before it.
    pub fn body(&self) -> usize {
        self.body
    }

    /// Returns all sentences. None crosses the end of a paragraph.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Returns the index of the sentence that the token at `i` is in.
    pub fn sentence_at(&self, i: usize) -> usize {
        let known = self.sentence_of.get(i);
        known.map_or(self.sentences.len(), |&sentence| sentence as usize)
    }

    /// Returns the index of the paragraph that the token at `i` is in.
    pub fn paragraph_at(&self, i: usize) -> usize {
        self.paragraphs.partition_point(|p| p.tokens.end <= i)
    }

    /// Returns all quotations, in the order of their opening marks.
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// Returns the index of the outermost quotation that the token at `i` is in, its marks
    /// included.
    pub fn quotation_at(&self, i: usize) -> Option<usize> {
        self.quoted
            .get(i)
            .and_then(|&q| (q as usize).checked_sub(1))
    }

    /// Whether the token at `i` is in a quotation or is one of its marks.
    pub fn is_quoted(&self, i: usize) -> bool {
        self.quoted.get(i).is_some_and(|&q| q > 0)
    }

    /// Whether the token at `i` is one of the two marks of a quotation.
    pub fn is_paired(&self, i: usize) -> bool {
        let start = self.tokens[i].span.start;
        let opens = self
            .quotations
            .binary_search_by_key(&start, |q| q.span.start);
        opens.is_ok_and(|q| self.quotations[q].closed) || self.closing.binary_search(&i).is_ok()
    }
}
