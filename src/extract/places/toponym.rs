//! [`Toponym`]: a place's name in the text, and what is known of the name.

use std::cell::OnceCell;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::Kind;
use super::matched::Match;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Code, Entry, Feature, NameKey, Naming, Sense};
use crate::lexicon::{Key, KeyMap};

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
    pub(super) rule: Rule,
}

/// Why a name that the gazetteer knows is no place here.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Never {
    /// A time zone behind a clock time.
    Zone,
    /// A word with a capital that is no name: "Us".
    Pronoun,
    /// A country in the name of its currency.
    Currency,
    /// A member's party and home: it tells of the member, not where something is.
    PartyTag,
    /// The head of a longer name that "of" goes on: a court's district, a republic.
    Headed,
    /// A saint in the name of a church, school, hospital or feast.
    Saint,
    /// A law, treaty, virus or event called after a place.
    NamedThing,
    /// A university or its team, called by its town.
    University,
    /// A person of the article.
    Person,
    /// An acronym that is spelt like a small place.
    Acronym,
    /// A river's or sea's bare name without its article: a company's.
    Brand,
}

/// The weight of a country's name.
pub(super) const COUNTRY: i32 = 7;

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
            let senses = || gazetteer::senses(self.name).filter(wanted);
            Sense::fetch(senses());
            senses().filter_map(Sense::entry).collect()
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

    /// The index of a match's name.
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

    /// How many names there are.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// What is known of a toponym's name.
    pub(super) fn of(&self, toponym: &Toponym) -> &Known {
        &self.known[toponym.name]
    }
}

/// Whether a place is known by its own words alone.
pub(super) fn described(kind: Option<Kind>) -> bool {
    kind.is_some_and(|kind| kind != Kind::Admin2)
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
