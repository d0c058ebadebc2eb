//! Finds where a reported clause ends: nearly always with its sentence, but sometimes the narrator
//! resumes earlier.
//!
//! In a count on news, three quarters of the indirect statements that follow their cue run to the
//! end of the sentence. Of the commas inside such sentences, one in three ends the statement: nine
//! in ten before "saying", seven in ten before "but" and a pronoun or name, and one in three before
//! "and" and a noun phrase.

mod coordination;
mod narrator;

use super::passage::{past_adjuncts, quotation};
use crate::lexicon::{Class, Classes, Key, VerbForm, cue_form, key, keys};
use crate::syntax::{Sentence, clause};
use crate::text::{Kind, Token};

/// The maximum length of a reported clause, in tokens.
const LONGEST: usize = 400;
/// The maximum length of a parenthesis between dashes, in tokens.
const LONGEST_PARENTHESIS: usize = 25;

/// Returns the end of the reported clause that begins at `start`: the end of the passage, or an
/// earlier token at which the narrator resumes. `others` lists, in order, where the attributions of
/// other sources begin. `nominal` says whether the cue also takes noun phrases or infinitives.
pub(super) fn extent(s: Sentence, start: usize, others: &[usize], nominal: bool) -> usize {
    let clause = Clause {
        s: s.within(s.start..start.saturating_add(LONGEST)),
        start,
        others,
        nominal,
    };
    let narrow = nominal && clause.is_narrow();
    let end = clause.end(narrow);
    let end = if narrow { clause.before_time(end) } else { end };
    if nominal {
        clause.before_channel(end)
    } else {
        end
    }
}

/// A reported clause whose end is to be found.
struct Clause<'s, 'a> {
    s: Sentence<'s, 'a>,
    start: usize,
    others: &'s [usize],
    /// Whether the cue also takes noun phrases or infinitives.
    nominal: bool,
}

impl Clause<'_, '_> {
    /// Returns where the reported clause ends; a narrow one ends at a comma that leaves its phrase.
    fn end(&self, narrow: bool) -> usize {
        let s = self.s;
        let mut i = self.start;
        let mut brackets = 0;
        while i < s.end {
            // `(the mayor says it was safe) and left`
            brackets += i32::from(s.is_mark(i, key!("("))) - i32::from(s.is_mark(i, key!(")")));
            if brackets < 0 {
                return i;
            }
            if let Some(quotation) = quotation(s, i) {
                i = quotation.marked().end.max(i + 1);
                continue;
            }
            let leaves = || narrow && s.is_comma(i) && self.leaves_phrase(i);
            if i > self.start && (self.ends_before(i) || leaves()) {
                return i;
            }
            i += 1;
        }
        s.end
    }

    /// Whether no word before `end`, outside quotation marks, can be a finite verb or a pronoun as
    /// subject.
    fn is_phrase(&self, end: usize) -> bool {
        const BEFORE_NOUN: Classes = Class::DETERMINER
            .or(Class::POSSESSIVE)
            .or(Class::PREPOSITION);
        let s = self.s;
        let verb = |i: usize| {
            let participle = i > self.start && s.is(i - 1, BEFORE_NOUN);
            // `ordered it, and left`: the pronoun is an object
            let object = i == self.start && s.is(i, Class::OBJECT_PRONOUN);
            s.is_finite_form(i)
                || s.is(i, Class::PRONOUN) && !object
                || s.is_past_form(i) && !participle
        };
        !(self.start..end).any(|i| !s.is_quoted(i) && verb(i))
    }

    /// Whether a noun phrase or an infinitive is reported, not a clause: no finite verb comes
    /// before the first comma.
    fn is_narrow(&self) -> bool {
        let (s, start) = (self.s, self.start);
        let reach = s.end.min(start + 40);
        let first = (start..reach).find(|&i| s.is_quoted(i) || s.is_comma(i) || s.is_stop(i));
        let infinitive = s.key(start) == key!("to");
        // `reported Ann Bell, who died in May, will be buried`
        // `reported a boat, carrying “cold oil,” had sunk`
        let ends_quotation =
            |i: usize| s.is_quoted(i) && !s.is_quoted(i + 1) && s.is_comma(s.before(i, 1));
        let resumes = |&i: &usize| {
            let comma = s.is_comma(i) && !s.is_quoted(i) || ends_quotation(i);
            comma && s.is_finite_form(i + 1)
        };
        if !infinitive && (first.unwrap_or(reach)..reach).any(|i| resumes(&i)) {
            return false;
        }
        first.is_none_or(|f| !s.is_quoted(f))
            && (infinitive || self.is_phrase(first.unwrap_or(reach)))
    }

