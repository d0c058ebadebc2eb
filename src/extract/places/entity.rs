//! [`Entity`]: a name of the article with the places that it may mean.

use super::Kind;
use crate::lexicon::gazetteer::{Code, Entry};

/// A name of the article with the places it may mean.
///
/// As a container or among states a name is an entity of its own: in "Buffalo, New York" it is the
/// state, whatever it is elsewhere.
pub(super) struct Entity<'a> {
    pub(super) name: usize,
    pub(super) entries: &'a [Entry],
    /// The indices of its mentions.
    pub(super) mentions: Vec<usize>,
    /// The entities that it stands in, by "City, Region",
    pub(super) containers: Vec<usize>,
    /// and those that stand in it.
    pub(super) contents: Vec<usize>,
    /// The entity of the same name that is, or is no, division.
    pub(super) twin: Option<usize>,
    /// What it is called: "the state of".
    pub(super) sorts: Vec<Kind>,
    /// It is no country, by the words after it.
    pub(super) local: bool,
    /// The countries that the words beside it tell.
    pub(super) countries: Vec<Code>,
    /// Its name says nothing but what it is: "Central District".
    pub(super) generic: bool,
    /// It stands in the dateline.
    pub(super) dateline: bool,
    /// The chosen entry, by its index in `entries`.
    pub(super) chosen: Option<usize>,
    pub(super) evidence: Evidence,
    /// The entities that speak for the choice, where they made it.
    pub(super) vouchers: Vec<usize>,
    /// The entity whose place it means by another name.
    pub(super) stands_for: Option<usize>,
}

impl<'a> Entity<'a> {
    /// A name of which nothing is known yet but its places.
    pub(super) fn new(name: usize, entries: &'a [Entry]) -> Self {
        Self {
            name,
            entries,
            mentions: Vec::new(),
            containers: Vec::new(),
            contents: Vec::new(),
            twin: None,
            sorts: Vec::new(),
            local: false,
            countries: Vec::new(),
            generic: false,
            dateline: false,
            chosen: None,
            evidence: Evidence::Population,
            vouchers: Vec::new(),
            stands_for: None,
        }
    }
}

/// What chose a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Evidence {
    Containment,
    Called,
    Only,
    Rank,
    Support,
    Population,
    /// None was chosen: nothing says which.
    Unknown,
}
