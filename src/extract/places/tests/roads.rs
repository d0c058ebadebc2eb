//! Roads and streets.

use super::{found, places};
use crate::extract::places::Kind;

#[test]
fn a_countys_numbered_road_is_in_the_county() {
    assert_eq!(
        found("A truck overturned on Polk County Road 14.")[0].0,
        "Polk County"
    );
    assert_eq!(
        found("A truck overturned on Mill Road 14 times.")[0].0,
        "Mill Road"
    );
}

#[test]
fn streets_and_waters_have_no_coordinates_of_their_own() {
    let all = places("The fire on Orchard Street spread as far as Hobbler Creek.");
    let kinds: Vec<_> = all
        .iter()
        .filter_map(|p| p.location.as_ref())
        .map(|l| (&*l.name, l.kind, l.lat))
        .collect();
    assert_eq!(
        kinds,
        [
            ("Orchard Street", Some(Kind::Facility), None),
            ("Hobbler Creek", Some(Kind::Water), None)
        ]
    );
}

#[test]
fn a_street_is_where_the_towns_of_its_sentence_are() {
    let all = places("A house burned down on Haverby Street in Toledo, Ohio, on Friday.");
    let street = all.iter().filter_map(|p| p.location.as_ref()).next();
    assert_eq!(
        street.map(|l| (l.country, l.admin1, l.lat)),
        Some((Some("US"), Some("Ohio"), None))
    );
}

#[test]
fn a_numbered_road_is_a_place_with_its_own_number() {
    let text = "A bus overturned on Interstate 71 near CR-31 in Ohio. It came down Illinois Route 9 \
        and Interstate 80.";
    let roads = places(text);
    let names = roads.iter().filter_map(|p| p.location.as_ref());
    let names: Vec<&str> = names.map(|l| l.name.as_ref()).collect();
    assert_eq!(
        names,
        [
            "Interstate 71",
            "CR-31",
            "Ohio",
            "Illinois Route 9",
            "Interstate 80"
        ]
    );
    for text in [
        "He filed an I-130 for his wife.",
        "A fire broke out near US 30 soldiers had left.",
        "She travelled on the A380 from Oslo.",
    ] {
        let found = places(text);
        let number = |p: &crate::extract::places::Place| {
            p.mentions
                .iter()
                .any(|(m, _)| m.span.of(text).contains('0'))
        };
        assert!(!found.iter().any(number), "{text}");
    }
}

#[test]
fn a_road_of_the_union_needs_no_preposition() {
    let text = "A crash closed U.S. 250 in Ohio.";
    assert_eq!(found(text)[0], ("U.S. 250", "U.S. 250/US".to_owned()));
    for text in [
        "In the U.S. 250 in all were held.",
        "It gave the U.S. 250 of its planes.",
        "Sales in the U.S. 1998 and 1999 models rose.",
    ] {
        assert!(
            found(text).iter().all(|(name, _)| *name == "U.S."),
            "{text}"
        );
    }
}

#[test]
fn what_is_on_a_streets_name_is_on_the_street() {
    let text =
        "A man was shot on Richmond Avenue in Houston, Texas. The shop on Richmond is closed.";
    let all = places(text);
    let street = all.iter().find(|p| p.mentions.len() == 2);
    let name = street.and_then(|p| p.location.as_ref()).map(|l| &*l.name);
    assert_eq!(name, Some("Richmond Avenue"));
    let text = "A man was shot on Richmond Avenue in Houston, Texas. He lived in Richmond.";
    assert!(places(text).iter().all(|p| p.mentions.len() == 1));
}
