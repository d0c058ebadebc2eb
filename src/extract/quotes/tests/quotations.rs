//! Direct speech: quotations, their marks, and who holds the floor.

use super::check;

#[test]
fn direct_speech_on_either_side_of_its_source() {
    check(&[
        (
            "“We tried,” Ann Bell said.",
            &["Ann Bell | said | We tried"],
        ),
        (
            "Ann Bell said: “We tried.”",
            &["Ann Bell | said | We tried."],
        ),
        (
            "\"We tried,\" said Ann Bell, 54, a nurse from Oslo.",
            &["Ann Bell | said | We tried"],
        ),
        (
            "\"Who was it?\" she asked on Monday.",
            &["she | asked | Who was it?"],
        ),
        (
            "\"We tried,\" she said, \"and it burned.\"",
            &["she | said | We tried … and it burned."],
        ),
        (
            "\"We tried,\" Ann Bell told reporters in Oslo. \"Nobody came. It burned.\"",
            &["Ann Bell | told | We tried … Nobody came. It burned."],
        ),
    ]);
}

#[test]
fn marks_of_any_kind() {
    check(&[
        ("''We tried,'' she said.", &["she | said | We tried"]),
        ("‘We tried,’ she said.", &["she | said | We tried"]),
        ("«We tried», she said.", &["she | said | We tried"]),
    ]);
}

#[test]
fn odd_marks_lose_and_swallow_nothing() {
    check(&[(
        "A 6\" pipe burst. \"It was loud,\" she said.",
        &["she | said | It was loud"],
    )]);
}

#[test]
fn the_floor_is_held() {
    check(&[
        (
            "“We tried,” Ann Bell said.\n\n“Nobody came to help us at all.”",
            &["Ann Bell | said | We tried … Nobody came to help us at all."],
        ),
        (
            "The council issued a notice:\n\n“The bridge will stay closed until May.”",
            &["The council | : | The bridge will stay closed until May."],
        ),
        (
            "\"It burned to the ground,\" she said, and her husband cut in. \"Nobody came to help us at all.\"",
            &[
                "she | said | It burned to the ground",
                "- | - | Nobody came to help us at all.",
            ],
        ),
        (
            "“It burned to the ground in an hour.” — Ann Bell",
            &["Ann Bell | — | It burned to the ground in an hour."],
        ),
        (
            "Mill burns down\n\nBy Ann Bell\n\nThe mill has burned to the ground in a night, and nobody was hurt.\n\n“It burned to the ground in an hour.” — Ann Bell",
            &[],
        ),
    ]);
}

#[test]
fn statements_inside_a_quotation_are_not_taken_apart() {
    check(&[(
        "“I told them that I said no,” Ann Bell said.",
        &["Ann Bell | said | I told them that I said no"],
    )]);
}

#[test]
fn quoted_words_that_are_no_statement_are_left_alone() {
    check(&[
        ("The so-called \"green belt\" runs to the sea.", &[]),
        ("She played in \"Night Tide\" for two years.", &[]),
        ("Ana \"Bee\" Ortiz won the race.", &[]),
    ]);
}

#[test]
fn blocks_and_signatures() {
    check(&[
        (
            "She wrote on X:\n\nWe tried to keep it open. It burned.",
            &["She | wrote | We tried to keep it open. It burned."],
        ),
        (
            "The council said the bridge was safe:\n\nWe tried to keep it open.",
            &["The council | said | the bridge was safe"],
        ),
        (
            "“We tried to keep the bridge open.”\n\n— Ann Bell, nurse",
            &["Ann Bell | — | We tried to keep the bridge open."],
        ),
        (
            "“We tried to keep the bridge open.”\n\n— Scenes from a long night",
            &["- | - | We tried to keep the bridge open."],
        ),
    ]);
}

#[test]
fn a_dateline_is_no_part_of_what_is_said() {
    check(&[
        (
            "OSLO, Norway (Andes News) — The bridge was closed, officials said.",
            &["officials | said | The bridge was closed"],
        ),
        (
            "OSLO, Norway (Andes News) _ The bridge was closed, officials said.",
            &["officials | said | The bridge was closed"],
        ),
        (
            "The bridge — the only one — was closed, officials said.",
            &["officials | said | The bridge — the only one — was closed"],
        ),
    ]);
}

#[test]
fn a_report_and_the_quotation_behind_it_are_two() {
    check(&[
        (
            "Ann Bell said the vote would be on Friday.\n\n“We are ready. We have done the work.”",
            &[
                "Ann Bell | said | the vote would be on Friday",
                "Ann Bell | - | We are ready. We have done the work.",
            ],
        ),
        (
            "“It burned,” Ann Bell said.\n\n“We are ready. We have done the work.”",
            &["Ann Bell | said | It burned … We are ready. We have done the work."],
        ),
    ]);
}

#[test]
fn any_verb_beside_a_quotation_reports_it() {
    check(&[
        (
            "“We never dreamed of it,” gushed Ann Bell, a nurse.",
            &["Ann Bell | gushed | We never dreamed of it"],
        ),
        (
            "“Save me a seat,” Bob Orr texted.",
            &["Bob Orr | texted | Save me a seat"],
        ),
        ("In “Night Tide,” Bob Orr returned to the stage.", &[]),
    ]);
}

