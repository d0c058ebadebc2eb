//! Texts of news articles that invented sentences seldom resemble.

use super::{counted, finds, kinds};
use crate::extract::figures::Kind;

#[test]
fn votes_with_hyphens() {
    finds(
        "By a 2-to-1 vote it passed 230-to-198.",
        &["2-1", "230-198"],
    );
    assert_eq!(kinds("It passed by a 2-to-1 vote."), [Kind::Score]);
    finds("The 8- to 16-metre boats won.", &["8..16 metre"]);
}

#[test]
fn quarters_of_a_year_are_not_fractions() {
    finds(
        "A two-quarter slump ended; three-quarters of them left.",
        &["2", "0.75"],
    );
    finds(
        "Sales fell by a third this year, in the third quarter.",
        &["0.3333333333333333"],
    );
}

#[test]
fn a_part_of_one_unit() {
    finds(
        "Half of 1 percent of them, a quarter of one percent.",
        &["0.5 percent", "0.25 percent"],
    );
    finds("Half of one boat sank.", &["0.5", "1"]);
}

#[test]
fn hyphens_that_wait_for_their_noun() {
    assert_eq!(
        counted("It has 150 coal- and gas-fired plants."),
        [Some("coal- and gas-fired plants")]
    );
    assert_eq!(
        counted("It has 150 plants and gas-fired boats."),
        [Some("plants")]
    );
}

#[test]
fn ages_by_their_bounds() {
    finds(
        "It is for members 62 or older, and those aged above 80.",
        &[">=62 year of age", ">80 year of age"],
    );
    finds(
        "A boy who just turned 9, who was only five.",
        &["9 year of age", "5 year of age"],
    );
    finds("It turned 6 boats away, and was only five.", &["6", "5"]);
}

#[test]
fn modifiers_after_the_noun() {
    finds("It took 66 sailors or more, or 12 boats.", &[">=66", "12"]);
}

#[test]
fn lists_of_named_numbers() {
    finds("They closed U.S. 12, 17 and 31.", &[]);
    finds(
        "They closed U.S. 12, 17 bridges and 31 roads.",
        &["17", "31"],
    );
}

#[test]
fn a_bare_sum_has_its_own_rate() {
    finds(
        "It costs $1 million a year, or 40k a month.",
        &["1000000 USD per year", "40000 USD per month"],
    );
    finds(
        "It cost $1 million a year, or 40k.",
        &["1000000 USD per year", "40000 USD per year"],
    );
}

#[test]
fn labels_name_what_their_line_counts() {
    assert_eq!(
        counted("Toll so far\nInjured: 74\nTown homes: 22"),
        [Some("Injured"), Some("Town homes")]
    );
    assert_eq!(counted("He said this: 74 sank."), [None]);
}

#[test]
fn the_noun_of_an_age_ends_its_phrase() {
    assert_eq!(
        counted("A 61-year-old Mill County man died."),
        [Some("Mill County man")]
    );
}

#[test]
fn the_subject_of_a_result_is_not_a_date() {
    assert_eq!(
        counted("Revenue for the quarter ended May 31 rose 14%."),
        [Some("Revenue for the quarter")]
    );
    assert_eq!(
        counted("Revenue per share was 87 cents."),
        [Some("Revenue per share")]
    );
    assert_eq!(
        counted("The average boat price rose to $231."),
        [Some("average boat price")]
    );
}

#[test]
fn what_is_worth_a_sum() {
    assert_eq!(
        counted("He sold a harbour stake worth almost $1.2bn."),
        [Some("harbour stake")]
    );
    assert_eq!(
        counted("It rained, a 4.5% increase year on year."),
        [Some("increase")]
    );
}

#[test]
fn a_rise_by_an_amount_to_a_level() {
    finds("Cases rose by 2,300 to 45,120.", &["2300", "45120"]);
    finds("Cases rose by 2 to 3 a day.", &["2..3 per day"]);
}

#[test]
fn millions_of_named_things() {
    finds(
        "It sold 5.2m GeoPads from a 37m Tollens.",
        &["5200000", "37 metre"],
    );
    finds("The Group of 7 met a group of 7 boats.", &["7"]);
}

#[test]
fn small_lengths_and_clock_times() {
    finds(
        "A grain of 4.3 pm was seen at 2 pm, from 5 to 7 pm.",
        &["4.3 picometre"],
    );
}

#[test]
fn a_past_form_ends_what_is_counted() {
    assert_eq!(
        counted("It has a 36-acre space set aside."),
        [Some("space")]
    );
    assert_eq!(
        counted("It has a 36-acre salt marsh."),
        [Some("salt marsh")]
    );
}
