//! [`Match`]: words that may name a place, found by `spans`, `described` or `unlisted`.

use std::ops::Range;

use super::Kind;
use super::rule::Rule;
use crate::lexicon::gazetteer::NameKey;

/// Words that may name a place.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The key of its name in the gazetteer.
    pub(super) name: NameKey,
    /// Its kind, if its own words or those after a list say it. The gazetteer isn't consulted then,
    /// except for a county.
    pub(super) kind: Option<Kind>,
    /// The weight of a name that no gazetteer has and whose own words don't say what it is.
    pub(super) unlisted: Option<i32>,
    /// The rule that found it.
    pub(super) rule: Rule,
}
