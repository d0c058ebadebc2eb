//! Relative clauses that report what somebody says of a noun, and phrases before "that".

use super::check;

#[test]
fn a_noun_is_judged_in_a_clause_without_a_pronoun() {
    check(&[
        (
            "He was held for a theft he has always denied.",
            &["he | denied | a theft"],
        ),
        (
            "She crossed the lake alone, a trip she described as hard.",
            &["she | described | a trip … as hard"],
        ),
        (
            "The council would not name the towns it said were safe.",
            &["it | said | the towns … were safe"],
        ),
        // "friends" is the addressee; nothing is said of them
        (
            "She told friends she said nothing.",
            &["She | told | she said nothing"],
        ),
    ]);
}

#[test]
fn a_statement_ends_before_what_somebody_says_of_it() {
    check(&[
        (
            "She told the inquest the lift had been shut, a story the hotel denies.",
            &[
                "She | told | the lift had been shut",
                "the hotel | denies | a story",
            ],
        ),
        (
            "The police expressed \"regret\", which Ann Bell called \"too little\".",
            &[
                "The police | expressed | regret",
                "Ann Bell | called | too little",
            ],
        ),
        // an apposition without a source of its own
        (
            "She said it was sold in Leeds, a town of mills.",
            &["She | said | it was sold in Leeds, a town of mills"],
        ),
        // "posts" is where something is said, not what is said of
        (
            "She deleted the posts in which she called a rival \"a fool\".",
            &[],
        ),
    ]);
}

#[test]
fn a_phrase_may_stand_before_that() {
    check(&[
        (
            "Ann Bell said under oath that the bridge was old.",
            &["Ann Bell | said | the bridge was old"],
        ),
        (
            "Ann Bell said by telephone that the bridge was old.",
            &["Ann Bell | said | the bridge was old"],
        ),
        (
            "Ann Bell told the queue outside the bank that it was old.",
            &["Ann Bell | told | it was old"],
        ),
        (
            "The cuts will hit the team, Ann Bell wrote in an email that was leaked.",
            &["Ann Bell | wrote | The cuts will hit the team"],
        ),
        (
            "Ann Bell wrote in a letter seen by reporters that it was old.",
            &["Ann Bell | wrote | it was old"],
        ),
        // the phrase begins the clause
        (
            "Ann Bell said under the bridge stood a mill that burned.",
            &["Ann Bell | said | under the bridge stood a mill that burned"],
        ),
    ]);
}

#[test]
fn a_participle_between_commas_says_nothing() {
    check(&[
        (
            "Ann Bell, asked about the bridge, said it was old.",
            &["Ann Bell | said | it was old"],
        ),
        ("The man, identified only as B., was freed.", &[]),
        // a verb and its object
        (
            "Ann Bell, 54, asked for calm.",
            &["Ann Bell | asked | calm"],
        ),
    ]);
}

#[test]
fn a_relative_clause_in_a_leading_adjunct_ends_at_its_comma() {
    check(&[
        (
            "After meeting Ann Bell, who called it a mess, Bob Orr said it was a waste.",
            &[
                "who | called | it a mess",
                "Bob Orr | said | it was a waste",
            ],
        ),
        (
            "Ann Bell, who called it a mess, left.",
            &["who | called | it a mess"],
        ),
    ]);
}

#[test]
fn a_noun_sums_up_what_was_said() {
    check(&[
        (
            "She said the council should sell the mill, a demand backed by unions.",
            &["She | said | the council should sell the mill"],
        ),
        (
            "She said the council should sell the mill, a house of brick.",
            &["She | said | the council should sell the mill, a house of brick"],
        ),
    ]);
}

#[test]
fn a_noun_with_a_relative_clause_ends_the_statement_before_it() {
    check(&[
        (
            "Bob Orr asked Ann Bell to speak at the mill, an honour Ann Bell said she welcomed.",
            &[
                "Bob Orr | asked | Ann Bell to speak at the mill",
                "Ann Bell | said | she welcomed",
            ],
        ),
        (
            "Bob Orr praised the new taxes, moves that Ann Bell said hurt the town.",
            &[
                "Bob Orr | praised | the new taxes",
                "Ann Bell | said | hurt the town",
            ],
        ),
        (
            "Bob Orr praised the new taxes, moves that hurt the town.",
            &["Bob Orr | praised | the new taxes, moves that hurt the town"],
        ),
    ]);
}
