//! Where articles come from.

use serde::Deserialize;

/// A line of JSON Lines input.
#[derive(Deserialize, Debug)]
pub struct Line {
    /// The article's id.
    pub id: String,
    /// The article.
    pub text: String,
    /// The publication date, when it is known.
    pub date: Option<String>,
}
