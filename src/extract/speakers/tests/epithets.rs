//! Tests of further descriptions of a speaker, and of those whom the lead describes and the next
//! paragraph names.

use super::{credited, last};

/// Checks the speaker of each text's last statement.
fn check(texts: &[(&str, &str)]) {
    for (text, speaker) in texts {
        assert_eq!(last(text).as_deref(), Some(*speaker), "{text}");
    }
}

#[test]
fn a_seat_or_party_is_that_of_the_politician_who_spoke() {
    check(&[
        (
            "Opposition leader Ann Orr said it was early. The Leeds MP said it was late.",
            "Ann Orr",
        ),
        (
            "Opposition leader Ann Orr said it was early. The Conservative said it was late.",
            "Ann Orr",
        ),
        (
            "Gov. Ann Orr said it was early. The Vermont senator said it was late.",
            "The Vermont senator",
        ),
        (
            "Sen. Ann Orr, a Democrat, said it was early. The Republican lawmaker said it was late.",
            "The Republican lawmaker",
        ),
        (
            "Farmer Ann Orr said it was early. The Leeds MP said it was late.",
            "The Leeds MP",
        ),
        (
            "Premier Ann Orr said it was early. The member for Leeds said it was late.",
            "Ann Orr",
        ),
        (
            "Premier Ann Orr said it was early. The board member said it was late.",
            "The board member",
        ),
        (
            "Agriculture Secretary Ann Orr met Tom Bell. The agriculture chief said it was late.",
            "Ann Orr",
        ),
        ("Labour said it was late.", "Labour"),
    ]);
}

#[test]
fn a_former_office_is_one_that_the_speaker_no_longer_has() {
    check(&[
        (
            "Opposition leader Ann Orr said it was early. The former minister said it was late.",
            "Ann Orr",
        ),
        (
            "Mayor Ann Orr said it was early. The former mayor said it was late.",
            "The former mayor",
        ),
        (
            "Ann Orr, the club's Danish coach, said it was early. The former Denmark international said it was late.",
            "Ann Orr",
        ),
    ]);
}

#[test]
fn the_head_of_state_is_a_president_or_monarch() {
    check(&[
        (
            "President Ann Orr met Prime Minister Tom Bell. The head of state said it was late.",
            "Ann Orr",
        ),
        (
            "President Ann Orr met Prime Minister Tom Bell. The head of government said it was late.",
            "Tom Bell",
        ),
        (
            "Mayor Ann Orr met Tom Bell. The head of state said it was late.",
            "The head of state",
        ),
        (
            "Water Minister Ann Orr met opposition water spokesman Tom Bell. The shadow minister said it was late.",
            "Tom Bell",
        ),
    ]);
}

#[test]
fn a_deputy_is_known_by_the_rank() {
    check(&[
        (
            "Mayor Ann Orr left. Her deputy, Tom Bell, said it was early. The deputy mayor said it was late.",
            "Tom Bell",
        ),
        (
            "Mayor Ann Orr left. Her driver, Tom Bell, said it was early. The deputy mayor said it was late.",
            "The deputy mayor",
        ),
        (
            "Deputy commissioner Ann Orr met Tom Bell. The DCP said it was late.",
            "Ann Orr",
        ),
    ]);
}

#[test]
fn the_boss_of_a_body_has_a_role_there() {
    let article = "Ann Orr, chairwoman of Harbour Union, said it was early. Tom Bell left. ";
    for (source, speaker) in [
        ("The Harbour Union boss", "Ann Orr"),
        ("The Relano boss", "The Relano boss"),
    ] {
        check(&[(&format!("{article}{source} said it was late."), speaker)]);
    }
}

#[test]
fn whoever_belongs_to_another_is_somebody_else() {
    check(&[
        (
            "Ann Orr, a detective, said it was early. The victim's mother said it was late.",
            "The victim's mother",
        ),
        (
            "Ann Orr said it was early. She had met an actress. The actress said it was late.",
            "The actress",
        ),
        (
            "Ann Orr said it was early. The actress left. The actress said it was late.",
            "Ann Orr",
        ),
        (
            "Ann Orr said it was early. The family said it was late.",
            "The family",
        ),
    ]);
}

#[test]
fn the_next_paragraph_names_whom_the_lead_describes() {
    let lead = "A former sheriff's deputy told jurors on Monday that he ran.\n\n";
    check(&[
        (
            &format!("{lead}The court was full."),
            "A former sheriff's deputy",
        ),
        (
            "A judge told jurors on Monday that it was late.\n\n\"I ran,\" Tom Orr said.\n\nIt was late, the judge said.",
            "A judge",
        ),
    ]);
    let credited = super::credited(&format!("{lead}\"I left,\" Tom Orr recalled."));
    assert_eq!(credited, [Some("Tom Orr".into()), Some("Tom Orr".into())]);
    let credited = super::credited(&format!("{lead}\"He left,\" Judge Tom Orr recalled."));
    assert_eq!(credited[0], Some("A former sheriff's deputy".into()));
}

#[test]
fn the_clause_after_a_source_gives_its_name() {
    check(&[
        (
            "One investor, who gave her name only as Mrs. Orr, said it was late.",
            "Orr",
        ),
        (
            "A teacher, identified only as Lara, said it was late.",
            "Lara",
        ),
        ("Police named the driver as Tom Orr.", "Police"),
    ]);
}

#[test]
fn the_lead_may_describe_whom_the_next_paragraph_names() {
    let director = "The director of the Harbour Board resigned on Monday, saying it was late.";
    let tester = "A taster told a court that it was late.";
    for (text, speaker) in [
        (format!("{director}\n\nAnn Bell said so."), "Ann Bell"),
        (
            format!("{tester}\n\nAnn Bell, who has tasted since May, said so."),
            "Ann Bell",
        ),
        (
            format!("{tester}\n\nAnn Bell, who has tasted since May, left."),
            "A taster",
        ),
        (
            "The director said it was late.\n\nAnn Bell said so.".to_owned(),
            "The director",
        ),
    ] {
        let first = credited(&text).into_iter().next().flatten();
        assert_eq!(first.as_deref(), Some(speaker), "{text}");
    }
}
