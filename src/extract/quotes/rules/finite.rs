//! Finite verbs that report: `Ann Bell said it was closed`, `"We tried," said Ann Bell`, `a plan
//! that officials said was safe`.

use std::ops::Range;

use super::clause::{Before, ClauseContext};
use super::verb::SharedSource;
use crate::extract::quotes::Rule;
use crate::extract::quotes::complement::{Complement, complement};
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::cue::frames::Takes;
use crate::extract::quotes::passage::{past_adjuncts, speaks};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::{clause, list, noun_phrase};

/// Nouns for bodies that hear statements: `The inquest heard …`.
const HEARING: WordSet = listed!("speech/hearing_nouns.txt");

impl ClauseContext<'_, '_> {
    /// Reads a verb before its source: `"…," said Ann Bell`.
    pub(super) fn inverted(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let takes = cue.frame.takes;
        // The addressee follows "told", not the source.
        let addresses = takes.has(Takes::TELL) && !takes.has(Takes::CLAUSE);
        if cue.group != cue.tokens.start || !takes.has(Takes::AFTER) || addresses {
            return None;
        }
        let before = self.content_before(cue.tokens.start)?;
        // `“Nobody came,” said another.`
        let other = |i: usize| {
            let one = s.is_one_of(i, keys!["another", "others", "many", "some"]);
            (one && before.quoted && s.ends_here(i + 1)).then_some(i..i + 1)
        };
        let next = cue.tokens.end;
        let mut source = noun_phrase::whole_after(s, next).or_else(|| other(next))?;
        if let Some(end) = list::past_apposed(s, source.end).filter(|_| before.quoted) {
            source.end = end;
        }
        let noun = source.clone();
        if before.quoted {
            source.end = noun_phrase::past_modifier(s, source.end);
        }
        let closed = s.ends_here(source.end) || !before.quoted && self.ends_sentence(source.end);
        if s.is(source.start, Class::PRONOUN) && !closed {
            return None;
        }
        let verb = s.is_finite_form(source.end) || s.is_past_form(source.end);
        if verb && !s.is_quoted(source.end) {
            return None;
        }
        let mut pieces = vec![before.content.clone()];
        if before.quoted {
            pieces.extend(self.resumes(source.end));
        } else {
            let described = s.is(source.end, Class::RELATIVE);
            let named = || source.clone().any(|i| s.is_name(i)) && closed;
            let object = takes.has(Takes::OBJECT) && !named();
            // `Elsewhere, share offers slowed in Leeds, …`
            let clause = source.clone().any(|i| s.is_lower(i) && s.is_past_form(i));
            // `Ann Bell, who runs the port, remembers Bob Orr.`: the subject comes first
            let subject = noun_phrase::whole_after(s, before.content.start).is_some_and(|who| {
                let rest = who.end + 1..before.content.end;
                s.is_comma(who.end)
                    && !who
                        .clone()
                        .any(|i| s.is_past_form(i) || s.is_finite_form(i))
                    && s.is_one_of(who.end + 1, keys!["who", "whose", "which"])
                    && !rest.clone().any(|i| s.is_comma(i))
            });
            if clause || subject || !(closed || described) || object || !speaks(s, &noun) {
                return None;
            }
            let verb = self.has_verb(before.content.clone());
            let whole = self.is_whole(&before.content);
            // `The bag was left, stated Ann Bell, and was found by a cleaner.`
            let next = source.end + 1;
            let coordinated = s.is(next, Class::CONJUNCTION)
                && (s.is(next + 1, Class::AUXILIARY) || s.is_past_form(next + 1));
            let start = if coordinated {
                Some(next)
            } else {
                self.past_description(next)
            };
            let goes_on = (!whole || coordinated) && s.is_comma(source.end) && self.goes_on(next);
            if let Some(start) = start.filter(|_| goes_on) {
                pieces.push(start..self.extent(start));
            } else if !(verb || start.is_none() && s.is_saying(cue.tokens.start)) {
                return None;
            }
        }
        let source = (self.with_name(source), None);
        Some(self.statement(Rule::ContentCueSource, pieces, cue, source))
    }

