//! A whole attribution that is itself attributed: `The witness said it was closed, according to the
//! report.`

use std::ops::Range;

use super::clause::ClauseContext;
use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::cue::{Cue, Reading};
use crate::extract::quotes::passage::speaks;
use crate::extract::quotes::statement::Statement;
use crate::syntax::noun_phrase;

impl ClauseContext<'_, '_> {
    /// The statement that the cue makes of the whole of the one before, `inner`.
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
                if end < s.end && !s.is_stop(end) {
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
        let adjoins = content.end + 1 == begins || content.end == begins;
        if inner.rule != Rule::SourceCueContent
            || inner.pieces.len() != 1
            || !s.is_comma(s.before(begins, 1))
            || !adjoins
        {
            return None;
        }
        let start = inner.source.as_ref()?.start.min(content.start);
        let content = start..begins - 1;
        let pieces = vec![content];
        Some(self.statement(Rule::ContentSourceCue, pieces, cue, (source, None)))
    }
}
