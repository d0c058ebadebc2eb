//! Converts facts to their printed form: spans become words and offsets, enums become the names of
//! the contract.

use std::borrow::Cow;

use super::offsets::Counter;
use super::{
    Byline, DateMention, DateReadings, Dateline, Figure, Modifier, Number, Offsets, Organization,
    Person, Place, PlaceMention, PublicationDate, Quote, Speaker, Text,
};
use crate::extract::{
    Mention, dates, figures, header, header::publication, names, places, quotes, speakers,
};
use crate::text::{Source, Span, composed};

/// The context for converting facts.
pub(super) struct View<'d, 'a> {
    /// The original text; the facts' spans refer to its composed form.
    doc: &'d Source<'a>,
    offsets: Counter,
    explain: bool,
}

impl<'d, 'a> View<'d, 'a> {
    pub(super) fn new(doc: &'d Source<'a>, offsets: Offsets, explain: bool) -> Self {
        Self {
            doc,
            offsets: Counter::new(doc.text(), offsets),
            explain,
        }
    }

    fn offset(&self, byte: u32) -> usize {
        self.offsets.at(self.doc.offset(byte))
    }

    fn rule(&self, rule: &'static str) -> Option<Cow<'static, str>> {
        self.explain.then_some(Cow::Borrowed(rule))
    }

    fn words(&self, span: Span) -> Cow<'a, str> {
        Cow::Borrowed(self.doc.slice(span))
    }

