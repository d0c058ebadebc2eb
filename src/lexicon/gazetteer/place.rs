//! A place as the gazetteer has it: what it is, how a name leads to it, in which country and
//! division it lies, and where.

/// What a place is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Feature {
    /// A sovereign state or a territory with a code of its own.
    Country,
    /// A continent.
    Continent,
    /// A part of the world or of a country without a government of its own.
    Region,
    /// A sea, lake or river.
    Water,
    /// A mountain, island, desert, peninsula.
    Landform,
    /// A building, square, airport.
    Facility,
    /// A facility that stands for an institution: the Kremlin.
    Seat,
    /// A first-order division: a state or province.
    Admin1,
    /// A second-order division: a county or district.
    Admin2,
    /// The capital of a country.
    Capital,
    /// The seat of a first-order division.
    Admin1Seat,
    /// Any other town.
    Town,
    /// A part of a town.
    District,
}

impl Feature {
    /// The feature's letter in `places.tsv`.
    pub const LETTERS: [(u8, Self); 13] = [
        (b'C', Self::Country),
        (b'E', Self::Continent),
        (b'R', Self::Region),
        (b'W', Self::Water),
        (b'L', Self::Landform),
        (b'F', Self::Facility),
        (b'G', Self::Seat),
        (b'1', Self::Admin1),
        (b'2', Self::Admin2),
        (b'K', Self::Capital),
        (b'S', Self::Admin1Seat),
        (b'P', Self::Town),
        (b'X', Self::District),
    ];

    /// Whether it is so small that what lies beside it says where it is.
    pub fn local(self) -> bool {
        self.populated() || self == Self::Admin2
    }

    /// Whether it is a town or a part of one.
    pub fn populated(self) -> bool {
        matches!(
            self,
            Self::Capital | Self::Admin1Seat | Self::Town | Self::District
        )
    }
}

/// How a name leads to its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Naming {
    /// Its name.
    Name,
    /// A spelling or name that is less usual in English.
    Alternative,
    /// An abbreviation that needs a place before it: "Springfield, Ill."
    Abbreviation,
    /// A word for its people: "French".
    Demonym,
}

impl Naming {
    /// All of them; an entry of the index has their number here.
    pub const ALL: [Self; 4] = [
        Self::Name,
        Self::Alternative,
        Self::Abbreviation,
        Self::Demonym,
    ];
}

/// A country and, where there is one, its first-order division, by GeoNames code: `US.IL`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Code {
    text: &'static str,
    /// The text as a number: places are compared with each other more often than anything else is
    /// done with them.
    whole: u64,
    country: [u8; 2],
}

impl Code {
    pub(super) fn new(text: &'static str) -> Self {
        // Eleven digits, capitals and full stops, the most that a code has, find room in it.
        let whole = text.bytes().fold(0, |sum: u64, b| {
            sum.wrapping_mul(46)
                .wrapping_add(u64::from(b.wrapping_sub(b'-')))
        });
        let country = text.as_bytes().first_chunk().copied().unwrap_or_default();
        Self {
            text,
            whole,
            country,
        }
    }

    /// ISO 3166-1 alpha-2.
    #[inline]
    pub fn country(self) -> Option<&'static str> {
        self.text.get(..2)
    }

    /// The whole code when it names a division.
    pub fn admin1(self) -> Option<&'static str> {
        (self.text.len() > 2).then_some(self.text)
    }

    /// Whether both are of one country.
    #[inline]
    pub fn same_country(self, other: Self) -> bool {
        self.country == other.country && self.whole != 0
    }
}

impl PartialEq for Code {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.whole == other.whole
    }
}

/// A place of the gazetteer.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Where its line begins: its identity within the gazetteer.
    pub row: u32,
    /// How the name that was looked up leads to it.
    pub naming: Naming,
    /// Its name.
    pub name: &'static str,
    /// Its number at GeoNames.
    pub id: Option<u32>,
    /// Where it lies.
    pub code: Code,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// People living there, by the towns in it for a division.
    pub population: u32,
    /// What it is.
    pub feature: Feature,
}

impl Entry {
    /// Kilometres between the two, on a globe.
    pub fn distance(&self, other: &Self) -> f32 {
        self.distance_to(other.lat, other.lon)
    }

    /// Kilometres to the point at these degrees north and east, on a globe.
    pub fn distance_to(&self, lat: f32, lon: f32) -> f32 {
        let (a, b) = (self.lat.to_radians(), lat.to_radians());
        let half = |x: f32| (x / 2.0).sin().powi(2);
        let h = half(b - a) + a.cos() * b.cos() * half((lon - self.lon).to_radians());
        2.0 * 6371.0 * h.clamp(0.0, 1.0).sqrt().asin()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::Code;
    use crate::lexicon::gazetteer::division;

    #[test]
    fn no_two_codes_are_alike() {
        let codes = || division::codes().flat_map(|code| [&code[..2], code]);
        let texts: HashSet<&str> = codes().collect();
        let numbers: HashSet<u64> = codes().map(|code| Code::new(code).whole).collect();
        assert_eq!(numbers.len(), texts.len());
    }
}
