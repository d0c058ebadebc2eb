//! WHO SAID WHAT: every source with its statements, introduced in the article's words.

use std::collections::HashMap;

use super::page::{ASIDE, MARKED, NAME, PLAIN, Page};
use super::rule;
use crate::format::Fact;
use crate::format::terminal::{clean, columns, truncated};
use crate::format::words::{Cue, counted, cue, pieces};
use crate::report::{Quote, QuoteKind, Report, Speaker};

/// The maximum length of a statement in columns; `--full` prints all of it.
const LONGEST: usize = 400;

/// Prints every source with its statements, in the article's order, then the statements without a
/// named source.
pub(super) fn print(page: &mut Page, report: &Report, text: &str) {
    if report.speakers.is_empty() && report.quotes.is_empty() {
        return;
    }
    page.section("WHO SAID WHAT");
    let mut statements: HashMap<Option<&str>, Vec<&Quote>> = HashMap::new();
    // Speakers whose joint statements are listed under another speaker, with that speaker.
    let mut joint: HashMap<&str, &str> = HashMap::new();
    for quote in report
        .quotes
        .iter()
        .filter(|_| page.printer.shows(Fact::Quotes))
    {
        let speaker = quote.speaker.as_deref();
        statements.entry(speaker).or_default().push(quote);
        for other in &quote.co_speakers {
            joint.insert(other, speaker.unwrap_or_default());
        }
    }
    for speaker in &report.speakers {
        print_speaker(page, speaker);
        if let Some(first) = joint.get(&*speaker.name) {
            page.indented(4, &format!("(with {}: see there)", clean(first)), ASIDE);
        }
        print_all(page, statements.get(&Some(&*speaker.name)), text);
    }
    if let Some(quotes) = statements.get(&None) {
        let nobody = page.style("(nobody named)", ASIDE);
        page.line(&format!("  {nobody}"));
        print_all(page, Some(quotes), text);
    }
}

/// Prints the name and the role, wrapped if they take more than a line.
fn print_speaker(page: &mut Page, speaker: &Speaker) {
    let width = page.width().saturating_sub(2);
    let name = truncated(&clean(&speaker.name), width);
    let role = speaker
        .role
        .as_deref()
        .map_or(String::new(), |role| format!(", {}", clean(role)));
    let name_columns = columns(&name);
    if name_columns + columns(&role) <= width {
        let name = page.style(&name, NAME);
        page.line(&format!("  {name}{role}"));
    } else {
        page.led(2, &name, NAME, &role);
    }
}

fn print_all(page: &mut Page, quotes: Option<&Vec<&Quote>>, text: &str) {
    for quote in quotes.into_iter().flatten() {
        let others: Vec<String> = quote.co_speakers.iter().map(|name| clean(name)).collect();
        let others = match others.is_empty() {
            true => String::new(),
            false => format!("(with {}) ", others.join(", ")),
        };
        let limit = if page.printer.full {
            usize::MAX
        } else {
            LONGEST
        };
        let words = words(quote, text, limit) + &rule(quote.text.rule.as_deref());
        match cue(quote, text) {
            Some(Cue { verb, lead, marked }) => {
                let style = if marked { MARKED } else { PLAIN };
                page.led(
                    4,
                    &format!("{others}{verb}"),
                    style,
                    &format!("{lead} {words}"),
                );
            }
            None => page.indented(4, &format!("{others}{words}"), PLAIN),
        }
    }
}

/// Joins a statement's pieces with " / ", in quotation marks if it is direct. Words beyond the
/// limit are left out and counted.
fn words(quote: &Quote, text: &str, limit: usize) -> String {
    let pieces = pieces(quote, text);
    let mut left = limit;
    let mut shown: Vec<String> = Vec::new();
    let mut missing = 0;
    for piece in &pieces {
        let (kept, cut) = cut(piece, left);
        left = left.saturating_sub(columns(kept).max(1));
        missing += cut;
        if kept.is_empty() {
            continue;
        }
        let more = if cut > 0 { "…" } else { "" };
        shown.push(match quote.kind {
            QuoteKind::Direct => format!("“{kept}{more}”"),
            _ => format!("{kept}{more}"),
        });
    }
    let shown = shown.join(" / ");
    match missing {
        0 => shown,
        count => format!(
            "{shown} [{} left out]",
            counted(count, "more word").replace("more word", "word")
        ),
    }
}

/// Returns the text up to the limit, cut between words, and the number of words left out.
fn cut(text: &str, limit: usize) -> (&str, usize) {
    // Cutting only a few words isn't worthwhile.
    if columns(text) <= limit.saturating_add(40) && limit > 0 {
        return (text, 0);
    }
    let mut end = 0;
    let mut used = 0;
    let mut words = text.split_inclusive(' ').peekable();
    while let Some(word) = words.next_if(|word| used + columns(word) <= limit) {
        used += columns(word);
        end += word.len();
    }
    (
        text[..end].trim_end_matches([' ', ',', ';', ':']),
        words.count(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_words_and_the_rest_is_counted() {
        let long = "ferry ".repeat(30);
        assert_eq!(cut("one two three", 7), ("one two three", 0));
        assert_eq!(cut(&long, 12), ("ferry ferry", 28));
        assert_eq!(cut("one two", 0), ("", 2));
        assert_eq!(cut("one two", usize::MAX), ("one two", 0));
    }

    #[test]
    fn broken_quotations_are_joined_by_a_stroke_and_reported_speech_has_no_marks() {
        let text = "“The bridge is old,” Ann Bell said. “It leaks.” Tom Reed said it was safe.";
        let report = crate::Analyzer::new()
            .offsets(crate::Offsets::Bytes)
            .analyze(text);
        let printed: Vec<String> = report.quotes.iter().map(|q| words(q, text, 400)).collect();
        assert_eq!(
            printed,
            ["“The bridge is old” / “It leaks.”", "it was safe"]
        );
    }
}
