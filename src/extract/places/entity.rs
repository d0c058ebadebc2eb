//! [`Entity`]: a name of the article with the places that it may mean.

use super::Kind;
use crate::lexicon::gazetteer::{Code, Entry};

/// A name of the article with the places that it may mean.
///
/// The uses of a name as a container or in a list of states are an entity of their own: in
/// "Buffalo, New York" it is the state, whatever it is elsewhere.
pub(super) struct Entity<'a> {
    /// The index of the name in the gazette.
    pub(super) name: usize,
    /// The places that it may mean.
    pub(super) entries: &'a [Entry],
    /// The indices of its mentions.
    pub(super) mentions: Vec<usize>,
    /// The entities that it is said to lie in: "City, Region".
    pub(super) containers: Vec<usize>,
    /// The entities that are said to lie in it.
    pub(super) contents: Vec<usize>,
    /// The entities "in" which it is said to be, if these may be towns: "Hyde Park in Leeds".
    pub(super) towns: Vec<usize>,
    /// The entity of the same name in another use: as a division, or inside another place.
    pub(super) twin: Option<usize>,
    /// The kinds of place that it is called: "the state of".
    pub(super) sorts: Vec<Kind>,
    /// Whether the words after it show that it isn't a country.
    pub(super) local: bool,
    /// Whether it is the state only because of the words beside it: "New York's governor".
    pub(super) office: bool,
    /// Whether it is in a member's party tag. The member's state then shows which place it is: many
    /// are counties, called by their name alone.
    pub(super) seat: bool,
    /// The countries that the words beside it give.
    pub(super) countries: Vec<Code>,
    /// Whether its name only says what kind of place it is: "Central District".
    pub(super) generic: bool,
    /// Whether it is in the dateline.
    pub(super) dateline: bool,
    /// The chosen entry, by its index in `entries`.
    pub(super) chosen: Option<usize>,
    pub(super) evidence: Evidence,
    /// The entities that support the choice, if support decided it.
    pub(super) vouchers: Vec<usize>,
    /// The entity whose place it means under another name.
    pub(super) stands_for: Option<usize>,
}

impl<'a> Entity<'a> {
    /// Returns an entity of which nothing but its places is known.
    pub(super) fn new(name: usize, entries: &'a [Entry]) -> Self {
        Self {
            name,
            entries,
            mentions: Vec::new(),
            containers: Vec::new(),
            contents: Vec::new(),
            towns: Vec::new(),
            twin: None,
            sorts: Vec::new(),
            local: false,
            office: false,
            seat: false,
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

/// What decided the choice of a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Evidence {
    Containment,
    Called,
    Only,
    Rank,
    Support,
    Population,
    /// None was chosen, because nothing shows which is meant.
    Unknown,
}
