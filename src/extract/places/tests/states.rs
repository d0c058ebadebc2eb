//! Which of a state, a city and a country of one name is meant.

use super::{assert_found, found, places};

#[test]
fn a_governor_or_a_border_is_a_states() {
    for text in [
        "A truck overturned near Rutland, Vermont, a mile from the New York border.",
        "New York's attorney general sued the firm in Vermont.",
        "Tom Orr, a former governor of New York, came to Vermont.",
        "Snow fell in Vermont and in western New York.",
    ] {
        let all = found(text);
        assert!(
            all.contains(&("New York", "New York/US".to_owned())),
            "{all:?}"
        );
    }
    for text in [
        "Georgia Gov. Ann Bell closed the schools. In Georgia few were ill.",
        "The Georgia Senate passed the bill. Georgia is first.",
        "Voters in Georgia and Arizona go to the polls.",
    ] {
        let all = found(text);
        let states = |(name, what): &(&str, String)| *name == "Arizona" || what == "Georgia/US";
        assert!(!all.is_empty() && all.iter().all(states), "{all:?}");
    }
}

#[test]
fn a_mayor_is_a_citys_and_a_parliament_a_countrys() {
    for (text, wanted) in [
        (
            "New York's mayor came to Vermont.",
            "New York City/New York/US",
        ),
        ("The Georgia border with Russia was closed.", "Georgia/GE"),
        (
            "Georgia's parliament met. It rained in Russia.",
            "Georgia/GE",
        ),
        ("He left Ukraine and Georgia in May.", "Georgia/GE"),
    ] {
        let all = found(text);
        assert!(all.iter().any(|(_, what)| what == wanted), "{all:?}");
    }
    // The city is in the state's article, too.
    let all = found("New York Gov. Ann Bell spoke in Boston. She then flew to New York.");
    let cities: Vec<&str> = all.iter().map(|(_, what)| what.as_str()).collect();
    assert_eq!(
        cities,
        [
            "New York/US",
            "Boston/Massachusetts/US",
            "New York City/New York/US"
        ]
    );
}

#[test]
fn a_large_city_isnt_a_village_of_the_state_that_is_named() {
    assert_found(
        "The Wisconsin governor spoke of a convention in Cleveland.",
        &[
            ("Wisconsin", "Wisconsin/US"),
            ("Cleveland", "Cleveland/Ohio/US"),
        ],
    );
    assert_found(
        "He was born in Cleveland, Wisconsin.",
        &[
            ("Cleveland", "Cleveland/Wisconsin/US"),
            ("Wisconsin", "Wisconsin/US"),
        ],
    );
}

#[test]
fn the_county_or_city_of_many_states_is_none_of_them() {
    for text in [
        "The sheriff of Madison County in the story arrested two men.",
        "The sheriff said that a man from the city of Oxford was arrested.",
    ] {
        let resolved = places(text).iter().any(|p| p.location.is_some());
        assert!(!resolved, "{text}");
    }
    let all = found("The sheriff of Madison County went to Huntsville, Alabama.");
    assert_eq!(all[0].1, "Madison County/Alabama/US");
}

#[test]
fn towns_of_another_country_dont_vouch_for_each_other() {
    let text = "Fires at Salem and Bedford were seen near Grahamstown, Port Elizabeth and East \
                London, South Africa.";
    let all = found(text);
    assert!(
        all.iter().all(|(_, what)| !what.ends_with("/US")),
        "{all:?}"
    );
    assert_eq!(all.len(), 6);
}

#[test]
fn an_abbreviation_before_people_is_a_state() {
    for (text, name) in [
        ("Mass. lawmakers delay vote on tolls", "Mass."),
        ("Missing Fla. man is found", "Fla."),
    ] {
        let all = found(text);
        assert!(all.iter().any(|(words, _)| *words == name), "{all:?}");
    }
    for text in [
        "Marlow Co. man dies in a crash",
        "The U-Conn. fans cheered.",
        "He said Mass. and left.",
    ] {
        assert_found(text, &[]);
    }
}

#[test]
fn an_abbreviation_in_small_letters_has_a_stop_or_nothing_after_it() {
    assert_found(
        "He farms near Dover, Del, and in Reading, Pa.",
        &[
            ("Dover", "Dover/Delaware/US"),
            ("Del", "Delaware/US"),
            ("Reading", "Reading/Pennsylvania/US"),
            ("Pa.", "Pennsylvania/US"),
        ],
    );
    assert_found("Still, Del Kerr said no.", &[]);
}

#[test]
fn a_big_state_is_no_city() {
    let all = found("She won big states such as New York and California.");
    assert!(
        all.contains(&("New York", "New York/US".to_owned())),
        "{all:?}"
    );
    let all = found("She flew to New York and California.");
    assert!(
        all.contains(&("New York", "New York City/New York/US".to_owned())),
        "{all:?}"
    );
}
