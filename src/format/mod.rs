//! How reports are printed: one file per format.

pub mod json;
mod summary;
pub mod terminal;

use crate::report::Report;

/// The JSON Schema of a report.
pub const SCHEMA: &str = include_str!("schema.json");

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
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::Summary, Format::Json, Format::Jsonl];

    /// How the name of a file of it ends, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Format::Summary => "txt",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
        }
    }

    /// The format of files whose names end so.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether several articles can stand in one output.
    pub const fn holds_several(self) -> bool {
        match self {
            Format::Summary | Format::Json | Format::Jsonl => true,
        }
    }
}

/// A key of the report, other than its id.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "the report's documentation is theirs")]
pub enum Fact {
    Headline,
    Date,
    Dateline,
    Bylines,
    Speakers,
    Quotes,
    Places,
    Figures,
    Dates,
    People,
    Organizations,
}

impl Fact {
    /// All of them and their names, in the report's order.
    pub const ALL: [(&str, Fact); 11] = [
        ("headline", Fact::Headline),
        ("date", Fact::Date),
        ("dateline", Fact::Dateline),
        ("bylines", Fact::Bylines),
        ("speakers", Fact::Speakers),
        ("quotes", Fact::Quotes),
        ("places", Fact::Places),
        ("figures", Fact::Figures),
        ("dates", Fact::Dates),
        ("people", Fact::People),
        ("organizations", Fact::Organizations),
    ];
}

/// Prints reports one way.
#[derive(Clone, Debug, Default)]
pub struct Printer {
    /// What is printed.
    pub format: Format,
    /// The facts that are wanted; all when empty.
    pub only: Vec<Fact>,
    /// Whether there may be several reports, so that JSON needs an array and a summary its article's name.
    pub several: bool,
    /// How wide the summary's lines may be.
    pub width: usize,
    /// Whether the summary is coloured.
    pub colour: bool,
}

/// What goes around reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Before the first.
    pub open: &'static str,
    /// Between two.
    pub between: &'static str,
    /// After the last.
    pub close: &'static str,
    /// In their stead when there are none.
    pub none: &'static str,
}

impl Printer {
    /// A report as it is printed, its last line end included.
    pub fn report(&self, report: &Report) -> String {
        match self.format {
            Format::Summary => summary::print(report, self),
            Format::Json => self.indented(json::pretty(&json::Chosen { report, only: &self.only })),
            Format::Jsonl => json::line(&json::Chosen { report, only: &self.only }),
        }
    }

    /// What stands in the place of a report that a line of JSON Lines did not give; nothing in a summary.
    pub fn failure(&self, failure: &json::Failure) -> Option<String> {
        match self.format {
            Format::Summary => None,
            Format::Json => Some(self.indented(json::pretty(failure))),
            Format::Jsonl => Some(json::line(failure)),
        }
    }

    /// What goes around these.
    pub fn frame(&self) -> Frame {
        match self.format {
            Format::Json if self.several => Frame { open: "[\n", between: ",\n", close: "\n]\n", none: "[]\n" },
            Format::Summary if self.several => Frame { open: "", between: "\n", close: "", none: "" },
            _ => Frame { open: "", between: "", close: "", none: "" },
        }
    }

    /// In an array the objects are set in, and the line's end is the frame's.
    fn indented(&self, json: String) -> String {
        if self.several { format!("  {}", json.trim_end().replace('\n', "\n  ")) } else { json }
    }

    /// Whether a fact is wanted.
    fn shows(&self, fact: Fact) -> bool {
        self.only.is_empty() || self.only.contains(&fact)
    }
}
