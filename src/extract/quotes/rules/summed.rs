//! Sentences that say whose words the sentence before was: `That is the view of Ann Bell.` `That's
//! according to the port.` `So said Ann Bell.`
//!
//! What is reported is the whole sentence before, unless somebody else says it.

use std::ops::Range;

use super::according;
use crate::extract::quotes::Rule;
use crate::extract::quotes::passage::{Passage, ends_sentence, speaks};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::{Sentence, clause, noun_phrase, verb_group};
use crate::text::Kind;

/// Nouns for what somebody says or thinks.
const SAID: WordSet = listed!("speech/view_nouns.txt");

/// Attributes the passage before, if this one says whose words it was. `from` is the index of the
/// first statement in this passage.
pub(in crate::extract::quotes) fn find(
    passage: Passage,
    previous: Option<Passage>,
    from: usize,
    statements: &mut Vec<Statement>,
) {
    let Some((rule, cue, source)) = summary(passage.s) else {
        return;
    };
    let near = previous.filter(|p| p.paragraph + 1 >= passage.paragraph && is_sentence(p.s));
    let Some(before) = near.filter(|_| speaks(passage.s, &source)) else {
        return;
    };
    let said = statements[..from]
        .iter()
        .rposition(|statement| statement.is_in(before));
    if said.is_some_and(|i| statements[i].source.is_some() || statements[i].cue.is_some()) {
        return;
    }
    // "That" says nothing by itself.
    statements.truncate(from);
    if let Some(i) = said {
        let unattributed = &mut statements[i];
        unattributed.cue = Some(cue);
        unattributed.source = Some(source);
        unattributed.rule = rule;
        return;
    }
    statements.push(passage.statement(rule, vec![before.s.range()], cue, Some(source)));
}

/// Whether the passage ends like a sentence and is long enough to say something.
fn is_sentence(s: Sentence) -> bool {
    s.range().len() > 4 && ends_sentence(s)
}

/// Returns what attributes the sentence before, and to whom.
fn summary(s: Sentence) -> Option<(Rule, Range<usize>, Range<usize>)> {
    let that = s.start;
    if s.is_one_of(that, keys!["so"]) {
        let verb = that + 1;
        let says = s.is_saying(verb) || s.is_one_of(verb, keys!["wrote", "writes"]);
        let who = noun_phrase::whole_after(s, verb + 1).filter(|_| says)?;
        return Some((Rule::ContentCueSource, verb..verb + 1, who));
    }
    let contracted = s.is_one_of(that, keys!["that's", "this's"]);
    let be = that + 1;
    let pointing = s.is_one_of(that, keys!["that", "this", "those", "these"]);
    let is = s.kind(be) == Some(Kind::Clitic) || verb_group::is_be(s.key(be));
    if !(contracted || pointing && is) {
        return None;
    }
    let at = be + usize::from(!contracted);
    if s.key(at) == key!("according") && s.key(at + 1) == key!("to") {
        let who = according::source(s, at + 2)?;
        return Some((Rule::AccordingTo, at..at + 2, who));
    }
    let (cue, who) = said_by(s, at)?;
    Some((Rule::InView, cue, who))
}

/// Reads a noun for what somebody says, at `at`, and who that is: `the view of Ann Bell`, `Ann
/// Bell's verdict`.
pub(super) fn said_by(s: Sentence, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let reach = at..s.end.min(at + 14);
    let noun = reach
        .clone()
        .find(|&i| s.is_one_of(i, SAID) && !s.is_quoted(i))?;
    // `Ann Bell's verdict`
    let owner = s.kind(noun - 1) == Some(Kind::Clitic) && !(at..noun).any(|i| s.ends_clause(i));
    if owner && at < noun - 1 && clause::begins_object(s, at) {
        return Some((noun..noun + 1, at..noun - 1));
    }
    let led = s.is(at, Class::DETERMINER) && noun <= at + 2;
    let whose = led && s.is_one_of(noun + 1, keys!["of", "from"]);
    let who = noun_phrase::whole_after(s, noun + 2).filter(|_| whose)?;
    Some((noun..noun + 1, who))
}
