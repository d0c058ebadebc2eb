//! CSV: one table of facts, one row per line, for spreadsheets, databases and data frames.
//!
//! Columns are named after the JSON keys. White space within words, including line ends, becomes
//! one space, so that every row is one line; `start` and `end` give the original words. Null
//! becomes an empty cell.

use std::collections::HashMap;
use std::fmt::{Display, Write};

use super::terminal::clean;
use crate::report::{Change, DateModifier, Modifier, Number, PlaceKind, Report, Text};

/// The kind of fact in a table's rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Table {
    /// One row per article: its names in lists, its statements and figures counted.
    #[default]
    Articles,
    /// One row per statement: `content` has the words of its pieces, `text` everything from the
    /// first piece to the last.
    Quotes,
    /// One row per source.
    Speakers,
    /// One row per place, with its first mention and the number of its mentions.
    Places,
    /// One row per quantity: `value`, or `low` and `high`, and the `sides` of a score (`6; 3`).
    /// `modifier` is empty if it is exact.
    Figures,
    /// One row per date or time mention.
    Dates,
}

impl Table {
    /// Returns the columns.
    const fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Articles => &[
                "id", "headline", "date", "date_source", "dateline", "agency", "bylines",
                "speakers", "places", "countries", "people", "organizations", "quote_count",
                "figure_count",
            ],
            Table::Quotes => &[
                "id", "speaker", "role", "co_speakers", "kind", "act", "content", "text", "cue",
                "source", "start", "end", "spans",
            ],
            Table::Speakers => &["id", "name", "role", "kind", "quotes"],
            Table::Places => &[
                "id", "name", "kind", "country", "admin1", "lat", "lon", "geonames_id", "mentions",
                "metonyms", "text", "start", "end",
            ],
            Table::Figures => &[
                "id", "text", "kind", "value", "low", "high", "sides", "modifier", "unit", "of",
                "concept", "change", "start", "end",
            ],
            Table::Dates => &["id", "text", "value", "grain", "mod", "start", "end"],
        }
    }

    /// Returns the columns that `explain` adds; none if a row isn't a mention.
    const fn explained(self) -> &'static [&'static str] {
        match self {
            Table::Articles | Table::Speakers => &[],
            Table::Places => &["rule", "evidence"],
            Table::Quotes | Table::Figures | Table::Dates => &["rule"],
        }
    }

    /// Whether rows are mentions, with offsets and the rule that found them.
    pub const fn has_mentions(self) -> bool {
        !self.explained().is_empty()
    }
}

/// Returns the header line.
pub(super) fn header(table: Table, explain: bool) -> String {
    let mut line = table.columns().join(",");
    for column in table.explained().iter().filter(|_| explain) {
        line.push(',');
        line.push_str(column);
    }
    line.push('\n');
    line
}

