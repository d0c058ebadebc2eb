//! Where a statement ends and the narrator resumes.

use super::check;

#[test]
fn what_a_source_leaves_unsaid_is_the_narrators() {
    check(&[
        (
            "The firm said it would close the mill but declined to say when.",
            &["The firm | said | it would close the mill"],
        ),
        (
            "The ministry said the law was ready, but would not specify who wrote it.",
            &["The ministry | said | the law was ready"],
        ),
        (
            "Police said a man had been held but gave no details.",
            &["Police | said | a man had been held"],
        ),
        (
            "The firm said it would close the mill but would not sell it.",
            &["The firm | said | it would close the mill but would not sell it"],
        ),
        (
            "Ann Bell asked why it was shut, and was told it was broken.",
            &[
                "Ann Bell | asked | why it was shut",
                "- | told | it was broken",
            ],
        ),
        (
            "Ann Bell said he saw it burn and was told to leave.",
            &["Ann Bell | said | he saw it burn and was told to leave"],
        ),
    ]);
}

#[test]
fn a_comma_splice_begins_another_statement() {
    check(&[(
        "Ann Bell said she was not sure, however she warned that it was late.",
        &[
            "Ann Bell | said | she was not sure",
            "she | warned | it was late",
        ],
    )]);
}

#[test]
fn an_aside_about_the_object_belongs_to_the_statement() {
    check(&[
        (
            "Ann Bell accused Bob Orr, who was born in Leeds, of taking the money.",
            &["Ann Bell | accused | Bob Orr, who was born in Leeds, of taking the money"],
        ),
        (
            "Ann Bell vowed to form a force, which would guard the mill, to stop them.",
            &["Ann Bell | vowed | to form a force, which would guard the mill, to stop them"],
        ),
        (
            "Ann Bell announced the sale of the mill, which burned in May.",
            &["Ann Bell | announced | the sale of the mill"],
        ),
    ]);
}

#[test]
fn a_judgement_ends_before_the_main_verb() {
    check(&[
        (
            "The tax, which Ann Bell slammed as “a disgrace”, will rise.",
            &["Ann Bell | slammed | as “a disgrace”"],
        ),
        (
            "Ann Bell slammed the tax as “a disgrace”.",
            &["Ann Bell | slammed | the tax as “a disgrace”"],
        ),
        ("Ann Bell slammed the door as she left.", &[]),
        (
            "It was a long - some say very long - wait.",
            &["some | say | very long"],
        ),
    ]);
}

#[test]
fn what_somebody_does_beside_shouting_is_the_narrators() {
    check(&[
        (
            "Fans marched on the hall, shouting “Go home!” and waving flags.",
            &["Fans | shouting | Go home!"],
        ),
        (
            "It was shut after fans marched on Parliament chanting “Go home!”",
            &["fans | chanting | Go home!"],
        ),
    ]);
}

#[test]
fn a_clause_that_says_when_is_no_statement() {
    check(&[
        (
            "“It burned,” Ann Bell said as she walked through the mill. “Nobody came.”",
            &["Ann Bell | said | It burned … Nobody came."],
        ),
        (
            "What Ann Bell said when she resigned surprised everyone.",
            &[],
        ),
        (
            "Ann Bell said as she left the mill that she was sorry.",
            &["Ann Bell | said | she was sorry"],
        ),
        (
            "Ann Bell said when it rains, the mill is shut.",
            &["Ann Bell | said | when it rains, the mill is shut"],
        ),
        (
            "When the bank announced it would close, residents protested.",
            &["the bank | announced | it would close"],
        ),
    ]);
}

#[test]
fn who_speaks_in_a_with_phrase_is_the_source() {
    check(&[
        (
            "The trust called it “a great day”, with its head, Ann Bell, saying it was time.",
            &[
                "The trust | called | it “a great day”",
                "its head, Ann Bell | saying | it was time",
            ],
        ),
        (
            "The trust left with a shrug, saying it was time.",
            &["The trust | saying | it was time"],
        ),
    ]);
}

#[test]
fn a_concession_about_the_source_is_the_narrators() {
    check(&[
        (
            "Ann Bell said all clerks sign the form, though she did not discuss it.",
            &["Ann Bell | said | all clerks sign the form"],
        ),
        (
            "Ann Bell said the deal would cost 40 jobs, although she offered no figures.",
            &["Ann Bell | said | the deal would cost 40 jobs"],
        ),
        (
            "Ann Bell said the mill was old, though it did not leak.",
            &["Ann Bell | said | the mill was old, though it did not leak"],
        ),
    ]);
}

#[test]
fn a_leading_clause_ends_at_the_main_clause_wherever_its_verb_reports() {
    check(&[
        (
            "When Ann Bell stood up and said it was late, a man left.",
            &["Ann Bell | said | it was late"],
        ),
        (
            "Hours after Ann Bell said the bridge was safe, a beam fell.",
            &["Ann Bell | said | the bridge was safe"],
        ),
        (
            "In June, after the firm said it would close the mill, 800 clerks left.",
            &["the firm | said | it would close the mill"],
        ),
        (
            "Among those who said they worried most about rents, most backed Ann Bell.",
            &["who | said | they worried most about rents"],
        ),
        (
            "Ann Bell stood up and said it was late, after a man left.",
            &["Ann Bell | said | it was late, after a man left"],
        ),
    ]);
}

#[test]
fn a_reason_after_a_quotation_belongs_to_the_statement() {
    check(&[
        (
            "Ann Bell said she would “never leave,” because it was home.",
            &["Ann Bell | said | she would “never leave,” because it was home"],
        ),
        (
            "Ann Bell said she would “never leave,” though she has.",
            &["Ann Bell | said | she would “never leave,”"],
        ),
    ]);
}

#[test]
fn after_a_quotation_a_reporting_verb_begins_another_statement() {
    check(&[
        (
            "Ann Bell said the deal was “a joke” and said talks had ended.",
            &[
                "Ann Bell | said | the deal was “a joke”",
                "Ann Bell | said | talks had ended",
            ],
        ),
        (
            "Ann Bell denied it was safe and warned crews to leave.",
            &[
                "Ann Bell | denied | it was safe",
                "Ann Bell | warned | crews to leave",
            ],
        ),
        (
            "Ann Bell said the bridge was not so called for nothing.",
            &["Ann Bell | said | the bridge was not so called for nothing"],
        ),
    ]);
}

#[test]
fn an_aside_beside_the_attribution_is_the_narrators() {
    check(&[
        (
            "The roof, Ann Bell added, pulling on her coat, would cost 40 crowns.",
            &["Ann Bell | added | The roof … would cost 40 crowns"],
        ),
        (
            "Nobody wanted the job, Ann Bell said, on condition of anonymity.",
            &["Ann Bell | said | Nobody wanted the job"],
        ),
        (
            "It is no surprise, Ann Bell said, that the mill closed.",
            &["Ann Bell | said | It is no surprise … the mill closed"],
        ),
        (
            "The mill, said Ann Bell, a nurse who lives in Oslo, was closed.",
            &["Ann Bell | said | The mill … was closed"],
        ),
        (
            "Why it closed is unclear, said Ann Bell, editor of the Lund Post.",
            &["Ann Bell | said | Why it closed is unclear"],
        ),
    ]);
}
