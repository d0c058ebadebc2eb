//! Quotations that a noun sums up: `“We tried,” was Ann Bell's verdict.`, `Her verdict was short: “We
//! tried.”`

use std::ops::Range;

use super::owner::owner;
use super::summed::said_by;
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, quotation, speaks};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, WordSet, listed};
use crate::syntax::Sentence;

/// The maximum distance from the verb to the noun, in tokens.
const REACH: usize = 8;

/// Nouns for what somebody says.
const SAID: WordSet = listed!("speech/view_nouns.txt");

/// Reads a noun after the "be" at `be` and a quotation: `“We tried,” was Ann Bell's verdict.`
pub(super) fn verdict(passage: Passage, be: usize) -> Option<Statement> {
    let s = passage.s;
    let said = quotation(s, s.before(be, 1)).or_else(|| {
        let comma = s.is_comma(s.before(be, 1));
        quotation(s, s.before(be, 2)).filter(|_| comma)
    })?;
    let last = said.tokens.end.checked_sub(1)?;
    let closes = s.is_comma(last) || s.is_comma(s.before(be, 1)) || s.is_stop(last);
    if said.marked().start != s.start || !closes {
        return None;
    }
    let first = be + 1;
    let owned = summary(s, first..s.end.min(be + REACH)).filter(|(_, who)| who.start == first);
    let (cue, who) = match owned {
        Some((noun, who)) => (noun..noun + 1, who),
        // `“We tried,” was the verdict of Ann Bell.`
        None => said_by(s, first).filter(|(_, who)| speaks(s, who))?,
    };
    let pieces = vec![said.tokens.clone()];
    Some(passage.statement(Rule::Noun, pieces, cue, Some(who)))
}

/// Returns the owner of the noun that introduces the quotation after the mark at `mark`: `Her words:
/// “We tried.”`, `Ann Bell's message was simple: “We tried.”`
pub(super) fn introduced(s: Sentence, mark: usize) -> Option<Range<usize>> {
    let (_, who) = summary(s, s.start..mark.min(s.start + REACH))?;
    (who.start == s.start).then_some(who)
}

/// Returns the first noun for what somebody says among the words, and its owner.
fn summary(s: Sentence, mut words: Range<usize>) -> Option<(usize, Range<usize>)> {
    let noun =
        words.find(|&i| (s.is_one_of(i, SAID) || s.is(i, Class::CUE_NOUN)) && !s.is_quoted(i))?;
    let who = owner(s, noun).1?;
    (s.is(who.start, Class::POSSESSIVE) || speaks(s, &who)).then_some((noun, who))
}
