//! Tests of documents, descriptions and joint sources.

use super::last;

#[test]
fn a_document_is_not_whom_it_is_about_or_was_sent_to() {
    for text in [
        "An inquiry into the Harbour Board found that it was late.",
        "A study of the Harbour Board found that it was late.",
        "An email sent to Ann Bell said it was late.",
        "Papers seized from Acme Corp. said it was late.",
        "The Harbour Board was blamed in a report. The report said it was late.",
        "Last year's report said it was late.",
    ] {
        assert!(
            !["Harbour Board", "Ann Bell", "Acme Corp.", "Last year"]
                .contains(&last(text).as_deref().unwrap_or("")),
            "{text}"
        );
    }
}

#[test]
fn a_document_is_whose_aside_says_so() {
    for (text, who) in [
        (
            "The lawsuit, filed by Ann Bell, says it was late.",
            Some("Ann Bell"),
        ),
        ("The lawsuit, seen by Ann Bell, says it was late.", None),
        (
            "A study by the Harbour Board found that it was late.",
            Some("Harbour Board"),
        ),
    ] {
        assert_eq!(last(text).as_deref(), who, "{text}");
    }
}

#[test]
fn the_company_is_whom_its_statement_begins_with() {
    for (text, who) in [
        (
            "Relano AG will close a mill, the Swiss pump maker said.",
            "Relano AG",
        ),
        ("Relano AG broke the law, the union said.", "union"),
    ] {
        assert_eq!(last(text).as_deref(), Some(who), "{text}");
    }
}

#[test]
fn who_is_asked_about_another_is_meant_by_he() {
    let told = "Chairman Tom Reed told the Herald it would wait.";
    let asked = format!("{told} Asked if Peter Kerr would leave, he said it was late.");
    assert_eq!(last(&asked).as_deref(), Some("Tom Reed"));
    let left = format!("{told} Peter Kerr left, and he said it was late.");
    assert_eq!(last(&left).as_deref(), Some("Peter Kerr"));
}

#[test]
fn a_headlines_tribunal_is_told() {
    assert_eq!(last("Nurse was hounded out, tribunal told"), None);
    assert_eq!(
        last("Nurse was hounded out, union says").as_deref(),
        Some("union")
    );
}

#[test]
fn an_age_is_that_of_whoever_was_just_named() {
    for (text, who) in [
        (
            "Ann Bell quit on Monday. \"No,\" the 54-year-old said.",
            "Ann Bell",
        ),
        (
            "Ann Bell, 54, met Bob Orr, 31. Orr left. \"No,\" said the 54-year-old.",
            "Ann Bell",
        ),
        (
            "Ann Bell met a 54-year-old man. \"No,\" the 54-year-old said.",
            "the 54-year-old",
        ),
        (
            "Ann Bell left. \"Yes,\" a guard said. \"No,\" the 54-year-old said.",
            "the 54-year-old",
        ),
    ] {
        assert_eq!(last(text).as_deref(), Some(who), "{text}");
    }
}

#[test]
fn a_noun_for_a_trade_means_the_company_in_mind() {
    let article = "Shares in Dorvane AG fell sharply on Monday after it cut its forecast. ";
    for noun in [
        "company",
        "Leeds-based company",
        "Swiss carmaker",
        "troubled miner",
        "lender",
    ] {
        assert_eq!(
            last(&format!("{article}The {noun} said demand was weak.")).as_deref(),
            Some("Dorvane AG"),
            "{noun}"
        );
    }
    for noun in ["rival carmaker", "union", "council", "Relano group"] {
        assert_ne!(
            last(&format!("{article}The {noun} said demand was weak.")).as_deref(),
            Some("Dorvane AG"),
            "{noun}"
        );
    }
    assert_eq!(
        last(&format!(
            "{article}It owes a lender in Leeds 4 million euros. The lender said it would wait."
        ))
        .as_deref(),
        Some("lender"),
        "somebody else's trade"
    );
}

#[test]
fn initials_before_a_turn_are_the_persons() {
    let interview = |label: &str| {
        last(&format!(
            "Ann Bell maps the sea bed.\n\nTidal: Was it hard?\n\nAnn Bell: I was ill for a week.\n\nTidal: Will you go again?\n\n{label}: We sail in May.\n\nTidal: When?\n\n{label}: I never know.\n"
        ))
    };
    assert_eq!(interview("AB").as_deref(), Some("Ann Bell"));
    assert_ne!(interview("CD").as_deref(), Some("Ann Bell"));
}