    /// Returns where the statement goes on after a description of the source that may begin at `at`:
    /// `The mill, said Ann Bell, a nurse who lives in Oslo, was closed`. Returns `None` if it doesn't.
    fn past_description(&self, at: usize) -> Option<usize> {
        /// The maximum length of a description, in tokens.
        const LONGEST: usize = 24;
        let s = self.s;
        let phrase = noun_phrase::whole_after(s, at).filter(|_| !s.is(at, Class::PRONOUN));
        let described = phrase.is_some_and(|phrase| {
            s.ends_here(phrase.end) || s.is(phrase.end, Class::RELATIVE | Class::PREPOSITION)
        });
        if !described {
            return Some(at);
        }
        let comma = (at..s.end.min(at + LONGEST)).find(|&i| s.is_comma(i) && !s.is_quoted(i))?;
        self.has_verb(comma + 1..s.end).then_some(comma + 1)
    }

    /// Whether only times and places come between `at` and the end of the sentence: `…, said Ann
    /// Bell on Tuesday.`
    fn ends_sentence(&self, at: usize) -> bool {
        let end = past_adjuncts(self.s, at);
        end > at && (end >= self.s.end || self.s.is_stop(end))
    }

    /// Reads a verb after its source: `Ann Bell said …`, `…, Ann Bell said`. In `The court heard
    /// …`, no source is named.
    pub(super) fn finite(
        &self,
        cue: &Cue,
        subject: Option<Range<usize>>,
        last: Option<SharedSource>,
    ) -> Option<Statement> {
        let heard = self
            .s
            .is_one_of(cue.tokens.start, keys!["hear", "hears", "heard"]);
        let body = |who: &Range<usize>| who.clone().any(|i| self.s.is_one_of(i, HEARING));
        if heard && !subject.as_ref().is_some_and(body) {
            return None;
        }
        // `She was hounded out, tribunal told`: a headline's passive
        let told = self.s.is_one_of(cue.tokens.start, keys!["told"])
            && subject.as_ref().is_some_and(body)
            && past_adjuncts(self.s, cue.tokens.end) >= self.s.end;
        let mut statement = self.reported(cue, subject, last)?;
        if heard || told {
            statement.source = None;
        }
        Some(statement)
    }

    /// Reads a verb after its source, or one that shares the source of the verb before: `Ann Bell said
    /// that …`, `"…," Ann Bell said`, `… and added that …`.
    fn reported(
        &self,
        cue: &Cue,
        subject: Option<Range<usize>>,
        last: Option<SharedSource>,
    ) -> Option<Statement> {
        let s = self.s;
        let own = subject.is_some();
        let (source, begins) = match subject {
            Some(subject) => {
                let begins = subject.start;
                ((self.with_name(subject), None), begins)
            }
            None if self.is_after_passive(cue) => return None,
            None => (self.inherited(cue, last)?, cue.group),
        };
        if !self.is_attributable(cue, &source.0) {
            return None;
        }
        let source_start = source.0.start;
        let relative = s.is(source_start, Class::RELATIVE);
        let after = complement(s, cue);
        let before = if own && !relative {
            self.before(cue, begins)
        } else {
            None
        };
        if let Some(pieces) = before.as_ref().and_then(|b| self.told(cue, b, after)) {
            return (!pieces.is_empty())
                .then(|| self.statement(Rule::ContentSourceCue, pieces, cue, source));
        }
        let alone = own && before.is_none();
        if alone && let Some(judged) = self.contact_relative(cue, &source, begins) {
            return Some(judged);
        }
        match after {
            // `a tax which Ann Bell slammed as “a disgrace”, …`
            Complement::At(start)
                if alone
                    && !relative
                    && s.key(start) == key!("as")
                    && cue.frame.takes.has(Takes::AS)
                    && s.is(s.before(begins, 1), Class::RELATIVE) =>
            {
                self.object_relative(cue, source, begins)
            }
            Complement::At(start) => self.following(cue, source, begins, start),
            Complement::Closed(end) if alone && self.waits(cue, end) => {
                // `As Ann Bell pointed out, the pipes are old.`
                let led = s.is_one_of(s.before(begins, 1), keys!["as"])
                    && (cue.frame.takes.has(Takes::CLAUSAL) || self.has_particle(cue));
                let delayed = || self.delayed(cue, end + 1, led);
                let content = self.resumes(end).or_else(delayed)?;
                Some(self.follows(Rule::SourceCueContent, content.start, cue, source))
            }
            Complement::Closed(_) | Complement::Other if alone && !relative => {
                self.object_relative(cue, source, begins)
            }
            Complement::Closed(_) | Complement::Other => None,
        }
    }

