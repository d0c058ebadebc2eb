//! The words that name a source, and passives, nouns and prepositions that report.

use super::check;

#[test]
fn sources_past_what_stands_between() {
    check(&[
        (
            "Ann Bell, who ran the port for twelve years and now lives in Oslo, said it was closed.",
            &["Ann Bell | said | it was closed"],
        ),
        (
            "Ann Bell, 54, of Raleigh, N.C., said it was closed.",
            &["Ann Bell | said | it was closed"],
        ),
        (
            "Police said that a man ran up to the gate and shouted: “Open it now!”",
            &[
                "Police | said | a man ran up to the gate",
                "a man | shouted | Open it now!",
            ],
        ),
        (
            "Police said that the gate was shut and warned: “Open it now!”",
            &[
                "Police | said | the gate was shut",
                "Police | warned | Open it now!",
            ],
        ),
        (
            "Two officials familiar with the talks said it was closed.",
            &["Two officials familiar with the talks | said | it was closed"],
        ),
        (
            "In a statement, the mayor, Ann Bell, said it was closed.",
            &["the mayor, Ann Bell | said | it was closed"],
        ),
        (
            "Bob Orr met Ann Bell, who said it was closed.",
            &["who | said | it was closed"],
        ),
    ]);
}

#[test]
fn a_question_has_no_source_but_its_answer_has() {
    check(&[(
        "Asked whether the bridge was safe, Ann Bell said it was.",
        &[
            "- | Asked | whether the bridge was safe",
            "Ann Bell | said | it was",
        ],
    )]);
}

#[test]
fn nouns_and_prepositions_report() {
    check(&[
        (
            "Her claim that the bridge was safe angered voters.",
            &["Her | claim | the bridge was safe"],
        ),
        (
            "The council rejected Bob Orr's repeated claim that the bridge was safe.",
            &["Bob Orr | claim | the bridge was safe"],
        ),
        (
            "Allegations that the mayor took money have spread.",
            &["- | Allegations | the mayor took money"],
        ),
        ("She issued a statement that angered voters.", &[]),
        (
            "In Ann Bell's view, the bridge was safe.",
            &["Ann Bell | view | the bridge was safe"],
        ),
        (
            "In the words of Ann Bell, “it was a mess.”",
            &["Ann Bell | In the words of | it was a mess."],
        ),
        (
            "By the mayor's own account, the bridge was safe.",
            &["the mayor | account | the bridge was safe"],
        ),
        ("The house has a view of the bridge.", &[]),
        (
            "“Stay in,” was the advice of the police.",
            &["the police | advice | Stay in"],
        ),
        ("“Never,” was her reply.", &["her | reply | Never"]),
        ("“The Tides” was the last of her novels.", &[]),
        (
            "The bridge was closed on Monday, per the council.",
            &["the council | per | The bridge was closed on Monday"],
        ),
        ("The fare rose to two crowns per person.", &[]),
        (
            "The bridge was closed, citing officials.",
            &["officials | citing | The bridge was closed"],
        ),
        (
            "The council closed the bridge, citing bad weather.",
            &["The council | citing | bad weather"],
        ),
        ("A driver citing bad weather was fined.", &[]),
        (
            "Her view is that the law came too late.",
            &["Her | view | the law came too late"],
        ),
        (
            "There was a warning from the council that the gates would open.",
            &["the council | warning | the gates would open"],
        ),
        (
            "The council went on record that no trees would be felled.",
            &["The council | went on record | no trees would be felled"],
        ),
        (
            "She has made it clear that the bridge must close.",
            &["She | made it clear | the bridge must close"],
        ),
        ("The flood made it clear that the bridge must close.", &[]),
        (
            "Ann Bell is of the view that the bridge must close.",
            &["Ann Bell | is of the view | the bridge must close"],
        ),
    ]);
}

