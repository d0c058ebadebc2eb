//! Finds the firms of analysts and economists: "analyst Ann Bell of Orr Dunn". The tagger takes such
//! firms, which go by the surnames of their founders, for people.

use std::ops::Range;

use super::Kind;
use super::detected::{Detected, replace};
use super::rule::Rule;
use crate::lexicon::{Class, Key, gazetteer, keys};
use crate::text::{Case, Document, Kind as TokenKind};

/// Nouns for people who speak to the press for their firm.
const SPECIALISTS: &[Key] = keys!["analyst", "economist", "strategist", "broker", "trader"];

/// The most words of a firm's name.
const LONGEST: usize = 4;

/// Adds the firms, and turns the people that the tagger found instead into bodies.
pub(super) fn put_in(doc: &Document, found: &mut Vec<Detected>) {
    let mut changes = Vec::new();
    for (i, name) in found.iter().enumerate() {
        let Some(firm) = firm(doc, name) else {
            continue;
        };
        let last = i + 1 + found[i + 1..].partition_point(|n| n.tokens.start < firm.end);
        let free = match &found[i + 1..last] {
            [] => true,
            [one] => one.tokens == firm && one.kind != Kind::Organization,
            _ => false,
        };
        if free {
            let body = Detected::ruled(doc, firm, Kind::Organization, Rule::Shown);
            changes.push((i + 1..last, body));
        }
    }
    replace(found, changes);
}

/// Returns the capitalised words that a preposition joins to a specialist's name, unless they are a
/// place's.
fn firm(doc: &Document, name: &Detected) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    let Range { start, end } = name.tokens;
    let specialist = name.kind == Kind::Person
        && name.tokens.len() > 1
        && start > 0
        && SPECIALISTS.contains(&doc.key(start - 1));
    let joined = tokens.get(end).is_some_and(|t| t.case == Case::Lower)
        && keys!["of", "at", "with", "from"].contains(&doc.key(end));
    if !specialist || !joined {
        return None;
    }
    let words = tokens[end + 1..].iter().take(LONGEST).take_while(|t| {
        t.capitalised()
            && t.kind == TokenKind::Word
            && !t.is(Class::DETERMINER | Class::MONTH | Class::WEEKDAY)
    });
    let firm = end + 1..end + 1 + words.count();
    let whole = !firm.is_empty() && doc.sentence_at(end) == doc.sentence_at(firm.end - 1);
    (whole && gazetteer::senses(doc.name(firm.clone())).next().is_none()).then_some(firm)
}

#[cfg(test)]
mod tests {
    use crate::extract::names::Kind;
    use crate::extract::names::testing::mentions;

    #[test]
    fn an_analyst_has_a_firm_or_is_from_a_town() {
        for (text, bodies) in [
            (
                "Analyst Susan Kerr of Moxley Dunn called the price full.",
                &["Moxley Dunn"][..],
            ),
            ("Analyst Susan Kerr of Oslo called the price full.", &[]),
            ("The nurse Susan Kerr met Tom of Moxley Dunn.", &[]),
        ] {
            assert_eq!(mentions(text, Kind::Organization), bodies, "{text}");
        }
    }
}
