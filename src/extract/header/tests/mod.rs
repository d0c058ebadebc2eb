//! Tests of whole article heads: headline, writers, dateline and publication date, and lines that
//! are none of these. All texts share one body.

mod byline;
mod dateline;
mod headline;
mod publication;

use super::{find, publication as date};
use crate::text::Document;

pub(super) const BODY: &str = "The council voted on Tuesday to rebuild the old harbour bridge, which was closed in March after an inspection \
    found cracks in two of its piers.\n\nWork on the bridge will begin in the spring, engineers told the council, and will take a year.";

/// Returns the headline and the publication date of an article with this header above [`BODY`].
pub(super) fn read(header: &str) -> (Option<String>, Option<String>) {
    let text = format!("{header}\n\n{BODY}");
    let doc = Document::new(&text);
    let heading = find(&doc);
    let date = date::find(&doc, &heading, None).map(|p| p.date.to_string());
    (heading.headline.map(|m| doc.slice(m.span).to_owned()), date)
}

pub(super) fn bylines(header: &str) -> Vec<String> {
    let text = format!("{header}\n\n{BODY}");
    let doc = Document::new(&text);
    find(&doc)
        .bylines
        .iter()
        .map(|m| doc.slice(m.span).to_owned())
        .collect()
}

pub(super) const HEADLINE: &str = "Council votes to rebuild harbour bridge";
