//! Verbs of change and measure (`lexicon/change_verbs.txt`): they part what is measured from its figure.

use super::scope::Scope;
use crate::lexicon::{Class, Key};

/// Whether the word at `i` is a verb that its subject has, spends, takes a quantity by, by its form alone.
pub(super) fn is_holding(scope: &Scope, i: usize) -> bool {
    scope.is_lower(i) && scope.is(i, Class::HOLDING_VERB)
}

/// Whether the word at `i` is such a verb, by its form alone.
pub(super) fn is_verb(scope: &Scope, i: usize) -> bool {
    scope.is_lower(i) && scope.is(i, Class::CHANGE_VERB)
}

/// Whether the figure that begins at `first` says by how much something changed: "rose 5 percent", "cut by 5 percent".
pub(super) fn is_amount(scope: &Scope, first: usize) -> bool {
    let from = |i: usize| scope.key(i) == const { Key::word("from") } || scope.key(i) == const { Key::word("between") };
    let start = first.saturating_sub(4).max(scope.start);
    (start..first).rev().take_while(|&i| !from(i) && !scope.is(i, Class::CONJUNCTION)).any(|i| is_verb(scope, i) || is_direction(scope, i))
}

/// "up 3 percent", "down two points".
pub(super) fn is_direction(scope: &Scope, i: usize) -> bool {
    scope.is_one_of(i, &const { Key::words(["up", "down", "off", "higher", "lower"]) })
}
