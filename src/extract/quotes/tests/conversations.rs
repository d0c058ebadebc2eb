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
fn links_to_other_articles_are_no_turns() {
    check(&[
        (
            "On Echo.com: Sales fall in May.\n\nOn Echo.com: The mill is sold.",
            &[],
        ),
        (
            "Echo Radio: Did sales fall?\n\nAnn Bell: In May.\n\nEcho Radio: Is the mill sold?",
            &[
                "Echo Radio | - | Did sales fall?",
                "Ann Bell | - | In May.",
                "Echo Radio | - | Is the mill sold?",
            ],
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

#[test]
fn an_interview_may_have_no_labels() {
    let questions = "Ann Bell is the last keeper of the light. Bell leaves it on Friday, after forty years.\n\n\
        How do you feel?\n\nTired. I have packed twice.\n\n\
        What will you miss?\n\nThe sound. I never slept without it.\n\nMy wife did.\n\n\
        Is the lamp safe?\n\nI hope so. My daughter says it is.";
    check(&[
        (
            questions,
            &[
                "Bell | - | Tired. I have packed twice.",
                "Bell | - | The sound. I never slept without it. … My wife did.",
                "Bell | - | I hope so. My daughter says it is.",
            ],
        ),
        // questions of a page with advice: nobody answers
        (
            &questions
                .replace("I ", "They ")
                .replace("My ", "A ")
                .replace(" says it is", ""),
            &[],
        ),
    ]);
}

#[test]
fn quotations_under_headings_are_those_of_the_person_named() {
    check(&[
        (
            "Coach Ann Bell\n\nOn the win:\n\n“We never gave up.”\n\nOn the crowd:\n\n“They were loud.”\n\n\
             Bob Orr\n\n“You can't win them all.”",
            &[
                "Ann Bell | - | We never gave up.",
                "Ann Bell | - | They were loud.",
                "Bob Orr | - | You can't win them all.",
            ],
        ),
        (
            "Coach Ann Bell\n\nOn the door:\n\n“Keep out of here.”",
            &["- | : | Keep out of here."],
        ),
    ]);
}

#[test]
fn one_of_many_may_speak() {
    check(&[
        (
            "“The bank is quiet,” one told us. Another said simply: “Pray.”",
            &["one | told | The bank is quiet", "Another | said | Pray."],
        ),
        ("Another report is due.", &[]),
    ]);
}

#[test]
fn a_turn_may_have_several_paragraphs() {
    check(&[
        (
            "THE MAYOR: Thank you all.\n\nThe bridge is open. It took nine years.\n\n(Applause.)\n\nI thank the workers.\n\n\
             Q Is it safe?\n\nTHE MAYOR: It is.",
            &[
                "THE MAYOR | - | Thank you all. … The bridge is open. It took nine years. … I thank the workers.",
                "Q | - | Is it safe?",
                "THE MAYOR | - | It is.",
            ],
        ),
        (
            "Ann Bell: Why?\n\nBob Orr: He was kind.\n\nPeople forget that. I never did.\n\nAnn Bell: And then?\n\nBob Orr: I left.\n\n\
             Orr has a book out.",
            &[
                "Ann Bell | - | Why?",
                "Bob Orr | - | He was kind. … People forget that. I never did.",
                "Ann Bell | - | And then?",
                "Bob Orr | - | I left.",
            ],
        ),
        (
            "Ann Bell: Are you well?\n\nBob Orr: I am.\n\nHe laughs.\n\nAnn Bell: Good.",
            &[
                "Ann Bell | - | Are you well?",
                "Bob Orr | - | I am.",
                "Ann Bell | - | Good.",
            ],
        ),
    ]);
}

#[test]
fn questions_and_answers_take_turns() {
    check(&[
        (
            "“When was it shut?” asked Ann Bell.\n\n“In May,” replied Bob Orr.\n\n“And why?”\n\n“It was old.”",
            &[
                "Ann Bell | asked | When was it shut?",
                "Bob Orr | replied | In May",
                "Ann Bell | - | And why?",
                "Bob Orr | - | It was old.",
            ],
        ),
        (
            "“It was shut,” said Ann Bell.\n\n“In May,” said Bob Orr.\n\n“It was old and nobody came.”",
            &[
                "Ann Bell | said | It was shut",
                "Bob Orr | said | In May … It was old and nobody came.",
            ],
        ),
    ]);
}

#[test]
fn a_label_without_a_sentence_heads_the_lines_below() {
    check(&[
        (
            "Race in Leeds\n\nIt was close.\n\nBell: In it to win\n\nAnn Bell has led since May.",
            &[],
        ),
        (
            "Race in Leeds\n\nIt was close.\n\nBell: We are in it to win.\n\nAnn Bell has led since May.",
            &["Bell | : | We are in it to win"],
        ),
    ]);
}
