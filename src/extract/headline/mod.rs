//! The headline, the bylines and the dateline: what stands above the article and at the head of its first paragraph.

use super::Mention;
use crate::text::{Document, Span};

/// What the header block says, apart from the date.
#[derive(Clone, Default, Debug)]
pub struct Heading {
    /// The headline.
    pub headline: Option<Mention>,
    /// The writers' names, each as it stands.
    pub bylines: Vec<Mention>,
    /// `KYIV, Ukraine (Reuters) -`
    pub dateline: Option<Dateline>,
}

/// The place and agency that open the body.
#[derive(Clone, Copy, Debug)]
pub struct Dateline {
    /// All of it, with its closing dash.
    pub mention: Mention,
    /// The place: `KYIV, Ukraine`.
    pub place: Option<Span>,
    /// The agency: `Reuters`.
    pub agency: Option<Span>,
}

/// Reads the header block.
pub fn find(doc: &Document) -> Heading {
    let first = doc.paragraphs().first().filter(|_| doc.body() > 0);
    Heading { headline: first.map(|p| Mention { span: p.span, rule: "headline/first-line" }), ..Heading::default() }
}
