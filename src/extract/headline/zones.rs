//! Which order of day and month a time zone speaks for.

use crate::lexicon::list_text;
use crate::lexicon::{Key, Phrases};

static MONTH_FIRST: Phrases = Phrases::new(list_text!("time/zones_month_first.txt"));
static DAY_FIRST: Phrases = Phrases::new(list_text!("time/zones_day_first.txt"));

/// Whether the zone's country writes the month first; `None` when the word is no such zone.
pub(crate) fn reading(zone: Key) -> Option<bool> {
    if MONTH_FIRST.has(zone) {
        Some(true)
    } else if DAY_FIRST.has(zone) {
        Some(false)
    } else {
        None
    }
}
