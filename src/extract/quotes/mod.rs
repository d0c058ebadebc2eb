//! Who said what, first half: the statements, each with its cue and the words that name its source.
//!
//! [`page`] cuts the article into passages (sentences, joined where a quotation runs over several).
//! In each passage [`cues`] finds the words that report speech, [`source`] the words that name who
//! speaks, [`complement`] and [`extent`] what is reported; [`attribution`] puts the three together.
//! [`nominal`] finds what no verb reports, [`block`] what a colon introduces on a line of its own.
//! [`floor`] gives the quotations that have no cue of their own to who holds the floor, and
//! [`turns`] reads transcripts. Which person or body the source's words mean is decided in
//! `speakers`.

mod act;
mod adjuncts;
mod attribution;
mod block;
mod complement;
mod cues;
mod extent;
mod floor;
mod frames;
mod nominal;
mod page;
mod phrase;
mod scene;
mod source;
mod statement;
#[cfg(test)]
mod tests;
mod turns;

use super::names::Names;
use crate::budget;
use crate::syntax::Parts;
use crate::text::Span;

named! {
    /// How a statement is put.
    pub enum Kind {
        /// Wholly in quotation marks.
        Direct = "direct",
        /// Reported without them.
        Indirect = "indirect",
        /// Reported, with some words in quotation marks.
        Mixed = "mixed",
    }
}

named! {
    /// What the words that report a statement make of it.
    pub enum Act {
        /// said, according to; and what has no cue
        States = "states",
        /// claimed, alleged
        Claims = "claims",
        /// denied, disputed; refused to admit
        Denies = "denies",
        /// asked whether, wondered
        Asks = "asks",
        /// urged, ordered, called for
        Demands = "demands",
        /// vowed, threatened
        Promises = "promises",
        /// predicted, warned that it would
        Predicts = "predicts",
    }
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Quote {
    /// How it is put.
    pub kind: Kind,
    /// What its cue makes of it.
    pub act: Act,
    /// Its pieces in text order: one at least. Quotation marks are outside.
    pub spans: Vec<Span>,
    /// The words that report it ("said", "according to").
    pub cue: Option<Span>,
    /// The words that name its source ("ministry spokesman Carl Dunn", "he").
    pub source: Option<Span>,
    /// The index of the quote that it has its source from, where its own passage names none.
    pub inherits: Option<usize>,
    /// The rule's name.
    pub rule: &'static str,
}

/// Finds the statements, in text order.
pub fn find(parts: &Parts, names: &Names) -> Vec<Quote> {
    let page = page::Page::new(parts, names);
    let mut statements = Vec::new();
    let passages = page.passages();
    let mut next = 0;
    for (i, passage) in passages.iter().enumerate() {
        budget::check();
        if i < next {
            continue;
        }
        if let Some((turn, used)) = turns::find(&page, &passages[i..]) {
            statements.push(turn);
            next = i + used;
            continue;
        }
        let from = statements.len();
        attribution::find(&page, passage, &mut statements);
        nominal::find(&page, passage, from, &mut statements);
        if let Some((block, used)) = block::find(&page, &passages[i..]) {
            statements.push(block);
            next = i + used;
        }
        let previous = i.checked_sub(1).map(|before| &passages[before]);
        floor::find(&page, passage, previous, from, &mut statements);
    }
    statement::quotes(&page, statements)
}
