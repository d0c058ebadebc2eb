//! What is printed: the serialisable form of the facts.
//!
//! This is the only place where byte spans become the offsets that users see. `--schema` describes the same form.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Number;

use crate::extract::{Mention, dates, figures, headline, names, places, publication, quotes, speakers};
use crate::pipeline::{Facts, Offsets, Options};
use crate::text::{Document, Span};

/// Everything dateline says about one article.
#[derive(Serialize, Clone, Debug)]
pub struct Report<'a> {
    /// The JSON Lines input's id, the path as given, or `-`; empty for the library's callers.
    pub id: Cow<'a, str>,
    /// The headline.
    pub headline: Option<Text<'a>>,
    /// The publication date.
    pub date: Option<PublicationDate<'a>>,
    /// The place and agency that open the body.
    pub dateline: Option<Dateline<'a>>,
    /// The writers.
    pub bylines: Vec<Byline<'a>>,
    /// Every source that something is attributed to, by first appearance.
    pub speakers: Vec<Speaker<'a>>,
    /// Statements, in text order.
    pub quotes: Vec<Quote<'a>>,
    /// Places, by first mention.
    pub places: Vec<Place<'a>>,
    /// Quantities, in text order.
    pub figures: Vec<Figure<'a>>,
    /// Date and time mentions, in text order.
    pub dates: Vec<DateMention<'a>>,
    /// People, by first mention.
    pub people: Vec<Person<'a>>,
    /// Organisations, by first mention.
    pub organizations: Vec<Organization<'a>>,
}

/// Words of the article and where they stand.
#[derive(Serialize, Clone, Debug)]
pub struct Text<'a> {
    /// The words, as they stand.
    pub text: &'a str,
    /// Offset of the first character (or byte).
    pub start: usize,
    /// Offset after the last.
    pub end: usize,
    /// The rule that found them; with `explain` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// The publication date.
#[derive(Serialize, Clone, Debug)]
pub struct PublicationDate<'a> {
    /// `YYYY-MM-DD`.
    pub value: String,
    /// The words that state it; null when it was given.
    pub text: Option<&'a str>,
    /// Offset of their first character.
    pub start: Option<usize>,
    /// Offset after their last.
    pub end: Option<usize>,
    /// `header`, `dateline`, `url` or `given`.
    pub source: &'static str,
    /// The rule that found it; with `explain` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// `KYIV, Ukraine (Reuters) -`
#[derive(Serialize, Clone, Debug)]
pub struct Dateline<'a> {
    /// All of it.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// `KYIV, Ukraine`.
    pub place: Option<&'a str>,
    /// `Reuters`.
    pub agency: Option<&'a str>,
}

/// A writer of the article.
#[derive(Serialize, Clone, Debug)]
pub struct Byline<'a> {
    /// The name, as it stands.
    pub name: &'a str,
    /// Offset of its first character.
    pub start: usize,
    /// Offset after its last.
    pub end: usize,
    /// The rule that found it; with `explain` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// A source that something is attributed to.
#[derive(Serialize, Clone, Debug)]
pub struct Speaker<'a> {
    /// The fullest form in the article, unique in the report.
    pub name: Cow<'a, str>,
    /// As the article puts it.
    pub role: Option<Cow<'a, str>>,
    /// `person`, `organization`, `group` or `unnamed`.
    pub kind: &'static str,
    /// How many statements are theirs.
    pub quotes: usize,
}

/// A statement.
#[derive(Serialize, Clone, Debug)]
pub struct Quote<'a> {
    /// A name in `speakers`, or null.
    pub speaker: Option<Cow<'a, str>>,
    /// `direct`, `indirect` or `mixed`.
    pub kind: &'static str,
    /// From its first piece to its last.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The pieces' offsets.
    pub spans: Vec<[usize; 2]>,
    /// The words that report it.
    pub cue: Option<Text<'a>>,
    /// The words that name its source.
    pub source: Option<Text<'a>>,
}

