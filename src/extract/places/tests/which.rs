use super::{assert_found, found, places};
use crate::extract::places::Place;

#[test]
fn what_stands_after_the_comma_says_which_town_is_meant() {
    assert_found(
        "The plant in Springfield, Ill., and its sister in London, Ontario, will close.",
        &[
            ("Springfield", "Springfield/Illinois/US"),
            ("Ill.", "Illinois/US"),
            ("London", "London/Ontario/CA"),
            ("Ontario", "Ontario/CA"),
        ],
    );
    assert_found(
        "He was born in Paris, Texas.",
        &[("Paris", "Paris/Texas/US"), ("Texas", "Texas/US")],
    );
}

#[test]
fn a_town_that_the_gazetteer_lacks_there_is_none_of_the_others() {
    let all = places("The fire broke out in Huddersfield, Alberta, on Friday.");
    let first = all
        .first()
        .and_then(|p| p.location.as_ref())
        .map(|l| (l.lat, l.admin1, l.country));
    assert_eq!(first, Some((None, Some("Alberta"), Some("CA"))));
}

#[test]
fn among_states_a_name_is_a_state() {
    let text = "Snow closed schools in Vermont, Maine, New York and Georgia.";
    assert!(
        found(text)
            .iter()
            .all(|(words, what)| *what == format!("{words}/US")),
        "{:?}",
        found(text)
    );
    let called = found("It is legal in the states of Idaho and Washington.");
    assert_eq!(called[1], ("Washington", "Washington/US".to_owned()));
}

#[test]
fn among_cities_and_countries_it_is_none() {
    assert_eq!(
        found("She opened shops in Boston, Chicago and New York.")[2].1,
        "New York City/New York/US"
    );
    assert_eq!(
        found("Troops left Armenia, Azerbaijan and Georgia.")[2].1,
        "Georgia/GE"
    );
    assert_eq!(
        found("He flew from Ohio to Washington.")[1].1,
        "Washington/Washington, D.C./US"
    );
}

#[test]
fn in_a_local_story_a_town_of_the_country_is_meant_before_a_city_abroad() {
    let local = "A Waxahachie, Texas, man was arraigned on a felony on Monday, the county sheriff said. He is from Palermo and Athens.";
    assert_eq!(
        found(local).last().map(|(_, what)| what.as_str()),
        Some("Athens/Texas/US")
    );
    let abroad =
        "The county sheriff flew to Greece with his deputies. He saw the museums of Athens.";
    assert_eq!(
        found(abroad).last().map(|(_, what)| what.as_str()),
        Some("Athens/Attica/GR")
    );
    assert_eq!(
        found("The ferries sail from Athens at noon.")[0].1,
        "Athens/Attica/GR"
    );
}

#[test]
fn what_only_towns_have_speaks_against_a_country() {
    assert_eq!(
        found("Ann Bell, 45, of Jordan, was taken to hospital in Minneapolis, Minn.")[0].1,
        "Jordan/Minnesota/US"
    );
    assert_eq!(
        found("The bus to Jordan High School left Minneapolis, Minn., late.")[0].1,
        "Jordan/Minnesota/US"
    );
    assert_eq!(
        found("The king of Jordan landed in Minneapolis, Minn.")[0].1,
        "Jordan/JO"
    );
}

#[test]
fn a_town_has_one_sense_throughout_the_article() {
    let is = found(
        "A barn burned down near Bangor, Maine, on Friday. Crews came from Bangor within the hour.",
    );
    assert_eq!(is[0].1, is[2].1);
}

#[test]
fn countries_outrank_towns_of_their_name_unless_the_text_says_otherwise() {
    assert_found(
        "Talks between Jordan and Lebanon went on.",
        &[("Jordan", "Jordan/JO"), ("Lebanon", "Lebanon/LB")],
    );
    assert_found(
        "The ferry sails from Georgia to Turkey.",
        &[("Georgia", "Georgia/GE"), ("Turkey", "Turkey/TR")],
    );
    assert_found(
        "It was made in Atlanta, Georgia.",
        &[("Atlanta", "Atlanta/Georgia/US"), ("Georgia", "Georgia/US")],
    );
}

#[test]
fn neighbours_say_which_town_is_meant() {
    let is =
        found("Snow fell in Portland, Bangor and Augusta on Friday. Maine expects more of it.");
    assert_eq!(is[0], ("Portland", "Portland/Maine/US".to_owned()));
    assert_eq!(is[2], ("Augusta", "Augusta/Maine/US".to_owned()));
}