    fn text(&self, span: Span) -> Text<'a> {
        Text {
            text: self.words(span),
            start: self.offset(span.start),
            end: self.offset(span.end),
            rule: None,
        }
    }

    pub(super) fn mention(&self, mention: Mention) -> Text<'a> {
        Text {
            rule: self.rule(mention.rule),
            ..self.text(mention.span)
        }
    }

    /// Returns a name in the form for readers: line breaks and runs of spaces become single spaces,
    /// and letters are composed with their accents.
    fn name(&self, span: Span) -> Cow<'a, str> {
        squeezed(composed(self.doc.slice(span)))
    }

    pub(super) fn publication(
        &self,
        publication: &publication::Publication,
    ) -> PublicationDate<'a> {
        let text = publication.mention.map(|m| self.mention(m));
        PublicationDate {
            value: publication.date.to_string(),
            text: text.as_ref().map(|t| t.text.clone()),
            start: text.as_ref().map(|t| t.start),
            end: text.as_ref().map(|t| t.end),
            source: publication.origin,
            rule: text.and_then(|t| t.rule),
        }
    }

    pub(super) fn date_readings(&self, undecided: &publication::Undecided) -> DateReadings<'a> {
        DateReadings {
            text: self.mention(undecided.mention),
            values: undecided.readings.map(|d| d.to_string()),
        }
    }

    pub(super) fn dateline(&self, dateline: header::Dateline) -> Dateline<'a> {
        Dateline {
            text: self.mention(dateline.mention),
            place: dateline.place.map(|s| self.words(s)),
            agency: dateline.agency.map(|s| self.words(s)),
        }
    }

    pub(super) fn byline(&self, mention: Mention) -> Byline<'a> {
        let text = self.mention(mention);
        Byline {
            name: text.text,
            start: text.start,
            end: text.end,
            rule: text.rule,
        }
    }

    pub(super) fn speakers(&self, speakers: &speakers::Speakers) -> Vec<Speaker<'a>> {
        let mut list: Vec<Speaker> = speakers
            .list
            .iter()
            .map(|s| Speaker {
                name: self.name(s.name),
                role: s.role.map(|r| self.name(r)),
                kind: s.kind,
                quotes: 0,
            })
            .collect();
        let all = speakers.of.iter().flatten();
        all.chain(speakers.with.iter().flatten())
            .for_each(|&i| list[i].quotes += 1);
        list
    }

    pub(super) fn quote(
        &self,
        quote: &quotes::Quote,
        index: usize,
        speakers: &speakers::Speakers,
    ) -> Quote<'a> {
        let name = |&i: &usize| self.name(speakers.list[i].name);
        let hull = quote
            .spans
            .iter()
            .copied()
            .reduce(Span::hull)
            .unwrap_or_default();
        Quote {
            speaker: speakers.of[index].as_ref().map(name),
            co_speakers: speakers.with[index].iter().map(name).collect(),
            kind: quote.kind,
            act: quote.act,
            content: self.content(&quote.spans),
            text: self.mention(Mention {
                span: hull,
                rule: quote.rule,
            }),
            spans: quote
                .spans
                .iter()
                .map(|s| [self.offset(s.start), self.offset(s.end)])
                .collect(),
            cue: quote.cue.map(|s| self.text(s)),
            source: quote.source.map(|s| self.text(s)),
        }
    }

    /// Returns the words of these spans, in one line.
    fn content(&self, spans: &[Span]) -> Cow<'a, str> {
        if let [span] = spans {
            return squeezed(self.words(*span));
        }
        let words = spans.iter().map(|&span| squeezed(self.words(span)));
        Cow::Owned(words.collect::<Vec<_>>().join(" "))
    }

    pub(super) fn place(&self, place: &places::Place) -> Place<'a> {
        let location = place.location.as_ref();
        let first = place
            .mentions
            .first()
            .map_or(Cow::Borrowed(""), |(m, _)| self.name(m.span));
        Place {
            name: match location {
                Some(location) => location.name.clone(),
                None => Cow::Owned(places::spoken(&first)),
            },
            kind: location.and_then(|l| l.kind),
            country: location.and_then(|l| l.country).map(str::to_owned),
            admin1: location.and_then(|l| l.admin1).map(str::to_owned),
            lat: location.and_then(|l| l.lat),
            lon: location.and_then(|l| l.lon),
            geonames_id: location.and_then(|l| l.geonames_id),
            evidence: location
                .filter(|_| self.explain)
                .map(|l| l.evidence.to_string()),
            mentions: place
                .mentions
                .iter()
                .map(|&(m, metonym)| PlaceMention {
                    text: self.mention(m),
                    metonym,
                })
                .collect(),
        }
    }

    pub(super) fn figure(&self, figure: &figures::Figure) -> Figure<'a> {
        use figures::Value;
        let (value, low, high, sides) = match figure.value {
            Value::Exact(n) => (Some(Number(n)), None, None, None),
            Value::Range(low, high) => (None, Some(Number(low)), Some(Number(high)), None),
            Value::Score(a, b) => (
                None,
                Some(Number(a.min(b))),
                Some(Number(a.max(b))),
                Some([Number(a), Number(b)]),
            ),
        };
        Figure {
            text: self.mention(figure.mention),
            kind: figure.kind,
            value,
            low,
            high,
            sides,
            modifier: Modifier::of_sign(figure.modifier),
            unit: figure.unit.clone(),
            of: figure.of.map(|s| self.name(s)),
            concept: figure.concept.map(|s| self.name(s)),
            change: figure.change,
        }
    }

    pub(super) fn date(&self, date: &dates::DateMention) -> DateMention<'a> {
        DateMention {
            text: self.mention(date.mention),
            value: date.value.clone(),
            grain: date.grain,
            modifier: date.modifier,
        }
    }

    pub(super) fn people(&self, names: &names::Names, ages: &[Option<u32>]) -> Vec<Person<'a>> {
        let entities = names.entities.iter().zip(ages);
        entities
            .filter(|(e, _)| e.kind == names::Kind::Person && e.is_listed())
            .map(|(e, &age)| Person {
                name: self.name(e.name),
                role: e.role.map(|r| self.name(r)),
                age,
                mentions: self.mentions(names, e),
            })
            .collect()
    }

    pub(super) fn organizations(&self, names: &names::Names) -> Vec<Organization<'a>> {
        let organizations = names
            .entities
            .iter()
            .filter(|e| e.kind == names::Kind::Organization && e.is_listed());
        organizations
            .map(|e| Organization {
                name: self.name(e.name),
                mentions: self.mentions(names, e),
            })
            .collect()
    }

    fn mentions(&self, names: &names::Names, entity: &names::Entity) -> Vec<Text<'a>> {
        entity
            .mentions
            .iter()
            .map(|&m| self.mention(names.mentions[m].mention))
            .collect()
    }
}

/// Returns the words with line breaks and runs of white space replaced by single spaces.
fn squeezed(words: Cow<str>) -> Cow<str> {
    let is_break = |byte: u8| (byte == b'\n') | (byte == b'\r') | (byte == b'\t');
    // Two spaces, or the two bytes of a no-break space.
    let is_wide = |a: u8, b: u8| (a == b' ') & (b == b' ') | (a == 0xc2) & (b == 0xa0);
    // Without branches, so that the processor takes many bytes at a time.
    let bytes = words.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let breaks = bytes
        .iter()
        .fold(false, |seen, &byte| seen | is_break(byte));
    if breaks | pairs.fold(false, |seen, (&a, &b)| seen | is_wide(a, b)) {
        Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        words
    }
}
