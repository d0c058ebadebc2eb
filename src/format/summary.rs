//! The summary: what a person reads.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use anstyle::{AnsiColor, Style};

use super::amount::amount;
use super::terminal::{clean, columns, styled, truncated, wrapped};
use super::{Fact, Printer};
use crate::lexicon::gazetteer::country_name;
use crate::report::{
    Act, DateMention, Figure, Place, PlaceKind, Quote, QuoteKind, Report, Speaker,
};

const HEADLINE: Style = Style::new().bold();
const SECTION: Style = AnsiColor::Cyan.on_default().bold();
const NAME: Style = Style::new().bold();
const ASIDE: Style = Style::new().dimmed();

/// A statement takes up to this many lines.
const STATEMENT_LINES: usize = 3;

/// The report as text for people.
pub(super) fn print(report: &Report, printer: &Printer) -> String {
    let mut page = Page {
        out: String::new(),
        printer,
    };
    page.heading(report);
    if printer.shows(Fact::Speakers) || printer.shows(Fact::Quotes) {
        page.speakers(report);
    }
    if printer.shows(Fact::Places) {
        page.places(&report.places);
    }
    if printer.shows(Fact::Figures) {
        page.figures(&report.figures);
    }
    if printer.shows(Fact::Dates) {
        page.dates(&report.dates);
    }
    if printer.shows(Fact::People) {
        page.list(
            "People",
            report
                .people
                .iter()
                .map(|p| with_role(&p.name, p.role.as_deref())),
        );
    }
    if printer.shows(Fact::Organizations) {
        page.list(
            "Organisations",
            report.organizations.iter().map(|o| clean(&o.name)),
        );
    }
    page.out
}

/// A name and, after a comma, the role.
fn with_role(name: &str, role: Option<&str>) -> String {
    clean(&role.map_or_else(|| name.to_owned(), |role| format!("{name}, {role}")))
}

/// A page that is being written.
struct Page<'p> {
    out: String,
    printer: &'p Printer,
}

