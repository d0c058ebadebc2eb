//! Noun phrases: where the head of a source's words is.

use std::ops::Range;

use crate::extract::names::Names;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The head of the phrase, the words between its determiner and its head, and its determiner.
pub(super) fn noun_phrase(
    doc: &Document,
    names: &Names,
    words: Range<usize>,
) -> (usize, Range<usize>, Option<usize>) {
    let token = |i: usize| &doc.tokens()[i];
    let mut start = words.start;
    // "About nine percent", "Only Ann Bell": what stands before the phrase.
    const MORE_OR_LESS: [Key; 8] = Key::words([
        "more", "less", "fewer", "than", "nearly", "almost", "roughly", "least",
    ]);
    let outside = |t: &Token| {
        let before = Class::PREPOSITION | Class::ADVERB | Class::CONJUNCTION | Class::SUBORDINATOR;
        !matches!(t.kind, TokenKind::Word | TokenKind::Number)
            || t.is(before)
            || MORE_OR_LESS.contains(&t.key)
    };
    while start + 1 < words.end && names.mention_at(start).is_none() && outside(token(start)) {
        start += 1;
    }
    let leading = Class::DETERMINER | Class::POSSESSIVE;
    let mut determiner = None;
    while start + 1 < words.end
        && names.mention_at(start).is_none()
        && (token(start).is(leading)
            || is_quantifier(token(start)) && !token(start + 1).is(Class::PREPOSITION))
    {
        determiner = determiner.or(Some(start));
        start += 1;
    }
    // "several of the officials", "one of them": the phrase after "of" says who.
    let mut end = start;
    let mut i = start;
    while i < words.end {
        if let Some(m) = names.mention_at(i) {
            i = names.mentions[m].tokens.end.max(i + 1);
            end = i;
            continue;
        }
        let token = token(i);
        let joins = token.kind == TokenKind::Clitic
            || keys!("-" | "/" | "&").contains(&token.key)
            || (token.glued && doc.word(i) == "–");
        let noun = matches!(
            token.kind,
            TokenKind::Word | TokenKind::Number | TokenKind::Address
        ) && !token.is(Class::PREPOSITION
            | Class::RELATIVE
            | Class::CONJUNCTION
            | Class::AUXILIARY
            | Class::SUBORDINATOR)
            && !(i > start
                && is_participle(doc, i, words.end)
                && i + 1 < words.end
                && !token.is(Class::ROLE))
            && !(i > start && i + 1 == words.end && is_verb(doc, i));
        let halves = token.key == key!("and")
            && i > start
            && coordinates_adjectives(doc, start, i, words.end);
        if !(joins || noun || halves || token.kind == TokenKind::Quote) {
            break;
        }
        i += 1;
        if noun {
            end = i;
        }
    }
    let head = end.max(start + 1).min(words.end) - 1;
    (head, start..head.max(start), determiner)
}

/// "state and federal election officials": what stands before the "and" at `and` only qualifies the
/// noun after it.
fn coordinates_adjectives(doc: &Document, start: usize, and: usize, end: usize) -> bool {
    let tokens = doc.tokens();
    let noun = Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::DOCUMENT;
    let before = &tokens[and - 1];
    let inside = |t: &&Token| {
        t.kind == TokenKind::Word
            && t.case == Case::Lower
            && !t.is(Class::PREPOSITION | Class::DETERMINER)
    };
    let after = tokens[and + 1..end.clamp(and + 1, and + 5)]
        .iter()
        .take_while(inside);
    and - start <= 2
        && !before.is(noun)
        && !is_plural(doc, and - 1)
        && after.filter(|t| t.is(noun)).count() > 0
}

/// "issued" in a source that was cut too late: "the board issued".
fn is_verb(doc: &Document, i: usize) -> bool {
    let token = &doc.tokens()[i];
    let noun = Class::PERSON_NOUN | Class::ROLE | Class::ORG_NOUN | Class::DOCUMENT;
    token.case == Case::Lower
        && !token.glued
        && !token.is(noun)
        && (token.is(Class::CUE | Class::FINITE) || doc.word(i).ends_with("ed"))
}

fn is_quantifier(token: &Token) -> bool {
    const QUANTIFIERS: [Key; 8] = Key::words([
        "several", "many", "few", "other", "others", "most", "multiple", "various",
    ]);
    QUANTIFIERS.contains(&token.key)
}

/// "speaking", "briefed", "close (to)": what begins a phrase after its noun.
fn is_participle(doc: &Document, i: usize, end: usize) -> bool {
    let word = doc.word(i);
    let next = doc.tokens().get(i + 1).filter(|_| i + 1 < end);
    if doc.tokens()[i].glued || i > 0 && doc.tokens()[i - 1].kind == TokenKind::Clitic {
        return false; // "Oslo-based", "the college's polling director"
    }
    if doc.tokens()[i].case == Case::Lower
        && word.ends_with("ed")
        && next.is_some_and(|t| t.is(Class::PREPOSITION | Class::WEEKDAY | Class::MONTH))
    {
        return true;
    }
    doc.tokens()[i].case == Case::Lower
        && (word.ends_with("ing") && word.len() > 5 && !word.ends_with("king")
            || const {
                Key::words([
                    "close",
                    "familiar",
                    "briefed",
                    "involved",
                    "based",
                    "released",
                    "published",
                    "issued",
                    "posted",
                ])
            }
            .contains(&doc.key(i)))
}

/// Whether a noun is a plural: by its ending, or one of those that have none.
pub(super) fn is_plural(doc: &Document, i: usize) -> bool {
    const PLURALS: [Key; 12] = Key::words([
        "police",
        "people",
        "men",
        "women",
        "children",
        "others",
        "some",
        "many",
        "several",
        "spokesmen",
        "media",
        "both",
    ]);
    let word = doc.word(i);
    PLURALS.contains(&doc.key(i))
        || word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is")
}
