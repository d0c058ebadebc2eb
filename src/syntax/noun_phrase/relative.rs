//! The relative clause that a phrase ends, without a comma before it.

use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::text::Kind;

/// How far before a phrase its relative clause may begin, in tokens.
const LONGEST_RELATIVE: usize = 15;

/// Returns the relative pronoun of a clause that the phrase `start..end` ends without a comma:
/// "those who back the mayor", "an aide who asked not to be quoted by name". The antecedent's own
/// verb follows.
pub(super) fn open_relative(s: Sentence, start: usize, end: usize) -> Option<usize> {
    if start >= end || s.is(s.before(start, 1), Class::CONJUNCTION) {
        return None;
    }
    let closed = |i: usize| {
        let mark = s.kind(i) == Some(Kind::Mark) && !s.is_hyphen(i);
        let clause = s.is(i, Class::SUBORDINATOR) && s.key(i + 1) != key!("of");
        mark || s.is_quoted(i) || clause
    };
    let relative = (s.start.max(start.saturating_sub(LONGEST_RELATIVE))..start)
        .rev()
        .take_while(|&i| !closed(i))
        .find(|&i| s.is(i, Class::RELATIVE) && !s.is_acronym(i))?;
    if relative == s.start || !is_antecedent(s, relative - 1) {
        return None;
    }
    let verb = (relative + 1..start).find(|&i| !s.is_adverb_form(i))?;
    let begins = s.is(verb, Class::AUXILIARY) || s.is_finite_form(verb) || s.is_past_form(verb);
    let who = s.key(relative) != key!("that");
    let begins = begins || who && matches!(s.part(verb), Part::Finite | Part::Base);
    // A second verb already belongs to the main clause: "the aide who left told us the mayor".
    let second = |i: usize| {
        let joined = s.is(
            i - 1,
            Class::AUXILIARY | Class::CONJUNCTION | Class::NEGATION,
        );
        !joined && s.key(i - 1) != key!("to") && s.part(i) == Part::Finite
    };
    (begins && !(verb + 2..start).any(second)).then_some(relative)
}

/// Whether a relative clause may follow the word at `i`: a noun, or a pronoun such as "those".
pub(super) fn is_antecedent(s: Sentence, i: usize) -> bool {
    const ANY: &[Key] = keys![
        "those", "some", "many", "others", "anyone", "everyone", "few", "all", "one"
    ];
    s.is_nominal_form(i) || s.is_one_of(i, ANY)
}
