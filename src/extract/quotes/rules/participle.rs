//! Participles that report: `She left, saying she had tried.` `Asked whether it was safe, she
//! left.`

use std::ops::Range;

use super::clause::ClauseContext;
use super::nominal::verbs;
use super::verb::SharedSource;
use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::is_interrogative;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::passage::past_adjuncts;
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::syntax::{Part, clause, noun_phrase, verb_group};

/// The source that a clause cites, and where that clause begins.
struct Cited {
    who: Range<usize>,
    begins: usize,
}

impl ClauseContext<'_, '_> {
    /// Reads a participle that shares the subject of another verb: `She left, saying she had
    /// tried.`
    pub(super) fn adverbial(&self, cue: &Cue, last: Option<SharedSource>) -> Option<Statement> {
        if self.is_topic(cue) {
            return None;
        }
        let cited = self.cited_as(cue);
        let Some(start) = self.content_after(cue) else {
            return self.cited_behind(cue, cited?);
        };
        let source = match cited.map(|cited| cited.who).or_else(|| self.with_whom(cue)) {
            Some(who) => (who, None),
            None => self.inherited(cue, last)?,
        };
        Some(self.follows(Rule::Participle, start, cue, source))
    }

    /// Returns the source of a participle in a phrase with "with": `, with its director, Ann Bell,
    /// saying`.
    fn with_whom(&self, cue: &Cue) -> Option<Range<usize>> {
        /// The maximum distance from "with" to the participle, in tokens.
        const REACH: usize = 14;
        let s = self.s;
        let comma = s.before(cue.group, 1);
        let with = (s.start.max(comma.saturating_sub(REACH))..comma)
            .rev()
            .take_while(|&i| !s.is_quoted(i) && !s.is_finite_form(i))
            .find(|&i| s.is_one_of(i, keys!["with"]))?;
        let apposed = s.is_comma(comma) && s.is_comma(s.before(with, 1));
        let who = noun_phrase::whole_after(s, with + 1).filter(|_| apposed)?;
        let who = self.with_name(who);
        (who.end == comma).then_some(who)
    }

    /// Reads a citation after the cited words: `The mill burned, Ann Bell was quoted as saying by
    /// the Herald.`
    fn cited_behind(&self, cue: &Cue, cited: Cited) -> Option<Statement> {
        let before = self.content_before(cited.begins)?;
        if !(before.quoted || self.has_verb(before.content.clone())) {
            return None;
        }
        let mut pieces = vec![before.content];
        if before.quoted {
            pieces.extend(self.resumes(past_adjuncts(self.s, cue.tokens.end)));
        }
        let source = (self.with_name(cited.who), None);
        Some(self.statement(Rule::Participle, pieces, cue, source))
    }

    /// Returns the source that a clause cites: in `quoted Ann Bell, a nurse, as saying`, the words
    /// are hers and not those of whoever quotes her.
    fn cited_as(&self, cue: &Cue) -> Option<Cited> {
        const CITES: &[Key] = keys!["quoted", "quotes", "quoting", "cited", "cites", "citing"];
        /// The maximum distance from "as" back to the verb, in tokens.
        const REACH: usize = 24;
        let s = self.s;
        let link = s.before(cue.group, 1);
        if s.key(link) != key!("as") {
            return None;
        }
        let verb = (s.start.max(link.saturating_sub(REACH))..link)
            .rev()
            .find(|&i| s.is_one_of(i, CITES) && !s.is_quoted(i))?;
        let group = verb_group::before(s, verb);
        let subject = clause::subject(s, group.after_subject(s));
        let (who, begins) = if group.has_be(s) {
            let who = subject?;
            (who.clone(), who.start)
        } else {
            let who = noun_phrase::whole_after(s, verb + 1)?;
            (who, subject.map_or(verb, |citing| citing.start))
        };
        Some(Cited { who, begins })
    }

    /// Reads a participle that modifies a noun: `a statement saying`, `with officials saying`.
    pub(super) fn adnominal(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let start = self.content_after(cue)?;
        let noun = noun_phrase::whole_before(s, cue.group)?;
        // `issued a statement saying`, `wrote on Chirp asking`: if the noun is an object, the words
        // are the issuer's.
        let placed = s.is_one_of(
            s.before(noun.start, 1),
            keys!["on", "in", "to", "at", "out"],
        );
        let issuer = if noun.start > s.start && (placed || self.is_object(noun.start)) {
            clause::main_subject(s, noun.start)
        } else {
            None
        };
        let noun = self.nearest(noun);
        let leads = noun.start <= s.start + 2 && s.is_one_of(s.start, keys!["with"]);
        let subject = issuer.is_none() && self.opens_clause(noun.start);
        let source = (issuer.unwrap_or(noun), None);
        let mut statement = self.follows(Rule::Participle, start, cue, source);
        // `A motion calling on the council to act was lost.`
        if subject && let Some(verb) = self.matrix_verb(cue, &statement.pieces[0]) {
            statement.pieces[0].end = verb;
        }
        // `With papers revealing it had sold the mill, …`
        if leads {
            let piece = &mut statement.pieces[0];
            piece.end = piece.end.min(clause::subordinate_end(s, start)).max(start);
        }
        Some(statement)
    }

