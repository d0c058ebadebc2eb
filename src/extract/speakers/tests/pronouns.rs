//! Tests of pronouns, and of who is spoken about or holds the floor.

use super::{credited, last, speakers};

#[test]
fn a_pronoun_agrees_with_its_person() {
    let article = "Peter Kerr met Susan Dunn on Monday. ";
    assert_eq!(
        last(&format!("{article}\"It is late,\" she said.")).as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(
        last(&format!("{article}\"It is late,\" he said.")).as_deref(),
        Some("Peter Kerr")
    );
}

#[test]
fn a_pronoun_means_the_one_who_speaks_and_not_the_one_spoken_about() {
    let article = "Peter Kerr said on Monday that the bridge would stay shut. \"James Dunn is wrong about the bridge,\" he said.";
    assert_eq!(last(article).as_deref(), Some("Peter Kerr"));
}

#[test]
fn the_last_subject_outweighs_an_older_one() {
    let article = "Peter Kerr said no. He said it again. Kerr said so. On Friday James Dunn came to Oslo. \"It is open,\" he said.";
    assert_eq!(last(article).as_deref(), Some("James Dunn"));
}

#[test]
fn a_pronoun_without_anybody_is_nobody() {
    assert_eq!(last("The bridge is shut. \"It is late,\" she said."), None);
}

#[test]
fn answers_are_the_one_persons_who_is_introduced() {
    let interview = "Q. Were you there?\n\nA. I was.";
    assert_eq!(
        last(&format!("Ann Bell left Oslo.\n\n{interview}")).as_deref(),
        Some("Ann Bell")
    );
    assert_eq!(
        last(&format!("Ann Bell met Tom Reed.\n\n{interview}")),
        None
    );
}

#[test]
fn who_asks_does_not_hold_the_floor() {
    let asked = "Peter Kerr gave evidence. Asked by counsel Tom Dunn whether it was late,";
    assert_eq!(
        last(&format!("{asked} he said it was.")).as_deref(),
        Some("Peter Kerr")
    );
    let told = "Peter Kerr gave evidence. Tom Dunn asked whether it was late.";
    assert_eq!(
        last(&format!("{told} He said it was.")).as_deref(),
        Some("Tom Dunn")
    );
}

#[test]
fn who_took_the_picture_is_not_spoken_about() {
    let article = "Mayor Ann Bell opened the pier. (Mary Stone/Herald) ";
    assert_eq!(
        last(&format!("{article}\"It is late,\" she said.")).as_deref(),
        Some("Ann Bell")
    );
    let article = "Mayor Ann Bell opened the pier. Mary Stone came, too. ";
    assert_eq!(
        last(&format!("{article}\"It is late,\" she said.")).as_deref(),
        Some("Mary Stone")
    );
}

#[test]
fn it_is_a_body_that_is_spoken_about() {
    assert_eq!(
        last("The Harbour Board runs the port. It said the pier was safe.").as_deref(),
        Some("Harbour Board")
    );
    // A body that is only mentioned in passing isn't the antecedent.
    assert_eq!(
        last("A clerk left the Harbour Board. The mill is shut. It demands a new roof."),
        None
    );
}

#[test]
fn a_lone_quotation_is_its_neighbours() {
    let article = "Ann Bell said the mill was old. It has three floors. \n\nIt is red. \n\n\"We would like to sell all of it by May.\" ";
    let count = |last: &str| {
        let all = credited(&format!("{article}{last}"));
        all.into_iter().flatten().count()
    };
    assert_eq!(count("Bell reminded the board that it had burned."), 3);
    assert_eq!(count("Tom Reed reminded the board that it had burned."), 2);
}

#[test]
fn a_subject_may_have_a_home_or_an_owner() {
    for text in [
        "Tom Orr said no. Carl Lee spoke to him. Ann Bell of Leeds Docks has met Jill Kerr. \"It is safe,\" she said.",
        "Jill Kerr was away. Kerr's mother, Ann Bell, came in her slippers. \"It is safe,\" she said.",
    ] {
        assert_eq!(last(text).as_deref(), Some("Ann Bell"), "{text}");
    }
}

#[test]
fn a_contracted_pronoun_is_the_pronoun() {
    let article = "Peter Kerr met Susan Dunn on Monday. ";
    assert_eq!(
        last(&format!("{article}She'd said it was late.")).as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(last(&format!("{article}I'd said it was late.")), None);
}

#[test]
fn what_reads_is_a_text() {
    let article = "Acme Ltd issued a statement on Monday. ";
    assert_eq!(last(&format!("{article}\"It is late,\" it read.")), None);
    assert_eq!(
        last(&format!("{article}\"It is late,\" it said.")).as_deref(),
        Some("Acme Ltd")
    );
}

#[test]
fn they_are_the_people_described_last() {
    for (text, speaker) in [
        (
            "Ann Bell left. The two officers are back. They said it was late.",
            Some("The two officers"),
        ),
        (
            "The two officers are back. Ann Bell and Tom Orr left. They said it was late.",
            None,
        ),
    ] {
        assert_eq!(last(text).as_deref(), speaker, "{text}");
    }
}

#[test]
fn whoever_spoke_last_is_meant_if_two_are_equal() {
    let text =
        "Tom Orr said no, while Peter Bell wrote that he would go. He added that it was late.";
    assert_eq!(last(text).as_deref(), Some("Peter Bell"));
}

#[test]
fn an_asker_inside_the_sentence_does_not_answer() {
    for (asked, speaker) in [
        (
            "Peter Kerr, asked by the Leeds reporter Tom Dunn whether it was late, laughed.",
            "Peter Kerr",
        ),
        (
            "Peter Kerr spoke first. Tom Dunn, a reporter, laughed.",
            "Tom Dunn",
        ),
    ] {
        let article = format!("{asked} \"No,\" he said.");
        assert_eq!(last(&article).as_deref(), Some(speaker), "{asked}");
    }
}

#[test]
fn a_statement_may_show_the_gender_of_an_unnamed_speaker() {
    let article = "Ann Bell met her guests. A guest said he was tired.";
    assert_eq!(
        last(&format!("{article} \"It is late,\" she said.")).as_deref(),
        Some("Ann Bell")
    );
    assert_eq!(
        last(&format!("{article} \"It is late,\" he said.")).as_deref(),
        Some("A guest")
    );
}

#[test]
fn who_have_said_so_are_several() {
    let several = "It hurt the players, including Tom Reed, who have said it was late.";
    assert_eq!(last(several), None);
    let one = "It hurt the players, including Tom Reed, who has said it was late.";
    assert_eq!(last(one).as_deref(), Some("Tom Reed"));
}

#[test]
fn two_who_were_just_joined_speak_together() {
    for (text, names) in [
        (
            "Ann Bell and Tom Reed run the pier. The couple said it was late.",
            &["Ann Bell", "Tom Reed"][..],
        ),
        (
            "Ann Bell and her deputy, Tom Reed, shut the pier. \"It is late,\" the pair said.",
            &["Ann Bell", "Tom Reed"],
        ),
        (
            "Ann Bell met Tom Reed. The pair said it was late.",
            &["The pair"],
        ),
        (
            "Ann Bell and Tom Reed met guests. The guests said it was late.",
            &["The guests"],
        ),
    ] {
        let found: Vec<String> = speakers(text).into_iter().map(|s| s.0).collect();
        assert_eq!(found, names, "{text}");
    }
}
