//! The gazetteer: the world's places by name, used in place from the bytes that are in the binary.
//!
//! `places.tsv` has a place a line, sorted by name, so that it can be read and searched by people. `names.bin` is its index: the keys
//! of all names, alternative names, abbreviations and demonyms, each with the line it leads to. Looking a name up costs no allocation
//! and nothing is done at start-up. `src/bin/build-gazetteer` makes both files; which of several Springfields an article means is for
//! `extract::places`.

use super::{Key, fold};

/// A line a place: name, GeoNames id, country and division, latitude, longitude, population, feature, other names.
const PLACES: &str = include_str!("gazetteer/places.tsv");
/// A line a division: code, name. Sorted by code.
const ADMIN1: &str = include_str!("gazetteer/admin1.tsv");
/// A line a country: code, GeoNames id, name and more.
const COUNTRIES: &str = include_str!("gazetteer/countries.tsv");
/// `BUCKETS + 1` offsets, then the entries, all little-endian.
const NAMES: &[u8] = include_bytes!("gazetteer/names.bin");

/// How many parts the index is cut into, by the first bits of the names' keys.
pub const BUCKETS: usize = 1 << 14;
/// The most words that a name has.
pub const LONGEST: usize = 8;

/// A name's identity: the keys of its words, without accents and hyphens, `St.` and `Saint` the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct NameKey(pub u64);

impl NameKey {
    /// The name that goes on with `word`, whose key is `key`.
    #[must_use]
    pub fn then(self, word: &str, key: Key) -> Self {
        let key = if word.is_ascii() { key } else { Key::of(&unaccented(word)) };
        match canonical(key) {
            HYPHEN | APOSTROPHE => self,
            Key(key) => Self((self.0.rotate_left(23) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15)),
        }
    }

    /// Which bucket its entries are in.
    pub fn bucket(self) -> usize {
        (self.0 >> (64 - BUCKETS.trailing_zeros())) as usize
    }
}

fn unaccented(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).map(fold::unaccented).collect()
}

const HYPHEN: Key = Key::word("-");
const APOSTROPHE: Key = Key::word("'");

/// The full word for the abbreviations that names begin with.
fn canonical(word: Key) -> Key {
    const PAIRS: [(Key, Key); 5] = [
        (Key::word("st"), Key::word("saint")),
        (Key::word("ste"), Key::word("sainte")),
        (Key::word("mt"), Key::word("mount")),
        (Key::word("ft"), Key::word("fort")),
        (Key::word("&"), Key::word("and")),
    ];
    PAIRS.iter().find(|(short, _)| *short == word).map_or(word, |&(_, full)| full)
}

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

    /// Whether it is a town or a part of one.
    pub fn populated(self) -> bool {
        matches!(self, Self::Capital | Self::Admin1Seat | Self::Town | Self::District)
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
    pub const ALL: [Self; 4] = [Self::Name, Self::Alternative, Self::Abbreviation, Self::Demonym];
}

/// A country and, where there is one, its first-order division, by GeoNames code: `US.IL`.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    text: &'static str,
    /// The text, hashed: places are compared with each other more often than anything else is done with them.
    whole: u32,
    country: [u8; 2],
}

impl Code {
    fn new(text: &'static str) -> Self {
        let whole = text.bytes().fold(0_u32, |hash, b| hash.wrapping_mul(31).wrapping_add(u32::from(b)));
        let country = text.as_bytes().first_chunk().copied().unwrap_or_default();
        Self { text, whole, country }
    }

    /// ISO 3166-1 alpha-2.
    pub fn country(self) -> Option<&'static str> {
        self.text.get(..2)
    }

    /// The whole code when it names a division.
    pub fn admin1(self) -> Option<&'static str> {
        (self.text.len() > 2).then_some(self.text)
    }

    /// Whether both are of one country.
    pub fn same_country(self, other: Self) -> bool {
        self.country == other.country && !self.text.is_empty()
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.whole == other.whole && self.text == other.text
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
        let (a, b) = (self.lat.to_radians(), other.lat.to_radians());
        let half = |x: f32| (x / 2.0).sin().powi(2);
        let h = half(b - a) + a.cos() * b.cos() * half((other.lon - self.lon).to_radians());
        2.0 * 6371.0 * h.clamp(0.0, 1.0).sqrt().asin()
    }
}

