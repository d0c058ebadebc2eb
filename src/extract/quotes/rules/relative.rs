//! Relative clauses that report what somebody says of a noun: `a plan that officials said was
//! safe`, `what she described as a mess`, `a theft he has always denied`.

use super::clause::ClauseContext;
use super::verb::SharedSource;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::statement::Statement;
use crate::extract::quotes::{Act, Rule};
use crate::lexicon::{Class, key, keys};
use crate::syntax::{Part, clause, noun_phrase};

impl ClauseContext<'_, '_> {
    /// Reads a relative clause with a pronoun: `a plan that officials said was safe`, `what she
    /// described as a mess`. The noun isn't part of the statement.
    pub(super) fn object_relative(
        &self,
        cue: &Cue,
        source: SharedSource,
        begins: usize,
    ) -> Option<Statement> {
        let s = self.s;
        let takes = cue.frame.takes;
        let at = cue.tokens.end;
        // `a boat which they said now leaked`
        let adverb = s.is_adverb_form(at) && s.is_lower(at) && !s.is_quoted(at);
        let at = at + usize::from(adverb);
        let relative = s.before(begins, 1);
        let what = s.key(relative) == key!("what");
        // `a post in which he called it a mess`: said in the post, not of it
        let placed = s.is(s.before(relative, 1), Class::PREPOSITION) && !what;
        if !(what || s.is(relative, Class::RELATIVE)) || placed || at + 1 >= s.end {
            return None;
        }
        let past = adverb && s.is_past_form(at) && s.part(at) == Part::Finite;
        let verb = s.is(at, Class::AUXILIARY)
            || past
            || s.is_finite_form(at) && !s.is(at, Class::PREPOSITION);
        let follows = takes.has(Takes::CLAUSE) && verb
            || takes.has(Takes::AS) && s.key(at) == key!("as")
            || takes.has(Takes::NAME)
                && (s.is_one_of(at, keys!["a", "an"]) || !what && s.is_quoted(at));
        let joined = (at..s.end.min(at + 80))
            .find(|&i| s.is_comma(i) && !s.is_quoted(i) && s.is(i + 1, Class::CONJUNCTION));
        let end = self.extent(at).min(clause::relative_end(s, at));
        let content = at..end.min(joined.unwrap_or(s.end));
        (follows && content.len() > 1)
            .then(|| self.statement(Rule::ObjectRelative, vec![content], cue, source))
    }

    /// Reads a relative clause without a pronoun: `the towns they said were safe`, `a theft he
    /// denies`, `a trip she described as hard`. The noun is part of the statement.
    pub(super) fn contact_relative(
        &self,
        cue: &Cue,
        source: &SharedSource,
        begins: usize,
    ) -> Option<Statement> {
        let s = self.s;
        let takes = cue.frame.takes;
        let at = cue.tokens.end;
        let noun = s.before(begins, 1);
        if !s.is_lower(noun)
            || s.is_quoted(noun)
            || !s.is_nominal_form(noun)
            || s.is_time_word(noun)
        {
            return None;
        }
        let verb = s.is_lower(at)
            && !s.is(at, Class::PREPOSITION)
            && (s.is(at, Class::AUXILIARY) || s.part(at) == Part::Finite);
        let denied = cue.frame.acts.plain == Act::Denies && (verb || s.ends_here(at));
        let judged = takes.has(Takes::AS) && s.key(at) == key!("as");
        let predicate = verb && takes.has(Takes::CLAUSE);
        let determined = s.is_determined(noun) || s.part(noun) == Part::Noun;
        if !(denied || judged || predicate) || !determined {
            return None;
        }
        let mut phrase = noun_phrase::simple(s, begins).unwrap_or(noun..begins);
        phrase.start -= usize::from(s.is(s.before(phrase.start, 1), Class::DETERMINER));
        let mut pieces = vec![phrase];
        if !denied {
            pieces.push(at..self.extent(at).min(clause::relative_end(s, at)));
        }
        Some(self.statement(Rule::ObjectRelative, pieces, cue, source.clone()))
    }
}
