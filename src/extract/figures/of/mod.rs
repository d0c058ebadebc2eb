//! What a figure is a figure of: the words that say what is counted or measured.
//!
//! They stand after it (`counted`, `attribute`, `noun_after`), before it (`measured`), at the head of
//! the sentence (`partitive`), or are those of the figure before it (`carried`, `continuation`).

pub(in crate::extract::figures) mod attribute;
mod carried;
pub(in crate::extract::figures) mod continuation;
pub(in crate::extract::figures) mod counted;
pub(in crate::extract::figures) mod measured;
mod noun_after;
pub(in crate::extract::figures) mod partitive;