#[test]
fn who_is_asked_answers() {
    let article = "\"It was hard,\" Peter Kerr said. ";
    for (lead, speaker) in [
        ("Asked about Luke Orr's contract, he", "Peter Kerr"),
        ("Asked whether Luke Orr would stay, he", "Peter Kerr"),
        ("Asked by the club, Luke Orr", "Luke Orr"),
    ] {
        assert_eq!(
            last(&format!("{article}{lead} said: \"We will see.\"")).as_deref(),
            Some(speaker),
            "{lead}"
        );
    }
}

#[test]
fn a_nationality_means_the_person_in_mind() {
    assert_eq!(
        last(
            "Coach Luca Ferri was furious with the club. \"It was never a foul,\" said the Italian."
        )
        .as_deref(),
        Some("Luca Ferri")
    );
    assert_ne!(
        last("Coach Luca Ferri was furious with the club. \"It was never a foul,\" said the Italians.")
            .as_deref(),
        Some("Luca Ferri")
    );
}

#[test]
fn a_relative_clause_behind_an_occupation_is_the_persons() {
    for trade in ["a nurse", "mayor of Leeds", "54"] {
        assert_eq!(
            last(&format!(
                "It shut, said Ann Bell, {trade}, who added that it was cold."
            ))
            .as_deref(),
            Some("Ann Bell"),
            "{trade}"
        );
    }
    assert_ne!(
        last("It shut, said Ann Bell and a nurse who added that it was cold.").as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn a_word_for_a_man_does_not_mean_a_woman() {
    let text = "Susan Dunn laughed at Luc Orr. Mr Orr frowned. She sat down. The Frenchman said it was safe.";
    assert_ne!(last(text).as_deref(), Some("Susan Dunn"));
}

#[test]
fn a_time_or_an_article_is_no_speaker() {
    for text in [
        "A slow month of six hearings announced the end.",
        "A wealthy week said it was safe.",
    ] {
        assert_eq!(last(text), None, "{text}");
    }
    assert_eq!(
        last("A quarter of voters said it was safe.").as_deref(),
        Some("A quarter of voters")
    );
}

#[test]
fn sources_in_a_body_are_not_the_body() {
    assert_eq!(
        last("Sources within the Harbour Board said it was safe.").as_deref(),
        Some("Sources within the Harbour Board")
    );
    assert_eq!(
        last("The outside expert said it was safe.").as_deref(),
        Some("The outside expert")
    );
}

#[test]
fn a_title_in_brackets_comes_before_the_name() {
    let article = "The union spoke on Monday. ";
    let named = "The commissioner, Dr. (Mrs.) Ann Bell, said prices rose.";
    assert_eq!(
        last(&format!("{article}{named}")).as_deref(),
        Some("Ann Bell")
    );
    let other = "The commissioner (of Ann Bell) said prices rose.";
    assert_ne!(
        last(&format!("{article}{other}")).as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn the_central_bank_is_no_commercial_one() {
    let article = "The Federal Reserve met on Monday. An analyst at Kerr Capital Markets left. ";
    for (source, speaker) in [
        ("The central bank", "Federal Reserve"),
        ("The bank", "Kerr Capital Markets"),
    ] {
        let text = format!("{article}{source} said prices rose.");
        assert_eq!(last(&text).as_deref(), Some(speaker), "{text}");
    }
    assert_eq!(
        last("Kerr Capital Markets cut its staff. The central bank said prices rose.").as_deref(),
        Some("central bank")
    );
}

#[test]
fn a_manager_is_no_player() {
    let article = "Harbour manager Gail Foster praised Joel Quinn. ";
    for source in ["The striker", "The 23-year-old"] {
        let text = format!("{article}{source} said it was hard.");
        assert_eq!(last(&text).as_deref(), Some("Joel Quinn"), "{text}");
    }
}

#[test]
fn who_says_she_was_there_is_no_man() {
    let text = "Tom Orr laughed. Orr said it was hard. The teenager said she was scared.";
    assert_eq!(last(text).as_deref(), Some("The teenager"));
    let text = "Tom Orr laughed. Orr said it was hard. The teenager said he was scared.";
    assert_eq!(last(text).as_deref(), Some("Tom Orr"));
}

#[test]
fn a_party_to_a_lawsuit_may_be_a_body() {
    let article = "Acme Ltd sued in May. ";
    assert_eq!(
        last(&format!(
            "{article}The applicant, Acme Ltd, said it was late."
        ))
        .as_deref(),
        Some("Acme Ltd")
    );
    assert_eq!(
        last(&format!(
            "{article}The applicant, Ann Bell, said it was late."
        ))
        .as_deref(),
        Some("Ann Bell")
    );
}
