//! dateline reads an English news article and extracts when, where, who said what and how many,
//! each fact tied to its words.
//!
//! ```text
//! reader ──→ text ──→ tagger ──→ extract ──→ report ──→ format
//! loads an   cuts it  finds its  finds its   puts them  prints
//! article    up       names      facts       into form
//! ```
//!
//! [`analyze`] takes a text and returns a [`Report`]; an [`Analyzer`] does so with settings. A
//! report borrows from the text until [`Report::into_owned`], is [`serde::Serialize`] and
//! [`serde::Deserialize`] in the form that [`report::SCHEMA`] describes, and is printed by
//! [`format::Printer`] in every format of the program. Nothing here reads files, opens connections,
//! prints or panics, and everything may be used from several threads at once.
//!
//! ```
//! let text = "Ferries stop running\n\nMonday, 3 June 2024\n\nThe ferries across the bay will stop on Friday, harbour master \
//!     Ann Bell said, because both of the boats need new engines and none are to be had before the autumn.";
//! let report = dateline::analyze(text);
//! assert_eq!(report.headline.unwrap().text, "Ferries stop running");
//! assert_eq!(report.date.unwrap().value, "2024-06-03");
//! assert_eq!(report.quotes[0].speaker.as_deref(), Some("Ann Bell"));
//! assert_eq!(report.dates.iter().find(|date| date.text.text == "Friday").unwrap().value.as_deref(), Some("2024-06-07"));
//! ```
//!
//! The default feature `cli` adds the program and what only it needs, including [`mod@format`].
//! With `default-features = false` the crate is just the analyzer and its reports.
//!
//! # For readers of the source
//!
//! `pipeline` sets the order of the extractors; `lexicon` has the word lists and the gazetteer;
//! `batch` processes many articles. Imports go one way, from right to left in the picture
//! (`tests/layers.rs`). Hidden modules are there for the program and its tests, and may change at
//! any time.
//!
//! `.github/CONTRIBUTING.md` has the steps to add a cue, a unit, an alias, a rule or a fact. The
//! compiler or a test names whichever step is missing.

#[macro_use]
mod named;

#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod batch;
mod budget;
#[doc(hidden)]
pub mod extract;
#[cfg(feature = "cli")]
pub mod format;
mod id;
#[doc(hidden)]
pub mod lexicon;
#[doc(hidden)]
pub mod pipeline;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod reader;
pub mod report;
#[doc(hidden)]
pub mod syntax;
#[doc(hidden)]
pub mod tagger;
#[doc(hidden)]
pub mod text;

pub use id::Id;
/// A calendar date, from the crate `jiff`.
#[doc(no_inline)]
pub use jiff::civil::Date;
pub use pipeline::{Analyzer, Options};
pub use report::{Offsets, Report};

/// Analyses one article from its text alone: plain text in UTF-8, including its headline, byline
/// and date line if it has them.
///
/// It takes time linear in the text's length and cannot fail: what is absent or uncertain is `None`
/// or an empty list. The first call in a process also reads the built-in tables, which takes a few
/// milliseconds.
///
/// ```
/// let report = dateline::analyze("About 1,200 people crossed the bay in Oslo on Monday.");
/// let figure = &report.figures[0];
/// assert_eq!(figure.text.text, "About 1,200");
/// assert_eq!(figure.modifier, dateline::report::Modifier::About);
/// assert_eq!(figure.value.unwrap().as_i64(), Some(1200));
/// assert_eq!(report.places[0].country.as_deref(), Some("NO"));
/// assert!(report.date.is_none());
/// ```
pub fn analyze(text: &str) -> Report<'_> {
    Analyzer::new().analyze(text)
}

/// Tests the README's Rust example together with the documentation.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_send_and_sync() {
        const fn crosses<T: Send + Sync + Clone + 'static>() {}
        const { crosses::<Analyzer>() };
        const { crosses::<Options>() };
        const { crosses::<Report<'static>>() };
        #[cfg(feature = "cli")]
        const {
            crosses::<format::Printer>()
        };
    }

    #[test]
    fn threads_share_an_analyzer() {
        let analyzer = Analyzer::new().explain(true);
        let text = "The ferries will stop on Friday, harbour master Ann Bell said.";
        let alone = format!("{:?}", analyzer.analyze(text));
        std::thread::scope(|scope| {
            let same = || format!("{:?}", analyzer.analyze(text)) == alone;
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(same)).collect();
            assert!(threads.into_iter().all(|thread| thread.join().unwrap()));
        });
    }
}