    /// Cuts down a phrase that runs over a verb: `fans` in `after fans marched on the mill chanting`,
    /// `Ann Bell` in `the talk ended with Ann Bell asking`.
    fn nearest(&self, noun: Range<usize>) -> Range<usize> {
        let s = self.s;
        let verb = |&i: &usize| {
            let finite = s.is_past_form(i) && s.part(i) == Part::Finite;
            s.is_lower(i) && finite && !s.is_adverb_form(i - 1)
        };
        let Some(verb) = (noun.start + 1..noun.end).find(verb) else {
            return noun;
        };
        let with = |&i: &usize| s.is_one_of(i, keys!["with", "about", "of"]) && s.is_name(i + 1);
        match (verb..noun.end).rev().find(with) {
            Some(with) => with + 1..noun.end,
            None if s.is(verb - 1, Class::RELATIVE) => noun,
            None => noun.start..verb,
        }
    }

    /// Whether the phrase at `start` begins a clause, after at most a comma, conjunction or
    /// subordinator.
    fn opens_clause(&self, start: usize) -> bool {
        let (s, before) = (self.s, self.s.before(start, 1));
        start == s.start
            || s.is_comma(before)
            || s.is(before, Class::CONJUNCTION | Class::SUBORDINATOR)
    }

    /// Returns the verb of the noun phrase that the participle at `cue` describes, if it is within
    /// the reported words. It is the first verb there that no reported clause needs for itself.
    fn matrix_verb(&self, cue: &Cue, content: &Range<usize>) -> Option<usize> {
        const OPENS: Classes = Class::SUBORDINATOR.or(Class::RELATIVE).or(Class::PRONOUN);
        let s = self.s;
        let infinitive = || {
            content
                .clone()
                .take(12)
                .any(|i| clause::is_infinitive(s, i))
        };
        let clausal = cue.frame.takes.has(Takes::CLAUSAL) && !infinitive();
        let mut owed = usize::from(clausal && !s.is(content.start, OPENS));
        let mut verbs = verbs(s.within(s.start..content.end), content.start).peekable();
        for i in content.clone() {
            // `until June` begins no clause.
            let timed = s.is_time_word(i + 1) || s.is_number(i + 1);
            owed += usize::from((s.is(i, OPENS) || is_interrogative(s, i)) && !timed);
            if verbs.next_if_eq(&i).is_some() {
                match owed.checked_sub(1) {
                    Some(left) => owed = left,
                    None => return Some(i),
                }
            }
        }
        None
    }

    /// Reads a participle at the start of the sentence: `Saying that the bridge was closed, Ann
    /// Bell left.`
    pub(super) fn leading(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let start = self.content_after(cue).filter(|_| !self.is_topic(cue))?;
        if s.is(start, Class::PREPOSITION) {
            return None; // `Writing for the Herald, Ann Bell …`
        }
        let end = clause::subordinate_end(s, start);
        let source = noun_phrase::whole_after(s, end + 1)?;
        let content = start..end;
        Some(self.statement(Rule::Participle, vec![content], cue, (source, None)))
    }

    /// Whether a participle only says what its subject speaks of: `Commenting on the vote, Ann Bell
    /// said`; not `insisting on a vote`.
    fn is_topic(&self, cue: &Cue) -> bool {
        let (s, at) = (self.s, cue.tokens.end);
        let acts = cue.frame.acts.prepositional;
        let demands = acts.is_some_and(|(prepositions, _)| prepositions.contain(s.key(at)));
        let led = s.is_one_of(at, keys!["on", "about"]) && !s.is_time_word(at + 1);
        led && !s.is_quoted(at + 1) && !demands
    }

    /// Reads a question that somebody is asked: `Asked whether the bridge was safe, she left.` It
    /// has no source, except in `Asked by Ann Bell whether`.
    pub(super) fn question(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let by = s.key(cue.tokens.end) == key!("by");
        let source = if by {
            noun_phrase::whole_after(s, cue.tokens.end + 1)
        } else {
            None
        };
        let start = self.content_after(cue)?;
        let start = source.as_ref().map_or(start, |who| start.max(who.end));
        let end = clause::subordinate_end(s, start).min(self.extent(start));
        let content = start..end;
        // `Asked about it, …`: a topic, not a question
        let topic = s.is_one_of(s.before(start, 1), keys!["about", "for"]) && !s.is_quoted(start);
        (content.len() > 1 && !topic).then(|| Statement {
            source,
            ..self.statement(Rule::Asked, vec![content], cue, (start..start, None))
        })
    }
}
