//! A quotation by itself, and the sentence before it that says who speaks.

use super::check;

#[test]
fn whoever_acts_before_a_quotation_says_it() {
    check(&[
        (
            "“We tried,” said Bob Orr.\n\nAnn Bell shook her head. “Nobody came to help us at all.”",
            &[
                "Bob Orr | said | We tried",
                "Ann Bell | - | Nobody came to help us at all.",
            ],
        ),
        (
            "“We tried,” said Bob Orr.\n\nHis lawyer, Ann Bell, laughed. “Nobody came to help us at all.”",
            &[
                "Bob Orr | said | We tried",
                "His lawyer, Ann Bell | - | Nobody came to help us at all.",
            ],
        ),
        (
            "“We tried,” said Bob Orr.\n\nFor Ann Bell, 44, it was too late. “Nobody came to help us at all.”",
            &[
                "Bob Orr | said | We tried",
                "Ann Bell | - | Nobody came to help us at all.",
            ],
        ),
        (
            "“We tried,” said Bob Orr.\n\nAnn Bell was late. The bridge had burned. “Nobody came to help us at all.”",
            &[
                "Bob Orr | said | We tried",
                "Ann Bell | - | Nobody came to help us at all.",
            ],
        ),
    ]);
}

#[test]
fn a_thing_or_a_victim_does_not_take_the_floor() {
    check(&[
        (
            "“We tried,” said Bob Orr.\n\nThe bridge was closed. “Nobody came to help us at all.”",
            &["Bob Orr | said | We tried … Nobody came to help us at all."],
        ),
        (
            "“We tried,” said Bob Orr.\n\nAnn Bell was killed in the fire. “Nobody came to help us at all.”",
            &["Bob Orr | said | We tried … Nobody came to help us at all."],
        ),
        (
            "“We tried,” said Bob Orr.\n\nAnn Bell ran the mill. “She never had a day of rest.”",
            &["Bob Orr | said | We tried … She never had a day of rest."],
        ),
        (
            "“We tried,” said Bob Orr.\n\nMany residents left the town. “Nobody came to help us at all.”",
            &["Bob Orr | said | We tried … Nobody came to help us at all."],
        ),
    ]);
}

#[test]
fn one_word_may_be_said() {
    check(&[
        ("“Soon,” he squeaked.", &["he | squeaked | Soon"]),
        ("His film, “Soon,” thrilled Ann Bell.", &[]),
        (
            "“Nobody came to help us,” said another.",
            &["another | said | Nobody came to help us"],
        ),
    ]);
}

#[test]
fn the_credit_of_a_photograph_is_not_said() {
    check(&[(
        "The bridge burned.\n\nBob Orr/Newswire “We tried to save it,” Ann Bell said.",
        &["Ann Bell | said | We tried to save it"],
    )]);
}

#[test]
fn the_next_sentence_may_say_whose_words_they_are() {
    check(&[
        (
            "The port will never open again.\n\nThat is the view of Ann Bell, a clerk.",
            &["Ann Bell | view | The port will never open again"],
        ),
        (
            "The port will never open again. That's according to Ann Bell.",
            &["Ann Bell | according to | The port will never open again"],
        ),
        (
            "“We tried to save all of it.” So said Ann Bell.",
            &["Ann Bell | said | We tried to save all of it."],
        ),
        (
            "Bob Orr said the port will never open. That is the view of Ann Bell.",
            &["Bob Orr | said | the port will never open"],
        ),
        (
            "The port will never open again. That is the end of it.",
            &[],
        ),
    ]);
}

#[test]
fn a_statement_goes_on_after_what_its_speaker_does() {
    check(&[
        (
            "“We tried,” she said, her voice breaking, “and it burned to the ground.”",
            &["she | said | We tried … and it burned to the ground."],
        ),
        (
            "“We tried,” she said, adding, “and it burned.”",
            &["she | said | We tried", "she | adding | and it burned."],
        ),
        (
            "The mill, she wrote, “was the soul of the town”.",
            &["she | wrote | The mill … was the soul of the town"],
        ),
        (
            "“We tried to save it,” Ann Bell can be heard saying.",
            &["Ann Bell | saying | We tried to save it"],
        ),
    ]);
}

#[test]
fn a_quotation_left_open_goes_on_in_a_short_paragraph() {
    check(&[(
        "“I was asleep,” he said. “Then I heard it.\n\n“I ran to the window and saw flames.\n\n“It was bad.”",
        &[
            "he | said | I was asleep … Then I heard it. … I ran to the window and saw flames. … It was bad.",
        ],
    )]);
}

#[test]
fn who_is_quoted_says_what_a_mark_introduces() {
    check(&[(
        "The Herald quoted Ann Bell: “We tried to save it.”",
        &["Ann Bell | : | We tried to save it."],
    )]);
}
