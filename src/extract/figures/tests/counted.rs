//! What is counted or measured.

use super::{counted, finds};

#[test]
fn what_is_counted_stands_after() {
    assert_eq!(
        counted("Two children killed and 150 injured."),
        [Some("children killed"), Some("injured")]
    );
    assert_eq!(
        counted("5.3 percent of voters signed a $2 million contract."),
        [Some("voters"), Some("contract")]
    );
    assert_eq!(
        counted("The party won 40 of the 60 seats."),
        [Some("seats"), Some("seats")]
    );
    assert_eq!(
        counted("Eight other first-team players left."),
        [Some("first-team players")]
    );
}

#[test]
fn or_what_is_measured_before() {
    assert_eq!(counted("The death toll rose to 45."), [Some("death toll")]);
    assert_eq!(
        counted("Unemployment fell to 4.1 %."),
        [Some("Unemployment")]
    );
    assert_eq!(counted("The court set a fine of $5,000."), [Some("fine")]);
    assert_eq!(
        counted("Acme Mills, down 3 percent, fell to $5 (4 euros)."),
        [Some("Acme Mills"); 3]
    );
    assert_eq!(counted("Donors who pitch in gave $200."), [None]);
}

#[test]
fn what_a_figure_is_of_is_no_guess() {
    // a phrase of its own has no subject's figure
    assert_eq!(
        counted("The board met to keep the Elm Road pool open for another two years."),
        [None]
    );
    assert_eq!(
        counted("Nothing else this town does for fourteen euros."),
        [None]
    );
    assert_eq!(
        counted("A man who sold tools on the quay was jailed for four years."),
        [None]
    );
    assert_eq!(counted("Output fell by the most in 18 months."), [None]);
    // and what has one keeps it
    assert_eq!(
        counted("The council spent $1.2 million."),
        [Some("council")]
    );
    assert_eq!(counted("The repair took four hours."), [Some("repair")]);
    assert_eq!(counted("The price rose to $45."), [Some("price")]);
    assert_eq!(counted("The 31-year-old scores the opera."), [None]);
    assert_eq!(counted("Only 5 percent support the pier."), [None]);
    assert_eq!(
        counted("Only 5 percent support was found."),
        [Some("support")]
    );
    assert_eq!(
        counted("Loans to Peru total $3 billion."),
        [Some("Loans to Peru")]
    );
    assert_eq!(
        counted("The plan would boost the total to $3 billion."),
        [None]
    );
    assert_eq!(
        counted("Half of the college's 900 students left."),
        [Some("students"), Some("students")]
    );
    assert_eq!(
        counted("Ship spending totalled $3 billion."),
        [Some("Ship spending")]
    );
    assert_eq!(counted("The peso was bought at 5 krone."), [None]);
    assert_eq!(
        counted("The 19-year-old striker Tom Hale took a corner."),
        [Some("striker Tom Hale")]
    );
    assert_eq!(
        counted("The vaccine is 97 percent effective."),
        [Some("vaccine")]
    );
}

#[test]
fn an_object_of_another_verb_is_no_subject() {
    assert_eq!(
        counted("The work took four years and cost 3 million euros."),
        [Some("work"), Some("work")]
    );
}

#[test]
fn a_figure_goes_on_from_the_one_before() {
    assert_eq!(
        counted("The blast killed nine sailors and wounded 34."),
        [Some("sailors"), Some("sailors")]
    );
    assert_eq!(
        counted("The blast killed nine sailors and closed 34 roads."),
        [Some("sailors"), Some("roads")]
    );
    assert_eq!(
        counted("Ann has 370 delegates, Bob has 129."),
        [Some("delegates"), Some("delegates")]
    );
    assert_eq!(
        counted("The dividend was €0.85, against €0.70 a year ago."),
        [Some("dividend"), Some("dividend")]
    );
}

#[test]
fn a_share_and_the_sum_it_led_to_are_two_figures() {
    finds(
        "Net debt fell by a fifth to EUR 1.9 billion.",
        &["0.2", "1900000000 EUR"],
    );
    finds(
        "It will cost from half a billion to 1.9 billion euros.",
        &["500000000..1900000000 EUR"],
    );
}

