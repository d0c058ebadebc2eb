//! Who said what, first half: the statements, each with its cue and the words that name its source.
//!
//! Which person or body those words mean is decided in `speakers`.

use super::names::Names;
use crate::text::{Document, Span};

/// How a statement is put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Wholly in quotation marks.
    Direct,
    /// Reported without them.
    Indirect,
    /// Reported, with some words in quotation marks.
    Mixed,
}

/// A statement.
#[derive(Clone, Debug)]
pub struct Quote {
    /// How it is put.
    pub kind: Kind,
    /// Its pieces in text order: one at least. Quotation marks are outside.
    pub spans: Vec<Span>,
    /// The words that report it ("said", "according to").
    pub cue: Option<Span>,
    /// The words that name its source ("Kremlin spokesman Dmitry Peskov", "he").
    pub source: Option<Span>,
    /// The rule's name.
    pub rule: &'static str,
}

/// Finds the statements, in text order.
pub fn find(_doc: &Document, _names: &Names) -> Vec<Quote> {
    Vec::new()
}
