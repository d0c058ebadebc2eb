//! "According to": `According to police, the bridge was closed.`

use std::ops::Range;

use super::clause::ClauseContext;
use crate::extract::quotes::Rule;
use crate::extract::quotes::cue::Cue;
use crate::extract::quotes::passage::{past_adjuncts, quotation};
use crate::extract::quotes::statement::Statement;
use crate::lexicon::{Class, Classes, WordSet, key, keys, listed};
use crate::syntax::{Part, Sentence, clause, noun_phrase};

/// The maximum distance from the source to the comma after it, in tokens.
const REACH: usize = 40;

impl ClauseContext<'_, '_> {
    /// Reads "according to", with the statement before it, after it or on both sides.
    pub(super) fn according(&self, cue: &Cue) -> Option<Statement> {
        let s = self.s;
        let source = source(s, cue.tokens.end)?;
        // `According to police, Ann Bell, 33, drove off.`: she isn't the police
        let noun = noun_phrase::head(s.within(source.clone())).noun;
        let one = s.is(noun, Class::ROLE | Class::PERSON_NOUN) && !s.is_plural(noun);
        let source = if one { self.with_name(source) } else { source };
        if is_manner(s, cue.tokens.start, &source) {
            return None;
        }
        let (start, begins) = (self.consumed, cue.tokens.start);
        // The words before are the narrator's in `The lift stopped; according to police, …` and
        // `The lift stopped, but, according to police, …`.
        let joined = begins > start + 1
            && s.is_comma(begins - 1)
            && s.is_one_of(begins - 2, keys!["and", "but"])
            && self.has_verb(start..begins - 2);
        // `But according to police, …`, `(According to police, …)`
        let first = s.is(start, Class::CONJUNCTION) || s.is_mark(start, key!("("));
        let leads = begins == start + 1 && first;
        let apart = joined || leads || begins > start && s.is_colon(begins - 1);
        let mut pieces = Vec::new();
        if begins > start && !apart {
            let before = self
                .content_before(begins)
                .filter(|b| !b.quoted)
                .map(|b| b.content);
            pieces.push(before.unwrap_or(start..begins));
        }
        let comma = begins > start && s.is_comma(begins - 1);
        let led =
            begins == start || apart || comma && pieces.iter().all(|p| self.is_open(p.clone()));
        // `While most were sold, according to Ann Bell, two of them sank.`: only the main clause is
        // hers
        let subordinate = comma
            && pieces
                .first()
                .is_some_and(|p| s.is(p.start, Class::SUBORDINATOR))
            && s.is_comma(source.end);
        if comma && s.is_past_form(source.end) {
            pieces.push(source.end..self.extent(source.end));
        } else if led || subordinate {
            let after = self
                .clause_after(&source)
                .filter(|a| !subordinate || self.has_verb(a.clone()));
            if subordinate && after.is_some() {
                pieces.clear();
            }
            pieces.extend(after);
        }
        if pieces.is_empty() {
            return None;
        }
        Some(self.statement(Rule::AccordingTo, pieces, cue, (source, None)))
    }

    /// Whether the clause of these tokens continues after them: they have no verb (`The fire,
    /// according to police, began`), or end with an auxiliary (`One man was, according to police,
    /// hurt`).
    fn is_open(&self, tokens: Range<usize>) -> bool {
        let s = self.s;
        let verb = |i: usize| s.is_finite_form(i) || s.is_past_form(i) || s.part(i) == Part::Finite;
        let last = tokens.end - usize::from(s.is_comma(tokens.end - 1));
        s.is(s.before(last, 1), Class::AUXILIARY)
            || !tokens.clone().any(|i| s.is_quoted(i) || verb(i))
    }

    /// Returns the statement after a source that comes first: after its comma, or right after the
    /// source if a clause begins there (`According to Ann Bell the bridge was closed.`).
    fn clause_after(&self, source: &Range<usize>) -> Option<Range<usize>> {
        let s = self.s;
        let at = noun_phrase::past_modifier(s, source.end);
        if !s.ends_here(at) && clause::begins_clause(s, at) {
            let content = at..self.extent(at);
            let other = s.is(at, Class::RELATIVE | Class::PREPOSITION) && !s.is_number(at + 1);
            if !other && self.has_verb(content.clone()) {
                return Some(content);
            }
        }
        let comma = (at..s.end.min(at + REACH)).find(|&i| s.is_comma(i) && !s.is_quoted(i))?;
        let start = past_asides(s, comma) + 1;
        Some(start..self.extent(start))
    }
}

