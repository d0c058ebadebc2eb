//! Finds what a figure counts or measures.
//!
//! The words may come after the figure (`counted`, `attribute`, `noun_after`), before it
//! (`measured`), at the beginning of the sentence (`partitive`), or belong to the figure before it
//! (`carried`, `continuation`).

pub(in crate::extract::figures) mod attribute;
mod carried;
pub(in crate::extract::figures) mod continuation;
pub(in crate::extract::figures) mod counted;
pub(in crate::extract::figures) mod measured;
mod noun_after;
pub(in crate::extract::figures) mod partitive;
