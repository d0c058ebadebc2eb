//! Attributions that are themselves attributed: `The witness said it was closed, according to the
//! report.`

use std::ops::Range;

use super::clause::ClauseContext;
use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::cue::{Cue, Reading};
use crate::extract::quotes::passage::speaks;
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, key};
use crate::syntax::noun_phrase;

impl ClauseContext<'_, '_> {
    /// Returns the statement of the cue if it reports the whole of the statement before it,
    /// `inner`, with that statement's source and cue.
    pub(super) fn nests(
        &self,
        inner: &Statement,
        cue: &Cue,
        subject: Option<&Range<usize>>,
    ) -> Option<Statement> {
        let s = self.s;
        let after = cue.frame.takes.has(Takes::AFTER);
        let (begins, source) = match (cue.reading, subject) {
            (Reading::AccordingTo, _) => (
                cue.tokens.start,
                noun_phrase::whole_after(s, cue.tokens.end)?,
            ),
            (Reading::Finite, Some(subject)) if after => {
                let Complement::Closed(end) = complement(s, cue) else {
                    return None;
                };
                // `…, the Herald said, citing two officials`
                let goes_on = s.is_comma(end) && s.is_ing_form(end + 1);
                if end < s.end && !s.is_stop(end) && !goes_on {
                    return None;
                }
                (subject.start, subject.clone())
            }
            (Reading::Finite, None) if after && cue.group == cue.tokens.start => {
                let source = noun_phrase::whole_after(s, cue.tokens.end)?;
                if !speaks(s, &source) {
                    return None;
                }
                (cue.tokens.start, source)
            }
            _ => return None,
        };
        let content = inner.pieces[0].clone();
        if cue.reading == Reading::AccordingTo && self.is_told(inner, begins) {
            let whole = content.start..begins - 1;
            return Some(self.statement(Rule::AccordingTo, vec![whole], cue, (source, None)));
        }
        let adjoins = content.end + 1 == begins || content.end == begins;
        // `Prices will fall, suggesting that the worst is over, he said`
        let clausal = cue.frame.takes.has(Takes::CLAUSE.or(Takes::THAT));
        let participle = inner.rule == Rule::Participle && clausal;
        // `She said: “We tried,” the letter read`: attributed twice
        let twice = s.is_mark(s.before(content.start, 1), key!(":"))
            && s.quotation(content.start)
                .is_some_and(|q| q.end >= content.end);
        if twice
            || !(inner.rule == Rule::SourceCueContent || participle)
            || inner.pieces.len() != 1
            || !s.is_comma(s.before(begins, 1))
            || !adjoins
        {
            return None;
        }
        let mut start = inner.source.as_ref()?.start.min(content.start);
        // `When the bank said it would close, residents protested.`
        let lead = s.before(start, 1);
        let leads = lead == s.start && s.is(lead, Class::SUBORDINATOR);
        if leads && cue.reading == Reading::Finite {
            return None;
        }
        // `A guide who admitted it was fined, the court said`: the statement begins with the noun
        if s.is(start, Class::RELATIVE) {
            start = noun_phrase::whole_before(s, start).map_or(start, |noun| noun.start);
        }
        let whole = start..begins - 1;
        Some(self.statement(Rule::ContentSourceCue, vec![whole], cue, (source, None)))
    }

    /// Whether only an addressee comes between the statement's cue and the token `begins`: `It
    /// froze, Ann Bell told reporters, according to the Herald`.
    pub(super) fn is_told(&self, inner: &Statement, begins: usize) -> bool {
        let s = self.s;
        let Some(cue) = &inner.cue else { return false };
        let told = noun_phrase::addressee(s, cue.end).map_or(cue.end, |told| told.end);
        inner.rule == Rule::ContentSourceCue
            && inner.pieces.len() == 1
            && inner.pieces[0].end <= cue.start
            && told + 1 == begins
            && s.is_comma(told)
    }
}
