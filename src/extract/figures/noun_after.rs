//! Noun phrases that begin where a rule stands, mostly right after a figure: up to their plural
//! ("road deaths"), or as far as they may run. Those that end where a rule stands are in
//! `noun_phrase`.

use std::ops::Range;

use super::change;
use super::number::{self, Form};
use super::scope::Scope;
use crate::lexicon::{Class, key, keys};
use crate::tagger::parts::Part;
use crate::text::Kind;

/// A noun phrase has so many tokens at most.
pub(super) const REACH: usize = 7;

/// Up to the first noun in the plural, and further ones right after it ("road deaths", "sales
/// agents").
pub(super) fn plural(scope: &Scope, start: usize) -> Option<Range<usize>> {
    let mut i = start;
    while i < start + REACH && goes_on(scope, i) {
        // "Model 9s"
        if scope.is_capitalised(i)
            && scope.is_number(i + 1)
            && scope.key(i + 2) == key!("s")
            && scope.glued(i + 2)
        {
            return Some(start..i + 3);
        }
        let adjective = scope.is_hyphen(i.wrapping_sub(1))
            && i > start
            && goes_on(scope, i + 1)
            && !change::is_verb(scope, i + 1);
        let name = scope.is_capitalised(i) && scope.is_plural(i + 1);
        if scope.is_plural(i) && !(adjective || name || scope.is_hyphen(i + 1)) {
            let mut end = i + 1;
            while end < i + 3
                && scope.is_lower(end)
                && scope.is_plural(end)
                && !is_predicate(scope, end)
            {
                end += 1;
            }
            return Some(start..end);
        }
        i += 1;
    }
    None
}

/// "increase year on year": the year is no part of the phrase.
fn is_year_on_year(scope: &Scope, i: usize) -> bool {
    scope.is(i, Class::TIME_UNIT)
        && scope.is_one_of(i + 1, keys!("on" | "over" | "by"))
        && scope.key(i + 2) == scope.key(i)
}

/// "prices reach", "children live": a verb after the plural.
fn is_predicate(scope: &Scope, i: usize) -> bool {
    change::is_verb(scope, i) || scope.is_saying(i) || scope.part(i) == Part::Finite
}

/// Words of a noun phrase that has no plural to end it; `has_article` tells that it has one, so
/// that "rise" is no verb.
pub(super) fn words(scope: &Scope, start: usize, has_article: bool) -> Option<Range<usize>> {
    // "the governor's requested funding"
    let of_owner = |i: usize| scope.kind(i - 1) == Some(Kind::Clitic);
    let ends = |i: usize| {
        !goes_on(scope, i)
            || !has_article && change::is_verb(scope, i)
            || i > start
                && scope.is_lower(i)
                && (scope.word(i).ends_with("ed") && !of_owner(i)
                    || matches!(scope.part(i), Part::Finite | Part::Participle)
                    || is_year_on_year(scope, i))
    };
    let end = (start..start + 4).find(|&i| ends(i)).unwrap_or(start + 4);
    // "half the university's 12,000 students"
    if end > start + 1 && of_owner(end) {
        let after = determined(scope, end);
        return (after > end)
            .then(|| plural(scope, after))
            .flatten()
            .or(Some(start..end - 1));
    }
    let adverb = scope.word(start).ends_with("ly") && end == start + 1;
    (end > start && !adverb).then_some(start..end)
}

/// Whether a noun phrase may run over the token.
pub(super) fn goes_on(scope: &Scope, i: usize) -> bool {
    if scope.is_hyphen(i) {
        return scope.is_word(i + 1) || scope.is_number(i + 1) && scope.is_word(i + 2);
    }
    // "COVID-19 tests"
    if scope.is_number(i) && scope.is_hyphen(i.wrapping_sub(1)) {
        return scope.is_word(i + 1);
    }
    // "coal- and gas-fired plants"
    if scope.is_one_of(i, keys!("and" | "or")) && scope.is_hyphen(i.wrapping_sub(1)) {
        return true;
    }
    // "Model K and Model L vans"
    let names = scope.is_capitalised(i.wrapping_sub(1))
        && scope.is_capitalised(i + 1)
        && (i + 2..i + 4).any(|i| scope.is_lower(i) && scope.is_plural(i));
    if scope.key(i) == key!("and") && names {
        return true;
    }
    // "digital and physical sales"
    let coordinated = scope.is_one_of(i, keys!("and" | "or" | ","))
        && scope.is_word(i.wrapping_sub(1))
        && !scope.is_plural(i.wrapping_sub(1))
        && scope.is_lower(i + 1)
        && !scope.is_function_word(i + 1)
        && !scope.is_saying(i + 1)
        && scope.is_plural(i + 2);
    if coordinated {
        return true;
    }
    let possessive = scope.kind(i) == Some(Kind::Clitic);
    let model =
        scope.is_number(i) && scope.is_capitalised(i.wrapping_sub(1)) && scope.is_word(i + 1);
    possessive || model || scope.is_word(i) && !scope.is_function_word(i) && !scope.is_saying(i)
}

/// After "of" or the like: the determiner skipped, and numbers with it ("of the 60 seats" counts
/// what the 60 count).
pub(super) fn determined(scope: &Scope, at: usize) -> usize {
    let at = at + usize::from(scope.is(at, Class::DETERMINER | Class::POSSESSIVE));
    number::read(scope, at, false)
        .filter(|n| n.form != Form::Part)
        .map_or(at, |n| n.end)
}

/// A noun phrase after a preposition: with a plural that ends it, or without.
pub(super) fn phrase(scope: &Scope, start: usize) -> Option<Range<usize>> {
    plural(scope, start).or_else(|| words(scope, start, true))
}
