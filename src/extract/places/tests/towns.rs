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

#[test]
fn a_town_of_somebody_with_an_age_may_have_any_name() {
    let text = "Police in Columbus, Indiana, held Tom Kerr, 31, of Hope and Peter Moss, 57, of \
        Haverqa, on Monday.";
    let words: Vec<_> = found(text).into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["Columbus", "Indiana", "Hope", "Haverqa"]);
    let text = "Tom Kerr, 31, spoke of Hope and Peter Moss of Trust, police in Indiana said.";
    assert_eq!(found(text).len(), 1, "{:?}", found(text));
}

#[test]
fn a_village_has_its_whole_name() {
    let text = "Houses fell in the village of Haverqa Sarajevo. In Haverqa Sarajevo nobody was hurt. \
        Bosnia asked for help from Sarajevo.";
    let words: Vec<_> = found(text).into_iter().map(|(words, _)| words).collect();
    assert_eq!(
        words,
        ["Haverqa Sarajevo", "Haverqa Sarajevo", "Bosnia", "Sarajevo"]
    );
}

#[test]
fn a_local_government_area_is_a_place_and_a_numbered_region_none() {
    let all = found("The farmers of Orqui Local Government Area in Nigeria met in Haverqa LGA.");
    let words: Vec<_> = all.into_iter().map(|(words, _)| words).collect();
    assert_eq!(
        words,
        ["Orqui Local Government Area", "Nigeria", "Haverqa LGA"]
    );
    let all = found("The farmers of Region 7 met in Cebu in the Philippines.");
    assert_eq!(all.len(), 2, "{all:?}");
}

#[test]
fn a_county_is_a_place_in_a_bodys_name_and_a_town_is_not() {
    let text = "The Winnebago County Fair Association and the Rockford Fair Association met in \
        Illinois.";
    let words: Vec<_> = found(text).into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["Winnebago County", "Illinois"]);
    let text = "The eggs of Winnebago County Eggs were sold in Illinois.";
    let words: Vec<_> = found(text).into_iter().map(|(words, _)| words).collect();
    assert_eq!(words, ["Illinois"]);
}
