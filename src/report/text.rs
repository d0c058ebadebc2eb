//! Words of the article with their offsets.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Words of the article and their position.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Text<'a> {
    /// The words, unchanged.
    pub text: Cow<'a, str>,
    /// Offset of the first character (or byte).
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The rule that found them; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
}
