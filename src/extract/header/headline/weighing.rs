//! Weighs a possible headline by its shape, and by the words it shares with the body and with lines
//! that repeat it. [`wrap`](super::wrap) decides which rows and tokens the headline covers,
//! [`neighbours`](super::neighbours) weighs the rows around it.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::weights::{self, when};
use crate::extract::header::block::{Block, Row};
use crate::extract::header::part::Part;
use crate::lexicon::{Class, Classes, Key, KeyHasher};
use crate::text::{Case, Document, Kind, Token};

type Keys = HashSet<Key, BuildHasherDefault<KeyHasher>>;

/// The number of body tokens among which a headline's words are looked up.
const BODY: usize = 350;

/// The rows of the header, and the evidence for headlines elsewhere on the page.
pub(super) struct Weighing<'d, 'a> {
    pub(super) doc: &'d Document<'a>,
    pub(super) block: &'d Block,
    /// The content words at the beginning of the body.
    body: Keys,
    /// The words of each address, file name or print-out line that may repeat the headline.
    echoes: Vec<Keys>,
    /// The possible headlines, as indices of rows in text order.
    pub(super) titles: Vec<usize>,
    /// The first row with a date or a byline; the number of rows if there is none.
    pub(super) signed: usize,
}

impl<'d, 'a> Weighing<'d, 'a> {
    pub(super) fn new(doc: &'d Document<'a>, block: &'d Block) -> Self {
        let start = block.rows.get(block.above).map_or(0, |r| r.tokens.start);
        let tokens = &doc.tokens()[start..doc.tokens().len().min(start + BODY)];
        let mut body = Keys::with_capacity_and_hasher(tokens.len(), Default::default());
        body.extend(tokens.iter().filter(|t| is_content(t)).map(|t| t.key));
        let near = block.rows.iter().chain(&block.tail);
        let echoes = near
            .filter(|r| matches!(r.part, Part::Address | Part::Notice | Part::Furniture))
            .filter_map(|r| echo(doc, r))
            .take(40)
            .collect();
        let titles = (0..block.above)
            .filter(|&i| {
                matches!(
                    block.rows[i].part,
                    Part::Title | Part::Sentence | Part::Prose
                )
            })
            .collect();
        let signs = |r: &Row| matches!(r.part, Part::Stamp | Part::Byline);
        let signed = block.rows.iter().position(signs);
        Self {
            doc,
            block,
            body,
            echoes,
            titles,
            signed: signed.unwrap_or(block.rows.len()),
        }
    }

    pub(super) fn is_candidate(&self, i: usize) -> bool {
        let row = &self.block.rows[i];
        match row.part {
            Part::Title | Part::Name | Part::Sentence => true,
            Part::Prose => row.tokens.len() <= 45,
            _ => false,
        }
    }

    /// Returns the sum of the points for and against these rows.
    pub(super) fn worth(&self, rows: &Range<usize>) -> f32 {
        let row = &self.block.rows[rows.start];
        let tokens = self.tokens(rows);
        self.length(&tokens)
            + self.sharing(&tokens)
            + self.repeated(rows)
            + self.kind(row, &tokens)
            + self.position(rows)
    }

    fn length(&self, tokens: &Range<usize>) -> f32 {
        let words = self.doc.tokens()[tokens.clone()]
            .iter()
            .filter(|t| matches!(t.kind, Kind::Word | Kind::Number))
            .count();
        weights::length(words)
    }

    /// Returns the points for words that the line shares with the body or with an echo.
    pub(super) fn sharing(&self, tokens: &Range<usize>) -> f32 {
        let own = &self.doc.tokens()[tokens.clone()];
        let (mut all, mut shared) = (0, 0);
        for token in own.iter().filter(|t| is_content(t)) {
            all += 1;
            shared += usize::from(self.body.contains(&token.key));
        }
        if all == 0 {
            return 0.0;
        }
        let ratio = |n: usize| n as f32 / all as f32;
        let echoed = self.echoes.iter().any(|echo| {
            all >= 3
                && own
                    .iter()
                    .filter(|t| is_content(t) && echo.contains(&t.key))
                    .count()
                    * 5
                    >= all * 4
        });
        // A short line may share its words by chance.
        let sure = all.min(weights::SHARED_SURE) as f32 / weights::SHARED_SURE as f32;
        weights::SHARED * ratio(shared) * sure
            + when(shared >= 2, weights::SHARED_TWO)
            + when(echoed, weights::ECHOED)
    }

    /// Returns the points for a line that the page repeats word for word nearby.
    fn repeated(&self, rows: &Range<usize>) -> f32 {
        let words = self.doc.slice(self.block.rows[rows.start].span(self.doc));
        let again = |i: &usize| {
            *i != rows.start && self.doc.slice(self.block.rows[*i].span(self.doc)) == words
        };
        let from = self.titles.partition_point(|i| i + 40 <= rows.start);
        let mut near = self.titles[from..]
            .iter()
            .take_while(|&&i| i < rows.start + 40);
        when(rows.len() == 1 && near.any(again), weights::REPEATED)
    }

    /// Returns the points for the row's kind: a title, a name or prose.
    fn kind(&self, row: &Row, tokens: &Range<usize>) -> f32 {
        let doc = self.doc;
        let shape = match row.part {
            Part::Title => weights::TITLE,
            Part::Name => -weights::NAME,
            Part::Prose => -weights::PROSE,
            _ => 0.0,
        };
        let determiners = doc.tokens()[tokens.clone()]
            .iter()
            .filter(|t| t.is(Class::DETERMINER))
            .count();
        let cut = matches!(doc.word(tokens.end - 1), "..." | "…" | ":" | "(");
        let lower = doc.tokens()[tokens.start].case == Case::Lower;
        let each = if row.part == Part::Title {
            weights::DETERMINER
        } else {
            weights::DETERMINER_OF_SENTENCE
        };
        shape + when(row.dotted, weights::DOTTED)
            - when(row.bullet, weights::BULLET)
            - when(cut, weights::CUT)
            - when(lower, weights::LOWER)
            - each * determiners.min(4) as f32
    }
}

/// Returns the words of a row that may repeat the headline, including those in a web address.
fn echo(doc: &Document, row: &Row) -> Option<Keys> {
    let mut keys = Keys::default();
    for token in doc.tokens()[row.tokens.clone()].iter().take(60) {
        match token.kind {
            Kind::Word if is_content(token) => drop(keys.insert(token.key)),
            Kind::Address => keys.extend(
                doc.slice(token.span)
                    .split(|c: char| !c.is_alphanumeric())
                    .take(40)
                    .filter(|w| w.len() > 2)
                    .map(Key::of),
            ),
            _ => {}
        }
    }
    (keys.len() >= 3).then_some(keys)
}

fn is_content(token: &Token) -> bool {
    const FUNCTION: Classes = Class::DETERMINER
        .or(Class::PREPOSITION)
        .or(Class::PRONOUN)
        .or(Class::POSSESSIVE)
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::RELATIVE);
    token.kind == Kind::Word && token.span.len() >= 3 && !token.is(FUNCTION)
}
