use super::*;
use crate::extract::{header, names};

fn places(text: &str) -> Vec<Place> {
    let doc = Document::new(text);
    find(&doc, &header::Heading::default(), &names::find(&doc), &[])
}

/// The places of `text`, each mention with what it was taken for: `name/admin1/country`.
fn found(text: &str) -> Vec<(&str, String)> {
    let mut all: Vec<(Mention, String)> = Vec::new();
    for place in &places(text) {
        let what = place.location.as_ref().map_or_else(String::new, |l| {
            let admin1 = l
                .admin1
                .filter(|_| matches!(l.kind, Kind::City | Kind::Admin2));
            [Some(&*l.name), admin1, l.country]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("/")
        });
        all.extend(
            place
                .mentions
                .iter()
                .map(|(mention, _)| (*mention, what.clone())),
        );
    }
    all.sort_by_key(|(mention, _)| mention.span);
    all.into_iter()
        .map(|(mention, what)| (mention.span.of(text), what))
        .collect()
}

/// Whether each mention of `text` stands for a government.
fn metonyms(text: &str) -> Vec<(&str, bool)> {
    let mut all: Vec<(Mention, bool)> = places(text).into_iter().flat_map(|p| p.mentions).collect();
    all.sort_by_key(|(mention, _)| mention.span);
    all.into_iter()
        .map(|(mention, metonym)| (mention.span.of(text), metonym))
        .collect()
}

#[track_caller]
fn assert_found(text: &str, wanted: &[(&str, &str)]) {
    let is = found(text);
    let is: Vec<(&str, &str)> = is
        .iter()
        .map(|(words, what)| (*words, what.as_str()))
        .collect();
    assert_eq!(is, wanted, "{text}");
}

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
fn a_county_may_be_led_by_its_noun() {
    assert_found(
        "He farms near Westport, Co Mayo.",
        &[
            ("Westport", "Westport/Connaught/IE"),
            ("Co Mayo", "Mayo/Connaught/IE"),
        ],
    );
    assert_found(
        "He farms near Greeley, CO, with two sons.",
        &[("Greeley", "Greeley/Colorado/US"), ("CO", "Colorado/US")],
    );
}

#[test]
fn counties_are_listed_but_one_by_itself_has_them() {
    let listed = "The storm crossed Macon, Jackson and Swain counties, all in North Carolina.";
    assert_eq!(
        found(listed)[0],
        ("Macon", "Macon County/North Carolina/US".to_owned())
    );
    assert_found(
        "Taxes rose in most Indiana counties.",
        &[("Indiana", "Indiana/US")],
    );
}

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
fn what_another_lies_in_is_a_place_itself() {
    let is = found("A walk for charity. WHEELING, W.Va. -- The choir will sing at the station.");
    assert_eq!(
        is[..2],
        [
            ("WHEELING", "Wheeling/West Virginia/US".to_owned()),
            ("W.Va.", "West Virginia/US".to_owned())
        ]
    );
}

