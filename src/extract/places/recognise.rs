//! Which of the names that the gazetteer knows are meant as places here.
//!
//! Every match is weighed by what it is called (a country is seldom anything else; a village may be
//! anybody's surname) and by what stands around it. A name that is surely a place somewhere in the
//! article may be one with less evidence elsewhere in it.

use std::cell::OnceCell;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::Kind;
use super::bind;
use super::context;
use super::hint::{self, Hint};
use super::never::Never;
use super::spans::{self, Match};
use super::unlisted;
use crate::extract::header::Heading;
use crate::extract::names::Names;
use crate::lexicon::Key;
use crate::lexicon::KeyMap;
use crate::lexicon::gazetteer::{self, Code, Entry, Feature, NameKey, Naming, Sense};
use crate::text::Document;

/// A place's name in the text.
#[derive(Clone, Debug)]
pub(super) struct Toponym {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its name, by its index in the [`Gazette`].
    pub(super) name: usize,
    /// The toponym that says where it lies, by its index: "Springfield, Ill."
    pub(super) within: Option<usize>,
    /// Whether it says where another lies, or stands among states.
    pub(super) division: bool,
    /// What its own words or those beside it say that it is: "the state of", "County".
    pub(super) sort: Option<Kind>,
    /// Its name is followed as those of towns are and those of countries are not: "a Paris man",
    /// "Paris High School".
    pub(super) local: bool,
    /// Why it is no place, whatever its weight.
    pub(super) never: Option<Never>,
    /// The words beside it say that it lies in this country: "the Peruvian town of".
    pub(super) country: Option<Code>,
    /// No gazetteer has it, nor do its own words describe it.
    pub(super) unlisted: bool,
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
pub(super) const SURE: i32 = 6;

/// The weight of a country's name.
pub(super) const COUNTRY: i32 = 7;

/// The weight of a name that says what it is: "Mill Creek".
const HEADED: i32 = 4;

/// What is known of a name, whatever its surroundings.
#[derive(Debug)]
pub(super) struct Known {
    name: NameKey,
    /// Its places, once somebody asks: most names turn out to be no place's here.
    entries: OnceCell<Vec<Entry>>,
    /// How much the name by itself speaks for a place.
    pub(super) prior: i32,
    /// Only a demonym: "French".
    pub(super) demonym: bool,
    /// Only an abbreviation: "Ill."
    pub(super) abbreviation: bool,
}

impl Known {
    /// A name that no gazetteer has.
    fn described(name: NameKey) -> Self {
        Self {
            name,
            entries: OnceCell::from(Vec::new()),
            prior: 0,
            demonym: false,
            abbreviation: false,
        }
    }

    /// What the gazetteer's index says of a name.
    fn of(name: NameKey) -> Self {
        let (mut demonym, mut abbreviation, mut best) = (true, true, 0);
        for sense in gazetteer::senses(name) {
            demonym &= sense.naming == Naming::Demonym;
            abbreviation &= sense.naming == Naming::Abbreviation;
            best = best.max(prior(sense));
        }
        Self {
            name,
            entries: OnceCell::new(),
            prior: best,
            demonym,
            abbreviation,
        }
    }

    /// The places of the name.
    pub(super) fn entries(&self) -> &[Entry] {
        let wanted = |sense: &Sense| self.demonym || sense.naming != Naming::Demonym;
        self.entries.get_or_init(|| {
            gazetteer::senses(self.name)
                .filter(wanted)
                .filter_map(Sense::entry)
                .collect()
        })
    }
}

/// The names of one article, each looked up once.
#[derive(Debug)]
pub(super) struct Gazette {
    known: Vec<Known>,
    index: KeyMap<usize>,
}

impl Gazette {
    fn with_capacity(names: usize) -> Self {
        Self {
            known: Vec::with_capacity(names),
            index: KeyMap::with_capacity_and_hasher(names, BuildHasherDefault::default()),
        }
    }

