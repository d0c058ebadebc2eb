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
}

#[test]
fn scores_and_votes() {
    finds(
        "They won 2-1 and the council voted 52-48 for it.",
        &["2-1", "52-48"],
    );
    assert_eq!(kinds("They won 2-1."), [Kind::Score]);
}
