//! When: every date and time mention, resolved against the publication date.

use super::Mention;
use super::publication::Publication;
use crate::text::Document;

/// A date, time, duration or set in the text.
#[derive(Clone, Debug)]
pub struct DateMention {
    /// The words.
    pub mention: Mention,
    /// The TIMEX3 value (`2024-07-15`, `P3D`, `PAST_REF`), or `None` when it cannot be resolved.
    pub value: Option<String>,
    /// How fine it is: `day`, `week`, `month`, `quarter`, `season`, `year`, `decade`, `century`, `time`, `duration`, `set`, `reference`.
    pub grain: &'static str,
}

/// Finds every date mention, resolved against the publication date where one is known.
pub fn find(_doc: &Document, _publication: Option<&Publication>) -> Vec<DateMention> {
    Vec::new()
}
