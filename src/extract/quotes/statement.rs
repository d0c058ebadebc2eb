//! [`Statement`]: what the rules find, as ranges of tokens, and how it becomes a [`Quote`], with
//! spans.

use std::ops::Range;

use super::cue::act;
use super::passage::{Passage, quotation};
use super::{Kind, Quote, Rule};
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::{Sentence, clause};
use crate::text::{Kind as TokenKind, Span};

/// A statement as ranges of tokens.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// Its pieces in text order, at least one.
    pub(super) pieces: Vec<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    pub(super) source: Option<Range<usize>>,
    /// The index of the statement whose source it shares.
    pub(super) inherits: Option<usize>,
    /// The paragraph that it ends in.
    pub(super) paragraph: usize,
    pub(super) rule: Rule,
}

impl Statement {
    /// Returns the end of its last piece.
    pub(super) fn end(&self) -> usize {
        self.pieces.iter().map(|p| p.end).max().unwrap_or(0)
    }

    /// Whether all of it, including source and cue, is in these tokens.
    pub(super) fn is_within(&self, tokens: &Range<usize>) -> bool {
        let inside = |part: &Range<usize>| tokens.start <= part.start && part.end <= tokens.end;
        let mut parts = self.pieces.iter().chain(&self.cue).chain(&self.source);
        parts.all(inside)
    }

    /// Whether none of its pieces overlaps a piece of the other statement.
    pub(super) fn is_apart(&self, other: &Self) -> bool {
        let apart = |a: &Range<usize>, b: &Range<usize>| a.end <= b.start || b.end <= a.start;
        let mut pieces = self.pieces.iter();
        pieces.all(|a| other.pieces.iter().all(|b| apart(a, b)))
    }

    /// Whether any of its pieces begins in the passage.
    pub(super) fn is_in(&self, passage: Passage) -> bool {
        self.pieces_in(passage).next().is_some()
    }

    /// Iterates over its pieces that begin in the passage, last first. The pieces before the
    /// passage, which may be many, are never visited.
    pub(super) fn pieces_in(&self, passage: Passage) -> impl Iterator<Item = &Range<usize>> {
        let Range { start, end } = passage.s.range();
        let pieces = self.pieces.iter().rev();
        pieces
            .skip_while(move |p| p.start >= end)
            .take_while(move |p| p.start >= start)
    }

    /// Whether it says only that somebody was asked for an answer: `Asked to comment, …`
    fn asks_for_comment(&self, article: Sentence) -> bool {
        const ANSWER: &[Key] = keys!["comment", "respond", "reply", "elaborate", "react"];
        let start = self.pieces[0].start;
        self.rule == Rule::Asked
            && article.is_one_of(start, keys!["to"])
            && article.is_one_of(start + 1, ANSWER)
    }

    /// Returns its pieces as spans in text order, and its form; `None` if trimming leaves nothing.
    fn content(&self, article: Sentence) -> Option<(Vec<Span>, Kind)> {
        if self.asks_for_comment(article) {
            return None;
        }
        let (mut quoted, mut plain) = (false, false);
        let mut spans: Vec<Span> = Vec::new();
        // A turn of a conversation, a post or a block quotation is verbatim, including its last
        // mark.
        let verbatim = matches!(self.rule, Rule::Turn | Rule::Post | Rule::Block);
        for piece in &self.pieces {
            let own = if verbatim {
                Some(piece.clone())
            } else {
                trimmed(article, piece.clone())
            };
            let Some(piece) = own else { continue };
            // `IG: @annbell`: an address isn't a statement
            let address = article.kind(piece.start) == Some(TokenKind::Address);
            if address && (piece.start + 1..piece.end).all(|i| article.glued(i)) {
                continue;
            }
            if let Some(parts) = joined_quotations(article, &piece) {
                quoted = true;
                spans.extend(parts.into_iter().map(|part| article.span(part)));
                continue;
            }
            for i in piece.clone() {
                if matches!(article.kind(i), Some(TokenKind::Word | TokenKind::Number)) {
                    quoted |= article.is_quoted(i);
                    plain |= !article.is_quoted(i);
                }
            }
            spans.push(article.span(piece));
        }
        spans.sort_unstable();
        match (quoted, plain) {
            (_, true) if verbatim => Some((spans, Kind::Direct)),
            (true, false) => Some((spans, Kind::Direct)),
            (false, true) => Some((spans, Kind::Indirect)),
            (true, true) => Some((spans, Kind::Mixed)),
            (false, false) => None,
        }
    }
}

impl Passage<'_, '_> {
    /// Makes a statement that ends in this passage.
    pub(super) fn statement(
        &self,
        rule: Rule,
        pieces: Vec<Range<usize>>,
        cue: Range<usize>,
        source: Option<Range<usize>>,
    ) -> Statement {
        Statement {
            pieces,
            cue: Some(cue),
            source,
            inherits: None,
            paragraph: self.paragraph,
            rule,
        }
    }
}

/// Removes the statement at `i`. Statements that shared its source keep the source as their own.
pub(super) fn remove(statements: &mut Vec<Statement>, i: usize) {
    statements.remove(i);
    for later in &mut statements[i..] {
        later.inherits = (later.inherits)
            .filter(|&own| own != i)
            .map(|own| own - usize::from(own > i));
    }
}

