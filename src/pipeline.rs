//! The order of the extractors. Who needs whom stands in the argument lists.

use jiff::civil::Date;

use crate::extract::{dates, figures, headline, names, places, publication, quotes, speakers};
use crate::report::Report;
use crate::text::Document;

/// What the caller may say about an article and its report.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The publication date, when it is known from elsewhere; it outranks the text.
    pub date: Option<Date>,
    /// Name the rule behind every mention.
    pub explain: bool,
    /// What offsets count.
    pub offsets: Offsets,
}

/// What `start` and `end` count.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Offsets {
    /// Unicode code points.
    #[default]
    Chars,
    /// UTF-8 bytes.
    Bytes,
}

/// Every fact of an article, by byte spans.
#[derive(Debug)]
pub struct Facts {
    /// Headline, bylines, dateline.
    pub heading: headline::Heading,
    /// The publication date.
    pub publication: Option<publication::Publication>,
    /// Date mentions, in text order.
    pub dates: Vec<dates::DateMention>,
    /// People, organisations and names of places.
    pub names: names::Names,
    /// Statements, in text order.
    pub quotes: Vec<quotes::Quote>,
    /// Whose they are.
    pub speakers: speakers::Speakers,
    /// Places on the map.
    pub places: Vec<places::Place>,
    /// Quantities, in text order.
    pub figures: Vec<figures::Figure>,
}

/// Runs every extractor over the document.
pub fn extract(doc: &Document, options: &Options) -> Facts {
    let heading = headline::find(doc);
    let publication = publication::find(doc, &heading, options.date);
    let dates = dates::find(doc, publication.as_ref());
    let names = names::find(doc);
    let quotes = quotes::find(doc, &names);
    let speakers = speakers::resolve(doc, &quotes, &names);
    let places = places::find(doc, &heading, &names, &quotes);
    let figures = figures::find(doc, &dates);
    Facts { heading, publication, dates, names, quotes, speakers, places, figures }
}

/// Analyses one article.
pub fn analyze<'a>(text: &'a str, options: &Options) -> Report<'a> {
    let doc = Document::new(text);
    let facts = extract(&doc, options);
    Report::new(&doc, &facts, options)
}
