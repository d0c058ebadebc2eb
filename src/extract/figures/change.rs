//! Verbs of change and measure (`lexicon/lists/quantity/change_verbs.txt`): they part what is measured from its
//! figure.

use super::scope::Scope;
use crate::lexicon::{Class, Key, key, keys, listed};

/// Whether the word at `i` is a verb that its subject has, spends, takes a quantity by, by its form
/// alone.
pub(super) fn is_holding(scope: &Scope, i: usize) -> bool {
    scope.is_lower(i) && scope.is(i, Class::HOLDING_VERB)
}

/// Whether the word at `i` is such a verb, by its form alone.
pub(super) fn is_verb(scope: &Scope, i: usize) -> bool {
    scope.is_lower(i) && scope.is(i, Class::CHANGE_VERB)
}

/// Whether the figure that begins at `first` says by how much something changed: "rose 5 percent",
/// "cut by 5 percent".
pub(super) fn is_amount(scope: &Scope, first: usize) -> bool {
    let from = |i: usize| scope.key(i) == key!("from") || scope.key(i) == key!("between");
    let start = first.saturating_sub(4).max(scope.start);
    let moves =
        |i: usize| is_verb(scope, i) && !scope.is_one_of(i, STANDING) || is_direction(scope, i);
    (start..first)
        .rev()
        .take_while(|&i| !from(i) && !scope.is(i, Class::CONJUNCTION))
        .any(moves)
}

/// Verbs of the list that say where something stands, not how far it moved: "costs $2 to $3" is one
/// range.
const STANDING: &[Key] = listed!("quantity/standing_verbs.txt");

/// "up 3 percent", "down two points".
pub(super) fn is_direction(scope: &Scope, i: usize) -> bool {
    scope.is_one_of(i, keys!("up" | "down" | "off" | "higher" | "lower"))
}
