//! Finds what a sentence divides into shares: "Of the six boats, Bell owned four".

use std::ops::Range;

use super::noun_after::{determined, phrase};
use crate::extract::figures::change;
use crate::lexicon::{Class, keys};
use crate::syntax::{Part, Sentence};
use crate::text::Kind;

/// The maximum number of tokens from the beginning of the sentence to the figure.
const REACH: usize = 24;

/// Finds the noun after the "of" or "among" that opens the sentence, for a figure `first..end`
/// after its comma that has no noun of its own. A percentage must have no other noun or verb of
/// change between the comma and itself.
pub(in crate::extract::figures) fn read(
    s: Sentence,
    first: usize,
    end: usize,
    is_share: bool,
) -> Option<Range<usize>> {
    let opens = s.is_one_of(s.start, keys!["of", "among", "amongst"]);
    if !opens || first - s.start > REACH {
        return None;
    }
    let mut noun = phrase(s, determined(s, s.start + 1))?;
    // "of the harbour's six boats"
    if let Some(owner) = noun
        .clone()
        .rev()
        .find(|&i| s.kind(i) == Some(Kind::Clitic))
    {
        noun.start = determined(s, owner + 1);
    }
    let comma = (noun.end..first).find(|&i| s.is_comma(i))?;
    // "of the six boats, the largest is 40 years old": another figure's noun comes between
    let owns = |i: usize| s.part(i) == Part::Noun || change::is_verb(s, i);
    if is_share && (comma..first).any(owns) || change::is_verb(s, s.before(first, 1)) {
        return None;
    }
    let alone = s.is_break(end)
        || s.is_function_word(end)
        || s.is_verb(end)
        || s.is(end, Class::NUMBER_WORD);
    let one_clause = !(comma..first).any(|i| s.is_one_of(i, keys![";", ":"]));
    (alone && one_clause && !noun.is_empty() && s.is_plural(noun.end - 1)).then_some(noun)
}