/// Returns the comma before the statement, which is after the descriptions of the source between
/// commas: `According to Ann Bell, a lawyer who acts for the family, on Friday, the boy had left.`
fn past_asides(s: Sentence, comma: usize) -> usize {
    let mut last = comma;
    for _ in 0..3 {
        let next = last + 1;
        let reach = s.end.min(next + REACH);
        let close = (next..reach).find(|&i| s.is_comma(i) || s.is_colon(i) || s.is_quoted(i));
        let Some(close) = close.filter(|&i| s.is_comma(i) && !s.is_quoted(i)) else {
            break;
        };
        // `published last week`, `released on Monday`
        let dated = s.is_past_form(next) && past_adjuncts(s, next + 1) == close && close > next + 1;
        let aside = s.is(next, Class::RELATIVE)
            || dated
            || s.is(next + 1, Class::WEEKDAY) && past_adjuncts(s, next) == close
            || describes(s, next..close);
        let goes_on = !s.is(close + 1, Class::RELATIVE | Class::CONJUNCTION)
            && clause::has_verb(s.within(close + 1..s.end));
        if !(aside && goes_on) {
            break;
        }
        last = close;
    }
    last
}

/// Whether the words describe the source before them: `head of the bank`, `a nurse who saw it`.
fn describes(s: Sentence, words: Range<usize>) -> bool {
    const WHO: Classes = Class::ROLE
        .or(Class::PERSON_NOUN)
        .or(Class::ORG_NOUN)
        .or(Class::DOCUMENT);
    let Some(phrase) = noun_phrase::whole_after(s, words.start) else {
        return false;
    };
    let noun = noun_phrase::head(s.within(phrase.start..phrase.end.min(words.end))).noun;
    let definite =
        s.is(words.start, Class::DETERMINER) && !s.is_one_of(words.start, keys!["a", "an"]);
    let whole = phrase.end >= words.end || s.is(phrase.end, Class::RELATIVE | Class::PREPOSITION);
    let described = s.is(noun, WHO) && s.is_lower(noun) && !s.is_plural(noun);
    described && whole && !definite && !s.is_name(words.start)
}

/// Returns the words that name the source at `at`: a noun phrase, or the title of a work.
pub(super) fn source(s: Sentence, at: usize) -> Option<Range<usize>> {
    let Some(mut phrase) = noun_phrase::whole_after(s, at) else {
        return quotation(s, at).map(|q| q.marked());
    };
    // `a March 14, 2019 press release`: the comma is inside the date
    let dated = s.is_number(phrase.end - 1) && s.is(s.before(phrase.end, 2), Class::MONTH);
    if dated
        && s.is_comma(phrase.end)
        && s.is_number(phrase.end + 1)
        && let Some(rest) = noun_phrase::whole_after(s, phrase.end + 1)
        && rest.len() > 1
    {
        phrase.end = rest.end;
    }
    // `According to the ferry line two of the boats had sunk`: the source ends before the number
    let counts = |&i: &usize| {
        s.is(i, Class::NUMBER_WORD)
            && s.is_lower(i)
            && s.is_lower(i - 1)
            && !s.is_hyphen(i - 1)
            && s.is_nominal_form(i - 1)
    };
    // `The line, according to the harbour office closed in May`: the main verb follows
    // `a study posted in 2021`: after a document the model is as often wrong about a participle
    let document = phrase.clone().any(|i| s.is(i, Class::DOCUMENT));
    let free = |i: usize| !s.is_determined(i) && !s.is(i - 1, Class::DOCUMENT);
    let acts = |&i: &usize| s.is_past_form(i) && free(i) && s.part(i) == Part::Finite;
    let mut rest = phrase.start + 2..phrase.end;
    if let Some(end) = rest.find(|i| counts(i) || acts(i)) {
        return Some(phrase.start..end);
    }
    // `a study issued in May by the Leeds Trust`: the maker is part of the source
    let comma = (phrase.end..s.end.min(phrase.end + 16)).find(|&i| s.ends_clause(i));
    let made = s.is_past_form(phrase.end - 1) || s.is_past_form(phrase.end);
    let by =
        |end: usize| (phrase.end..end).find(|&i| s.is_one_of(i, keys!["by"]) && !s.is_quoted(i));
    if let Some(maker) = comma
        .filter(|_| document && made)
        .and_then(by)
        .and_then(|by| noun_phrase::whole_after(s, by + 1))
    {
        return Some(phrase.start..maker.end);
    }
    Some(phrase.start..noun_phrase::past_modifier(s, phrase.end))
}

/// Whether "according to" introduces the way in which something is done and not a source: `shared
/// out according to a timetable`.
fn is_manner(s: Sentence, cue: usize, source: &Range<usize>) -> bool {
    const WAYS: WordSet = listed!("speech/ways.txt");
    let head = noun_phrase::head(s.within(source.clone()));
    let definite = head
        .determiner
        .is_some_and(|d| s.is_one_of(d, keys!["the", "this", "that"]));
    let parted = s.is_comma(s.before(cue, 1)) || cue == s.start;
    let way = source.clone().take(6).any(|i| s.is_one_of(i, WAYS));
    way && !definite && !parted
}
