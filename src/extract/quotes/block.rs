//! Block quotations: a paragraph without marks that a colon at the end of the one before
//! introduces.
//!
//! `She wrote on X:` and, on a line of its own, `We tried. It burned.`

use std::ops::Range;

use super::complement::{Complement, complement};
use super::cues::{self, Reading};
use super::frames::Takes;
use super::page::{Page, Passage};
use super::source;
use super::statement::Statement;
use crate::text::Kind;

/// A paragraph with more tokens than this is no tweet and no block.
const LONGEST: usize = 250;

/// The statement that the paragraph after `passages`' first is, if the first introduces it, and how
/// many passages the two have.
pub(super) fn find(page: &Page, passages: &[Passage]) -> Option<(Statement, usize)> {
    let (first, second) = (passages.first()?, passages.get(1)?);
    let Range { start: lo, end } = first.tokens;
    let colon = end - 1;
    let paragraph = page.doc.paragraphs().get(second.paragraph)?;
    if !page.is_mark(colon, ":")
        || second.paragraph != first.paragraph + 1
        || paragraph.tokens.len() > LONGEST
    {
        return None;
    }
    // Quotations are for `floor`; what is marked as an item belongs to a list.
    let opening = &page.tokens()[second.tokens.start];
    let words = paragraph
        .tokens
        .clone()
        .filter(|&i| page.tokens()[i].kind == Kind::Word)
        .count();
    if paragraph.tokens.clone().any(|i| page.is_quoted(i)) || !opening.capitalised() || words < 4 {
        return None;
    }
    // A heading, or a speaker's label: the next turn's.
    if page.is_mark(paragraph.tokens.end - 1, ":")
        || !paragraph
            .tokens
            .clone()
            .any(|i| page.is_finite(i) || page.is_past(i) || page.stop(i))
    {
        return None;
    }
    let cue = cues::find(page, first)
        .into_iter()
        .rfind(|c| c.reading == Reading::Finite && c.frame.takes.has(Takes::QUOTE))?;
    let closed = matches!(complement(page, &cue, colon), Complement::Closed(at) if at == colon);
    if !closed {
        return None;
    }
    let source =
        source::subject(page, lo, cue.group).or_else(|| source::of_clause(page, lo, cue.group))?;
    let used = 1 + passages[1..]
        .iter()
        .take_while(|p| p.paragraph == second.paragraph)
        .count();
    let statement = Statement {
        pieces: vec![paragraph.tokens.clone()],
        cue: Some(cue.tokens),
        source: Some(source),
        inherits: None,
        paragraph: second.paragraph,
        rule: "quotes/block",
    };
    Some((statement, used))
}
