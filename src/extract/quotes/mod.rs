//! Who said what, first half: the statements, each with its cue and the words that name its source.
//!
//! [`passage`] cuts the article into passages: sentences, joined if a quotation runs over several.
//! In each passage, [`cue`] finds the words that report speech, [`complement`] finds where the
//! reported words begin, and [`extent`] where they end; [`syntax`](crate::syntax) finds the subject
//! of a verb. The [`rules`] combine these into statements, and attribute quotations without a cue
//! of their own to the last speaker. The [`speakers`](super::speakers) module then decides which
//! person or body each source is.

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

use self::rules::interview::Interview;
use self::rules::sheet::Sheet;
use self::rules::turn::Conversation;
use super::names::Names;
use crate::budget;
use crate::syntax::{Parts, Sentence};
use crate::text::Span;

named! {
    /// The form of a statement.
    pub enum Kind {
        /// Word for word: in quotation marks throughout, a turn of a transcript, or a post.
        Direct = "direct",
        /// Reported without quotation marks.
        Indirect = "indirect",
        /// Reported, with some words in quotation marks.
        Mixed = "mixed",
    }
}

named! {
    /// The speech act that a statement's cue expresses.
    pub enum Act {
        /// said, according to; also every statement without a cue
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
    /// Its form.
    pub kind: Kind,
    /// The speech act that its cue expresses.
    pub act: Act,
    /// Its pieces in text order, at least one. The marks around a quotation are left out.
    pub spans: Vec<Span>,
    /// The words that report it ("said", "according to").
    pub cue: Option<Span>,
    /// The words that name its source ("ministry spokesman Carl Dunn", "he").
    pub source: Option<Span>,
    /// The index of the quote whose source it shares, if its own passage names none.
    pub inherits: Option<usize>,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Finds the statements of an article, in text order.
pub fn find(parts: &Parts, names: &Names) -> Vec<Quote> {
    let spans = names.spans();
    let all = 0..parts.document().tokens().len();
    let article = Sentence::new(parts, all).with_names(&spans);
    let passages = passage::passages(article);
    let mut statements = Vec::new();
    let conversation = Conversation::new(article, names);
    let interview = Interview::new(article, names, &conversation);
    let sheet = Sheet::new(article, names);
    let mut next = 0;
    for (i, &passage) in passages.iter().enumerate() {
        budget::check();
        if i < next {
            continue;
        }
        if interview.asks(passage.paragraph) {
            continue;
        }
        let answer = interview.answer(article, &passages[i..]);
        if let Some((answer, used)) = answer.or_else(|| sheet.find(&passages[i..])) {
            statements.push(answer);
            next = i + used;
            continue;
        }
        if let Some((turn, used)) = rules::turn::find(names, &passages[i..], &conversation) {
            statements.push(turn);
            next = i + used;
            continue;
        }
        let turn = || rules::turn::go_on(article, &passages[i..], &conversation, &mut statements);
        if let Some(used) = interview.is_none().then(turn).flatten() {
            next = i + used;
            continue;
        }
        if let Some((post, used)) = rules::post::find(article, &passages[i..]) {
            statements.push(post);
            next = i + used;
            continue;
        }
        let previous = i.checked_sub(1).map(|before| passages[before]);
        if let Some(used) = rules::speech::find(&passages[i..], previous, &mut statements) {
            next = i + used;
            continue;
        }
        let from = statements.len();
        rules::verb::find(passage, &mut statements);
        rules::nominal::find(passage, from, &mut statements);
        rules::summed::find(passage, previous, from, &mut statements);
        if let Some((block, used)) = rules::block::find(article, &passages[i..]) {
            statements.push(block);
            next = i + used;
        }
        rules::floor::find(passage, &passages[..i], from, &mut statements);
    }
    rules::turn::drop_heading(article, &mut statements);
    statement::quotes(article, statements)
}
