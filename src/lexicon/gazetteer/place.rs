//! A place as the gazetteer knows it: its kind, its position, the country and division that contain
//! it, and how a name refers to it.

/// The kind of a place.
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
    /// A facility whose name is used for an institution: the Kremlin.
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
    /// The letters of the features in `places.tsv`.
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

    /// Whether the place is so small that another place named beside it locates it.
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

/// How a name refers to its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Naming {
    /// Its name.
    Name,
    /// An alternative spelling or name that is less usual in English.
    Alternative,
    /// An abbreviation that needs a place before it: "Springfield, Ill."
    Abbreviation,
    /// A word for its people or things: "French".
    Demonym,
}

impl Naming {
    /// All of them; an index entry holds the position in this array.
    pub const ALL: [Self; 4] = [
        Self::Name,
        Self::Alternative,
        Self::Abbreviation,
        Self::Demonym,
    ];
}

/// A country and, if known, its first-order division, by GeoNames code: `US.IL`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Code {
    text: &'static str,
    /// The text as a number: places are compared with each other more than anything else.
    whole: u64,
    country: [u8; 2],
}

impl Code {
    pub(super) fn new(text: &'static str) -> Self {
        // Room for eleven digits, capitals and full stops, the maximum length of a code.
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

    /// Returns the country's ISO 3166-1 alpha-2 code.
    #[inline]
    pub fn country(self) -> Option<&'static str> {
        self.text.get(..2)
    }

    /// Returns the whole code, if it is a division's.
    pub fn admin1(self) -> Option<&'static str> {
        (self.text.len() > 2).then_some(self.text)
    }

    /// Returns the country alone.
    #[must_use]
    pub fn whole_country(self) -> Self {
        self.country().map_or(self, Self::new)
    }

    /// Whether both are in the same country.
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
    /// The offset of its line, which identifies it within the gazetteer.
    pub row: u32,
    /// The way in which the name that was looked up refers to it.
    pub naming: Naming,
    /// Its name.
    pub name: &'static str,
    /// Its GeoNames id.
    pub id: Option<u32>,
    /// Its country and division.
    pub code: Code,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Its population; for a division, that of the towns in it.
    pub population: u32,
    /// Its kind.
    pub feature: Feature,
}

impl Entry {
    /// Returns the distance between the two places in kilometres, on a sphere.
    pub fn distance(&self, other: &Self) -> f32 {
        self.distance_to(other.lat, other.lon)
    }

    /// Returns the distance in kilometres to this latitude and longitude in degrees, on a sphere.
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
    fn codes_are_distinct_as_numbers() {
        let codes = || division::codes().flat_map(|code| [&code[..2], code]);
        let texts: HashSet<&str> = codes().collect();
        let numbers: HashSet<u64> = codes().map(|code| Code::new(code).whole).collect();
        assert_eq!(numbers.len(), texts.len());
    }
}
