//! Whether a name that was found is a person's or a body's after all: a logistic model of what is
//! seen of all its mentions together ([`Sign`]).
//!
//! The tagger judges word by word and must choose; a code, a product or a row of a table is a body
//! for want of anything better. Here the article as a whole decides, and what is unlikely is left
//! out. `train-tagger credence` writes the weights, from text that the tagger was not trained on.

mod sign;
mod signs;

use std::sync::LazyLock;

use super::{Kind, Names};
use crate::text::Document;
pub use sign::Sign;
use signs::Elsewhere;
pub use signs::Signs;

/// For each sign its weight for a person and for a body, in hundredths of a nat.
const WEIGHTS: &str = include_str!("weights.tsv");

/// The weights by the number of the sign: for a person, for a body.
static TABLE: LazyLock<Vec<[i32; 2]>> = LazyLock::new(|| read(WEIGHTS));

fn read(table: &str) -> Vec<[i32; 2]> {
    let mut weights = vec![[0; 2]; Sign::ALL.len()];
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let sign = columns.next().unwrap_or_default();
        if let Some(at) = Sign::ALL.iter().position(|s| s.name() == sign) {
            weights[at] = [0; 2].map(|_: i32| {
                let weight = columns.next().map(str::parse);
                weight.and_then(Result::ok).unwrap_or(0)
            });
        }
    }
    weights
}

/// Which column of the weights a kind has.
fn column(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Person => Some(0),
        Kind::Organization => Some(1),
        Kind::Place | Kind::Other => None,
    }
}

/// Makes the people and bodies that hardly are any names of something else.
pub(super) fn settle(doc: &Document, names: &mut Names) {
    let doubted: Vec<usize> = evidence(doc, names)
        .filter(|&(e, signs)| {
            let kind = names.entities[e].kind;
            // Nobody but a person has initials, however little else is seen of one.
            let sure = signs.has(Sign::Ruled) || kind == Kind::Person && signs.has(Sign::Initials);
            let score = |at| signs.iter().map(|s| TABLE[s][at]).sum::<i32>();
            !sure && column(kind).is_some_and(|at| score(at) < 0)
        })
        .map(|(e, _)| e)
        .collect();
    for e in doubted {
        let entity = &mut names.entities[e];
        entity.kind = Kind::Other;
        entity.role = None;
        entity.roles.clear();
        for &m in &entity.mentions {
            names.mentions[m].kind = Kind::Other;
        }
    }
}

/// What is seen of each person and body, with its index.
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

    #[test]
    fn every_sign_has_a_weight_and_every_weight_a_sign() {
        let lines = WEIGHTS.lines().filter(|line| !line.starts_with('#'));
        let named: Vec<&str> = lines.filter_map(|line| line.split('\t').next()).collect();
        let signs: Vec<&str> = Sign::ALL.iter().map(|sign| sign.name()).collect();
        assert_eq!(named, signs);
    }
}
