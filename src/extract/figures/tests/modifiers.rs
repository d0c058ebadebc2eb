//! Modifiers.

use super::{counted, finds};

#[test]
fn modifiers_before_and_after() {
    finds(
        "More than 150, at least 20, no fewer than 12, up to 40 boats sank.",
        &[">150", ">=20", ">=12", "<=40"],
    );
    finds(
        "Nearly 30, roughly 40 and an estimated 50 boats returned.",
        &["~30", "~40", "~50"],
    );
    finds(
        "It takes 30 or more boats, or 20 at most.",
        &[">=30", "<=20"],
    );
    finds(
        "Fewer than 10 boats and under 4 % of the nets remain.",
        &["<10", "<4 percent"],
    );
    finds(
        "The fine is more than 6.2 million Danish crowns ($0.9 million).",
        &[">6200000 DKK", ">900000 USD"],
    );
}

#[test]
fn words_of_place_are_not_modifiers() {
    finds(
        "He built the boat over three years, for over 20 days, and turned it over 3 times.",
        &["3 year", ">20 day", "3"],
    );
}

#[test]
fn over_is_where_something_spreads() {
    finds(
        "The fire spread over 12 acres and burned over 12 sheds.",
        &["12 acre", ">12"],
    );
}

#[test]
fn at_or_below_is_a_bound_that_is_reached() {
    finds(
        "It stood at or below 4.1 percent, at or above 3 percent.",
        &["<=4.1 percent", ">=3 percent"],
    );
}

#[test]
fn under_water_is_not_a_bound() {
    finds(
        "The farm is under four feet of water and under four feet high.",
        &["4 foot", "<4 foot"],
    );
}

#[test]
fn even_counts_nothing() {
    assert_eq!(
        counted("The state has to pay 300m kroner even if the line is shut."),
        [None]
    );
    assert_eq!(
        counted("The state has to pay 300 ferrymen even if the line is shut."),
        [Some("ferrymen")]
    );
}

#[test]
fn an_order_is_not_an_estimate() {
    finds("It cost on the order of 30 boats.", &["~30"]);
    finds("It took an order of 30 boats.", &["30"]);
}

#[test]
fn a_mark_that_begins_a_line_is_a_bullet() {
    finds("> 15 boats sank", &["15"]);
    finds("The club has > 15 boats.", &[">15"]);
}