/// A place with its mentions.
#[derive(Serialize, Clone, Debug)]
pub struct Place<'a> {
    /// The gazetteer's name, or the first mention's words.
    pub name: Cow<'a, str>,
    /// `country`, `city`, …; null when unresolved.
    pub kind: Option<&'static str>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// The first-order division.
    pub admin1: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Its number at GeoNames.
    pub geonames_id: Option<u32>,
    /// What chose it; with `explain` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Where it is named.
    pub mentions: Vec<PlaceMention<'a>>,
}

/// A place's name in the text.
#[derive(Serialize, Clone, Debug)]
pub struct PlaceMention<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// It stands for the place's government or institution.
    pub metonym: bool,
}

/// A reported quantity.
#[derive(Serialize, Clone, Debug)]
pub struct Figure<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// `count`, `money`, `percent`, …
    pub kind: &'static str,
    /// A number, or `{low, high}`.
    pub value: Value,
    /// `=`, `~`, `<`, `>`, `<=` or `>=`.
    pub modifier: &'static str,
    /// The unit's name.
    pub unit: Option<String>,
    /// What is counted or measured.
    pub of: Option<Cow<'a, str>>,
}

/// A number or a range.
#[derive(Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Value {
    /// A number.
    Exact(Number),
    /// A range.
    Range {
        /// Its low end.
        low: Number,
        /// Its high end.
        high: Number,
    },
}

/// A date or time mention.
#[derive(Serialize, Clone, Debug)]
pub struct DateMention<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The TIMEX3 value, or null.
    pub value: Option<String>,
    /// How fine it is.
    pub grain: &'static str,
}

/// A person.
#[derive(Serialize, Clone, Debug)]
pub struct Person<'a> {
    /// The fullest form in the article.
    pub name: Cow<'a, str>,
    /// As the article puts it.
    pub role: Option<Cow<'a, str>>,
    /// Where they are named.
    pub mentions: Vec<Text<'a>>,
}

/// An organisation.
#[derive(Serialize, Clone, Debug)]
pub struct Organization<'a> {
    /// The fullest form in the article.
    pub name: Cow<'a, str>,
    /// Where it is named.
    pub mentions: Vec<Text<'a>>,
}

impl<'a> Report<'a> {
    /// The report of these facts. Its id is empty until [`Report::with_id`] sets it.
    pub fn new(doc: &Document<'a>, facts: &Facts, options: &Options) -> Self {
        let view = View { doc, offsets: CodePoints::new(doc.text()), options };
        Self {
            id: Cow::Borrowed(""),
            headline: facts.heading.headline.map(|m| view.mention(m)),
            date: facts.publication.as_ref().map(|p| view.publication(p)),
            dateline: facts.heading.dateline.map(|d| view.dateline(d)),
            bylines: facts.heading.bylines.iter().map(|&m| view.byline(m)).collect(),
            speakers: view.speakers(&facts.speakers),
            quotes: facts.quotes.iter().zip(&facts.speakers.of).map(|(q, &s)| view.quote(q, s, &facts.speakers)).collect(),
            places: facts.places.iter().map(|p| view.place(p)).collect(),
            figures: facts.figures.iter().map(|f| view.figure(f)).collect(),
            dates: facts.dates.iter().map(|d| view.date(d)).collect(),
            people: view.people(&facts.names),
            organizations: view.organizations(&facts.names),
        }
    }

    /// The same report under another id.
    pub fn with_id(self, id: impl Into<Cow<'a, str>>) -> Self {
        Self { id: id.into(), ..self }
    }
}

/// What turning facts into their printed form needs.
struct View<'d, 'a> {
    doc: &'d Document<'a>,
    offsets: CodePoints,
    options: &'d Options,
}

