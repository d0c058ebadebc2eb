//! Finds what a figure with a unit counts or measures: the noun that it precedes like an adjective,
//! or a noun after "in", "for" or "worth".

use std::ops::Range;

use crate::extract::figures::change;
use crate::extract::figures::of::measured;
use crate::extract::figures::of::noun_after::{
    NO_NOUN, determined, goes_on, past_size, phrase, words,
};
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::read::starting;
use crate::extract::figures::unit::UnitKind;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::{Part, Sentence, noun_phrase};

/// Adjectives of size after a length.
const SIZES: &[Key] = keys!["long", "wide", "high", "tall", "deep", "thick", "strong"];

/// Finds the noun before a length with an adjective after it, at `at`: "Waves 14 feet high",
/// "water, just 9 metres deep".
pub(in crate::extract::figures) fn sized(
    s: Sentence,
    first: usize,
    at: usize,
) -> Option<Range<usize>> {
    if !s.is_one_of(at, SIZES) {
        return None;
    }
    let mut end = first;
    while s.is_adverb(s.before(end, 1)) {
        end -= 1;
    }
    end -= usize::from(s.is_comma(s.before(end, 1)));
    let noun = s.is_word(s.before(end, 1)) && s.part(s.before(end, 1)) == Part::Noun;
    noun.then(|| noun_phrase::simple(s, end))
        .flatten()
        .filter(|phrase| !measured::is_place(s, phrase))
}

/// Finds the noun that the figure precedes like an adjective: "a $2 million contract", "40-yard
/// line", "5 percent increase".
pub(in crate::extract::figures) fn read(
    s: Sentence,
    quantity: &Quantity,
    at: usize,
) -> Option<Range<usize>> {
    let at = past_joint(s, quantity, at);
    let mut start = at + usize::from(s.is_hyphen(at) && s.glued(at + 1));
    let before = s.before(quantity.first, 1);
    let has_article = s.is(before, Class::DETERMINER | Class::POSSESSIVE);
    // "a 20-mile-long line", "a 15-metre long wall"
    let sized = start > at || has_article && s.is_nominal(start + 1);
    if sized && s.is_one_of(start, SIZES) && !s.is_hyphen(start + 1) {
        start += 1;
    }
    if start == at && is_distance(s, quantity, at) {
        return Some(at..at + 1);
    }
    if !begins_noun(s, start, has_article) || is_verbal(s, start, start == at, has_article) {
        return None;
    }
    let time = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Time);
    // "the 2.5% U.K. rise"
    let named = has_article
        && s.is_capitalised(start)
        && (start..start + 3)
            .find(|&i| !s.is_capitalised(i))
            .is_some_and(|i| s.is_lower(i) && s.part(i) == Part::Noun);
    let attributive = named
        || is_singular(s, quantity) && s.key(s.before(at, 1)) != key!("percent")
        || !time && s.is_lower(start);
    let noun = attributive
        .then(|| words(s, start, has_article))
        .flatten()?;
    // "5 percent support the": a verb
    if !has_article
        && noun.len() == 1
        && start == at
        && s.is(noun.end, Class::DETERMINER | Class::POSSESSIVE)
    {
        return None;
    }
    Some(with_inner(s, noun))
}

/// Skips a second figure that precedes the same noun: "or $10" in "a $5 or $10 fee".
fn past_joint(s: Sentence, quantity: &Quantity, at: usize) -> usize {
    if !s.is_one_of(at, keys!["or", "and", "to"]) {
        return at;
    }
    let joint = starting(s, at + 1).filter(|next| next.unit == quantity.unit);
    joint.map_or(at, |next| next.end)
}

