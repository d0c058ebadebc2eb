//! The first- and second-order divisions of countries, located by the towns in them.

use std::collections::{BTreeMap, HashMap, HashSet};

use dateline::lexicon::gazetteer::NameKey;

use super::import::{City, ENGLISH, english, folded, latin, row};

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

/// The towns by the divisions that they are in.
struct Towns<'a> {
    inside: HashMap<&'a str, Vec<&'a City<'a>>>,
    /// The names of towns with their first-order division.
    names: HashSet<(&'a str, Vec<NameKey>)>,
}

impl<'a> Towns<'a> {
    fn of(cities: &'a [City<'a>]) -> Self {
        let mut towns = Self {
            inside: HashMap::new(),
            names: HashSet::new(),
        };
        for c in cities {
            towns.inside.entry(&c.admin1).or_default().push(c);
            towns.inside.entry(&c.admin2).or_default().push(c);
            towns.names.insert((&c.admin1, folded(c.ascii)));
        }
        towns
    }
}

/// A division's line in the source.
struct Division<'a> {
    name: &'a str,
    code: &'a str,
    id: &'a str,
    /// Its names in several languages, separated by `|`.
    alternates: &'a str,
    first_order: bool,
}

impl<'a> Division<'a> {
    fn read(line: &'a str) -> Option<Self> {
        let f: Vec<&str> = line.split('\t').collect();
        (f.len() > 6).then(|| Self {
            name: f[0],
            code: f[2],
            id: f[3],
            alternates: f[5],
            first_order: f[2].matches('.').count() == 1,
        })
    }

    /// Makes a division that only the list of first-order divisions has.
    fn listed(code: &'a str, known: &Listed<'a>) -> Self {
        Self {
            name: known.name,
            code,
            id: known.id,
            alternates: "",
            first_order: true,
        }
    }

    fn is_english(&self) -> bool {
        ENGLISH.contains(&&self.code[..2])
    }

    /// Returns the code of its first-order division, which may be its own.
    fn within(&self) -> &'a str {
        match self.code.rsplit_once('.') {
            Some((head, _)) if !self.first_order => head,
            _ => self.code,
        }
    }

    /// Returns its other names, each once. In "County Cork" the generic word is part of the name;
    /// in "Cook County" it may be omitted.
    fn others(&self, name: &'a str) -> Vec<&'a str> {
        let mut others: Vec<&str> = match self.name.ends_with(", County") {
            true => Vec::new(),
            false => vec![self.name],
        };
        others.extend(self.alternates.split('|').filter(|n| {
            if self.first_order {
                latin(n) && n.len() > 3
            } else {
                n.starts_with("County ")
            }
        }));
        if self.first_order || !self.is_english() {
            let bare_names: Vec<&str> = others.iter().copied().chain([name]).map(bare).collect();
            others.extend(bare_names);
        }
        let mut known = HashSet::from([folded(name)]);
        others.retain(|other| known.insert(folded(other)));
        others
    }
}

/// A first-order division from `admin1CodesASCII.txt`: its English name and its number.
struct Listed<'a> {
    name: &'a str,
    id: &'a str,
}

/// Returns the rows of the first- and second-order divisions, located by the towns in them.
///
/// If the two sources give a division different numbers, its country has redrawn its divisions
/// since the towns were listed, as Vietnam did in 2025. Then `listed` is used, whose codes match
/// those of the towns.
pub(super) fn rows(cities: &[City], divisions: &str, listed: &str) -> Vec<String> {
    let mut listed: BTreeMap<&str, Listed> = listed
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (code, name, ascii) = (fields.next()?, fields.next()?, fields.next()?);
            let name = english(name, ascii, code.get(..2)?);
            let id = fields.next()?;
            Some((code, Listed { name, id }))
        })
        .collect();
    let towns = Towns::of(cities);
    let mut rows = Vec::new();
    for mut division in divisions.lines().filter_map(Division::read) {
        let mut translated = None;
        if let Some(known) = listed.remove(division.code) {
            translated = Some(known.name);
            if known.id != division.id {
                division = Division::listed(division.code, &known);
            }
        }
        rows.extend(towns.row(&division, translated));
    }
    for (code, known) in &listed {
        rows.extend(towns.row(&Division::listed(code, known), None));
    }
    rows
}

impl Towns<'_> {
    /// Returns the row of a division that has towns; `translated` is its English name.
    fn row(&self, division: &Division, translated: Option<&str>) -> Option<String> {
        let first_order = division.first_order;
        let inside = self
            .inside
            .get(division.code)
            .filter(|_| first_order || !division.code.starts_with("RO"))?;
        let led = division
            .name
            .strip_suffix(", County")
            .map(|name| format!("County {name}"));
        let name = led
            .as_deref()
            .unwrap_or(translated.unwrap_or(division.name));
        let namesake = || {
            self.names
                .contains(&(division.within(), folded(bare(name))))
        };
        if !first_order && !division.is_english() && namesake() {
            return None;
        }
        let people = inside
            .iter()
            .filter(|c| c.feature != "PPLX")
            .map(|c| c.population)
            .sum();
        Some(row(
            name,
            division.id,
            division.within(),
            middle(inside, first_order),
            people,
            if first_order { "1" } else { "2" },
            &division.others(name),
        ))
    }
}

/// Returns the centre of the box that contains most of the towns, for a division large enough for
/// that to matter, or else their mean position.
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

/// Returns a division's name without the generic word.
fn bare(name: &str) -> &str {
    GENERIC
        .iter()
        .find_map(|g| name.strip_suffix(g)?.strip_suffix(' '))
        .unwrap_or(name)
}
