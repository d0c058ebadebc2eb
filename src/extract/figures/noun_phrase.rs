//! Noun phrases that end where a rule stands: "owners of the old ferry" before "rose".

use std::ops::Range;

use super::scope::Scope;
use crate::lexicon::{Class, Key, key, keys};
use crate::tagger::parts::Part;
use crate::text::Kind;

/// No phrase is longer, in tokens.
const LONGEST: usize = 24;

/// The noun phrase that ends at `end`, with the phrases inside it; what says when ("last year", "on
/// Monday") is passed over.
pub(super) fn before(scope: &Scope, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(scope.start);
    let end = before_asides(scope, end, floor);
    let mut start = core(scope, end, floor);
    while start < end && start > floor && is_link(scope, start - 1) {
        let before = core(scope, start - 1, floor);
        if before + 1 == start || !is_nominal(scope, start - 2) {
            break;
        }
        start = before;
    }
    named(scope, trimmed(scope, start..end))
}

/// The same without phrases inside it.
pub(super) fn simple(scope: &Scope, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(scope.start);
    named(scope, trimmed(scope, core(scope, end, floor)..end))
}

/// Where a phrase without prepositions that ends at `end` begins: its article, or its first
/// adjective or noun.
fn core(scope: &Scope, end: usize, floor: usize) -> usize {
    let mut start = end;
    while start > floor && is_nominal(scope, start - 1) {
        start -= 1;
    }
    start
        - usize::from(
            start < end
                && start > floor
                && scope.is(start - 1, Class::DETERMINER | Class::POSSESSIVE),
        )
}

/// Back over adverbs, times and brackets: "the firm (ACME) on Monday also".
fn before_asides(scope: &Scope, mut end: usize, floor: usize) -> usize {
    loop {
        let Some(last) = end.checked_sub(1).filter(|&i| i > floor) else {
            return end;
        };
        if is_time(scope, last) {
            end = last;
            while end > floor
                && scope.is_lower(end - 1)
                && scope.is_one_of(
                    end - 1,
                    keys!("last" | "this" | "on" | "in" | "next" | "a" | "earlier"),
                )
            {
                end -= 1;
            }
        } else if scope.key(last) == key!(")") {
            let Some(open) = (floor..last).rev().find(|&i| scope.key(i) == key!("(")) else {
                return end;
            };
            end = open;
        } else if scope.is_number(last) && scope.key(last - 1) == key!(",") {
            end = last - 1; // "Ann Bell, 54, paid"
        } else if scope.is(last, Class::OBJECT_PRONOUN | Class::PRONOUN)
            && scope.is(last - 1, Class::PREPOSITION)
        {
            end = last - 1; // "the bridge across it"
        } else if scope.part(last) == Part::Adverb || matches!(scope.word(last), "," | "—" | "–")
        {
            end = last;
        } else {
            return end;
        }
    }
}

/// Without articles and marks at its ends.
fn trimmed(scope: &Scope, mut range: Range<usize>) -> Range<usize> {
    let idle = |i: usize| {
        scope.is_function_word(i) || !matches!(scope.kind(i), Some(Kind::Word | Kind::Number))
    };
    while !range.is_empty() && idle(range.start) {
        range.start += 1;
    }
    while !range.is_empty() && idle(range.end - 1) {
        range.end -= 1;
    }
    range
}

fn named(scope: &Scope, range: Range<usize>) -> Option<Range<usize>> {
    let noun = |i: usize| {
        is_name(scope, i)
            || scope.part(i) == Part::Noun
            || scope.is_capitalised(i) && !matches!(scope.part(i), Part::Other | Part::Adverb)
    };
    range
        .clone()
        .any(|i| noun(i) && !is_time(scope, i))
        .then_some(range)
}

/// What may join the parts of a noun phrase.
fn is_link(scope: &Scope, i: usize) -> bool {
    const LINKS: [Key; 15] = Key::words([
        "of", "in", "for", "with", "on", "at", "from", "between", "across", "against", "and", "or",
        "by", "to", "worth",
    ]);
    scope.is_one_of(i, &LINKS)
}

/// A word with a capital that no sentence's beginning gives it.
fn is_name(scope: &Scope, i: usize) -> bool {
    scope.is_capitalised(i)
        && i > scope.start
        && !scope.is_break(i - 1)
        && !scope.is_function_word(i)
}

fn is_nominal(scope: &Scope, i: usize) -> bool {
    match scope.kind(i) {
        Some(Kind::Word) if is_name(scope, i) => true,
        Some(Kind::Number | Kind::Clitic) => true,
        Some(Kind::Word) => {
            let hyphened = scope.is_hyphen(i.wrapping_sub(1)) && scope.glued(i)
                || scope.is_hyphen(i + 1) && scope.glued(i + 1);
            let lower = scope.is_lower(i);
            match scope.part(i) {
                Part::Noun => true,
                Part::Adjective => {
                    !(lower && scope.is(i, Class::AUXILIARY)) && scope.key(i) != key!("worth")
                }
                // "been hurt" is none, "the combined sales" is
                Part::Participle | Part::Gerund => {
                    !lower || !scope.is(i, Class::AUXILIARY) && is_modifier(scope, i)
                }
                Part::Adverb => {
                    matches!(scope.part(i + 1), Part::Adjective | Part::Participle) || hyphened
                }
                Part::Finite | Part::Base => hyphened || !lower,
                Part::Other => {
                    let number = scope.is(i, Class::NUMBER_WORD);
                    let about = scope.is_one_of(i, keys!("over" | "about" | "nearly" | "around"))
                        && scope.is_number(i + 1);
                    hyphened || number || about || !lower && !scope.is_function_word(i)
                }
            }
        }
        Some(Kind::Mark) => {
            scope.is_hyphen(i) && scope.glued(i + 1)
                || matches!(scope.word(i), "&" | "/" | "$" | "%" | "£" | "€")
        }
        _ => false,
    }
}

/// A participle that describes the noun after it, or stands for one: "the combined sales",
/// "charging stations", "those screened".
fn is_modifier(scope: &Scope, i: usize) -> bool {
    let previous = i.wrapping_sub(1);
    let joined = matches!(
        scope.part(i + 1),
        Part::Noun | Part::Adjective | Part::Participle
    ) || scope.is_hyphen(i + 1);
    let after =
        scope.is(previous, Class::DETERMINER | Class::POSSESSIVE) || scope.is_hyphen(previous);
    after
        || joined
            && !scope.is(previous, Class::AUXILIARY | Class::PRONOUN)
            && scope.part(previous) != Part::Adverb
}

/// A day, or a stretch of time that is named by its place: "Monday", "last year".
pub(super) fn is_time(scope: &Scope, i: usize) -> bool {
    const PLACED: [Key; 6] = Key::words(["last", "this", "next", "a", "earlier", "previous"]);
    scope.is(i, Class::WEEKDAY | Class::MONTH) && scope.is_capitalised(i)
        || scope.is(i, Class::TIME_UNIT) && scope.is_one_of(i.wrapping_sub(1), &PLACED)
        || scope.is_one_of(i, keys!("yesterday" | "today" | "tomorrow"))
}
