//! Finds the side whose result a score is: "Leeds beat Hull 2-1".

use std::ops::Range;

use crate::extract::figures::quantity::age::speaks_of_sport;
use crate::lexicon::{Class, WordSet, listed};
use crate::syntax::clause::governor;
use crate::syntax::{Sentence, noun_phrase};

/// Verbs whose subject a result is said of.
const RESULTS: WordSet = listed!("quantity/result_verbs.txt");

/// The maximum number of tokens from the verb to the score.
const REACH: usize = 16;

/// Finds the name before the verb of the result, or the subject of the clause if it speaks of a
/// game.
pub(in crate::extract::figures) fn scored(s: Sentence, first: usize) -> Option<Range<usize>> {
    let from = first.saturating_sub(REACH).max(s.start);
    let verb = (from..first)
        .rev()
        .take_while(|&i| !governor::is_stop(s, i))
        .find(|&i| s.is_lower(i) && s.is_one_of(i, RESULTS));
    let noun = match verb {
        Some(mut verb) => {
            while s.is(s.before(verb, 1), Class::AUXILIARY) || s.is_adverb(s.before(verb, 1)) {
                verb -= 1;
            }
            noun_phrase::simple(s, verb)
        }
        None if speaks_of_sport(s, first) => governor::subject_of(s, first),
        None => None,
    }?;
    s.is_capitalised(noun.end - 1).then_some(noun)
}