    /// Whether what follows the comma at `i` is not part of a reported noun phrase or infinitive.
    fn leaves_phrase(&self, i: usize) -> bool {
        const OTHER: Classes = Class::RELATIVE
            .or(Class::PRONOUN)
            .or(Class::DETERMINER)
            .or(Class::CONJUNCTION)
            .or(Class::SUBORDINATOR);
        let (s, next) = (self.s, i + 1);
        // `accused Ann Bell, who runs the mill, of fraud`, `asked Ann Bell, the mayor, to resign`
        let aside = (next..s.end.min(next + 24))
            .take_while(|&j| !s.is_stop(j))
            .find(|&j| s.is_comma(j) && !s.is_quoted(j));
        let goes_on =
            |close: usize| s.key(close + 1) == key!("of") || clause::is_infinitive(s, close + 1);
        // `vowed to form a force, which would hold the border, to stop them`
        let infinitive = s.key(self.start) == key!("to");
        if aside.is_some_and(goes_on) && (!infinitive || s.is(next, Class::RELATIVE)) {
            return false;
        }
        !s.is_quoted(next)
            && (s.is_ing_form(next)
                || s.is_past_form(next)
                || s.is_finite_form(next)
                || s.is(next, OTHER))
    }

    /// Moves `end` back over a time that belongs to the cue: `on Friday` in `announced her
    /// resignation on Friday`.
    fn before_time(&self, end: usize) -> usize {
        let (s, start) = (self.s, self.start);
        if s.key(start) == key!("to") {
            return end;
        }
        let last = (start..end).rev().find(|&i| !s.is_stop(i)).unwrap_or(start);
        let timed = |t: &Token| {
            t.is(Class::WEEKDAY)
                || t.is(Class::MONTH) && t.capitalised()
                || t.kind == Kind::Number && t.span.len() < 5
        };
        let is_time = |&i: &usize| {
            let inner = &s.doc.tokens()[i + 1..=last];
            let telling = |t: &Token| t.kind == Kind::Word || t.span.len() == 4;
            inner.iter().all(timed) && inner.iter().any(telling)
        };
        let time = (start + 1..=last)
            .rev()
            .take(4)
            .find(|&i| s.is(i, Class::PREPOSITION) && !s.is_quoted(i))
            // `a deficit by 2027`: the time is part of what is reported
            .filter(|&i| s.is_one_of(i, keys!["in", "on", "at", "during", "for", "since"]))
            .filter(is_time);
        let bare =
            |i: usize| i > start && s.is(i, Class::WEEKDAY) && !s.is(i - 1, Class::PREPOSITION);
        match time {
            Some(at) => at,
            // `announced her resignation Friday`; not `until Friday`
            None if bare(last) => last,
            None => end,
        }
    }

    /// Whether the reported clause ends before the token at `i`.
    fn ends_before(&self, i: usize) -> bool {
        let s = self.s;
        // `“We tried.” ((fr))French language: …`: the words as they were said
        let whole = s.is_quoted(i - 1) && s.quotation(i - 1).is_some_and(|q| q.start == self.start);
        let doubled = s.is_mark(i, key!("(")) && s.is_mark(i + 1, key!("("));
        if s.is_mark(i, key!(";")) || self.introduces_other(i) || whole && doubled {
            return true;
        }
        if s.is_dash(i) {
            return self.ends_at_dash(i);
        }
        let comma = s.is_comma(i);
        // `described him as, "a bore"`: a stray comma
        if comma && s.key(i - 1) == key!("as") && s.is_quoted(i + 1) {
            return false;
        }
        // A subordinate clause after a quotation and a comma is the narrator's, unless it gives the
        // source's reason: `would "never leave," because it was home`.
        let narrated = |at: usize| s.is(at, Class::SUBORDINATOR) && !gives_reason(s, at);
        if comma && s.is_quoted(i - 1) && narrated(i + 1) {
            return true;
        }
        // The same with the comma inside the marks: `would "never leave," though she has`.
        let quoted_comma = s.is_quoted(i - 1);
        if quoted_comma && s.is_comma(s.before(i, 2)) && narrated(i) {
            return true;
        }
        if (comma || quoted_comma) && self.closes_sentence(i + usize::from(comma)) {
            return true;
        }
        if self.follows_quotation(i, comma) || comma && self.begins_aside(i + 1) {
            return true;
        }
        let at = i + usize::from(comma);
        if self.comments(at, comma) {
            return true;
        }
        at < s.end && !s.is_quoted(at) && self.is_left_at(at, comma || quoted_comma)
    }

