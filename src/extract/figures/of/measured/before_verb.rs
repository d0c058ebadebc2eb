//! Reads the noun phrase that ends before a verb, and skips what may come between the two: a date,
//! a sum, an agency's code.

use std::ops::Range;

use super::word::is_nominal;
use crate::extract::figures::change;
use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::clause::governor;
use crate::syntax::{Part, Sentence, noun_phrase};
use crate::text::Kind as TokenKind;

/// The maximum number of tokens in a subject.
const SUBJECT: usize = 12;

/// Reads the noun phrase that ends at `end`, across prepositions inside it. A pronoun names
/// nothing.
pub(super) fn before_verb(s: Sentence, end: usize) -> Option<Range<usize>> {
    let end = before_sum(s, before_date(s, before_code(s, end)));
    let noun = trimmed(s, start_of(s, end)?..end);
    (!noun.is_empty() && names_something(s, noun.start)).then_some(noun)
}

/// Returns the beginning of the phrase that ends at `end`; `None` if it is the object of another
/// verb.
fn start_of(s: Sentence, end: usize) -> Option<usize> {
    const INNER: &[Key] = keys![
        "of", "per", "in", "for", "with", "on", "at", "the", "a", "an", "and", "its", "his", "her",
        "their", "&", "outside", "excluding"
    ];
    let mut start = end;
    while start > s.start && end - start < SUBJECT {
        let i = start - 1;
        let dated = year::digits_like(s, i);
        let to_name = s.key(i) == key!("to") && s.is_capitalised(i + 1); // "loans to Peru"
        let inner = s.is_one_of(i, INNER) && !s.is_hyphen(i + 1);
        let verb = change::is_verb(s, i)
            && !s.is_hyphen(i + 1)
            && !s.is(s.before(i, 1), Class::DETERMINER)
            && s.part(i) != Part::Noun;
        // "to $5 a barrel and copper rose"
        let parted = s.key(i) == key!("and") && (ends_figure(s, i) || begins_clause(s, i));
        if parted || verb || !(inner || dated || to_name || is_nominal(s, i)) {
            break;
        }
        // "which took four years and cost": the object of another verb
        if change::is_holding(s, i)
            && s.is_lower(i)
            && !s.is(s.before(i, 1), Class::DETERMINER | Class::POSSESSIVE)
        {
            return None;
        }
        start = i;
    }
    Some(start)
}

/// Whether a clause begins after the "and" at `i`: "she left the hall and the vote took".
fn begins_clause(s: Sentence, i: usize) -> bool {
    if !s.is(i + 1, Class::DETERMINER | Class::POSSESSIVE) {
        return false;
    }
    let lead = noun_phrase::simple(s, i).map(|noun| governor::before_article(s, noun.start));
    lead.is_some_and(|lead| s.key(lead) == key!("to") || s.part(lead) == Part::Finite)
}

/// Cuts the function words, adverbs, marks and times at the ends of the phrase.
fn trimmed(s: Sentence, mut noun: Range<usize>) -> Range<usize> {
    // "10-year bonds"
    let compound = |i: usize| s.is_number(i) && s.joins(i + 1);
    let idle = |i: usize| s.is_function_word(i) || !(s.is_word(i) || compound(i));
    while !noun.is_empty() && idle(noun.start) {
        noun.start += 1;
    }
    let adverb = |i: usize| {
        s.is_one_of(
            i,
            keys!["far", "now", "then", "also", "meanwhile", "however"],
        ) || s.word(i).ends_with("ly")
    };
    let content = |i: usize| matches!(s.kind(i), Some(TokenKind::Word)) || s.is_number(i);
    let idle = |i: usize| s.is_function_word(i) || adverb(i) || !content(i);
    while !noun.is_empty() && idle(noun.end - 1) {
        noun.end -= 1;
    }
    // "…, which last year rose": a time isn't what is measured.
    if s.is(s.before(noun.end, 1), Class::TIME_UNIT)
        && s.is_one_of(s.before(noun.end, 2), keys!["last", "this", "next"])
    {
        noun.end -= 2;
    }
    noun
}

/// Whether the phrase that begins at `start` is complete and names something.
fn names_something(s: Sentence, start: usize) -> bool {
    let before = s.before(start, 1);
    let predicate = s.word(start).ends_with("ed") && s.is(before, Class::AUXILIARY);
    let unit = || s.is_number(before) && unit::after(s, start).is_some();
    // "to boost the total", "to farmers": a verb, or only the end of a phrase
    let after_to = s.key(before) == key!("to") && s.is_lower(start);
    // "30 miles per gallon and goes", "there were 14"
    let idle = s.key(before) == key!("per") || s.is_one_of(start, keys!["there"]);
    !(predicate || after_to || idle || unit())
}

/// Skips an agency's code between a name and its verb: "the index .XYZ rose", "gold XAU= was".
/// Returns the end of the name.
pub(super) fn before_code(s: Sentence, end: usize) -> usize {
    let last = s.before(end, 1);
    let upper = |i: usize| {
        let word = s.word(i);
        s.is_capitalised(i)
            && word.len() > 2
            && word.bytes().filter(u8::is_ascii_uppercase).count() > 1
    };
    if s.word(last) == "=" && upper(s.before(last, 1)) {
        return last - 1;
    }
    let point = s.before(last, 1);
    if upper(last) && s.word(point) == "." && s.glued(last) && !s.glued(point) {
        return point;
    }
    // `US10YT=RR`
    let sign = s.before(last, 1);
    if s.word(sign) == "=" && s.glued(last) && upper(s.before(sign, 1)) {
        return sign - 1;
    }
    let digits = || s.word(last).len() > 3 && s.word(last).ends_with(|c: char| c.is_ascii_digit());
    if upper(last) && digits() && s.is_word(sign) {
        return last;
    }
    end
}

/// Skips a date that ends a subject: "revenue for the quarter ended May 31 rose". Returns the end
/// of the rest.
fn before_date(s: Sentence, end: usize) -> usize {
    let month = |i: usize| s.is(i, Class::MONTH) && s.is_capitalised(i);
    let dated = |i: &usize| {
        month(*i) && s.is_number(i + 1) || s.is_number(*i) && month(i + 1) // "30 June"
    };
    let Some(date) = end.checked_sub(2).filter(dated) else {
        return end;
    };
    date - usize::from(s.is_one_of(
        s.before(date, 1),
        keys!["ended", "ending", "on", "since", "to"],
    ))
}

/// Skips a sum that ends a subject: "a trade worth over 6 billion is falling". Returns the end of
/// the rest.
fn before_sum(s: Sentence, end: usize) -> usize {
    let word = |i: usize| number_word(s.key(i)).filter(|_| s.is_lower(i));
    if !matches!(word(s.before(end, 1)), Some(NumberWord::Scale(_))) {
        return end;
    }
    let number = |i: usize| s.is_number(i) || word(i).is_some();
    let links = |i: usize| {
        number(i)
            || s.key(i) == key!("$")
            || s.is(i, Class::PREPOSITION)
            || s.is_one_of(i, keys!["worth", "than"])
    };
    (s.start..end)
        .rev()
        .take_while(|&i| links(i))
        .last()
        .unwrap_or(end)
}

/// Whether the number or unit of a figure ends at `end`.
fn ends_figure(s: Sentence, end: usize) -> bool {
    let last = s.before(end, 1);
    let unit = unit::after(s, last).is_some_and(|(_, past)| past == end)
        && (s.is_number(s.before(last, 1))
            || s.is_one_of(s.before(last, 1), keys!["a", "an", "per"]));
    s.is_number(last) || unit
}
