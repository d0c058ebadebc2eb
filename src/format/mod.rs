//! Prints reports: one file per format.

mod csv;
mod fact;
mod geojson;
pub mod html;
pub mod json;
mod summary;
pub mod terminal;
mod words;

use std::borrow::Cow;
use std::path::Path;

use crate::report::Report;

pub use csv::Table;
pub use fact::Fact;

pub use crate::report::SCHEMA;

/// The format in which an article's report is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// Text for people.
    #[default]
    Summary,
    /// Indented JSON.
    Json,
    /// One line of JSON.
    Jsonl,
    /// One table of facts.
    Csv,
    /// The places, as features on a map.
    Geojson,
    /// A page for a browser.
    Html,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 6] = [
        Format::Summary,
        Format::Json,
        Format::Jsonl,
        Format::Csv,
        Format::Geojson,
        Format::Html,
    ];

    /// Returns the extension of its files, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Format::Summary => "txt",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Geojson => "geojson",
            Format::Html => "html",
        }
    }

    /// Returns the format of files with this extension.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether one output can hold several articles.
    pub const fn holds_several(self) -> bool {
        match self {
            Format::Summary | Format::Json | Format::Jsonl | Format::Csv | Format::Geojson => true,
            Format::Html => false,
        }
    }
}

impl Table {
    /// All tables, by name.
    pub const ALL: [(&str, Table); 6] = [
        ("articles", Table::Articles),
        ("quotes", Table::Quotes),
        ("speakers", Table::Speakers),
        ("places", Table::Places),
        ("figures", Table::Figures),
        ("dates", Table::Dates),
    ];
}

/// Prints reports in one way.
#[derive(Clone, Debug, Default)]
pub struct Printer {
    /// The format.
    pub format: Format,
    /// The facts to print; all if empty. CSV and GeoJSON ignore it.
    pub only: Vec<Fact>,
    /// The table to print as CSV.
    pub table: Table,
    /// Whether reports name their rules, so that CSV needs columns for them.
    pub explain: bool,
    /// Whether there may be several reports, so that JSON needs an array, and a summary its
    /// article's name.
    pub several: bool,
    /// The maximum width of the summary's lines.
    pub width: usize,
    /// Whether the summary is coloured.
    pub colour: bool,
    /// Whether the summary prints long statements in full.
    pub full: bool,
    /// Whether the summary includes trivial numbers and vague dates.
    pub all: bool,
}

/// The data that a page shows in addition to the report.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The article's text. For [`Format::Summary`] and [`Format::Html`], the report's offsets must
    /// be [bytes](crate::Offsets::Bytes) of it.
    pub text: &'a str,
    /// The path of its page in a folder of pages, without extension; `None` for a page by itself.
    pub place: Option<&'a Path>,
}

/// The text around reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frame {
    /// The text before the first report.
    pub open: Cow<'static, str>,
    /// The text between two reports.
    pub between: Cow<'static, str>,
    /// The text after the last report.
    pub close: &'static str,
    /// The text in place of reports, if there are none.
    pub none: Cow<'static, str>,
}

impl Frame {
    /// Returns one report with the frame around it.
    pub fn around(&self, report: String) -> String {
        match report.is_empty() {
            true => self.none.clone().into_owned(),
            false if self.open.is_empty() && self.close.is_empty() => report,
            false => [&self.open, report.as_str(), self.close].concat(),
        }
    }
}

impl Printer {
    /// Returns a report as it is printed, with its last line ending; empty if it has no row or
    /// feature to print.
    pub fn report(&self, report: &Report, article: &Article) -> String {
        match self.format {
            Format::Summary => summary::print(report, article.text, self),
            Format::Json => self.indented(json::pretty(&json::Chosen {
                report,
                only: &self.only,
            })),
            Format::Jsonl => json::line(&json::Chosen {
                report,
                only: &self.only,
            }),
            Format::Csv => csv::rows(report, self.table, self.explain),
            Format::Geojson => geojson::features(report),
            Format::Html => html::page(report, article, self),
        }
    }

    /// Returns the text in place of a report for a line of JSON Lines that failed; `None` for
    /// formats other than JSON.
    pub fn failure(&self, failure: &json::Failure) -> Option<String> {
        match self.format {
            Format::Summary | Format::Csv | Format::Geojson | Format::Html => None,
            Format::Json => Some(self.indented(json::pretty(failure))),
            Format::Jsonl => Some(json::line(failure)),
        }
    }

    /// Returns the text around these reports.
    pub fn frame(&self) -> Frame {
        match self.format {
            Format::Json if self.several => Frame {
                open: "[\n".into(),
                between: ",\n".into(),
                close: "\n]\n",
                none: "[]\n".into(),
            },
            Format::Summary if self.several => Frame {
                between: format!("\n{}\n", "─".repeat(self.width)).into(),
                ..Frame::default()
            },
            Format::Summary | Format::Json | Format::Jsonl | Format::Html => Frame::default(),
            Format::Csv => {
                let header = csv::header(self.table, self.explain);
                Frame {
                    open: header.clone().into(),
                    none: header.into(),
                    ..Frame::default()
                }
            }
            Format::Geojson => geojson::frame(),
        }
    }

    /// Indents an object in an array and removes its last line ending, which the frame adds.
    fn indented(&self, json: String) -> String {
        if self.several {
            format!("  {}", json.trim_end().replace('\n', "\n  "))
        } else {
            json
        }
    }

    /// Whether a fact is wanted.
    fn shows(&self, fact: Fact) -> bool {
        self.only.is_empty() || self.only.contains(&fact)
    }
}
