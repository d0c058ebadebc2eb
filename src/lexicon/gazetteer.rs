//! The gazetteer: the world's places by name, read in place from data in the binary.
//!
//! `places.tsv` has one place per line, sorted by name, so that people can read and search it.
//! `names.bin` is its index: the keys of all names, alternative names, abbreviations and demonyms,
//! each with the line that it refers to. A look-up allocates nothing, and there is no work at
//! start-up. `src/bin/build-gazetteer` makes both files. `extract::places` decides which of several
//! Springfields an article means.
//!
//! This file holds the index. A `name` is looked up in it and gives a `place`, which is read from
//! its `line`; `division` has the names of countries and divisions.

mod division;
mod line;
mod name;
mod place;

pub use division::{admin1_name, country_name};
use line::Line;
pub use name::{BUCKETS, NameKey};
pub use place::{Code, Entry, Feature, Naming};

/// One line per place: name, GeoNames id, country and division, latitude, longitude, population,
/// feature, other names.
const PLACES: &str = include_str!("gazetteer/places.tsv");
/// `BUCKETS + 1` heads, then the entries, all little-endian. A head says where its bucket's entries
/// begin and which [marks](NameKey::mark) they have; an entry is half of a name's key and a
/// [`Sense`].
const NAMES: &[u8] = include_bytes!("gazetteer/names.bin");

/// The maximum number of words in a name.
pub const LONGEST: usize = 8;

/// A place that a name may mean, as far as the index knows it: enough to decide whether its line is
/// worth reading.
#[derive(Clone, Copy, Debug)]
pub struct Sense {
    /// The way in which the name refers to it.
    pub naming: Naming,
    /// Its kind.
    pub feature: Feature,
    /// The number of [`Sense::SIZES`] that its population reaches.
    pub size: u8,
    /// The offset of its line.
    row: u32,
}

impl Sense {
    /// Population thresholds that separate villages, towns, cities and so on.
    pub const SIZES: [u32; 4] = [10_000, 50_000, 200_000, 1_000_000];

    /// Packs it for the index: bits for naming, feature and size, and 23 for the line.
    ///
    /// # Panics
    ///
    /// If the table has outgrown these bits, which the builder must notice.
    pub fn pack(naming: Naming, feature: Feature, population: u32, row: u32) -> u32 {
        assert!(row < 1 << 23, "the table has outgrown its index");
        let letter = Feature::LETTERS
            .iter()
            .position(|(_, f)| *f == feature)
            .unwrap_or_default() as u32;
        let size = Self::SIZES
            .iter()
            .filter(|least| population >= **least)
            .count() as u32;
        (naming as u32) << 30 | letter << 26 | size << 23 | row
    }

    fn unpack(packed: u32) -> Option<Self> {
        let (_, feature) = *Feature::LETTERS.get((packed >> 26 & 15) as usize)?;
        Some(Self {
            naming: Naming::ALL[(packed >> 30) as usize],
            feature,
            size: (packed >> 23 & 7) as u8,
            row: packed & 0x7f_ffff,
        })
    }

    /// Returns the place itself, read from its line.
    pub fn entry(self) -> Option<Entry> {
        let mut line = Line::of(PLACES.get(self.row as usize..)?);
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

/// The index: the bucket heads, with one more to end the last bucket, and the entries.
const INDEX: (&[[u8; 8]], &[[u8; 8]]) = {
    let (heads, body) = NAMES.split_at((BUCKETS + 1) * 8);
    (heads.as_chunks().0, body.as_chunks().0)
};

/// Whether any place has this name.
pub fn knows(name: NameKey) -> bool {
    bucket(name).iter().any(|entry| is_of(name, *entry))
}

/// Returns the places that have this name, as the index knows them.
pub fn senses(name: NameKey) -> impl Iterator<Item = Sense> {
    let of_name = bucket(name)
        .iter()
        .filter(move |entry| is_of(name, **entry));
    of_name.filter_map(|entry| Sense::unpack((u64::from_le_bytes(*entry) >> 32) as u32))
}

/// Returns the places that have this name.
pub fn lookup(name: NameKey) -> impl Iterator<Item = Entry> {
    senses(name).filter_map(Sense::entry)
}

/// Whether an entry of the name's bucket has the name's key.
fn is_of(name: NameKey, entry: [u8; 8]) -> bool {
    u64::from_le_bytes(entry) as u32 == name.0 as u32
}

/// Returns the entries that may be this name's; empty if it has none.
fn bucket(name: NameKey) -> &'static [[u8; 8]] {
    let (heads, body) = INDEX;
    let Some(&[head, next]) = heads.get(name.bucket()..).and_then(<[_]>::first_chunk) else {
        return &[];
    };
    let [head, next] = [head, next].map(u64::from_le_bytes);
    if (head >> 32) as u32 & name.mark() == 0 {
        return &[];
    }
    body.get(head as u32 as usize..next as u32 as usize)
        .unwrap_or_default()
}
