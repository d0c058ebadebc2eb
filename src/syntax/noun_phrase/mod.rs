//! Noun phrases, found from one of their ends.
//!
//! Two readings, since rules need two things. The *whole* phrase, as a subject or object of a verb
//! has it, with its article, what prepositions, "and" and relative clauses join to it, brackets and
//! nicknames: [`whole_before`], [`whole_after`], [`addressee`], by the word lists. And the noun with
//! what describes it, without article, as something counted or measured: [`before()`], [`simple`], by
//! parts of speech. [`head()`] tells of either which word it is a phrase of.

mod after;
mod before;
mod head;
mod whole;

pub use after::{addressee, whole_after};
pub use before::{before, is_time, simple};
pub use head::{Head, head};
pub use whole::whole_before;

use crate::lexicon::Key;

/// Prepositions that attach what follows to the noun before; the first five do so right after it,
/// too.
const ATTACHING: [Key; 19] = Key::words([
    "of", "for", "from", "with", "at", "in", "on", "to", "by", "over", "about", "against", "near",
    "behind", "between", "under", "inside", "outside", "among",
]);
