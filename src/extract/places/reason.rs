//! The reasons for choosing a place, as `--explain` prints them.

use std::fmt;

use super::Kind;

/// The reason why a place was chosen among those of its name.
#[derive(Clone, Debug)]
pub enum Reason {
    /// The article says that it lies in this place or, if there is none, that another place lies in
    /// it.
    Containment(Option<&'static str>),
    /// The words beside it call it a place of this kind.
    Called(Kind),
    /// No other place has the name.
    Only,
    /// A place of this kind is meant before any other.
    Rank(Kind),
    /// The article's other places support it, the strongest first; if there are none, other words
    /// do.
    Support(Vec<&'static str>),
    /// It has the most people, this many.
    Population(u32),
    /// It stands for this place, which the article names too: its name is a short form of this
    /// place's, or a part of the place.
    Fuller(&'static str),
    /// It is named after this town, and lies there.
    Beside(&'static str),
    /// No gazetteer has it; its own words or those beside it describe it.
    NotListed,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Containment(Some(outer)) => write!(f, "containment: {outer}"),
            Self::Containment(None) => f.write_str("containment: names where another place lies"),
            Self::Called(kind) => write!(f, "called a {}", word(*kind)),
            Self::Only => f.write_str("the only place of the name"),
            Self::Rank(kind) => write!(f, "{} outranks", word(*kind)),
            Self::Support(names) if names.is_empty() => {
                f.write_str("support: the article's other words")
            }
            Self::Support(names) => write!(f, "support: {}", names.join(", ")),
            Self::Population(people) => write!(f, "population {people}"),
            Self::Fuller(name) => write!(f, "stands for {name}"),
            Self::Beside(town) => write!(f, "called after {town}"),
            Self::NotListed => f.write_str("not in the gazetteer"),
        }
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Country => "country",
        Kind::Continent => "continent",
        Kind::Region => "region",
        Kind::Water => "water",
        Kind::Landform => "landform",
        Kind::Facility => "facility",
        Kind::Admin1 => "first-order division",
        Kind::Admin2 => "second-order division",
        Kind::City => "town",
    }
}
