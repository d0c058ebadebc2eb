//! Participles: `She left, saying she had tried.` `Asked whether it was safe, she left.`

use super::clause::ClauseContext;
use super::verb::From;
use crate::extract::quotes::Rule;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, keys};
use crate::syntax::{clause, noun_phrase};

impl ClauseContext<'_, '_> {
    /// `She left, saying she had tried.`
    pub(super) fn adverbial(&self, cue: &Cue, last: Option<From>) -> Option<Statement> {
        let start = self.content_after(cue)?;
        let source = self.inherited(cue, last)?;
        Some(self.follows(Rule::Participle, start, cue, source))
    }

    /// `a statement saying`, `with officials saying`
    pub(super) fn adnominal(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let start = self.content_after(cue)?;
        let noun = noun_phrase::whole_before(s, cue.group)?;
        // `issued a statement saying`, `wrote on Chirp asking`: the issuer's words, where the noun is
        // an object.
        let placed = s.is_one_of(
            s.before(noun.start, 1),
            keys!("on" | "in" | "to" | "at" | "out"),
        );
        let issuer = if noun.start > s.start && (placed || self.is_object(noun.start)) {
            clause::main_subject(s, noun.start)
        } else {
            None
        };
        let leads = noun.start <= s.start + 2 && s.is_one_of(s.start, keys!("with"));
        let source = (issuer.unwrap_or(noun), None);
        let mut statement = self.follows(Rule::Participle, start, cue, source);
        // `With papers revealing it had sold the mill, …`
        if leads {
            let piece = &mut statement.pieces[0];
            piece.end = piece.end.min(clause::subordinate_end(s, start)).max(start);
        }
        Some(statement)
    }

    /// `Saying that the bridge was closed, Ann Bell left.`
    pub(super) fn leading(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let start = self.content_after(cue)?;
        if s.is(start, Class::PREPOSITION) {
            return None; // `Writing for the Herald, Ann Bell …`
        }
        let end = clause::subordinate_end(s, start);
        let source = noun_phrase::whole_after(s, end + 1)?;
        let content = start..end;
        Some(self.statement(Rule::Participle, vec![content], cue, (source, None)))
    }

    /// `Asked whether the bridge was safe, she left.`: nobody says who asked.
    pub(super) fn question(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let start = self.content_after(cue)?;
        let end = clause::subordinate_end(s, start).min(self.extent(start));
        let content = start..end;
        // `Asked about it, …`
        let topic = s.is_one_of(s.before(start, 1), keys!("about" | "for")) && !s.is_quoted(start);
        (content.len() > 1 && !topic).then(|| Statement {
            source: None,
            ..self.statement(Rule::Asked, vec![content], cue, (start..start, None))
        })
    }
}
