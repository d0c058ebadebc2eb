//! Units and bounds that two numbers share, and rates apart from their unit.

use super::{counted, finds};

#[test]
fn a_list_has_the_unit_of_its_last_number() {
    finds(
        "They got 15 and 40 mg, then 10, 20 and 30 percent.",
        &[
            "15 milligram", "40 milligram", "10 percent", "20 percent", "30 percent",
        ],
    );
    finds(
        "The terms are 12 and 24 months; it costs 8 or $9.",
        &["12 month", "24 month", "8 USD", "9 USD"],
    );
}

#[test]
fn but_not_of_another_count() {
    finds(
        "The blast killed 12 and 30 tons of salt were lost.",
        &["12", "30 ton"],
    );
    finds(
        "In 2019, 30 percent left; in 2019 and 3,000 tons later.",
        &["30 percent", "3000 ton"],
    );
    finds(
        "The girls saw 12 and a boy 15 years old.",
        &["12", "15 year of age"],
    );
}

#[test]
fn a_part_has_the_unit_of_its_whole() {
    finds(
        "It spent 310 million of the $1.2 billion, and walked 40 of the 60 miles.",
        &["310000000 USD", "1200000000 USD", "40 mile", "60 mile"],
    );
    finds(
        "Three of the 40-acre farms and two of the $5 million homes.",
        &["3", "40 acre", "2", "5000000 USD"],
    );
}

#[test]
fn two_bounds_are_a_range() {
    finds(
        "More than 10 but fewer than 20 boats, at most 9 and at least 5 nets.",
        &["10..20", "5..9"],
    );
    finds(
        "More than 10 boats but fewer than 20 nets; over 20 and under 10.",
        &[">10", "<20", ">20", "<10"],
    );
}

#[test]
fn a_rate_may_come_after_what_it_is_of() {
    finds(
        "It makes 2 million tons of steel a year and gives $3 billion in aid per month.",
        &["2000000 ton per year", "3000000000 USD per month"],
    );
    assert_eq!(
        counted("It makes 2 million tons of steel a year."),
        [Some("steel")]
    );
    finds(
        "It made 2 million tons of steel a year ago, and waited a year and a half.",
        &["2000000 ton", "1.5 year"],
    );
}

#[test]
fn a_rate_of_nothing_named() {
    finds(
        "There were 14 per 100,000 in May, 7 per 1,000 births in June.",
        &["14 per 100,000", "7 per 1,000 births"],
    );
    finds("It has 14 per room.", &["14"]);
}

#[test]
fn modifiers_between_number_and_unit() {
    finds(
        "It took 20-plus years, 10 or so miles and a hundred-odd dollars.",
        &[">=20 year", "~10 mile", "~100 USD"],
    );
    finds(
        "It has 20-plus boats and bigger or equal than 5, at the very least 3.",
        &[">=20", ">=5", ">=3"],
    );
}

#[test]
fn letters_of_flats_multiply_nothing() {
    finds("She lives in flat 4B.", &[]);
    finds("It has 4B users.", &["4000000000"]);
}

#[test]
fn a_sum_in_a_subject_is_not_what_is_measured() {
    assert_eq!(
        counted("The tile trade worth over 6 billion is falling 5 percent."),
        [Some("tile trade"), Some("tile trade")]
    );
}

#[test]
fn a_level_is_a_range_and_a_move_is_not() {
    finds("A course costs £1,500 to £2,000.", &["1500..2000 GBP"]);
    finds("The stock fell 3 1/2 to 45 1/4.", &["3.5", "45.25"]);
    finds("The team has 20 to 30 boats.", &["20..30"]);
}