#[test]
fn the_evidence_names_the_places_that_speak_for_a_choice() {
    let all =
        places("Snow fell in Portland, Bangor and Augusta on Friday. Maine expects more of it.");
    let evidence = |name: &str| {
        all.iter()
            .filter_map(|p| p.location.as_ref())
            .find(|l| l.name == name)
            .map(|l| l.evidence.to_string())
    };
    assert!(
        evidence("Portland").is_some_and(|e| e.starts_with("support: ") && e.contains("Maine")),
        "{:?}",
        evidence("Portland")
    );
    assert!(
        evidence("Maine").is_some_and(|e| !e.contains("Maine")),
        "nothing speaks for itself"
    );
}

#[test]
fn a_world_capital_stays_itself_in_another_countrys_politics() {
    let text = "The Texas senator told the sheriff and the state legislature that the attacks in Paris had changed everything.";
    assert!(
        found(text).contains(&("Paris", "Paris/Île-de-France/FR".to_owned())),
        "{:?}",
        found(text)
    );
    let local =
        "Paris, Texas, has a new sheriff. The state legislature heard him, and Paris was pleased.";
    assert!(
        found(local)
            .iter()
            .filter(|(words, _)| *words == "Paris")
            .all(|(_, what)| what == "Paris/Texas/US")
    );
}

#[test]
fn a_list_of_states_or_countries_holds_no_towns_of_their_names() {
    assert_found(
        "Herds were lost in Kansas, Oklahoma, Pennsylvania and Wisconsin.",
        &[
            ("Kansas", "Kansas/US"),
            ("Oklahoma", "Oklahoma/US"),
            ("Pennsylvania", "Pennsylvania/US"),
            ("Wisconsin", "Wisconsin/US"),
        ],
    );
    assert_eq!(
        found("Locusts were seen in Ghana, Niger, Nigeria and Chad.")[1].1,
        "Niger/NE"
    );
    assert_eq!(
        found("She grew up in Oklahoma, Pennsylvania.")[0].1,
        "Oklahoma/Pennsylvania/US"
    );
}

#[test]
fn world_cities_and_countries_are_no_namesakes_of_the_states_that_are_named() {
    let is = found("Talks in Warsaw failed, the Ohio senator told a crowd in Cleveland, Ohio.");
    assert_eq!(is[0].1, "Warsaw/Mazovia/PL");
    let is = found("She left Mexico for Columbia, Missouri, and never saw Mexico again.");
    assert_eq!(is[0].1, "Mexico/MX");
    let is = found("Lebanon, Tennessee, is far from Syria and Lebanon, he told Nashville.");
    let all: Vec<&str> = is.iter().map(|(_, what)| what.as_str()).collect();
    assert!(
        all.contains(&"Lebanon/Tennessee/US") && all.contains(&"Lebanon/LB"),
        "{all:?}"
    );
}

#[test]
fn a_small_town_of_which_nothing_tells_the_country_is_on_no_map() {
    let country = |text: &str| {
        let all = places(text);
        let of_name = |p: &&Place| p.mentions.iter().any(|(m, _)| m.span.of(text) == "Ashford");
        all.iter()
            .find(of_name)
            .and_then(|p| p.location.as_ref())
            .and_then(|l| l.country)
    };
    assert_eq!(country("Two men met in Ashford on Friday."), None);
    assert_eq!(
        country("Two men met in Ashford, Kent, on Friday."),
        Some("GB")
    );
}

#[test]
fn shires_are_british_where_nothing_else_is_said() {
    assert_eq!(
        found("Fields in Norfolk and Suffolk are under water, British farmers said.")[0].1,
        "Norfolk/England/GB"
    );
    assert_eq!(
        found("The ship left Norfolk, Virginia, on Friday.")[0].1,
        "Norfolk/Virginia/US"
    );
}

#[test]
fn towns_listed_before_in_lie_in_the_state_behind_it() {
    let is =
        found("The ring worked in Fairfax and Vienna in Virginia. Ann Bell is from California.");
    assert_eq!(is[0].1, "Fairfax/Virginia/US");
    assert_eq!(is[1].1, "Vienna/Virginia/US");
    let is = found("He was in Vienna in spring, and in Virginia in May.");
    assert_eq!(is[0].1, "Vienna/Vienna/AT");
}

