//! Sources without a name: how much of the phrase to keep.

use std::ops::Range;

use super::source::Noun;
use crate::lexicon::{Class, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// Longer phrases are cut after their noun's first phrase.
const LONGEST: usize = 12;

/// The phrase without relative clauses, appositions, "speaking on condition of …" and marks at its
/// ends.
pub(super) fn trim(doc: &Document, noun: &Noun) -> Range<usize> {
    let tokens = doc.tokens();
    let after = noun.head + 1..noun.tokens.end;
    let ends = |i: usize| {
        let token = &tokens[i];
        // "the man accused of theft"; not "authors of the report", "members of the local press"
        let verb = token.is(Class::CUE)
            && i + 1 < noun.tokens.end
            && !tokens[i - 1].is(Class::DETERMINER | Class::POSSESSIVE);
        verb || token.is(Class::RELATIVE | Class::SUBORDINATOR | Class::AUXILIARY)
            || matches!(token.kind, TokenKind::Mark if !token.glued || token.key != key!("-"))
            || token.is(Class::CONJUNCTION)
                && tokens.get(i + 1).is_some_and(|next| next.capitalised())
                && !tokens[i - 1].capitalised()
            || keys!("speaking" | "citing" | "on").contains(&token.key)
    };
    let end = after.clone().find(|&i| ends(i)).unwrap_or(noun.tokens.end);
    let end = if end - noun.tokens.start > LONGEST {
        // The second preposition begins what can be spared.
        let second = (noun.head + 1..end)
            .filter(|&i| tokens[i].is(Class::PREPOSITION))
            .nth(2)
            .unwrap_or(end);
        second
            .min(noun.tokens.start + 2 * LONGEST)
            .max(noun.head + 1)
    } else {
        end
    };
    let when = |i: usize| {
        keys!("overnight" | "yesterday" | "today" | "tonight" | "later").contains(&tokens[i].key)
    };
    let end = if end > noun.head + 1 && when(end - 1) {
        end - 1
    } else {
        end
    };
    // "the Oslo-based cooperative": where it is, is no part of what it is called.
    let based = (noun.tokens.start..noun.head).find(|&i| {
        tokens[i].key == key!("based") && tokens[i].glued && tokens[i - 1].key == key!("-")
    });
    let start = based
        .filter(|&i| tokens[i + 1].capitalised() && i + 1 < noun.head)
        .map_or(noun.tokens.start, |i| i + 1);
    start..end
}
