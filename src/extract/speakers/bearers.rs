//! The people whom the article names, by last name and by office.

use super::naming::acronym;
use crate::extract::names::{self, Names};
use crate::lexicon::office::{canonical, kinds};
use crate::lexicon::{Class, Key, KeyMap, key, listed};
use crate::syntax::morphology;
use crate::text::{Case, Document};

/// Initials that don't stand for all the words of an office: a deputy commissioner of police is
/// "the DCP".
const RANKS: [(Key, [Key; 2]); 6] = [
    (key!("dcp"), [key!("deputy"), key!("commissioner")]),
    (key!("acp"), [key!("assistant"), key!("commissioner")]),
    (key!("dsp"), [key!("deputy"), key!("superintendent")]),
    (key!("pm"), [key!("prime"), key!("minister")]),
    (key!("cm"), [key!("chief"), key!("minister")]),
    (key!("cp"), [key!("police"), key!("commissioner")]),
];

/// The entities that are people, by what else they are called.
pub(super) struct Bearers {
    /// By last name. The first bearer counts.
    surnames: KeyMap<usize>,
    /// By the nouns of their roles.
    offices: KeyMap<Vec<usize>>,
    /// By the initials of their roles: `DPM` for a Deputy Prime Minister.
    initials: KeyMap<usize>,
}

impl Bearers {
    pub(super) fn new(doc: &Document, names: &Names) -> Self {
        let partisans = listed!("names/partisans.txt");
        let mut surnames = KeyMap::default();
        let mut offices: KeyMap<Vec<usize>> = KeyMap::default();
        let mut initials = KeyMap::default();
        let entities = names.entities.iter().enumerate();
        for (e, entity) in entities.filter(|(_, e)| e.kind == names::Kind::Person) {
            if let Some(last) = doc.tokens_in(entity.name).next_back() {
                surnames.entry(doc.key(last)).or_insert(e);
            }
            for short in entity.roles.iter().filter_map(|&role| acronym(doc, role)) {
                initials.entry(short).or_insert(e);
            }
            for (short, [rank, office]) in RANKS {
                let words = |role| doc.tokens_in(role).map(|i| doc.key(i));
                let has = |role, key| words(role).any(|k| k == key);
                if (entity.roles.iter()).any(|&role| has(role, rank) && has(role, office)) {
                    initials.entry(short).or_insert(e);
                }
            }
            let words = entity.roles.iter().flat_map(|&role| doc.tokens_in(role));
            let is_office = |i: usize| {
                let token = &doc.tokens()[i];
                let trade = token.case == Case::Lower && morphology::is_agent(doc.word(i));
                let member = token.capitalised() && partisans.contains(&token.key);
                trade || member || token.is(Class::ROLE | Class::TITLE)
            };
            for office in words.filter(|&i| is_office(i)).map(|i| doc.key(i)) {
                for office in kinds(office).chain([canonical(office)]) {
                    let bearers = offices.entry(office).or_default();
                    if bearers.last() != Some(&e) {
                        bearers.push(e);
                    }
                }
            }
        }
        Self {
            surnames,
            offices,
            initials,
        }
    }

    /// Returns the first person with this last name.
    pub(super) fn by_surname(&self, surname: Key) -> Option<usize> {
        self.surnames.get(&surname).copied()
    }

    /// Returns the people whose role contains this noun.
    pub(super) fn by_office(&self, office: Key) -> &[usize] {
        self.offices.get(&office).map_or(&[], Vec::as_slice)
    }

    /// Returns the person whose office the acronym at `at` abbreviates: "the DPM".
    pub(super) fn by_initials(&self, doc: &Document, at: usize) -> Option<usize> {
        let token = &doc.tokens()[at];
        let the = at.checked_sub(1).is_some_and(|i| doc.key(i) == key!("the"));
        let office = token.case == Case::Upper && the;
        self.initials.get(&token.key).copied().filter(|_| office)
    }
}
