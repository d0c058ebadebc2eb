//! The summary: an article at a glance, for people.
//!
//! ```text
//! heading      the headline, then date, writers and place, and the number of statements
//! statements   WHO SAID WHAT: every source with its statements and their cues
//! places       WHERE: the places by country
//! numbers      NUMBERS: amounts and lengths of time
//! dates        WHEN: dates in chronological order, with the events then
//! names        ALSO NAMED: people and organisations without statements
//! page         the lines: wrapped, indented, side by side
//! ```
//!
//! A statement that is cut within its quotation marks says so. Values are in words; see
//! [`super::words`].

mod context;
mod dates;
mod heading;
mod names;
mod numbers;
mod page;
mod places;
mod statements;

use super::{Fact, Printer};
use crate::report::Report;
use page::Page;

/// The width from which numbers and dates are side by side.
const WIDE: usize = 110;

/// Prints the report as text for people. Its offsets are bytes of `text`.
pub(super) fn print(report: &Report, text: &str, printer: &Printer) -> String {
    let mut page = Page::new(printer);
    heading::print(&mut page, report);
    if printer.shows(Fact::Speakers) || printer.shows(Fact::Quotes) {
        statements::print(&mut page, report, text);
    }
    if printer.shows(Fact::Places) {
        places::print(&mut page, &report.places);
    }
    let numbers = numbers::rows(report, text, printer);
    let dates = dates::rows(report, text, printer);
    page.tables([("NUMBERS", &numbers), ("WHEN", &dates)]);
    names::print(&mut page, report);
    page.finished()
}

/// Returns the rule that found something, with `--explain`.
fn rule(rule: Option<&str>) -> String {
    rule.map_or(String::new(), |rule| format!(" [{rule}]"))
}