impl<'a> View<'_, 'a> {
    fn offset(&self, byte: u32) -> usize {
        match self.options.offsets {
            Offsets::Chars => self.offsets.at(byte),
            Offsets::Bytes => byte as usize,
        }
    }

    fn rule(&self, rule: &'static str) -> Option<&'static str> {
        self.options.explain.then_some(rule)
    }

    fn text(&self, span: Span) -> Text<'a> {
        Text { text: self.doc.slice(span), start: self.offset(span.start), end: self.offset(span.end), rule: None }
    }

    fn mention(&self, mention: Mention) -> Text<'a> {
        Text { rule: self.rule(mention.rule), ..self.text(mention.span) }
    }

    /// A name for people to read: the words with line breaks and runs of spaces made single spaces.
    fn name(&self, span: Span) -> Cow<'a, str> {
        let words = self.doc.slice(span);
        if words.contains(['\n', '\r', '\t', '\u{a0}']) || words.contains("  ") {
            Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" "))
        } else {
            Cow::Borrowed(words)
        }
    }

    fn publication(&self, publication: &publication::Publication) -> PublicationDate<'a> {
        let text = publication.mention.map(|m| self.mention(m));
        PublicationDate {
            value: publication.date.to_string(),
            text: text.as_ref().map(|t| t.text),
            start: text.as_ref().map(|t| t.start),
            end: text.as_ref().map(|t| t.end),
            source: match publication.origin {
                publication::Origin::Header => "header",
                publication::Origin::Dateline => "dateline",
                publication::Origin::Url => "url",
                publication::Origin::Given => "given",
            },
            rule: text.and_then(|t| t.rule),
        }
    }

    fn dateline(&self, dateline: headline::Dateline) -> Dateline<'a> {
        Dateline {
            text: self.mention(dateline.mention),
            place: dateline.place.map(|s| self.doc.slice(s)),
            agency: dateline.agency.map(|s| self.doc.slice(s)),
        }
    }

    fn byline(&self, mention: Mention) -> Byline<'a> {
        let text = self.mention(mention);
        Byline { name: text.text, start: text.start, end: text.end, rule: text.rule }
    }

    fn speakers(&self, speakers: &speakers::Speakers) -> Vec<Speaker<'a>> {
        let mut list: Vec<Speaker> = speakers
            .list
            .iter()
            .map(|s| Speaker {
                name: self.name(s.name),
                role: s.role.map(|r| self.name(r)),
                kind: match s.kind {
                    speakers::Kind::Person => "person",
                    speakers::Kind::Organization => "organization",
                    speakers::Kind::Group => "group",
                    speakers::Kind::Unnamed => "unnamed",
                },
                quotes: 0,
            })
            .collect();
        speakers.of.iter().flatten().for_each(|&i| list[i].quotes += 1);
        list
    }

    fn quote(&self, quote: &quotes::Quote, speaker: Option<usize>, speakers: &speakers::Speakers) -> Quote<'a> {
        let hull = quote.spans.iter().copied().reduce(Span::hull).unwrap_or_default();
        Quote {
            speaker: speaker.map(|i| self.name(speakers.list[i].name)),
            kind: match quote.kind {
                quotes::Kind::Direct => "direct",
                quotes::Kind::Indirect => "indirect",
                quotes::Kind::Mixed => "mixed",
            },
            text: self.mention(Mention { span: hull, rule: quote.rule }),
            spans: quote.spans.iter().map(|s| [self.offset(s.start), self.offset(s.end)]).collect(),
            cue: quote.cue.map(|s| self.text(s)),
            source: quote.source.map(|s| self.text(s)),
        }
    }

    fn place(&self, place: &places::Place) -> Place<'a> {
        let location = place.location.as_ref();
        let first = place.mentions.first().map_or(Cow::Borrowed(""), |(m, _)| self.name(m.span));
        Place {
            name: location.map_or(first, |l| Cow::Owned(l.name.clone())),
            kind: location.map(|l| match l.kind {
                places::Kind::Country => "country",
                places::Kind::Region => "region",
                places::Kind::Admin1 => "admin1",
                places::Kind::Admin2 => "admin2",
                places::Kind::City => "city",
                places::Kind::Facility => "facility",
                places::Kind::Water => "water",
                places::Kind::Landform => "landform",
                places::Kind::Continent => "continent",
            }),
            country: location.and_then(|l| l.country.clone()),
            admin1: location.and_then(|l| l.admin1.clone()),
            lat: location.and_then(|l| l.lat),
            lon: location.and_then(|l| l.lon),
            geonames_id: location.and_then(|l| l.geonames_id),
            evidence: location.filter(|_| self.options.explain).map(|l| l.evidence.clone()),
            mentions: place.mentions.iter().map(|&(m, metonym)| PlaceMention { text: self.mention(m), metonym }).collect(),
        }
    }

    fn figure(&self, figure: &figures::Figure) -> Figure<'a> {
        Figure {
            text: self.mention(figure.mention),
            kind: match figure.kind {
                figures::Kind::Count => "count",
                figures::Kind::Money => "money",
                figures::Kind::Percent => "percent",
                figures::Kind::Measure => "measure",
                figures::Kind::Age => "age",
                figures::Kind::Duration => "duration",
                figures::Kind::Temperature => "temperature",
                figures::Kind::Ratio => "ratio",
                figures::Kind::Rate => "rate",
                figures::Kind::Score => "score",
            },
            value: match &figure.value {
                figures::Value::Exact(n) => Value::Exact(number(n)),
                figures::Value::Range(low, high) => Value::Range { low: number(low), high: number(high) },
            },
            modifier: figure.modifier,
            unit: figure.unit.clone(),
            of: figure.of.map(|s| self.name(s)),
        }
    }

    fn date(&self, date: &dates::DateMention) -> DateMention<'a> {
        DateMention { text: self.mention(date.mention), value: date.value.clone(), grain: date.grain }
    }

    fn people(&self, names: &names::Names) -> Vec<Person<'a>> {
        let people = names.entities.iter().filter(|e| e.kind == names::Kind::Person);
        people.map(|e| Person { name: self.name(e.name), role: e.role.map(|r| self.name(r)), mentions: self.mentions(names, e) }).collect()
    }

    fn organizations(&self, names: &names::Names) -> Vec<Organization<'a>> {
        let organizations = names.entities.iter().filter(|e| e.kind == names::Kind::Organization);
        organizations.map(|e| Organization { name: self.name(e.name), mentions: self.mentions(names, e) }).collect()
    }

    fn mentions(&self, names: &names::Names, entity: &names::Entity) -> Vec<Text<'a>> {
        entity.mentions.iter().map(|&m| self.mention(names.mentions[m].mention)).collect()
    }
}