#[test]
fn counted_names_may_have_digits() {
    assert_eq!(
        counted("They used thousands of COVID-19 tests."),
        [Some("COVID-19 tests")]
    );
    assert_eq!(
        counted("They sold 63 Model 9s and 27 Model K and Model L vans."),
        [Some("Model 9s"), Some("Model K and Model L vans")]
    );
}

#[track_caller]
fn of(text: &str, expected: &[Option<&str>]) {
    assert_eq!(counted(text), expected, "{text}");
}

#[test]
fn casualties_are_counted_by_their_verb() {
    of(
        "The wall fell, killing 14 and wounding 63.",
        &[Some("killing"), Some("wounding")],
    );
    of("The fire injured nine, the mayor said.", &[Some("injured")]);
    of("Some 39 are confirmed dead.", &[Some("dead")]);
    of("Dozens went missing.", &[Some("missing")]);
    of("The wall fell, killing 14 goats.", &[Some("goats")]);
    of("The keeper killed time with 14 others.", &[Some("others")]);
}

#[test]
fn a_verb_ends_what_is_measured() {
    of(
        "The central bank expects remittances to grow by 3 percent.",
        &[Some("remittances")],
    );
    of(
        "Barley prices shot up 11 percent.",
        &[Some("Barley prices")],
    );
    of("About 70 percent belong to the guild.", &[None]);
    of("Sales were down 28 percent year-on-year.", &[Some("Sales")]);
    of("It shed 2 percent easing out of its range.", &[None]);
    of("It lies above the national average of 3 percent.", &[None]);
}

#[test]
fn the_head_is_measured_and_not_what_it_is_joined_to() {
    of(
        "Cash sent through shops rose by 3 percent.",
        &[Some("Cash")],
    );
    of(
        "Injuries from ladders dropped 12 percent.",
        &[Some("Injuries from ladders")],
    );
    of("The town will spend a total of 35 million pounds.", &[None]);
    of(
        "The bank cut tariffs on barley to 15 percent.",
        &[Some("tariffs on barley")],
    );
    of("The index .XYZ fell 3 percent.", &[Some("index")]);
}

#[test]
fn what_is_counted_is_seen_through_marks_digits_and_capitals() {
    of("He had \"thousands\" of letters.", &[Some("letters")]);
    of(
        "The mill shipped six hundred 20kg sacks.",
        &[Some("sacks"), Some("sacks")],
    );
    of(
        "More than 600 Pakistanis live there.",
        &[Some("Pakistanis")],
    );
    of(
        "Five former University of Oslo students left.",
        &[Some("former University of Oslo students")],
    );
    of("MAYOR SAYS FOUR BRIDGES CLOSE", &[Some("BRIDGES")]);
    of(
        "The 22-mile (35-km) journey began.",
        &[Some("journey"), Some("journey")],
    );
}

#[test]
fn a_sentence_is_served_in_prison() {
    of("He faces ten years in a federal prison.", &[Some("prison")]);
    of("He lived ten years in a federal house.", &[None]);
}

#[test]
fn results_are_of_their_noun_or_side() {
    of(
        "The Rovers (6-5, 3-4) lost.",
        &[Some("Rovers"), Some("Rovers")],
    );
    of("It ended in a 38-10 defeat.", &[Some("defeat")]);
    of("They edged the derby 3-2 thanks to Ann Bell.", &[None]);
}

#[test]
fn a_sentence_shares_out_what_it_opens_with() {
    of(
        "Of the harbour's six boats, Ann Bell owned four.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "Among the drivers asked, about 70 percent belong to the guild.",
        &[Some("drivers")],
    );
    of(
        "Among the towns asked, unemployment was 7 percent.",
        &[Some("unemployment")],
    );
}

