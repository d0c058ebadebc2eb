//! "According to": `According to police, the bridge was closed.`

use super::clause::ClauseContext;
use crate::extract::quotes::Rule;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::statement::Statement;
use crate::syntax::noun_phrase;

impl ClauseContext<'_, '_> {
    pub(super) fn according(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let source = noun_phrase::whole_after(s, cue.tokens.end)?;
        let (start, begins) = (self.consumed, cue.tokens.start);
        let mut pieces = Vec::new();
        if begins > start {
            let before = self
                .content_before(begins)
                .filter(|b| !b.quoted)
                .map(|b| b.content);
            pieces.push(before.unwrap_or(start..begins));
        }
        let led = begins == start || s.is_comma(begins - 1) && !self.has_verb(start..begins);
        if led {
            let comma = (source.end..s.end.min(source.end + 40))
                .find(|&i| s.is_comma(i) && !s.is_quoted(i));
            pieces.extend(comma.map(|c| c + 1..self.extent(c + 1)));
        }
        if pieces.is_empty() {
            return None;
        }
        let source = (self.with_name(source), None);
        Some(self.statement(Rule::AccordingTo, pieces, cue, source))
    }
}
