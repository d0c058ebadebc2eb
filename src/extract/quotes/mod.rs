//! Who said what, first half: the statements, each with its cue and the words that name its source.
//!
//! [`passage`] cuts the article into passages (sentences, joined where a quotation runs over
//! several). In each passage [`cue`] finds the words that report speech, [`complement`] and
//! [`extent`] what is reported; the grammar of [`syntax`](crate::syntax) tells whose verb it is. The
//! [`rules`] put the three together, and give the quotations that have no cue of their own to who
//! holds the floor. Which person or body the source's words mean is decided in `speakers`.

mod complement;
mod cue;
mod extent;
mod passage;
mod rule;
mod rules;
mod statement;
#[cfg(test)]
mod tests;

pub(in crate::extract) use passage::{is_done_by_things, is_thing};
pub use rule::Rule;

use self::rules::turn::Conversation;
use super::names::Names;
use crate::budget;
use crate::syntax::{Parts, Sentence};
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
    let spans = names.spans();
    let all = 0..parts.document().tokens().len();
    let article = Sentence::new(parts, all).with_names(&spans);
    let passages = passage::passages(article);
    let mut statements = Vec::new();
    let conversation = Conversation::new(article, names);
    let mut next = 0;
    for (i, &passage) in passages.iter().enumerate() {
        budget::check();
        if i < next {
            continue;
        }
        if let Some((turn, used)) = rules::turn::find(names, &passages[i..], &conversation) {
            statements.push(turn);
            next = i + used;
            continue;
        }
        if let Some(used) = rules::turn::go_on(&passages[i..], &conversation, &mut statements) {
            next = i + used;
            continue;
        }
        if let Some((post, used)) = rules::post::find(article, &passages[i..]) {
            statements.push(post);
            next = i + used;
            continue;
        }
        let from = statements.len();
        rules::verb::find(passage, &mut statements);
        rules::nominal::find(passage, from, &mut statements);
        if let Some((block, used)) = rules::block::find(article, &passages[i..]) {
            statements.push(block);
            next = i + used;
        }
        let previous = i.checked_sub(1).map(|before| passages[before]);
        rules::floor::find(passage, previous, from, &mut statements);
    }
    rules::turn::drop_heading(article, &mut statements);
    statement::quotes(article, statements)
}
