//! The owner of a noun for something said: `Ann Bell's` in `Ann Bell's claim`, `her` in `her words`.

use std::ops::Range;

use crate::lexicon::{Class, Classes, key};
use crate::syntax::{Sentence, noun_phrase};
use crate::text::Kind;

/// Returns where the phrase of the noun at `at` begins, and its owner: `Ann Bell's repeated claim`,
/// `her claim`, `the claim`.
pub(super) fn owner(s: Sentence, at: usize) -> (usize, Option<Range<usize>>) {
    const NOT_BEFORE_NOUN: Classes = Class::PREPOSITION
        .or(Class::AUXILIARY)
        .or(Class::CONJUNCTION);
    for i in (s.start.max(at.saturating_sub(4))..at).rev() {
        if s.is(i, Class::POSSESSIVE) {
            return (i, Some(i..i + 1));
        }
        // `the tenants' complaint`
        let plural = s.kind(i) == Some(Kind::Quote)
            && s.glued(i)
            && !s.is_quoted(i)
            && s.word(s.before(i, 1)).ends_with('s');
        if plural || s.kind(i) == Some(Kind::Clitic) {
            let owner = noun_phrase::whole_before(s, i).map(|o| nearest(s, o));
            return (owner.as_ref().map_or(i, |o| o.start), owner);
        }
        // The words before a participle may be its subject: `the mayor repeated claims`
        let verb = (i + 1..at).any(|j| s.is_past_form(j) || s.is(j, Class::CUE));
        if s.is(i, Class::DETERMINER) && !verb {
            return (i, None);
        }
        if !s.is_word(i) || s.is(i, NOT_BEFORE_NOUN) || s.is_quoted(i) {
            break;
        }
    }
    (at, None)
}

/// Cuts the owner down to its last part: `Ann Bell's` in `rejected Ann Bell's` and `an article on
/// Ann Bell's`.
fn nearest(s: Sentence, owner: Range<usize>) -> Range<usize> {
    let parts = |i: usize| {
        i == owner.start && s.is_ing_form(i)
            || s.is_past_form(i) && !s.is_determined(i)
            || s.is(i, Class::PREPOSITION) && s.key(i) != key!("of") && !s.is_capitalised(i)
    };
    // `in light of Ann Bell's announcement`: the owner begins after "of"; not in `the head of the
    // trust's`
    const WHOLE: Classes = Class::PERSON_NOUN.or(Class::ROLE).or(Class::ORG_NOUN);
    let light = |i: usize| {
        s.key(i) == key!("of")
            && s.is_name(i + 1)
            && s.is_lower(i - 1)
            && !s.is(i - 1, WHOLE)
            && !s.is_name(i)
    };
    let last = owner
        .clone()
        .rev()
        .skip(1)
        .find(|&i| parts(i) || i > owner.start && light(i));
    last.map_or(owner.start, |i| i + 1)..owner.end
}
