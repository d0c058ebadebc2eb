use super::{assert_found, filed, found, places};
use crate::extract::places::Kind;

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
fn a_town_and_its_county_choose_each_other() {
    let is = found("The sheriff of Lawrence County said the road to Bedford would stay closed.");
    assert_eq!(is[0].1, "Lawrence County/Indiana/US");
    assert_eq!(is[1].1, "Bedford/Indiana/US");
    let alone = found("The constabulary said the road to Bedford would stay closed.");
    assert_eq!(alone, [("Bedford", "Bedford/England/GB".to_owned())]);
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
fn a_name_broken_over_a_line_is_one_name() {
    let text = "The council that sits in the town hall of the old mill quarter of New\nYork voted late on Monday to build the long footbridge over the\ncanal again, and asked the owners of the mills to pay for half of\nit before the winter, when the water would be high again there.";
    let is = found(text);
    assert_eq!(is[0], ("New\nYork", "New York City/New York/US".to_owned()));
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
        .find(|l| l.kind == Some(Kind::Facility));
    assert!(
        airport.is_some_and(|l| l.country == Some("PH") && l.lat.is_some()),
        "{airport:?}"
    );
    let all = places("The flight from Chicago landed at Springfield Airport.");
    let airport = all
        .iter()
        .filter_map(|p| p.location.as_ref())
        .find(|l| l.kind == Some(Kind::Facility));
    assert!(
        airport.is_some_and(|l| l.lat.is_none()),
        "any Springfield: {airport:?}"
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
    assert_found(
        "They met in Davao City, and then in Davao.",
        &[
            ("Davao City", "Davao/Davao/PH"),
            ("Davao", "Davao/Davao/PH"),
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

#[test]
fn a_single_town_gives_no_country_to_what_is_not_listed() {
    let country = |rest: &str| {
        let all = places(&format!("Residents blocked Haverby Road. {rest}"));
        let mut unlisted = all.iter().filter_map(|p| p.location.as_ref());
        unlisted.find(|l| l.lat.is_none()).map(|l| l.country)
    };
    assert_eq!(country("Goods went to Nara."), Some(None));
    assert_eq!(country("Goods went from Japan to Nara."), Some(Some("JP")));
}

#[test]
fn a_dateline_names_a_place_that_no_gazetteer_has() {
    assert_eq!(
        filed("HAVERBY, England — The mill shuts on Friday.")[0],
        ("Haverby".to_owned(), Some("GB"))
    );
    assert_eq!(
        filed("The mill in England shuts on Friday.")[0],
        ("England".to_owned(), Some("GB"))
    );
}

#[test]
fn people_and_things_are_no_places() {
    for text in [
        "Paris Hilton arrived late.",
        "Mr. London was fined.",
        "She studied the Coxsackie virus.",
        "Trains on the Oxford line were late.",
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
fn a_list_goes_on_where_the_tagger_stops() {
    let text = "Fighting broke out near Haverbyk, Orrinmelk and Mellbury on Monday.";
    let names: Vec<&str> = found(text).iter().map(|f| f.0).collect();
    assert_eq!(names, ["Haverbyk", "Orrinmelk", "Mellbury"]);
    for text in [
        "He was born in Haverbyk, Orrinmelk said.",
        "He was born in Haverbyk, and I\u{2019}ll stay.",
    ] {
        assert_eq!(found(text).len(), 1, "{text}");
    }
}

#[test]
fn what_a_list_has_between_two_places_is_one() {
    let text = "Rain fell in Ghaziabad, Gurugram and Bahadurgarh on Monday, police in Delhi said.";
    assert_eq!(found(text)[1].0, "Gurugram");
}

#[test]
fn irish_counties_in_a_list_need_something_else_of_ireland() {
    let is_clare = |text: &str| {
        let all = found(text);
        all.iter()
            .any(|(_, place)| place == "Clare/Connaught/IE" || place == "Clare/Munster/IE")
    };
    assert!(is_clare(
        "Rain warnings for Kerry and Clare were lifted, the Irish government said."
    ));
    assert!(!is_clare(
        "A prize for Kerry and Clare was announced, the mayor said."
    ));
}

#[test]
fn a_dateline_may_name_a_town_that_begins_like_another() {
    let text = "HARLAN FALLS, Ohio (AP) — A man was arrested on Monday after a chase, police said.";
    assert_eq!(filed(text)[0].0, "Harlan Falls");
}

#[test]
fn a_city_council_may_be_that_of_a_town_called_city() {
    let text = "Boulder City voted on Monday. The Boulder City Council met for two hours.";
    let first = &places(text)[0];
    assert_eq!(first.mentions.len(), 2);
    assert!(
        found("The Dublin City Council met for two hours.")
            .iter()
            .all(|(words, _)| *words == "Dublin")
    );
}

#[test]
fn towns_go_by_the_names_that_news_gives_them() {
    for (text, wanted) in [
        (
            "It rained in Pasig, Philippines.",
            "Pasig City/Metro Manila/PH",
        ),
        (
            "It rained in Khayelitsha, South Africa.",
            "Khayelitsha/Western Cape/ZA",
        ),
        ("It rained in Killarney, Ireland.", "Killarney/Munster/IE"),
    ] {
        assert_eq!(found(text)[0].1, wanted, "{text}");
    }
}

#[test]
fn after_two_places_in_a_list_a_third_need_not_be_listed() {
    let text = "Load-shedding continues in Vosloorus, Tokoza and Spruitview.";
    assert_eq!(places(text).len(), 3);
    let text = "The party won in Boston, Denver and Christmas voters.";
    assert_eq!(places(text).len(), 2);
}

#[test]
fn what_said_it_is_no_person() {
    assert_found(
        "Paris said it would not join.",
        &[("Paris", "Paris/Île-de-France/FR")],
    );
    assert_found("Paris said she would not join.", &[]);
}

#[test]
fn where_people_come_from_is_a_place() {
    assert_found("Villagers from Bampton signed it.", &[("Bampton", "")]);
    assert_found("Letters from Bampton were read.", &[]);
}

#[test]
fn a_town_has_a_police_department() {
    let named = |text: &str| found(text).iter().any(|(name, _)| *name == "Waxahachie");
    assert!(named("It was led by the Waxahachie Police Department."));
    assert!(!named("It was led by the Waxahachie Orchestra."));
}
