//! Who or what a figure is said of.

use crate::extract::figures::find;
use crate::syntax::Parts;
use crate::text::Document;

fn said_of(text: &str) -> Vec<Option<&str>> {
    let doc = Document::new(text);
    find(&Parts::new(&doc), &[])
        .iter()
        .map(|figure| figure.concept.map(|concept| concept.of(text)))
        .collect()
}

#[test]
fn a_figure_after_another_is_not_said_of_that_ones_subject() {
    assert_eq!(
        said_of("Wheat fell after barley slid 3 percent and oats lost 2 percent."),
        [None, None]
    );
    assert_eq!(
        said_of("Ann Bell saw 12 toads and nine frogs."),
        [Some("Ann Bell"), Some("Ann Bell")]
    );
}

#[test]
fn a_figure_is_said_of_its_clauses_subject() {
    for (text, subjects) in [
        (
            "The harbour board has sold 700 boats.",
            vec![Some("harbour board")],
        ),
        (
            "Acme, based in Leeds, wants to hire 30 people.",
            vec![Some("Acme")],
        ),
        (
            "The clerk who stole the books was jailed for four years.",
            vec![Some("clerk")],
        ),
        (
            "A flood caused by rain hit the town, killing 11 people and wounding 34.",
            vec![Some("flood"), Some("flood")],
        ),
        ("After three years, the yard closed.", vec![Some("yard")]),
        (
            "Ann Bell (7 points) and Bo Lee (9 points) scored.",
            vec![Some("Ann Bell"), Some("Bo Lee")],
        ),
        ("A survey of 40 towns found nothing.", vec![Some("survey")]),
        (
            "The cart maker sold 700 Model 9s.",
            vec![Some("cart maker")],
        ),
        ("The yard also sold 61 boats.", vec![Some("yard")]),
    ] {
        assert_eq!(said_of(text), subjects, "{text}");
    }
}

#[test]
fn adverbs_stand_between_a_verb_and_its_subject() {
    assert_eq!(
        said_of("Orla Finn, who once owned 3 mills, sold them."),
        [Some("Orla Finn")]
    );
    assert_eq!(
        said_of("The bakery, which currently owns 40 vans, is closing."),
        [Some("bakery")]
    );
    assert_eq!(
        said_of("The bakery, which currently has 40 vans, is closing."),
        [Some("bakery")]
    );
    assert_eq!(
        said_of("The harbour is quiet, as there are only 11 boats."),
        [None]
    );
}

#[test]
fn nobody_is_named_where_the_figure_is_the_subject_or_a_pronoun_stands() {
    for text in [
        "I have 30 boats.",
        "There are 40 boats.",
        "She noticed that one in five boats leaked.",
        "Prices rose 3 percent.",
        "The office estimated 120 people were inside.",
    ] {
        assert_eq!(said_of(text), [None], "{text}");
    }
}

#[test]
fn how_far_away_a_place_is_is_said_of_nobody() {
    for (text, concepts) in [
        (
            "The band played in Dunmore, 70 kilometres (43 miles) southwest of Leeds.",
            [None, None].to_vec(),
        ),
        (
            "The clerk drove 70 kilometres to work.",
            vec![Some("clerk")],
        ),
    ] {
        assert_eq!(said_of(text), concepts, "{text}");
    }
}

#[test]
fn a_sum_is_said_of_who_spends_it() {
    assert_eq!(said_of("The town spent $4 million."), [Some("town")]);
    assert_eq!(
        said_of("Yes, this is real, and yes the town spent $4 million."),
        [Some("town")]
    );
    assert_eq!(said_of("The pier cost $4 million."), [None]);
}
