//! A writer's name as it stands in a byline or alone on its line.

use std::ops::Range;

use super::outlet::{is_outlet, names_outlet};
use super::{role, stamp};
use crate::lexicon::gazetteer;
use crate::lexicon::{Class, Key, gender, keys, listed};
use crate::text::{Case, Document, Kind};

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
        && (is_given(doc, tokens.start)
            || words <= 3 && doc.tokens()[tokens.start].case == Case::Capital)
}

/// The end of the name that these tokens begin with: two to five capitalised words, with what may
/// stand between and after them.
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
        let particle = listed!("names/byline_particles.txt").contains(&token.key);
        if token.kind == Kind::Mark
            && token.glued
            && doc.word(i) == "-"
            && words > 0
            && doc
                .tokens()
                .get(i + 1)
                .is_some_and(|t| t.glued && t.kind == Kind::Word)
        {
            // Both halves of `Jervis-Bardy` are one word; `al-Rashid` is a word of its own.
            words += usize::from(end < i);
            i += 2;
            end = i;
            continue;
        }
        let numbered = doc.word(i).bytes().any(|b| b.is_ascii_digit());
        if numbered
            || token.kind != Kind::Word
            || token.glued && i > tokens.start
            || !particle
                && (!token.capitalised() || token.is(stops) && !(words == 0 && is_given(doc, i)))
        {
            break;
        }
        // `Ann Bell LONDON`: the dateline begins where the case changes.
        let shouted = words >= 2
            && token.case == Case::Upper
            && doc.tokens()[i - 1].case == Case::Capital
            && doc.tokens()[tokens.start].case != Case::Upper;
        let last_updated = listed!("page/label_leads.txt").contains(&token.key)
            && i + 1 < tokens.end
            && stamp::label(doc.key(i + 1)).is_some();
        let button = is_button(token.key) || stamp::label(token.key).is_some() || last_updated;
        if !particle
            && words >= 2
            && (role::is_word(token.key)
                || token.is(Class::MONTH)
                || shouted
                || button
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

/// What pages print behind a writer's name.
pub(super) fn is_button(word: Key) -> bool {
    keys!("follow" | "email" | "e-mail" | "send" | "bio" | "share" | "comments" | "twitter")
        .contains(&word)
}
