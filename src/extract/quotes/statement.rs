//! [`Statement`]: what the rules find, by tokens; and how it becomes a [`Quote`], by spans.

use std::ops::Range;

use super::complement::ends;
use super::page::Page;
use super::{Kind, Quote, act};
use crate::lexicon::{Class, Key};
use crate::text::{Kind as TokenKind, Span};

const THAT: Key = Key::word("that");

/// A statement by tokens.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// Its pieces, in text order.
    pub(super) pieces: Vec<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    pub(super) source: Option<Range<usize>>,
    pub(super) inherits: Option<usize>,
    /// The paragraph that it ends in.
    pub(super) paragraph: usize,
    pub(super) rule: &'static str,
}

/// Turns statements by tokens into quotes by spans, in text order.
pub(super) fn quotes(page: &Page, statements: Vec<Statement>) -> Vec<Quote> {
    let mut kept: Vec<(usize, Quote)> = Vec::new();
    for (index, statement) in statements.into_iter().enumerate() {
        let (mut quoted, mut plain) = (false, false);
        let mut spans: Vec<Span> = Vec::new();
        for piece in &statement.pieces {
            let Some(trimmed) = trim(page, piece.clone()) else {
                continue;
            };
            for i in trimmed
                .clone()
                .filter(|&i| matches!(page.tokens()[i].kind, TokenKind::Word | TokenKind::Number))
            {
                if page.is_quoted(i) {
                    quoted = true
                } else {
                    plain = true
                }
            }
            spans.push(page.doc.hull(trimmed));
        }
        let kind = match (quoted, plain) {
            (true, false) => Kind::Direct,
            (false, true) => Kind::Indirect,
            (true, true) => Kind::Mixed,
            (false, false) => continue,
        };
        spans.sort_unstable();
        let act = act::of(page, &statement);
        let span = |tokens: Range<usize>| page.doc.hull(tokens);
        kept.push((
            index,
            Quote {
                kind,
                act,
                spans,
                cue: statement.cue.map(span),
                source: statement
                    .source
                    .filter(|source| page.doc.is_phrase(source))
                    .map(span),
                inherits: statement.inherits,
                rule: statement.rule,
            },
        ));
    }
    kept.sort_by_key(|(_, q)| q.spans[0]);
    let mut place = vec![None; kept.iter().map(|(index, _)| index + 1).max().unwrap_or(0)];
    for (now, (index, _)) in kept.iter().enumerate() {
        place[*index] = Some(now);
    }
    kept.into_iter()
        .map(|(_, q)| Quote {
            inherits: q.inherits.and_then(|i| place.get(i).copied().flatten()),
            ..q
        })
        .collect()
}

/// A piece without the marks around it, "that" and conjunctions before it.
fn trim(page: &Page, mut piece: Range<usize>) -> Option<Range<usize>> {
    let tokens = page.tokens();
    while !piece.is_empty()
        && (ends(page, piece.end - 1)
            && !(page.is_quoted(piece.end - 1) && page.stop(piece.end - 1))
            || tokens[piece.end - 1].kind == TokenKind::Quote && !page.is_quoted(piece.end - 1))
    {
        piece.end -= 1;
    }
    while !piece.is_empty()
        && (ends(page, piece.start)
            || page.key(piece.start) == THAT && !page.is_quoted(piece.start))
    {
        piece.start += 1;
    }
    // `However, the bridge was closed, she said`: the link is the narrator's.
    let link = [
        "however",
        "meanwhile",
        "still",
        "instead",
        "moreover",
        "nonetheless",
        "nevertheless",
        "yet",
        "separately",
    ];
    let linked = |i: usize| {
        !page.is_quoted(i)
            && tokens[i].kind == TokenKind::Word
            && link.contains(&page.doc.word(i).to_lowercase().as_str())
    };
    if piece.len() > 3 && linked(piece.start) && page.comma(piece.start + 1) {
        piece.start += 2;
    }
    if piece.is_empty() {
        return None;
    }
    // A pronoun by itself says nothing: `denied it`.
    if piece.len() == 1
        && !page.is_quoted(piece.start)
        && tokens[piece.start].is(Class::OBJECT_PRONOUN | Class::PRONOUN | Class::DETERMINER)
    {
        return None;
    }
    // One quotation from end to end: its marks are outside.
    if let Some(q) = page
        .quotation_at(piece.start)
        .filter(|&q| page.quotation_at(piece.end - 1) == Some(q))
    {
        let inner = page.quotations[q].clone();
        piece = piece.start.max(inner.start)..piece.end.min(inner.end);
        while !piece.is_empty() && page.comma(piece.end - 1) {
            piece.end -= 1;
        }
    }
    (!piece.is_empty()).then_some(piece)
}
