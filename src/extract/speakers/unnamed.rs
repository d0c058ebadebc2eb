//! Sources without a name: how much of the phrase to keep.

use std::ops::Range;

use super::source::Noun;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Sentence;
use crate::text::Kind as TokenKind;

/// Longer phrases are cut after their noun's first phrase.
const LONGEST: usize = 12;

/// The phrase without relative clauses, appositions, "speaking on condition of …" and marks at its
/// ends.
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

/// Whether the phrase can do without what begins at `i`: a relative clause, a verb, an apposition.
fn begins_the_rest(s: Sentence, noun: &Noun, i: usize) -> bool {
    // "those who left" are nobody without what they did
    let empty = s.is_one_of(
        noun.head,
        keys!("those" | "some" | "many" | "others" | "most" | "one"),
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
    verb || mark || named || s.is(i, clause) || s.is_one_of(i, keys!("speaking" | "citing" | "on"))
}

/// Where a long phrase that ends at `end` is cut: its third preposition begins what can be spared.
fn spared(s: Sentence, noun: &Noun, end: usize) -> usize {
    let third = (noun.head + 1..end)
        .filter(|&i| s.is(i, Class::PREPOSITION))
        .nth(2);
    third
        .unwrap_or(end)
        .min(s.start + 2 * LONGEST)
        .max(noun.head + 1)
}

/// A word of time or place that is no part of who somebody is.
fn is_when(s: Sentence, i: usize) -> bool {
    s.is_one_of(
        i,
        keys!("overnight" | "yesterday" | "today" | "tonight" | "later" | "there" | "here"),
    )
}

/// Where the phrase begins behind its base: "the Oslo-based cooperative" is called what follows.
fn past_base(s: Sentence, head: usize) -> usize {
    let based = |&i: &usize| s.key(i) == key!("based") && s.glued(i) && s.key(i - 1) == key!("-");
    (s.start..head)
        .find(based)
        .filter(|&i| s.is_capitalised(i + 1) && i + 1 < head)
        .map_or(s.start, |i| i + 1)
}