    /// Whether a quotation is reported and the narrator resumes after it: `said “It burned,” and
    /// the crowd left`, `noting that it was “old,” added:`.
    fn follows_quotation(&self, i: usize, comma: bool) -> bool {
        let s = self.s;
        let inside = s.is_quoted(i - 1) && s.is_comma(s.before(i, 2));
        // `shouting “Go home” and waving flags`
        let waves = s.is_quoted(i - 1) && s.key(i) == key!("and") && s.is_ing_form(i + 1);
        if waves && s.quotation(i - 1).is_some_and(|q| q.start == self.start) {
            return true;
        }
        let at = i + usize::from(comma);
        if !s.is_quoted(i - 1) || !(comma || inside) || s.is_quoted(at) {
            return false;
        }
        let alone = s.quotation(i - 1).is_some_and(|q| q.start == self.start);
        let narrated =
            s.is(at, Class::CONJUNCTION) && !s.is_quoted(at + 1) && s.key(at + 1) != key!("that");
        let adds = s.is(at, Class::CUE)
            && cue_form(s.key(at)) == Some(VerbForm::Past)
            && (s.is_mark(at + 1, key!(":")) || s.is_quoted(at + 2));
        alone && narrated || adds
    }

    /// Whether an aside with a statement of its own begins at `at`: `, which he said would fall`,
    /// `, to which she replied:`, `, a claim the council denies`, `, with the Herald reporting it had`.
    fn begins_aside(&self, at: usize) -> bool {
        let s = self.s;
        let pronoun = at + usize::from(s.key(at) == key!("to"));
        let relative = s.is(pronoun, Class::RELATIVE)
            && (self.begins_other(pronoun + 1) || self.attributes(pronoun + 1))
            || s.is_one_of(at, keys!["a", "an"])
                && (self.is_judged(at + 1) || self.sums_up(at + 1))
            || self.is_judged_plural(at);
        let reports = |i: usize| s.is(i, Class::CUE) && s.is_ing_form(i) && !s.is_quoted(i);
        // `, with its director, Ann Bell, saying`
        let apposed = |i: usize| s.is_comma(i) && (s.is_name(i + 1) || reports(i + 1));
        let with = s.key(at) == key!("with")
            && (at + 1..s.end.min(at + 14))
                .take_while(|&i| !s.ends_clause(i) || apposed(i))
                .any(reports);
        relative || with
    }

    /// Whether the noun at `at`, which follows an article, has a relative clause that reports what
    /// somebody says of it: `claim the council denies`, `rumour which clerks said had spread`.
    fn is_judged(&self, at: usize) -> bool {
        let s = self.s;
        let other = |i: usize| s.ends_clause(i) || s.is_quoted(i) || s.is(i, Class::PREPOSITION);
        // `an honour Ann Bell said she welcomed`: the noun phrase may run over the name
        let contact = |i: usize| {
            let past = matches!(cue_form(s.key(i)), Some(VerbForm::Past | VerbForm::Third));
            past && s.is_lower(i) && (s.is_name(i - 1) || s.is(i - 1, Class::PRONOUN))
        };
        (at + 1..s.end.min(at + 5))
            .take_while(|&i| !other(i))
            .any(|i| self.begins_other(i) || contact(i))
    }

    /// Whether a plural noun at `at` has such a clause: `, moves that clerks said would fail`,
    /// `, taxes he called cruel`.
    fn is_judged_plural(&self, at: usize) -> bool {
        let s = self.s;
        let plural = s.is_lower(at) && s.is_plural(at) && s.is_nominal_form(at);
        let that = usize::from(s.is_one_of(at + 1, keys!["that", "which"]));
        plural && !s.is(at, Class::CUE) && self.begins_other(at + 1 + that)
    }

    /// Whether the noun at `at`, which follows an article, is the narrator's summary of the
    /// statement: `, a reference to the fire`, `, a demand backed by unions`.
    fn sums_up(&self, at: usize) -> bool {
        const SUMS: &[Key] = keys!["reference", "decision", "point", "move", "step", "claim"];
        let s = self.s;
        s.is_lower(at) && (s.is_one_of(at, SUMS) || s.is(at, Class::CUE_NOUN))
    }

