//! The order of the extractors. Who needs whom stands in the argument lists.

use jiff::civil::Date;

use crate::extract::{Facts, dates, figures, headline, names, places, publication, quotes, speakers};
use crate::report::{Offsets, Report};
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

/// Runs every extractor over the document.
pub fn extract(doc: &Document, options: &Options) -> Facts {
    let heading = headline::find(doc);
    let publication = publication::find(doc, &heading, options.date);
    let undecided = if publication.is_none() { publication::undecided(doc, &heading) } else { None };
    let dates = dates::find(doc, publication.as_ref());
    let names = names::find(doc);
    let quotes = quotes::find(doc, &names);
    let speakers = speakers::resolve(doc, &quotes, &names);
    let places = places::find(doc, &heading, &names, &quotes);
    let figures = figures::find(doc, &dates);
    Facts { heading, publication, undecided, dates, names, quotes, speakers, places, figures }
}

/// Analyses one article.
pub fn analyze<'a>(text: &'a str, options: &Options) -> Report<'a> {
    let doc = Document::new(text);
    let facts = extract(&doc, options);
    Report::new(&doc, &facts, options.offsets, options.explain)
}
