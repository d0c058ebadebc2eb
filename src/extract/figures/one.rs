//! "one": a number, or a pronoun, or part of a phrase.

use super::scope::Scope;
use super::unit;
use crate::lexicon::{Class, Key, key, keys, listed};

/// Words before a "one" that is no number: "the one", "this one", "no one", "number one".
const BEFORE: &[Key] = listed!("quantity/before_one.txt");

/// Words after a "one" that is no number: "one day", "one another", "one of a kind".
const AFTER: &[Key] = listed!("quantity/after_one.txt");

/// Whether the "one" at `i` counts something: "one man", "one of the men".
pub(super) fn counts(scope: &Scope, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let at = i + 1;
    let share = scope.key(at) == key!("of");
    if share && scope.key(before) == key!("that")
        || scope.is_one_of(before, keys!("negative" | "minus"))
    {
        return true;
    }
    if scope.is_hyphen(before)
        || scope.is_one_of(before, BEFORE)
            && !(scope.key(before) == key!("only") && is_noun(scope, at))
    {
        // "the one man", and "only one man"
        return false;
    }
    if share {
        // "a gust of 94 mph and one of 88"
        if scope.is_number(at + 1) && unit::after(scope, at + 2).is_some() {
            return false;
        }
        let determined =
            scope.is(at + 1, Class::DETERMINER | Class::POSSESSIVE) || scope.is_capitalised(at + 1);
        let pronoun = scope.is_one_of(at + 1, keys!("those" | "these" | "them" | "a"));
        return !pronoun && (determined || (at + 1..at + 5).any(|i| scope.is_plural(i)));
    }
    if scope.is_hyphen(at) {
        return unit::after(scope, at + 1).is_some();
    }
    !scope.is_one_of(at, AFTER) && is_noun(scope, at)
}

/// "at one point", and "one day" without anything that makes it a duration ("for one day", "one day
/// later").
pub(super) fn is_some_day(scope: &Scope, i: usize) -> bool {
    let lasts = [
        "for", "in", "within", "after", "just", "only", "least", "than", "about", "every",
    ]
    .contains(&scope.word(i.wrapping_sub(1)));
    let counts = ["ago", "later", "earlier", "before", "after", "of"].contains(&scope.word(i + 2));
    let point =
        scope.key(i + 1) == key!("point") && matches!(scope.word(i.wrapping_sub(1)), "at" | "At");
    point || scope.key(i + 1) == key!("day") && !lasts && !counts
}

fn is_noun(scope: &Scope, at: usize) -> bool {
    scope.is_lower(at)
        && !scope.is_function_word(at)
        && !scope.is_saying(at)
        && !scope.word(at).ends_with("ly")
}