#[test]
fn whoever_is_of_a_town_or_has_an_address_there_is_from_no_country() {
    for text in [
        "Ann Bell of Lebanon was arraigned on a felony charge, the county sheriff said.",
        "Those arraigned on felony charges, the county sheriff said, are Ann Bell, 22, Lebanon, and two boys.",
        "Ann Bell, of 12 Elm St., Lebanon, was arraigned on a felony charge, the county sheriff said.",
    ] {
        let all = found(text);
        let town = all.iter().find(|(words, _)| *words == "Lebanon");
        assert!(
            town.is_none_or(|(_, what)| what != "Lebanon/LB"),
            "{text}: {all:?}"
        );
    }
    for text in [
        "Prime Minister Ann Bell of Lebanon met the sheriff.",
        "Ann Bell, 22, left Lebanon.",
    ] {
        assert_eq!(found(text).last().unwrap().1, "Lebanon/LB", "{text}");
    }
}

#[test]
fn of_two_cities_of_a_country_that_are_as_large_none_is_guessed() {
    let on_the_map = |text: &str| {
        let all = places(text);
        all.iter()
            .any(|p| p.location.as_ref().is_some_and(|l| l.lat.is_some()))
    };
    assert!(!on_the_map("Two men met in Springfield on Friday."));
    assert!(on_the_map("Two men met in Worcester on Friday."));
    assert_eq!(
        found("Two men left Boston and met in Springfield, in western Massachusetts.")[1].1,
        "Springfield/Massachusetts/US"
    );
}

#[test]
fn a_county_may_go_by_its_bare_name() {
    assert_eq!(
        found("Miami-Dade police made an arrest.")[0],
        ("Miami-Dade", "Miami-Dade County/Florida/US".to_owned())
    );
    assert_eq!(found("The Miami-Boston flight left.")[0].0, "Miami");
    let mayo = found("Two people drowned in Mayo. A man from County Mayo was rescued.");
    assert_eq!(mayo[0].1, "Mayo/Connaught/IE");
}

#[test]
fn a_members_seat_is_in_the_members_state_or_on_no_map() {
    let text = "COLUMBIA, S.C. -- State Sen. Ann Bell, R-Charleston, voted no. Rep. Tom Orr, \
        D-Hardy, voted yes.";
    let all = found(text);
    assert!(
        all.contains(&("Charleston", "Charleston/South Carolina/US".to_owned())),
        "{all:?}"
    );
    let far = all
        .iter()
        .any(|(words, what)| *words == "Hardy" && what.contains("Arkansas"));
    assert!(!far, "{all:?}");
}

#[test]
fn a_small_namesake_in_another_state_than_the_storys_is_on_no_map() {
    let text = "Fires were reported in Weston and in Glastonbury, Connecticut, on Monday.";
    let all = found(text);
    let florida = all.iter().any(|(_, what)| what.contains("Florida"));
    assert!(!florida, "{all:?}");
    assert!(all.contains(&("Glastonbury", "Glastonbury/Connecticut/US".to_owned())));
}

#[test]
fn a_story_of_the_world_is_not_set_where_its_words_are_used() {
    let text = "The senator flew to Geneva for talks with sheriffs and attorneys";
    let all = format!("{text} from Ukraine, Latvia, Romania, Turkey and Norway.");
    let all = found(&all);
    assert!(
        all.contains(&("Geneva", "Geneva/Geneva/CH".to_owned())),
        "{all:?}"
    );
    let few = format!("{text} from Ukraine.");
    let few = found(&few);
    assert!(
        !few.iter().any(|(_, what)| what.ends_with("/CH")),
        "{few:?}"
    );
}

#[test]
fn a_park_is_in_its_town() {
    let text = "The show at Hyde Park in Sydney drew a crowd.";
    assert_eq!(found(text)[0].1, "Hyde Park/AU");
    let text = "The show at Hyde Park in London drew a crowd.";
    assert_eq!(
        places(text)[0].location.as_ref().and_then(|l| l.country),
        Some("GB")
    );
}

#[test]
fn the_stages_of_a_journey_through_states_are_states() {
    let text = "She drove from New York to Ohio to Texas.";
    assert_eq!(found(text)[0].1, "New York/US");
    let text = "She drove from New York to Boston to Toronto.";
    assert_eq!(found(text)[0].1, "New York City/New York/US");
}
