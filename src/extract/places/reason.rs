//! Why a place was chosen, in the words of `--explain`.

use std::fmt;

use super::Kind;

/// What chose a place among those of its name.
#[derive(Clone, Debug)]
pub enum Reason {
    /// A place that it is said to lie in, if it has a position; else one said to lie in it.
    Containment(Option<&'static str>),
    /// The words beside it call it this.
    Called(Kind),
    /// No other place has the name.
    Only,
    /// Such a place is meant before any other.
    Rank(Kind),
    /// The article's other places, the strongest first.
    Support(Vec<&'static str>),
    /// It has the most people.
    Population(u32),
    /// The article names this place, of whose name it is a shorter form or of which it is a part.
    Fuller(&'static str),
    /// It is called after this town, and is there.
    Beside(&'static str),
    /// None was chosen: its own words describe it.
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
