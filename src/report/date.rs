//! Date and time mentions.

use serde::{Deserialize, Serialize};

use super::{DateModifier, Grain, Text};

/// A date or time mention.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct DateMention<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The TIMEX3 value (`2024-07-15`, `2024-W28`, `2024-07-15T14:00`, `P3D`, `PAST_REF`). Null if
    /// it depends on an unknown publication date.
    pub value: Option<String>,
    /// The granularity.
    pub grain: Grain,
    /// The TIMEX3 modifier: the part of the period that is meant, or an approximation.
    #[serde(rename = "mod")]
    pub modifier: Option<DateModifier>,
}
