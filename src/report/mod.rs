//! The report: the facts in the form in which they are printed, as described by `--schema`.
//!
//! Offsets (`start`, `end`, `spans`) count from the start of the text in the unit of [`Offsets`];
//! ends are exclusive, and lists are in text order. `None` is printed as `null` and means that the
//! fact is absent or uncertain. Names are normalised for readers: line breaks in them become
//! spaces. `rule` is only present with `explain` and names the rule that found the words.
//!
//! This is the only place where byte spans become the offsets that users see.

mod number;
mod offsets;
mod owned;
mod select;
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
pub use number::Number;
pub use offsets::Offsets;
use view::View;

/// The JSON Schema of a report.
pub const SCHEMA: &str = include_str!("../format/schema.json");

/// The program and its version: `dateline 0.2.0`.
pub const ANALYZER: &str = concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"));

/// Everything dateline says about one article.
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
    /// The organisations in the article, by first mention; not those that only its page names.
    pub organizations: Vec<Organization<'a>>,
}

/// Words of the article and their position.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Text<'a> {
    /// The words, unchanged.
    pub text: Cow<'a, str>,
    /// Offset of the first character (or byte).
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The rule that found them; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
}

/// The publication date.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PublicationDate<'a> {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// The words that state it; null if it was given by the caller.
    pub text: Option<Cow<'a, str>>,
    /// Offset of their first character.
    pub start: Option<usize>,
    /// Offset after their last.
    pub end: Option<usize>,
    /// Where it is stated.
    pub source: DateSource,
    /// The rule that found it; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
}

/// A publication date that the article leaves ambiguous: `4/7/2024`.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct DateReadings<'a> {
    /// The words that state it.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// Its two readings: month first, then day first.
    pub values: [String; 2],
}

/// `KYIV, Ukraine (Reuters) -`
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Dateline<'a> {
    /// All its words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// `KYIV, Ukraine`.
    pub place: Option<Cow<'a, str>>,
    /// `Reuters`.
    pub agency: Option<Cow<'a, str>>,
}

/// A writer of the article.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Byline<'a> {
    /// The name, unchanged.
    pub name: Cow<'a, str>,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last.
    pub end: usize,
    /// The rule that found it; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
}

/// The source of one or more statements.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Speaker<'a> {
    /// The fullest form in the article, unique in the report.
    pub name: Cow<'a, str>,
    /// In the words of the article.
    pub role: Option<Cow<'a, str>>,
    /// Its kind.
    pub kind: SpeakerKind,
    /// How many of the report's `quotes` are by this speaker, alone or with others.
    pub quotes: usize,
}

/// A statement.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Quote<'a> {
    /// A name in `speakers`, or null.
    pub speaker: Option<Cow<'a, str>>,
    /// The other names in `speakers` of a joint source: "Ann Bell and Tom Reed said".
    pub co_speakers: Vec<Cow<'a, str>>,
    /// Whether it is in quotation marks.
    pub kind: QuoteKind,
    /// The speech act, from its cue.
    pub act: Act,
    /// The words of its pieces, with white space collapsed, joined by spaces.
    pub content: Cow<'a, str>,
    /// From its first piece to its last.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The start and end of each piece: several if the statement is interrupted (“…,” he said,
    /// “…”).
    pub spans: Vec<[usize; 2]>,
    /// The words that report it.
    pub cue: Option<Text<'a>>,
    /// The words that name its source.
    pub source: Option<Text<'a>>,
}

/// A place with its mentions.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Place<'a> {
    /// The gazetteer's name, or the words of the first mention.
    pub name: Cow<'a, str>,
    /// Its kind. Null if the place was not identified; the following facts are then null too.
    pub kind: Option<PlaceKind>,
    /// The country's ISO 3166-1 alpha-2 code (`NO`).
    pub country: Option<String>,
    /// The name of the first-order division (a state, a province).
    pub admin1: Option<String>,
    /// Latitude in degrees, WGS 84, -90 to 90, of a point within the place or of its seat of
    /// government.
    pub lat: Option<f64>,
    /// Longitude in degrees, WGS 84, -180 to 180.
    pub lon: Option<f64>,
    /// Its GeoNames id.
    pub geonames_id: Option<u32>,
    /// Why it was chosen; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Where it is named.
    pub mentions: Vec<PlaceMention<'a>>,
}

