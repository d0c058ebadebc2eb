//! The head of the article: its headline, bylines, dateline and publication date.
//!
//! Each line of the header block is classified as a part ([`part::Part`]) by the evidence in the
//! line itself. `headline` then weighs the possible headlines against each other, `byline` collects
//! the writers, `dateline` reads the opening of the body, and [`publication`] decides which date is
//! the article's. A line's position counts for more than its shape, and no headline is better than
//! a wrong one.

mod block;
mod byline;
mod credit;
mod dateline;
mod fields;
mod headline;
mod label;
mod name;
mod notice;
mod outlet;
mod part;
pub mod publication;
mod role;
mod rule;
mod signed;
mod stamp;
mod stamped;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use block::Block;
pub use dateline::Dateline;
pub(crate) use outlet::is_outlet_word;

use std::ops::Range;

use super::Mention;
use crate::text::Document;

/// The contents of the header block, apart from the date.
#[derive(Clone, Default, Debug)]
pub struct Heading {
    /// The headline.
    pub headline: Option<Mention>,
    /// The writers' names as the article prints them.
    pub bylines: Vec<Mention>,
    /// The dateline: `KYIV, Ukraine (Reuters) -`
    pub dateline: Option<Dateline>,
    /// The lines of the header block, classified.
    pub(crate) block: Block,
    /// The index of the headline's first row in the block; `None` if it is only part of a row.
    pub(crate) row: Option<usize>,
}

impl Heading {
    /// Whether the paragraph belongs to the page rather than to the article: a byline, a menu, a
    /// notice, a link to another story.
    pub(crate) fn prints(&self, doc: &Document, paragraph: usize) -> bool {
        self.block.prints(doc, paragraph, self.row)
    }

    /// Whether the name at these tokens credits a picture's photographer or owner.
    pub(crate) fn credits(&self, doc: &Document, name: Range<usize>) -> bool {
        credit::names(doc, name)
    }
}

/// Reads the header block.
pub fn find(doc: &Document) -> Heading {
    if doc.paragraphs().is_empty() {
        return Heading::default();
    }
    let block = Block::new(doc);
    let (headline, rows) = headline::find(doc, &block);
    let dateline = dateline(doc, &block);
    let bylines = byline::find(doc, &block, rows.clone(), dateline);
    Heading {
        headline,
        bylines,
        dateline,
        block,
        row: rows.map(|r| r.start),
    }
}

/// Returns the dateline at the beginning of the body.
fn dateline(doc: &Document, block: &Block) -> Option<Dateline> {
    let near = block.above.saturating_sub(2)..block.rows.len().min(block.above + 4);
    block.rows[near]
        .iter()
        .find_map(|row| dateline::read(doc, row.tokens.clone()))
}
