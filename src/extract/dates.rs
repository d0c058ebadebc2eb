//! When: the publication date, and every date and time mention resolved against it.

use jiff::civil::Date;

use super::Mention;
use super::headline::Heading;
use crate::text::Document;

/// Where the publication date was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// In the header block (or at the article's end, where pages put it).
    Header,
    /// In the dateline.
    Dateline,
    /// In a web address.
    Url,
    /// By the caller.
    Given,
}

/// The publication date.
#[derive(Clone, Copy, Debug)]
pub struct Publication {
    /// The day.
    pub date: Date,
    /// The words that state it; `None` when it was given.
    pub mention: Option<Mention>,
    /// Where it was found.
    pub origin: Origin,
}

/// A date, time, duration or set in the text.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// The words.
    pub mention: Mention,
    /// The TIMEX3 value (`2024-07-15`, `P3D`, `PAST_REF`), or `None` when it cannot be resolved.
    pub value: Option<String>,
    /// How fine it is: `day`, `week`, `month`, `quarter`, `season`, `year`, `decade`, `century`, `time`, `duration`, `set`, `reference`.
    pub grain: &'static str,
}

/// Decides on the publication date. `given` is what the caller knows and outranks the text.
pub fn publication(_doc: &Document, _heading: &Heading, given: Option<Date>) -> Option<Publication> {
    given.map(|date| Publication { date, mention: None, origin: Origin::Given })
}

/// Finds every date mention, resolved against the publication date where one is known.
pub fn find(_doc: &Document, _publication: Option<&Publication>) -> Vec<DateMention> {
    Vec::new()
}