/// A place's name in the text.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PlaceMention<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// Whether it stands for the place's government or institution.
    pub metonym: bool,
}

/// A reported quantity.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Figure<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The kind of quantity.
    pub kind: FigureKind,
    /// The number, in units of `unit`: "4.2bn" is 4200000000. Null for a range or score.
    pub value: Option<Number>,
    /// The lower bound of a range or score.
    pub low: Option<Number>,
    /// The upper bound.
    pub high: Option<Number>,
    /// The numbers of a score or vote, in text order.
    pub sides: Option<[Number; 2]>,
    /// How the number is meant.
    pub modifier: Modifier,
    /// The unit: an ISO 4217 code for money (or the currency's name if several countries use it),
    /// `percent`, `percentage point`, or the unit's English name in the singular.
    pub unit: Option<Cow<'static, str>>,
    /// What is counted or measured.
    pub of: Option<Cow<'a, str>>,
    /// Who or what the figure is about, if that is not what is counted or measured.
    pub concept: Option<Cow<'a, str>>,
    /// Whether it is an amount of change, or a level reached or left.
    pub change: Option<Change>,
}

/// A date or time mention.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct DateMention<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The TIMEX3 value (`2024-07-15`, `2024-W28`, `2024-07-15T14:00`, `P3D`, `PAST_REF`). Null if
    /// it depends on an unknown publication date.
    pub value: Option<String>,
    /// The granularity.
    pub grain: Grain,
    /// Which part of it is meant, or that it is approximate.
    #[serde(rename = "mod")]
    pub modifier: Option<DateModifier>,
}

/// A person.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Person<'a> {
    /// The fullest form in the article.
    pub name: Cow<'a, str>,
    /// In the words of the article.
    pub role: Option<Cow<'a, str>>,
    /// In years, if the article states it.
    pub age: Option<u32>,
    /// Where they are named.
    pub mentions: Vec<Text<'a>>,
}

/// An organisation.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Organization<'a> {
    /// The fullest form in the article.
    pub name: Cow<'a, str>,
    /// Where it is named.
    pub mentions: Vec<Text<'a>>,
}

impl Quote<'_> {
    /// The words of its pieces, without what interrupts them.
    pub fn pieces(&self) -> impl Iterator<Item = &str> {
        let Text {
            text, start, end, ..
        } = &self.text;
        let start = *start;
        // Spans in bytes, or in characters of one byte each. Otherwise characters are counted, each
        // once.
        let bytes = end.saturating_sub(start) == text.len();
        let (mut at, mut count) = (0, 0);
        let mut byte = move |offset: usize| {
            let offset = offset.saturating_sub(start);
            if bytes {
                return offset;
            }
            let rest = text.get(at..).unwrap_or_default().char_indices();
            let ahead = rest
                .map(|(ahead, _)| ahead)
                .nth(offset.saturating_sub(count));
            at = ahead.map_or(text.len(), |ahead| at + ahead);
            count = count.max(offset);
            at
        };
        self.spans.iter().map(move |&[start, end]| {
            let start = byte(start);
            text.get(start..byte(end)).unwrap_or_default()
        })
    }
}

named! {
    /// How precise a figure's number is.
    pub enum Modifier {
        /// 40
        Exactly = "=",
        /// about 40
        About = "~",
        /// less than 40
        LessThan = "<",
        /// more than 40
        MoreThan = ">",
        /// at most 40, up to 40
        AtMost = "<=",
        /// at least 40
        AtLeast = ">=",
    }
}

impl Modifier {
    /// The modifier with this sign.
    fn of_sign(sign: &str) -> Self {
        let named = Self::ALL.iter().find(|modifier| modifier.name() == sign);
        named.copied().unwrap_or(Self::Exactly)
    }
}

impl<'a> Report<'a> {
    /// The report of these facts about the composed text of `source`. Its id is empty until
    /// [`Report::with_id`] sets it.
    ///
    /// `explain` adds the rule behind every mention.
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

    /// The same report, borrowing nothing of the text.
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

    /// The same report with another id.
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
