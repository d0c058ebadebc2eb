//! NUMBERS: amounts, and lengths of time.

use std::collections::HashSet;

use super::context;
use super::page::Row;
use super::rule;
use crate::format::terminal::clean;
use crate::format::words::{amount, length, said_of};
use crate::format::{Fact, Printer};
use crate::lexicon::{Class, Key, classes, keys};
use crate::report::{DateMention, Figure, FigureKind, Grain, Modifier, Report, Text};

/// Returns the figures, and the lengths of time that aren't figures, in text order and each once.
pub(super) fn rows(report: &Report, text: &str, printer: &Printer) -> Vec<Row> {
    let mut rows: Vec<(usize, Row)> = Vec::new();
    let figures = report
        .figures
        .iter()
        .filter(|_| printer.shows(Fact::Figures));
    let figures: Vec<&Figure> = figures.collect();
    let sources = report.quotes.iter().filter_map(|q| q.source.as_ref());
    let sources = Stretches::of(sources);
    for figure in &figures {
        if printer.all || !is_trivial(figure, &sources) {
            rows.push((figure.text.start, row(figure, text)));
        }
    }
    let figures = Stretches::of(figures.iter().map(|figure| &figure.text));
    for date in report.dates.iter().filter(|_| printer.shows(Fact::Dates)) {
        let is_told = || length(date.value.as_deref().unwrap_or_default()).is_some();
        let is_length = date.grain == Grain::Duration && !figures.meet(&date.text);
        if is_length && (printer.all || is_told()) {
            rows.push((date.text.start, length_row(date, text)));
        }
    }
    rows.sort_by_key(|(start, _)| *start);
    let mut printed = HashSet::new();
    let rows = rows.into_iter().map(|(_, row)| row);
    rows.filter(|row| printed.insert(row.clone())).collect()
}

fn row(figure: &Figure, text: &str) -> Row {
    let around = || context::around(text, figure.text.start..figure.text.end);
    let words = said_of(figure).map_or_else(around, |words| clean(&words));
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

/// Whether a figure is hardly worth a line: the number of speakers, a single thing, or a small
/// number of occasions or of nothing in particular.
fn is_trivial(figure: &Figure, sources: &Stretches) -> bool {
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
    let occasions = keys![
        "time", "times", "thing", "things", "way", "ways", "questions"
    ];
    occasions.contains(&head) || count == 1 && !is_somebody(head) || sources.meet(&figure.text)
}

/// Parts of the text, in order.
struct Stretches(Vec<(usize, usize)>);

impl Stretches {
    fn of<'t>(words: impl Iterator<Item = &'t Text<'t>>) -> Self {
        let mut list: Vec<(usize, usize)> = words.map(|w| (w.start, w.end)).collect();
        list.sort_unstable();
        // Make the ends ascend like the starts, so that the last part before a position decides.
        let mut last = 0;
        for (_, end) in &mut list {
            last = last.max(*end);
            *end = last;
        }
        Self(list)
    }

    /// Whether one of them shares a character with these words.
    fn meet(&self, words: &Text) -> bool {
        let before = self.0.partition_point(|(start, _)| *start < words.end);
        before > 0 && self.0[before - 1].1 > words.start
    }
}

/// Whether the noun means a person: `person`, `soldier`, `child`
fn is_somebody(noun: Key) -> bool {
    classes(noun).has(Class::PERSON_NOUN.or(Class::ROLE))
        || keys!["person", "child", "baby", "man", "woman"].contains(&noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_meet_what_lies_in_or_across_them() {
        let report = crate::analyze("Forty boats sank on Monday, and 200 people drowned.");
        let words = |start: usize, end: usize| Text {
            start,
            end,
            ..report.figures[0].text.clone()
        };
        let list = [words(10, 20), words(0, 30), words(40, 50)];
        let stretches = Stretches::of(list.iter());
        for (start, end, meets) in [
            (25, 27, true),
            (29, 31, true),
            (30, 40, false),
            (39, 41, true),
            (50, 60, false),
        ] {
            assert_eq!(stretches.meet(&words(start, end)), meets, "{start}..{end}");
        }
    }

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
