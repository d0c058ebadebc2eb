//! Cuts the phrase of an unnamed source to what identifies it.

use std::ops::Range;

use super::source::Noun;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// A phrase with more tokens than this is cut before its third preposition.
const LONGEST: usize = 12;

/// Returns the phrase without relative clauses, appositions, "speaking on condition of …", and a
/// word such as "yesterday" at its end.
pub(super) fn trim(article: Sentence, noun: &Noun) -> Range<usize> {
    let s = article.within(noun.tokens.clone());
    let mut end = (noun.head + 1..s.end)
        .find(|&i| begins_the_rest(s, noun, i))
        .unwrap_or(s.end);
    if end - s.start > LONGEST {
        end = spared(s, noun, end);
    }
    if end > noun.head + 1 && is_when(s, end - 1) {
        end -= 1;
    }
    past_base(s, noun.head)..end
}

/// Whether the words that begin at `i` can be left out: a relative clause, a verb, an apposition.
fn begins_the_rest(s: Sentence, noun: &Noun, i: usize) -> bool {
    // "those who left" identifies nobody without its relative clause
    let empty = s.is_one_of(
        noun.head,
        keys!["those", "some", "many", "others", "most", "one"],
    );
    if empty && s.is(noun.head + 1, Class::RELATIVE) {
        return s.is_comma(i) || s.is_dash(i);
    }
    // "the man accused of theft"; not "authors of the report", "members of the local press"
    let verb =
        s.is(i, Class::CUE) && i + 1 < s.end && !s.is(i - 1, Class::DETERMINER | Class::POSSESSIVE);
    let mark = s.kind(i) == Some(TokenKind::Mark) && !(s.glued(i) && s.key(i) == key!("-"));
    let named = s.is(i, Class::CONJUNCTION) && s.is_capitalised(i + 1) && !s.is_capitalised(i - 1);
    // "a teacher I know", "the man who left"
    let clause = Class::RELATIVE | Class::SUBORDINATOR | Class::AUXILIARY | Class::PRONOUN;
    verb || mark || named || s.is(i, clause) || s.is_one_of(i, keys!["speaking", "citing", "on"])
}

/// Returns where to cut a long phrase that ends at `end`: before its third preposition.
fn spared(s: Sentence, noun: &Noun, end: usize) -> usize {
    let third = (noun.head + 1..end)
        .filter(|&i| s.is(i, Class::PREPOSITION))
        .nth(2);
    third
        .unwrap_or(end)
        .min(s.start + 2 * LONGEST)
        .max(noun.head + 1)
}

/// Whether the word at `i` is one of time or place that doesn't help to say who somebody is.
fn is_when(s: Sentence, i: usize) -> bool {
    s.is_one_of(
        i,
        keys![
            "overnight", "yesterday", "today", "tonight", "later", "there", "here"
        ],
    )
}

/// Returns where the phrase begins, after its base: "Relano executives" in "the Leeds-based Relano
/// executives".
fn past_base(s: Sentence, head: usize) -> usize {
    let based = |&i: &usize| s.key(i) == key!("based") && s.glued(i) && s.key(i - 1) == key!("-");
    (s.start..head)
        .find(based)
        .filter(|&i| s.is_capitalised(i + 1) && i + 1 < head)
        .map_or(s.start, |i| i + 1)
}
