//! Chooses the headline: the value of a headline field, or else the candidate line with most
//! points.

use std::ops::Range;

use super::weighing::Weighing;
use super::weights;
use crate::extract::header::block::Block;
use crate::extract::header::fields::{self, Field};
use crate::extract::header::part::Part;
use crate::extract::header::rule::Rule;
use crate::text::Document;

/// A headline: its rows, its tokens and the rule that chose it.
pub(super) struct Choice {
    pub(super) rows: Range<usize>,
    pub(super) tokens: Range<usize>,
    pub(super) rule: &'static str,
}
/// Returns the headline, if a field holds it or a line has enough points.
pub(super) fn choose(doc: &Document, block: &Block) -> Option<Choice> {
    field(doc, block).or_else(|| line(doc, block))
}

/// Returns the headline that a field holds.
fn field(doc: &Document, block: &Block) -> Option<Choice> {
    let header = block.header();
    let at = header
        .iter()
        .position(|r| r.part == Part::Field(Field::Title))?;
    let value = fields::read(doc, header[at].tokens.clone())?.value;
    // Some exports leave the value to the next line, and a long value continues there.
    let mut rows = at..at + 1;
    let mut tokens = value.clone();
    while let Some(next) = header.get(rows.end).filter(|n| {
        !n.apart && matches!(n.part, Part::Title | Part::Sentence | Part::Name) && rows.len() < 3
    }) {
        let start = if tokens.is_empty() {
            next.tokens.start
        } else {
            tokens.start
        };
        tokens = start..next.tokens.end;
        rows.end += 1;
    }
    (tokens.len() >= 2).then_some(Choice {
        rows,
        tokens,
        rule: Rule::HeadlineField.name(),
    })
}

fn line(doc: &Document, block: &Block) -> Option<Choice> {
    let weighing = Weighing::new(doc, block);
    let mut best: Option<(f32, Range<usize>)> = None;
    for i in 0..block.above {
        if !weighing.is_candidate(i) {
            continue;
        }
        let rows = weighing.wrapped(i);
        let worth = weighing.worth(&rows);
        if worth >= weights::WORTH && best.as_ref().is_none_or(|(most, _)| worth > *most) {
            best = Some((worth, rows));
        }
    }
    best.map(|(_, rows)| Choice {
        tokens: weighing.own(&rows),
        rows,
        rule: Rule::HeadlineLine.name(),
    })
}
