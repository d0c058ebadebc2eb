//! The first- and second-order divisions of countries, located by the towns in them.

use std::collections::{HashMap, HashSet};

use dateline::lexicon::gazetteer::NameKey;

use super::import::{City, ENGLISH, folded, latin, row};

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

    fn is_english(&self) -> bool {
        ENGLISH.contains(&&self.code[..2])
    }

    /// Its first-order division, which it may be itself.
    fn within(&self) -> &'a str {
        match self.code.rsplit_once('.') {
            Some((head, _)) if !self.first_order => head,
            _ => self.code,
        }
    }

    /// Its other names, each once. "County Cork" is not a name and a generic word in the way that
    /// "Cook County" is.
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

/// The first- and second-order divisions, located by the towns in them.
pub(super) fn rows(cities: &[City], divisions: &str, english: &str) -> Vec<String> {
    let english: HashMap<&str, &str> = english
        .lines()
        .filter_map(|l| l.split_once('\t'))
        .map(|(c, r)| (c, r.split('\t').next().unwrap_or(r)))
        .collect();
    let towns = Towns::of(cities);
    let mut rows = Vec::new();
    for division in divisions.lines().filter_map(Division::read) {
        let first_order = division.first_order;
        let Some(inside) = towns
            .inside
            .get(division.code)
            .filter(|_| first_order || !division.code.starts_with("RO"))
        else {
            continue;
        };
        let led = division
            .name
            .strip_suffix(", County")
            .map(|name| format!("County {name}"));
        let translated = english.get(division.code).filter(|_| first_order);
        let name = led
            .as_deref()
            .unwrap_or(translated.copied().unwrap_or(division.name));
        let namesake = || {
            towns
                .names
                .contains(&(division.within(), folded(bare(name))))
        };
        if !first_order && !division.is_english() && namesake() {
            continue;
        }
        let people = inside
            .iter()
            .filter(|c| c.feature != "PPLX")
            .map(|c| c.population)
            .sum();
        rows.push(row(
            name,
            division.id,
            division.within(),
            middle(inside, first_order),
            people,
            if first_order { "1" } else { "2" },
            &division.others(name),
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
