//! Numbers that are not figures.

use super::{finds, kinds};
use crate::extract::figures::Kind;

#[test]
fn years_dates_and_times_are_not_figures() {
    finds(
        "Emissions are below 2005 levels, plus or minus three points.",
        &["3 point"],
    );
    finds(
        "In 2014, on March 29, 2019 and on 3 June, from 1990 to 1995, in the 1980s, at 5:30 p.m. or 7 pm.",
        &[],
    );
    finds("The 2012-13 season began in 2012.", &[]);
    finds("It opened at 10:27 GMT on Oct. 11-15.", &[]);
}

#[test]
fn names_and_numbers_of_things_are_not_figures() {
    finds(
        "An F-16, COVID-19, the G7, a 5G phone, Boeing 737s and Flight 370 under Section 230.",
        &[],
    );
    finds(
        "Call 800-555-0123 or 555-0199 about No. 1, the 5th and 9/11.",
        &[],
    );
    finds(
        "She lives at 12 Mill Road and reads page 30 of chapter 7.",
        &[],
    );
    finds(
        "The Standard & Poor's 500 index rose, and the S&P 500 fell.",
        &[],
    );
    finds("Bell's 500 boats left.", &["500"]);
    finds("The Big Ten and Channel 4 liked Apollo 11.", &[]);
    finds("From Seat 14C she saw Route 9W and Highway 97C.", &[]);
    finds("In Leeds it was 14C.", &["14 celsius"]);
}

#[test]
fn numbers_of_pages_and_items_are_not_figures() {
    finds(
        "1) The boats\n\n2) The nets\n\n14\n\nPages 1 2 3 4 5 next\n\nDate: 14:00:00 +0000 id=\"778257943577919488\"",
        &[],
    );
}

#[test]
fn pronouns_and_orders_of_size_are_not_figures() {
    finds(
        "The two of them agreed, and those three did not; it is a six-figure sum at one point.",
        &[],
    );
    finds("The two boats and a six-mile trip.", &["2", "6 mile"]);
}

#[test]
fn one_counts_only_before_what_it_counts() {
    finds(
        "No one knew which one the other one was; one of them left one day.",
        &[],
    );
    finds(
        "One man and all but one of the boats were lost.",
        &["1", "1"],
    );
    finds("One man and one of the finest boats were lost.", &["1"]);
}

#[test]
fn telephone_numbers_and_results() {
    finds("Call +44 20 7946 0018 for tickets.", &[]);
    finds("The cold was +4 degrees.", &["4 degree"]);
    assert_eq!(kinds("Marlow Town 1-2 Brigg Rovers"), [Kind::Score]);
    assert_eq!(kinds("It takes 1-2 minutes."), [Kind::Duration]);
}

#[test]
fn sections_and_models_are_not_figures() {
    finds(
        "He is held under sections 394 (theft), 397 (fraud) and 34 of the code.",
        &[],
    );
    finds("They grounded its Boeing 787 jets and 777x jets.", &[]);
    finds("They sold 787 jets.", &["787"]);
}
