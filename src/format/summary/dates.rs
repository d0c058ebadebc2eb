//! WHEN: the dates in chronological order, with the events then.

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;

use super::context;
use super::page::Row;
use super::rule;
use crate::format::terminal::clean;
use crate::format::words::{Stretch, read};
use crate::format::{Fact, Printer};
use crate::report::{DateMention, Grain, Report};

/// Returns the dates that are in the calendar, in its order, then those given only in the article's
/// words.
pub(super) fn rows(report: &Report, text: &str, printer: &Printer) -> Vec<Row> {
    if !printer.shows(Fact::Dates) {
        return Vec::new();
    }
    let near: Option<Date> = report
        .date
        .as_ref()
        .and_then(|date| date.value.parse().ok());
    let mut dated: Vec<(Stretch, &str, Row)> = Vec::new();
    let mut others: Vec<Row> = Vec::new();
    for date in report.dates.iter().filter(|date| is_event(date, report)) {
        let range = date.text.start..date.text.end;
        let words = context::then(text, range.clone()) + &rule(date.text.rule.as_deref());
        let timex = date.value.as_deref().unwrap_or_default();
        match read(timex, date.modifier, near) {
            Some((stretch, name)) => {
                let value = match context::limit(text, range.start) {
                    Some(limit) => format!("{limit} {name}"),
                    None => name,
                };
                dated.push((stretch, timex, Row { value, words }));
            }
            None if printer.all || date.grain != Grain::Reference => others.push(Row {
                value: clean(&date.text.text),
                words,
            }),
            None => {}
        }
    }
    dated.sort_by_key(|(stretch, timex, _)| (stretch.first, Reverse(stretch.last), *timex));
    let mut rows: Vec<Row> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for row in dated.into_iter().map(|(.., row)| row).chain(others) {
        match places.get(&row.value) {
            // Each date once, with the first words that describe it.
            Some(&place) if rows[place].words.is_empty() => rows[place].words = row.words,
            Some(_) if !printer.all => {}
            _ => {
                places.insert(row.value.clone(), rows.len());
                rows.push(row);
            }
        }
    }
    rows
}

/// Whether something happens then. A length of time isn't an event, nor is the date above the
/// article.
fn is_event(date: &DateMention, report: &Report) -> bool {
    let published = report.date.as_ref().is_some_and(|published| {
        let (Some(start), Some(end)) = (published.start, published.end) else {
            return false;
        };
        date.text.start < end && start < date.text.end
    });
    date.grain != Grain::Duration && !published
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_order_with_what_happens_then() {
        let text = "Ferry sinks\n\n14 May 2024\n\nThe ferry sank on Monday. It was built in 1987. \
            A new one will sail by Friday, Ann Bell said. The crew had trained for three weeks.";
        let report = crate::Analyzer::new()
            .offsets(crate::Offsets::Bytes)
            .analyze(text);
        let rows = rows(&report, text, &Printer::default());
        let rows: Vec<(&str, &str)> = rows.iter().map(|r| (&*r.value, &*r.words)).collect();
        assert_eq!(
            rows,
            [
                ("1987", "It was built"),
                ("Monday 13 May", "The ferry sank"),
                ("by Friday 17 May", "A new one will sail"),
            ]
        );
    }
}
