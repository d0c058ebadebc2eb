//! Sources that are cited beside the statement, and subjects of unusual form.

use super::check;

#[test]
fn a_body_may_be_cited_after_as() {
    check(&[
        (
            "As first reported by the Lund Post, the mill was sold in May.",
            &["the Lund Post | reported | the mill was sold in May"],
        ),
        (
            "The mill was sold, as announced by the council on Monday.",
            &["the council | announced | The mill was sold"],
        ),
        ("As ordered by the court, the mill was sold in May.", &[]),
        (
            "(According to the council, it has no records of the fire.)",
            &["the council | According to | it has no records of the fire"],
        ),
        (
            "According to a report, published last week, the mill was sold.",
            &["a report | According to | the mill was sold"],
        ),
    ]);
}

#[test]
fn numbers_and_interrupted_subjects_speak() {
    check(&[
        (
            "Three in 20 said they would walk.",
            &["Three in 20 | said | they would walk"],
        ),
        (
            "Residents – and some clerks – say the bridge is safe.",
            &["Residents | say | the bridge is safe"],
        ),
        ("In 2014 found objects were sold.", &[]),
        (
            "The Herald reports only 40 of the bags were found.",
            &["The Herald | reports | only 40 of the bags were found"],
        ),
    ]);
}

#[test]
fn nouns_report_with_their_source_or_maker() {
    check(&[
        (
            "A claim by the union that three clerks had drowned was withdrawn.",
            &["the union | claim | three clerks had drowned"],
        ),
        (
            "A demand by the union that Ann Bell resign was refused.",
            &["the union | demand | Ann Bell resign"],
        ),
        ("A claim by the river that flooded was sold.", &[]),
    ]);
}
