//! Numbers in words and digits that need a grammar to be read right.

use super::{figures, finds, kinds};
use crate::extract::figures::Kind;

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
fn temperatures_below_zero_are_negative() {
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
fn alternatives_with_their_own_scale_or_sign_are_two_figures() {
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

#[test]
fn digits_in_every_grouping() {
    finds(
        "They sold 1,234 boats, 12.5 tons of rope and 1 234 567 nails.",
        &["1234", "12.5 ton", "1234567"],
    );
    finds("The 40 000 seats were full.", &["40000"]);
    finds(
        "About .5 percent of 12,34,567 boxes broke.",
        &["~0.5 percent", "1234567"],
    );
}

#[test]
fn numbers_in_words() {
    finds(
        "She counted a hundred and fifty boats and twenty-three nets.",
        &["150", "23"],
    );
    finds(
        "Over a hundred fifty guests stayed for two and a half hours.",
        &[">150", "2.5 hour"],
    );
    finds(
        "One million two hundred thousand three hundred and five leaflets went out.",
        &["1200305"],
    );
    finds(
        "It took half a dozen boats and half a million nails.",
        &["6", "500000"],
    );
    finds("Three hundred and forty of the nets tore.", &["340"]);
}

#[test]
fn digits_with_scales() {
    finds(
        "It cost $2bn, then £1.5 million, then €40k and $3.5M.",
        &["2000000000 USD", "1500000 GBP", "40000 EUR", "3500000 USD"],
    );
    finds(
        "Some 35m of its phones and 12m tonnes of salt were sold along a 37m wall.",
        &["~35000000", "12000000 tonne", "37 metre"],
    );
    finds(
        "The figure of 1.005 billion is exact, and 0.1 percent is too.",
        &["1005000000", "0.1 percent"],
    );
}

#[test]
fn absurd_numbers_do_no_harm() {
    finds(
        "They owe 999,999,999,999,999 trillion marks.",
        &["999999999999999000000000000"],
    );
    finds(&format!("They owe {} marks.", "9".repeat(500)), &[]);
    finds(
        "They owe 9 trillion trillion trillion trillion marks.",
        &["9e48"],
    );
    assert!(figures(&"hundred ".repeat(400)).len() < 400);
    finds(&format!("It is {}.", "five to ".repeat(400)), &["5"; 400]);
}

#[test]
fn fractions_and_shares() {
    finds(
        "Two-thirds of the crews and a quarter of the boats came, half the nets did not.",
        &["0.6666666666666667", "0.25", "0.5"],
    );
    finds(
        "One in five crews left; two out of three stayed; one of four boats sank.",
        &["0.2", "0.6666666666666667", "0.25"],
    );
    finds(
        "The plank was 3 1/2 inches thick and 2½ feet long.",
        &["3.5 inch", "2.5 foot"],
    );
    finds("Prices fell by a third, he said.", &["0.3333333333333333"]);
    finds(
        "The boat is two and a third, or one and a quarter.",
        &["2.3333333333333333", "1.25"],
    );
    finds("A fifth\n\nThe rest of it.", &["0.2"]);
    finds("Stocks were down one-third.", &["0.3333333333333333"]);
}

#[test]
fn ordinals_and_times_are_not_fractions() {
    finds(
        "A third man and a second boat came in the first quarter, in the second half.",
        &[],
    );
    finds("A quarter past two is a quarter past two.", &["2", "2"]);
}

#[test]
fn vague_numbers_are_ranges() {
    finds(
        "Thousands of gulls and tens of thousands of fish died.",
        &["1000..10000", "10000..100000"],
    );
    finds(
        "Dozens of boats and several hundred nets were lost.",
        &["24..100", "200..900"],
    );
    finds(
        "It cost hundreds of millions of dollars.",
        &["100000000..1000000000 USD"],
    );
}

#[test]
fn fractions_over_numbers_and_degrees_below_zero() {
    finds("The odds are one over twenty, she said.", &["0.05"]);
    finds("She gained 1 over 3 years.", &["1", "3 year"]);
    finds("It is one hundred twenty-four fifths.", &["24.8"]);
    finds("It fell to - 20 degrees Celsius.", &["-20 celsius"]);
    finds("The boats - 20 of them - sank.", &["20"]);
}

#[test]
fn scores_and_dozens_multiply() {
    finds(
        "A score of men and six score sheep were lost.",
        &["20", "120"],
    );
    finds("He had a score of 5 and the two score goals.", &["5", "2"]);
    finds("The shop sold 5 dozens of eggs.", &["60"]);
    finds("One out of every thousand bolts fails.", &["0.001"]);
    finds("It passed 4.1m paid weekly downloads.", &["4100000"]);
    finds("It passed a 4.1m high fence.", &["4.1 metre"]);
}
