//! The summary: an article at a glance, for people.
//!
//! ```text
//! heading      the headline, then when, by whom and where, and how much is said
//! statements   WHO SAID WHAT: every source with its statements and their cues
//! places       WHERE: the places by country
//! numbers      NUMBERS: amounts and lengths of time
//! dates        WHEN: dates in the order of time, with what happens then
//! names        ALSO NAMED: people and organisations that say nothing
//! page         the lines: wrapped, indented, side by side
//! ```
//!
//! Statements are not cut within their quotation marks without saying so; values are in words, see
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

/// From this width on the numbers stand beside the dates.
const WIDE: usize = 110;

/// The report as text for people. Its offsets are bytes of `text`.
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

/// The rule behind something, with `--explain`.
fn rule(rule: Option<&str>) -> String {
    rule.map_or(String::new(), |rule| format!(" [{rule}]"))
}
