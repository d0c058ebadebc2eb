//! Turns of a conversation, and labels that don't begin a turn.

use super::check;

#[test]
fn labels_that_take_turns_need_be_no_names() {
    check(&[
        (
            "Presenter: Is it open?\n\nAnn Bell: Not yet.\n\nPresenter: When, then?",
            &[
                "Presenter | - | Is it open?",
                "Ann Bell | - | Not yet.",
                "Presenter | - | When, then?",
            ],
        ),
        (
            "Ann Bell: We tried.\n\nPress officer: Last one.\n\nAnn Bell: It burned.",
            &[
                "Ann Bell | - | We tried.",
                "Press officer | - | Last one.",
                "Ann Bell | - | It burned.",
            ],
        ),
    ]);
}

#[test]
fn offices_answer_questions() {
    check(&[(
        "Question: Do you know?\n\nDeputy Spokesperson: We do.\n\nQuestion: Who?\n\nDeputy Spokesperson: Both.",
        &[
            "- | - | Do you know?",
            "Deputy Spokesperson | - | We do.",
            "- | - | Who?",
            "Deputy Spokesperson | - | Both.",
        ],
    )]);
}

#[test]
fn a_list_of_people_is_no_conversation() {
    check(&[
        (
            "Ann Bell: Two counts of theft.\n\nBob Orr: Theft.\n\nJoe Bell: Burglary and theft.",
            &[],
        ),
        (
            "Ann Bell: Two counts.\n\nBob Orr: Are you sure?\n\nAnn Bell: Two counts.",
            &[
                "Ann Bell | - | Two counts.",
                "Bob Orr | - | Are you sure?",
                "Ann Bell | - | Two counts.",
            ],
        ),
    ]);
}

#[test]
fn headings_and_fields_are_no_turns() {
    check(&[
        ("Length: 686 words\n\nSection: Sport\n\nSource: Wire", &[]),
        (
            "Goals: Two before noon.\n\nCards: None at all.\n\nGoals: One at night.",
            &[],
        ),
    ]);
}

#[test]
fn a_turn_goes_on_where_its_speaker_says_i() {
    check(&[
        (
            "Presenter: Is it open?\n\nAnn Bell: Not yet.\n\nI tried.\n\nPresenter: When?",
            &[
                "Presenter | - | Is it open?",
                "Ann Bell | - | Not yet. … I tried.",
                "Presenter | - | When?",
            ],
        ),
        (
            "Presenter: Is it open?\n\nAnn Bell: Not yet.\n\nBell laughs.\n\nPresenter: When?",
            &[
                "Presenter | - | Is it open?",
                "Ann Bell | - | Not yet.",
                "Presenter | - | When?",
            ],
        ),
    ]);
}

#[test]
fn letters_stand_for_who_asks_and_answers() {
    check(&[
        (
            "Q. Were you there?\n\nA. I was. I saw it.\n\nQ. Who else?",
            &[
                "Q. | - | Were you there?",
                "A. | - | I was. I saw it.",
                "Q. | - | Who else?",
            ],
        ),
        ("A. Bell won the race.\n\nB. Orr came second.", &[]),
    ]);
}

#[test]
fn an_office_may_hold_a_turn() {
    check(&[(
        "THE PRESIDENT: We will sign it.\n\nREPORTER: When will you?\n\nTHE PRESIDENT: Today.",
        &[
            "THE PRESIDENT | - | We will sign it.",
            "REPORTER | - | When will you?",
            "THE PRESIDENT | - | Today.",
        ],
    )]);
}

#[test]
fn a_heading_is_said_only_by_somebody_who_speaks() {
    check(&[
        (
            "Ann Bell: A life on the river\n\nBy Bob Orr\n\nThe boat left at noon on Monday.",
            &[],
        ),
        (
            "Ann Bell: The river is dead\n\nBy Bob Orr\n\nThe river was dead, Ann Bell said.",
            &[
                "Ann Bell | : | The river is dead",
                "Ann Bell | said | The river was dead",
            ],
        ),
    ]);
}
