//! Sentences that look like statements but aren't.

use super::check;

#[test]
fn reporting_verbs_used_otherwise_are_left_alone() {
    check(&[
        ("The council called a meeting for Monday.", &[]),
        ("The road added a lane.", &[]),
        ("Ann Bell did not say whether she would stay.", &[]),
        ("Nobody could say why.", &[]),
        ("The report was read by few.", &[]),
        ("Bob Orr declined to comment.", &[]),
        ("No group claimed responsibility for the fire.", &[]),
        (
            "Elsewhere, share offers slowed in Leeds, York and Hull, and grew in Bath.",
            &[],
        ),
        ("What would you say to them?", &[]),
        ("He bought a house said to be haunted.", &[]),
        ("Fifteen homes confirmed lost in the fire.", &[]),
        (
            "These are the words that Ann Bell used to describe him.",
            &[],
        ),
    ]);
}

#[test]
fn a_word_that_is_a_noun_here_reports_nothing() {
    check(&[
        ("The bridge joins two northern states near the coast.", &[]),
        ("The estimated cost is 3 million euros.", &[]),
        (
            "Ann Bell states that the bridge is closed.",
            &["Ann Bell | states | the bridge is closed"],
        ),
        (
            "Writing for the Herald, Ann Bell said it was closed.",
            &["Ann Bell | said | it was closed"],
        ),
    ]);
}

#[test]
fn wishes_and_silence_are_no_statements() {
    check(&[
        ("There were 70 people who asked to speak.", &[]),
        (
            "Only 3 percent of those aged 60 or older reported a fall.",
            &[],
        ),
        (
            "The ferry was late, or officials said it was late.",
            &["officials | said | it was late"],
        ),
        (
            "Ann Bell asked the council to leave.",
            &["Ann Bell | asked | the council to leave"],
        ),
        ("Ann Bell said nothing as she left.", &[]),
        (
            "Ann Bell said nothing had changed.",
            &["Ann Bell | said | nothing had changed"],
        ),
        ("The firm signaled strategic responses.", &[]),
        ("The ministry denied it.", &[]),
        (
            "Ann Bell took a parting shot: “We tried.”",
            &["Ann Bell | : | We tried."],
        ),
        (
            "Asked about it, Ann Bell replied: “We tried.”",
            &["Ann Bell | replied | We tried."],
        ),
    ]);
}

#[test]
fn what_is_made_won_or_marked_is_not_said() {
    check(&[
        ("Ann Bell wrote the song in May and sang it in Oslo.", &[]),
        ("The storm claimed nine lives.", &[]),
        ("Ann Bell noted the time and signed the form.", &[]),
        ("Ann Bell reports for the Herald.", &[]),
        (
            "Ann Bell claimed nine lives were lost.",
            &["Ann Bell | claimed | nine lives were lost"],
        ),
    ]);
}

#[test]
fn a_name_in_quotation_marks_is_called_by_nobody() {
    check(&[
        ("A group called “Save It Now” has grown.", &[]),
        (
            "They live in what Ann Bell called “the nose”.",
            &["Ann Bell | called | the nose"],
        ),
        (
            "The farm lies on a hill called “the nose” by its owner.",
            &["its owner | called | a hill … the nose"],
        ),
    ]);
}

#[test]
fn things_do_what_people_say() {
    check(&[
        ("The move signals that rates will rise.", &[]),
        (
            "The council signals that rates will rise.",
            &["The council | signals | rates will rise"],
        ),
        (
            "The shipyard said that rates will rise.",
            &["The shipyard | said | rates will rise"],
        ),
    ]);
}

#[test]
fn found_things_are_not_found_out() {
    check(&[
        ("A friend found the stolen car and called the police.", &[]),
        (
            "A friend found the car was stolen.",
            &["A friend | found | the car was stolen"],
        ),
    ]);
}

#[test]
fn what_takes_no_object_reports_a_clause() {
    check(&[
        (
            "Ann Bell said the choir lives on loans.",
            &["Ann Bell | said | the choir lives on loans"],
        ),
        ("The flood claimed two lives on Monday.", &[]),
    ]);
}

#[test]
fn whoever_speaks_next_is_not_what_was_said() {
    check(&[
        (
            "Ann Bell praised Tom Reed, who said the dam would hold.",
            &["who | said | the dam would hold"],
        ),
        (
            "Ann Bell praised the wardens, who had kept the dam dry.",
            &["Ann Bell | praised | the wardens"],
        ),
    ]);
}