#[test]
fn passives_report_and_negated_ones_do_not() {
    check(&[
        (
            "Bob Orr was accused of wasting money.",
            &["- | accused | Bob Orr … of wasting money"],
        ),
        (
            "The plan was described as “a mess” by Ann Bell.",
            &["Ann Bell | described | The plan … as “a mess”"],
        ),
        (
            "It was announced that the bridge was closed.",
            &["- | announced | the bridge was closed"],
        ),
        (
            "The bridge will close, it was announced on Monday.",
            &["- | announced | The bridge will close"],
        ),
        (
            "The bridge will close, and it was announced on Monday.",
            &[],
        ),
        ("The bridge where, it was said, they met is shut.", &[]),
        (
            "Described by critics as “dull”, the play was dropped.",
            &["critics | Described | as “dull” … the play"],
        ),
        ("Described by critics in May, the play was dropped.", &[]),
        (
            "Bob Orr was quoted as saying the bridge was safe.",
            &["Bob Orr | saying | the bridge was safe"],
        ),
        (
            "The bridge fell at noon, Bob Orr, a clerk, was quoted by the Herald as saying.",
            &["Bob Orr | saying | The bridge fell at noon"],
        ),
        (
            "“The bridge fell,” the Herald quoted one driver as saying. “We ran.”",
            &["one driver | saying | The bridge fell … We ran."],
        ),
        ("The bridge, Bob Orr was quoted as saying.", &[]),
        ("Bob Orr was not accused of wasting money.", &[]),
        ("The meeting was called on Monday.", &[]),
    ]);
}

#[test]
fn whom_something_is_told_is_no_source() {
    check(&[
        (
            "Bob Orr, 34, was warned by the judge: “You will pay.”",
            &["the judge | warned | You will pay."],
        ),
        (
            "“You lied,” the driver was told by Ann Bell.",
            &["Ann Bell | told | You lied"],
        ),
        (
            "The jury was told by Ann Bell that he had fled.",
            &["Ann Bell | told | he had fled"],
        ),
        (
            "Bob Orr was informed: “Your claim has failed.”",
            &["- | informed | Your claim has failed."],
        ),
        ("Residents were told to leave.", &[]),
    ]);
}

#[test]
fn an_agent_reports_what_its_verb_is_said_of() {
    check(&[
        (
            "A ban was proposed by the mayor.",
            &["the mayor | proposed | A ban"],
        ),
        ("A roof was shared by the storm.", &[]),
        (
            "The plan was criticised by Ann Bell, a nurse, as “a waste”.",
            &["Ann Bell | criticised | The plan … as “a waste”"],
        ),
        (
            "The statue is said by the council to be a copy.",
            &["the council | said | The statue … to be a copy"],
        ),
        (
            "It was announced on Monday that the bridge was closed.",
            &["- | announced | the bridge was closed"],
        ),
        (
            "Divers swam in a current described by the council as “deadly”.",
            &["the council | described | a current … as “deadly”"],
        ),
        ("The town is now called “the waiting room”.", &[]),
    ]);
}

#[test]
fn a_quotation_is_introduced_by_who_speaks() {
    check(&[
        (
            "Ann Bell had a simple answer: “We will not sell it.”",
            &["Ann Bell | : | We will not sell it."],
        ),
        (
            "Ann Bell received a note from her boss: “We will not sell it.”",
            &["- | : | We will not sell it."],
        ),
        (
            "Each spring there is a threat that many make: “We will not sell it.”",
            &["- | : | We will not sell it."],
        ),
        (
            "Asked on Monday, Ann Bell was brief: “We will not sell it.”",
            &["Ann Bell | : | We will not sell it."],
        ),
    ]);
}

#[test]
fn a_body_may_be_spelt_like_a_pronoun() {
    check(&[
        (
            "The WHO said the vaccine was safe.",
            &["The WHO | said | the vaccine was safe"],
        ),
        (
            "Ann Bell, who said the vaccine was safe, left.",
            &["who | said | the vaccine was safe"],
        ),
    ]);
}

