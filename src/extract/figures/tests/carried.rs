//! What a figure takes from another, or from the opening of its sentence.

use super::{counted, of};

#[test]
fn a_figure_goes_on_from_the_one_before() {
    assert_eq!(
        counted("The blast killed nine sailors and wounded 34."),
        [Some("sailors"), Some("sailors")]
    );
    assert_eq!(
        counted("The blast killed nine sailors and closed 34 roads."),
        [Some("sailors"), Some("roads")]
    );
    assert_eq!(
        counted("Ann has 370 delegates, Bob has 129."),
        [Some("delegates"), Some("delegates")]
    );
    assert_eq!(
        counted("It won 45 seats, 12 more than in 2019."),
        [Some("seats"), Some("seats")]
    );
    assert_eq!(
        counted("The dividend was €0.85, against €0.70 a year ago."),
        [Some("dividend"), Some("dividend")]
    );
}

#[test]
fn a_sentence_shares_out_what_it_opens_with() {
    of(
        "Of the harbour's six boats, Ann Bell owned four.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "Among the drivers asked, about 70 percent belong to the guild.",
        &[Some("drivers")],
    );
    of(
        "Among the towns asked, unemployment was 7 percent.",
        &[Some("unemployment")],
    );
}

#[test]
fn the_same_things_are_counted_elsewhere_and_earlier() {
    of(
        "The number of sick sheep rose to 900 in Leeds and about 60 in Hull.",
        &[Some("number of sick sheep"); 2],
    );
    of(
        "The harbour has 40 boats, down from a peak of 60.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "Rents will rise by 8 percent this year, up sharply from 5 percent.",
        &[Some("Rents"), Some("Rents")],
    );
    of(
        "It has a fleet of 70 boats, including 12 small ones.",
        &[Some("boats"), Some("small ones")],
    );
    of(
        "Five firms were chosen, taken from eight that applied.",
        &[Some("firms"), None],
    );
    of(
        "The harbour has 40 boats, a crane and a peak of 60.",
        &[Some("boats"), None],
    );
}

#[test]
fn the_same_things_are_counted_on() {
    of(
        "While 54 towns signed, only 27 have paid.",
        &[Some("towns"), Some("towns")],
    );
    of(
        "About 52 percent of voters chose to leave and 48 percent to stay.",
        &[Some("voters"), Some("voters")],
    );
    of(
        "The firm will cut 900 jobs, with 60 of those in Wales.",
        &[Some("jobs"), Some("jobs")],
    );
}

#[test]
fn what_was_counted_is_referred_to() {
    of(
        "He had three boats, of which two sank.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "About 900 boats sank, 91% of them in May.",
        &[Some("boats"), Some("boats")],
    );
    of(
        "They drew 250 guests in Leeds, 100 in Hull, and 14 in other towns.",
        &[Some("guests"); 3],
    );
    of(
        "Ann Bell of Leeds had 8 delegates, and Tom Reed of Hull had 7.",
        &[Some("delegates"), Some("delegates")],
    );
    of("The cottages lie within two miles of each other.", &[None]);
    of("Tom Reed had 54.", &[None]);
}

#[test]
fn shares_in_brackets_are_of_the_same_whole() {
    of(
        "Hull took 40% of the catch, ahead of Leeds (12%) and York (9%).",
        &[Some("catch"), Some("catch"), Some("catch")],
    );
    of(
        "Sales fell 40%, and Leeds (12%) was shut.",
        &[Some("Sales"), None],
    );
}

#[test]
fn shares_go_on_from_the_sentence_before() {
    of(
        "Hull landed 40% of the catch. It was followed by Leeds (12%) and York (9%).",
        &[Some("catch"), Some("catch"), Some("catch")],
    );
    of(
        "Of the men 40% of them left. Women (12%) stayed.",
        &[None, None],
    );
}

#[test]
fn a_sum_and_its_parts_count_the_same() {
    of(
        "They sold five boats last week: two to Leeds and three to Hull.",
        &[Some("boats"), Some("boats"), Some("boats")],
    );
    of(
        "They sold five boats last week: 20 to 30 came.",
        &[Some("boats"), None],
    );
}
