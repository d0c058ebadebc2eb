//! Decides whether a figure continues the one before it in its sentence, and so counts or measures
//! the same thing.

use crate::extract::figures::change;
use crate::extract::figures::of::measured;
use crate::extract::figures::quantity::Quantity;
use crate::lexicon::{WordSet, key, listed};
use crate::syntax::Sentence;

/// How a figure continues the one before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::extract::figures) enum Continuation {
    /// It does not.
    None,
    /// It counts or measures the same thing.
    Same,
    /// It is the same quantity in another unit.
    Restated,
}

/// Returns how the figure continues the one before it. It may restate it ("$5 (€4)"), or be another
/// figure of the same thing ("35 places, or 2%", "rose 3 percent to 45").
pub(in crate::extract::figures) fn continues(
    s: Sentence,
    previous: &Quantity,
    quantity: &Quantity,
    first: usize,
) -> Continuation {
    const LINKS: WordSet = listed!("grammar/continuing_words.txt");
    let gap = previous.end..first;
    if gap.len() > 7 || gap.start > gap.end {
        return Continuation::None;
    }
    if gap.len() <= 2 && s.key(s.before(quantity.first, 1)) == key!("(") {
        return Continuation::Restated;
    }
    // "compared to an average of 3 percent in Leeds"
    let level = |i: usize| measured::is_size(s, i) && s.key(i + 1) == key!("of");
    let is_level = |i: usize| level(i) || level(i + 1) && s.is_modifier(i);
    let linked = gap
        .clone()
        .all(|i| s.is_one_of(i, LINKS) || change::is_verb(s, i) || is_level(i));
    if linked {
        Continuation::Same
    } else {
        Continuation::None
    }
}