#[test]
fn a_source_includes_what_its_noun_asks_for() {
    check(&[
        (
            "According to an aide to the mayor, it was closed.",
            &["an aide to the mayor | According to | it was closed"],
        ),
        (
            "According to people close to the talks, it was closed.",
            &["people close to the talks | According to | it was closed"],
        ),
        (
            "According to a clerk at the island's only bank, it was closed.",
            &["a clerk at the island's only bank | According to | it was closed"],
        ),
        (
            "Judge Ann Bell twice said it was closed.",
            &["Judge Ann Bell | said | it was closed"],
        ),
        // an infinitive
        (
            "Ann Bell told an aide to leave.",
            &["Ann Bell | told | an aide to leave"],
        ),
    ]);
}

#[test]
fn who_is_quoted_speaks_not_who_quotes() {
    check(&[
        (
            "The Herald quoted Ann Bell, a nurse, as saying it was closed.",
            &["Ann Bell | saying | it was closed"],
        ),
        (
            "Ann Bell was quoted as saying it was closed.",
            &["Ann Bell | saying | it was closed"],
        ),
        (
            "Asked by Bob Orr whether it was closed, Ann Bell left.",
            &["Bob Orr | Asked | whether it was closed"],
        ),
        (
            "Ann Bell left the room, saying it was closed.",
            &["Ann Bell | saying | it was closed"],
        ),
    ]);
}

#[test]
fn a_heading_or_a_place_before_a_colon_says_nothing() {
    check(&[
        (
            "LEEDS: Two men robbed a shop on Monday, demanding money.",
            &["Two men | demanding | money"],
        ),
        (
            "Two men robbed a shop, demanding money.",
            &["Two men | demanding | money"],
        ),
    ]);
}

#[test]
fn who_says_the_whole_says_its_participle() {
    check(&[
        (
            "Prices will fall next year, suggesting that the worst is over, he said Tuesday.",
            &["he | said | Prices will fall next year, suggesting that the worst is over"],
        ),
        (
            "The council met, suggesting that the worst was over, and Bob Orr left.",
            &["The council | suggesting | the worst was over, and Bob Orr left"],
        ),
    ]);
}

#[test]
fn a_source_ends_before_the_main_verb() {
    check(&[
        (
            "The ferry, according to the harbour office reached the pier.",
            &["the harbour office | according to | The ferry … reached the pier"],
        ),
        (
            "According to a study posted in 2021 by the Leeds Trust, it sank.",
            &["a study posted in 2021 by the Leeds Trust | According to | it sank"],
        ),
    ]);
}

#[test]
fn a_source_may_hold_a_title_or_a_town() {
    check(&[
        (
            "“We never leave it,” the “Lanterns” actor said.",
            &["the “Lanterns” actor | said | We never leave it"],
        ),
        (
            "Police held the men on their way to Toledo, Carl Dunn, a clerk, said.",
            &["Carl Dunn | said | Police held the men on their way to Toledo"],
        ),
        (
            "The mill was sold, executives of both firms announced.",
            &["executives of both firms | announced | The mill was sold"],
        ),
        (
            "It is one reason why Tom Reed and Ann Bell say they left.",
            &["Tom Reed and Ann Bell | say | they left"],
        ),
        (
            "It is safe, according to credible reports.",
            &["credible reports | according to | It is safe"],
        ),
    ]);
}

#[test]
fn according_to_may_stand_inside_a_clause() {
    check(&[
        (
            "The fire, according to police, began in a kitchen.",
            &["police | according to | The fire … began in a kitchen"],
        ),
        (
            "One man was, according to police, among the dead.",
            &["police | according to | One man was … among the dead"],
        ),
        (
            "While most were sold, according to Ann Bell, two of them sank.",
            &["Ann Bell | according to | two of them sank"],
        ),
        (
            "The mill was sold, according to Ann Bell, head of the trust.",
            &["Ann Bell | according to | The mill was sold"],
        ),
    ]);
}
