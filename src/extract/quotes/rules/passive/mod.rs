//! Passives: `Bob Orr was accused of fraud`, `the plan is described as "a mess" by Ann Bell`, `it
//! was announced that the bridge was closed`, `the plan was denied by the council`.
//!
//! The source follows "by", if there is one. The subject of a verb of telling hears the statement
//! and is never its source: see [`hearer`].

mod hearer;

use std::ops::Range;

use crate::extract::quotes::Rule;
use crate::extract::quotes::cue;
use crate::extract::quotes::cue::frames::{Frame, Takes, frame};
use crate::extract::quotes::extent::extent;
use crate::extract::quotes::passage::{Passage, past_adjuncts, quotation, speaks};
use crate::extract::quotes::statement::{Statement, remove};
use crate::lexicon::{Class, VerbForm, key, keys};
use crate::syntax::{Sentence, clause, noun_phrase};

/// A past participle that reports in the passive.
struct Passive<'d, 'a> {
    passage: Passage<'d, 'a>,
    s: Sentence<'d, 'a>,
    at: usize,
    frame: Frame,
    /// Where its verb group begins.
    group: usize,
    /// The agent, if "by" names one right after the participle.
    by: Option<Range<usize>>,
    /// Where the reported words may begin: after the agent and its apposition.
    after: usize,
}

/// Returns the statement of the past participle at `at`, if it reports in the passive.
pub(super) fn passive(passage: Passage, at: usize) -> Option<Statement> {
    let s = passage.s;
    let frame = frame(s.key(at)).filter(|f| f.form == VerbForm::Past)?;
    let by = agent_after(s, at + 1);
    let after = by.as_ref().map_or(at + 1, |b| past_apposition(s, b.end));
    let Some(group) = cue::passive(s, at) else {
        let reduced = Passive {
            passage,
            s,
            at,
            frame,
            group: at,
            by,
            after,
        };
        return reduced.reduced();
    };
    let passive = Passive {
        passage,
        s,
        at,
        frame,
        group,
        by,
        after,
    };
    passive
        .impersonal()
        .or_else(|| hearer::hearer(&passive))
        .or_else(|| passive.of_what())
        .or_else(|| passive.infinitive())
        .or_else(|| passive.object())
}

impl Passive<'_, '_> {
    fn takes(&self, any_of: Takes) -> bool {
        self.frame.takes.has(any_of)
    }

    fn statement(&self, pieces: Vec<Range<usize>>, source: Option<Range<usize>>) -> Statement {
        let cue = self.at..self.at + 1;
        self.passage.statement(Rule::Passive, pieces, cue, source)
    }

    /// Reads a passive with "it" as its subject: `it was announced on Monday that the bridge was
    /// closed`.
    fn impersonal(&self) -> Option<Statement> {
        let s = self.s;
        let it = s.key(s.before(self.group, 1)) == key!("it");
        if !it || !self.takes(Takes::CLAUSE.or(Takes::THAT)) {
            return None;
        }
        let start = past_adjuncts(s, self.after);
        if s.is_stop(start) || start >= s.end {
            return self.impersonal_after();
        }
        let that = usize::from(s.key(start) == key!("that"));
        let start = start + that;
        let fit = start + 1 < s.end && (that == 1 || clause::is_bare(s, start));
        fit.then(|| {
            let content = start..extent(s, start, &[], false);
            self.statement(vec![content], self.by.clone())
        })
    }

    /// Reads the same after the clause: `The bridge will close, it was announced on Monday.`
    fn impersonal_after(&self) -> Option<Statement> {
        let s = self.s;
        let comma = s.before(self.group, 2);
        let clause = s.start..comma;
        let takes = self.takes(Takes::AFTER) && self.takes(Takes::CLAUSE);
        let follows = s.is_comma(comma) && takes;
        let fit = follows && !s.is_quoted(s.before(comma, 1));
        (fit && clause::has_verb(s.within(clause.clone())))
            .then(|| self.statement(vec![clause], self.by.clone()))
    }

