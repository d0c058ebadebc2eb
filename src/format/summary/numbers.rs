//! NUMBERS: amounts, and lengths of time.

use std::collections::HashSet;

use super::context;
use super::page::Row;
use super::rule;
use crate::format::terminal::clean;
use crate::format::words::{amount, length};
use crate::format::{Fact, Printer};
use crate::lexicon::{Class, Key, classes, keys};
use crate::report::{DateMention, Figure, FigureKind, Grain, Modifier, Report};

/// The figures and the lengths of time that are none, in the order of the text, each once.
pub(super) fn rows(report: &Report, text: &str, printer: &Printer) -> Vec<Row> {
    let mut rows: Vec<(usize, Row)> = Vec::new();
    if printer.shows(Fact::Figures) {
        let wanted = |figure: &&Figure| printer.all || !is_trivial(figure, report);
        let figures = report.figures.iter().filter(wanted);
        rows.extend(figures.map(|figure| (figure.text.start, row(figure, text))));
    }
    if printer.shows(Fact::Dates) {
        let is_figure = |date: &DateMention| {
            let (start, end) = (date.text.start, date.text.end);
            printer.shows(Fact::Figures)
                && report
                    .figures
                    .iter()
                    .any(|f| f.text.start < end && start < f.text.end)
        };
        let lengths = report
            .dates
            .iter()
            .filter(|date| date.grain == Grain::Duration);
        let is_told = |date: &&DateMention| length(date.value.as_deref().unwrap_or("")).is_some();
        let lengths = lengths.filter(|date| !is_figure(date) && (printer.all || is_told(date)));
        rows.extend(lengths.map(|date| (date.text.start, length_row(date, text))));
    }
    rows.sort_by_key(|(start, _)| *start);
    let mut printed = HashSet::new();
    let rows = rows.into_iter().map(|(_, row)| row);
    rows.filter(|row| printed.insert(row.clone())).collect()
}

fn row(figure: &Figure, text: &str) -> Row {
    let of = figure.of.as_deref().map(clean);
    let concept = figure.concept.as_deref().map(clean);
    let words = match (of, concept) {
        (Some(of), Some(concept)) => format!("{of} ({concept})"),
        (Some(words), None) | (None, Some(words)) => words,
        (None, None) => context::around(text, figure.text.start..figure.text.end),
    };
    Row {
        value: clean(&amount(figure)),
        words: words + &rule(figure.text.rule.as_deref()),
    }
}

fn length_row(date: &DateMention, text: &str) -> Row {
    let words = date.value.as_deref().and_then(length);
    Row {
        value: words.unwrap_or_else(|| clean(&date.text.text)),
        words: context::around(text, date.text.start..date.text.end)
            + &rule(date.text.rule.as_deref()),
    }
}

/// Whether a figure is hardly worth a line: how many speak, a count of one that is nobody, a small
/// count of nothing in particular or of occasions.
fn is_trivial(figure: &Figure, report: &Report) -> bool {
    let small = figure
        .value
        .and_then(|n| n.as_i64())
        .filter(|n| (0..13).contains(n));
    let plain = figure.modifier == Modifier::Exactly && figure.change.is_none();
    let Some(count) = small.filter(|_| plain && figure.kind == FigureKind::Count) else {
        return false;
    };
    let head = figure
        .of
        .as_deref()
        .and_then(|of| of.split([' ', '-']).next_back());
    let Some(head) = head.map(Key::of) else {
        return figure.concept.is_none()
            || !figure.text.text.contains(|c: char| c.is_ascii_digit());
    };
    let occasions = keys!("time" | "times" | "thing" | "things" | "way" | "ways" | "questions");
    let in_source =
        |span: &crate::report::Text| span.start <= figure.text.start && figure.text.end <= span.end;
    occasions.contains(&head)
        || count == 1 && !is_somebody(head)
        || report
            .quotes
            .iter()
            .filter_map(|q| q.source.as_ref())
            .any(in_source)
}

/// `person`, `soldier`, `child`
fn is_somebody(noun: Key) -> bool {
    classes(noun).has(Class::PERSON_NOUN.or(Class::ROLE))
        || keys!("person" | "child" | "baby" | "man" | "woman").contains(&noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trivial_counts_are_left_out() {
        let text = "Two ministers said the ferry had stopped. It had stopped three times, one of \
            them in May. Twelve people died, and one child. It carried 40 cars for three weeks.";
        let report = crate::Analyzer::new()
            .offsets(crate::Offsets::Bytes)
            .analyze(text);
        let values = |all| {
            let printer = Printer {
                all,
                ..Printer::default()
            };
            let rows = rows(&report, text, &printer);
            rows.into_iter().map(|row| row.value).collect::<Vec<_>>()
        };
        assert_eq!(values(false), ["12", "1", "40", "3 weeks"]);
        assert!(values(true).len() > 4);
    }
}
