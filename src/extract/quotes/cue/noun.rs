//! What the word before a form of a reporting verb makes of it: a noun after an article, a verb after
//! its subject.

use crate::lexicon::{Class, Classes, key, keys};
use crate::syntax::Sentence;
use crate::text::Kind;

/// Whether the word before `at` makes the verb form at `at` a noun or an adjective.
pub(super) fn makes_noun(s: Sentence, at: usize) -> bool {
    const BEFORE_NOUN: Classes = Class::DETERMINER
        .or(Class::POSSESSIVE)
        .or(Class::PREPOSITION)
        .or(Class::NUMBER_WORD)
        .or(Class::ORDINAL);
    let before = s.before(at, 1);
    let lower = !s.is_capitalised(before) || before == s.start;
    // `The two said`, `“…,” one told us`: a number as subject
    let first = s.before(before, 1);
    let people = s.is(before, Class::NUMBER_WORD)
        && (s.is(first, Class::DETERMINER) || s.token(first).is_some() && s.is_quoted(first))
        && s.is_saying(at);
    lower
        && !people
        && s.is(before, BEFORE_NOUN)
        && !s.is_one_of(before, keys!["all", "some", "both", "that", "another"])
        || s.kind(before) == Some(Kind::Clitic)
        || s.kind(before) == Some(Kind::Number) && !is_year(s, before)
        || s.is_mark(before, key!("-"))
}

/// Whether the number at `at` is a year between a subject and its verb: `A survey in 2019 found`.
fn is_year(s: Sentence, at: usize) -> bool {
    s.word(at).len() == 4 && s.is_one_of(s.before(at, 1), keys!["in", "of", "since", "from"])
}

/// Whether the word at `at` may end a subject, by its form.
pub(super) fn may_end_subject(s: Sentence, at: usize) -> bool {
    const OTHER: Classes = Class::AUXILIARY
        .or(Class::DETERMINER)
        .or(Class::POSSESSIVE)
        .or(Class::PREPOSITION)
        .or(Class::SUBORDINATOR)
        .or(Class::CUE)
        .or(Class::FINITE)
        .or(Class::CONJUNCTION)
        .or(Class::OBJECT_PRONOUN);
    s.is_word(at) && !s.is(at, OTHER) && !s.is_adverb_form(at)
}