    /// Reads a passive that says something of its subject: `was accused of fraud`, `is described by
    /// Ann Bell as "a mess"`, `called "a mess" by Ann Bell`.
    fn of_what(&self) -> Option<Statement> {
        let (s, after) = (self.s, self.after);
        let named = self.takes(Takes::NAME) && after < s.end && s.is_quoted(after);
        let quoted_as = s.is_quoted(after + 1) && self.takes(Takes::OBJECT);
        let object = (self.takes(Takes::AS) || quoted_as) && s.key(after) == key!("as")
            || self.takes(Takes::OF) && s.key(after) == key!("of")
            || named;
        if !object || after + 1 >= s.end {
            return None;
        }
        let subject = clause::subject(s, self.group)?;
        let mut end = extent(s, after, &[], false);
        let agent = if self.by.is_none() {
            agent_within(s, after..end)
        } else {
            None
        };
        // `The process is often called "greening"`: common usage, not a statement
        if named && self.by.is_none() && agent.is_none() {
            return None;
        }
        // `was condemned as cruel`: nobody says so
        let nobody = self.by.is_none() && agent.is_none();
        if self.takes(Takes::OBJECT) && self.takes(Takes::AS) && !quoted_as && nobody {
            return None;
        }
        let quoted = after + usize::from(!named);
        if let Some(quotation) = quotation(s, quoted).filter(|_| !self.takes(Takes::OF)) {
            end = end.min(quotation.marked().end);
        }
        let agent = agent.map(|(begins, phrase)| {
            end = end.min(begins);
            phrase
        });
        Some(self.statement(vec![subject, after..end], self.by.clone().or(agent)))
    }

    /// Reads a passive with an agent and an infinitive: `The statue is said by the museum to be a
    /// copy.`
    fn infinitive(&self) -> Option<Statement> {
        let (s, after) = (self.s, self.after);
        let by = self.by.clone()?;
        if !self.takes(Takes::CLAUSE.or(Takes::THAT)) || !clause::is_infinitive(s, after) {
            return None;
        }
        let subject = clause::subject(s, self.group)?;
        let content = after..extent(s, after, &[], false);
        Some(self.statement(vec![subject, content], Some(by)))
    }

    /// Reads a passive with an agent, whose subject is what is said or judged: `The theft was
    /// denied by Ann Bell`, `criticised by Ann Bell as "a waste"`.
    fn object(&self) -> Option<Statement> {
        let (s, after) = (self.s, self.after);
        let object = Takes::OBJECT.or(Takes::SAID);
        let by = self.by.clone().filter(|_| self.takes(object))?;
        let subject = clause::subject(s, self.group)?;
        if s.is_one_of(after, keys!["as", "for", "because", "over"]) {
            let end = extent(s, after, &[], false);
            let quoted = (after..end).find_map(|i| quotation(s, i))?;
            // `for its "cruel" clauses` continues after the quotation; `as "nonsense"` ends with it
            let end = if s.key(after) == key!("as") {
                quoted.marked().end
            } else {
                end
            };
            return Some(self.statement(vec![subject, after..end], Some(by)));
        }
        let end = past_adjuncts(s, by.end);
        let closed = s.ends_here(end) || s.is(end, Class::RELATIVE | Class::CONJUNCTION);
        let reports = self.takes(Takes::CLAUSE.or(Takes::THAT));
        // `the reef, which is claimed by Acme`: a pronoun isn't a statement
        let pronoun = s.is(subject.start, Class::RELATIVE);
        (reports && closed && !pronoun).then(|| self.statement(vec![subject], Some(by)))
    }

    /// Reads a participle after its noun, without an auxiliary: `a marsh described by its wardens
    /// as "bottomless"`, `a hill called "the nose" by its owner`; or before its subject: `Described
    /// by its wardens as "bottomless", the marsh …`.
    fn reduced(&self) -> Option<Statement> {
        let s = self.s;
        let noun = s.before(self.at, 1);
        let leads = self.at == s.start;
        if !(leads || s.is_word(noun) && s.is_nominal_form(noun)) {
            return None;
        }
        let (content, source) = self.described()?;
        if leads {
            let comma = usize::from(s.is_comma(content.end));
            let subject = noun_phrase::whole_after(s, content.end + comma)?;
            return Some(self.statement(vec![content, subject], Some(source)));
        }
        let described = noun_phrase::whole_before(s, self.at)?;
        let last = |i: &usize| s.is(*i, Class::PREPOSITION) && s.key(*i) != key!("of");
        let start = described
            .clone()
            .rev()
            .find(last)
            .map_or(described.start, |i| i + 1);
        Some(self.statement(vec![start..described.end, content], Some(source)))
    }

