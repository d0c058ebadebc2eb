//! Who said what, second half: the one person or body behind each statement's source.

use super::names::Names;
use super::quotes::Quote;
use crate::text::{Document, Span};

/// What a speaker is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A named person.
    Person,
    /// A named body.
    Organization,
    /// A collective with an identity: "Senate Democrats".
    Group,
    /// A source without a name: "a senior official", "police".
    Unnamed,
}

/// A source that something is attributed to.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The fullest form in the article; for unnamed sources the phrase. As it stands in the text.
    pub name: Span,
    /// Office or description, as the article puts it.
    pub role: Option<Span>,
    /// What it is.
    pub kind: Kind,
}

/// The speakers, and whose each statement is.
#[derive(Clone, Default, Debug)]
pub struct Speakers {
    /// By first appearance; no two of the same name.
    pub list: Vec<Speaker>,
    /// For each quote, in their order, the index of its speaker.
    pub of: Vec<Option<usize>>,
}

/// Decides whose each statement is.
pub fn resolve(_doc: &Document, quotes: &[Quote], _names: &Names) -> Speakers {
    Speakers { list: Vec::new(), of: vec![None; quotes.len()] }
}
