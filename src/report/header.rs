//! The header of the article: publication date, dateline, bylines.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{DateSource, Text};

/// The publication date.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PublicationDate<'a> {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// The words that state it; null if it was given by the caller.
    pub text: Option<Cow<'a, str>>,
    /// Offset of their first character.
    pub start: Option<usize>,
    /// Offset after their last.
    pub end: Option<usize>,
    /// The part of the input that states it.
    pub source: DateSource,
    /// The rule that found it; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
}

/// A publication date that the article leaves ambiguous: `4/7/2024`.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct DateReadings<'a> {
    /// The words that state it.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// Its two readings: month first, then day first.
    pub values: [String; 2],
}

/// A dateline: `KYIV, Ukraine (Reuters) -`
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Dateline<'a> {
    /// All its words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// `KYIV, Ukraine`.
    pub place: Option<Cow<'a, str>>,
    /// `Reuters`.
    pub agency: Option<Cow<'a, str>>,
}

/// A writer of the article.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Byline<'a> {
    /// The name, unchanged.
    pub name: Cow<'a, str>,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last.
    pub end: usize,
    /// The rule that found it; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
}
