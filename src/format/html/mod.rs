//! HTML: a page an article that shows its facts in its text and beside it, and an index of many.
//!
//! A page is one file that asks for nothing from anywhere: its style and its small script are in it, and its Content-Security-Policy
//! lets nothing else run or load. Everything works without the script but sorting and filtering the index. Templates are in
//! `templates/`; what stands in them comes through [`escape::Visible`].

mod article;
mod escape;
mod index;
mod map;
mod marks;
#[cfg(test)]
mod tests;
mod timeline;

use std::borrow::Cow;
use std::path::Path;

use askama::Template;

use super::{Article, Printer};
use crate::lexicon::gazetteer::country_name;
use crate::report::Report;

pub use index::{Entry, Index};

const STYLE: &str = include_str!("templates/style.css");
const SCRIPT: &str = include_str!("templates/script.js");
/// The SHA-256 of the style and of the script: the page's policy allows these and no others. A test says what they should be.
const STYLE_HASH: &str = "sha256-M9r9dra71duXffErxWT0VT9ctHE0qOym6sNG7tQXdFg=";
const SCRIPT_HASH: &str = "sha256-JlOylEUic/SgKkvO+5EWwV0Wr9P5f5xytfLUkeXNtuo=";

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The name of a folder's index.
pub const INDEX: &str = "index.html";

/// Where the page of an article that belongs at `place` stands: there, unless the index does.
pub fn beside_index(place: &Path) -> Cow<'_, Path> {
    if place.as_os_str().eq_ignore_ascii_case("index") { Path::new("index-article").into() } else { place.into() }
}

/// The page of a report.
pub(super) fn page(report: &Report, article: &Article, printer: &Printer) -> String {
    let home = article.place.map(|place| "../".repeat(place.components().count().saturating_sub(1)) + INDEX);
    article::page(report, article.text, home, printer)
}

/// A template's page. Writing to memory does not fail.
fn rendered(page: &impl Template) -> String {
    page.render().unwrap_or_default()
}

/// Words on one line.
fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `14 May 2024` for `2024-05-14`.
fn date_words(value: &str) -> String {
    value.parse().map_or_else(|_| value.to_owned(), timeline::day)
}

/// A country's name, or its code where it has none.
fn country(code: &str) -> &str {
    country_name(code).unwrap_or(code)
}

/// A place's kind in words.
fn kind_words(kind: &'static str) -> &'static str {
    match kind {
        "admin1" => "region",
        "admin2" => "district",
        "region" => "part of the world",
        kind => kind,
    }
}
