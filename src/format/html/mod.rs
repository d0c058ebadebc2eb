//! HTML: one page per article, with its facts in the text and beside it, and an index of many.
//!
//! A page is one file that loads nothing: its style and its small script are in it, and its
//! Content-Security-Policy lets nothing else run or load. Everything works without the script
//! except sorting and filtering the index. Templates are in `templates/`; their values are escaped
//! by [`escape::Visible`].

mod article;
mod escape;
mod index;
mod map;
mod marks;
mod timeline;

use std::borrow::Cow;
use std::path::Path;

use askama::Template;

use super::{Article, Printer};
use crate::report::{Id, Report};

pub use index::{Entry, Index};

const STYLE: &str = include_str!("templates/style.css");
const SCRIPT: &str = include_str!("templates/script.js");
/// The SHA-256 of the style and of the script, the only ones that the page's policy allows. A test
/// prints the right values.
const STYLE_HASH: &str = "sha256-HJ7gMrrz6u4zaCrMDFeo1H8/7x5vk1OhFW/WIe+muPY=";
const SCRIPT_HASH: &str = "sha256-bQcaTKUvrT0D+grTmYAgPwcP8WXDt5OaL1K1OviICLs=";

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The file name of a folder's index.
pub const INDEX: &str = "index.html";

/// Returns where the page of an article that belongs at `place` goes: there, unless the index is
/// there.
pub fn beside_index(place: &Path) -> Cow<'_, Path> {
    if place.as_os_str().eq_ignore_ascii_case("index") {
        Path::new("index-article").into()
    } else {
        place.into()
    }
}

/// Returns the page of a report.
pub(super) fn page(report: &Report, article: &Article, printer: &Printer) -> String {
    let home = article
        .place
        .map(|place| "../".repeat(place.components().count().saturating_sub(1)) + INDEX);
    article::page(report, article.text, home, printer)
}

/// Renders a template's page. Writing to memory can't fail.
fn rendered(page: &impl Template) -> String {
    page.render().unwrap_or_default()
}

/// Returns a report's id for readers of the page. A local path is reduced to the file's name, since
/// only the author's machine has it.
fn shown_id(id: &Id) -> String {
    let id = id.to_string();
    let is_local =
        id.starts_with(['/', '~', '\\']) || id.starts_with("..") || id.get(1..3) == Some(":\\");
    match id.rsplit(['/', '\\']).next() {
        Some(name) if is_local => name.to_owned(),
        _ => id,
    }
}

/// Joins words into one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns `14 May 2024` for `2024-05-14`.
fn date_words(value: &str) -> String {
    value
        .parse()
        .map_or_else(|_| value.to_owned(), super::words::day)
}