/// Returns the rows of a report, without the header.
pub(super) fn rows(report: &Report, table: Table, explain: bool) -> String {
    let mut rows = Rows {
        writer: csv::Writer::from_writer(Vec::new()),
        explain,
        cell: String::new(),
    };
    match table {
        Table::Articles => rows.article(report),
        Table::Quotes => rows.quotes(report),
        Table::Speakers => rows.speakers(report),
        Table::Places => rows.places(report),
        Table::Figures => rows.figures(report),
        Table::Dates => rows.dates(report),
    }
    String::from_utf8(rows.writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Rows being written. They are written to memory, which can't fail.
struct Rows {
    writer: csv::Writer<Vec<u8>>,
    explain: bool,
    /// A buffer for composing a cell, reused to save allocations.
    cell: String,
}

impl Rows {
    fn cell(&mut self, cell: &str) {
        let _ = self.writer.write_field(cell);
    }

    /// Writes words of the article or the input. A spreadsheet reads a cell that begins with one of
    /// these signs as a formula; an apostrophe before it makes it text.
    fn text(&mut self, text: &str) {
        let mut text = clean(text);
        if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
            text.insert(0, '\'');
        }
        self.cell(&text);
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    fn list<'t>(&mut self, items: impl Iterator<Item = &'t str>) {
        let list: Vec<&str> = items.collect();
        self.text(&list.join("; "));
    }

    fn number(&mut self, number: Option<impl Display>) {
        self.cell.clear();
        if let Some(number) = number {
            let _ = write!(self.cell, "{number}");
        }
        let _ = self.writer.write_field(&self.cell);
    }

    /// Writes `6; 3`, because spreadsheets read `6-3` as a date.
    fn sides(&mut self, sides: Option<&[Number; 2]>) {
        self.cell.clear();
        if let Some([first, second]) = sides {
            let _ = write!(self.cell, "{first}; {second}");
        }
        let _ = self.writer.write_field(&self.cell);
    }

    fn offsets(&mut self, text: Option<&Text>) {
        self.number(text.map(|t| t.start));
        self.number(text.map(|t| t.end));
    }

    fn rule(&mut self, text: Option<&Text>) {
        if self.explain {
            self.maybe(text.and_then(|t| t.rule.as_deref()));
        }
    }

    fn end(&mut self) {
        let _ = self.writer.write_record(None::<&[u8]>);
    }

    fn article(&mut self, report: &Report) {
        self.text(&report.id.text());
        self.maybe(report.headline.as_ref().map(|h| &*h.text));
        self.maybe(report.date.as_ref().map(|d| d.value.as_str()));
        self.maybe(report.date.as_ref().map(|d| d.source.name()));
        self.maybe(report.dateline.as_ref().map(|d| &*d.text.text));
        self.maybe(report.dateline.as_ref().and_then(|d| d.agency.as_deref()));
        self.list(report.bylines.iter().map(|b| &*b.name));
        self.list(report.speakers.iter().map(|s| &*s.name));
        self.list(report.places.iter().map(|p| &*p.name));
        let mut countries: Vec<&str> = report
            .places
            .iter()
            .filter_map(|p| p.country.as_deref())
            .collect();
        countries.sort_unstable();
        countries.dedup();
        self.list(countries.into_iter());
        self.list(report.people.iter().map(|p| &*p.name));
        self.list(report.organizations.iter().map(|o| &*o.name));
        self.number(Some(report.quotes.len()));
        self.number(Some(report.figures.len()));
        self.end();
    }

    fn quotes(&mut self, report: &Report) {
        let roles: HashMap<&str, Option<&str>> = report
            .speakers
            .iter()
            .map(|s| (&*s.name, s.role.as_deref()))
            .collect();
        for quote in &report.quotes {
            let role = quote
                .speaker
                .as_deref()
                .and_then(|name| roles.get(name).copied().flatten());
            self.text(&report.id.text());
            self.maybe(quote.speaker.as_deref());
            self.maybe(role);
            self.list(quote.co_speakers.iter().map(|name| &**name));
            self.text(quote.kind.name());
            self.text(quote.act.name());
            self.text(&quote.content);
            self.text(&quote.text.text);
            self.maybe(quote.cue.as_ref().map(|t| &*t.text));
            self.maybe(quote.source.as_ref().map(|t| &*t.text));
            self.offsets(Some(&quote.text));
            let spans: Vec<String> = quote
                .spans
                .iter()
                .map(|[start, end]| format!("{start}-{end}"))
                .collect();
            self.cell(&spans.join(" "));
            self.rule(Some(&quote.text));
            self.end();
        }
    }

    fn speakers(&mut self, report: &Report) {
        for speaker in &report.speakers {
            self.text(&report.id.text());
            self.text(&speaker.name);
            self.maybe(speaker.role.as_deref());
            self.text(speaker.kind.name());
            self.number(Some(speaker.quotes));
            self.end();
        }
    }

    fn places(&mut self, report: &Report) {
        for place in &report.places {
            let first = place.mentions.first().map(|m| &m.text);
            self.text(&report.id.text());
            self.text(&place.name);
            self.maybe(place.kind.map(PlaceKind::name));
            self.maybe(place.country.as_deref());
            self.maybe(place.admin1.as_deref());
            self.number(place.lat);
            self.number(place.lon);
            self.number(place.geonames_id);
            self.number(Some(place.mentions.len()));
            self.number(Some(place.mentions.len() - place.times_named()));
            self.maybe(first.map(|t| &*t.text));
            self.offsets(first);
            self.rule(first);
            if self.explain {
                self.maybe(place.evidence.as_deref());
            }
            self.end();
        }
    }

    fn figures(&mut self, report: &Report) {
        for figure in &report.figures {
            self.text(&report.id.text());
            self.text(&figure.text.text);
            self.text(figure.kind.name());
            self.number(figure.value);
            self.number(figure.low);
            self.number(figure.high);
            self.sides(figure.sides.as_ref());
            // "=" would begin a formula, and an exact value needs no modifier.
            self.cell(match figure.modifier {
                Modifier::Exactly => "",
                modifier => modifier.name(),
            });
            self.maybe(figure.unit.as_deref());
            self.maybe(figure.of.as_deref());
            self.maybe(figure.concept.as_deref());
            self.maybe(figure.change.map(Change::name));
            self.offsets(Some(&figure.text));
            self.rule(Some(&figure.text));
            self.end();
        }
    }

    fn dates(&mut self, report: &Report) {
        for date in &report.dates {
            self.text(&report.id.text());
            self.text(&date.text.text);
            self.maybe(date.value.as_deref());
            self.text(date.grain.name());
            self.maybe(date.modifier.map(DateModifier::name));
            self.offsets(Some(&date.text));
            self.rule(Some(&date.text));
            self.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(cells: &[&str]) -> String {
        let mut rows = Rows {
            writer: csv::Writer::from_writer(Vec::new()),
            explain: false,
            cell: String::new(),
        };
        cells.iter().for_each(|cell| rows.text(cell));
        rows.end();
        String::from_utf8(rows.writer.into_inner().unwrap()).unwrap()
    }

    #[test]
    fn no_cell_acts_in_a_spreadsheet() {
        assert_eq!(
            printed(&["=1+1", "+1", "-1", "@SUM(A1)"]),
            "'=1+1,'+1,'-1,'@SUM(A1)\n"
        );
        assert_eq!(
            printed(&["\t=1", "\r=1", " =1", "\u{200b}=1", "＝1"]),
            "'=1,'=1,'=1,'=1,'＝1\n"
        );
    }

    #[test]
    fn other_cells_stay() {
        assert_eq!(
            printed(&["a = b", "“-1”", "x-y", "", "3.5"]),
            "a = b,“-1”,x-y,,3.5\n"
        );
        assert_eq!(
            printed(&["one, two", "a \"b\"", "over\r\ntwo lines"]),
            "\"one, two\",\"a \"\"b\"\"\",over two lines\n"
        );
    }

    #[test]
    fn numbers_are_not_formulas() {
        let mut rows = Rows {
            writer: csv::Writer::from_writer(Vec::new()),
            explain: false,
            cell: String::new(),
        };
        rows.number(Some(-33.9));
        rows.number(None::<f64>);
        rows.end();
        assert_eq!(rows.writer.into_inner().unwrap(), b"-33.9,\n");
    }
}
