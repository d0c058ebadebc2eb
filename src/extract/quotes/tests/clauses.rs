//! Tests of where a reported clause begins and ends, and which words remain the narrator's.

use super::check;

#[test]
fn that_may_point_to_a_noun() {
    check(&[
        (
            "That case is closed, Ann Bell said.",
            &["Ann Bell | said | That case is closed"],
        ),
        (
            "Ann Bell said that the case was closed.",
            &["Ann Bell | said | the case was closed"],
        ),
        ("Ann Bell shared that view on Monday.", &[]),
        (
            "Ann Bell shared on Monday that the mill had burned.",
            &["Ann Bell | shared | the mill had burned"],
        ),
        (
            "Ann Bell said that better pipes explain most of it.",
            &["Ann Bell | said | better pipes explain most of it"],
        ),
        ("That's according to Ann Bell.", &[]),
    ]);
}

#[test]
fn the_verb_of_a_described_noun_is_no_part_of_what_it_says() {
    check(&[
        (
            "A motion calling on the council to act was lost on Monday.",
            &["A motion | calling | the council to act"],
        ),
        (
            "The council passed a motion calling on the mayor to act.",
            &["The council | calling | the mayor to act"],
        ),
        (
            "A letter urging the board to wait until the mill had reopened was sent.",
            &["A letter | urging | the board to wait until the mill had reopened"],
        ),
    ]);
}

#[test]
fn a_statement_in_brackets_ends_with_them() {
    check(&[
        (
            "A tenth (Ann Bell says it is a fifth) left, and the mill shut.",
            &["Ann Bell | says | it is a fifth"],
        ),
        (
            "Ann Bell said the mill (the last in Orlo) had shut.",
            &["Ann Bell | said | the mill (the last in Orlo) had shut"],
        ),
    ]);
}

#[test]
fn attributions_stand_before_and_inside_a_clause() {
    check(&[
        (
            "As the board has pointed out, the pipes are old.",
            &["the board | pointed | the pipes are old"],
        ),
        ("As the saying goes, the pipes are old.", &[]),
        (
            "The bank, she continued, has cut its rates.",
            &["she | continued | The bank … has cut its rates"],
        ),
        ("The bank, which continued to grow, has cut its rates.", &[]),
        (
            "While rents rose, rates fell, said Ann Bell, a clerk at the bank.",
            &["Ann Bell | said | While rents rose, rates fell"],
        ),
        (
            "Though some clerks stayed, others responded with anger.",
            &[],
        ),
        (
            "While it is late, so is the ferry, Ann Bell said.",
            &["Ann Bell | said | While it is late, so is the ferry"],
        ),
    ]);
}

#[test]
fn the_narrator_goes_on_without_more() {
    check(&[
        (
            "The fire spread, the council added, without giving details.",
            &["the council | added | The fire spread"],
        ),
        (
            "The fire, the council added, spread without warning.",
            &["the council | added | The fire … spread without warning"],
        ),
        (
            "Carl Dunn confessed to the theft and the jury found him guilty.",
            &["Carl Dunn | confessed | the theft"],
        ),
        (
            "Carl Dunn reported a boat, carrying “cold oil,” had sunk.",
            &["Carl Dunn | reported | a boat, carrying “cold oil,” had sunk"],
        ),
    ]);
}

#[test]
fn a_time_may_stand_between_a_noun_and_its_clause() {
    check(&[
        (
            "It follows Ann Bell's announcement in July that the mill would close.",
            &["Ann Bell | announcement | the mill would close"],
        ),
        (
            "It follows Ann Bell's announcement in July that angered voters.",
            &[],
        ),
        (
            "Officials told the Herald early Friday local time that Ann Bell was alive.",
            &["Officials | told | Ann Bell was alive"],
        ),
    ]);
}
