//! dateline reads an English news article and says when, where, who said what and how many, each fact tied to its words.
//!
//! ```text
//! reader ─→ text ─→ extract ─→ report ─→ format
//!            │         │
//!          lexicon   tagger
//! ```
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
