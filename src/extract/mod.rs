//! The extractors: one file per fact, a folder once it outgrows one.
//!
//! Each is a pure function from the document (and the facts it builds on) to its facts. `pipeline` gives their order. Every fact
//! carries the name of the rule that made it.

pub mod calendar;
pub mod dates;
pub mod figures;
pub mod headline;
pub mod names;
pub mod places;
pub mod publication;
pub mod quotes;
pub mod speakers;

use crate::text::Span;

/// Words that state a fact, and the rule that found them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// The rule's name, `extractor/rule`.
    pub rule: &'static str,
}
