//! Reported speech: verbs, what they take, and where a report ends.

use super::check;

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
            "Ann Bell said the firm sold the mill and added a pier.",
            &["Ann Bell | said | the firm sold the mill and added a pier"],
        ),
        (
            "She told the judge there was no need to leave.",
            &["She | told | there was no need to leave"],
        ),
        (
            "A survey by the council in 2019 found that roads were safe.",
            &["A survey by the council | found | roads were safe"],
        ),
        (
            "Ann Bell used to say that the bridge was safe.",
            &["Ann Bell | say | the bridge was safe"],
        ),
        (
            "Ann Bell (Labour, Leeds), urged residents to stay indoors.",
            &["Ann Bell | urged | residents to stay indoors"],
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
fn what_follows_told_is_whom() {
    let text =
        "Ann Bell, who called Bob Orr after the vote was over, told her supporters, “We tried.”";
    check(&[(text, &["Ann Bell | told | We tried."])]);
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

#[test]
fn according_to_has_its_clause_with_or_without_a_comma() {
    check(&[
        (
            "According to the mill's owner, Ann Bell, the bridge was closed.",
            &["the mill's owner, Ann Bell | According to | the bridge was closed"],
        ),
        (
            "According to Ann Bell the bridge was closed.",
            &["Ann Bell | According to | the bridge was closed"],
        ),
        (
            "The lift stopped; according to police, one man climbed down.",
            &["police | according to | one man climbed down"],
        ),
        (
            "Plots are given out according to a plan signed by the abbot.",
            &[],
        ),
    ]);
}

#[test]
fn times_behind_a_verb_are_not_reported() {
    check(&[
        (
            "Ann Bell said yesterday morning the bridge was closed.",
            &["Ann Bell | said | the bridge was closed"],
        ),
        (
            "Ann Bell announced that night the show was off.",
            &["Ann Bell | announced | the show was off"],
        ),
        (
            "Ann Bell said Monday's march was long.",
            &["Ann Bell | said | Monday's march was long"],
        ),
    ]);
}

#[test]
fn a_report_keeps_what_is_coordinated_and_leaves_what_is_not() {
    check(&[
        (
            "Ann Bell said the crew gave up and said goodbye to the dogs.",
            &["Ann Bell | said | the crew gave up and said goodbye to the dogs"],
        ),
        (
            "Witnesses said the driver stopped, shut the lid, and drove off.",
            &["Witnesses | said | the driver stopped, shut the lid, and drove off"],
        ),
        (
            "Ann Bell said “I saw it,” and the crowd left.",
            &["Ann Bell | said | I saw it"],
        ),
        (
            "The board says the hall was full, with the council reporting it was empty.",
            &[
                "The board | says | the hall was full",
                "the council | reporting | it was empty",
            ],
        ),
        (
            "Ann Bell reported Bob Orr, who died in May, will be buried on Sunday.",
            &["Ann Bell | reported | Bob Orr, who died in May, will be buried on Sunday"],
        ),
    ]);
}

#[test]
fn a_verb_between_commas_reports_the_whole_clause() {
    check(&[
        (
            "The harvest was poor, as several growers admitted.",
            &["several growers | admitted | The harvest was poor"],
        ),
        (
            "The bag was left, stated Ann Bell, and was found by a cleaner.",
            &["Ann Bell | stated | The bag was left … and was found by a cleaner"],
        ),
    ]);
}

#[test]
fn a_statement_may_be_reported_whole() {
    check(&[
        (
            "The lake froze, Ann Bell told reporters, according to the Leeds Herald.",
            &[
                "Ann Bell | told | The lake froze",
                "the Leeds Herald | according to | The lake froze, Ann Bell told reporters",
            ],
        ),
        (
            "Bob Orr ordered an inquiry, the Herald said, citing two officials.",
            &["the Herald | said | Bob Orr ordered an inquiry"],
        ),
        (
            "Bob Orr said it was late, the Herald reported, citing two officials.",
            &["the Herald | reported | Bob Orr said it was late"],
        ),
        (
            "A guide who admitted he had lost the map was fined, the court said.",
            &["the court | said | A guide who admitted he had lost the map was fined"],
        ),
    ]);
}

#[test]
fn what_the_source_meant_is_no_part_of_what_it_said() {
    check(&[
        (
            "The lake froze, Ann Bell said, referring to the winter of 1963.",
            &["Ann Bell | said | The lake froze"],
        ),
        (
            "The lakes froze, Ann Bell said, including the big one.",
            &["Ann Bell | said | The lakes froze … including the big one"],
        ),
    ]);
}

#[test]
fn a_reported_subject_may_begin_with_an_adverb() {
    check(&[
        (
            "Ann Bell told Northline only six of the buses had passed.",
            &["Ann Bell | told | only six of the buses had passed"],
        ),
        (
            "Advocates say free parking makes a difference.",
            &["Advocates | say | free parking makes a difference"],
        ),
        (
            "Residents told station KQX that the well smelled.",
            &["Residents | told | the well smelled"],
        ),
    ]);
}

#[test]
fn what_somebody_is_told_contains_what_others_say() {
    check(&[
        (
            "The inquest was told that the pilot had reported smoke.",
            &["- | told | the pilot had reported smoke"],
        ),
        (
            "The bridge, the pilot had reported, was on fire.",
            &["the pilot | reported | The bridge … was on fire"],
        ),
    ]);
}

#[test]
fn according_to_may_follow_a_conjunction() {
    check(&[(
        "The notice named nobody, but, according to police, the lift had stopped.",
        &["police | according to | the lift had stopped"],
    )]);
}

#[test]
fn nouns_after_and_report_nothing() {
    check(&[
        (
            "Ann Bell said the school works with parents and reports from nurses.",
            &["Ann Bell | said | the school works with parents and reports from nurses"],
        ),
        (
            "Ann Bell said the yard runs on loans and promises from its owners.",
            &["Ann Bell | said | the yard runs on loans and promises from its owners"],
        ),
        (
            "Ann Bell said the yard was shut and promises it will open.",
            &[
                "Ann Bell | said | the yard was shut",
                "Ann Bell | promises | it will open",
            ],
        ),
    ]);
}