/// A decimal as a JSON number, digit for digit where JSON can hold it.
fn number(decimal: &str) -> Number {
    decimal
        .parse::<u64>()
        .map(Number::from)
        .or_else(|_| decimal.parse::<i64>().map(Number::from))
        .ok()
        .or_else(|| decimal.parse::<f64>().ok().and_then(Number::from_f64))
        .unwrap_or_else(|| Number::from(0))
}

/// Code-point offsets from byte offsets, in time logarithmic in the text's length.
struct CodePoints {
    /// For each non-ASCII character the byte after it, and how many bytes more than characters there are up to there.
    surplus: Vec<(u32, u32)>,
}

impl CodePoints {
    fn new(text: &str) -> Self {
        let mut surplus = Vec::new();
        let mut total = 0;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            total += c.len_utf8() as u32 - 1;
            surplus.push(((at + c.len_utf8()) as u32, total));
        }
        Self { surplus }
    }

    fn at(&self, byte: u32) -> usize {
        let before = self.surplus.partition_point(|&(end, _)| end <= byte);
        (byte - before.checked_sub(1).map_or(0, |i| self.surplus[i].1)) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_agree_with_counting() {
        let text = "“naïve” – 😀 plain e\u{301} 東京";
        let offsets = CodePoints::new(text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(offsets.at(byte as u32), count);
        }
        assert_eq!(offsets.at(text.len() as u32), text.chars().count());
    }

    #[test]
    fn decimals_stay_exact() {
        assert_eq!(number("0.1").to_string(), "0.1");
        assert_eq!(number("1005000000").to_string(), "1005000000");
        assert_eq!(number("-3").to_string(), "-3");
    }
}