    /// The index of a match's name.
    fn note(&mut self, m: &Match) -> usize {
        *self.index.entry(Key(m.name.0)).or_insert_with(|| {
            self.known
                .push(if described(m.kind) || m.unlisted.is_some() {
                    Known::described(m.name)
                } else {
                    Known::of(m.name)
                });
            self.known.len() - 1
        })
    }

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// What is known of a toponym's name.
    pub(super) fn of(&self, toponym: &Toponym) -> &Known {
        &self.known[toponym.name]
    }
}

/// Finds the places' names, in text order, with the demonyms' countries apart.
pub(super) fn find(doc: &Document, heading: &Heading, names: &Names) -> Found {
    let matches = with_unlisted(doc, names, spans::matches(doc));
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
            tokens: m.tokens,
            name,
            within: None,
            division: false,
            sort: m.kind,
            local: false,
            never: None,
            country: None,
            unlisted: m.unlisted.is_some(),
            weight: match m.unlisted {
                Some(weight) => weight,
                None if m.kind.is_some() => HEADED,
                None => known.prior,
            },
            rule: match m.kind {
                _ if m.unlisted.is_some() => "places/unlisted",
                Some(Kind::Admin2) => "places/county-list",
                Some(_) => "places/named-feature",
                None => "places/gazetteer",
            },
        });
    }
    bind::bind(doc, &gazette, &mut toponyms);
    context::weigh(doc, heading, names, &gazette, &mut toponyms);
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

/// The matches, and the names beside them that no gazetteer has, in text order.
fn with_unlisted(doc: &Document, names: &Names, mut matches: Vec<Match>) -> Vec<Match> {
    let covers = |tokens: &Range<usize>| {
        let at = matches.partition_point(|m| m.tokens.end <= tokens.start);
        matches.get(at).is_some_and(|m| m.tokens.start < tokens.end)
    };
    let unlisted = unlisted::find(doc, names, covers);
    if !unlisted.is_empty() {
        matches.extend(unlisted.into_iter().map(|u| Match {
            name: u.tokens.clone().fold(NameKey::default(), |name, i| {
                name.then(doc.word(i), doc.key(i))
            }),
            tokens: u.tokens,
            kind: u.kind,
            unlisted: Some(u.weight),
        }));
        matches.sort_by_key(|m| m.tokens.start);
    }
    matches
}

/// Whether a place is known by its own words alone.
pub(super) fn described(kind: Option<Kind>) -> bool {
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
    /// Where the organisations are that are called after places.
    pub(super) hints: Vec<Hint>,
}

/// Which of them are places.
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
    // What stands in a place is in one: "Dover, Del.", though the tagger may take the end for a
    // name.
    for (i, t) in toponyms.iter().enumerate() {
        if let (true, Some(outer)) = (stays[i], t.within) {
            stays[outer] = true;
        }
    }
    stays
}

/// Drops what is no place, keeping the indices of containers right.
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
        i += 1;
        stays[i - 1]
    });
}

/// How much one place of a name speaks for the name being meant as a place.
fn prior(sense: Sense) -> i32 {
    let size = i32::from(sense.size);
    match (sense.naming, sense.feature) {
        (Naming::Demonym | Naming::Abbreviation, _) => 0,
        (Naming::Alternative, Feature::Country | Feature::Admin1) => 2,
        (Naming::Alternative, _) => size.min(2),
        (_, Feature::Country) => COUNTRY,
        (
            _,
            Feature::Continent
            | Feature::Region
            | Feature::Water
            | Feature::Landform
            | Feature::Facility
            | Feature::Seat,
        ) => 6,
        (_, Feature::Admin1) if sense.entry().is_some_and(|e| federal(&e)) => 6,
        (_, Feature::Admin1) => 3,
        (_, Feature::Capital) => 4.max(size),
        // A county without the word: British and Irish news names it as American news names a state.
        (_, Feature::Admin2) if sense.size > 2 => 3,
        (_, Feature::Admin2) => 1,
        (_, _) => size,
    }
}

/// Whether it is a division that English news names without saying where it lies.
pub(super) fn federal(entry: &Entry) -> bool {
    entry.feature == Feature::Admin1
        && matches!(entry.code.country(), Some("US" | "CA" | "AU" | "GB" | "IN"))
}
