//! What is measured, when it stands before the figure: "the death toll rose to 45", "a fine of $5,000", "unemployment fell to 4.1 %".

use std::ops::Range;

use super::change;
use super::quantity::Quantity;
use super::scope::Scope;
use crate::lexicon::{Class, Key};
use crate::text::Kind as TokenKind;

/// How far before the figure the verb may stand, and how long its subject may be.
const REACH: usize = 14;
const SUBJECT: usize = 12;

/// The tokens that name what the quantity measures, looked for before it.
pub(super) fn read(scope: &Scope, first: usize, floor: usize) -> Option<Range<usize>> {
    of_phrase(scope, first, floor).or_else(|| subject(scope, first))
}

/// "a fine of $5", "speeds of up to 400 metres": the noun before the preposition.
fn of_phrase(scope: &Scope, first: usize, floor: usize) -> Option<Range<usize>> {
    let link = first.checked_sub(1).filter(|&i| i >= floor)?;
    let of = scope.is_one_of(link, &[Key::word("of"), Key::word("at"), Key::word("by"), Key::word("for")]);
    if !of {
        return None;
    }
    let only_of = scope.key(link) == Key::word("of");
    let start = (floor.max(link.saturating_sub(4))..link).rev().take_while(|&i| is_nominal(scope, i)).last()?;
    let verb = (start..link).any(|i| change::is_verb(scope, i) && !only_of || scope.is(i, Class::CUE));
    (!verb).then_some(start..link)
}

/// The subject of the clause's verb: the noun phrase before it.
fn subject(scope: &Scope, first: usize) -> Option<Range<usize>> {
    let start = first.saturating_sub(REACH).max(scope.start);
    let mut verb = None;
    for i in (start..first).rev() {
        if matches!(scope.word(i), ";" | ":" | "“" | "”")
            || scope.is(i, Class::SUBORDINATOR) && !matches!(scope.word(i), "as" | "after" | "before" | "since" | "until")
        {
            break;
        }
        if change::is_verb(scope, i) && !scope.is(i.wrapping_sub(1), Class::DETERMINER)
            || scope.is(i, Class::AUXILIARY)
            || change::is_direction(scope, i)
        {
            verb = Some(i);
            if !scope.is(i.wrapping_sub(1), Class::AUXILIARY | Class::NEGATION)
                && !scope.word(i.wrapping_sub(1)).ends_with("ly")
                && !change::is_verb(scope, i.wrapping_sub(1))
            {
                break;
            }
        }
    }
    let mut end = verb?;
    while end > start && (scope.word(end - 1).ends_with("ly") || scope.is(end - 1, Class::AUXILIARY)) {
        end -= 1;
    }
    before_verb(scope, end)
}

/// The noun phrase that ends at `end`, prepositions inside it crossed; a pronoun names nothing.
fn before_verb(scope: &Scope, end: usize) -> Option<Range<usize>> {
    let inner = |i: usize| {
        matches!(
            scope.word(i),
            "of" | "in"
                | "for"
                | "on"
                | "at"
                | "the"
                | "a"
                | "an"
                | "and"
                | "its"
                | "his"
                | "her"
                | "their"
                | "'s"
                | "’s"
                | "&"
                | "to"
                | "from"
        )
    };
    let mut start = end;
    while start > scope.start && end - start < SUBJECT {
        let i = start - 1;
        if !(is_nominal(scope, i) || inner(i)) || change::is_verb(scope, i) && !scope.is(i.wrapping_sub(1), Class::DETERMINER) {
            break;
        }
        start = i;
    }
    let mut range = start..end;
    while !range.is_empty() && (scope.is_function_word(range.start) || !scope.is_word(range.start)) {
        range.start += 1;
    }
    while !range.is_empty() && (scope.is_function_word(range.end - 1) || scope.kind(range.end - 1) != Some(TokenKind::Word)) {
        range.end -= 1;
    }
    (!range.is_empty()).then_some(range)
}

/// A word that may be part of a name or noun phrase.
fn is_nominal(scope: &Scope, i: usize) -> bool {
    let hyphen = scope.is_hyphen(i) && scope.glued(i + 1);
    let clitic = scope.kind(i) == Some(TokenKind::Clitic);
    let name = scope.is_number(i) && scope.is_capitalised(i.wrapping_sub(1));
    hyphen || clitic || name || scope.is_word(i) && !scope.is_function_word(i) && !scope.is(i, Class::CUE)
}

/// Whether the figure restates the one before it: "$5 (€4)", "190 points, or 0.6%", "rose 3 percent to 45".
pub(super) fn continues(scope: &Scope, previous: &Quantity, quantity: &Quantity, first: usize) -> Continuation {
    let gap = previous.end..first;
    if gap.len() > 6 || gap.start > gap.end {
        return Continuation::None;
    }
    if gap.len() <= 2 && scope.word(quantity.first.wrapping_sub(1)) == "(" {
        return Continuation::Restated;
    }
    let linked = gap.clone().all(|i| {
        matches!(
            scope.word(i),
            "," | "or"
                | "to"
                | "at"
                | "from"
                | "and"
                | "on"
                | "("
                | ")"
                | "a"
                | "close"
                | "end"
                | "finish"
                | "trade"
                | "stand"
                | "reach"
                | "by"
                | "while"
        ) || scope.word(i).ends_with("ing")
    });
    if linked { Continuation::Same } else { Continuation::None }
}

/// How a figure goes on from the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Continuation {
    /// It does not.
    None,
    /// It is of the same thing.
    Same,
    /// It is the same quantity in another unit.
    Restated,
}
