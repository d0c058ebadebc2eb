//! Tests of the publication date.

use super::{BODY, HEADLINE, read};
use crate::extract::header::{find, publication};
use crate::text::Document;

#[test]
fn dates_of_other_things_are_not_the_publication_date() {
    for header in [
        "H",
        "H\n\n© 2024 The Daily Courier",
        "H\n\nAccessed 4 June 2024",
        "H\n\n3 hours ago",
        "H\n\nYesterday",
        "Council votes on bridge of June 4, 2024",
        "H\n\nMARLOW, June 4 (Reuters) - The town's council met.",
    ] {
        assert_eq!(read(&header.replace('H', HEADLINE)).1, None, "{header}");
    }
}

#[test]
fn a_date_may_stand_at_the_end_or_in_the_dateline() {
    let date = |text: &str| {
        let doc = Document::new(text);
        publication::find(&doc, &find(&doc), None).map(|p| (p.date.to_string(), p.origin))
    };
    assert_eq!(
        date(&format!("{HEADLINE}\n\n{BODY}\n\nPublished 4 June 2024")),
        Some(("2024-06-04".into(), publication::Origin::Header))
    );
    let wired = format!("{HEADLINE}\n\nMARLOW, June 4, 2024 (AP) - {BODY}");
    assert_eq!(
        date(&wired),
        Some(("2024-06-04".into(), publication::Origin::Dateline))
    );
    assert_eq!(
        date(&format!(
            "{HEADLINE}\n\n{BODY}\n\nCopyright 2024 The Daily Courier"
        )),
        None
    );
}

#[test]
fn an_ambiguous_date_needs_the_houses_word() {
    let date = |line: &str| read(&format!("{HEADLINE}\n\n{line}")).1;
    assert_eq!(
        date("06/04/2024 2:05 PM EDT").as_deref(),
        Some("2024-06-04")
    );
    assert_eq!(date("04/06/2024 14:05 BST").as_deref(), Some("2024-06-04"));
    assert_eq!(date("Tuesday 04/06/2024").as_deref(), Some("2024-06-04"));
    let doc = Document::new(
        "Two boats collide off the point\n\n04/06/2024\n\nTwo boats hit each other off the point, and both of them sank at once with their nets, their catch and all of their papers, but nobody was hurt.",
    );
    assert!(publication::find(&doc, &find(&doc), None).is_none());
}

/// Returns the publication date of an article that opens with a dateline.
fn by_dateline(text: &str) -> Option<String> {
    let text = format!("{HEADLINE}\n\n{text}\n\n{BODY}");
    let doc = Document::new(&text);
    publication::find(&doc, &find(&doc), None).map(|p| p.date.to_string())
}

#[test]
fn a_dateline_gets_its_year_when_the_text_settles_it() {
    let news = "LIMA, Oct 17 (Reuters) - The river broke its banks on Thursday";
    let settled = Some("2024-10-17".to_owned());
    assert_eq!(
        by_dateline(&format!(
            "{news}, weeks after the rains began on September 30, 2024, the mayor said."
        )),
        settled
    );
    assert_eq!(
        by_dateline(&format!("{news}, the mayor told reporters.")),
        None,
        "no year"
    );
    assert_eq!(
        by_dateline(&format!(
            "{news}, the first time since May 3, 2012, the mayor said."
        )),
        None,
        "the year is another's"
    );
    assert_eq!(
        by_dateline(&format!(
            "{news}, weeks after the rains began on September 30, 2023, the mayor said."
        )),
        None,
        "no Thursday"
    );
    let copyright = |year: &str| format!("{HEADLINE}\n\n{news}.\n\n{BODY}\n\n© {year} Reuters");
    let date = |text: &str| {
        let doc = Document::new(text);
        publication::find(&doc, &find(&doc), None).map(|p| p.date.to_string())
    };
    assert_eq!(date(&copyright("2024")), settled);
    assert_eq!(date(&copyright("2025")), None);
}

#[test]
fn both_readings_of_an_undecided_date_are_kept() {
    let undecided = |date: &str| {
        let text = format!(
            "Mayor opens the new bridge\n\n{date}\n\nThe bridge was opened on Tuesday, and it will be closed again soon."
        );
        let doc = Document::new(&text);
        let heading = find(&doc);
        let found =
            publication::undecided(&doc, &heading).map(|u| u.readings.map(|d| d.to_string()));
        (publication::find(&doc, &heading, None).is_none(), found)
    };
    let readings = ["2024-04-07".to_owned(), "2024-07-04".to_owned()];
    assert_eq!(undecided("04/07/2024"), (true, Some(readings)));
    assert_eq!(undecided("4 July 2024"), (false, None));
}
