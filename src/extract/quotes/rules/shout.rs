//! Attributions that begin like a new sentence, after a question or exclamation: `“Sell up!” A
//! supporter shouted.`

use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::cue::{self, Reading};
use crate::extract::quotes::passage::{Passage, quotation, speaks};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, keys};
use crate::syntax::{clause, noun_phrase};

/// Attributes the quotation at the end of `previous` to the subject of this passage, if this
/// passage is such an attribution. Returns whether it is.
pub(super) fn claims(
    passage: Passage,
    previous: Option<Passage>,
    statements: &mut Vec<Statement>,
) -> bool {
    shouted(passage, previous, statements).is_some()
}

fn shouted(
    passage: Passage,
    previous: Option<Passage>,
    statements: &mut Vec<Statement>,
) -> Option<()> {
    let s = passage.s;
    let previous = previous?;
    let said = quotation(previous.s, previous.s.end - 1)?;
    let mark = said.tokens.end.checked_sub(1)?;
    let shouted =
        previous.paragraph == passage.paragraph && previous.s.is_one_of(mark, keys!["?", "!"]);
    let broken = previous.paragraph + 1 == passage.paragraph
        && opens_paragraph(passage)
        && previous.s.is_comma(mark);
    if !(shouted || broken) {
        return None;
    }
    let cue = cue::find(s).into_iter().next()?;
    let takes = cue.frame.takes.has(Takes::AFTER) && cue.reading == Reading::Finite;
    let subject = if broken && cue.group == s.start {
        noun_phrase::whole_after(s, cue.tokens.end).filter(|who| s.ends_here(who.end))?
    } else {
        let subject = clause::subject(s, cue.group).filter(|who| who.start == s.start)?;
        let ends = match complement(s, &cue) {
            Complement::Closed(_) => true,
            Complement::At(_) | Complement::Other => s.is(cue.tokens.end, Class::PREPOSITION),
        };
        Some(subject).filter(|_| ends)?
    };
    if !takes || !speaks(s, &subject) {
        return None;
    }
    let piece = match statements.last_mut().filter(|last| last.is_in(previous)) {
        Some(last)
            if last
                .cue
                .as_ref()
                .is_some_and(|c| c.start >= previous.s.start) =>
        {
            return None;
        }
        Some(last) => last.pieces.pop()?,
        None => said.tokens.clone(),
    };
    if statements.last().is_some_and(|last| last.pieces.is_empty()) {
        statements.pop();
    }
    statements.push(passage.statement(
        Rule::ContentSourceCue,
        vec![piece],
        cue.tokens,
        Some(subject),
    ));
    Some(())
}

fn opens_paragraph(passage: Passage) -> bool {
    let s = passage.s;
    s.doc.paragraphs()[passage.paragraph].tokens.start == s.start
}
