//! Decides which of the names that may be a place's are meant as places here.
//!
//! Every match is weighed by its name (a country's is seldom anything else; a village's may be
//! anyone's surname) and by the words around it. A name that is surely a place's somewhere in the
//! article needs less evidence elsewhere in it.

use std::ops::Range;

use super::bind;
use super::context;
use super::hint::{self, Hint};
use super::matched::Match;
use super::points::{DESCRIBED, ENOUGH, ENOUGH_AGAIN, SURE};
use super::rule::Rule;
use super::spans;
use super::toponym::{Gazette, Toponym};
use super::{never, series, unlisted};
use crate::extract::header::Heading;
use crate::extract::names::Names;
use crate::lexicon::gazetteer::Code;
use crate::lexicon::key;
use crate::syntax::Parts;
use crate::text::Document;

/// Finds the places' names, in text order, and separately the countries of demonyms.
pub(super) fn find(parts: &Parts, heading: &Heading, names: &Names) -> Found {
    let doc = parts.document();
    let matches = with_unlisted(doc, heading, names, spans::matches(doc));
    let mut gazette = Gazette::with_capacity(matches.len());
    let mut toponyms: Vec<Toponym> = Vec::with_capacity(matches.len());
    let mut demonyms = Vec::new();
    for m in matches {
        let name = gazette.note(&m);
        let known = &gazette.known[name];
        if known.demonym {
            demonyms.extend(known.entries().iter().map(|e| e.code));
            continue;
        }
        toponyms.push(Toponym {
            seat: never::is_party_tag(doc.tokens(), m.tokens.start),
            tokens: m.tokens,
            name,
            within: None,
            town: None,
            division: false,
            state: false,
            sort: m.kind,
            local: false,
            never: None,
            country: None,
            unlisted: m.unlisted.is_some(),
            weight: match m.unlisted {
                Some(weight) => weight,
                None if m.kind.is_some() => DESCRIBED,
                None => known.prior,
            },
            rule: m.rule,
        });
    }
    bind::bind(doc, &gazette, &mut toponyms);
    context::weigh(parts, heading, names, &gazette, &mut toponyms);
    let stays = kept(&toponyms, gazette.len());
    let hints = hint::hints(
        names,
        &gazette,
        toponyms
            .iter()
            .zip(&stays)
            .filter(|(_, stays)| !**stays)
            .map(|(t, _)| t),
    );
    keep(&mut toponyms, &stays);
    Found {
        toponyms,
        gazette,
        demonyms,
        hints,
    }
}

/// Adds the names that no gazetteer has to the matches, in text order.
fn with_unlisted(
    doc: &Document,
    heading: &Heading,
    names: &Names,
    mut matches: Vec<Match>,
) -> Vec<Match> {
    let covers = |tokens: &Range<usize>| {
        let at = matches.partition_point(|m| m.tokens.end <= tokens.start);
        matches.get(at).is_some_and(|m| m.tokens.start < tokens.end)
    };
    let mut unlisted = unlisted::find(doc, names, covers);
    unlisted.extend(series::find(doc, &unlisted, &matches, names, covers));
    let filed = unlisted::filed_from(doc, heading, names).filter(|filed| {
        let listed = |u: &unlisted::Unlisted| {
            u.tokens.start < filed.tokens.end && filed.tokens.start < u.tokens.end
        };
        // HARLAN in "HARLAN FALLS, Ohio" isn't a town.
        let town = &filed.tokens;
        let beside = |m: &&Match| m.tokens.start < town.end && town.start < m.tokens.end;
        let within = |m: &Match| m.tokens.end <= town.end && m.tokens.len() < town.len();
        let parts = doc.key(town.end) == key!(",") && matches.iter().filter(beside).all(within);
        (parts || !covers(town)) && !unlisted.iter().any(listed)
    });
    if let Some(filed) = &filed {
        let town = &filed.tokens;
        matches.retain(|m| m.tokens.end <= town.start || m.tokens.start >= town.end);
    }
    unlisted.extend(filed);
    if !unlisted.is_empty() {
        matches.extend(unlisted.into_iter().map(|u| Match {
            name: doc.name(u.tokens.clone()),
            tokens: u.tokens,
            kind: u.kind,
            unlisted: Some(u.weight),
            rule: Rule::Unlisted,
        }));
        matches.sort_by_key(|m| m.tokens.start);
    }
    matches
}

/// The places' names, and what else was found with them.
pub(super) struct Found {
    /// The places' names, in text order.
    pub(super) toponyms: Vec<Toponym>,
    /// What is known about these names.
    pub(super) gazette: Gazette,
    /// The countries whose people are named.
    pub(super) demonyms: Vec<Code>,
    /// The places that organisations are named after.
    pub(super) hints: Vec<Hint>,
}

/// Returns for each toponym whether it is a place.
fn kept(toponyms: &[Toponym], names: usize) -> Vec<bool> {
    let mut sure = vec![false; names];
    toponyms
        .iter()
        .filter(|t| t.weight >= SURE && t.never.is_none())
        .for_each(|t| sure[t.name] = true);
    let mut stays: Vec<bool> = toponyms
        .iter()
        .map(|t| t.never.is_none() && t.weight >= if sure[t.name] { ENOUGH_AGAIN } else { ENOUGH })
        .collect();
    // The container of a place is a place too: "Del." in "Dover, Del.", whatever the tagger thinks.
    for (i, t) in toponyms.iter().enumerate() {
        if let (true, Some(outer)) = (stays[i], t.within) {
            stays[outer] = true;
        }
    }
    stays
}

/// Drops the toponyms that aren't places, and keeps the indices of containers right.
fn keep(toponyms: &mut Vec<Toponym>, stays: &[bool]) {
    let mut new_index = Vec::with_capacity(toponyms.len());
    let mut kept = 0;
    for &stay in stays {
        new_index.push(stay.then_some(kept));
        kept += usize::from(stay);
    }
    let mut i = 0;
    toponyms.retain_mut(|t| {
        t.within = t.within.and_then(|w| new_index[w]);
        t.town = t.town.and_then(|w| new_index[w]);
        i += 1;
        stays[i - 1]
    });
}
