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
        counted("Ann Bell, who has died aged 89, sang."),
        [Some("Ann Bell")]
    );
}
