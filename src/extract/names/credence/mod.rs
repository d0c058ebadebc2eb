//! Decides whether a name that was found is really a person's or a body's, by a logistic model of
//! what is observed about all its mentions together ([`Sign`]).
//!
//! The tagger judges word by word and must choose a kind, so a code, a product or a row of a table
//! becomes a body for want of anything better. This model considers the article as a whole, and the
//! unlikely names are left out of the lists of people and bodies, unless they turn out to speak.
//! `train-tagger credence` writes the weights, from text that the tagger was not trained on.

mod common;
mod sign;
mod signs;

use std::sync::LazyLock;

use super::{Kind, Names};
use crate::text::Document;
pub use sign::Sign;
use signs::Elsewhere;
pub use signs::Signs;

/// The weight of each sign for a person and for a body, in hundredths of a nat.
const WEIGHTS: &str = include_str!("weights.tsv");

/// The weights for a person and for a body, by the number of the sign.
static TABLE: LazyLock<Vec<[i32; 2]>> = LazyLock::new(|| read(WEIGHTS));

/// Reads a table of weights whose lines are in the order of [`Sign::ALL`].
fn read(table: &str) -> Vec<[i32; 2]> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let mut weights = line.split('\t').skip(1);
            [0; 2].map(|_: i32| weights.next().and_then(|w| w.parse().ok()).unwrap_or(0))
        })
        .collect()
}

/// Returns the column of weights for a kind.
fn column(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Person => Some(0),
        Kind::Organization => Some(1),
        Kind::Place | Kind::Other => None,
    }
}

/// Marks the people and bodies whose signs speak against them.
pub(super) fn doubt(doc: &Document, names: &mut Names) {
    let common = common::Words::of(doc, names);
    let doubted: Vec<usize> = evidence(doc, names)
        .filter(|&(e, signs)| {
            let kind = names.entities[e].kind;
            // Only people have initials, so these decide, whatever the other signs say.
            let sure = signs.has(Sign::Ruled) || kind == Kind::Person && signs.has(Sign::Initials);
            let score = |at| signs.iter().map(|s| TABLE[s][at]).sum::<i32>();
            let common = || common.has(doc, names, &names.entities[e]);
            !sure && (common() || column(kind).is_some_and(|at| score(at) < 0))
        })
        .map(|(e, _)| e)
        .collect();
    for e in doubted {
        names.entities[e].doubted = true;
    }
}

/// Returns the signs of each person and body, with its index.
pub fn evidence<'n>(
    doc: &'n Document,
    names: &'n Names,
) -> impl Iterator<Item = (usize, Signs)> + 'n {
    let elsewhere = Elsewhere::of(doc, names);
    let all = names.entities.iter().enumerate();
    all.filter(|(_, entity)| column(entity.kind).is_some())
        .map(move |(e, entity)| (e, signs::signs(doc, names, entity, &elsewhere)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::names;

    /// Returns the people and bodies that are listed for a text.
    fn listed(text: &str) -> Vec<&str> {
        let names = names::find(&Document::new(text));
        let known = |e: &&names::Entity| column(e.kind).is_some() && e.is_listed();
        let all = names.entities.iter().filter(known);
        all.map(|e| e.name.of(text)).collect()
    }

    #[test]
    fn what_the_article_shows_to_be_a_body_or_a_person_is_listed() {
        for (text, name) in [
            (
                "The Norland Fisheries Council said that it would appeal. Norland Fisheries Council members met on Monday.",
                "Norland Fisheries Council",
            ),
            (
                "Reporters met Walter Dunn, who said that he was sorry. Mr Dunn left.",
                "Walter Dunn",
            ),
        ] {
            assert!(listed(text).contains(&name), "{text}: {:?}", listed(text));
        }
    }

    #[test]
    fn what_is_named_once_and_does_nothing_a_body_does_is_not() {
        let text = "The ferries stopped on Monday. Fans lost hope, and the Vega 300 sank.";
        assert_eq!(listed(text), [""; 0]);
    }

    #[test]
    fn a_common_word_that_opens_a_sentence_is_no_body() {
        let text = "Venipuncture is common. A nurse learns venipuncture early.";
        assert_eq!(listed(text), [""; 0]);
        let text =
            "Two Nurses Hurt After Oslo Wedding\n\nTwo nurses were hurt at a wedding on Monday.";
        assert_eq!(listed(text), [""; 0]);
        let text = "Shell said on Monday that it would appeal. Officials of Shell found a shell.";
        assert!(listed(text).contains(&"Shell"), "{:?}", listed(text));
    }

    #[test]
    fn who_speaks_is_listed_after_all() {
        let text = "The ferries stopped on Monday.";
        let mut names = names::find(&Document::new(text));
        names.entities.push(names::Entity {
            name: crate::text::Span::default(),
            kind: Kind::Organization,
            role: None,
            roles: Vec::new(),
            gender: None,
            mentions: Vec::new(),
            aside: false,
            doubted: true,
        });
        let last = names.entities.len() - 1;
        assert!(!names.entities[last].is_listed());
        names.vouch(&[last]);
        assert!(names.entities[last].is_listed());
    }

    #[test]
    fn every_sign_has_a_weight_and_every_weight_a_sign() {
        let lines = WEIGHTS.lines().filter(|line| !line.starts_with('#'));
        let named: Vec<&str> = lines.filter_map(|line| line.split('\t').next()).collect();
        let signs: Vec<&str> = Sign::ALL.iter().map(|sign| sign.name()).collect();
        assert_eq!(named, signs);
    }
}
