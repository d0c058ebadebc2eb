//! A stretch of words that may name a place, by whichever rule (`spans`, `described`, `unlisted`).

use std::ops::Range;

use super::Kind;
use super::rule::Rule;
use crate::lexicon::gazetteer::NameKey;

/// Words that a place may be called by.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What the gazetteer knows it by.
    pub(super) name: NameKey,
    /// What its own words or those after the list say that it is; but for a county the gazetteer
    /// does not know it then.
    pub(super) kind: Option<Kind>,
    /// The weight of a name that no gazetteer has and whose words describe nothing.
    pub(super) unlisted: Option<i32>,
    /// The rule that found it.
    pub(super) rule: Rule,
}
