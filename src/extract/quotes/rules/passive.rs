//! Passives: `Bob Orr was accused of fraud`, `the plan is described as "a mess" by Ann Bell`, `it
//! was announced that the bridge was closed`.

use std::ops::Range;

use crate::extract::quotes::Rule;
use crate::extract::quotes::cue;
use crate::extract::quotes::cue::frames::{Takes, frame};
use crate::extract::quotes::extent::extent;
use crate::extract::quotes::passage::{Passage, quotation, speaks};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{VerbForm, key};
use crate::syntax::{Sentence, clause, noun_phrase};

/// What the past participle at `at` reports in the passive.
pub(super) fn passive(passage: Passage, at: usize) -> Option<Statement> {
    let s = passage.s;
    let takes = frame(s.key(at)).filter(|f| f.form == VerbForm::Past)?.takes;
    let group = cue::passive(s, at)?;
    let by = if s.key(at + 1) == key!("by") {
        noun_phrase::whole_after(s, at + 2)
    } else {
        None
    };
    let after = by.as_ref().map_or(at + 1, |b| b.end);
    let clause = takes.has(Takes::CLAUSE.or(Takes::THAT))
        && s.key(after) == key!("that")
        && s.key(s.before(group, 1)) == key!("it");
    if clause && after + 2 < s.end {
        let content = after + 1..extent(s, after + 1, &[], false);
        return Some(passage.statement(Rule::Passive, vec![content], at..at + 1, by));
    }
    let as_what = takes.has(Takes::AS) && s.key(after) == key!("as");
    let object = as_what
        || takes.has(Takes::OF) && s.key(after) == key!("of")
        || takes.has(Takes::NAME) && after < s.end && s.is_quoted(after);
    if !object || after + 1 >= s.end {
        return None;
    }
    let subject = clause::subject(s, group)?;
    let mut end = extent(s, after, &[], false);
    let agent = if by.is_none() {
        agent(s, after..end)
    } else {
        None
    };
    if takes.has(Takes::AS)
        && let Some(quotation) = quotation(s, after + 1)
    {
        end = end.min(quotation.marked().end);
    }
    let agent = agent.map(|(begins, phrase)| {
        end = end.min(begins);
        phrase
    });
    let pieces = vec![subject, after..end];
    Some(passage.statement(Rule::Passive, pieces, at..at + 1, by.or(agent)))
}

/// Who is named at the end of the clause, and where "by" stands: `as "a mess" by Ann Bell`.
fn agent(s: Sentence, clause: Range<usize>) -> Option<(usize, Range<usize>)> {
    let end = clause.end;
    let by = clause
        .rev()
        .take(12)
        .find(|&i| s.key(i) == key!("by") && !s.is_quoted(i))?;
    let phrase = noun_phrase::whole_after(s, by + 1)?;
    let whole = phrase.end >= end || s.ends_clause(phrase.end);
    (whole && speaks(s, &phrase)).then_some((by, phrase))
}
