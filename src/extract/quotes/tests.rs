//! What the rules find, and what they leave alone: sentences of the kinds that news is made of.

use super::*;
use crate::extract::names;
use crate::text::Document;

/// Each statement as `source | cue | content`, its pieces parted by ` … `.
fn found(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let words = |span: Option<Span>| span.map_or("-", |s| doc.slice(s));
    let quotes = find(&Parts::new(&doc), &names::find(&doc));
    let content = |q: &Quote| {
        q.spans
            .iter()
            .map(|&s| doc.slice(s))
            .collect::<Vec<_>>()
            .join(" … ")
    };
    quotes
        .iter()
        .map(|q| format!("{} | {} | {}", words(q.source), words(q.cue), content(q)))
        .collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (text, statements) in cases {
        assert_eq!(&found(text), statements, "{text}");
    }
}

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
fn indirect_speech() {
    check(&[
        (
            "Ann Bell said that the bridge was closed.",
            &["Ann Bell | said | the bridge was closed"],
        ),
        (
            "The ministry said on Monday that costs rose and that ferries would stop.",
            &["The ministry | said | costs rose and that ferries would stop"],
        ),
        (
            "The bridge was closed on Monday, police said.",
            &["police | said | The bridge was closed on Monday"],
        ),
        (
            "The fire, police said, began in a kitchen.",
            &["police | said | The fire … began in a kitchen"],
        ),
        (
            "She told reporters the plan was \"a mess\".",
            &["She | told | the plan was \"a mess\""],
        ),
        (
            "He asked whether the road was safe.",
            &["He | asked | whether the road was safe"],
        ),
        (
            "The union vowed to fight the closure.",
            &["The union | vowed | to fight the closure"],
        ),
        (
            "The mayor urged residents to stay indoors.",
            &["The mayor | urged | residents to stay indoors"],
        ),
        (
            "Ann Bell accused the council of wasting money.",
            &["Ann Bell | accused | the council of wasting money"],
        ),
        (
            "Ann Bell called the plan \"a mess\".",
            &["Ann Bell | called | the plan \"a mess\""],
        ),
    ]);
}

#[test]
fn a_report_ends_where_the_narrator_goes_on() {
    check(&[
        (
            "Ann Bell said the bridge was closed, but Bob Orr said it was open.",
            &[
                "Ann Bell | said | the bridge was closed",
                "Bob Orr | said | it was open",
            ],
        ),
        (
            "Ann Bell said she had tried, adding that nobody came.",
            &[
                "Ann Bell | said | she had tried",
                "Ann Bell | adding | nobody came",
            ],
        ),
        (
            "While Ann Bell said the bridge was safe, the council closed it.",
            &["Ann Bell | said | the bridge was safe"],
        ),
        (
            "Ann Bell criticised the plan, even suggesting it was unsafe.",
            &[
                "Ann Bell | criticised | the plan",
                "Ann Bell | suggesting | it was unsafe",
            ],
        ),
        (
            "However, the bridge was closed, police said.",
            &["police | said | the bridge was closed"],
        ),
        (
            "The mayor insisted she would “never close it,” though she has.",
            &["The mayor | insisted | she would “never close it,”"],
        ),
        (
            "They proposed jointly owned ships.",
            &["They | proposed | jointly owned ships"],
        ),
        (
            "The minister announced her resignation on Friday.",
            &["The minister | announced | her resignation"],
        ),
        (
            "Ann Bell said the bridge — closed in May — and the road were safe.",
            &["Ann Bell | said | the bridge — closed in May — and the road were safe"],
        ),
    ]);
}

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
fn according_to_and_participles() {
    check(&[
        (
            "According to police, the bridge was closed.",
            &["police | According to | the bridge was closed"],
        ),
        (
            "The bridge was closed, according to a report by the council.",
            &["a report by the council | according to | The bridge was closed"],
        ),
        (
            "The council issued a statement saying the bridge was closed.",
            &["The council | saying | the bridge was closed"],
        ),
        (
            "Saying that the bridge was closed, Ann Bell left.",
            &["Ann Bell | Saying | the bridge was closed"],
        ),
    ]);
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
fn quoted_words_that_are_no_statement_are_left_alone() {
    check(&[
        ("The so-called \"green belt\" runs to the sea.", &[]),
        ("She played in \"Night Tide\" for two years.", &[]),
        ("Ana \"Bee\" Ortiz won the race.", &[]),
    ]);
}

#[test]
fn reporting_verbs_used_otherwise_are_left_alone() {
    check(&[
        ("The council called a meeting for Monday.", &[]),
        ("The road added a lane.", &[]),
        ("Ann Bell did not say whether she would stay.", &[]),
        ("Nobody could say why.", &[]),
        ("The report was read by few.", &[]),
        ("Bob Orr declined to comment.", &[]),
        ("What would you say to them?", &[]),
    ]);
}

#[test]
fn a_word_that_is_a_noun_here_reports_nothing() {
    check(&[
        ("The bridge joins two northern states near the coast.", &[]),
        ("The estimated cost is 3 million euros.", &[]),
        (
            "Ann Bell states that the bridge is closed.",
            &["Ann Bell | states | the bridge is closed"],
        ),
        (
            "Writing for the Herald, Ann Bell said it was closed.",
            &["Ann Bell | said | it was closed"],
        ),
    ]);
}

#[test]
fn what_follows_told_is_whom() {
    let text =
        "Ann Bell, who called Bob Orr after the vote was over, told her supporters, “We tried.”";
    check(&[(text, &["Ann Bell | told | We tried."])]);
}

#[test]
fn statements_inside_a_quotation_are_not_taken_apart() {
    check(&[(
        "“I told them that I said no,” Ann Bell said.",
        &["Ann Bell | said | I told them that I said no"],
    )]);
}

#[test]
fn odd_marks_lose_and_swallow_nothing() {
    check(&[(
        "A 6\" pipe burst. \"It was loud,\" she said.",
        &["she | said | It was loud"],
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
            "The bridge was closed on Monday, per the council.",
            &["the council | per | The bridge was closed on Monday"],
        ),
        ("The fare rose to two crowns per person.", &[]),
        (
            "The bridge was closed, citing officials.",
            &["officials | citing | The bridge was closed"],
        ),
        ("The council closed the bridge, citing bad weather.", &[]),
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
            "Bob Orr was quoted as saying the bridge was safe.",
            &["Bob Orr | saying | the bridge was safe"],
        ),
        ("Bob Orr was not accused of wasting money.", &[]),
        ("The meeting was called on Monday.", &[]),
    ]);
}

