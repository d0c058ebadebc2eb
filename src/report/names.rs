//! People and organisations.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Text;

/// A person.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Person<'a> {
    /// The fullest form in the article.
    pub name: Cow<'a, str>,
    /// In the words of the article.
    pub role: Option<Cow<'a, str>>,
    /// In years, if the article states it.
    pub age: Option<u32>,
    /// Where they are named.
    pub mentions: Vec<Text<'a>>,
}

/// An organisation.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Organization<'a> {
    /// The fullest form in the article.
    pub name: Cow<'a, str>,
    /// Where it is named.
    pub mentions: Vec<Text<'a>>,
}
