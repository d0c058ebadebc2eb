//! What surrounds a reported phrase or clause and belongs to the narrator.

use super::check;

#[test]
fn the_channel_of_a_statement_is_not_reported() {
    check(&[
        (
            "Ann Bell condemned the attack in a post on social media.",
            &["Ann Bell | condemned | the attack"],
        ),
        (
            "Ann Bell called the plan “a mess” in an interview with the Herald.",
            &["Ann Bell | called | the plan “a mess”"],
        ),
        (
            "Ann Bell criticised the deal on Twitter.",
            &["Ann Bell | criticised | the deal"],
        ),
        (
            "Ann Bell described the deal in a speech as “a mess”.",
            &["Ann Bell | described | the deal in a speech as “a mess”"],
        ),
        (
            "Ann Bell criticised the errors in his speech.",
            &["Ann Bell | criticised | the errors in his speech"],
        ),
        ("Ann Bell disclosed this while on a visit to Leeds.", &[]),
    ]);
}

#[test]
fn the_narrator_says_what_was_left_out_and_when() {
    check(&[
        (
            "Ann Bell said two men were held without giving details.",
            &["Ann Bell | said | two men were held"],
        ),
        (
            "Ann Bell said two men left without paying.",
            &["Ann Bell | said | two men left without paying"],
        ),
        (
            "Ann Bell denied that the bridge was closed, hours after the fire.",
            &["Ann Bell | denied | the bridge was closed"],
        ),
        (
            "Ann Bell said the bridge was closed two days after the fire.",
            &["Ann Bell | said | the bridge was closed two days after the fire"],
        ),
    ]);
}

#[test]
fn according_to_whom_may_be_described() {
    check(&[
        (
            "According to Ann Bell, head of the bank, the board is split.",
            &["Ann Bell | According to | the board is split"],
        ),
        (
            "According to the Herald, which asked the police, the man had left.",
            &["the Herald | According to | the man had left"],
        ),
        (
            "According to a May 2, 2011 report, the port lost money.",
            &["a May 2, 2011 report | According to | the port lost money"],
        ),
        (
            "According to police, Ann Bell, 33, was driving a car.",
            &["police | According to | Ann Bell, 33, was driving a car"],
        ),
    ]);
}

#[test]
fn what_is_said_later_or_with_reserve_is_said() {
    check(&[
        (
            "She would later say the bridge was closed.",
            &["She | say | the bridge was closed"],
        ),
        (
            "Police would confirm only that the bridge was closed.",
            &["Police | confirm | the bridge was closed"],
        ),
        ("She would say the bridge was closed.", &[]),
        (
            "Ann Bell was fond of saying that the bridge was closed.",
            &["Ann Bell | saying | the bridge was closed"],
        ),
        (
            "Ann Bell wanted to know whether the bridge was closed.",
            &["Ann Bell | know | whether the bridge was closed"],
        ),
        ("Ann Bell knew whether the bridge was closed.", &[]),
    ]);
}

#[test]
fn a_hearer_may_have_a_preposition() {
    check(&[
        (
            "Ann Bell appealed to the council to close the bridge.",
            &["Ann Bell | appealed | the council to close the bridge"],
        ),
        ("Ann Bell appealed to the High Court.", &[]),
        (
            "Ann Bell admitted to taking the money.",
            &["Ann Bell | admitted | taking the money"],
        ),
        ("Ann Bell was admitted to hospital.", &[]),
    ]);
}

#[test]
fn plural_nouns_and_a_clause_make_a_verb() {
    check(&[
        (
            "Sources report she left the city.",
            &["Sources | report | she left the city"],
        ),
        (
            "Opponents counter that the plan is old.",
            &["Opponents | counter | the plan is old"],
        ),
        ("Sales report figures are in.", &[]),
    ]);
}

#[test]
fn what_is_judged_comes_before_as() {
    check(&[
        (
            "Ann Bell dismissed the offer as “an insult”.",
            &["Ann Bell | dismissed | the offer as “an insult”"],
        ),
        ("Ann Bell dismissed the clerk painted as a thief.", &[]),
    ]);
}

#[test]
fn another_body_may_report_after_an_impersonal_report() {
    check(&[(
        "It was first reported that the lift fell, but the Herald later said it had stopped.",
        &[
            "- | reported | the lift fell",
            "the Herald | said | it had stopped",
        ],
    )]);
}

#[test]
fn who_is_described_before_its_verb_is_its_subject() {
    check(&[
        (
            "Ann Bell, who runs the port, remembers a hard winter.",
            &["Ann Bell | remembers | a hard winter"],
        ),
        (
            "She left the school where, she later said, it was cold.",
            &["she | said | it was cold"],
        ),
    ]);
}

#[test]
fn bodies_and_papers_call_for_things() {
    check(&[
        (
            "The report calls for a new bridge.",
            &["The report | calls | a new bridge"],
        ),
        ("The yard takes phone calls for the mayor.", &[]),
    ]);
}
