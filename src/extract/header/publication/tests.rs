//! Whole header blocks: what is the headline, who wrote it, where from and when; and what is none
//! of these.

use crate::extract::header::{find, publication};
use crate::text::{Document, Span};

const BODY: &str = "The council voted on Tuesday to rebuild the old harbour bridge, which was closed in March after an inspection \
    found cracks in two of its piers.\n\nWork on the bridge will begin in the spring, engineers told the council, and will take a year.";

/// The headline and the publication date of a header above [`BODY`].
fn read(header: &str) -> (Option<String>, Option<String>) {
    let text = format!("{header}\n\n{BODY}");
    let doc = Document::new(&text);
    let heading = find(&doc);
    let date = publication::find(&doc, &heading, None).map(|p| p.date.to_string());
    (heading.headline.map(|m| doc.slice(m.span).to_owned()), date)
}

fn bylines(header: &str) -> Vec<String> {
    let text = format!("{header}\n\n{BODY}");
    let doc = Document::new(&text);
    find(&doc)
        .bylines
        .iter()
        .map(|m| doc.slice(m.span).to_owned())
        .collect()
}

const HEADLINE: &str = "Council votes to rebuild harbour bridge";

#[test]
fn headline_and_date_are_read_in_every_layout() {
    let layouts = [
        "H\n\nTuesday, 4 June 2024",
        "June 4, 2024\n\nH\n\nPhoto by Ann Bell",
        "POLITICS\n\nH\n\nBy Ann Bell, CNN\n\nPublished 2:05 PM EDT, Tue June 4, 2024",
        "Home / News / Local\nH\nBy Ann Bell\n2024-06-04T14:05:00Z",
        "The Daily Courier\nTuesday 4 June 2024\n\nH\n\nBy ANN BELL",
        "H | The Daily Courier\n\n4 June 2024 · 3 min read",
        "# H\n\n*4 June 2024*",
        "Home > News > Local\nH\nAnn Bell\n4 June 2024",
        "“H”\n\nThe Daily Courier, 04.06.2024",
        "---\ntitle: \"H\"\nauthor: Ann Bell\ndate: 2024-06-04\ntags: [local]\n---",
        "From: Ann Bell <ann@example.com>\nDate: Tue, 04 Jun 2024 10:00:00 +0000\nSubject: Fwd: H\nTo: tom@example.org",
        "HD H\nBY By Ann Bell\nWC 250 words\nPD 4 June 2024\nSN The Daily Courier\nLA English\nLP",
        "Skip to main content\nMenu\nSubscribe\nSign In\n\nH\n\nBy Ann Bell\n4 June 2024",
        "H\n\nUpdated 6 June 2024\nFirst published 4 June 2024",
        "H\n\nLast updated 4 June 2024",
        "H\n\nBy Ann Bell\n4 June 2024\nSaved 20 September 2025 from www.example.com",
        "12/1/25, 3:14 PM    H | The Daily Courier\n\nH\n\nBy Ann Bell\n4 June 2024",
        "RELATED: Ferry fares to rise again next year\n\nH\n\nBy Ann Bell\n4 June 2024",
        "https://www.example.com/news/2024/06/04/council-votes-to-rebuild-harbour-bridge\n\nH",
        "2024-06-04_council-votes.txt\n\nH",
        "H\n\nThe old one was closed in March after cracks were found in two of its piers\n\nBy Ann Bell\n\n4 June 2024",
        "H\n\nMen at work on the harbour, file photo. [Reuters]\n\n4 June 2024",
    ];
    for layout in layouts {
        let header = layout
            .replace('H', "\u{1}")
            .replace("\u{1}D ", "HD ")
            .replace("\u{1}ome", "Home")
            .replace('\u{1}', HEADLINE);
        assert_eq!(
            read(&header),
            (Some(HEADLINE.into()), Some("2024-06-04".into())),
            "{header}"
        );
    }
}

#[test]
fn a_headline_may_be_wrapped() {
    assert_eq!(
        read("Council votes to rebuild harbour bridge after\nyears of argument\n\n4 June 2024")
            .0
            .unwrap()
            .lines()
            .count(),
        2
    );
    assert_eq!(
        read("COUNCIL VOTES TO REBUILD\nHARBOUR BRIDGE\n\n4 June 2024")
            .0
            .unwrap(),
        "COUNCIL VOTES TO REBUILD\nHARBOUR BRIDGE"
    );
}

