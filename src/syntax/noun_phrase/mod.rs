//! Noun phrases, found from either end.
//!
//! Rules need two kinds. The *whole* phrase, as the subject or object of a verb, includes its
//! article, everything attached by prepositions, "and" and relative clauses, brackets and
//! nicknames. [`whole_before`], [`whole_after`] and [`addressee`] find it by the word lists. For
//! what is counted or measured, [`before()`] and [`simple`] find the noun with its modifiers but
//! without its article, by parts of speech. [`head()`] finds the main noun of either.

mod after;
mod before;
mod head;
mod modifier;
mod relative;
mod whole;

pub use after::{addressee, whole_after};
pub use before::{before, is_time, simple};
pub use head::{Head, head};
pub use modifier::{modified, past_modifier};
pub use whole::whole_before;

use super::sentence::Sentence;
use crate::lexicon::{Key, keys};

/// Prepositions that attach a phrase to the noun before them. In [`whole_after`] only the first six
/// do.
const ATTACHING: &[Key] = keys![
    "of", "for", "from", "with", "at", "in", "on", "to", "by", "over", "about", "against", "near",
    "behind", "between", "under", "inside", "outside", "among", "into", "across", "around",
    "concerning", "regarding", "towards", "within"
];

/// Whether a preposition right after an article stands for an adjective: "the outside expert", "an
/// inside source".
fn is_adjectival(s: Sentence, i: usize) -> bool {
    s.is_one_of(i, keys!["outside", "inside", "above"])
        && s.is_one_of(s.before(i, 1), keys!["a", "an", "the"])
}