/// Whether a noun phrase may begin at `start`, directly after the figure.
fn begins_noun(s: Sentence, start: usize, has_article: bool) -> bool {
    // "$9 million statewide", but "a $9 million statewide plan"
    const EVERYWHERE: &[Key] = keys![
        "statewide", "nationwide", "worldwide", "citywide", "countrywide", "countywide",
        "companywide", "globally"
    ];
    let ends = s.is_break(start + 1) || s.is_function_word(start + 1);
    s.is_word(start)
        && goes_on(s, start)
        && !(ends && s.is_one_of(start, EVERYWHERE))
        && !s.is_one_of(start, NO_NOUN)
        && s.part(start) != Part::Adverb
        && !s.is_adverb_form(start)
        && !s.word(start).ends_with("ly")
        && (!change::is_verb(s, start) || has_article)
}

/// Whether the words after the figure belong to a verb or a time, and aren't its noun: "70 percent
/// belong to", "ten years, already caught". `apart` says whether no hyphen joins the two.
fn is_verbal(s: Sentence, start: usize, apart: bool, has_article: bool) -> bool {
    let calendar = s.is(start, Class::TIME_UNIT) && {
        let link = start + 1 + usize::from(s.joins(start + 1));
        s.is_one_of(link, keys!["on", "over", "by", "to"])
    };
    // "9.1 percent two years ago"
    let time = s.is(start, Class::NUMBER_WORD) && s.is(start + 1, Class::TIME_UNIT);
    let gerund = !has_article && s.part(start) == Part::Gerund && s.is_function_word(start + 1);
    let verb = apart && !has_article && matches!(s.part(start), Part::Finite | Part::Participle);
    let participle = apart
        && s.word(start).ends_with("ed")
        && (!has_article || s.is(start + 1, Class::PREPOSITION));
    calendar || time || gerund || verb || participle
}

/// Extends the noun over a phrase after "in" or "of": "Increase in sales", "stake in the firm".
fn with_inner(s: Sentence, noun: Range<usize>) -> Range<usize> {
    let then = noun.end;
    let goes_into = s.is_one_of(then, keys!["in", "of"])
        && noun.len() <= 3
        && !s.is(then + 1, Class::MONTH | Class::TIME_UNIT)
        && !s.is_number(then + 1);
    let inner = goes_into
        .then(|| phrase(s, determined(s, then + 1)))
        .flatten();
    noun.start..inner.map_or(noun.end, |inner| inner.end)
}

/// Whether a length is a distance: "50 metres apart".
fn is_distance(s: Sentence, quantity: &Quantity, at: usize) -> bool {
    let length = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Length);
    let ends = s.is_break(at + 1) || s.is_function_word(at + 1);
    length && ends && s.key(at) == key!("apart")
}

/// Whether the unit is in the singular after its number, as before a noun: `50 foot lots`.
fn is_singular(s: Sentence, quantity: &Quantity) -> bool {
    let last = s.before(quantity.end, 1);
    s.is_word(last) && !s.is_plural(last) && quantity.number.end < quantity.end
}

/// Finds the noun after "in", "for" or "worth of": "$48 billion in assets", "$2 million worth of
/// shares", "$5 for the boat".
pub(in crate::extract::figures) fn within(
    s: Sentence,
    quantity: &Quantity,
    at: usize,
) -> Option<Range<usize>> {
    let money = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Money);
    let start = match (s.word(at), s.word(at + 1)) {
        ("worth", "of") => at + 2,
        (")", "in") => at + 2,
        ("in", "early" | "late" | "morning" | "afternoon" | "trading") => return None,
        ("in", _) if money => at + 1,
        ("for", "a" | "an" | "the" | "each" | "every" | "its" | "his" | "her" | "their")
            if money =>
        {
            past_size(s, at + 2).unwrap_or(at + 2)
        }
        ("for", _) if money && s.part(at + 1) == Part::Noun => at + 1,
        _ => return None,
    };
    let plain = s.is_lower(start)
        && !s.is_function_word(start)
        && !s.is(
            start,
            Class::TIME_UNIT | Class::ORDINAL | Class::NUMBER_WORD,
        )
        && !s.is_one_of(
            start,
            keys![
                "advance", "full", "total", "all", "addition", "return", "part"
            ],
        );
    plain.then(|| phrase(s, start)).flatten()
}
