//! dateline reads an English news article and says when, where, who said what and how many, each fact tied to its words.
//!
//! ```text
//! reader ──→ text ──→ tagger ──→ extract ──→ report ──→ format
//! loads an   cuts it  finds its  finds its   puts them  prints
//! article    up       names      facts       into form
//! ```
//!
//! [`pipeline`] is the order of the extractors; [`lexicon`] has the word lists and the gazetteer that all of them look things up in;
//! [`batch`] runs many articles. Imports go one way, from right to left in the picture (`tests/layers.rs`).
//!
//! To add a fact: a file in `extract` with its `find` and tests, a line in `extract/mod.rs` and in `pipeline.rs`, a field in `report`
//! and in `format/schema.json`, a line in `format/summary.rs`, a pair in `samples`. The compiler or a test names whichever is missing.
//!
//! ```
//! let report = dateline::analyze("Ferries stop running\n\nMonday, 3 June 2024\n\nThe ferries across the bay will stop on Friday, \
//!     harbour master Ann Bell said, because both of the boats need new engines and none are to be had before the autumn.");
//! assert_eq!(report.headline.unwrap().text, "Ferries stop running");
//! ```

pub mod batch;
pub mod extract;
pub mod format;
pub mod lexicon;
pub mod pipeline;
pub mod reader;
pub mod report;
pub mod tagger;
pub mod text;

pub use pipeline::Options;
pub use report::{Offsets, Report};

/// Analyses one article, with nothing known but its text.
pub fn analyze(text: &str) -> Report<'_> {
    pipeline::analyze(text, &Options::default())
}

/// The README's Rust example is run with the documentation's tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