#[test]
fn the_same_things_are_counted_elsewhere_and_earlier() {
    of(
        "The number of sick sheep rose to 900 in Leeds and about 60 in Hull.",
        &[Some("number of sick sheep"); 2],
    );
    of(
        "The harbour has 40 boats, down from a peak of 60.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "Rents will rise by 8 percent this year, up sharply from 5 percent.",
        &[Some("Rents"), Some("Rents")],
    );
    of(
        "It has a fleet of 70 boats, including 12 small ones.",
        &[Some("boats"), Some("small ones")],
    );
    of(
        "Five firms were chosen, taken from eight that applied.",
        &[Some("firms"), None],
    );
    of(
        "The harbour has 40 boats, a crane and a peak of 60.",
        &[Some("boats"), None],
    );
}

#[test]
fn what_is_measured_stands_before_an_aside() {
    of(
        "The sale price, to be paid in cash, is 900 million euros.",
        &[Some("sale price")],
    );
    of(
        "Bond yields were little changed at 2.4 percent.",
        &[Some("Bond yields")],
    );
    of(
        "Storms with wind speeds at least 74 miles an hour are named.",
        &[Some("wind speeds")],
    );
    of("She worked the farm over two years.", &[None]);
    of("The strike ended two weeks after the flood.", &[None]);
    of("The strike lasted two weeks.", &[Some("strike")]);
    of("Singer Ann Bell dies, aged 65.", &[Some("Singer Ann Bell")]);
    of("There were 1,000 US ships.", &[Some("US ships")]);
    of(
        "They won 7% of the two-party vote.",
        &[Some("two-party vote")],
    );
}

#[test]
fn the_same_things_are_counted_on() {
    of(
        "While 54 towns signed, only 27 have paid.",
        &[Some("towns"), Some("towns")],
    );
    of(
        "About 52 percent of voters chose to leave and 48 percent to stay.",
        &[Some("voters"), Some("voters")],
    );
    of(
        "The firm will cut 900 jobs, with 60 of those in Wales.",
        &[Some("jobs"), Some("jobs")],
    );
}

#[test]
fn what_was_counted_is_referred_to() {
    of(
        "He had three boats, of which two sank.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "About 900 boats sank, 91% of them in May.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "They drew 250 guests in Leeds, 100 in Hull, and 14 in other towns.",
        &[Some("guests"); 3],
    );
    of(
        "Ann Bell of Leeds had 8 delegates, and Tom Reed of Hull had 7.",
        &[Some("delegates"), Some("delegates")],
    );
    of("The cottages lie within two miles of each other.", &[None]);
    of("Tom Reed had 54.", &[None]);
}

#[test]
fn no_verb_is_counted() {
    of("The three-day fair began.", &[Some("fair")]);
    of("A 400-metre-long bridge fell.", &[Some("bridge")]);
    of("While 14 still require it, we do not.", &[None]);
    of("A magnitude 7 quake struck.", &[Some("magnitude")]);
    of(
        "Their numbers fell, sometimes reaching zero in May.",
        &[None],
    );
    of(
        "The sentence for the crime even if forgiven is now 25 years.",
        &[None],
    );
}

#[test]
fn phrases_are_whole() {
    of(
        "He carried 80 of other people's ballots.",
        &[Some("other people's ballots")],
    );
    of(
        "Five Former Leeds University students came.",
        &[Some("Former Leeds University students")],
    );
    of("The 1.0% U.S. growth surprised.", &[Some("U.S. growth")]);
    of(
        "The fine for breaking this law was set at $500.",
        &[Some("fine")],
    );
    of(
        "The cut-off for Category 5 storms is 157 miles per hour.",
        &[Some("cut-off for Category 5 storms")],
    );
    of(
        "He won over 70% of the two-party-preferred vote.",
        &[Some("two-party-preferred vote")],
    );
    of("They saw a 300-strong crowd.", &[Some("crowd")]);
}

#[test]
fn what_is_rated_stands_before_at() {
    of(
        "The bank put the cost of the pier at $4 million.",
        &[Some("cost of the pier")],
    );
    of("The bank put the figure at $4 million.", &[None]);
}

#[test]
fn a_length_stands_behind_its_noun() {
    of("They met waves 14 feet high.", &[Some("waves")]);
    of("They cut a 15-metre long section.", &[Some("section")]);
    of("It ran over the course of three days.", &[None]);
    of("It needs twice as many boats.", &[Some("boats")]);
}
