//! [`Id`]: the id of a report.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A report's id, as stated by the input: a string or an integer.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[non_exhaustive]
#[serde(untagged)]
pub enum Id<'a> {
    /// An integer id or a line number.
    Number(i64),
    /// A larger integer id.
    Large(u64),
    /// A string id, a path, or `-`.
    Text(Cow<'a, str>),
}

impl Id<'_> {
    /// The same id, without borrowing.
    pub fn into_owned(self) -> Id<'static> {
        match self {
            Id::Number(number) => Id::Number(number),
            Id::Large(number) => Id::Large(number),
            Id::Text(text) => Id::Text(Cow::Owned(text.into_owned())),
        }
    }

    /// The id as a string.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Id::Number(number) => Cow::Owned(number.to_string()),
            Id::Large(number) => Cow::Owned(number.to_string()),
            Id::Text(text) => Cow::Borrowed(text),
        }
    }

    /// Whether it is empty, like the id of a report made by the library.
    pub fn is_empty(&self) -> bool {
        matches!(self, Id::Text(text) if text.is_empty())
    }
}

impl Default for Id<'_> {
    fn default() -> Self {
        Id::Text(Cow::Borrowed(""))
    }
}

impl fmt::Display for Id<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Id::Number(number) => number.fmt(f),
            Id::Large(number) => number.fmt(f),
            Id::Text(text) => text.fmt(f),
        }
    }
}

impl<'a> From<&'a str> for Id<'a> {
    fn from(text: &'a str) -> Self {
        Id::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Id<'_> {
    fn from(text: String) -> Self {
        Id::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Id<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Id::Text(text)
    }
}

impl From<u64> for Id<'_> {
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or(Id::Large(number), Id::Number)
    }
}

impl From<i64> for Id<'_> {
    fn from(number: i64) -> Self {
        Id::Number(number)
    }
}
