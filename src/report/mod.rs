//! The report: the facts in the form in which they are printed, as described by `--schema`.
//!
//! Offsets (`start`, `end`, `spans`) count from the start of the text in the unit of [`Offsets`];
//! ends are exclusive, and lists are in text order. `None` is printed as `null` and means that the
//! fact is absent or uncertain. Names are normalised for readers: line breaks in them become
//! spaces. `rule` is only present with `explain` and names the rule that found the words.
//!
//! This is the only place where byte spans become the offsets that users see: [`view`] makes a
//! report from the facts, [`owned`] detaches it from the text, [`select`] reduces it.

mod date;
mod figure;
mod header;
mod names;
mod number;
mod offsets;
mod owned;
mod place;
mod select;
mod statement;
mod text;
mod view;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::extract::Facts;
#[doc(inline)]
pub use crate::extract::{
    dates::{Grain, Modifier as DateModifier},
    figures::{Change, Kind as FigureKind},
    header::publication::Origin as DateSource,
    places::Kind as PlaceKind,
    quotes::{Act, Kind as QuoteKind},
    speakers::Kind as SpeakerKind,
};
use crate::text::Source;

#[doc(inline)]
pub use crate::id::Id;
pub use date::DateMention;
pub use figure::{Figure, Modifier};
pub use header::{Byline, DateReadings, Dateline, PublicationDate};
pub use names::{Organization, Person};
pub use number::Number;
pub use offsets::Offsets;
pub use place::{Place, PlaceMention};
pub use statement::{Quote, Speaker};
pub use text::Text;
use view::View;

/// The JSON Schema of a report.
pub const SCHEMA: &str = include_str!("../format/schema.json");

/// The program and its version: `dateline 0.2.0`.
pub const ANALYZER: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// All the facts that dateline finds in one article.
///
/// It can be parsed from the JSON that it is printed as:
///
/// ```
/// use dateline::Report;
///
/// let report = dateline::analyze("About 1,200 people crossed the bay in Oslo on Monday.");
/// let json = serde_json::to_string(&report).unwrap();
/// let again: Report<'static> = serde_json::from_str(&json).unwrap();
/// assert_eq!(again, report);
/// ```
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Report<'a> {
    /// The id or line number of a JSON Lines input, the path as given, or `-`; empty when the
    /// library is called directly.
    pub id: Id<'a>,
    /// [The program and its version](ANALYZER).
    pub analyzer: Cow<'static, str>,
    /// The encoding of the article (`UTF-8`), if known; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Cow<'static, str>>,
    /// The headline.
    pub headline: Option<Text<'a>>,
    /// The publication date.
    pub date: Option<PublicationDate<'a>>,
    /// The possible dates if `date` is null because it can be read in two ways; with `explain`
    /// only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_readings: Option<DateReadings<'a>>,
    /// The place and agency at the beginning of the body.
    pub dateline: Option<Dateline<'a>>,
    /// The writers.
    pub bylines: Vec<Byline<'a>>,
    /// Every source of a statement, by first appearance.
    pub speakers: Vec<Speaker<'a>>,
    /// Statements, in text order.
    pub quotes: Vec<Quote<'a>>,
    /// Places, by first mention.
    pub places: Vec<Place<'a>>,
    /// Quantities, in text order.
    pub figures: Vec<Figure<'a>>,
    /// Date and time mentions, in text order.
    pub dates: Vec<DateMention<'a>>,
    /// The people in the article, by first mention; not those who only wrote or photographed it.
    pub people: Vec<Person<'a>>,
    /// The organisations in the article, by first mention; not those named only by its page.
    pub organizations: Vec<Organization<'a>>,
}

impl<'a> Report<'a> {
    /// Converts these facts about the composed text of `source` to a report. Its id is empty until
    /// [`Report::with_id`] sets it.
    ///
    /// `explain` adds the name of the rule to every mention.
    pub fn new(source: &Source<'a>, facts: &Facts, offsets: Offsets, explain: bool) -> Self {
        let view = View::new(source, offsets, explain);
        Self {
            id: Id::default(),
            analyzer: Cow::Borrowed(ANALYZER),
            encoding: None,
            headline: facts.heading.headline.map(|m| view.mention(m)),
            date: facts.publication.as_ref().map(|p| view.publication(p)),
            date_readings: facts
                .undecided
                .as_ref()
                .filter(|_| explain)
                .map(|u| view.date_readings(u)),
            dateline: facts.heading.dateline.map(|d| view.dateline(d)),
            bylines: facts
                .heading
                .bylines
                .iter()
                .map(|&m| view.byline(m))
                .collect(),
            speakers: view.speakers(&facts.speakers),
            quotes: facts
                .quotes
                .iter()
                .enumerate()
                .map(|(i, q)| view.quote(q, i, &facts.speakers))
                .collect(),
            places: facts.places.iter().map(|p| view.place(p)).collect(),
            figures: facts.figures.iter().map(|f| view.figure(f)).collect(),
            dates: facts.dates.iter().map(|d| view.date(d)).collect(),
            people: view.people(&facts.names, &facts.ages),
            organizations: view.organizations(&facts.names),
        }
    }

    /// Returns the same report, borrowing nothing of the text.
    ///
    /// ```
    /// fn read(path: &std::path::Path) -> std::io::Result<dateline::Report<'static>> {
    ///     let text = std::fs::read_to_string(path)?;
    ///     Ok(dateline::analyze(&text).into_owned())
    /// }
    /// ```
    pub fn into_owned(self) -> Report<'static> {
        owned::Owned::owned(self)
    }

    /// Replaces the report's id.
    pub fn with_id(self, id: impl Into<Id<'a>>) -> Self {
        Self {
            id: id.into(),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ferries stop\n\n3 June 2024\n\nBy Ann Bell\n\nOSLO, Norway (Coast Wire) — “Nobody is left,” \
        said Tom Reed, 54,\nand won 2-1. About a third of 5 to 10 boats sank in late May, a 3 percent rise.";

    #[test]
    fn a_report_survives_a_round_trip_through_json() {
        for explain in [false, true] {
            let analyzer = crate::Analyzer::new().explain(explain);
            let report = analyzer.analyze_as(7_i64, TEXT);
            let json = serde_json::to_string(&report).unwrap();
            let again: Report<'static> = serde_json::from_str(&json).unwrap();
            assert_eq!(again, report);
            assert_eq!(serde_json::to_string(&again).unwrap(), json);
            assert!(
                !(report.quotes.is_empty() || report.figures.len() < 4),
                "{json}"
            );
        }
    }

    #[test]
    fn invalid_reports_are_not_parsed() {
        let json = serde_json::to_string(&crate::analyze(TEXT)).unwrap();
        for (word, other) in [
            ("\"direct\"", "\"spoken\""),
            ("\"~\"", "\"≈\""),
            ("\"quotes\":[", "\"quotes\":[5,"),
        ] {
            assert!(json.contains(word), "{word} in {json}");
            let broken = json.replacen(word, other, 1);
            assert!(serde_json::from_str::<Report>(&broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn an_owned_report_outlives_its_text() {
        let text = TEXT.to_owned();
        let owned = crate::analyze(&text).into_owned();
        assert_eq!(owned, crate::analyze(&text));
        drop(text);
        assert_eq!(owned.headline.unwrap().text, "Ferries stop");
    }

    #[test]
    fn every_sign_has_its_modifier() {
        for &modifier in Modifier::ALL {
            assert_eq!(Modifier::of_sign(modifier.name()), modifier);
        }
    }
}
