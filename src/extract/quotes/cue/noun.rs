//! What the word before a form of a reporting verb makes of it: a noun after an article, a verb after
//! its subject.

use crate::extract::quotes::passage::can_speak;
use crate::lexicon::{Class, Classes, key, keys};
use crate::syntax::{Part, Sentence, noun_phrase};
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
    let alone = s.is(first, Class::DETERMINER) || s.token(first).is_some() && s.is_quoted(first);
    let one = s.is_one_of(before, keys!["one"]) && s.token(first).is_none();
    let people = s.is_saying(at)
        && (s.is(before, Class::NUMBER_WORD) && alone || is_fraction(s, before))
        || one && s.part(at) == Part::Finite;
    lower
        && !people
        && s.is(before, BEFORE_NOUN)
        && !s.is_one_of(before, keys!["all", "some", "both", "that", "another"])
        || s.kind(before) == Some(Kind::Clitic)
        || s.kind(before) == Some(Kind::Number) && !is_year(s, before) && !people
        || s.is_mark(before, key!("-"))
}

/// Whether the number at `at` ends a fraction of people, who can be a subject: `four in 10 said`.
pub(super) fn is_fraction(s: Sentence, at: usize) -> bool {
    let number = |i: usize| s.is_number(i) || s.is(i, Class::NUMBER_WORD);
    let link = s.before(at, 1);
    number(at) && s.is_one_of(link, keys!["in"]) && number(s.before(link, 1))
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

/// Returns the last token of the subject before a parenthesis between dashes that ends at `at`:
/// `officials` in `officials – and some clerks – say`. If there is none, returns `at`.
pub(super) fn before_parenthesis(s: Sentence, at: usize) -> usize {
    /// The maximum length of the parenthesis, in tokens.
    const LONGEST: usize = 30;
    let from = s.start.max(at.saturating_sub(LONGEST));
    let open = (from..at).rev().find(|&i| s.is_dash(i));
    let parted = s.is_dash(at) && s.is_word(s.before(at, 1));
    open.filter(|_| parted).map_or(at, |open| s.before(open, 1))
}

/// Whether people come before the form at `at` and a clause without "that" seems to follow it:
/// `activists claim safety rules are ignored`; not `sales report figures are in`.
pub(super) fn has_clause(s: Sentence, at: usize) -> bool {
    let (before, next) = (s.before(at, 1), at + 1);
    let phrase = noun_phrase::whole_after(s, next).filter(|_| s.is_lower(next));
    let verb = |i: usize| s.is_finite_form(i) || s.is(i, Class::AUXILIARY);
    can_speak(s, before) && phrase.is_some_and(|phrase| verb(phrase.end))
}
