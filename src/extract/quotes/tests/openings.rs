//! The words that a report may begin with.

use super::check;

#[test]
fn a_report_begins_with_any_phrase() {
    check(&[
        (
            "The firm said about 60 homes in Leeds had no power.",
            &["The firm | said | about 60 homes in Leeds had no power"],
        ),
        (
            "The firm said more than 60 homes in Leeds had no power.",
            &["The firm | said | more than 60 homes in Leeds had no power"],
        ),
        (
            "Police said at least 40 people in Leeds were hurt.",
            &["Police | said | at least 40 people in Leeds were hurt"],
        ),
        (
            "Police said just over 40 people were hurt.",
            &["Police | said | just over 40 people were hurt"],
        ),
        ("The storm claimed at least 40 lives.", &[]),
        (
            "Ann Bell said today's vote was close.",
            &["Ann Bell | said | today's vote was close"],
        ),
        ("The firm said more about it.", &[]),
        ("The firm recalled about 40,000 cars.", &[]),
        (
            "The mayor recalled the day of the flood.",
            &["The mayor | recalled | the day of the flood"],
        ),
        (
            "Ann Bell admitted theft but denied fraud.",
            &["Ann Bell | admitted | theft", "Ann Bell | denied | fraud"],
        ),
        (
            "Ann Bell described a tired but determined man.",
            &["Ann Bell | described | a tired but determined man"],
        ),
        (
            "Asked by a clerk about it, Ann Bell laughed and said no one knew.",
            &["Ann Bell | said | no one knew"],
        ),
    ]);
}

#[test]
fn a_clause_may_begin_with_its_own_time_or_adverb() {
    for content in [
        "now the mill was shut",
        "since May the mill had been shut",
        "by Monday the mill would be shut",
        "in some towns the mill was shut",
        "for now, the mill would stay shut",
        "perhaps 40 boats had sunk",
        "once the mill shut, the town died",
        "instead of a mill, there would be a park",
        "so many boats had sunk that nobody counted",
        "being late was no crime",
        "that was wrong",
    ] {
        let statement = format!("Ann Bell | said | {content}");
        check(&[(&format!("Ann Bell said {content}."), &[&statement])]);
    }
}

#[test]
fn a_time_beside_the_verb_is_the_verbs() {
    check(&[
        (
            "Ann Bell said on Monday the mill was shut.",
            &["Ann Bell | said | the mill was shut"],
        ),
        (
            "Ann Bell said earlier this month she was ill.",
            &["Ann Bell | said | she was ill"],
        ),
        (
            "Ann Bell said today the mill was shut.",
            &["Ann Bell | said | the mill was shut"],
        ),
    ]);
}

#[test]
fn whom_a_name_tells_ends_where_a_quantity_or_a_verb_follows() {
    check(&[
        (
            "She told the Herald two boats had sunk.",
            &["She | told | two boats had sunk"],
        ),
        (
            "She told the Herald residents were leaving.",
            &["She | told | residents were leaving"],
        ),
        (
            "She told Leeds residents she was leaving.",
            &["She | told | she was leaving"],
        ),
    ]);
}

#[test]
fn a_report_goes_on_in_its_own_tense() {
    check(&[
        (
            "Ann Bell said the mill had shut, but she would keep looking for work.",
            &["Ann Bell | said | the mill had shut, but she would keep looking for work"],
        ),
        (
            "Ann Bell said the mill had shut, but she declined to say why.",
            &["Ann Bell | said | the mill had shut"],
        ),
    ]);
}

#[test]
fn who_is_told_of_may_say_something_in_the_report() {
    check(&[
        (
            "Bob Orr said a stranger stopped him and told him to get out.",
            &["Bob Orr | said | a stranger stopped him and told him to get out"],
        ),
        (
            "Bob Orr said the mill was shut and said it would not reopen.",
            &[
                "Bob Orr | said | the mill was shut",
                "Bob Orr | said | it would not reopen",
            ],
        ),
    ]);
}

#[test]
fn what_is_found_ruled_and_shown_may_come_first() {
    check(&[
        (
            "The fish were smaller than before, researchers found.",
            &["researchers | found | The fish were smaller than before"],
        ),
        (
            "The mill was sold in May, records show.",
            &["records | show | The mill was sold in May"],
        ),
        (
            "The mill — Ann Bell said — was shut.",
            &["Ann Bell | said | The mill … was shut"],
        ),
        ("After a walk through the town, they found a notary.", &[]),
        ("A swan, seen on Friday, by the lake, was ill.", &[]),
        ("He showed that he could swim.", &[]),
    ]);
}

#[test]
fn a_modified_subordinator_or_a_gerund_begins_a_report() {
    check(&[
        (
            "Ann Bell said just because it was old did not mean it was unsafe.",
            &["Ann Bell | said | just because it was old did not mean it was unsafe"],
        ),
        (
            "Ann Bell said having Bob Orr at the top puts seats at risk.",
            &["Ann Bell | said | having Bob Orr at the top puts seats at risk"],
        ),
        (
            "Ann Bell warned the delay could cost the town millions.",
            &["Ann Bell | warned | the delay could cost the town millions"],
        ),
        (
            "Ann Bell warned the town that it could cost millions.",
            &["Ann Bell | warned | it could cost millions"],
        ),
    ]);
}

#[test]
fn an_adjunct_may_come_before_the_preposition_of_the_verb() {
    check(&[
        (
            "Ann Bell apologised on television for the delay.",
            &["Ann Bell | apologised | the delay"],
        ),
        (
            "Ann Bell called on Sunday for new laws.",
            &["Ann Bell | called | new laws"],
        ),
        ("Ann Bell spoke on television for an hour.", &[]),
    ]);
}
