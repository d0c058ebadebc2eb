//! The order of the extractors. The argument lists show what each one depends on.

use jiff::civil::Date;

use crate::budget;
use crate::extract::{
    Facts, ages, currency, dates, figures, header, header::publication, names, places, quotes,
    speakers,
};
use crate::report::{Id, Offsets, Report};
use crate::syntax::Parts;
use crate::text::{Document, Source};

/// Settings for the analysis of an article and its report.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The publication date, if known from elsewhere; it overrides the text.
    pub date: Option<Date>,
    /// Whether to name the rule behind every mention.
    pub explain: bool,
    /// The unit of offsets.
    pub offsets: Offsets,
}

/// Analyses articles with these settings. Made once, it can be used for any number of articles and
/// by any number of threads.
///
/// ```
/// use dateline::{Analyzer, Date, Offsets};
///
/// let analyzer = Analyzer::new().date(Date::constant(2024, 6, 5)).offsets(Offsets::Bytes).explain(true);
/// let text = "“Naïve,” said Ann Bell, the harbour master, on Monday.";
/// let report = analyzer.analyze(text);
/// assert_eq!(report.dates[0].value.as_deref(), Some("2024-06-03"));
/// let quote = &report.quotes[0].text;
/// assert_eq!(&text[quote.start..quote.end], "Naïve");
/// assert!(quote.rule.as_deref().unwrap().starts_with("quotes/"));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Analyzer {
    options: Options,
}

impl Analyzer {
    /// The default settings: no known date, offsets in code points, no rule names.
    pub const fn new() -> Self {
        Self {
            options: Options {
                date: None,
                explain: false,
                offsets: Offsets::Chars,
            },
        }
    }

    /// The publication date, if known from elsewhere. It overrides what the text says, and relative
    /// dates such as "on Monday" are resolved against it.
    #[must_use]
    pub const fn date(mut self, date: Date) -> Self {
        self.options.date = Some(date);
        self
    }

    /// Whether every mention names its rule, and every place says why it was chosen.
    #[must_use]
    pub const fn explain(mut self, explain: bool) -> Self {
        self.options.explain = explain;
        self
    }

    /// The unit of `start` and `end`. Rust slices strings by [`Offsets::Bytes`].
    #[must_use]
    pub const fn offsets(mut self, offsets: Offsets) -> Self {
        self.options.offsets = offsets;
        self
    }

    /// Analyses one article, as [`analyze`](crate::analyze) does. Its report has an empty id.
    ///
    /// Offsets within an article have 32 bits, so a text of 4 GiB or more is truncated.
    pub fn analyze<'a>(&self, text: &'a str) -> Report<'a> {
        analyze(text, &self.options)
    }

    /// The same, with an id for the report.
    ///
    /// ```
    /// let report = dateline::Analyzer::new().analyze_as("a1", "The ferry sank off Oslo, police said.");
    /// assert!(serde_json::to_string(&report).unwrap().starts_with(r#"{"id":"a1","analyzer":"dateline "#));
    /// ```
    pub fn analyze_as<'a>(&self, id: impl Into<Id<'a>>, text: &'a str) -> Report<'a> {
        self.analyze(text).with_id(id)
    }
}

impl From<Options> for Analyzer {
    fn from(options: Options) -> Self {
        Self { options }
    }
}

/// Runs every extractor over the document.
pub fn extract(doc: &Document, options: &Options) -> Facts {
    budget::stage("reading the header");
    let heading = header::find(doc);
    let publication = publication::find(doc, &heading, options.date);
    let undecided = if publication.is_none() {
        publication::undecided(doc, &heading)
    } else {
        None
    };
    budget::stage("finding dates");
    let parts = Parts::new(doc);
    let dates = dates::find(&parts, publication.as_ref());
    budget::stage("finding names");
    let mut names = names::find(doc);
    names::page::set_aside(doc, &heading, &mut names);
    budget::stage("finding statements");
    let quotes = quotes::find(&parts, &names);
    budget::stage("finding speakers");
    let speakers = speakers::resolve(&parts, &quotes, &names);
    let spoke: Vec<usize> = speakers
        .entities
        .iter()
        .map(|&(entity, _)| entity)
        .collect();
    names.vouch(&spoke);
    names.describe(&speakers.entities);
    budget::stage("finding places");
    let mut places = places::find(&parts, &heading, &names, &quotes);
    places::claim::settle(doc, &mut names, &mut places);
    budget::stage("finding figures");
    let mut figures = figures::find(&parts, &dates);
    currency::settle(doc, &heading, &places, &mut figures);
    let ages = ages::find(doc, &names, &figures);
    names.vouch(&ages::aged(&ages));
    Facts {
        heading,
        publication,
        undecided,
        dates,
        names,
        quotes,
        speakers,
        places,
        figures,
        ages,
    }
}

/// Analyses one article.
pub fn analyze<'a>(text: &'a str, options: &Options) -> Report<'a> {
    budget::stage("splitting the text");
    let source = Source::new(readable(text));
    let doc = Document::new(source.composed());
    let facts = extract(&doc, options);
    budget::stage("making the report");
    Report::new(&source, &facts, options.offsets, options.explain)
}

/// The text, truncated to what 32-bit offsets can address.
fn readable(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize - 1);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