/// Returns a place's kind in words.
fn kind_words(kind: &'static str) -> &'static str {
    match kind {
        "admin1" => "region",
        "admin2" => "district",
        "region" => "part of the world",
        kind => kind,
    }
}

#[cfg(test)]
mod tests {
    use base64::prelude::*;
    use sha2::{Digest, Sha256};

    use super::*;
    use crate::format::Format;
    use crate::{Offsets, Options, pipeline};

    const HOSTILE: &str = "Council </title><script>alert(1)</script> votes\n\n3 June 2024\n\nOSLO — “We said <img src=x onerror=alert(2)> no,” \
        said Ann O'Hara, 57, of <b>Oslo & Sons</b>. \u{202e}evil\u{202c} \u{1b}[31m She paid €4.2 million to javascript:alert(3) in Bergen.\n\n\
        “It goes on here,\n\n“and ends there,” Ann O'Hara said. {{ 7 * 7 }} {% raw %} ]]> --> &lt; &amp;\r\n";

    fn page_of(text: &str) -> String {
        let options = Options {
            offsets: Offsets::Bytes,
            explain: true,
            ..Options::default()
        };
        let printer = Printer {
            format: Format::Html,
            ..Printer::default()
        };
        printer.report(
            &pipeline::analyze(text, &options).with_id("\"><script>alert(4)</script>"),
            &Article { text, place: None },
        )
    }

    /// Returns the text that a browser shows for the elements between these tags.
    fn text_within(page: &str, open: &str, close: &str) -> String {
        let start = page.find(open).unwrap() + open.len();
        let inner = &page[start..start + page[start..].find(close).unwrap()];
        let words = inner.split('<').enumerate().map(|(i, part)| {
            if i == 0 {
                part
            } else {
                part.split_once('>').unwrap().1
            }
        });
        let text: String = words.collect();
        [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&amp;", "&"),
        ]
        .iter()
        .fold(text, |t, (from, to)| t.replace(from, to))
    }

    #[test]
    fn the_policy_allows_the_pages_own_style_and_script() {
        for (name, content, hash) in [
            ("STYLE_HASH", STYLE, STYLE_HASH),
            ("SCRIPT_HASH", SCRIPT, SCRIPT_HASH),
        ] {
            let right = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)));
            assert_eq!(
                hash, right,
                "{name} in format/html/mod.rs is not up to date"
            );
        }
        assert!(
            !STYLE.contains("</style") && !STYLE.contains("url(") && !STYLE.contains("@import")
        );
        assert!(
            !SCRIPT.contains("</script")
                && !SCRIPT.contains("<!--")
                && !SCRIPT.contains("innerHTML")
        );
    }

    #[test]
    fn a_page_shows_the_articles_text_and_nothing_else_in_its_place() {
        let shown = HOSTILE
            .replace(['\u{202e}', '\u{202c}'], "\u{fffd}")
            .replace('\u{1b}', "\u{241b}");
        assert_eq!(
            text_within(&page_of(HOSTILE), "<article>", "</article>"),
            shown
        );
        for text in [
            "x",
            "One line.\n\n\n  Two lines,\n  the second indented.\n",
            "\u{feff}é\u{2028}ü\r\rc",
        ] {
            assert_eq!(text_within(&page_of(text), "<article>", "</article>"), text);
        }
    }

    #[test]
    fn markup_in_an_article_stays_text() {
        let page = page_of(HOSTILE);
        assert_eq!(page.matches("<script").count(), 1, "the page's own");
        assert_eq!(
            page.matches("</title>").count(),
            page.matches("<title>").count()
        );
        for tag in ["<img", "<b>O", "<script>alert"] {
            assert!(!page.contains(tag), "{tag}");
        }
        for part in page
            .split('<')
            .skip(1)
            .filter_map(|part| part.split_once('>'))
            .map(|(tag, _)| tag)
        {
            assert!(!part.contains(" on") || !part.contains("alert"), "{part}");
        }
    }

    #[test]
    fn every_link_leads_to_a_mark() {
        for text in [
            HOSTILE,
            include_str!("../../../samples/war.txt"),
            include_str!("../../../samples/science.txt"),
        ] {
            let page = page_of(text).split("<script>").next().unwrap().to_owned();
            let links: Vec<&str> = page
                .split("href=\"#")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap())
                .collect();
            assert!(links.len() > 5);
            for link in links {
                assert_eq!(
                    page.matches(&format!(" id=\"{link}\"")).count(),
                    1,
                    "{link}"
                );
            }
        }
    }

    #[test]
    fn facts_that_are_not_wanted_are_not_shown() {
        let text = "Ferry sinks\n\n3 June 2024\n\nThe ferry sank in Oslo on Monday, Ann Bell said.";
        let report = pipeline::analyze(
            text,
            &Options {
                offsets: Offsets::Bytes,
                ..Options::default()
            },
        );
        let printer = Printer {
            format: Format::Html,
            only: vec![crate::format::Fact::Dates],
            ..Printer::default()
        };
        let page = printer.report(&report, &Article { text, place: None });
        assert!(page.contains("class=\"date\"") && page.contains("id=\"dates\""));
        assert!(
            !page.contains("<svg")
                && !page.contains("mark class=\"quote\"")
                && !page.contains("id=\"speakers\"")
        );
    }

    #[test]
    fn a_path_of_the_authors_machine_is_not_shown() {
        for (id, shown) in [
            ("/home/ann/news/a.txt", "a.txt"),
            ("../news/a.txt", "a.txt"),
            ("C:\\news\\a.txt", "a.txt"),
            ("news/a.txt", "news/a.txt"),
            ("https://a.example/1", "https://a.example/1"),
            ("-", "-"),
        ] {
            assert_eq!(shown_id(&Id::from(id)), shown);
        }
    }

    #[test]
    fn a_page_in_a_folder_finds_its_index() {
        let text = "The ferry sank in Oslo on Monday, Ann Bell said.";
        let report = pipeline::analyze(
            text,
            &Options {
                offsets: Offsets::Bytes,
                ..Options::default()
            },
        );
        let printer = Printer {
            format: Format::Html,
            ..Printer::default()
        };
        let home = |place| {
            printer.report(
                &report,
                &Article {
                    text,
                    place: Some(Path::new(place)),
                },
            )
        };
        assert!(home("a").contains("href=\"index.html\""));
        assert!(home("2024/06/a").contains("href=\"../../index.html\""));
        assert_eq!(beside_index(Path::new("Index")), Path::new("index-article"));
        assert_eq!(beside_index(Path::new("a/index")), Path::new("a/index"));
    }
}
