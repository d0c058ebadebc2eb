//! Finds bodies by the acronym in brackets after them: "Lund Vatten Bolag (LVB)". If the initials
//! of the capitalised words before the brackets spell the acronym, these words are one name,
//! whatever the tagger thinks.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, Classes, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind};

/// How many letters such an acronym has.
const LETTERS: Range<usize> = 3..8;

/// The classes of a last word that shows that an acronym isn't a body's: "Chief Financial Officer
/// (CFO)".
const NO_BODY: Classes = Class::ROLE.or(Class::TITLE).or(Class::EVENT);

/// Adds these names, each in place of any names inside it.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let mut changes = Vec::new();
    for acronym in 0..found.len() {
        let at = found[acronym].tokens.clone();
        let bracketed = found[acronym].kind == Kind::Organization
            && at.len() == 1
            && at.start > 1
            && doc.key(at.start - 1) == key!("(")
            && doc.key(at.end) == key!(")");
        let Some(name) = bracketed.then(|| spelled(doc, at.start)).flatten() else {
            continue;
        };
        let first = found[..acronym].partition_point(|other| other.tokens.end <= name.start);
        let inside = found[first..acronym]
            .iter()
            .all(|part| part.tokens.start >= name.start);
        if inside {
            let body = Detected::ruled(doc, name, Kind::Organization, Rule::Spelled);
            changes.push((first..acronym, body));
        }
    }
    replace(found, changes);
}

/// Returns the words before the brackets that spell the acronym at `at`: one capitalised word for
/// each letter, with small words between them.
fn spelled(doc: &Document, at: usize) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    let letters = doc.word(at);
    if tokens[at].case != Case::Upper
        || !LETTERS.contains(&letters.len())
        || !letters.bytes().all(|b| b.is_ascii_uppercase())
        || listed!("names/no_bodies.txt").contains(&tokens[at].key)
    {
        return None;
    }
    let end = at - 1;
    let last = &tokens[end - 1];
    if !last.capitalised()
        || last.is(NO_BODY)
        || listed!("names/no_body_heads.txt").contains(&last.key)
    {
        return None;
    }
    let small = |i: usize| {
        tokens[i].case == Case::Lower && tokens[i].is(Class::NAME_LINK)
            || tokens[i].key == key!("&")
            || tokens[i].key == key!("-")
    };
    let floor = doc.sentences()[doc.sentence_at(at)].tokens.start;
    let mut start = end;
    for letter in letters.chars().rev() {
        let mut i = start.checked_sub(1).filter(|&i| i >= floor)?;
        while i > floor && small(i) {
            i -= 1;
        }
        let word = &tokens[i];
        let fits = word.kind == TokenKind::Word && word.capitalised();
        if !fits || !doc.word(i).starts_with(letter) {
            return None;
        }
        start = i;
    }
    // "Kerr and Lund Sports Arts Board (SAB)" is longer than its acronym. A capital that opens the
    // sentence doesn't count, as it may be "The". The name doesn't begin with an article.
    let goes_on = start > floor && tokens[start - 1].capitalised() && start - 1 > floor;
    (!goes_on && !keys!["the", "a", "an"].contains(&tokens[start].key)).then_some(start..end)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn the_capitals_before_an_acronym_are_its_name() {
        let text = "The court told the Bruhat Mysuru Palike (BMP) to clear the lake. The BMP said on Monday that it would appeal.";
        assert_eq!(
            testing::entities(text, Kind::Organization),
            [(
                "Bruhat Mysuru Palike",
                vec!["Bruhat Mysuru Palike", "BMP", "BMP"]
            )]
        );
    }

    #[test]
    fn other_words_before_brackets_are_no_name() {
        for text in [
            "He met the Chief Financial Officer (CFO) on Monday.",
            "Ann Bell met Tom Orr (ABTO) on Monday.",
        ] {
            let found = testing::mentions(text, Kind::Organization);
            assert!(found.iter().all(|name| !name.contains(' ')), "{found:?}");
        }
    }
}