#[test]
fn a_shout_is_claimed_by_the_sentence_behind_it() {
    check(&[
        (
            "“Sell up now!” A supporter screamed at the board.",
            &["A supporter | screamed | Sell up now!"],
        ),
        (
            "“Sell up and leave us now!” A supporter left.",
            &["- | - | Sell up and leave us now!"],
        ),
    ]);
}

#[test]
fn a_cue_may_come_twice() {
    check(&[(
        "Ann Bell said: “We will appeal,” she said.",
        &["Ann Bell | said | We will appeal"],
    )]);
}

#[test]
fn a_paragraph_may_lead_to_the_next() {
    check(&[(
        "Bob Orr replied,\n\n“No bridge, no ferry, no deal.”\n\nThe talks end on Sunday.",
        &["Bob Orr | replied | No bridge, no ferry, no deal."],
    )]);
}

#[test]
fn a_reference_is_no_statement() {
    check(&[(
        "The dig ended.\n\n“Amber found under car park” — Leeds Herald, May 15, 2018",
        &[],
    )]);
}

#[test]
fn a_transcript_has_labels_with_offices() {
    check(&[
        (
            "ANN BELL, HOST: Good evening.\n\nSEN. BOB ORR (D), OHIO: Thank you.\n\nBELL: Will it pass?",
            &[
                "ANN BELL | - | Good evening.",
                "BOB ORR | - | Thank you.",
                "BELL | - | Will it pass?",
            ],
        ),
        (
            "RAINFALL: Two inches are expected.\n\nSTORM SURGE: None is expected.",
            &[],
        ),
    ]);
}

#[test]
fn quotations_joined_by_and_are_pieces() {
    check(&[
        (
            "Ann Bell said on Friday “We asked for the keys” and “He refused.”",
            &["Ann Bell | said | We asked for the keys … He refused."],
        ),
        (
            "Ann Bell said the plan was “a mess” and “a waste.”",
            &["Ann Bell | said | the plan was “a mess” and “a waste.”"],
        ),
    ]);
}

#[test]
fn a_report_ends_before_a_quotation_with_its_own_attribution() {
    check(&[
        (
            "The yard noted the want of time: “The ship can be saved,” said Ann Bell, its director.",
            &[
                "The yard | noted | the want of time",
                "Ann Bell | said | The ship can be saved",
            ],
        ),
        (
            "Ann Bell said of the port: “It can be saved,” and left.",
            &["Ann Bell | said | It can be saved"],
        ),
    ]);
}

#[test]
fn a_quotation_attributed_twice_is_one() {
    check(&[(
        "In a letter, Ann Bell said: “We will appeal at once,” the letter read.",
        &["Ann Bell | said | We will appeal at once"],
    )]);
}

#[test]
fn a_quotation_goes_on_right_behind_its_source() {
    check(&[(
        "“We stand ready” said Ann Bell “to bring them home.”",
        &["Ann Bell | said | We stand ready … to bring them home."],
    )]);
}

#[test]
fn a_short_paragraph_says_who_speaks_in_the_next() {
    check(&[
        (
            "The dam is old.\n\nAnn Bell disagrees.\n\n“It will outlast all of us here.”",
            &["Ann Bell | - | It will outlast all of us here."],
        ),
        (
            "The dam is old.\n\nThe gates were shut.\n\n“It will outlast all of us here.”",
            &["- | - | It will outlast all of us here."],
        ),
    ]);
}

#[test]
fn an_attribution_may_stand_on_a_line_of_its_own() {
    check(&[
        (
            "The port is shut.\n\n“Thieves must know of this,”\n\nHarbour chief Ann Bell said.",
            &["Harbour chief Ann Bell | said | Thieves must know of this"],
        ),
        (
            "The port is shut.\n\n“Thieves must know of this.”\n\nHarbour chief Ann Bell said.",
            &["- | - | Thieves must know of this."],
        ),
    ]);
}

#[test]
fn a_quotation_left_open_goes_on_behind_links() {
    check(&[
        (
            "Ann Bell said: “We are glad of it.\n\nAdvertisement\n\n“It is why all of us came.”",
            &["Ann Bell | said | We are glad of it. … It is why all of us came."],
        ),
        (
            "Ann Bell said: “We are glad of it.”\n\nAdvertisement\n\n“It is why all of us came.”",
            &[
                "Ann Bell | said | We are glad of it.",
                "- | - | It is why all of us came.",
            ],
        ),
    ]);
}

#[test]
fn a_speech_is_whose_its_last_paragraph_says() {
    check(&[
        (
            "Bob Orr said it was late.\n\n“We tried to stop it.\n\n“It burned all night,” said Ann Bell.",
            &[
                "Bob Orr | said | it was late",
                "Ann Bell | said | We tried to stop it. … It burned all night",
            ],
        ),
        (
            "“It is late,” said Bob Orr.\n\n“We tried to stop it all.\n\n“It burned all night long here.”",
            &[
                "Bob Orr | said | It is late … We tried to stop it all. … It burned all night long here.",
            ],
        ),
    ]);
}

#[test]
fn a_post_has_no_links() {
    check(&[(
        "The ferry sank.\n\nIt was old: https://t.co/Ab12\n\n— Ann Bell (@annbell) May 4, 2019\n\nShe left.",
        &["Ann Bell | — | It was old"],
    )]);
}