    /// Reads the words that begin at `start` as the statement of a clause whose subject begins at
    /// `begins`.
    fn following(
        &self,
        cue: &Cue,
        source: SharedSource,
        begins: usize,
        start: usize,
    ) -> Option<Statement> {
        let s = self.s;
        let who = source.0.start;
        let relative = s.is(who, Class::RELATIVE);
        let mut statement = self.follows(Rule::SourceCueContent, start, cue, source);
        let piece = &mut statement.pieces[0];
        // `a long – some say endless – wait`: a word is no statement
        if s.is_dash(s.before(begins, 1))
            && let Some(dash) = piece.clone().find(|&i| s.is_dash(i))
        {
            piece.end = dash.max(start);
            if piece.len() < 2 {
                return None;
            }
        }
        // `a note in which she called them “the lot below” was leaked`
        if cue.frame.takes.has(Takes::NAME)
            && let Some(open) = piece.clone().find(|&i| s.is_quoted(i))
            && let Some(named) = s.quotation(open)
            && s.is(named.end, Class::AUXILIARY)
        {
            piece.end = piece.end.min(named.end);
        }
        if self.is_subordinate(begins) || relative {
            let end = if relative && !self.is_led_in(who) {
                self.relative_end(cue, who, start)?
            } else {
                clause::subordinate_end(s, start)
            };
            piece.end = piece.end.min(end).max(piece.start);
        }
        Some(statement)
    }

    /// Returns the words before the attribution that begins at `begins`, if its verb may come after
    /// the statement.
    fn before(&self, cue: &Cue, begins: usize) -> Option<Before> {
        let s = self.s;
        let takes = cue.frame.takes;
        // `a swan, seen on Friday, by the lake`: a verb that takes no quotation directly follows
        // its subject
        let apart = self.paragraph < s.doc.body() || s.is_comma(s.before(cue.group, 1));
        // `The lid, he pointed out, was shut`; not `He took the lid, pointed it`
        let after = takes.has(Takes::AFTER) || takes.has(Takes::QUOTE) && self.has_particle(cue);
        let fit = after && (takes.has(Takes::QUOTE) || !apart);
        fit.then(|| self.content_before(self.past_as(begins)))?
    }

    /// Whether the relative clause at `who` belongs to an adjunct that opens the sentence: `After
    /// meeting Ann Bell, who called it a mess, Bob Orr left.`
    fn is_led_in(&self, who: usize) -> bool {
        let s = self.s;
        let leads = s.is(s.start, Class::PREPOSITION) || s.word(s.start).ends_with("ing");
        let main = |i: usize| s.is_comma(i) || s.is_finite_form(i);
        leads && who > s.start && !(s.start..who - 1).any(main)
    }

    /// Returns the end of the reported words that begin at `start`, if their source is the relative
    /// pronoun at `who`. Returns `None` if they are only the object in a relative clause at the
    /// start of the sentence, before the main verb: `The clerk who disclosed the sale has left.`
    fn relative_end(&self, cue: &Cue, who: usize, start: usize) -> Option<usize> {
        let s = self.s;
        let end = clause::relative_end(s, start);
        let object = cue.frame.takes.has(Takes::OBJECT)
            && s.is(start, Class::DETERMINER | Class::POSSESSIVE)
            && s.key(s.before(start, 1)) != key!("that")
            && noun_phrase::whole_before(s, who).is_some_and(|noun| noun.start == s.start);
        let main = |i: usize| s.is(i, Class::AUXILIARY) && !s.is(i - 1, Class::RELATIVE);
        let phrase = object
            && (start + 1..end)
                .find(|&i| s.is_finite_form(i))
                .is_some_and(main);
        (!phrase).then_some(end)
    }

    /// Returns where `, as Ann Bell said` or `, so Ann Bell says` begins, given where its subject
    /// begins.
    fn past_as(&self, begins: usize) -> usize {
        let s = self.s;
        let link = s.before(begins, 1);
        let led = s.is_one_of(link, keys!["as", "so"]) && s.is_comma(s.before(link, 1));
        if led { link } else { begins }
    }

    /// Whether the statement may come after the comma at `end`: `The ministry said, as of Friday,`.
    fn waits(&self, cue: &Cue, end: usize) -> bool {
        const DELAYING: Takes = Takes::CLAUSE.or(Takes::TELL).or(Takes::QUOTE);
        self.s.is_comma(end) && cue.frame.takes.has(DELAYING)
    }
}
