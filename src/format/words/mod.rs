//! Values in words, for people: amounts, lengths of time, dates and cues. The summary and the pages
//! print the same; JSON and CSV print the values themselves.
//!
//! Nothing here guesses: what cannot be put into words is `None` or printed in the article's own.

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

/// A country's name, or its code where it has none.
pub(super) fn country(code: &str) -> &str {
    crate::lexicon::gazetteer::country_name(code).unwrap_or(code)
}

/// `1 article`, `3 articles`
pub(super) fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    }
}
