//! The lists and tables beside the text.

use std::collections::HashMap;

use super::super::map::Spot;
use super::gather::{id, nth, place_note};
use crate::format::words::{Cue, amount, cue, pieces, said_of};
use crate::format::{Fact, Printer};
use crate::report::{Place, Quote, QuoteKind, Report, SpeakerKind};

pub(super) struct SpeakerRow<'r> {
    /// `None` for statements without a named speaker.
    pub(super) name: Option<&'r str>,
    pub(super) role: Option<&'r str>,
    pub(super) kind: &'static str,
    pub(super) statements: Vec<Statement>,
}

pub(super) struct Statement {
    pub(super) id: String,
    /// The introduction, if there is one: `told reporters:`
    pub(super) cue: Option<Cue>,
    /// Its pieces, in quotation marks if it is direct.
    pub(super) words: String,
    pub(super) kind: &'static str,
}

pub(super) struct FigureRow<'r> {
    pub(super) id: String,
    pub(super) amount: String,
    pub(super) of: String,
    pub(super) words: &'r str,
}

/// A name and the ids of its mentions' marks.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) note: String,
    pub(super) mentions: Vec<String>,
}

fn named(letter: &str, i: usize, name: &str, note: String, mentions: usize) -> Named {
    Named {
        name: name.to_owned(),
        note,
        mentions: (0..mentions).map(|n| nth(letter, i, n)).collect(),
    }
}

pub(super) fn places(places: &[Place]) -> Vec<Named> {
    let row = |(i, place): (usize, &Place)| {
        let stands = match is_metonym(place) {
            true => "; only for its government or institution",
            false => "",
        };
        let note = place_note(place) + stands;
        named("p", i, &place.name, note, place.mentions.len())
    };
    places.iter().enumerate().map(row).collect()
}

pub(super) fn people(report: &Report, printer: &Printer) -> Vec<Named> {
    let people = report.people.iter().enumerate();
    let people = people.filter(|_| printer.shows(Fact::People));
    people
        .map(|(i, person)| {
            let role = person.role.as_deref().unwrap_or_default().to_owned();
            named("n", i, &person.name, role, person.mentions.len())
        })
        .collect()
}

pub(super) fn organizations(report: &Report, printer: &Printer) -> Vec<Named> {
    let organizations = report.organizations.iter().enumerate();
    let organizations = organizations.filter(|_| printer.shows(Fact::Organizations));
    organizations
        .map(|(i, o)| named("o", i, &o.name, String::new(), o.mentions.len()))
        .collect()
}

pub(super) fn figures<'r>(report: &'r Report) -> Vec<FigureRow<'r>> {
    let figures = report.figures.iter().enumerate();
    figures
        .map(|(i, figure)| FigureRow {
            id: id("f", i),
            amount: amount(figure),
            of: said_of(figure).unwrap_or_default(),
            words: &figure.text.text,
        })
        .collect()
}

/// Whether all mentions of a place mean its government or institution: it is listed, but nothing
/// happens there.
fn is_metonym(place: &Place) -> bool {
    place.times_named() == 0
}

/// Returns the places that a map can show.
pub(super) fn spots(places: &[Place]) -> Vec<Spot> {
    let spot = |(i, place): (usize, &Place)| {
        let mentions = place.times_named();
        let times = match mentions {
            1 => "named once".to_owned(),
            _ => format!("named {mentions} times"),
        };
        Some(Spot {
            name: super::super::line(&place.name),
            kind: place.kind?.name(),
            country: place.country.clone(),
            at: (place.lat?, place.lon?),
            mentions,
            href: format!("#{}", nth("p", i, 0)),
            title: format!("{}, {times}", place.name),
        })
    };
    let places = places
        .iter()
        .enumerate()
        .filter(|(_, place)| !is_metonym(place));
    places.filter_map(spot).collect()
}

/// Returns every speaker with their statements, in the article's order, then the statements without
/// a named speaker.
pub(super) fn speakers<'r>(
    report: &'r Report,
    text: &str,
    printer: &Printer,
) -> Vec<SpeakerRow<'r>> {
    let mut statements: HashMap<Option<&str>, Vec<Statement>> = HashMap::new();
    let quotes = report.quotes.iter().enumerate();
    for (i, quote) in quotes.filter(|_| printer.shows(Fact::Quotes)) {
        let of_speaker = statements.entry(quote.speaker.as_deref()).or_default();
        of_speaker.push(statement(i, quote, text));
    }
    let known = report.speakers.iter();
    let known = known.filter(|_| printer.shows(Fact::Speakers) || printer.shows(Fact::Quotes));
    let mut rows: Vec<SpeakerRow> = known
        .map(|speaker| SpeakerRow {
            name: Some(&speaker.name),
            role: speaker.role.as_deref(),
            kind: match speaker.kind {
                SpeakerKind::Organization => "organisation",
                SpeakerKind::Unnamed => "unnamed source",
                kind => kind.name(),
            },
            statements: statements.remove(&Some(&*speaker.name)).unwrap_or_default(),
        })
        .collect();
    rows.extend(statements.remove(&None).map(|statements| SpeakerRow {
        name: None,
        role: None,
        kind: "",
        statements,
    }));
    rows
}

fn statement(i: usize, quote: &Quote, text: &str) -> Statement {
    let words = pieces(quote, text)
        .into_iter()
        .map(|piece| match quote.kind {
            QuoteKind::Direct => format!("“{piece}”"),
            _ => piece,
        });
    Statement {
        id: id("q", i),
        cue: cue(quote, text),
        words: words.collect::<Vec<_>>().join(" / "),
        kind: quote.kind.name(),
    }
}
