//! The head of the article: its headline, bylines, dateline and publication date.
//!
//! Every line of the header block is given a part ([`part::Part`]) by the evidence in it. `headline`
//! weighs the lines that may be headlines against each other, `byline` collects the writers,
//! `dateline` reads what opens the body, and [`publication`] decides which of the dates is the
//! article's. Position beats shape, and no headline is better than a wrong one.

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

/// What the header block says, apart from the date.
#[derive(Clone, Default, Debug)]
pub struct Heading {
    /// The headline.
    pub headline: Option<Mention>,
    /// The writers' names, each as it stands.
    pub bylines: Vec<Mention>,
    /// `KYIV, Ukraine (Reuters) -`
    pub dateline: Option<Dateline>,
    /// The header block's lines and the part that each plays.
    pub(crate) block: Block,
    /// The index of the headline's first row in the block; `None` when it stands within a row.
    pub(crate) row: Option<usize>,
}

impl Heading {
    /// Whether the page prints this paragraph around the article: a byline, a menu, a notice, a
    /// link to another story.
    pub(crate) fn prints(&self, doc: &Document, paragraph: usize) -> bool {
        self.block.prints(doc, paragraph, self.row)
    }

    /// Whether the name at these tokens is that of a picture's maker or owner.
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

/// The dateline at the head of the body.
fn dateline(doc: &Document, block: &Block) -> Option<Dateline> {
    let near = block.above.saturating_sub(2)..block.rows.len().min(block.above + 4);
    block.rows[near]
        .iter()
        .find_map(|row| dateline::read(doc, row.tokens.clone()))
}
