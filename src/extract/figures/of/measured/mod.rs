//! Finds what is measured before the figure: "the death toll rose to 45", "a fine of $5,000",
//! "unemployment fell to 4.1 %".
//!
//! A text may name it in several ways, here from the most certain to the least: by a label
//! (`label`), a noun before a preposition (`preposition`), or the subject of the clause
//! (`subject`). `before_verb` reads the noun phrase that ends at a verb, and `verb` recognises the
//! words of the verb itself. `age` finds the person of an age, `score` the winner or loser of a
//! result.

mod age;
mod before_verb;
mod label;
mod preposition;
mod score;
mod subject;
mod verb;
mod word;

use std::ops::Range;

use crate::syntax::Sentence;

pub(in crate::extract::figures) use age::aged;
pub(in crate::extract::figures) use label::is_place;
use label::{bounded, described, labelled, listed, magnitude, signed};
pub(in crate::extract::figures) use preposition::is_course;
use preposition::{object, of_phrase, rated};
pub(in crate::extract::figures) use score::scored;
pub(in crate::extract::figures) use subject::is_payer;
use subject::subject;
pub(in crate::extract::figures) use word::is_size;

/// Returns the tokens that name what the quantity measures, if they come before it.
pub(in crate::extract::figures) fn read(
    s: Sentence,
    first: usize,
    floor: usize,
) -> Option<Range<usize>> {
    magnitude(s, first)
        .or_else(|| rated(s, first))
        .or_else(|| of_phrase(s, first, floor))
        .or_else(|| signed(s, first))
        .or_else(|| listed(s, first))
        .or_else(|| bounded(s, first))
        .or_else(|| described(s, first))
        .or_else(|| labelled(s, first))
        .or_else(|| object(s, first))
        .or_else(|| subject(s, first, floor))
}
