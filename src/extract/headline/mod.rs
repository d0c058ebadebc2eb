//! The headline, the bylines and the dateline: what stands above the article and at the head of its
//! first paragraph.
//!
//! Every line of the header block is given a part (`part`) by the evidence in it; `choose` weighs
//! the lines that may be headlines against each other. Position beats shape, and no headline is
//! better than a wrong one. Which of the block's dates is the publication date is decided in
//! [`super::publication`].

mod block;
mod byline;
mod choose;
mod dateline;
mod fields;
mod one_line;
mod part;
mod role;
mod stamp;
mod trim;
mod zones;

pub(crate) use block::{Block, Row};
pub(crate) use fields::Field;
pub(crate) use part::{Part, is_outlet_word};
pub(crate) use stamp::{Label, label};
pub(crate) use zones::reading as zone_reading;

use super::Mention;
use crate::lexicon::gender;
use crate::text::{Document, Span};

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
    /// The index of the headline's first row in the block.
    pub(crate) row: Option<usize>,
}

/// The place and agency that open the body.
#[derive(Clone, Copy, Debug)]
pub struct Dateline {
    /// All of it, with its closing dash.
    pub mention: Mention,
    /// The place: `KYIV, Ukraine`.
    pub place: Option<Span>,
    /// The agency: `Reuters`.
    pub agency: Option<Span>,
}

/// Reads the header block.
pub fn find(doc: &Document) -> Heading {
    if doc.paragraphs().is_empty() {
        return Heading::default();
    }
    let block = Block::new(doc);
    let choice = choose::choose(doc, &block);
    let row = choice.as_ref().map(|c| c.rows.start);
    let headline = choice
        .map(|c| Mention {
            span: doc.hull(trim::trim(doc, c.tokens)),
            rule: c.rule,
        })
        .or_else(|| one_line(doc, &block));
    let dateline = dateline(doc, &block);
    let bylines = bylines(doc, &block, row);
    Heading {
        headline,
        bylines,
        dateline,
        block,
        row,
    }
}

/// The headline of an article in one line.
fn one_line(doc: &Document, block: &Block) -> Option<Mention> {
    let first = block
        .rows
        .iter()
        .take(block.above + 1)
        .find(|r| r.part == Part::Prose)?;
    let tokens = one_line::read(doc, first.tokens.clone())?;
    Some(Mention {
        span: doc.hull(trim::trim(doc, tokens)),
        rule: "headline/one-line",
    })
}

fn dateline(doc: &Document, block: &Block) -> Option<Dateline> {
    let near = block.above.saturating_sub(2)..block.rows.len().min(block.above + 4);
    block.rows[near]
        .iter()
        .find_map(|row| dateline::read(doc, row.tokens.clone()))
}

fn bylines(doc: &Document, block: &Block, headline: Option<usize>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut add = |spans: Vec<Span>, rule| {
        for span in spans {
            if !found
                .iter()
                .any(|m| doc.slice(m.span).eq_ignore_ascii_case(doc.slice(span)))
            {
                found.push(Mention { span, rule });
            }
        }
    };
    for (i, row) in block.rows.iter().enumerate().take(block.above + 2) {
        match row.part {
            Part::Byline => add(byline::names(doc, row.tokens.clone()), "byline/by"),
            Part::Stamp => add(byline::in_stamp(doc, row.tokens.clone()), "byline/stamp"),
            Part::Field(Field::Author) => {
                let value = fields::read(doc, row.tokens.clone()).map_or(0..0, |f| f.value);
                add(byline::names(doc, value), "byline/field");
            }
            Part::Title
                if headline != Some(i)
                    && byline::is_located(doc, row.tokens.clone())
                    && beside_a_stamp(block, i) =>
            {
                add(byline::names(doc, row.tokens.clone()), "byline/located");
            }
            Part::Name if is_signed(doc, block, i) => {
                add(byline::names(doc, row.tokens.clone()), "byline/name")
            }
            _ => {}
        }
    }
    for row in &block.tail {
        add(
            byline::reporters(doc, row.tokens.clone()),
            "byline/reporting",
        );
    }
    found
}

fn beside_a_stamp(block: &Block, i: usize) -> bool {
    [i.wrapping_sub(1), i + 1]
        .into_iter()
        .any(|i| block.rows.get(i).is_some_and(|r| r.part == Part::Stamp))
}

/// Whether a line that is only a name stands where a writer's does: beside an office, a date, or
/// after a lone `By`.
fn is_signed(doc: &Document, block: &Block, i: usize) -> bool {
    let part = |i: usize| block.rows.get(i).map(|r| r.part);
    let before = i.checked_sub(1).and_then(part);
    let known = gender(doc.word(block.rows[i].tokens.start)).is_some();
    part(i + 1) == Some(Part::Role)
        || before == Some(Part::Byline)
        || known && (part(i + 1) == Some(Part::Stamp) || before == Some(Part::Stamp))
}
