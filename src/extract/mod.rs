//! The extractors: one file for each kind of fact, or a folder once a file is too small for it.
//!
//! Each is a pure function from the document, and the facts it builds on, to facts of its kind.
//! `pipeline` sets their order. Every fact carries the name of the rule that found it.

pub mod ages;
pub mod calendar;
pub mod currency;
pub mod dates;
pub mod figures;
pub mod header;
pub mod names;
pub mod places;
pub mod quotes;
pub mod speakers;

use crate::text::Span;

/// The words that state a fact, and the rule that found them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Their position.
    pub span: Span,
    /// The rule's name, `extractor/rule`.
    pub rule: &'static str,
}

/// Every fact of an article, by byte spans.
#[derive(Debug)]
pub struct Facts {
    /// Headline, bylines, dateline.
    pub heading: header::Heading,
    /// The publication date.
    pub publication: Option<header::publication::Publication>,
    /// The possible readings of an ambiguous publication date.
    pub undecided: Option<header::publication::Undecided>,
    /// Date mentions, in text order.
    pub dates: Vec<dates::DateMention>,
    /// People, organisations and names of places.
    pub names: names::Names,
    /// Statements, in text order.
    pub quotes: Vec<quotes::Quote>,
    /// The speakers of the statements.
    pub speakers: speakers::Speakers,
    /// Places on the map.
    pub places: Vec<places::Place>,
    /// Quantities, in text order.
    pub figures: Vec<figures::Figure>,
    /// For each entity of [`names`](Self::names), its age in years.
    pub ages: Vec<Option<u32>>,
}
