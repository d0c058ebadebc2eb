//! Recognises acronyms of things: "OFWs", "consumer price index (CPI)".

use std::ops::Range;

use crate::extract::names::detected::Detected;
use crate::lexicon::{Class, Classes, key, keys};
use crate::text::{Case, Document};

/// Whether the word is the plural of an acronym: "OFWs", "REITs".
pub(super) fn is_plural_acronym(doc: &Document, name: &Range<usize>) -> bool {
    let Some(stem) = doc.word(name.start).strip_suffix('s') else {
        return false;
    };
    stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether the lower-case words before the brackets around an acronym spell it and don't name a
/// body: "consumer price index (CPI)".
pub(super) fn explains_thing(doc: &Document, found: &[Detected], i: usize) -> bool {
    const BODY: Classes = Class::ORG_NOUN.or(Class::ORG_HEAD).or(Class::ORG_SUFFIX);
    let name = &found[i].tokens;
    if name.len() > 1 || doc.tokens()[name.start].case != Case::Upper {
        return false;
    }
    let Some(open) = name
        .start
        .checked_sub(1)
        .filter(|&o| doc.key(o) == key!("("))
    else {
        return false;
    };
    let named = i
        .checked_sub(1)
        .is_some_and(|b| found[b].tokens.end == open);
    let Some(last) = open
        .checked_sub(1)
        .map(|l| &doc.tokens()[l])
        .filter(|_| !named)
    else {
        return false;
    };
    let letters = doc.word(name.start).trim_end_matches(['s', 'S']);
    let mut spelled = letters
        .chars()
        .rev()
        .map(|c| c.to_ascii_lowercase())
        .peekable();
    let words = (open.saturating_sub(8)..open).rev();
    for word in words.map(|w| (doc.word(w), doc.key(w))) {
        let small = keys!["of", "and", "the", "for", "in", "-", "a"].contains(&word.1);
        let first = word.0.chars().next().map(|c| c.to_ascii_lowercase());
        if spelled.peek().is_none() {
            break;
        }
        if first == spelled.peek().copied() {
            spelled.next();
        } else if !small {
            return false;
        }
    }
    spelled.peek().is_none() && last.case == Case::Lower && !last.is(BODY)
}
