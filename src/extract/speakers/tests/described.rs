//! Documents, descriptions and joint sources: whom they mean.

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
