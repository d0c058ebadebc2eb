//! Values in words, for people: amounts, lengths of time, dates and cues. The summary and the pages
//! print the same words; JSON and CSV print the values themselves.
//!
//! Nothing here guesses: a value that can't be put into words is `None` or printed in the article's
//! words.

mod amount;
mod cue;
mod date;
mod length;
mod number;
mod unit;

pub(super) use amount::{amount, said_of};
pub(super) use cue::{Cue, cue, pieces};
pub(super) use date::{Stretch, day, days, month, read, weekday};
pub(super) use length::length;

/// Returns a country's name, or its code if it has none.
pub(super) fn country(code: &str) -> &str {
    crate::lexicon::gazetteer::country_name(code).unwrap_or(code)
}

/// Counts with a noun: `1 article`, `3 articles`
pub(super) fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    }
}