#[test]
fn a_park_is_not_the_town_that_its_name_ends_like() {
    assert_found(
        "Rangers in Ruaha National Park counted elephants.",
        &[("Ruaha National Park", "Ruaha National Park")],
    );
    assert_found(
        "Police in National Park, N.J., made an arrest.",
        &[
            ("National Park", "National Park/New Jersey/US"),
            ("N.J.", "New Jersey/US"),
        ],
    );
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
fn a_shorter_name_stands_for_the_fuller_one() {
    assert_found(
        "The council of Hickory Hills, Ill., met on Monday. Hickory has grown since.",
        &[
            ("Hickory Hills", "Hickory Hills/Illinois/US"),
            ("Ill.", "Illinois/US"),
            ("Hickory", "Hickory Hills/Illinois/US"),
        ],
    );
    assert_found(
        "Police closed a road in Aurora, Colo., on Monday. In North Aurora schools were shut.",
        &[
            ("Aurora", "Aurora/Colorado/US"),
            ("Colo.", "Colorado/US"),
            ("North Aurora", "Aurora/Colorado/US"),
        ],
    );
}

#[test]
fn what_is_known_by_itself_stands_for_no_other() {
    let is = found("He moved from Kansas City, Kan., to Wichita. Kansas has cheap land.");
    assert_eq!(is.last().map(|(_, what)| what.as_str()), Some("Kansas/US"));
    let is = found("He moved from Hickory Hills, Ill., to Hickory, N.C., last year.");
    assert_eq!(is[2].1, "Hickory/North Carolina/US");
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
fn rivers_and_ranges_are_on_the_map() {
    let all = places("Barges were stuck on the Allegheny River below the Pocono Mountains.");
    assert!(
        all.iter().all(|p| p
            .location
            .as_ref()
            .is_some_and(|l| l.lat.is_some() && l.country == Some("US"))),
        "{all:?}"
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
fn a_town_and_its_county_choose_each_other() {
    let is = found("The sheriff of Lawrence County said the road to Bedford would stay closed.");
    assert_eq!(is[0].1, "Lawrence County/Indiana/US");
    assert_eq!(is[1].1, "Bedford/Indiana/US");
    let alone = found("The constabulary said the road to Bedford would stay closed.");
    assert_eq!(alone, [("Bedford", "Bedford/England/GB".to_owned())]);
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
fn parts_of_longer_names_are_no_places() {
    assert_found(
        "Rents fell, said Ann Bell, chief economist at Dover & Lane in Leeds.",
        &[("Leeds", "Leeds/England/GB")],
    );
    assert_found("It is the coldest winter on Earth.", &[]);
    assert_found("A million people fish in the Inner Delta.", &[]);
    assert!(
        found("Farmers in Nigeria's Delta State are waiting.")
            .iter()
            .any(|(_, what)| what.starts_with("Delta"))
    );
}

#[test]
fn counties_in_a_list_are_counties() {
    let is = found("Roads were closed in Clay, Jackson and Webster counties in West Virginia.");
    assert_eq!(is[0], ("Clay", "Clay County/West Virginia/US".to_owned()));
    assert_eq!(
        is[2],
        ("Webster", "Webster County/West Virginia/US".to_owned())
    );
}

#[test]
fn people_and_things_are_no_places() {
    for text in [
        "Paris Hilton arrived late.",
        "Mr. London was fined.",
        "She studied the Coxsackie virus.",
        "It cost US$5 in all.",
        "We ate on St. Patrick's Day.",
    ] {
        assert_found(text, &[]);
    }
}

#[test]
fn words_for_a_people_are_no_places() {
    assert_found(
        "The French and North Korean teams met in Oslo.",
        &[("Oslo", "Oslo/Oslo/NO")],
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
            ("Orchard Street", Kind::Facility, None),
            ("Hobbler Creek", Kind::Water, None)
        ]
    );
}

#[test]
fn a_name_broken_over_a_line_is_one_name() {
    let text = "The council that sits in the town hall of the old mill quarter of New\nYork voted late on Monday to build the long footbridge over the\ncanal again, and asked the owners of the mills to pay for half of\nit before the winter, when the water would be high again there.";
    let is = found(text);
    assert_eq!(is[0], ("New\nYork", "New York City/New York/US".to_owned()));
}

#[test]
fn capitals_and_seats_that_speak_stand_for_their_governments() {
    assert_eq!(
        metonyms("Moscow said on Monday that it would answer."),
        [("Moscow", true)]
    );
    assert_eq!(
        metonyms("The Kremlin issued a warning."),
        [("Kremlin", true)]
    );
    assert_eq!(
        metonyms("The ship was lost, according to Ankara."),
        [("Ankara", true)]
    );
    assert_eq!(
        metonyms("Beijing's latest warning came at night."),
        [("Beijing", true)]
    );
}

#[test]
fn places_where_something_happens_stand_for_themselves() {
    assert_eq!(
        metonyms("He flew to Moscow on Monday."),
        [("Moscow", false)]
    );
    assert_eq!(metonyms("They met at the Kremlin."), [("Kremlin", false)]);
    assert_eq!(
        metonyms("Beijing's old walls are gone."),
        [("Beijing", false)]
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
fn what_organisations_are_called_after_tells_where_the_story_plays() {
    let is = found(
        "Officers of the Kentucky Bureau of Lakes and Parks closed the lake near Georgetown on Friday.",
    );
    assert!(
        is.iter()
            .any(|(words, what)| *words == "Georgetown" && what == "Georgetown/Kentucky/US"),
        "{is:?}"
    );
}

#[test]
fn an_airport_is_at_the_town_it_is_called_after() {
    let all = places("The flight from Chicago landed at Manila International Airport.");
    let airport = all
        .iter()
        .filter_map(|p| p.location.as_ref())
        .find(|l| l.kind == Kind::Facility);
    assert!(
        airport.is_some_and(|l| l.country == Some("PH") && l.lat.is_some()),
        "{airport:?}"
    );
    let all = places("The flight from Chicago landed at Springfield Airport.");
    let airport = all
        .iter()
        .filter_map(|p| p.location.as_ref())
        .find(|l| l.kind == Kind::Facility);
    assert!(
        airport.is_some_and(|l| l.lat.is_none()),
        "any Springfield: {airport:?}"
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
fn names_are_those_that_english_readers_write() {
    assert_found(
        "They met in Quebec City on Friday, and in NOLA on Monday.",
        &[
            ("Quebec City", "Quebec City/Quebec/CA"),
            ("NOLA", "New Orleans/Louisiana/US"),
        ],
    );
    assert_eq!(
        found("A mill burned down in Ghaziabad, India.")[0].1,
        "Ghaziabad/Uttar Pradesh/IN"
    );
}

#[test]
fn abbreviated_states_stand_alone_before_their_people_or_beside_their_neighbours() {
    assert_eq!(
        found("B.C. teachers met in Vancouver.")[0],
        ("B.C.", "British Columbia/CA".to_owned())
    );
    assert_eq!(found("The temple was built in 300 B.C. by Greeks."), []);
    assert_eq!(
        found("Nobody died in Tasmania or the ACT.")[1].1,
        "Australian Capital Territory/AU"
    );
    assert_eq!(found("Students take the ACT in spring."), []);
}

#[test]
fn a_headline_in_capitals_names_the_places_that_news_knows() {
    for (text, name) in [
        ("Why I Left Paris For Lisbon", "Paris"),
        ("Sydney Braces For Record Heat", "Sydney"),
    ] {
        assert!(
            found(text).iter().any(|(words, _)| *words == name),
            "{text}"
        );
    }
}
