//! Tests of the headline and its extent.

use super::{BODY, HEADLINE, read};
use crate::extract::header::{find, publication};
use crate::text::Document;

#[test]
fn a_title_of_three_capitals_is_not_a_name() {
    let text = format!("Town Council Notebook\n\nPosted: 4 June 2024\n\n{BODY}");
    let doc = Document::new(&text);
    let headline = find(&doc).headline.map(|m| doc.slice(m.span).to_owned());
    assert_eq!(headline.as_deref(), Some("Town Council Notebook"));
}

#[test]
fn a_slug_is_not_a_headline() {
    let text = format!("AM-Ferry Strike, 310\nFerry Crews Reject Offer\n\nBy ANN BELL\n\n{BODY}");
    let doc = Document::new(&text);
    let headline = find(&doc).headline.map(|m| doc.slice(m.span).to_owned());
    assert_eq!(headline.as_deref(), Some("Ferry Crews Reject Offer"));
}

#[test]
fn a_letterhead_is_not_a_headline() {
    let text = format!(
        "Harbour Police\nChief Ann Bell\n12 Mill Road, Alder, ID 83299\n\nTwo Held After Ferry Search\n\n{BODY}"
    );
    let doc = Document::new(&text);
    let headline = find(&doc).headline.map(|m| doc.slice(m.span).to_owned());
    assert_eq!(headline.as_deref(), Some("Two Held After Ferry Search"));
}

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
        "H\n\nPublished Tue, Jun 4 20244:29 AM EDTUpdated an hour ago\nAnn Bell@AnnBell",
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
fn odd_inputs_do_not_panic() {
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