#[test]
fn goals_are_conceded_and_not_said() {
    check(&[
        ("Leeds conceded three goals.", &[]),
        (
            "Leeds conceded three goals were lucky.",
            &["Leeds | conceded | three goals were lucky"],
        ),
    ]);
}

#[test]
fn a_name_where_a_clause_should_be_is_not_said() {
    check(&[
        (
            "It was closed by the harbour office said Ann Bell on Tuesday.",
            &[],
        ),
        (
            "The harbour office said Ann Bell left on Tuesday.",
            &["The harbour office | said | Ann Bell left on Tuesday"],
        ),
        (
            "Blog: @annbell\n\nAnn Bell: We tried.\n\nBlog: @annbell",
            &["Ann Bell | - | We tried."],
        ),
    ]);
}

#[test]
fn an_article_and_an_adjective_are_nobody() {
    check(&[
        (
            "Though Ann Bell maintains a large pledged delegate lead over Bob Orr, she left.",
            &[],
        ),
        (
            "The bridge was shut, an official said.",
            &["an official | said | The bridge was shut"],
        ),
    ]);
}

#[test]
fn the_reader_says_nothing() {
    check(&[
        ("For more, please refer to the page of the council.", &[]),
        (
            "Please see the list of towns under a flood watch or warning from the council.",
            &[],
        ),
        ("You see, the mill is old, showing its age.", &[]),
        (
            "The report refers to the mill.",
            &["The report | refers | the mill"],
        ),
    ]);
}

#[test]
fn a_list_of_ages_is_no_source() {
    check(&[
        (
            "About a tenth of people aged 60 and older, who live alone, reported a fall.",
            &[],
        ),
        ("The crew found his remains in a ditch.", &[]),
        (
            "The crew found that the mill had burned.",
            &["The crew | found | the mill had burned"],
        ),
    ]);
}

#[test]
fn what_nobody_says_is_not_reported() {
    check(&[
        ("Nobody said it was safe.", &[]),
        ("Neither Ann Bell nor Bob Orr said it was safe.", &[]),
        ("None of the clerks said it was safe.", &[]),
        (
            "Everybody said it was safe.",
            &["Everybody | said | it was safe"],
        ),
    ]);
}

#[test]
fn what_somebody_is_accused_of_is_no_statement() {
    check(&[
        (
            "A clerk accused of stealing a boat told a jury that he had slept.",
            &["A clerk accused of stealing a boat | told | he had slept"],
        ),
        (
            "A clerk accused Bob Orr of stealing a boat.",
            &["A clerk | accused | Bob Orr of stealing a boat"],
        ),
    ]);
}

#[test]
fn what_is_refused_is_not_denied() {
    check(&[
        ("A late penalty denied the club a third win.", &[]),
        (
            "Bob Orr denied the theft of a boat.",
            &["Bob Orr | denied | the theft of a boat"],
        ),
        (
            "Bob Orr denied giving any such order.",
            &["Bob Orr | denied | giving any such order"],
        ),
    ]);
}

#[test]
fn a_topic_is_no_statement() {
    check(&[
        (
            "Commenting on the sale, Ann Bell said it was late.",
            &["Ann Bell | said | it was late"],
        ),
        (
            "Asked to comment, Ann Bell said it was late.",
            &["Ann Bell | said | it was late"],
        ),
        (
            "Asked whether it was late, Ann Bell left.",
            &["- | Asked | whether it was late"],
        ),
        ("Ann Bell: Two Boats, 2019\n\nAnn Bell left.", &[]),
        (
            "Ann Bell reminded both clubs of their duties under the law.",
            &[],
        ),
    ]);
}

#[test]
fn a_fragment_before_a_verb_is_no_statement() {
    check(&[
        ("Bob Orr left. He “never once” said sorry.", &[]),
        ("“Never once,” she said.", &["she | said | Never once"]),
    ]);
}

#[test]
fn a_pronoun_or_a_preposition_is_no_part_of_a_statement() {
    check(&[
        ("The reef, which is claimed by both towns, is small.", &[]),
        (
            "The reef, Ann Bell said, is claimed by both towns.",
            &["Ann Bell | said | The reef … is claimed by both towns"],
        ),
        (
            "Sales rose, according to the Facts report from Acme, a Leeds-based maker of cars.",
            &["the Facts report from Acme | according to | Sales rose"],
        ),
    ]);
}
