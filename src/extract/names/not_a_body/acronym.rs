//! Recognises acronyms of things: "OFWs", "consumer price index (CPI)".

use std::ops::Range;

use crate::extract::names::detected::Detected;
use crate::lexicon::{Class, Classes, key, keys, listed};
use crate::text::{Case, Document};

/// Whether the word is the plural of an acronym: "OFWs", "REITs".
pub(super) fn is_plural_acronym(doc: &Document, name: &Range<usize>) -> bool {
    let Some(stem) = doc.word(name.start).strip_suffix('s') else {
        return false;
    };
    stem.len() > 1 && stem.bytes().all(|b| b.is_ascii_uppercase())
}

/// Whether the lower-case words before the brackets around an acronym spell it and don't name a
/// body: "consumer price index (CPI)"; or capitalised words do that name a thing: "Letter of Consent
/// (LOC)", "an Entry Permit or EP".
pub(super) fn explains_thing(doc: &Document, found: &[Detected], i: usize) -> bool {
    const BODY: Classes = Class::ORG_NOUN.or(Class::ORG_HEAD).or(Class::ORG_SUFFIX);
    let name = &found[i].tokens;
    if name.len() > 1 || doc.tokens()[name.start].case != Case::Upper {
        return false;
    }
    let linked = |&o: &usize| keys!["(", "or"].contains(&doc.key(o));
    let Some(open) = name.start.checked_sub(1).filter(linked) else {
        return false;
    };
    let named = i
        .checked_sub(1)
        .is_some_and(|b| found[b].tokens.end == open);
    let comma =
        usize::from(doc.key(open) == key!("or") && open > 0 && doc.key(open - 1) == key!(","));
    let end = open - comma;
    let Some(last) = end.checked_sub(1).map(|l| &doc.tokens()[l]) else {
        return false;
    };
    let letters = doc.word(name.start).trim_end_matches(['s', 'S']);
    let mut spelled = letters
        .chars()
        .rev()
        .map(|c| c.to_ascii_lowercase())
        .peekable();
    let words = (end.saturating_sub(8)..end).rev();
    let mut first_word = end;
    for word in words.map(|w| (doc.word(w), doc.key(w))) {
        let small = keys!["of", "and", "the", "for", "in", "-", "a"].contains(&word.1);
        let first = word.0.chars().next().map(|c| c.to_ascii_lowercase());
        if spelled.peek().is_none() {
            break;
        }
        first_word -= 1;
        if first == spelled.peek().copied() {
            spelled.next();
        } else if !small {
            return false;
        }
    }
    let small = last.case == Case::Lower && !last.is(BODY) && !named && doc.key(open) == key!("(");
    spelled.peek().is_none() && (small || names_thing(doc, first_word..end))
}

/// Whether the head of capitalised words is a noun for a document, a law or an event: "Letter" in
/// "Letter of Consent".
fn names_thing(doc: &Document, words: Range<usize>) -> bool {
    let link = words
        .clone()
        .find(|&i| keys!["of", "for", "on", "to"].contains(&doc.key(i)));
    let head = link.unwrap_or(words.end).max(words.start + 1) - 1;
    let noun = &doc.tokens()[head];
    words.len() > 1
        && noun.case == Case::Capital
        && listed!("names/no_body_heads.txt").contains(&noun.key)
}
