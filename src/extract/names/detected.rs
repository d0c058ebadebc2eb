//! [`Detected`]: one name, where it stands.

use std::ops::Range;

use super::Kind;
use super::rule::Rule;
use crate::text::Span;

/// A name that was found, before it is known which names are the same one.
#[derive(Clone, Debug)]
pub(super) struct Detected {
    /// Where it stands, without title, article or `'s`.
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What it stands for.
    pub(super) kind: Kind,
    /// The rule that found it.
    pub(super) rule: Rule,
}