#[test]
fn object_relatives() {
    check(&[
        (
            "They built a bridge which he said was unsafe.",
            &["he | said | was unsafe"],
        ),
        (
            "They built a bridge that officials said would cost millions.",
            &["officials | said | would cost millions"],
        ),
        (
            "He wants to close what she described as a death trap.",
            &["she | described | as a death trap"],
        ),
        (
            "She was hurt in what police called a terrible accident.",
            &["police | called | a terrible accident"],
        ),
        ("They built a bridge that he called home.", &[]),
    ]);
}

#[test]
fn two_statements_in_one_clause() {
    let text = "The mayor, according to aides, said the bridge was closed.";
    check(&[(
        text,
        &[
            "aides | according to | The mayor … said the bridge was closed",
            "The mayor | said | the bridge was closed",
        ],
    )]);
}

#[test]
fn a_dateline_is_no_part_of_what_is_said() {
    check(&[
        (
            "OSLO, Norway (Andes News) — The bridge was closed, officials said.",
            &["officials | said | The bridge was closed"],
        ),
        (
            "The bridge — the only one — was closed, officials said.",
            &["officials | said | The bridge — the only one — was closed"],
        ),
    ]);
}

#[test]
fn wishes_and_silence_are_no_statements() {
    check(&[
        ("There were 70 people who asked to speak.", &[]),
        (
            "Ann Bell asked the council to leave.",
            &["Ann Bell | asked | the council to leave"],
        ),
        ("Ann Bell said nothing as she left.", &[]),
        (
            "Ann Bell said nothing had changed.",
            &["Ann Bell | said | nothing had changed"],
        ),
        ("The firm signaled strategic responses.", &[]),
        ("The ministry denied it.", &[]),
        (
            "Ann Bell took a parting shot: “We tried.”",
            &["Ann Bell | : | We tried."],
        ),
        (
            "Asked about it, Ann Bell replied: “We tried.”",
            &["Ann Bell | replied | We tried."],
        ),
    ]);
}

#[test]
fn orders_and_names_with_more_words_between() {
    check(&[
        (
            "Police told residents of 35 houses on Mill Street to leave.",
            &["Police | told | residents of 35 houses on Mill Street to leave"],
        ),
        (
            "A group called Friends of the Bridge accused the mayor of lying.",
            &["A group called Friends of the Bridge | accused | the mayor of lying"],
        ),
    ]);
}

#[test]
fn blocks_and_signatures() {
    check(&[
        (
            "She wrote on X:\n\nWe tried to keep it open. It burned.",
            &["She | wrote | We tried to keep it open. It burned"],
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
fn a_clock_times_colon_ends_no_clause() {
    check(&[
        (
            "The drone hit the port (at 12:23 GMT), according to state TV.",
            &["state TV | according to | The drone hit the port (at 12:23 GMT)"],
        ),
        (
            "It was late: the drone hit the port, according to state TV.",
            &["state TV | according to | the drone hit the port"],
        ),
    ]);
}
