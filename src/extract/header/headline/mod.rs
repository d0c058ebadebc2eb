//! The headline: the value of a field, the line with most points, or the beginning of an article in
//! one line.

mod choose;
mod neighbours;
mod one_line;
mod trim;
mod weighing;
mod weights;
mod wrap;

use std::ops::Range;

use super::block::Block;
use super::part::Part;
use crate::extract::Mention;
use crate::extract::header::rule::Rule;
use crate::text::Document;

/// Returns the headline, and its rows in the block if it has rows of its own.
pub(super) fn find(doc: &Document, block: &Block) -> (Option<Mention>, Option<Range<usize>>) {
    match choose::choose(doc, block) {
        Some(choice) => {
            let span = doc.hull(trim::trim(doc, choice.tokens));
            let rule = choice.rule;
            (Some(Mention { span, rule }), Some(choice.rows))
        }
        None => (within_line(doc, block), None),
    }
}

/// Returns the headline of an article without line breaks.
fn within_line(doc: &Document, block: &Block) -> Option<Mention> {
    let first = block
        .rows
        .iter()
        .take(block.above + 1)
        .find(|r| r.part == Part::Prose)?;
    let tokens = one_line::read(doc, first.tokens.clone())?;
    Some(Mention {
        span: doc.hull(trim::trim(doc, tokens)),
        rule: Rule::HeadlineOneLine.name(),
    })
}
