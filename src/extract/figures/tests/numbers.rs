//! Numbers in words and digits that only a grammar of them reads right.

use super::super::Kind;
use super::{finds, kinds};

#[test]
fn and_joins_hundreds_to_thousands() {
    finds(
        "Two hundred and fifty thousand nets and three hundred and six million eggs.",
        &["250000", "306000000"],
    );
    finds(
        "It needs between two hundred and two thousand boats.",
        &["200..2000"],
    );
    finds("They lost two hundred and fifty nets.", &["250"]);
}

#[test]
fn a_number_of_four_digits_before_a_plural_counts_it() {
    finds("It has 1950 sheep and 1950 cattle.", &["1950", "1950"]);
    finds("The 1950 sheep sale beat 2019 sales.", &[]);
}

#[test]
fn a_clock_time_has_any_zone() {
    finds("It opened at 10 AEST and shut at 1400 MSK.", &[]);
    finds("It opened at 10 kiosks.", &["10"]);
}

#[test]
fn a_comma_joins_hundreds_to_a_larger_scale() {
    finds(
        "It paid three million, two hundred thousand and forty kroner.",
        &["3200040 krone"],
    );
    finds(
        "They caught a million, two of them said.",
        &["1000000", "2"],
    );
}

#[test]
fn denominators_of_more_words() {
    finds(
        "A millionth of a gram, three thirty-fifths and a ten-thousandth of it, a hundred nets.",
        &["0.000001 gram", "0.08571428571428571", "0.0001", "100"],
    );
    finds("It is one hundred thirty-fifths.", &["2.857142857142857"]);
    finds(
        "The fifty-fifth boat and the hundred and thirty-fifth anniversary in the twenty-first century.",
        &[],
    );
}

#[test]
fn powers() {
    finds(
        "Some 10^6 boats, 2^10 nets and 5 x 10^3 eggs.",
        &["~1000000", "1024", "5000"],
    );
    finds("It is 9^900 or so.", &["9"]);
}

#[test]
fn capitals_apart_multiply_before_a_plural() {
    finds(
        "It has 8 B users and 5 M boats.",
        &["8000000000", "5000000"],
    );
    finds("Grade 8 B won.", &[]);
}

#[test]
fn what_is_below_zero_is_negative() {
    finds(
        "It was 20 degrees below zero, then 5 below zero.",
        &["-20 degree", "-5 degree"],
    );
    assert_eq!(kinds("It was 20 degrees below zero."), [Kind::Temperature]);
    finds("The boat lay 20 metres below.", &["20 metre"]);
}

#[test]
fn a_dash_alone_is_a_minus_in_a_line_of_its_own() {
    finds("- 20 %", &["-20 percent"]);
    finds("- 20 boats sank.", &["20"]);
}

#[test]
fn a_number_with_its_own_scale_or_sign_is_no_end_of_a_choice() {
    finds(
        "It is 35k or 60k dearer, or 8 or $9.",
        &["35000", "60000", "8 USD", "9 USD"],
    );
    finds("It takes two or three boats.", &["2..3"]);
}

#[test]
fn a_rise_and_a_price_are_two_figures() {
    finds(
        "Salt climbed $1.20 to $80 a barrel.",
        &["1.2 USD", "80 USD per barrel"],
    );
    finds(
        "Salt costs from $60 to $80 a barrel.",
        &["60..80 USD per barrel"],
    );
}

#[test]
fn pounds_that_are_sold_for_are_money() {
    finds(
        "The house was sold for three hundred and twenty-five thousand pounds.",
        &["325000 GBP"],
    );
    finds("The whale weighs sixty thousand pounds.", &["60000 pound"]);
}
