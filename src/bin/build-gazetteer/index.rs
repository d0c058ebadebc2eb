//! `names.bin`: the key of every name, with the line of its place.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use dateline::lexicon::gazetteer::{BUCKETS, Feature, LONGEST, NameKey, Naming, Sense};
use dateline::text::Document;

use super::table::{Lists, fields, values};

/// Returns the key of a name as it would be tokenised in an article; `None` if no article would be
/// searched for it.
pub(crate) fn key(name: &str) -> Option<NameKey> {
    let doc = Document::new(name);
    let tokens = doc.tokens();
    let sound = (1..=LONGEST).contains(&tokens.len()) && tokens.iter().any(|t| t.capitalised());
    sound.then(|| doc.name(0..tokens.len()))
}

/// Apostrophe-like marks in transcriptions, which many texts omit.
const MARKS: [char; 5] = ['‘', '’', '\'', '`', 'ʼ'];

/// For each key and line of a place, how the key names the place.
#[derive(Default)]
struct Entries(BTreeMap<(NameKey, u32), Naming>);

impl Entries {
    /// Adds a name, and its spelling without apostrophes if it has any.
    fn add(&mut self, name: &str, row: u32, naming: Naming) {
        self.add_spelling(name, row, naming);
        if name.contains(MARKS) {
            let unmarked = name.replace(MARKS, "");
            self.add_spelling(&unmarked, row, naming.max(Naming::Alternative));
        }
    }

    /// Adds a spelling. If its key names the place already, keeps the more important way of naming.
    fn add_spelling(&mut self, name: &str, row: u32, naming: Naming) {
        if let Some(key) = key(name) {
            let known = self.0.entry((key, row)).or_insert(naming);
            *known = naming.min(*known);
        }
    }

    /// Adds the names in the table of places itself.
    fn add_rows(&mut self, rows: &[Row]) {
        let filipino: BTreeSet<&str> = rows
            .iter()
            .filter(|(_, f)| f[2].starts_with("PH."))
            .map(|(_, f)| f[0])
            .collect();
        for (row, f) in rows {
            self.add(f[0], *row, Naming::Name);
            // "Pasig City" goes by "Pasig", unless another Filipino place does.
            let city = f[2].starts_with("PH.") && "KSPX".contains(f[6]);
            let short = f[0].strip_suffix(" City").filter(|_| city);
            if let Some(short) = short.filter(|short| !filipino.contains(short)) {
                self.add(short, *row, Naming::Name);
            }
            f.get(7)
                .into_iter()
                .flat_map(|f| values(f))
                .for_each(|name| self.add(name, *row, Naming::Alternative));
        }
    }

    /// Adds the names that the lists give to countries, regions and divisions.
    fn add_lists(&mut self, lists: &Lists, rows: &[Row]) {
        let (countries, regions, admin1) =
            (by("C", 2, rows), by("ERWLFG2", 0, rows), by("1", 2, rows));
        for f in fields(&lists.countries) {
            values(f[7]).for_each(|name| self.add(name, countries[f[0]], Naming::Name));
            values(f[8]).for_each(|name| self.add(name, countries[f[0]], Naming::Demonym));
        }
        for f in fields(&lists.regions) {
            values(f[6]).for_each(|name| self.add(name, regions[f[0]], Naming::Name));
        }
        for f in fields(&lists.admin1_aliases) {
            let row = *admin1
                .get(f[0])
                .unwrap_or_else(|| panic!("no division has the code {}", f[0]));
            values(f[1]).for_each(|name| self.add(name, row, Naming::Name));
            values(f[2]).for_each(|name| self.add(name, row, Naming::Abbreviation));
        }
    }

    /// Adds the aliases of towns and counties. An exclusive alias (`!NOLA`) is removed from every
    /// other place.
    fn add_city_aliases(&mut self, lists: &Lists, rows: &[Row]) {
        let cities = by("KSPX2", 1, rows);
        let mut exclusive: HashMap<NameKey, u32> = HashMap::new();
        for f in fields(&lists.city_aliases) {
            let row = *cities
                .get(f[0])
                .unwrap_or_else(|| panic!("no town or county has the id {} ({})", f[0], f[1]));
            for alias in values(f[2]) {
                self.add(alias.trim_start_matches(['=', '!']), row, Naming::Name);
                exclusive.extend(alias.strip_prefix('!').and_then(key).map(|key| (key, row)));
            }
        }
        self.0
            .retain(|(name, row), _| exclusive.get(name).is_none_or(|only| only == row));
    }

    /// Removes names that never mean a place.
    fn remove_never(&mut self, lists: &Lists) {
        for f in fields(&lists.never) {
            let name = key(f[0]).unwrap_or_else(|| panic!("{} is not a name", f[0]));
            self.0.retain(|(known, _), _| *known != name);
        }
    }
}

/// A line of the table: its offset in the text, and its fields.
type Row<'a> = (u32, Vec<&'a str>);

/// Maps one of their fields to the lines of places with one of these features.
fn by<'a>(features: &str, field: usize, rows: &[Row<'a>]) -> HashMap<&'a str, u32> {
    rows.iter()
        .filter(|(_, f)| features.contains(f[6]))
        .map(|(row, f)| (f[field], *row))
        .collect()
}

/// Returns the bytes of the index of `places`.
pub(crate) fn names(places: &str, lists: &Lists) -> Vec<u8> {
    let rows: Vec<Row> = offsets(places).collect();
    let mut entries = Entries::default();
    entries.add_rows(&rows);
    entries.add_lists(lists, &rows);
    entries.add_city_aliases(lists, &rows);
    entries.remove_never(lists);
    let places = rows
        .iter()
        .map(|(row, f)| (*row, (feature(f[6]), f[5].parse().unwrap_or(0))))
        .collect();
    pack(&entries.0, &places)
}

fn feature(letter: &str) -> Feature {
    let known = Feature::LETTERS
        .iter()
        .find(|(known, _)| letter.as_bytes() == [*known]);
    known
        .unwrap_or_else(|| panic!("no feature has the letter {letter}"))
        .1
}

/// Returns each line of the table with its offset in the text.
fn offsets(places: &str) -> impl Iterator<Item = Row<'_>> {
    let mut at = 0;
    places.lines().map(move |line| {
        let row = at;
        at += line.len() as u32 + 1;
        (row, line.split('\t').collect())
    })
}

/// Packs the index into bytes, from the names and each line's feature and population.
fn pack(
    entries: &BTreeMap<(NameKey, u32), Naming>,
    places: &HashMap<u32, (Feature, u32)>,
) -> Vec<u8> {
    let sorted: BTreeSet<(NameKey, Naming, u32)> = entries
        .iter()
        .map(|((key, row), naming)| (*key, *naming, *row))
        .collect();
    let mut heads = Vec::with_capacity((BUCKETS + 1) * 8);
    let mut body = Vec::with_capacity(sorted.len() * 8);
    let mut rest = sorted.iter().peekable();
    for bucket in 0..=BUCKETS {
        heads.extend((body.len() as u32 / 8).to_le_bytes());
        let mut marks = 0;
        while let Some((key, naming, row)) = rest.next_if(|(key, ..)| key.bucket() == bucket) {
            let (feature, population) = places[row];
            marks |= key.mark();
            body.extend((key.0 as u32).to_le_bytes());
            body.extend(Sense::pack(*naming, feature, population, *row).to_le_bytes());
        }
        heads.extend(marks.to_le_bytes());
    }
    heads.extend(body);
    heads
}
