//! Finds schools, hospitals and clubs named after a saint: "St Luke's Medical Center". The
//! possessive makes the tagger split such names. Churches named in the same way are places; streets
//! are left alone.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, key, keys, listed};
use crate::text::{Document, Kind as TokenKind};

/// The most words after the possessive.
const LONGEST: usize = 5;

/// Adds the bodies and churches, each in place of the names found inside it.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let tokens = doc.tokens();
    let saint = |i: usize| keys!["st", "saint"].contains(&tokens[i].key);
    let mut changes = Vec::new();
    let mut from = 0;
    for start in doc.capitals().filter(|&i| saint(i)) {
        let Some(name) = called(doc, start) else {
            continue;
        };
        let last = doc.key(name.end - 1);
        let body = listed!("names/saint_bodies.txt").contains(&last);
        let church = keys!["cathedral", "church", "abbey", "basilica", "chapel"].contains(&last);
        if !body && !church {
            continue;
        }
        let first = from + found[from..].partition_point(|other| other.tokens.end <= name.start);
        let end = first + found[first..].partition_point(|other| other.tokens.start < name.end);
        from = first;
        let kind = if body {
            Kind::Organization
        } else {
            Kind::Place
        };
        changes.push((first..end, Detected::ruled(doc, name, kind, Rule::Saint)));
    }
    replace(found, changes);
}

/// Returns the name that begins with "St" at `start`: the saint, the possessive and the capitalised
/// words after it.
fn called(doc: &Document, start: usize) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    let capital = |i: usize| tokens.get(i).is_some_and(|t| t.capitalised());
    let owner = |i: usize| {
        let token = tokens.get(i)?;
        let quote = token.kind == TokenKind::Quote && doc.word(i - 1).ends_with('s');
        (token.glued && (token.kind == TokenKind::Clitic || quote)).then_some(i + 1)
    };
    let after = (start + 2..start + 4)
        .find_map(|i| owner(i).filter(|_| capital(i - 1) && !tokens[i - 1].is(Class::ROLE)))?;
    if !capital(start + 1) || doc.key(start + 1) == key!("st") {
        return None;
    }
    let words = (after..after + LONGEST).take_while(|&i| capital(i)).count();
    let whole = start..after + words;
    (words > 0 && doc.sentence_at(start) == doc.sentence_at(whole.end - 1)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{Kind, testing};

    #[test]
    fn a_hospital_or_school_called_after_a_saint_is_a_body() {
        for name in [
            "St Luke's Medical Center",
            "St. Brendan's College",
            "St Giles' Hospital",
        ] {
            let text = format!("She was taken to {name} on Monday.");
            assert_eq!(
                testing::mentions(&text, Kind::Organization),
                [name],
                "{text}"
            );
        }
    }

    #[test]
    fn a_church_called_after_a_saint_is_none() {
        let text = "She was buried at St Giles' Cathedral on Monday.";
        assert_eq!(testing::mentions(text, Kind::Organization), [""; 0]);
    }
}
