//! The summary's heading: what the article is, and the number of its statements.

use jiff::civil::Date;

use super::page::{ASIDE, HEADLINE, PLAIN, Page};
use crate::format::Fact;
use crate::format::terminal::clean;
use crate::format::words::{counted, day, weekday};
use crate::report::Report;

/// Prints the article's name if there may be several, its headline, and a line with its date,
/// writers, place (if a dateline gives one) and number of statements.
pub(super) fn print(page: &mut Page, report: &Report) {
    let printer = page.printer;
    if printer.several {
        page.indented(0, &clean(&report.id.text()), ASIDE);
    }
    if printer.shows(Fact::Headline) {
        match &report.headline {
            Some(headline) => page.indented(0, &clean(&headline.text), HEADLINE),
            None => page.indented(0, "(no headline)", ASIDE),
        }
    }
    let mut parts = Vec::new();
    if printer.shows(Fact::Date) {
        let date = report.date.as_ref();
        parts.push(date.map_or_else(|| "(no date)".to_owned(), |date| published(&date.value)));
    }
    if printer.shows(Fact::Bylines) && !report.bylines.is_empty() {
        let names = report.bylines.iter().map(|byline| clean(&byline.name));
        parts.push(names.collect::<Vec<_>>().join(", "));
    }
    if let Some(place) = report
        .dateline
        .as_ref()
        .and_then(|dateline| dateline.place.as_ref())
        .filter(|_| printer.shows(Fact::Dateline))
    {
        parts.push(clean(place));
    }
    if printer.shows(Fact::Quotes) && printer.shows(Fact::Speakers) && !report.quotes.is_empty() {
        parts.push(said(report));
    }
    if !parts.is_empty() {
        page.indented(0, &parts.join(" · "), PLAIN);
    }
}

/// Formats the publication date: `Tuesday 14 May 2024`
fn published(value: &str) -> String {
    value.parse().map_or_else(
        |_| value.to_owned(),
        |date: Date| format!("{} {}", weekday(date), day(date)),
    )
}

/// Counts the statements: `11 statements by 7 sources`
fn said(report: &Report) -> String {
    let statements = counted(report.quotes.len(), "statement");
    match report.speakers.len() {
        0 => statements,
        sources => format!("{statements} by {}", counted(sources, "source")),
    }
}
