//! Tests of the writers' names.

use super::{BODY, HEADLINE, bylines};
use crate::extract::header::find;
use crate::text::Document;

#[test]
fn bylines_are_names_alone() {
    let of = |line: &str| bylines(&format!("{HEADLINE}\n\n{line}\n4 June 2024"));
    assert_eq!(
        of("By Ann Bell and Tom Lee in Marlow"),
        ["Ann Bell", "Tom Lee"]
    );
    assert_eq!(of("By Ann Bell, Associated Press"), ["Ann Bell"]);
    assert_eq!(
        of("by Ann Bell, Tom Lee and Maria de la Cruz, Reuters"),
        ["Ann Bell", "Tom Lee", "Maria de la Cruz"]
    );
    assert_eq!(of("By ANN BELL — 4 June 2024 at 6:40 pm ET"), ["ANN BELL"]);
    assert_eq!(of("Ann Bell\nPolitical correspondent"), ["Ann Bell"]);
    assert_eq!(of("Author: Ann O’Brien-Lee"), ["Ann O’Brien-Lee"]);
    assert_eq!(of("By Reuters Staff"), [""; 0]);
    assert_eq!(of("By the numbers: a bridge's year"), [""; 0]);
}

#[test]
fn a_name_with_an_office_or_right_above_the_body_signs() {
    let of = |lines: &str| bylines(&format!("{HEADLINE}\n\n{lines}"));
    assert_eq!(of("Ann Bell Political Correspondent"), ["Ann Bell"]);
    assert_eq!(of("By Ann Bell Health correspondent"), ["Ann Bell"]);
    assert_eq!(of("By Ann Bell Health bosses"), [""; 0]);
    assert_eq!(of("Ann Bell North of England correspondent"), ["Ann Bell"]);
    assert_eq!(
        of("Work on it begins in spring\n\nAnn Bell, Crime Reporter"),
        ["Ann Bell"]
    );
    assert_eq!(of("Ann Bell\nBBC News, Leeds\n4 June 2024"), ["Ann Bell"]);
    assert_eq!(of("Ann Bell"), ["Ann Bell"]);
    assert_eq!(of("From Sola Ade, Ibadan"), ["Sola Ade"]);
    assert_eq!(of("From Mill Road, work goes on"), [""; 0]);
    // The article mentions her again.
    let told = format!("{HEADLINE}\n\nAnn Bell\n\n{BODY} Bell said so.");
    assert_eq!(bylines(&told), [""; 0]);
}

#[test]
fn reporters_at_the_end_are_bylines_and_their_editors_are_not() {
    let text = format!(
        "{HEADLINE}\n\n{BODY}\n\n{}\n\n(Reporting by Ann Bell and Tom Lee; Editing by Sam Roe)",
        [BODY; 8].join("\n\n")
    );
    let doc = Document::new(&text);
    let names: Vec<&str> = find(&doc)
        .bylines
        .iter()
        .map(|m| doc.slice(m.span))
        .collect();
    assert_eq!(names, ["Ann Bell", "Tom Lee"]);
}

#[test]
fn writers_stand_with_their_office_or_their_place() {
    let names = |byline: &str| bylines(&format!("{HEADLINE}\n\nSunday 21 January 2024\n{byline}"));
    for byline in [
        "By Court Reporter Ann Bell",
        "Ann Bell at Mill Road",
        "By political editor Ann Bell",
    ] {
        assert_eq!(names(byline), ["Ann Bell"], "{byline}");
    }
    assert_eq!(names("Agence Sahel"), [""; 0]);
}

#[test]
fn a_byline_has_all_of_its_writers_and_no_places_or_papers() {
    let two = ["Ann Bell", "Tom Lee"];
    for line in [
        "By Ann Bell, Tom Lee",
        "By Ann Bell, Tom Lee, 7 News",
        "By Ann Bell in Lagos and Tom Lee in Accra",
        "By Ann Bell, Reuters, and Tom Lee",
        "Byby ANN BELL and TOM LEE",
        "By Ann Bell, Political Editor, and Tom Lee, Chief Reporter",
        "By Ann Bell\nand Tom Lee",
        "By Ann Bell,\nTom Lee",
        "Ann Bell | Tom Lee",
        "Ann Bell\nTom Lee",
    ] {
        let found = bylines(&format!("{HEADLINE}\n\n{line}\n4 June 2024"));
        let same = |(a, b): (&String, &&str)| a.eq_ignore_ascii_case(b);
        assert!(
            found.len() == 2 && found.iter().zip(&two).all(same),
            "{line}: {found:?}"
        );
    }
    for line in [
        "By Ann Bell | ann.bell@example.com",
        "By Ann Bell, Associated Press",
        "By Ann Bell, Court Reporter",
        "Ann Bell · Valley News · Posted: June 4, 2024",
        "Ann Bell, Business Insider",
        "By Ann Bell Twitter",
        "By Ann Bell Last updated 3 June 2024",
        "By Ann Bell\nNorthern Harbour Media",
        "Ann Bell\nReuters",
    ] {
        let found = bylines(&format!("{HEADLINE}\n\n{line}\n4 June 2024"));
        assert_eq!(found, ["Ann Bell"], "{line}");
    }
}

#[test]
fn a_photographer_under_the_byline_does_not_sign() {
    let found = bylines(&format!(
        "{HEADLINE}\n\nBy Ann Bell\n4 June 2024\n\nMen at work on the harbour\nTom Lee, Associated Press"
    ));
    assert_eq!(found, ["Ann Bell"]);
}

#[test]
fn names_have_their_particles() {
    for name in ["Ahmed al-Harbour", "Fatima el-Marsh", "Jan van der Pier"] {
        let found = bylines(&format!("{HEADLINE}\n\nBy {name}\n4 June 2024"));
        assert_eq!(found, [name]);
    }
}

#[test]
fn a_line_may_end_with_its_writer() {
    let found = bylines(&format!("{HEADLINE}\n\nJune 4, 2024|Ann Bell"));
    assert_eq!(found, ["Ann Bell"]);
    let found = bylines(&format!("{HEADLINE}\n\nJune 4, 2024|Marlow"));
    assert_eq!(found, [""; 0]);
}

#[test]
fn the_last_line_signs_the_article_and_not_a_quotation() {
    let signed = |before: &str| {
        let text = format!(
            "{HEADLINE}\n\n4 June 2024\n\n{}\n\n{before}\n\n– Ann Bell",
            [BODY; 8].join("\n\n")
        );
        let doc = Document::new(&text);
        find(&doc).bylines.len()
    };
    assert_eq!(signed("The bridge is old."), 1);
    assert_eq!(signed("“The bridge is old.”"), 0);
}

#[test]
fn a_lone_by_and_a_glued_date_sign() {
    let of = |line: &str| bylines(&format!("{HEADLINE}\n\n{line}"));
    assert_eq!(
        of("By\n\nAnn Bell | abell@example.com\n\n4 June 2024"),
        ["Ann Bell"]
    );
    assert_eq!(of("Ann BellJune 4, 2024"), ["Ann Bell"]);
    assert_eq!(
        of("Ann Bell and\nTom Lee\n4 June 2024"),
        ["Ann Bell", "Tom Lee"]
    );
}
