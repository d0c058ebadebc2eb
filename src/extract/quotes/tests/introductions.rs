//! Quotations that nouns, colons and questions introduce or sum up.

use super::check;

#[test]
fn a_noun_sums_up_a_quotation() {
    check(&[
        (
            "“We tried,” was Ann Bell's verdict.",
            &["Ann Bell | verdict | We tried"],
        ),
        (
            "“We tried,” was his reply. “It burned to the ground.”",
            &["his | reply | We tried … It burned to the ground."],
        ),
        ("“We tried” was Ann Bell's song.", &[]),
    ]);
}

#[test]
fn a_noun_introduces_a_quotation() {
    check(&[
        ("Her words: “We tried.”", &["Her | : | We tried."]),
        (
            "Ann Bell's message was simple: “We tried.”",
            &["Ann Bell | : | We tried."],
        ),
        (
            "Ann Bell's advice? “Stay at home.”",
            &["Ann Bell | ? | Stay at home."],
        ),
        ("The bridge was old: “We tried.”", &["- | : | We tried."]),
    ]);
}

#[test]
fn one_of_many_introduces_a_quotation() {
    check(&[
        (
            "One wrote: “What a mess.” A second fumed: “Go home.”",
            &["One | wrote | What a mess.", "A second | : | Go home."],
        ),
        (
            "One of the signs read: “Go home.”",
            &["One of the signs | read | Go home."],
        ),
    ]);
}

#[test]
fn a_source_may_follow_its_verb_before_a_colon() {
    check(&[
        (
            "Replied Ann Bell: “We tried.”",
            &["Ann Bell | : | We tried."],
        ),
        (
            "Not so, says Ann Bell: “We tried.”",
            &["Ann Bell | : | We tried."],
        ),
        (
            "As Ann Bell put it when the mill burned: “We tried.”",
            &["Ann Bell | put | We tried."],
        ),
    ]);
}

#[test]
fn a_title_is_no_part_of_a_quotation() {
    check(&[
        (
            "“It is hard,” he wrote in his memoir, “Two Boats” (1994), “to be told so.”",
            &["he | wrote | It is hard … to be told so."],
        ),
        (
            "“It is hard,” he wrote in his memoir, “to be told so.”",
            &["he | wrote | It is hard … to be told so."],
        ),
    ]);
}
