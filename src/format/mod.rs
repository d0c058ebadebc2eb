//! How reports are printed: one file per format.

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

/// What is printed of an article.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Format {
    /// For people.
    #[default]
    Summary,
    /// Indented JSON.
    Json,
    /// A line of JSON.
    Jsonl,
    /// One table of facts.
    Csv,
    /// The places as features on a map.
    Geojson,
    /// A page to look at.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 6] = [
        Format::Summary,
        Format::Json,
        Format::Jsonl,
        Format::Csv,
        Format::Geojson,
        Format::Html,
    ];

    /// How the name of a file of it ends, without the dot.
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

    /// The format of files whose names end so.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether several articles can stand in one output.
    pub const fn holds_several(self) -> bool {
        match self {
            Format::Summary | Format::Json | Format::Jsonl | Format::Csv | Format::Geojson => true,
            Format::Html => false,
        }
    }
}

impl Table {
    /// All of them and their names.
    pub const ALL: [(&str, Table); 6] = [
        ("articles", Table::Articles),
        ("quotes", Table::Quotes),
        ("speakers", Table::Speakers),
        ("places", Table::Places),
        ("figures", Table::Figures),
        ("dates", Table::Dates),
    ];
}

/// Prints reports one way.
#[derive(Clone, Debug, Default)]
pub struct Printer {
    /// What is printed.
    pub format: Format,
    /// The facts that are wanted; all when empty. CSV and GeoJSON have their own.
    pub only: Vec<Fact>,
    /// The table of a CSV.
    pub table: Table,
    /// Whether the reports name rules, so that a CSV has columns for them.
    pub explain: bool,
    /// Whether there may be several reports, so that JSON needs an array and a summary its
    /// article's name.
    pub several: bool,
    /// How wide the summary's lines may be.
    pub width: usize,
    /// Whether the summary is coloured.
    pub colour: bool,
    /// Whether the summary prints long statements whole.
    pub full: bool,
    /// Whether the summary prints trivial numbers and vague dates, too.
    pub all: bool,
}

/// What a page shows beside the report.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// The article's text; the report's offsets are [bytes](crate::Offsets::Bytes) of it where the
    /// format is [`Format::Summary`] or [`Format::Html`].
    pub text: &'a str,
    /// Where its page stands in a folder of pages, without an ending; `None` for a page on its own.
    pub place: Option<&'a Path>,
}

/// What goes around reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Frame {
    /// Before the first.
    pub open: Cow<'static, str>,
    /// Between two.
    pub between: Cow<'static, str>,
    /// After the last.
    pub close: &'static str,
    /// In their stead when there are none.
    pub none: Cow<'static, str>,
}

impl Frame {
    /// One report with all that goes around it.
    pub fn around(&self, report: String) -> String {
        match report.is_empty() {
            true => self.none.clone().into_owned(),
            false if self.open.is_empty() && self.close.is_empty() => report,
            false => [&self.open, report.as_str(), self.close].concat(),
        }
    }
}

impl Printer {
    /// A report as it is printed, its last line end included; nothing when it has no row or feature
    /// to print.
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

    /// What stands in the place of a report that a line of JSON Lines did not give; nothing outside
    /// JSON.
    pub fn failure(&self, failure: &json::Failure) -> Option<String> {
        match self.format {
            Format::Summary | Format::Csv | Format::Geojson | Format::Html => None,
            Format::Json => Some(self.indented(json::pretty(failure))),
            Format::Jsonl => Some(json::line(failure)),
        }
    }

    /// What goes around these.
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

    /// In an array the objects are set in, and the line's end is the frame's.
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
