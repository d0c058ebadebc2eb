//! The noun with its modifiers, found from its end: "owners of the old ferry" before "rose".

use std::ops::Range;

use super::is_adjectival;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::part::Part;
use crate::syntax::sentence::Sentence;
use crate::text::Kind;

/// The maximum length of a phrase, in tokens.
const LONGEST: usize = 24;

/// Returns the noun phrase that ends at `end`, with the phrases inside it but without its article.
/// Skips times ("last year", "on Monday"), adverbs and brackets right before `end`.
pub fn before(s: Sentence, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(s.start);
    let end = before_asides(s, end, floor);
    let mut start = core(s, end, floor);
    while start < end && start > floor && is_link(s, start - 1) {
        let before = core(s, start - 1, floor);
        if before + 1 == start || !s.is_nominal(s.before(start, 2)) {
            break;
        }
        start = before;
    }
    named(s, trimmed(s, start..end))
}

/// Does the same as [`before`] without the phrases inside it: "old ferry" for "owners of the old
/// ferry".
pub fn simple(s: Sentence, end: usize) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST).max(s.start);
    named(s, trimmed(s, core(s, end, floor)..end))
}

/// Returns the beginning of a phrase without prepositions that ends at `end`: its article, or its
/// first adjective or noun.
fn core(s: Sentence, end: usize, floor: usize) -> usize {
    let mut start = end;
    while start > floor && (s.is_nominal(start - 1) || start < end && is_adjectival(s, start - 1)) {
        start -= 1;
    }
    let article =
        start < end && start > floor && s.is(start - 1, Class::DETERMINER | Class::POSSESSIVE);
    start - usize::from(article)
}

/// Skips adverbs, times and brackets from right to left: "the firm (ACME) on Monday also".
fn before_asides(s: Sentence, mut end: usize, floor: usize) -> usize {
    while let Some(earlier) = before_aside(s, end, floor) {
        end = earlier;
    }
    end
}

/// Returns the start of an aside that ends at `end`: a phrase of time, an age, words in brackets, an
/// adverb.
fn before_aside(s: Sentence, end: usize, floor: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|&i| i > floor)?;
    if is_time(s, last) {
        let mut start = last;
        let leads = keys!["last", "this", "on", "in", "next", "a", "earlier"];
        while start > floor && s.is_lower(start - 1) && s.is_one_of(start - 1, leads) {
            start -= 1;
        }
        return Some(start);
    }
    if s.key(last) == key!(")") {
        return (floor..last).rev().find(|&i| s.key(i) == key!("("));
    }
    // "Ann Bell, 54, paid"; "the bridge across it"
    let age = s.is_number(last) && s.key(last - 1) == key!(",");
    let pronoun =
        s.is(last, Class::OBJECT_PRONOUN | Class::PRONOUN) && s.is(last - 1, Class::PREPOSITION);
    if age || pronoun {
        return Some(last - 1);
    }
    let aside = s.part(last) == Part::Adverb || matches!(s.word(last), "," | "—" | "–");
    aside.then_some(last)
}

/// Strips articles and marks at the ends of the phrase, and "at least 40" at its beginning.
fn trimmed(s: Sentence, mut range: Range<usize>) -> Range<usize> {
    let idle =
        |i: usize| s.is_function_word(i) || !matches!(s.kind(i), Some(Kind::Word | Kind::Number));
    while !range.is_empty() && idle(range.start) && !is_adjectival(s, range.start) {
        range.start += 1;
    }
    if s.is_at_least(s.before(range.start, 1)) {
        range.start += 1;
        range.start += usize::from(s.is_number(range.start));
    }
    while !range.is_empty() && idle(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// Returns the phrase if it has a noun or name that is not a time.
fn named(s: Sentence, range: Range<usize>) -> Option<Range<usize>> {
    let noun = |i: usize| {
        s.is_proper(i)
            || s.part(i) == Part::Noun
            || s.is_capitalised(i) && !matches!(s.part(i), Part::Other | Part::Adverb)
    };
    range
        .clone()
        .any(|i| noun(i) && !is_time(s, i))
        .then_some(range)
}

/// Whether the token may join the parts of a noun phrase.
fn is_link(s: Sentence, i: usize) -> bool {
    const LINKS: &[Key] = keys![
        "of", "in", "for", "with", "on", "at", "from", "between", "across", "against", "and", "or",
        "by", "to", "within", "inside", "worth"
    ];
    s.is_one_of(i, LINKS)
}

/// Whether the token is a day or month, or a unit of time after a word such as "last" or "this":
/// "Monday", "last year".
pub fn is_time(s: Sentence, i: usize) -> bool {
    const PLACED: &[Key] = keys!["last", "this", "next", "a", "earlier", "previous"];
    s.is(i, Class::WEEKDAY | Class::MONTH) && s.is_capitalised(i)
        || s.is(i, Class::TIME_UNIT) && s.is_one_of(s.before(i, 1), PLACED)
        || s.is_one_of(i, keys!["yesterday", "today", "tomorrow"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::testing::{at, text, with};

    #[test]
    fn a_phrase_includes_the_phrases_inside_it() {
        for (sentence, verb, whole, inner) in [
            (
                "The owners of the old ferry paid 5 dollars.",
                "paid",
                "owners of the old ferry",
                "old ferry",
            ),
            ("The firm (ACME) on Monday paid.", "paid", "firm", ""),
            (
                "Sales in the north rose.",
                "rose",
                "Sales in the north",
                "north",
            ),
            ("At least 40 boats rose.", "rose", "boats", "boats"),
            ("The 40 boats rose.", "rose", "40 boats", "40 boats"),
            (
                "The outside expert rose.",
                "rose",
                "outside expert",
                "outside expert",
            ),
            (
                "Sources within the firm rose.",
                "rose",
                "Sources within the firm",
                "firm",
            ),
        ] {
            with(sentence, |s| {
                let end = at(s, verb);
                assert_eq!(text(s, before(s, end)), whole, "{sentence}");
                if !inner.is_empty() {
                    assert_eq!(text(s, simple(s, end)), inner, "{sentence}");
                }
            });
        }
    }

    #[test]
    fn pronouns_and_times_are_not_phrases() {
        with("Then they paid.", |s| assert_eq!(before(s, 2), None));
        with("It was on Monday paid.", |s| assert_eq!(simple(s, 4), None));
    }
}