    /// Whether the phrase that begins at `at` is the subject of the next reporting verb: `the union
    /// put`.
    fn attributes(&self, at: usize) -> bool {
        let s = self.s;
        let cue =
            (at + 1..s.end.min(at + 9)).find(|&i| s.is(i, Class::CUE) && s.is_verb_form(i, false));
        cue.is_some_and(|cue| clause::subject(s, cue).is_some_and(|who| who.start == at))
    }

    /// Whether the dash at `i` isn't one of a pair and the narrator resumes after it.
    fn ends_at_dash(&self, i: usize) -> bool {
        let s = self.s;
        let opens = (i + 1..s.end.min(i + LONGEST_PARENTHESIS)).any(|j| s.is_dash(j));
        let before = (self.start.max(i.saturating_sub(LONGEST_PARENTHESIS))..i)
            .filter(|&j| s.is_dash(j) && !s.is_quoted(j));
        let closes = before.count() % 2 == 1;
        !(opens || closes)
            && s.is(
                i + 1,
                Class::DETERMINER | Class::CONJUNCTION | Class::PRONOUN,
            )
    }

    /// Whether an attribution of the whole sentence begins at `at`: `…, the report said.`
    fn closes_sentence(&self, at: usize) -> bool {
        let s = self.s;
        let ends = |&cue: &usize| {
            let end = past_adjuncts(s, cue + 1);
            // `…, the Herald reported, citing two officials`
            end >= s.end || s.is_stop(end) || s.is_comma(end) && s.is_ing_form(end + 1)
        };
        let cue = (at..s.end.min(at + 10)).find(|&i| s.is(i, Class::CUE) && !s.is_quoted(i));
        let Some(cue) = cue.filter(ends) else {
            return false;
        };
        let quoted = s.is_quoted(at - 1) || s.is_quoted(s.before(at, 2));
        self.begins_other(at)
            || quoted && clause::subject(s, cue).is_some_and(|who| who.start == at)
    }

    /// Whether the subject of the verb at `at` is the phrase that begins the clause: `according to
    /// the Herald, Ann Bell, the mayor, said`.
    fn has_own_verb(&self, at: usize) -> bool {
        let s = self.s;
        self.begins_other(self.start)
            && s.is_verb_form(at, false)
            && clause::subject(s, at).is_some_and(|who| who.start == self.start)
    }

    /// Whether the colon at `i` introduces a quotation with an attribution of its own: `the port
    /// was closed: “We tried,” she said`.
    fn introduces_other(&self, i: usize) -> bool {
        let s = self.s;
        if !s.is_colon(i) {
            return false;
        }
        let Some(quotation) = quotation(s, i + 1) else {
            return false;
        };
        let after = quotation.marked().end;
        let at = after + usize::from(s.is_comma(after));
        let inverted = s.is(at, Class::CUE) && !s.ends_here(at + 1);
        self.begins_other(at) || inverted || self.attributes(at)
    }

    fn begins_other(&self, at: usize) -> bool {
        self.others.binary_search(&at).is_ok()
    }

    /// Whether the narrator resumes with the word at `at`. `separated` says whether a comma
    /// precedes it.
    fn is_left_at(&self, at: usize, separated: bool) -> bool {
        let s = self.s;
        if separated {
            // `he would not say, however he reminded them that …`
            if s.key(at) == key!("however") && self.begins_other(at + 1) {
                return true;
            }
            if s.key(at) == key!("according") {
                return s.key(at + 1) == key!("to");
            }
            // `…, even suggesting that`
            let adverb = s.is_adverb_form(at) && at + 2 < s.end && !s.is_quoted(at + 1);
            if adverb && s.is(at + 1, Class::CUE) && s.is_ing_form(at + 1) {
                return true;
            }
            if s.is(at, Class::CUE) && (s.is_ing_form(at) || s.key(at) == key!("said")) {
                return at + 1 < s.end && !self.has_own_verb(at);
            }
        }
        s.is(at, Class::CONJUNCTION | Class::SUBORDINATOR) && self.joins_other(at, separated)
    }
}

/// Whether the subordinator at `at` introduces a reason, a condition or a place, which the source of
/// a report gives more often than the narrator.
fn gives_reason(s: Sentence, at: usize) -> bool {
    s.is_one_of(at, keys!["because", "unless", "if", "where"])
}
