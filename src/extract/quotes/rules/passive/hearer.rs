//! Passives whose subject is told something: `The jury was told by Ann Bell that he had left`, `He
//! was warned: "You will pay."`
//!
//! The subject hears the statement. The source follows "by"; without a "by", the statement has no
//! source.

use super::Passive;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::{Frame, Takes};
use crate::extract::quotes::cue::{Cue, Reading};
use crate::extract::quotes::extent::extent;
use crate::extract::quotes::passage::quotation;
use crate::extract::quotes::statement::Statement;
use crate::lexicon::key;
use crate::syntax::clause;

/// Returns the statement that the hearer is told.
pub(super) fn hearer(passive: &Passive) -> Option<Statement> {
    const HEARD: Takes = Takes::TELL.or(Takes::ASK);
    let (s, takes) = (passive.s, passive.frame.takes);
    if !takes.has(HEARD) {
        return None;
    }
    // The subject is the hearer, so what follows the verb is the statement and not an addressee.
    let told = Cue {
        tokens: passive.at..passive.after,
        group: passive.group,
        frame: Frame {
            takes: takes
                .without(HEARD.or(Takes::OBJECT))
                .or(Takes::CLAUSE)
                .or(Takes::QUOTE)
                .or(Takes::TO),
            ..passive.frame
        },
        reading: Reading::Finite,
    };
    match complement(s, &told) {
        Complement::At(start) => {
            // `was asked about the fire in May`: a topic, not a clause
            let topic = s.key(s.before(start, 1)) == key!("about");
            let content = start..extent(s, start, &[], topic);
            // `Residents were told to leave`: without a speaker, this is an event and not a
            // statement.
            let order = clause::is_infinitive(s, start) && passive.by.is_none();
            if order && !content.clone().any(|i| s.is_quoted(i)) {
                return None;
            }
            Some(passive.statement(vec![content], passive.by.clone()))
        }
        // `"…," the driver was told by the judge.`
        Complement::Closed(_) => {
            let subject = clause::subject(s, passive.group)?;
            let before = subject.start.checked_sub(1).filter(|&i| i >= s.start)?;
            let quoted = quotation(s, before)?.tokens.clone();
            Some(passive.statement(vec![quoted], passive.by.clone()))
        }
        Complement::Other => None,
    }
}
