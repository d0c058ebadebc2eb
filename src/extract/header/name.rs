//! A writer's name in a byline or alone on a line.

use std::ops::Range;

use super::outlet::{is_outlet, names_outlet};
use super::{role, stamp};
use crate::lexicon::gazetteer;
use crate::lexicon::{Class, Classes, Key, gender, keys, listed};
use crate::text::{Case, Document, Kind, Token};

/// Whether the word at `i` is a given name.
pub(super) fn is_given(doc: &Document, i: usize) -> bool {
    doc.tokens()[i].is(Class::FIRST_NAME) || gender(doc.word(i)).is_some()
}

/// Whether the map has a place of this name.
pub(super) fn is_place(doc: &Document, tokens: Range<usize>) -> bool {
    gazetteer::knows(doc.name(tokens))
}

/// Whether the whole line reads as one person's name.
pub(super) fn is_name(doc: &Document, tokens: Range<usize>) -> bool {
    let words = tokens
        .clone()
        .filter(|&i| doc.tokens()[i].kind == Kind::Word)
        .count();
    let plain = (2..=5).contains(&words) && name(doc, tokens.clone()) == Some(tokens.end);
    plain
        && !names_outlet(doc, tokens.clone())
        && !is_title(doc, tokens.clone())
        && (is_given(doc, tokens.start)
            || words <= 3 && doc.tokens()[tokens.start].case == Case::Capital)
}

/// Whether a capitalised phrase is a title rather than a name, because it contains a noun for a
/// public body or a paper: `Town Council Notebook`.
fn is_title(doc: &Document, tokens: Range<usize>) -> bool {
    const NOUNS: Classes = Class::ORG_NOUN.or(Class::PUBLIC_BODY).or(Class::DOCUMENT);
    let noun = |t: &Token| t.is(NOUNS) && !t.is(Class::SURNAME | Class::FIRST_NAME);
    !is_given(doc, tokens.start) && doc.tokens()[tokens].iter().any(noun)
}

/// Returns the end of the name that these tokens begin with: two to five capitalised words, with
/// particles and hyphens between them.
pub(super) fn name(doc: &Document, tokens: Range<usize>) -> Option<usize> {
    let stops = Class::DETERMINER
        | Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::AUXILIARY
        | Class::WEEKDAY
        | Class::RELATIVE;
    let mut words = 0;
    let mut end = tokens.start;
    let mut i = tokens.start;
    while i < tokens.end && words < 6 {
        let token = &doc.tokens()[i];
        if words > 0 && is_hyphen_within(doc, i) {
            // `Jervis-Bardy` counts as one word; in `al-Rashid` only the second half counts.
            words += usize::from(end < i);
            i += 2;
            end = i;
            continue;
        }
        let particle = listed!("names/byline_particles.txt").contains(&token.key);
        let numbered = doc.word(i).bytes().any(|b| b.is_ascii_digit());
        if numbered
            || token.kind != Kind::Word
            || token.glued && i > tokens.start
            || !particle
                && (!token.capitalised() || token.is(stops) && !(words == 0 && is_given(doc, i)))
        {
            break;
        }
        // In `Ann Bell LONDON` the change of case marks the beginning of the dateline.
        let shouted = words >= 2
            && token.case == Case::Upper
            && doc.tokens()[i - 1].case == Case::Capital
            && doc.tokens()[tokens.start].case != Case::Upper;
        if !particle
            && words >= 2
            && (role::is_word(token.key)
                || token.is(Class::MONTH)
                || shouted
                || is_page_word(doc, i..tokens.end)
                || words == 2 && is_outlet(doc, i..tokens.end))
        {
            break;
        }
        i += 1;
        if !particle || token.capitalised() {
            words += 1;
            end = i;
        }
    }
    (2..=5).contains(&words).then_some(end)
}

/// Whether the token is a hyphen between two halves of a word.
fn is_hyphen_within(doc: &Document, at: usize) -> bool {
    let token = &doc.tokens()[at];
    let next = doc.tokens().get(at + 1);
    token.kind == Kind::Mark
        && token.glued
        && doc.word(at) == "-"
        && next.is_some_and(|t| t.glued && t.kind == Kind::Word)
}

/// Whether these tokens begin with a button or the label of a time: `Follow`, `Updated`, `Last
/// updated`.
fn is_page_word(doc: &Document, tokens: Range<usize>) -> bool {
    let first = doc.key(tokens.start);
    let is_label = |word: Key| stamp::label(word).is_some();
    is_button(first)
        || is_label(first)
        || listed!("page/label_leads.txt").contains(&first)
            && tokens.len() > 1
            && is_label(doc.key(tokens.start + 1))
}

/// Whether the word is a button that pages print after a writer's name.
pub(super) fn is_button(word: Key) -> bool {
    keys![
        "follow", "email", "e-mail", "send", "bio", "share", "comments", "twitter"
    ]
    .contains(&word)
}
