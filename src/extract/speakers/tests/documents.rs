//! Tests of documents, which speak for their makers.

use super::last;

#[test]
fn a_document_speaks_for_its_maker_or_for_nobody() {
    assert_eq!(
        last("A report by the World Bank said the bridge is safe.").as_deref(),
        Some("World Bank")
    );
    assert_eq!(last("Reports said the bridge is safe."), None);
}

#[test]
fn a_survey_belongs_to_its_maker_and_not_to_those_who_were_asked() {
    let found = |of: &str| {
        last(&format!(
            "A survey{of} by the Harbour Board found that most people would pay more."
        ))
    };
    assert_eq!(
        found(" of 1,040 households").as_deref(),
        Some("Harbour Board")
    );
    assert_eq!(found("").as_deref(), Some("Harbour Board"));
}

#[test]
fn a_document_speaks_for_whoever_published_it() {
    let survey = "The Leeds Cycling Union published a survey. The survey says helmets are rare.";
    assert_eq!(last(survey), Some("Leeds Cycling Union".to_owned()));
    let leaked = "A leaked survey angered voters. The survey says helmets are rare.";
    assert_eq!(last(leaked), None);
}

#[test]
fn a_study_is_whose_it_was() {
    assert_eq!(
        last("The Norland Forest Office published a study. The study says oak is rare.").as_deref(),
        Some("Norland Forest Office")
    );
}

#[test]
fn a_complaint_that_a_court_has_is_nobodys() {
    let article =
        "According to the complaint, Dunn took a boat. Dunn's lawyer, Ann Bell, said he did not. ";
    assert_eq!(
        last(&format!(
            "{article}Dunn hid it, according to the complaint."
        )),
        None
    );
    assert_eq!(
        last(&format!("{article}Dunn never hid it, the statement said.")).as_deref(),
        Some("Ann Bell")
    );
}

#[test]
fn a_report_stays_its_papers() {
    let article = "According to a report in the Orlo Herald, the mill is safe. Ann Bell left. ";
    assert_eq!(
        last(&format!("{article}The report said it was new.")).as_deref(),
        Some("Orlo Herald")
    );
    assert_eq!(last(&format!("{article}The memo said it was new.")), None);
}

#[test]
fn a_document_is_whose_introduction_says_so() {
    for (text, speaker) in [
        (
            "Tom Orr died, according to a statement from the Harbour Court. The statement said it was late.",
            Some("Harbour Court"),
        ),
        (
            "The Harbour Board filed a lawsuit. The complaint says it was late.",
            Some("Harbour Board"),
        ),
        (
            "The Harbour Board filed a lawsuit. The memo says it was late.",
            None,
        ),
        (
            "Two scientists published a study. The study says it was late.",
            Some("Two scientists"),
        ),
        (
            "According to a report on Monday by the Harbour Board, it was late.",
            Some("Harbour Board"),
        ),
        ("According to a report on Monday, it was late.", None),
    ] {
        assert_eq!(last(text).as_deref(), speaker, "{text}");
    }
}