/// Converts the article's statements into quotes, in text order.
pub(super) fn quotes(article: Sentence, statements: Vec<Statement>) -> Vec<Quote> {
    let mut new_index_of = vec![None; statements.len()];
    let mut quotes: Vec<(usize, Quote)> = Vec::new();
    for (index, statement) in statements.into_iter().enumerate() {
        let Some((spans, kind)) = statement.content(article) else {
            continue;
        };
        let act = act::of(
            article,
            statement.rule,
            statement.cue.as_ref(),
            &statement.pieces,
        );
        let source = statement.source.filter(|s| article.doc.is_phrase(s));
        let quote = Quote {
            kind,
            act,
            spans,
            cue: statement.cue.map(|cue| article.span(cue)),
            source: source.map(|source| article.span(source)),
            inherits: statement.inherits,
            rule: statement.rule.name(),
        };
        quotes.push((index, quote));
    }
    quotes.sort_by_key(|(_, q)| q.spans[0]);
    for (new_index, (index, _)) in quotes.iter().enumerate() {
        new_index_of[*index] = Some(new_index);
    }
    quotes
        .into_iter()
        .map(|(_, q)| Quote {
            inherits: q.inherits.and_then(|i| new_index_of[i]),
            ..q
        })
        .collect()
}

/// Strips a piece of the marks around it and of a leading "that" or "however". Returns `None` if
/// the rest says nothing.
fn trimmed(s: Sentence, mut piece: Range<usize>) -> Option<Range<usize>> {
    // A pronoun by itself says nothing: `denied it`.
    const PRONOUNS: Classes = Class::OBJECT_PRONOUN
        .or(Class::PRONOUN)
        .or(Class::DETERMINER);
    while !piece.is_empty() && ends_outside(s, piece.end - 1) {
        piece.end -= 1;
    }
    while !piece.is_empty() && (s.ends_clause(piece.start) || is_link_that(s, piece.start)) {
        piece.start += 1;
    }
    if piece.len() > 3 && is_link(s, piece.start) && s.is_comma(piece.start + 1) {
        piece.start += 2;
    }
    // `• The lift had stopped, police said.`
    while !piece.is_empty() && matches!(s.word(piece.start), "•" | "●" | "▪" | "*") {
        piece.start += 1;
    }
    if piece.is_empty() {
        return None;
    }
    // `That's according to Ann Bell.`
    let that = s.is_one_of(piece.start, keys!["that", "that's"]) && !s.is_quoted(piece.start);
    let be = piece.len() == 2 && clause::is_that_pronoun(s, piece.start)
        || s.kind(piece.end - 1) == Some(TokenKind::Clitic);
    if that && (piece.len() == 1 || piece.len() == 2 && be)
        || piece.len() == 1
            && !s.is_quoted(piece.start)
            && (s.is(piece.start, PRONOUNS | Class::CONJUNCTION) || is_link(s, piece.start))
    {
        return None;
    }
    // If the piece is a single quotation, leave out its marks.
    let last = s.doc.quotation_at(piece.end - 1);
    if let Some(quotation) = quotation(s, piece.start)
        && s.doc.quotation_at(piece.start) == last
    {
        let inner = &quotation.tokens;
        piece = piece.start.max(inner.start)..piece.end.min(inner.end);
        while !piece.is_empty() && s.is_comma(piece.end - 1) {
            piece.end -= 1;
        }
    }
    (!piece.is_empty()).then_some(piece)
}

/// Whether the word at `i` is a "that" which only introduces the statement, not the subject of
/// `said that was wrong`.
fn is_link_that(s: Sentence, i: usize) -> bool {
    s.key(i) == key!("that")
        && s.is_lower(i)
        && !s.is_quoted(i)
        && !clause::is_that_pronoun(s, i)
        && !clause::is_that_object(s, i)
}

/// Returns the quotations in a piece that consists of at least two, with only "and" and commas
/// between them: `“It burned” and “Nobody came.”`
fn joined_quotations(s: Sentence, piece: &Range<usize>) -> Option<Vec<Range<usize>>> {
    let mut parts = Vec::new();
    let mut at = piece.start;
    while at < piece.end {
        let quotation = quotation(s, at)?;
        parts.push(quotation.tokens.clone());
        at = quotation.marked().end;
        while at < piece.end && (s.is_comma(at) || s.is_one_of(at, keys!["and"])) {
            at += 1;
        }
    }
    let words = |part: &Range<usize>| part.clone().any(|i| s.is_word(i));
    (parts.len() > 1 && parts.iter().all(words)).then_some(parts)
}

/// Whether the last token of a piece is a mark that isn't part of it.
fn ends_outside(s: Sentence, last: usize) -> bool {
    if s.is_quoted(last) {
        return s.ends_clause(last) && !s.is_stop(last);
    }
    s.ends_clause(last) || s.kind(last) == Some(TokenKind::Quote)
}

/// Whether the word at `i` links its sentence to the one before and so is the narrator's: `However,
/// the bridge was closed, she said`.
fn is_link(s: Sentence, i: usize) -> bool {
    const LINKS: &[Key] = keys![
        "however", "meanwhile", "still", "instead", "moreover", "nonetheless", "nevertheless",
        "yet", "separately"
    ];
    s.is_one_of(i, LINKS) && !s.is_quoted(i)
}