    /// Returns the quoted words of a description and its source: `by its wardens as "bottomless"`,
    /// `"the nose" by its owner`.
    fn described(&self) -> Option<(Range<usize>, Range<usize>)> {
        let (s, after) = (self.s, self.after);
        match self.by.clone() {
            Some(by) if self.takes(Takes::AS) && s.key(after) == key!("as") => {
                Some((after..quotation(s, after + 1)?.marked().end, by))
            }
            None if self.takes(Takes::NAME.or(Takes::AS)) => {
                let end = quotation(s, after)?.marked().end;
                Some((after..end, agent_after(s, end)?))
            }
            _ => None,
        }
    }
}

/// Whether the passive reports a single clause, and every statement that overlaps the clause is
/// inside it.
pub(super) fn contains(passive: &Statement, others: &[Statement]) -> bool {
    let [clause] = &passive.pieces[..] else {
        return false;
    };
    passive.rule == Rule::Passive
        && others
            .iter()
            .all(|other| other.is_within(clause) || other.is_apart(passive))
}

/// Removes the statements, from the index `from` on, that are inside a clause.
pub(super) fn drop_within(clause: &Range<usize>, from: usize, statements: &mut Vec<Statement>) {
    for i in (from..statements.len()).rev() {
        if statements[i].is_within(clause) {
            remove(statements, i);
        }
    }
}

/// Returns the agent after the "by" at `at`.
fn agent_after(s: Sentence, at: usize) -> Option<Range<usize>> {
    if s.key(at) != key!("by") || s.is_quoted(at) {
        return None;
    }
    let mut phrase = noun_phrase::whole_after(s, at + 1)?;
    // `condemned by the Law Society for its …`: the reason isn't part of the agent; not so in `by a
    // spokesman for …`
    let role = Class::ROLE | Class::PERSON_NOUN;
    let cause = |&i: &usize| s.key(i) == key!("for") && !s.is(i - 1, role);
    if let Some(cause) = (phrase.start + 1..phrase.end).find(cause) {
        phrase.end = cause;
    }
    // other nouns must be definite or plural: `described by its owner`; not `agreed by vote`
    let definite = s.is(phrase.start, Class::DETERMINER | Class::POSSESSIVE);
    let many = s.is_lower(phrase.end - 1) && s.is_plural(phrase.end - 1);
    (speaks(s, &phrase) || definite || many && phrase.len() == 1).then_some(phrase)
}

/// Returns the index past an apposition between commas: `by Ann Bell, a nurse, as`. If there is
/// none, returns `at`.
pub(super) fn past_apposition(s: Sentence, at: usize) -> usize {
    if !s.is_comma(at) {
        return at;
    }
    let close = (at + 1..s.end.min(at + 14)).find(|&i| s.ends_clause(i) || s.is_quoted(i));
    let resumes = |i: usize| {
        s.is_comma(i) && s.is_one_of(i + 1, keys!["as", "for", "of", "to", "that", "because"])
    };
    close.filter(|&i| resumes(i)).map_or(at, |i| i + 1)
}

/// Returns the "by" and its agent at the end of the clause: `as "a mess" by Ann Bell`.
fn agent_within(s: Sentence, clause: Range<usize>) -> Option<(usize, Range<usize>)> {
    let end = clause.end;
    let by = clause
        .rev()
        .take(12)
        .find(|&i| s.key(i) == key!("by") && !s.is_quoted(i))?;
    let phrase = agent_after(s, by)?;
    let whole = phrase.end >= end || s.ends_clause(phrase.end);
    whole.then_some((by, phrase))
}
