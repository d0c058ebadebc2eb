//! How many: every reported quantity, with its value, modifier, unit and what it counts.

use super::Mention;
use super::dates::DateMention;
use crate::text::{Document, Span};

/// A reported quantity.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The words, with unit and modifier where they stand beside the number.
    pub mention: Mention,
    /// What sort of quantity it is.
    pub kind: Kind,
    /// The number or range, in the stated unit.
    pub value: Value,
    /// `=`, `~`, `<`, `>`, `<=` or `>=`.
    pub modifier: &'static str,
    /// ISO 4217 code, `percent`, `percentage point`, `year of age`, or a unit's English name in the singular.
    pub unit: Option<String>,
    /// What is counted or measured.
    pub of: Option<Span>,
}

/// Sorts of quantities.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)] // the names are the contract's
pub enum Kind {
    Count,
    Money,
    Percent,
    Measure,
    Age,
    Duration,
    Temperature,
    Ratio,
    Rate,
    Score,
}

/// A number or a range, as exact decimals written out (`0.1`, `1005000000`).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// One number.
    Exact(String),
    /// From low to high.
    Range(String, String),
}

/// Finds every figure; what `dates` covers is left to them.
pub fn find(_doc: &Document, _dates: &[DateMention]) -> Vec<Figure> {
    Vec::new()
}
