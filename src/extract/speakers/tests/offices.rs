//! Tests of offices and titles, and of the roles they give.

use super::{last, speakers};

#[test]
fn an_office_means_its_holder() {
    let article = "Prime Minister Susan Dunn met Mayor Peter Kerr on Monday. ";
    assert_eq!(
        last(&format!("{article}The mayor said the bridge is safe.")).as_deref(),
        Some("Peter Kerr")
    );
    assert_eq!(
        last(&format!(
            "{article}The prime minister said the bridge is safe."
        ))
        .as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(
        last(&format!(
            "{article}The deputy mayor said the bridge is safe."
        ))
        .as_deref(),
        Some("The deputy mayor")
    );
}

#[test]
fn a_rank_and_a_trade_mean_the_one_who_has_them() {
    for (text, speaker) in [
        (
            "Sgt Peter Kerr, leader of the team, met Ann Orr. The sergeant said it was safe.",
            "Peter Kerr",
        ),
        (
            "Det Con Peter Kerr met Ann Orr. The officer said it was safe.",
            "Peter Kerr",
        ),
        (
            "Peter Kerr, a net mender, met Ann Orr. The mender said it was safe.",
            "Peter Kerr",
        ),
        (
            "Mayor Peter Kerr met Ann Orr, a nurse. The officer said it was safe.",
            "The officer",
        ),
        (
            "Solicitor Ann Orr met Peter Kerr. The lawyer said it was safe.",
            "Ann Orr",
        ),
        (
            "Chief executive Ann Orr met Peter Kerr. The CEO said it was safe.",
            "Ann Orr",
        ),
        (
            "Lt. Gov. Ann Orr met Gov. Peter Kerr. The governor said it was safe.",
            "Peter Kerr",
        ),
        (
            "Attorney General Ann Orr met General Peter Kerr. The general said it was safe.",
            "Peter Kerr",
        ),
        (
            "Mayor Ann Orr met Councillor Peter Kerr. The other councillor said it was safe.",
            "The other councillor",
        ),
        (
            "Mayor Ann Orr met Peter Kerr. The former mayor said it was safe.",
            "The former mayor",
        ),
        (
            "Sen. Ann Orr, a Democrat, met Peter Kerr, a Republican. The Republican said it was safe.",
            "Peter Kerr",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn an_office_in_another_field_is_another_office() {
    let article = "Transport Minister Peter Kerr spoke. ";
    for (source, speaker) in [
        ("The health minister", "The health minister"),
        ("The transport minister", "Peter Kerr"),
        ("The minister", "Peter Kerr"),
    ] {
        let text = format!("{article}{source} said the bridge is safe.");
        assert_eq!(last(&text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn the_head_of_a_body_is_not_whoever_spoke_last() {
    let text = "Susan Dunn said no. The Orr Motors boss said the car was safe.";
    assert_eq!(last(text).as_deref(), Some("The Orr Motors boss"));
}

#[test]
fn a_spokesman_is_not_the_one_he_speaks_for() {
    assert_eq!(
        last("Mayor Peter Kerr was away. A spokeswoman for Mr Kerr said the bridge is safe.")
            .as_deref(),
        Some("A spokeswoman for Mr Kerr")
    );
}

#[test]
fn a_title_with_a_place_in_it_belongs_to_its_name() {
    assert_eq!(
        last("Secretary of State Susan Dunn said the bridge is safe.").as_deref(),
        Some("Susan Dunn")
    );
    assert_eq!(
        last("The mayor of Oslo, Peter Kerr, said the bridge is safe.").as_deref(),
        Some("Peter Kerr")
    );
}

#[test]
fn an_ing_word_after_a_possessor_is_part_of_the_office() {
    let said = |source: &str| {
        last(&format!(
            "\"It comes down to who stays home,\" said {source}, Joan Whitfield."
        ))
    };
    assert_eq!(
        said("the college's polling director").as_deref(),
        Some("Joan Whitfield")
    );
    assert_eq!(
        said("the polling director").as_deref(),
        Some("Joan Whitfield")
    );
}

#[test]
fn a_description_beats_an_honorific() {
    let found = speakers("The manager of the mill, Dr Ann Bell, said it was shut.");
    assert_eq!(found[0].2.as_deref(), Some("manager of the mill"));
}

#[test]
fn a_description_has_a_noun() {
    for source in [
        "The 56-year-old",
        "One relative",
        "The accused",
        "Two teens",
    ] {
        let found = speakers(&format!("{source} said the bridge was closed."));
        assert_eq!(found.len(), 1, "{source}");
    }
    assert!(speakers("The case is credible. The new said the bridge was closed.").is_empty());
}

#[test]
fn a_form_of_address_is_no_part_of_a_role() {
    let found = speakers("Senior author Dr. Ann Bell said the trial was small.");
    assert_eq!(found[0].2.as_deref(), Some("Senior author"));
    let found = speakers("Leader of the House Dr Ann Bell said the trial was small.");
    assert_eq!(found[0].0, "Ann Bell");
    let first = speakers("\"No,\" said First Lady Ann Bell.").remove(0);
    assert_eq!(first.2.as_deref(), Some("First Lady"));
}

#[test]
fn a_form_of_address_alone_is_nobody() {
    assert_eq!(last("The clinic was full. Dr. said it was late."), None);
    assert_eq!(
        last("The clinic was full. Dr. Bell said it was late.").as_deref(),
        Some("Bell")
    );
}

#[test]
fn a_description_behind_the_name_is_a_role_whatever_its_noun() {
    let role = |text: &str| speakers(text).remove(0).2;
    assert_eq!(
        role("Ann Bell, a glaciologist at Leeds University, said it was old.").as_deref(),
        Some("glaciologist at Leeds University")
    );
    assert_eq!(
        role("Ann Bell, the week after the vote, said it was old."),
        None
    );
}

#[test]
fn a_title_with_in_charge_is_its_persons() {
    let found = speakers("\"It is late,\" said Harbour Police Special Agent in Charge Peter Kerr.");
    assert_eq!(found[0].0, "Peter Kerr");
    let found = speakers("\"It is late,\" said agents in the office of Peter Kerr.");
    assert_ne!(found[0].0, "Peter Kerr");
}

#[test]
fn an_office_may_govern_what_it_is_for() {
    for (text, who) in [
        (
            "Opposition spokesman on health Dr Peter Kerr said it was late.",
            "Peter Kerr",
        ),
        (
            "\"It is late,\" said a spokesman for health minister Dr Peter Kerr.",
            "a spokesman for health minister Dr Peter Kerr",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(who), "{text}");
    }
}

#[test]
fn a_name_may_follow_a_description_and_a_trade() {
    for (text, who) in [
        (
            "\"It is late,\" said his daughter, the ice-cream seller Ann Bell.",
            "Ann Bell",
        ),
        (
            "\"It is late,\" said his daughter, the day Ann Bell left.",
            "his daughter",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(who), "{text}");
    }
}

#[test]
fn who_prosecutes_is_not_the_defendant() {
    let told = "Prosecutor Ann Bell said it was late.";
    assert_eq!(
        last(&format!("{told} The defendant said it was not.")).as_deref(),
        Some("The defendant")
    );
    assert_eq!(
        last(&format!("{told} The lawyer said it was not.")).as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn a_long_title_is_not_the_body_it_begins_with() {
    assert_eq!(
        last("Orlo Institute of Rivers at the University of Lund scientist Aaron Dunn said it was new.")
            .as_deref(),
        Some("Aaron Dunn")
    );
}

#[test]
fn an_office_has_initials() {
    let article = "Deputy Prime Minister Tom Reed opened the pier. ";
    assert_eq!(
        last(&format!("{article}The DPM said it was old.")).as_deref(),
        Some("Tom Reed")
    );
    assert_eq!(
        last(&format!("{article}The NKB said it was old.")).as_deref(),
        Some("NKB")
    );
}

#[test]
fn a_player_is_the_one_whom_the_report_is_about() {
    let article = "Tom Reed scored twice against Lund on Monday. ";
    assert_eq!(
        last(&format!(
            "{article}\"It was a great day,\" the striker said."
        ))
        .as_deref(),
        Some("Tom Reed")
    );
    assert_eq!(
        last(&format!("{article}\"It was a great day,\" the mayor said.")).as_deref(),
        Some("the mayor")
    );
}

#[test]
fn a_noun_before_a_name_describes_the_speaker() {
    let role = |text: &str| speakers(text).pop().and_then(|s| s.2);
    assert_eq!(
        role("The sailor's employer, Ann Bell, said it was safe.").as_deref(),
        Some("sailor's employer")
    );
    assert_eq!(role("After the match, Ann Bell said it was safe."), None);
}

#[test]
fn a_tag_after_the_name_tells_the_party() {
    let article = "Rep. Ann Bell, R-Ohio, met Sen. Tom Reed (D). ";
    for (source, speaker) in [
        ("The Republican", "Ann Bell"),
        ("The Democrat", "Tom Reed"),
        ("A Democrat", "A Democrat"),
    ] {
        let text = format!("{article}{source} said it was late.");
        assert_eq!(last(&text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn a_title_of_several_words_is_no_speaker_by_itself() {
    for (text, speaker) in [
        ("Inspector of mines Tom Reed said it was late.", "Tom Reed"),
        (
            "Inspectors of mines told Tom Reed it was late.",
            "Inspectors of mines",
        ),
        (
            "Harbour Workers Union (HWU) organiser Tom Reed said it was late.",
            "Tom Reed",
        ),
        (
            "The Harbour Workers Union (HWU) said it was late.",
            "Harbour Workers Union",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn mrs_is_not_the_man_whom_the_article_calls_mr() {
    let text = "Peter Orr ran a mill. Mr Orr said it was late. Mrs Orr said it was early.";
    assert_eq!(last(text).as_deref(), Some("Mrs Orr"));
    let text = "Robin Orr ran a mill. Ms Orr said it was late. Mrs Orr said it was early.";
    assert_eq!(last(text).as_deref(), Some("Robin Orr"));
}

#[test]
fn what_the_speaker_was_doing_is_no_speaker() {
    for (text, speaker) in [
        (
            "Addressing reporters in Leeds, the chairman, Tom Reed, said it was late.",
            Some("Tom Reed"),
        ),
        ("Working mothers said it was late.", Some("Working mothers")),
    ] {
        assert_eq!(last(text).as_deref(), speaker, "{text}");
    }
}
