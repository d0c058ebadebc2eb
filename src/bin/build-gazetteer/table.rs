//! `places.tsv` and `admin1.tsv`: the rows of GeoNames and of our own lists, in one format and
//! order.

use std::collections::HashMap;

/// The lists maintained by hand.
pub(crate) struct Lists {
    pub(crate) countries: String,
    pub(crate) regions: String,
    pub(crate) admin1_aliases: String,
    pub(crate) city_aliases: String,
    pub(crate) never: String,
}

/// Returns the lines of a list, split into fields, without comments.
pub(crate) fn fields(list: &str) -> impl Iterator<Item = Vec<&str>> {
    list.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').collect())
}

/// Returns the values of a field with several; `-` means none.
pub(crate) fn values(field: &str) -> impl Iterator<Item = &str> {
    field
        .split('|')
        .filter(|value| !value.is_empty() && *value != "-")
}

/// Returns the rows of `places.tsv` that came from GeoNames rather than from our lists.
pub(crate) fn geonames_rows(places: &str) -> Vec<String> {
    let ours = |line: &&str| {
        line.split('\t')
            .nth(6)
            .is_some_and(|feature| "CERWLFG".contains(feature))
            || line.split('\t').nth(1) == Some("")
    };
    places
        .lines()
        .filter(|line| !ours(line))
        .map(str::to_owned)
        .collect()
}

/// The population assumed for a county of our own list, which has none: enough to matter.
const COUNTY: &str = "300000";

/// Returns the names, marked in the list, under which cities are printed instead of GeoNames'
/// names.
fn english_names(list: &str) -> HashMap<&str, &str> {
    fields(list)
        .filter_map(|f| Some((f[0], values(f[2]).find_map(|name| name.strip_prefix('='))?)))
        .collect()
}

/// Returns the whole table: each row once, sorted by name, then by population.
pub(crate) fn places(mut rows: Vec<String>, lists: &Lists) -> String {
    for f in fields(&lists.countries) {
        rows.push([f[2], f[1], f[0], f[3], f[4], f[5], "C"].join("\t"));
    }
    for f in fields(&lists.regions) {
        let letter = match f[1] {
            "continent" => "E",
            "region" => "R",
            "water" => "W",
            "landform" => "L",
            "facility" => "F",
            "seat" => "G",
            "county" => "2",
            "town" => "P",
            "district" => "X",
            kind => panic!("{}: unknown kind of place {kind}", f[0]),
        };
        let code = if f[2] == "-" { "" } else { f[2] };
        let id = if f[5] == "-" { "" } else { f[5] };
        // There is no census of a historic county; assume enough people for it to matter.
        let unknown = if letter == "2" { COUNTY } else { "" };
        let people = f.get(7).copied().unwrap_or(unknown);
        rows.push([f[0], id, code, f[3], f[4], people, letter].join("\t"));
    }
    let middles: HashMap<&str, (&str, &str)> = fields(&lists.admin1_aliases)
        .filter_map(|f| Some((f[0], f[3].split_once(' ')?)))
        .collect();
    for row in &mut rows {
        let mut f: Vec<&str> = row.split('\t').collect();
        if let Some(&(lat, lon)) = middles.get(f[2]).filter(|_| f[6] == "1") {
            (f[3], f[4]) = (lat, lon);
            *row = f.join("\t");
        }
    }
    let english = english_names(&lists.city_aliases);
    for row in &mut rows {
        let mut f: Vec<&str> = row.split('\t').collect();
        let Some(&name) = english.get(f[1]).filter(|name| **name != f[0]) else {
            continue;
        };
        let native = f[0];
        f[0] = name;
        f.resize(8, "");
        let others = match f[7] {
            "" => native.to_owned(),
            others => format!("{native}|{others}"),
        };
        f[7] = &others;
        *row = f.join("\t");
    }
    rows.sort_by_cached_key(|row| {
        let f: Vec<&str> = row.split('\t').collect();
        (
            f[0].to_owned(),
            std::cmp::Reverse(f[5].parse().unwrap_or(0_u64)),
            f[1].to_owned(),
            f[6].to_owned(),
        )
    });
    rows.dedup();
    rows.join("\n") + "\n"
}

/// Returns the codes and names of the first-order divisions, sorted by code.
pub(crate) fn admin1(places: &str) -> String {
    let mut rows: Vec<String> = fields(places)
        .filter(|f| f[6] == "1")
        .map(|f| format!("{}\t{}\n", f[2], f[0]))
        .collect();
    rows.sort();
    rows.concat()
}
