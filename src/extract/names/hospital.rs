//! Finds hospitals by the last words of their names: "Marlow Memorial Hospital", "Orrin Medical
//! Center". The tagger marks them as places or misses them.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::gazetteer;
use crate::lexicon::{Class, Classes, Key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind};

/// The maximum number of words before the words for a hospital.
const LONGEST: usize = 6;

/// Words that no hospital's name begins with.
const OUTSIDE: Classes = Class::STARTER
    .or(Class::DETERMINER)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::PRONOUN)
    .or(Class::AUXILIARY)
    .or(Class::CUE)
    .or(Class::MONTH)
    .or(Class::WEEKDAY);

/// Adds the hospitals, each in place of the names found inside it.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let mut changes = Vec::new();
    for last in doc.capitals().filter(|&i| i > 0) {
        let Some(name) = called(doc, last) else {
            continue;
        };
        let first = found.partition_point(|other| other.tokens.end <= name.start);
        let end = found.partition_point(|other| other.tokens.start < name.end);
        let inside =
            |other: &Detected| other.tokens.start >= name.start && other.tokens.end <= name.end;
        if found[first..end].iter().all(inside) {
            let body = Detected::ruled(doc, name, Kind::Organization, Rule::Hospital);
            changes.push((first..end, body));
        }
    }
    replace(found, changes);
}

/// Returns the name of a hospital that ends with the word at `last`.
fn called(doc: &Document, last: usize) -> Option<Range<usize>> {
    const KINDS: &[Key] = keys!["medical", "health", "trauma", "cancer"];
    let tokens = doc.tokens();
    let head = &tokens[last];
    if head.case != Case::Capital {
        return None;
    }
    let kind = match head.key {
        k if keys!["hospital", "infirmary", "hospice"].contains(&k) => last,
        k if keys!["center", "centre"].contains(&k) && KINDS.contains(&doc.key(last - 1)) => {
            last - 1
        }
        _ => return None,
    };
    let floor = doc.sentences()[doc.sentence_at(last)].tokens.start;
    let word = |i: usize| {
        let t = &tokens[i];
        let owner = t.kind == TokenKind::Clitic || t.kind == TokenKind::Quote && t.glued;
        owner || t.kind == TokenKind::Word && t.capitalised() && !t.is(OUTSIDE)
    };
    let mut start = (floor.max(kind.saturating_sub(LONGEST))..kind)
        .rev()
        .take_while(|&i| word(i))
        .last()?;
    // Drops "Former" of "Former Marlow Hospital" and the clitic of "'s Marlow Hospital".
    while start < kind
        && (!tokens[start].capitalised()
            || listed!("names/leading_words.txt").contains(&tokens[start].key))
    {
        start += 1;
    }
    // In "Lund's Marlow Hospital", the name begins after the town.
    let of_town = (start..kind).rev().find(|&i| {
        tokens[i].kind == TokenKind::Clitic
            && gazetteer::senses(doc.name(start..i)).next().is_some()
    });
    start = of_town.map_or(start, |clitic| clitic + 1);
    (start < kind).then_some(start..last + 1)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn a_hospital_is_a_body_by_its_last_words() {
        for (name, text) in [
            (
                "Marlow Memorial Hospital",
                "The driver was taken to Marlow Memorial Hospital with a broken leg.",
            ),
            (
                "Marlow Vale Hospital",
                "She was flown to Lund's Marlow Vale Hospital on Monday.",
            ),
            (
                "Orrin Medical Center",
                "Doctors at Orrin Medical Center said no.",
            ),
        ] {
            assert_eq!(
                testing::mentions(text, Kind::Organization),
                [name],
                "{text}"
            );
        }
        for text in [
            "The driver was taken to Hospital Road with a broken leg.",
            "The new Hospital was opened in May.",
        ] {
            let bodies = testing::mentions(text, Kind::Organization);
            assert_eq!(bodies, [""; 0], "{text}");
        }
    }
}
