//! Checks that the committed files of the gazetteer are complete, consistent, and the same that
//! `build-gazetteer` builds from its lists.

#[path = "../src/bin/build-gazetteer/index.rs"]
mod index;
#[path = "../src/bin/build-gazetteer/table.rs"]
mod table;

use std::collections::HashSet;

use dateline::lexicon::gazetteer::{self, Feature};

const PLACES: &str = include_str!("../src/lexicon/gazetteer/places.tsv");
const ADMIN1: &str = include_str!("../src/lexicon/gazetteer/admin1.tsv");
const NAMES: &[u8] = include_bytes!("../src/lexicon/gazetteer/names.bin");

fn lists() -> table::Lists {
    table::Lists {
        countries: include_str!("../src/lexicon/gazetteer/countries.tsv").to_owned(),
        regions: include_str!("../src/lexicon/gazetteer/regions.tsv").to_owned(),
        admin1_aliases: include_str!("../src/lexicon/gazetteer/admin1_aliases.tsv").to_owned(),
        city_aliases: include_str!("../src/lexicon/gazetteer/city_aliases.tsv").to_owned(),
        never: include_str!("../src/lexicon/gazetteer/never.txt").to_owned(),
    }
}

#[test]
fn the_files_are_up_to_date() {
    let lists = lists();
    let rebuilt = table::places(table::geonames_rows(PLACES), &lists);
    assert!(
        rebuilt == PLACES,
        "places.tsv is stale: run build-gazetteer"
    );
    assert!(
        table::admin1(&rebuilt) == ADMIN1,
        "admin1.tsv is stale: run build-gazetteer"
    );
    // This panics at an alias that doesn't resolve, and names it.
    assert!(
        index::names(&rebuilt, &lists) == NAMES,
        "names.bin is stale: run build-gazetteer"
    );
}

#[test]
fn every_row_is_valid() {
    let countries: HashSet<&str> = table::fields(PLACES)
        .filter(|f| f[6] == "C")
        .map(|f| f[2])
        .collect();
    let divisions: HashSet<&str> = ADMIN1
        .lines()
        .filter_map(|line| line.split('\t').next())
        .collect();
    let letters: HashSet<u8> = Feature::LETTERS.iter().map(|(letter, _)| *letter).collect();
    let mut ids = HashSet::new();
    for f in table::fields(PLACES) {
        assert!(f.len() == 7 || f.len() == 8, "{f:?}");
        assert!(
            f[1].is_empty() || (f[1].parse::<u32>().is_ok_and(|id| id > 0) && ids.insert(f[1])),
            "number of {f:?}"
        );
        let (lat, lon): (f32, f32) = (
            f[3].parse().expect("a latitude"),
            f[4].parse().expect("a longitude"),
        );
        assert!(
            (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon),
            "position of {f:?}"
        );
        assert!(
            f[2].is_empty() || countries.contains(&f[2][..2]),
            "country of {f:?}"
        );
        assert!(
            f[5].is_empty() || f[5].parse::<u32>().is_ok(),
            "population of {f:?}"
        );
        assert!(
            f[6].len() == 1 && letters.contains(&f[6].as_bytes()[0]),
            "feature of {f:?}"
        );
        assert!(f[6] != "1" || divisions.contains(f[2]), "division of {f:?}");
    }
    assert!(
        PLACES
            .lines()
            .is_sorted_by_key(|line| line.split('\t').next().unwrap_or_default())
    );
    assert!(
        ADMIN1
            .lines()
            .is_sorted_by_key(|line| line.split('\t').next().unwrap_or_default())
    );
}

#[test]
fn names_are_found_in_every_spelling() {
    for (name, id) in [
        ("Springfield", 4_250_542),
        ("SPRINGFIELD", 4_250_542),
        ("Saint Louis", 4_407_066),
        ("St. Louis", 4_407_066),
        ("Bogotá", 3_688_689),
        ("Bogota", 3_688_689),
        ("Guinea-Bissau", 2_372_248),
        ("Ill.", 4_896_861),
        ("U.S.", 6_252_001),
        ("Kiev", 703_448),
        ("Korean", 1_835_841),
        ("Quang Tri", 1_568_733),
    ] {
        let key = index::key(name).expect("a name");
        assert!(
            gazetteer::lookup(key).any(|place| place.id == Some(id)),
            "{name}"
        );
    }
}

#[test]
fn other_words_are_not_place_names() {
    for name in ["Zzyzxville", "Spring field meadow", "The"] {
        assert!(!index::key(name).is_some_and(gazetteer::knows), "{name}");
    }
}

#[test]
fn divisions_have_their_names() {
    for (code, name) in [
        ("AD.02", Some("Canillo")),
        ("US.IL", Some("Illinois")),
        ("VN.64", Some("Quang Tri")),
        ("ZW.10", Some("Harare")),
        ("XX.01", None),
    ] {
        assert_eq!(gazetteer::admin1_name(code), name);
    }
}
