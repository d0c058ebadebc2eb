//! Ages.

use super::{counted, finds};

#[test]
fn ages() {
    finds(
        "A 22-year-old man, a girl aged 7 and a six-week-old calf.",
        &["22 year of age", "7 year of age", "6 week of age"],
    );
    finds(
        "Ann Bell, 54, of Leeds, said she turned 30 in Rome.",
        &["54 year of age", "30 year of age"],
    );
}

#[test]
fn ages_of_groups() {
    finds(
        "It is for children under 5 and women over 40.",
        &["<5 year of age", ">40 year of age"],
    );
    finds("The club took over 40 boats.", &[">40"]);
}

#[test]
fn ages_are_of_the_people_before_them() {
    assert_eq!(
        counted("The choir had 12 singers over the age of 70."),
        [Some("singers"), Some("singers")]
    );
    assert_eq!(counted("A boy aged 12 fell."), [Some("boy")]);
    assert_eq!(
        counted("A man, 34, and a woman, 29, were hurt."),
        [Some("man"), Some("woman")]
    );
    assert_eq!(
        counted("Ann Bell, who has died aged 89, sang."),
        [Some("Ann Bell")]
    );
}

#[test]
fn ages_of_one_person() {
    finds(
        "A boy of 12 and a girl of six were there.",
        &["12 year of age", "6 year of age"],
    );
    finds("A man of 12 trades and a boy of two minds.", &["12", "2"]);
    finds("A mother of three swam.", &["3"]);
}

#[test]
fn ages_after_people_without_a_name() {
    finds("The former captain, 42, was dropped.", &["42 year of age"]);
    finds("The blonde beauty, 24, was seen.", &["24 year of age"]);
    finds("I am now 89 and well.", &["89 year of age"]);
    finds(
        "She was 91, not 93, and she died.",
        &["91 year of age", "93 year of age"],
    );
    finds(
        "The boy, 4, was well and his sister, 7, was not.",
        &["4 year of age", "7 year of age"],
    );
    finds("The winner, 4, was glad.", &["4"]);
    finds("The boats, 24, were sold.", &["24"]);
    finds("The total, 42, was wrong.", &["42"]);
    finds("“It is over,” said Moreno, 52.", &["52 year of age"]);
    finds(
        "Ann Bell, 53, and Eva Lund, 49 - both nurses - left.",
        &["53 year of age", "49 year of age"],
    );
    finds(
        "Flats rise on Garner Boulevard, 99 of which are let.",
        &["99"],
    );
}

#[test]
fn ages_lead_a_sentence_or_follow_when() {
    finds("At 92, Walter Dunn still swims.", &["92 year of age"]);
    finds("It was over; at 71 she won.", &["71 year of age"]);
    finds("At 92, prices stood still.", &["92"]);
    finds("They moved when she was six.", &["6 year of age"]);
    finds("They moved when there were six.", &["6"]);
}

#[test]
fn ages_are_said_of_a_person() {
    finds("Bell, the former mayor, was 68.", &["68 year of age"]);
    finds("Ann Bell was 68.", &["68 year of age"]);
    finds("Leeds, the larger town, was 68.", &["68"]);
}

#[test]
fn ages_stand_at_the_ends_of_lines() {
    finds(
        "Those charged are:\nAnn Bell, 33\nBob Orr, 21\n",
        &["33 year of age", "21 year of age"],
    );
    finds("The boats are:\nHerring, 33\nCod, 21\n", &["33", "21"]);
}

#[test]
fn two_ages_share_their_words() {
    finds(
        "The sailors were 31 and 36 years old.",
        &["31 year of age", "36 year of age"],
    );
    finds("They saw 22 and a 24-year-old.", &["22", "24 year of age"]);
    assert_eq!(
        counted("She has run the pier since she was hired at age 23."),
        [None]
    );
}