impl Page<'_> {
    fn style(&self, text: &str, style: Style) -> String {
        styled(text, style, self.printer.colour)
    }

    /// A line; trailing spaces are not worth having.
    fn line(&mut self, text: &str) {
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// Wrapped lines behind an indent.
    fn indented(&mut self, indent: usize, text: &str, style: Style, at_most: usize) {
        let width = self.printer.width.saturating_sub(indent);
        let mut lines = wrapped(text, width);
        if lines.len() > at_most {
            let last = lines.drain(at_most - 1..).collect::<Vec<_>>().join(" ");
            lines.push(truncated(&last, width));
        }
        for line in lines {
            let line = format!("{:indent$}{}", "", self.style(&line, style));
            self.line(&line);
        }
    }

    fn section(&mut self, title: &str) {
        let title = self.style(title, SECTION);
        let gap = if self.out.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.out, "{gap}{title}");
    }

    /// The article's name where there may be several, its headline, and a line that says when, by
    /// whom and from where.
    fn heading(&mut self, report: &Report) {
        if self.printer.several {
            let id = self.style(&clean(&report.id.text()), ASIDE);
            self.line(&id);
        }
        if self.printer.shows(Fact::Headline) {
            let (text, style) = report
                .headline
                .as_ref()
                .map_or(("(no headline)".into(), ASIDE), |h| {
                    (clean(&h.text), HEADLINE)
                });
            self.indented(0, &text, style, usize::MAX);
        }
        let date = report
            .date
            .as_ref()
            .filter(|_| self.printer.shows(Fact::Date))
            .map(|d| d.value.clone());
        let bylines: Vec<String> = report.bylines.iter().map(|b| clean(&b.name)).collect();
        let by = (self.printer.shows(Fact::Bylines) && !bylines.is_empty())
            .then(|| format!("by {}", bylines.join(", ")));
        let dateline = report
            .dateline
            .as_ref()
            .filter(|_| self.printer.shows(Fact::Dateline))
            .map(|d| clean(&d.text.text));
        let parts: Vec<String> = [date, by, dateline].into_iter().flatten().collect();
        if !parts.is_empty() {
            self.indented(0, &parts.join(" · "), Style::new(), usize::MAX);
        }
    }

    /// Every speaker with the statements, in the article's order; then those of nobody in
    /// particular.
    fn speakers(&mut self, report: &Report) {
        if report.speakers.is_empty() && report.quotes.is_empty() {
            return;
        }
        self.section("Speakers");
        let mut statements: HashMap<Option<&str>, Vec<&Quote>> = HashMap::new();
        for quote in report
            .quotes
            .iter()
            .filter(|_| self.printer.shows(Fact::Quotes))
        {
            statements
                .entry(quote.speaker.as_deref())
                .or_default()
                .push(quote);
        }
        for speaker in &report.speakers {
            self.speaker(speaker);
            self.statements(statements.get(&Some(&*speaker.name)));
        }
        if statements.contains_key(&None) {
            let nobody = self.style("(nobody named)", ASIDE);
            self.line(&format!("  {nobody}"));
            self.statements(statements.get(&None));
        }
    }

    fn speaker(&mut self, speaker: &Speaker) {
        let width = self.printer.width.saturating_sub(2);
        let name = truncated(&clean(&speaker.name), width);
        let role = speaker
            .role
            .as_deref()
            .map_or(String::new(), |role| format!(", {}", clean(role)));
        let role = truncated(&role, width.saturating_sub(columns(&name)).max(1));
        let name = self.style(&name, NAME);
        self.line(&format!("  {name}{role}"));
    }

    fn statements(&mut self, quotes: Option<&Vec<&Quote>>) {
        for quote in quotes.into_iter().flatten() {
            let rule = quote
                .text
                .rule
                .as_deref()
                .map_or(String::new(), |rule| format!(" [{rule}]"));
            self.indented(
                4,
                &(statement(quote) + &rule),
                Style::new(),
                STATEMENT_LINES,
            );
        }
    }

    /// A line a country, then those of none.
    fn places(&mut self, places: &[Place]) {
        if places.is_empty() {
            return;
        }
        self.section("Places");
        let mut countries: Vec<Option<&str>> = Vec::new();
        for place in places {
            if !countries.contains(&place.country.as_deref()) {
                countries.push(place.country.as_deref());
            }
        }
        countries.sort_by_key(Option::is_none);
        for country in countries {
            let (whole, parts): (Vec<&Place>, Vec<&Place>) = places
                .iter()
                .filter(|p| p.country.as_deref() == country)
                .partition(|p| p.kind == Some(PlaceKind::Country));
            let named = whole.first().map_or_else(
                || country.map_or("elsewhere".into(), country_words),
                |p| place_name(p),
            );
            let parts: Vec<String> = parts.iter().map(|p| place_name(p)).collect();
            let line = if parts.is_empty() {
                named
            } else {
                format!("{named}: {}", parts.join(", "))
            };
            self.indented(2, &line, Style::new(), usize::MAX);
        }
    }

    fn figures(&mut self, figures: &[Figure]) {
        if figures.is_empty() {
            return;
        }
        self.section("Figures");
        let rows = figures.iter().map(|f| {
            let of = f.of.as_deref().unwrap_or_default();
            let words = &f.text.text;
            let rule = f.text.rule.as_deref();
            (
                amount(f),
                if of.is_empty() {
                    format!("“{words}”")
                } else {
                    format!("{of} (“{words}”)")
                },
                rule,
            )
        });
        self.table(rows.collect());
    }

    fn dates(&mut self, dates: &[DateMention]) {
        if dates.is_empty() {
            return;
        }
        self.section("Dates");
        self.table(
            dates
                .iter()
                .map(|d| {
                    (
                        d.value.clone().unwrap_or_else(|| "?".into()),
                        format!("“{}”", d.text.text),
                        d.text.rule.as_deref(),
                    )
                })
                .collect(),
        );
    }

    /// Two columns; the same row is printed once.
    fn table(&mut self, rows: Vec<(String, String, Option<&str>)>) {
        let left = rows
            .iter()
            .map(|(value, ..)| columns(value))
            .max()
            .unwrap_or(0)
            .min(24);
        let mut printed = HashSet::new();
        for (value, words, rule) in &rows {
            let rule = rule.map_or(String::new(), |rule| format!(" [{rule}]"));
            let pad = left.saturating_sub(columns(value)) + 2;
            let words = truncated(
                &(clean(words) + &rule),
                self.printer.width.saturating_sub(2 + columns(value) + pad),
            );
            let line = format!("  {}{:pad$}{words}", self.style(value, NAME), "");
            if printed.insert(line.clone()) {
                self.line(&line);
            }
        }
    }

    fn list(&mut self, title: &str, names: impl Iterator<Item = String>) {
        let names: Vec<String> = names.collect();
        if !names.is_empty() {
            self.section(title);
            self.indented(2, &names.join("; "), Style::new(), usize::MAX);
        }
    }
}

/// The words of a statement, without those between its pieces; in quotation marks when it is
/// direct, else behind what its cue makes of it, so that a denial does not read as a claim.
fn statement(quote: &Quote) -> String {
    let words = quote.pieces().map(clean).collect::<Vec<_>>().join(" … ");
    if quote.kind == QuoteKind::Direct {
        format!("“{words}”")
    } else {
        act(quote) + &words
    }
}

/// What stands before a reported statement: nothing before one that merely states, "DENIED: "
/// before a denial, whose cue may be "refused to confirm", else the cue.
fn act(quote: &Quote) -> String {
    match (quote.act, &quote.cue) {
        (Act::States, _) | (_, None) => String::new(),
        (Act::Denies, Some(_)) => "DENIED: ".into(),
        (_, Some(cue)) if cue.start < quote.text.start => clean(&cue.text) + " ",
        (_, Some(cue)) => clean(&cue.text) + ": ",
    }
}

/// The country's name, which the article need not have.
fn country_words(code: &str) -> String {
    clean(country_name(code).unwrap_or(code))
}

/// The name, and whether it stands for a government.
fn place_name(place: &Place) -> String {
    let metonyms = place.mentions.iter().filter(|m| m.metonym).count();
    let note = match (metonyms, place.mentions.len()) {
        (0, _) => "",
        (n, all) if n == all => " (its government)",
        _ => " (also its government)",
    };
    clean(&place.name) + note
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_merely_states_is_printed_without_its_cue() {
        let text = "Ann Bell said the bridge was safe. Tom Reed denied that he had closed it. \
            Sue Hill urged the council to act. Nobody had asked her, Kim Wood claimed.";
        let report = crate::analyze(text);
        let printed: Vec<String> = report.quotes.iter().map(statement).collect();
        let expected = [
            "the bridge was safe",
            "DENIED: he had closed it",
            "urged the council to act",
            "claimed: Nobody had asked her",
        ];
        assert_eq!(printed, expected);
    }
}
