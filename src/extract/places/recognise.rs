//! Which of the names that the gazetteer knows are meant as places here.
//!
//! Every match is weighed by what it is called (a country is seldom anything else; a village may be anybody's surname) and by what
//! stands around it. A name that is surely a place somewhere in the article may be one with less evidence elsewhere in it.

use std::ops::Range;

use super::Kind;
use super::bind;
use super::context;
use super::spans;
use crate::extract::headline::Heading;
use crate::extract::names::Names;
use crate::lexicon::Key;
use crate::lexicon::KeyMap;
use crate::lexicon::gazetteer::{self, Code, Entry, Feature, NameKey, Naming};
use crate::text::Document;

/// A place's name in the text.
#[derive(Clone, Debug)]
pub(super) struct Toponym {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What the gazetteer knows it by.
    pub(super) name: NameKey,
    /// The toponym that says where it lies, by its index: "Springfield, Ill."
    pub(super) within: Option<usize>,
    /// Whether it says where another lies.
    pub(super) contains: bool,
    /// What its own words or those beside it say that it is: "the state of", "County".
    pub(super) sort: Option<Kind>,
    /// It is followed as towns and states are and countries are not: "a Lebanon woman".
    pub(super) local: bool,
    /// The weight of the evidence that it is a place.
    pub(super) weight: i32,
    /// The rule that found it.
    pub(super) rule: &'static str,
}

/// A place needs this much evidence,
const ENOUGH: i32 = 3;
/// or this much where its name is one for sure elsewhere,
const ENOUGH_AGAIN: i32 = 1;
/// which takes this much.
const SURE: i32 = 6;

/// The weight of a name that says what it is: "Mill Creek".
const HEADED: i32 = 4;

/// What is known of a name, whatever its surroundings.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// The places of the name.
    pub(super) entries: Vec<Entry>,
    /// How much the name by itself speaks for a place.
    pub(super) prior: i32,
    /// Only a demonym: "French".
    pub(super) demonym: bool,
    /// Only an abbreviation: "Ill."
    pub(super) abbreviation: bool,
}

/// The names of one article, each looked up once.
pub(super) type Gazette = KeyMap<Known>;

/// Finds the places' names, in text order, with the demonyms' countries apart.
pub(super) fn find(doc: &Document, heading: &Heading, names: &Names) -> Found {
    let matches = spans::matches(doc);
    let mut gazette = Gazette::default();
    for m in &matches {
        gazette.entry(Key(m.name.0)).or_insert_with(|| if described(m.kind) { Known::default() } else { known(m.name) });
    }
    let mut toponyms: Vec<Toponym> = Vec::new();
    let mut demonyms = Vec::new();
    for m in matches {
        let known = &gazette[&Key(m.name.0)];
        if known.demonym {
            demonyms.extend(known.entries.iter().map(|e| e.code));
            continue;
        }
        toponyms.push(Toponym {
            tokens: m.tokens,
            name: m.name,
            within: None,
            contains: false,
            sort: m.kind,
            local: false,
            weight: if m.kind.is_some() { HEADED } else { known.prior },
            rule: match m.kind {
                Some(Kind::Admin2) => "places/county-list",
                Some(_) => "places/named-feature",
                None => "places/gazetteer",
            },
        });
    }
    bind::bind(doc, &gazette, &mut toponyms);
    context::weigh(doc, heading, names, &gazette, &mut toponyms);
    keep(&mut toponyms);
    Found { toponyms, gazette, demonyms }
}

/// Whether a place is known by its own words alone.
fn described(kind: Option<Kind>) -> bool {
    kind.is_some_and(|kind| kind != Kind::Admin2)
}

/// The outcome.
pub(super) struct Found {
    /// The places' names, in text order.
    pub(super) toponyms: Vec<Toponym>,
    /// What the gazetteer says of them.
    pub(super) gazette: Gazette,
    /// The countries whose people are named.
    pub(super) demonyms: Vec<Code>,
}

/// Drops what is no place, keeping the indices of containers right.
fn keep(toponyms: &mut Vec<Toponym>) {
    let sure: std::collections::HashSet<NameKey> = toponyms.iter().filter(|t| t.weight >= SURE).map(|t| t.name).collect();
    let stays: Vec<bool> = toponyms.iter().map(|t| t.weight >= if sure.contains(&t.name) { ENOUGH_AGAIN } else { ENOUGH }).collect();
    let mut new_index = Vec::with_capacity(toponyms.len());
    let mut kept = 0;
    for &stay in &stays {
        new_index.push(stay.then_some(kept));
        kept += usize::from(stay);
    }
    let mut i = 0;
    toponyms.retain_mut(|t| {
        t.within = t.within.and_then(|w| new_index[w]);
        i += 1;
        stays[i - 1]
    });
}

/// Looks a name up.
fn known(name: NameKey) -> Known {
    let all: Vec<Entry> = gazetteer::lookup(name).collect();
    let only = |naming: Naming| !all.is_empty() && all.iter().all(|e| e.naming == naming);
    let (demonym, abbreviation) = (only(Naming::Demonym), only(Naming::Abbreviation));
    let entries: Vec<Entry> = if demonym { all } else { all.into_iter().filter(|e| e.naming != Naming::Demonym).collect() };
    let prior = if demonym { 0 } else { entries.iter().map(prior).max().unwrap_or(0) };
    Known { entries, prior, demonym, abbreviation }
}

/// How much one place of a name speaks for the name being meant as a place.
fn prior(entry: &Entry) -> i32 {
    let size = match entry.population {
        0..10_000 => 0,
        10_000..50_000 => 1,
        50_000..200_000 => 2,
        200_000..1_000_000 => 3,
        _ => 4,
    };
    match (entry.naming, entry.feature) {
        (Naming::Abbreviation, _) => 0,
        (Naming::Alternative, Feature::Country | Feature::Admin1) => 2,
        (Naming::Alternative, _) => size.min(2),
        (_, Feature::Country) => 7,
        (_, Feature::Continent | Feature::Region | Feature::Water | Feature::Landform | Feature::Facility | Feature::Seat) => 6,
        (_, Feature::Admin1) if federal(entry) => 6,
        (_, Feature::Admin1) => 3,
        (_, Feature::Capital) => 4.max(size),
        (_, Feature::Admin2) => 1,
        (_, _) => size,
    }
}

/// Whether it is a division that English news names without saying where it lies.
pub(super) fn federal(entry: &Entry) -> bool {
    entry.feature == Feature::Admin1 && matches!(entry.code.country(), Some("US" | "CA" | "AU" | "GB" | "IN"))
}