/// Whether any place goes by this name.
pub fn knows(name: NameKey) -> bool {
    entries(name).next().is_some()
}

/// The places that go by this name.
pub fn lookup(name: NameKey) -> impl Iterator<Item = Entry> {
    entries(name).filter_map(|(naming, row)| entry(row, naming))
}

/// The naming and line of every index entry for this name.
fn entries(name: NameKey) -> impl Iterator<Item = (Naming, u32)> {
    let heads = NAMES.get(..(BUCKETS + 1) * 4).unwrap_or_default();
    let at = |bucket: usize| heads.get(bucket * 4..bucket * 4 + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize);
    let body = NAMES.get(heads.len()..).unwrap_or_default();
    let bucket = body.get(at(name.bucket()) * 8..at(name.bucket() + 1) * 8).unwrap_or_default();
    let wanted = (name.0 as u32).to_le_bytes();
    bucket.chunks_exact(8).filter(move |e| e[..4] == wanted).map(|e| {
        let packed = u32::from_le_bytes([e[4], e[5], e[6], e[7]]);
        (Naming::ALL[(packed >> 30) as usize], packed & (u32::MAX >> 2))
    })
}

/// The place whose line begins at `row`.
fn entry(row: u32, naming: Naming) -> Option<Entry> {
    let line = PLACES.get(row as usize..)?.split('\n').next()?;
    let mut fields = line.split('\t');
    let name = fields.next()?;
    let id = fields.next()?.parse().ok();
    let code = Code::new(fields.next()?);
    let (lat, lon) = (degrees(fields.next()?), degrees(fields.next()?));
    let population = fields.next()?.parse().unwrap_or(0);
    let letter = *fields.next()?.as_bytes().first()?;
    let feature = Feature::LETTERS.iter().find(|(l, _)| *l == letter)?.1;
    Some(Entry { row, naming, name, id, code, lat, lon, population, feature })
}

/// A decimal number with three digits at most after the point; faster than the general parser, which dominated lookups.
fn degrees(text: &str) -> f32 {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mut value, mut scale, mut fraction) = (0_i32, 1_i32, false);
    for b in digits.bytes().take(9) {
        match b {
            b'0'..=b'9' => {
                value = value * 10 + i32::from(b - b'0');
                scale *= if fraction { 10 } else { 1 };
            }
            _ => fraction = true,
        }
    }
    let value = value as f32 / scale as f32;
    if negative { -value } else { value }
}

/// The name of the division with this code.
pub fn admin1_name(code: &str) -> Option<&'static str> {
    let (mut low, mut high) = (0, ADMIN1.len());
    while low < high {
        let middle = (low + high) / 2;
        let start = ADMIN1.as_bytes()[..middle].iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let line = ADMIN1.get(start..)?.split('\n').next()?;
        let (key, name) = line.split_once('\t')?;
        match key.cmp(code) {
            std::cmp::Ordering::Equal => return Some(name),
            std::cmp::Ordering::Less => low = start + line.len() + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// The English name of the country with this ISO 3166-1 alpha-2 code.
#[must_use]
pub fn country_name(code: &str) -> Option<&'static str> {
    let rows = COUNTRIES.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'));
    rows.filter_map(|mut fields| Some((fields.next()?, fields.nth(1)?))).find(|(known, _)| *known == code).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_countrys_code_leads_to_its_name() {
        assert_eq!(country_name("NE"), Some("Niger"));
        assert_eq!(country_name("US"), Some("United States"));
    }

    #[test]
    fn what_is_no_code_leads_to_none() {
        for code in ["", "ZZ", "#", "ne", "# code"] {
            assert_eq!(country_name(code), None, "{code}");
        }
    }
}
