//! The gazetteer: the world's places by name, used in place from the bytes that are in the binary.
//!
//! `places.tsv` has a place a line, sorted by name, so that it can be read and searched by people. `names.bin` is its index: the keys
//! of all names, alternative names, abbreviations and demonyms, each with the line it leads to. Looking a name up costs no allocation
//! and nothing is done at start-up. `src/bin/build-gazetteer` makes both files; which of several Springfields an article means is for
//! `extract::places`.

use std::hint::black_box;
use std::iter;

use super::list::parted;
use super::{Key, WordTable, fold};

/// A line a place: name, GeoNames id, country and division, latitude, longitude, population, feature, other names.
const PLACES: &str = include_str!("gazetteer/places.tsv");
/// A line a division: code, name. Sorted by code.
const ADMIN1: &str = include_str!("gazetteer/admin1.tsv");
/// A line a country: code, GeoNames id, name and more.
const COUNTRIES: &str = include_str!("gazetteer/countries.tsv");
/// `BUCKETS + 1` heads, then the entries, all little-endian. A head is where its bucket's entries begin and which [marks](NameKey::mark)
/// they have; an entry is half of a name's key and a [`Sense`].
const NAMES: &[u8] = include_bytes!("gazetteer/names.bin");

/// How many parts the index is cut into, by the first bits of the names' keys.
pub const BUCKETS: usize = 1 << 15;
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
            key => self.with(key),
        }
    }

    fn with(self, Key(key): Key) -> Self {
        Self((self.0.rotate_left(23) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Which bucket its entries are in.
    pub fn bucket(self) -> usize {
        (self.0 >> (64 - BUCKETS.trailing_zeros())) as usize
    }

    /// A bit that few other names of its bucket share: most words that are no names are told by their head alone.
    pub fn mark(self) -> u32 {
        1 << (self.0 >> 32 & 31)
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

    /// Whether it is so small that what lies beside it says where it is.
    pub fn local(self) -> bool {
        self.populated() || self == Self::Admin2
    }

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
#[derive(Clone, Copy, Debug, Default)]
pub struct Code {
    text: &'static str,
    /// The text as a number: places are compared with each other more often than anything else is done with them.
    whole: u64,
    country: [u8; 2],
}

impl Code {
    fn new(text: &'static str) -> Self {
        // Eleven digits, capitals and full stops, the most that a code has, find room in it.
        let whole = text.bytes().fold(0, |sum: u64, b| sum.wrapping_mul(46).wrapping_add(u64::from(b.wrapping_sub(b'-'))));
        let country = text.as_bytes().first_chunk().copied().unwrap_or_default();
        Self { text, whole, country }
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

/// A place that a name may mean, as far as the index itself tells: enough to say whether its line is worth reading.
#[derive(Clone, Copy, Debug)]
pub struct Sense {
    /// How the name leads to it.
    pub naming: Naming,
    /// What it is.
    pub feature: Feature,
    /// How many of [`Sense::SIZES`] its population reaches.
    pub size: u8,
    /// Where its line begins.
    row: u32,
}

impl Sense {
    /// Populations that tell a village, a town, a city and so on apart.
    pub const SIZES: [u32; 4] = [10_000, 50_000, 200_000, 1_000_000];

    /// Its form in the index: the naming's bits, the feature's, the size's, and 23 for the line.
    ///
    /// # Panics
    /// If the table has outgrown the bits, which the builder must notice.
    pub fn pack(naming: Naming, feature: Feature, population: u32, row: u32) -> u32 {
        assert!(row < 1 << 23, "the table has outgrown its index");
        let letter = Feature::LETTERS.iter().position(|(_, f)| *f == feature).unwrap_or_default() as u32;
        let size = Self::SIZES.iter().filter(|least| population >= **least).count() as u32;
        (naming as u32) << 30 | letter << 26 | size << 23 | row
    }

    fn unpack(packed: u32) -> Option<Self> {
        let (_, feature) = *Feature::LETTERS.get((packed >> 26 & 15) as usize)?;
        Some(Self { naming: Naming::ALL[(packed >> 30) as usize], feature, size: (packed >> 23 & 7) as u8, row: packed & 0x7f_ffff })
    }

    /// The place itself, read from its line.
    pub fn entry(self) -> Option<Entry> {
        let mut line = Fields { line: PLACES.get(self.row as usize..)?, at: 0 };
        Some(Entry {
            row: self.row,
            naming: self.naming,
            name: line.text(),
            id: Some(line.number()).filter(|id| *id > 0),
            code: Code::new(line.text()),
            lat: line.degrees(),
            lon: line.degrees(),
            population: line.number(),
            feature: self.feature,
        })
    }
}

/// The index: the buckets' heads, one more to end the last; and the entries.
const INDEX: (&[[u8; 8]], &[[u8; 8]]) = {
    let (heads, body) = NAMES.split_at((BUCKETS + 1) * 8);
    (heads.as_chunks().0, body.as_chunks().0)
};

/// Whether any place goes by this name.
pub fn knows(name: NameKey) -> bool {
    bucket(name).iter().any(|entry| is_of(name, *entry))
}

/// The places that go by this name, as the index has them.
pub fn senses(name: NameKey) -> impl Iterator<Item = Sense> {
    let of_name = bucket(name).iter().filter(move |entry| is_of(name, **entry));
    of_name.filter_map(|entry| Sense::unpack((u64::from_le_bytes(*entry) >> 32) as u32))
}

/// The places that go by this name.
pub fn lookup(name: NameKey) -> impl Iterator<Item = Entry> {
    senses(name).filter_map(Sense::entry)
}

/// Has the processor fetch what tells whether a place goes by these words or not: all at once that takes it hardly longer than one after
/// the other takes for a few of them. For words of plain letters; it is no harm to ask for others.
pub fn fetch(words: impl Iterator<Item = Key>) {
    let head = |word| INDEX.0.get(NameKey::default().with(word).bucket()).map_or(0, |head| head[0]);
    black_box(words.fold(0, |sum, word| sum ^ head(word)));
}

/// Whether an entry of the name's bucket has its key.
fn is_of(name: NameKey, entry: [u8; 8]) -> bool {
    u64::from_le_bytes(entry) as u32 == name.0 as u32
}

/// The entries among which this name's are, if it has any.
fn bucket(name: NameKey) -> &'static [[u8; 8]] {
    let (heads, body) = INDEX;
    let Some(&[head, next]) = heads.get(name.bucket()..).and_then(<[_]>::first_chunk) else { return &[] };
    let [head, next] = [head, next].map(u64::from_le_bytes);
    if (head >> 32) as u32 & name.mark() == 0 {
        return &[];
    }
    body.get(head as u32 as usize..next as u32 as usize).unwrap_or_default()
}

/// A line of the table, read field by field: the general parsers of numbers dominated lookups.
struct Fields {
    line: &'static str,
    at: usize,
}

impl Fields {
    /// The bytes of the next field. A tab ends it.
    fn bytes(&mut self) -> impl Iterator<Item = u8> {
        iter::from_fn(|| {
            let byte = *self.line.as_bytes().get(self.at)?;
            self.at += 1;
            (byte != b'\t').then_some(byte)
        })
    }

    fn text(&mut self) -> &'static str {
        let start = self.at;
        let end = start + self.bytes().count();
        self.line.get(start..end).unwrap_or_default()
    }

    /// A whole number; none is 0.
    fn number(&mut self) -> u32 {
        self.bytes().fold(0, |sum: u32, b| sum.wrapping_mul(10).wrapping_add(u32::from(b.wrapping_sub(b'0'))))
    }

    /// A decimal number with three digits at most after the point.
    fn degrees(&mut self) -> f32 {
        let (mut value, mut scale, mut fraction) = (0_i32, 1, 1);
        for byte in self.bytes() {
            match byte {
                b'-' => scale = -1,
                b'.' => fraction = 10,
                digit => {
                    value = value.wrapping_mul(10).wrapping_add(i32::from(digit.wrapping_sub(b'0')));
                    scale *= fraction;
                }
            }
        }
        value as f32 / scale as f32
    }
}

/// Where the divisions' names begin in [`ADMIN1`], by code.
#[allow(long_running_const_eval)] // the compiler reads 65 kB once
static DIVISIONS: WordTable<u32, { 1 << 13 }> = {
    let mut table = WordTable::new(0);
    let mut lines = ADMIN1.as_bytes();
    while !lines.is_empty() {
        let (code, rest) = parted(lines, b'\t');
        table.set(Key::listed(code), (ADMIN1.len() - rest.len()) as u32);
        (_, lines) = parted(rest, b'\n');
    }
    table
};

/// The name of the division with this code.
pub fn admin1_name(code: &str) -> Option<&'static str> {
    let start = DIVISIONS.get(Key::of(code))?;
    ADMIN1.get(start as usize..)?.split('\n').next()
}

/// The English name of the country with this ISO 3166-1 alpha-2 code.
#[must_use]
pub fn country_name(code: &str) -> Option<&'static str> {
    let rows = COUNTRIES.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t'));
    rows.filter_map(|mut fields| Some((fields.next()?, fields.nth(1)?))).find(|(known, _)| *known == code).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_countrys_code_leads_to_its_name() {
        assert_eq!(country_name("NE"), Some("Niger"));
        assert_eq!(country_name("US"), Some("United States"));
    }

    #[test]
    fn no_two_codes_are_alike() {
        let codes = || ADMIN1.lines().filter_map(|line| line.split('\t').next()).flat_map(|code| [&code[..2], code]);
        let texts: HashSet<&str> = codes().collect();
        let numbers: HashSet<u64> = codes().map(|code| Code::new(code).whole).collect();
        assert_eq!(numbers.len(), texts.len());
    }

    #[test]
    fn what_is_no_code_leads_to_none() {
        for code in ["", "ZZ", "#", "ne", "# code"] {
            assert_eq!(country_name(code), None, "{code}");
        }
    }
}
