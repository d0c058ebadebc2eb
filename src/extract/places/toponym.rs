//! [`Toponym`]: a place's name in the text, and what is known about the name.

use std::cell::OnceCell;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::Kind;
use super::matched::Match;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Code, Entry, Feature, NameKey, Naming, Sense};
use crate::lexicon::{Key, KeyMap, keys};
use crate::text::Document;

/// A place's name in the text.
#[derive(Clone, Debug)]
pub(super) struct Toponym {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its name, by its index in the [`Gazette`].
    pub(super) name: usize,
    /// The index of the toponym that says where it lies: "Springfield, Ill."
    pub(super) within: Option<usize>,
    /// Whether it says where another toponym lies, or is in a list of states.
    pub(super) division: bool,
    /// Whether the words beside it are those beside states: "New York's governor".
    pub(super) state: bool,
    /// What its own words or those beside it call it: "the state of", "County".
    pub(super) sort: Option<Kind>,
    /// Whether the words after it are those that follow towns rather than countries: "a Paris man",
    /// "Paris High School".
    pub(super) local: bool,
    /// Whether it is in a member's party tag: "R-Dover".
    pub(super) seat: bool,
    /// The index of the name after it that it is "in", which may be its town's.
    pub(super) town: Option<usize>,
    /// Why it isn't a place, whatever its weight.
    pub(super) never: Option<Never>,
    /// The country that the words beside it give: "the Peruvian town of".
    pub(super) country: Option<Code>,
    /// Whether no gazetteer has it and its own words don't say what it is.
    pub(super) unlisted: bool,
    /// The weight of the evidence that it is a place.
    pub(super) weight: i32,
    /// The rule that found it.
    pub(super) rule: Rule,
}

/// The reason why a name that the gazetteer knows isn't a place here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Never {
    /// A time zone after a clock time.
    Zone,
    /// A capitalised word that isn't a name: "Us".
    Pronoun,
    /// A country in the name of its currency.
    Currency,
    /// A member's party and state, which describe the member and not where something is.
    PartyTag,
    /// The beginning of a longer name with "of": a court's district, a republic.
    Headed,
    /// A saint in the name of a church, school, hospital or feast.
    Saint,
    /// A law, treaty, virus or event named after a place.
    NamedThing,
    /// Part of a longer name in another language.
    Longer,
    /// A university or its team, called by its town's name.
    University,
    /// A person in the article.
    Person,
    /// An acronym spelt like a small place.
    Acronym,
    /// A company with the name of a river or sea, and without its article.
    Brand,
    /// A body or ship with the name of a town, and with an article.
    Article,
}

/// The weight of a country's name.
pub(super) const COUNTRY: i32 = 7;

/// What is known about a name, whatever its surroundings.
#[derive(Debug)]
pub(super) struct Known {
    name: NameKey,
    /// Its places, looked up on first use, because most names turn out not to be places here.
    entries: OnceCell<Vec<Entry>>,
    /// How strongly the name alone suggests a place.
    pub(super) prior: i32,
    /// Whether it is only a demonym: "French".
    pub(super) demonym: bool,
    /// Whether it is only an abbreviation: "Ill."
    pub(super) abbreviation: bool,
    /// Whether it is the name of a division.
    division: bool,
}

impl Known {
    /// Returns a name that no gazetteer has.
    fn described(name: NameKey) -> Self {
        Self {
            name,
            entries: OnceCell::from(Vec::new()),
            prior: 0,
            demonym: false,
            abbreviation: false,
            division: false,
        }
    }

    /// Looks a name up in the gazetteer's index.
    fn of(name: NameKey) -> Self {
        let (mut demonym, mut abbreviation, mut division, mut best) = (true, true, false, 0);
        for sense in gazetteer::senses(name) {
            demonym &= sense.naming == Naming::Demonym;
            abbreviation &= sense.naming == Naming::Abbreviation;
            division |= sense.naming == Naming::Name && sense.feature == Feature::Admin1;
            best = best.max(prior(sense));
        }
        Self {
            name,
            entries: OnceCell::new(),
            prior: best,
            demonym,
            abbreviation,
            division,
        }
    }

    /// Whether the name is that of a state that news names without its country.
    pub(super) fn has_state(&self) -> bool {
        let called = |e: &Entry| e.naming == Naming::Name && federal(e);
        self.division && self.entries().iter().any(called)
    }

    /// Returns the places of the name.
    pub(super) fn entries(&self) -> &[Entry] {
        let wanted = |sense: &Sense| self.demonym || sense.naming != Naming::Demonym;
        self.entries.get_or_init(|| {
            let senses = gazetteer::senses(self.name).filter(wanted);
            senses.filter_map(Sense::entry).collect()
        })
    }
}

/// The names of one article, each looked up once.
#[derive(Debug)]
pub(super) struct Gazette {
    pub(super) known: Vec<Known>,
    index: KeyMap<usize>,
}

impl Gazette {
    pub(super) fn with_capacity(names: usize) -> Self {
        Self {
            known: Vec::with_capacity(names),
            index: KeyMap::with_capacity_and_hasher(names, BuildHasherDefault::default()),
        }
    }

    /// Returns the index of a match's name, and adds it if it is new.
    pub(super) fn note(&mut self, m: &Match) -> usize {
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

    /// Returns the number of names.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// Returns what is known about a toponym's name.
    pub(super) fn of(&self, toponym: &Toponym) -> &Known {
        &self.known[toponym.name]
    }
}

impl Toponym {
    /// Whether only one or two commas, semicolons, "and" or "or" come between this toponym and the
    /// next.
    pub(super) fn is_listed_with(&self, next: &Self, doc: &Document) -> bool {
        let mut between = self.tokens.end..next.tokens.start;
        matches!(between.len(), 1..=2)
            && between.all(|i| keys![",", ";", "and", "or"].contains(&doc.key(i)))
    }
}

/// Whether a place's own words are enough to know it. A county must be in the gazetteer.
pub(super) fn described(kind: Option<Kind>) -> bool {
    kind.is_some_and(|kind| kind != Kind::Admin2)
}

/// Returns how strongly one of the places of a name suggests that the name is a place's here.
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
        // A county without "County": British and Irish news names it as American news names a
        // state.
        (_, Feature::Admin2) if sense.size > 2 => 3,
        (_, Feature::Admin2) => 1,
        (_, _) => size,
    }
}

/// Whether it is a division that English-language news names without its country.
pub(super) fn federal(entry: &Entry) -> bool {
    entry.feature == Feature::Admin1
        && matches!(entry.code.country(), Some("US" | "CA" | "AU" | "GB" | "IN"))
}
