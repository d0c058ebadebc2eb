//! Finds relatives who go by their given name alone ("her son, Austin,", "six grandchildren,
//! Austin, Paris and Tyler"), which the tagger takes for the town or region of that name.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// The most words of another name in a list of relatives.
const LONGEST: usize = 3;

/// Adds the relatives, in place of the tagger's names for the same words.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    const RELATIVES: WordSet = listed!("names/relatives.txt");
    const SEVERAL: WordSet = listed!("names/several_relatives.txt");
    let mut named: Vec<usize> = Vec::new();
    for (i, token) in doc.tokens().iter().enumerate() {
        if token.case != Case::Lower {
            continue;
        }
        if SEVERAL.contains(&token.key) {
            named.extend(list(doc, i));
        } else if RELATIVES.contains(&token.key) {
            named.extend(one(doc, i + 1));
        }
    }
    named.sort_unstable();
    named.dedup();
    let changes = named.into_iter().filter_map(|i| {
        let first = found.partition_point(|name| name.tokens.end <= i);
        let inside = match found.get(first) {
            Some(name) if name.tokens == (i..i + 1) => first..first + 1,
            Some(name) if name.tokens.start <= i => return None,
            _ => first..first,
        };
        let person = Detected::ruled(doc, i..i + 1, Kind::Person, Rule::Kin);
        Some((inside, person))
    });
    let changes = changes.collect();
    replace(found, changes);
}

/// Returns the relative named at `at`, perhaps after a comma: "his wife Georgia", "his wife,
/// Georgia,". In "killed his wife, Sydney police said" Sydney is the town.
fn one(doc: &Document, at: usize) -> Option<usize> {
    let comma = doc.key(at) == key!(",");
    let name = at + usize::from(comma);
    let next = doc.tokens().get(name + 1);
    let ends = next
        .is_none_or(|t| t.kind == TokenKind::Mark || keys!["and", "of", "who"].contains(&t.key));
    (is_alone(doc, name) && is_given(doc, name) && (ends || !comma)).then_some(name)
}

/// Returns the names in the list after the relatives at `noun` and a comma or colon. Most of them
/// must be common given names, or the relatives somebody's: "her sons, Kingston and Brooklyn,". Two
/// after "the children," may be towns.
fn list(doc: &Document, noun: usize) -> Vec<usize> {
    let mut names = Vec::new();
    let own = noun.checked_sub(1).is_some_and(|i| {
        let pronoun = keys!["his", "her", "their"].contains(&doc.key(i));
        pronoun || doc.tokens()[i].kind == TokenKind::Clitic
    });
    if !keys![",", ":"].contains(&doc.key(noun + 1)) {
        return names;
    }
    let mut start = noun + 2;
    let (mut count, mut end) = (0, start);
    loop {
        let name = run(doc, start);
        if name.is_empty() || name.len() > LONGEST {
            break;
        }
        (count, end) = (count + 1, name.end);
        if is_alone(doc, start) {
            names.push(start);
        }
        let and = |i: usize| usize::from(doc.key(i) == key!("and"));
        let comma = usize::from(keys![",", ";"].contains(&doc.key(name.end)));
        start = name.end + comma + and(name.end + comma);
        if start == name.end {
            break;
        }
    }
    let given = names.iter().filter(|&&i| is_given(doc, i)).count();
    let closed = keys![",", ".", ";"].contains(&doc.key(end));
    let many = count > 2 || own && count == 2;
    if !many || given * 2 < names.len() && !(own && closed) {
        names.clear();
    }
    names
}

/// Returns the capitalised words from `start` on.
fn run(doc: &Document, start: usize) -> Range<usize> {
    let word = |t: &&Token| t.kind == TokenKind::Word && t.capitalised();
    let words = doc.tokens()[start.min(doc.tokens().len())..].iter();
    start..start + words.take(LONGEST + 1).take_while(word).count()
}

/// Whether the word at `i` is a name of one word.
fn is_alone(doc: &Document, i: usize) -> bool {
    let joined = doc
        .tokens()
        .get(i + 1)
        .is_some_and(|t| t.glued && t.key == key!("-"));
    run(doc, i).len() == 1
        && doc.tokens()[i].case == Case::Capital
        && !joined
        && doc.sentence_at(i) == doc.sentence_at(i - 1)
}

/// Whether the word at `i` is a given name.
fn is_given(doc: &Document, i: usize) -> bool {
    doc.tokens()[i].is(Class::FIRST_NAME)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn a_relative_is_no_town() {
        for (text, people) in [
            (
                "She was held after the crash that killed her son, Austin, in May.",
                &["Austin"][..],
            ),
            (
                "He leaves three grandchildren, Austin, Paris and Tyler.",
                &["Austin", "Paris", "Tyler"],
            ),
            (
                "He and their sons, Kingston and Brooklyn, left in May.",
                &["Kingston", "Brooklyn"],
            ),
        ] {
            assert_eq!(mentions(text, Kind::Person), people, "{text}");
        }
    }

    #[test]
    fn a_town_after_a_relative_is_one() {
        for text in [
            "He is accused of killing his wife, Sydney police said.",
            "The children, London and Paris were far away from each other.",
            "Her daughter in Florence called.",
        ] {
            assert_eq!(mentions(text, Kind::Person), [""; 0], "{text}");
        }
    }
}
