//! Names that go on after a town's or end in a possessive.

use super::{assert_found, found, places};
use crate::extract::places::Kind;

#[test]
fn a_settlement_named_after_a_town_is_another_place() {
    for (text, name) in [
        (
            "A man died in Paris Junction, the Ohio sheriff said.",
            "Paris Junction",
        ),
        (
            "A man died in Kanawha City, the Ohio sheriff said.",
            "Kanawha City",
        ),
        (
            "A man died in Orrin Township, the Ohio sheriff said.",
            "Orrin Township",
        ),
    ] {
        let all = places(text);
        let place = all.iter().find(|p| p.mentions[0].0.span.of(text) == name);
        let location = place.and_then(|p| p.location.as_ref());
        let known = location.map(|l| (l.kind, l.country, l.lat));
        assert_eq!(known, Some((Some(Kind::City), Some("US"), None)), "{text}");
    }
}

#[test]
fn a_club_or_an_office_with_city_is_none() {
    for text in [
        "Kanawha City beat Orrin on Saturday.",
        "The talks in Paris City Hall went on.",
    ] {
        let all = found(text);
        assert!(
            !all.iter().any(|(name, _)| name.ends_with("City")),
            "{all:?}"
        );
    }
    assert_found(
        "A man was held in Limerick City, the Irish police said.",
        &[("Limerick City", "Limerick/Munster/IE")],
    );
}

#[test]
fn the_city_of_a_name_is_the_city() {
    assert_found(
        "The City of Norfolk in Virginia sold the pier.",
        &[
            ("Norfolk", "Norfolk/Virginia/US"),
            ("Virginia", "Virginia/US"),
        ],
    );
}

#[test]
fn a_saints_town_keeps_its_possessive() {
    assert_found(
        "The minister said in St. John's, Newfoundland, that the ship was safe.",
        &[
            ("St. John's", "St. John's/Newfoundland and Labrador/CA"),
            ("Newfoundland", "Newfoundland and Labrador/CA"),
        ],
    );
    let all = found("He praised St. Louis's mayor in Missouri.");
    assert_eq!(all[0].0, "St. Louis");
}

#[test]
fn a_list_of_towns_has_no_county_of_a_towns_name() {
    assert_found(
        "The depots are in Bodmin, Plymouth and Bude.",
        &[
            ("Bodmin", "Bodmin/England/GB"),
            ("Plymouth", "Plymouth/England/GB"),
            ("Bude", "Bude/England/GB"),
        ],
    );
    let kinds = |text| -> Vec<Option<Kind>> {
        let all = places(text);
        all.iter()
            .map(|p| p.location.as_ref().and_then(|l| l.kind))
            .collect()
    };
    let city = Some(Kind::City);
    assert_eq!(
        kinds("The depots are in Bodmin, Plymouth and Bude."),
        [city; 3]
    );
    let county = Some(Kind::Admin2);
    assert_eq!(
        kinds("He lives in Ivybridge, Devon, and in Bude."),
        [city, county, city]
    );
}