#[test]
fn there_may_be_no_headline() {
    assert_eq!(read("4 June 2024"), (None, Some("2024-06-04".into())));
    assert_eq!(
        read("By Ann Bell\nPolitical correspondent\n4 June 2024").0,
        None
    );
    assert_eq!(read("POLITICS\n\nShare on Twitter").0, None);
    assert_eq!(find(&Document::new(BODY)).headline, None);
}

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

#[test]
fn an_article_in_one_line_has_its_headline_up_to_the_date() {
    let text = format!(
        "{HEADLINE} June 4, 2024 By Ann Bell {}",
        BODY.replace("\n\n", " ")
    );
    let doc = Document::new(&text);
    let heading = find(&doc);
    assert_eq!(heading.headline.map(|m| doc.slice(m.span)), Some(HEADLINE));
    assert_eq!(
        publication::find(&doc, &heading, None)
            .unwrap()
            .date
            .to_string(),
        "2024-06-04"
    );
    let prose = Document::new(
        "The ferry that sank off the point on June 4, 2024 was built in 1978, its owners said, and had been refitted twice since then.",
    );
    assert_eq!(find(&prose).headline, None);
}

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
fn datelines_are_read_in_their_parts() {
    let of = |opening: &str| {
        let text = format!("{HEADLINE}\n\n{opening} {BODY}");
        let doc = Document::new(&text);
        let part = |s: Span| doc.slice(s).to_owned();
        find(&doc)
            .dateline
            .map(|d| (part(d.mention.span), d.place.map(part), d.agency.map(part)))
    };
    let some = |words: &str, place: &str, agency: &str| {
        let part = |s: &str| Some(s.to_owned()).filter(|s| !s.is_empty());
        Some((words.to_owned(), part(place), part(agency)))
    };
    assert_eq!(
        of("KYIV, Ukraine (Reuters) -"),
        some("KYIV, Ukraine (Reuters) -", "KYIV, Ukraine", "Reuters")
    );
    assert_eq!(
        of("LONDON, March 9 —"),
        some("LONDON, March 9 —", "LONDON", "")
    );
    assert_eq!(of("Paris (CNN) --"), some("Paris (CNN) --", "Paris", "CNN"));
    assert_eq!(
        of("PARIS/BERLIN (AFP) -"),
        some("PARIS/BERLIN (AFP) -", "PARIS/BERLIN", "AFP")
    );
    assert_eq!(of("(CNN) --"), some("(CNN) --", "", "CNN"));
    assert_eq!(of("WASHINGTON —"), some("WASHINGTON —", "WASHINGTON", ""));
    assert_eq!(
        of("(Marlow, Texas) –"),
        some("(Marlow, Texas) –", "Marlow, Texas", "")
    );
    assert_eq!(of("Lima, Peru —"), some("Lima, Peru —", "Lima, Peru", ""));
    assert_eq!(
        of("Jan. 18--HARWICH --"),
        some("Jan. 18--HARWICH --", "HARWICH", "")
    );
    assert_eq!(of("Reuters —"), some("Reuters —", "", "Reuters"));
    assert_eq!(of("Marlow - it is said -"), None);
    assert_eq!(of("Tom, Dick –"), None);
    assert_eq!(of("Jan. 18 was cold -"), None);
    assert_eq!(of("RELATED:"), None);
}

#[test]
fn strange_input_is_read_without_fail() {
    for text in [
        "",
        "\n\n",
        "?",
        "By",
        "By\nBy\nBy",
        "Title:",
        "HD",
        "© ",
        "2024",
        "#",
        "- ",
        "“”",
        "1/1/24, 1:01 PM",
        "By By By",
        "(CNN)",
        "É\u{301}",
    ] {
        let doc = Document::new(text);
        publication::find(&doc, &find(&doc), None);
    }
}

/// The publication date of an article that opens with a dateline.
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
fn the_headline_ends_where_the_next_line_or_the_site_begins() {
    for header in [
        "H\nMarlow Wire Briefs PRO\nJune 4, 2024 Tuesday\n\nLength: 300 words",
        "H - The Marlow County Engineer's Office\nHome\nContact us\n4 June 2024\nH",
        "H\n1 / 13\nBack to gallery\n\n4 June 2024",
        "H\n\nThe council is split. Some of its members fear that the work will cost far more than the engineers have told them.\n\n\
            The vote on the bridge came days after the ferry sank\n\n4 June 2024",
    ] {
        let (headline, _) = read(
            &header
                .replace('H', "\u{1}")
                .replace("\u{1}ome", "Home")
                .replace('\u{1}', HEADLINE),
        );
        assert_eq!(headline.as_deref(), Some(HEADLINE), "{header}");
    }
    let caption = "Two players of the Marlow town team train before the cup match. (FILE)";
    assert_eq!(read(caption).0, None);
}
