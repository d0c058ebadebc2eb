//! What is counted by a figure with a unit: the noun that it stands before as an adjective does, or
//! one behind "in", "for" or "worth".

use std::ops::Range;

use super::counted::NO_NOUN;
use super::noun_after::{determined, goes_on, phrase, words};
use super::quantity::Quantity;
use super::scope::Scope;
use super::unit::UnitKind;
use super::{change, number, unit};
use crate::lexicon::{Class, Key, key, keys};
use crate::tagger::parts::Part;

/// What a measure says how much of, after a hyphen.
const SIZES: [Key; 7] = Key::words(["long", "wide", "high", "tall", "deep", "thick", "strong"]);

/// A noun that the figure stands before as an adjective does: "a $2 million contract", "40-yard
/// line", "5 percent increase".
pub(super) fn read(scope: &Scope, quantity: &Quantity, at: usize) -> Option<Range<usize>> {
    let mut start = at + usize::from(scope.is_hyphen(at) && scope.glued(at + 1));
    // "a 20-mile-long line"
    if start > at && scope.is_one_of(start, &SIZES) && !scope.is_hyphen(start + 1) {
        start += 1;
    }
    let before = quantity.first.wrapping_sub(1);
    let has_article = scope.is(before, Class::DETERMINER | Class::POSSESSIVE);
    let begins = scope.is_word(start)
        && goes_on(scope, start)
        && !scope.is_one_of(start, NO_NOUN)
        && scope.part(start) != Part::Adverb
        && (!change::is_verb(scope, start) || has_article);
    let participle = scope.word(start).ends_with("ed")
        && start == at
        && (!has_article || scope.is(start + 1, Class::PREPOSITION));
    if !begins || participle || scope.word(start).ends_with("ly") {
        return None;
    }
    let time = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Time);
    let attributive = is_singular(scope, quantity)
        && scope.key(at.wrapping_sub(1)) != key!("percent")
        || !time && scope.is_lower(start);
    let noun = attributive
        .then(|| words(scope, start, has_article))
        .flatten()?;
    // "5 percent support the": a verb
    if !has_article
        && noun.len() == 1
        && start == at
        && scope.is(noun.end, Class::DETERMINER | Class::POSSESSIVE)
    {
        return None;
    }
    // "increase in sales", "stake in the firm"
    let then = noun.end;
    let goes_into = scope.is_one_of(then, keys!("in" | "of"))
        && noun.len() <= 3
        && !scope.is(then + 1, Class::MONTH | Class::TIME_UNIT)
        && !scope.is_number(then + 1);
    match goes_into
        .then(|| phrase(scope, determined(scope, then + 1)))
        .flatten()
    {
        Some(inner) => Some(noun.start..inner.end),
        None => Some(noun),
    }
}

/// `50 foot lots`: a unit in the singular after a number that is not one.
fn is_singular(scope: &Scope, quantity: &Quantity) -> bool {
    let last = quantity.end.wrapping_sub(1);
    scope.is_word(last) && !scope.is_plural(last) && quantity.number.end < quantity.end
}

/// "$48 billion in assets", "$2 million worth of shares", "5 percent for the lenders".
pub(super) fn within(scope: &Scope, quantity: &Quantity, at: usize) -> Option<Range<usize>> {
    let money = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Money);
    let start = match (scope.word(at), scope.word(at + 1)) {
        ("worth", "of") => at + 2,
        (")", "in") => at + 2,
        ("in", _) if money => at + 1,
        ("for", "a" | "an" | "the" | "each" | "every" | "its" | "his" | "her" | "their")
            if money =>
        {
            past_size(scope, at + 2)
        }
        ("for", _) if money && scope.part(at + 1) == Part::Noun => at + 1,
        _ => return None,
    };
    let plain = scope.is_lower(start)
        && !scope.is_function_word(start)
        && !scope.is(start, Class::TIME_UNIT | Class::ORDINAL);
    plain.then(|| phrase(scope, start)).flatten()
}

/// Past "12 kW" of "a 12 kW heater".
fn past_size(scope: &Scope, at: usize) -> usize {
    let size = number::read(scope, at, false)
        .and_then(|n| unit::after(scope, n.end + usize::from(scope.is_hyphen(n.end))));
    size.map_or(at, |(_, end)| end)
}
