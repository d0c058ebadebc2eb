//! Ranges, scores and votes.

use super::{finds, kinds};
use crate::extract::figures::Kind;

#[test]
fn ranges_share_scale_and_unit() {
    finds(
        "It takes between 5 and 10 boats, or $2 to $3 billion.",
        &["5..10", "2000000000..3000000000 USD"],
    );
    finds(
        "Prices rose 5-10 % on two or three days.",
        &["5..10 percent", "2..3 day"],
    );
    finds(
        "An 8- to 16-metre boat needs 40 to 50 people.",
        &["8..16 metre", "40..50"],
    );
    finds("The price went from $2.10 to $1.90.", &["1.9..2.1 USD"]);
}

#[test]
fn a_range_of_prices_has_their_rate() {
    finds("Salt costs $48-55 per kilo.", &["48..55 USD per kilogram"]);
    finds(
        "Salt cost $48-55 per boat in a year.",
        &["48..55 USD per boat"],
    );
    finds("Salt costs $48-55 in a year.", &["48..55 USD"]);
}

#[test]
fn an_amount_and_a_level_are_two_figures() {
    finds(
        "The price rose 3 percent to 45 percent.",
        &["3 percent", "45 percent"],
    );
    finds(
        "The index was up 3.4 % to 512.3.",
        &["3.4 percent", "512.3"],
    );
    finds(
        "The debt grew by $2 million to $9 million.",
        &["2000000 USD", "9000000 USD"],
    );
    finds(
        "It cut the price by $6 to $7 a kilo.",
        &["6..7 USD per kilogram"],
    );
}

#[test]
fn scores_and_votes() {
    finds(
        "They won 2-1 and the council voted 52-48 for it.",
        &["2-1", "52-48"],
    );
    assert_eq!(kinds("They won 2-1."), [Kind::Score]);
}

#[test]
fn one_sign_or_scale_may_be_for_both() {
    finds("It is worth £3-4m.", &["3000000..4000000 GBP"]);
    finds("It is worth £3m-4m.", &["3000000..4000000 GBP"]);
    finds("It cost from $850 to $3 million.", &["850..3000000 USD"]);
    finds(
        "Orders may grow by eight per cent to 15 per cent.",
        &["8..15 percent"],
    );
    finds(
        "Orders grew by 3 per cent to 45 per cent.",
        &["3 percent", "45 percent"],
    );
    finds("It will take a year or two.", &["1..2 year"]);
    finds("It took a boat or two.", &["2"]);
}

#[test]
fn results_with_their_names() {
    finds("Rovers 4, Albion 1: The home side led.", &["4-1"]);
    finds("See Page 4, Section 1: it is there.", &[]);
}

#[test]
fn a_record_in_brackets_is_a_score() {
    finds("The Rovers (4-7, 3-4) won.", &["4-7", "3-4"]);
    finds("The plan (4-7 boats) is old.", &["4..7"]);
}
