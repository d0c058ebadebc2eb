//! What is counted: usually the noun after the figure.

use super::{counted, finds, of};

#[test]
fn the_thing_counted_comes_after() {
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
fn the_thing_measured_comes_before() {
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
fn crews_worths_and_margins() {
    of(
        "The boat, with 14 Danish crew aboard, sank.",
        &[Some("Danish crew")],
    );
    of("It has 14 crew members.", &[Some("crew members")]);
    of(
        "Police seized 40 kg of tea worth $2 million.",
        &[Some("tea"), Some("tea")],
    );
    of(
        "The poll has a margin of error of 3 points.",
        &[Some("margin of error")],
    );
    of("Output rose 3% year on year.", &[Some("Output")]);
    of("It was 9.1 percent two years ago.", &[None]);
    of("Shares fell to 64p in early trading.", &[Some("Shares")]);
    of(
        "Profit for the year to 30 June was £22m.",
        &[Some("Profit for the year")],
    );
    of("Two thirds voted for it.", &[None]);
    finds("It sells 5 a week.", &["5 per week"]);
    finds("It sold 5 a week ago.", &["5"]);
}

#[test]
fn the_noun_of_a_figure_is_not_guessed() {
    // a figure in a prepositional phrase does not measure the subject
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
    // but another figure does
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
fn an_object_of_another_verb_is_not_a_subject() {
    assert_eq!(
        counted("The work took four years and cost 3 million euros."),
        [Some("work"), Some("work")]
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
fn years_in_prison_are_of_prison() {
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
fn verbs_are_not_counted() {
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
    of("The 2.5% U.K. rise surprised.", &[Some("U.K. rise")]);
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
fn two_figures_before_one_noun() {
    of(
        "It takes a two-year or four-year degree.",
        &[Some("degree"), Some("degree")],
    );
    of("It takes two years or four boats.", &[None, Some("boats")]);
}

#[test]
fn phrases_end_before_their_clause_does() {
    of(
        "They shipped 2 tons of rice, customs data showed.",
        &[Some("rice")],
    );
    of(
        "They lost 300 old, empty boats.",
        &[Some("old, empty boats")],
    );
    of("For the first six months of the year it rained.", &[None]);
    of("A 6-foot man wearing a hat left.", &[Some("man")]);
    of("A 6-foot racing boat was sold.", &[Some("racing boat")]);
    of(
        "They sold five 787 Freighter seats.",
        &[Some("787 Freighter seats")],
    );
}

#[test]
fn nouns_without_a_plural_are_counted() {
    of("There is zero doubt of it.", &[Some("doubt")]);
    of("Two accused were held.", &[Some("accused")]);
    of("They made two “deliveries” of ice.", &[Some("deliveries")]);
    of("Leeds 0 Hull 2 was the result.", &[None]);
}

#[test]
fn two_numbers_share_the_noun_after_the_second() {
    of(
        "The two harbour and seven older pilots left.",
        &[Some("pilots"), Some("older pilots")],
    );
    of(
        "Two Iraqi and three Syrian drivers waited.",
        &[Some("drivers"), Some("Syrian drivers")],
    );
    of(
        "Two boats and three red lorries sank.",
        &[Some("boats"), Some("red lorries")],
    );
}

#[test]
fn a_label_before_a_count_of_its_own_is_not_counted() {
    of("Media advisory: 4 charged with fraud", &[None]);
    of("Injured: 74", &[Some("Injured")]);
}

#[test]
fn times_and_reach_are_not_counted() {
    of(
        "It made a 72 percent contribution last year.",
        &[Some("contribution")],
    );
    of("It cost $9 million statewide.", &[None]);
    of(
        "It paid for a $9 million statewide plan.",
        &[Some("statewide plan")],
    );
    of("The map is redrawn every two hours.", &[None]);
}

#[test]
fn a_time_and_an_adverb_are_not_counted() {
    of(
        "It has 250 boats, up from 180 six months ago.",
        &[Some("boats"); 2],
    );
    of("They join the 1,100 already there.", &[None]);
}
