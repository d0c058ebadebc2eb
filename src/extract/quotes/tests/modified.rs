//! Sources with a clause that contains another name, which isn't the source.

use super::check;

#[test]
fn the_noun_speaks_and_not_the_name_in_its_clause() {
    for who in [
        "The man accused of killing Ann Bell",
        "A tenant suing Ann Bell",
        "The club that Ann Bell founded",
        "The coach Ann Bell hired",
        "Officials loyal to Ann Bell",
        "A nurse who hid her name because of Ann Bell",
    ] {
        let statement = format!("{who} | said | it was safe");
        check(&[(&format!("{who} said it was safe."), &[&statement])]);
    }
}

#[test]
fn what_follows_the_verb_modifies_its_source_too() {
    check(&[
        (
            "“It was safe,” said the man accused of killing Ann Bell.",
            &["the man accused of killing Ann Bell | said | It was safe"],
        ),
        (
            "It was safe, according to the tenants suing the council.",
            &["the tenants suing the council | according to | It was safe"],
        ),
        (
            "According to a report by the council published last year, it was safe.",
            &["a report by the council published last year | According to | it was safe"],
        ),
        (
            "“It was safe,” one of them, Ann Bell, wrote.",
            &["one of them, Ann Bell | wrote | It was safe"],
        ),
    ]);
}

#[test]
fn a_verb_before_the_source_modifies_nothing() {
    check(&[
        (
            "The row erupted after officials said it was safe.",
            &["officials | said | it was safe"],
        ),
        (
            "Bob Orr left the club, and Ann Bell said it was safe.",
            &["Ann Bell | said | it was safe"],
        ),
        (
            "Ann Bell, whose club never read the offer, said the plan led to talks.",
            &["Ann Bell | said | the plan led to talks"],
        ),
    ]);
}
