//! "one": a number, or a pronoun, or part of a phrase.

use super::scope::Scope;
use super::unit;
use crate::lexicon::{Class, Key, key, keys};

/// Words before a "one" that is no number: "the one", "this one", "no one", "number one".
const BEFORE: [Key; 24] = [
    Key::word("the"),
    Key::word("this"),
    Key::word("that"),
    Key::word("which"),
    Key::word("no"),
    Key::word("any"),
    Key::word("every"),
    Key::word("each"),
    Key::word("some"),
    Key::word("another"),
    Key::word("other"),
    Key::word("only"),
    Key::word("last"),
    Key::word("next"),
    Key::word("new"),
    Key::word("good"),
    Key::word("big"),
    Key::word("great"),
    Key::word("right"),
    Key::word("number"),
    Key::word("day"),
    Key::word("no"),
    Key::word("first"),
    Key::word("loved"),
];

/// Words after a "one" that is no number: "one day", "one another", "one of a kind".
const AFTER: [Key; 34] = [
    Key::word("evening"),
    Key::word("morning"),
    Key::word("night"),
    Key::word("afternoon"),
    Key::word("another"),
    Key::word("day"),
    Key::word("such"),
    Key::word("way"),
    Key::word("thing"),
    Key::word("hand"),
    Key::word("that"),
    Key::word("who"),
    Key::word("which"),
    Key::word("by"),
    Key::word("where"),
    Key::word("in"),
    Key::word("at"),
    Key::word("on"),
    Key::word("for"),
    Key::word("with"),
    Key::word("to"),
    Key::word("from"),
    Key::word("final"),
    Key::word("else"),
    Key::word("point"),
    Key::word("reason"),
    Key::word("now"),
    Key::word("today"),
    Key::word("yesterday"),
    Key::word("too"),
    Key::word("instead"),
    Key::word("here"),
    Key::word("there"),
    Key::word("again"),
];

/// Whether the "one" at `i` counts something: "one man", "one of the men".
pub(super) fn counts(scope: &Scope, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let at = i + 1;
    let share = scope.key(at) == key!("of");
    if share && scope.key(before) == key!("that") || scope.is_one_of(before, keys!("negative" | "minus")) {
        return true;
    }
    if scope.is_hyphen(before) || scope.is_one_of(before, &BEFORE) && !(scope.key(before) == key!("only") && is_noun(scope, at)) {
        // "the one man", and "only one man"
        return false;
    }
    if share {
        // "a gust of 94 mph and one of 88"
        if scope.is_number(at + 1) && unit::after(scope, at + 2).is_some() {
            return false;
        }
        let determined = scope.is(at + 1, Class::DETERMINER | Class::POSSESSIVE) || scope.is_capitalised(at + 1);
        let pronoun = scope.is_one_of(at + 1, keys!("those" | "these" | "them" | "a"));
        return !pronoun && (determined || (at + 1..at + 5).any(|i| scope.is_plural(i)));
    }
    if scope.is_hyphen(at) {
        return unit::after(scope, at + 1).is_some();
    }
    !scope.is_one_of(at, &AFTER) && is_noun(scope, at)
}

/// "at one point", and "one day" without anything that makes it a duration ("for one day", "one day later").
pub(super) fn is_some_day(scope: &Scope, i: usize) -> bool {
    let lasts =
        ["for", "in", "within", "after", "just", "only", "least", "than", "about", "every"].contains(&scope.word(i.wrapping_sub(1)));
    let counts = ["ago", "later", "earlier", "before", "after", "of"].contains(&scope.word(i + 2));
    let point = scope.key(i + 1) == key!("point") && matches!(scope.word(i.wrapping_sub(1)), "at" | "At");
    point || scope.key(i + 1) == key!("day") && !lasts && !counts
}

fn is_noun(scope: &Scope, at: usize) -> bool {
    scope.is_lower(at) && !scope.is_function_word(at) && !scope.is_saying(at) && !scope.word(at).ends_with("ly")
}
