//! Turns the facts into marks on the text, with their tooltips.

use std::collections::HashMap;

use super::super::kind_words;
use super::super::marks::{Layer, Mark};
use crate::format::words::{amount, country, length, read};
use crate::format::{Fact, Printer};
use crate::report::{DateMention, Place, PlaceKind, Quote, Report, Text};

/// A switch in the legend.
pub(super) struct LayerRow {
    pub(super) class: &'static str,
    pub(super) name: &'static str,
    pub(super) count: usize,
}

/// Returns the id of the `i`th fact: `f3` for the third figure.
pub(super) fn id(letter: &str, i: usize) -> String {
    format!("{letter}{}", i + 1)
}

/// Returns the id of a mention: `p3-2` for the second mention of the third place.
pub(super) fn nth(letter: &str, i: usize, n: usize) -> String {
    format!("{letter}{}-{}", i + 1, n + 1)
}

/// The facts that are marked.
const MARKED: [Fact; 7] = [
    Fact::Headline,
    Fact::Quotes,
    Fact::People,
    Fact::Organizations,
    Fact::Places,
    Fact::Dates,
    Fact::Figures,
];

/// Marks being gathered.
pub(super) struct Marks {
    pub(super) list: Vec<Mark>,
    /// The number of facts in each layer.
    counts: HashMap<Layer, usize>,
}

impl Marks {
    /// Gathers the marks of the facts that are shown.
    pub(super) fn of(report: &Report, printer: &Printer) -> Self {
        let mut marks = Self {
            list: Vec::new(),
            counts: HashMap::new(),
        };
        MARKED
            .into_iter()
            .filter(|&fact| printer.shows(fact))
            .for_each(|fact| marks.fact(fact, report));
        marks
    }

    /// Adds the marks of one kind of fact.
    fn fact(&mut self, fact: Fact, report: &Report) {
        match fact {
            Fact::Headline => {
                if let Some(headline) = &report.headline {
                    let id = "headline".to_owned();
                    self.add(Layer::Headline, headline, id, "Headline".into());
                }
            }
            Fact::Quotes => {
                for (i, quote) in report.quotes.iter().enumerate() {
                    self.quote(i, quote);
                }
            }
            Fact::People => {
                for (i, person) in report.people.iter().enumerate() {
                    let title = with_note("Person", &person.name, person.role.as_deref());
                    self.mentions(Layer::Person, "n", i, &person.mentions, &title);
                }
            }
            Fact::Organizations => {
                for (i, organization) in report.organizations.iter().enumerate() {
                    let title = with_note("Organisation", &organization.name, None);
                    self.mentions(Layer::Organization, "o", i, &organization.mentions, &title);
                }
            }
            Fact::Places => {
                for (i, place) in report.places.iter().enumerate() {
                    self.place(i, place);
                }
            }
            Fact::Dates => {
                for (i, date) in report.dates.iter().enumerate() {
                    self.add(Layer::Date, &date.text, id("d", i), date_title(date));
                }
            }
            Fact::Figures => {
                for (i, figure) in report.figures.iter().enumerate() {
                    let title = with_note("Figure", &amount(figure), figure.of.as_deref());
                    self.add(Layer::Figure, &figure.text, id("f", i), title);
                }
            }
            _ => {}
        }
    }

    /// Adds the mentions of the `i`th name.
    fn mentions(&mut self, layer: Layer, letter: &str, i: usize, mentions: &[Text], title: &str) {
        for (n, mention) in mentions.iter().enumerate() {
            self.add(layer, mention, nth(letter, i, n), title.to_owned());
        }
    }

    fn add(&mut self, layer: Layer, words: &Text, id: String, title: String) {
        self.list.push(Mark {
            range: words.start..words.end,
            layer,
            id,
            title: title + &rule(words),
        });
        *self.counts.entry(layer).or_default() += 1;
    }

    fn place(&mut self, i: usize, place: &Place) {
        let note = place_note(place);
        let title = with_note("Place", &place.name, Some(&note));
        for (n, mention) in place.mentions.iter().enumerate() {
            let stands = match mention.metonym {
                true => ", standing for its government or institution",
                false => "",
            };
            let title = format!("{title}{stands}");
            self.add(Layer::Place, &mention.text, nth("p", i, n), title);
        }
    }

    /// Adds the marks of a statement's pieces and of the words that name its source.
    fn quote(&mut self, i: usize, quote: &Quote) {
        let title = match &quote.speaker {
            Some(speaker) => format!("Statement by {speaker}"),
            None => "Statement by somebody unnamed".to_owned(),
        } + &rule(&quote.text);
        for &[start, end] in &quote.spans {
            self.list.push(Mark {
                range: start..end,
                layer: Layer::Quote,
                id: id("q", i),
                title: title.clone(),
            });
        }
        if let (Some(source), Some(speaker)) = (&quote.source, &quote.speaker) {
            self.list.push(Mark {
                range: source.start..source.end,
                layer: Layer::Source,
                id: id("s", i),
                title: format!("Source: {speaker}"),
            });
        }
        *self.counts.entry(Layer::Quote).or_default() += 1;
    }

    /// Returns the switches of the layers that have facts.
    pub(super) fn layers(&self) -> Vec<LayerRow> {
        let names = [
            (Layer::Quote, "Statements"),
            (Layer::Person, "People"),
            (Layer::Organization, "Organisations"),
            (Layer::Place, "Places"),
            (Layer::Figure, "Figures"),
            (Layer::Date, "Dates"),
        ];
        let row = |(layer, name): (Layer, &'static str)| {
            self.counts.get(&layer).map(|&count| LayerRow {
                class: layer.class(),
                name,
                count,
            })
        };
        names.into_iter().filter_map(row).collect()
    }
}

/// Returns the rule with `--explain`: ` [figures/count]`
fn rule(words: &Text) -> String {
    let rule = words.rule.as_deref();
    rule.map_or(String::new(), |rule| format!(" [{rule}]"))
}

/// Composes a tooltip: `Person: Ann Bell, harbour master`
fn with_note(what: &str, name: &str, note: Option<&str>) -> String {
    match note.filter(|note| !note.is_empty()) {
        Some(note) => format!("{what}: {name}, {note}"),
        None => format!("{what}: {name}"),
    }
}

/// Composes a date's tooltip: `Date: 14 May 2024`, `Length of time: 3 days`, or only its kind if
/// it has no value in words.
fn date_title(date: &DateMention) -> String {
    let value = date.value.as_deref().unwrap_or_default();
    if let Some((_, name)) = read(value, date.modifier, None) {
        return format!("Date: {name}");
    }
    match (date.grain.name(), length(value)) {
        ("duration", Some(length)) => format!("Length of time: {length}"),
        ("duration", None) => "Length of time".into(),
        ("set", _) => "Recurring time".into(),
        _ => "Date, not resolved".into(),
    }
}

/// Describes a place: `city in Nordland, Norway`
pub(super) fn place_note(place: &Place) -> String {
    let whole = place.country.as_deref();
    let whole = whole.filter(|_| place.kind != Some(PlaceKind::Country));
    let part = place.admin1.as_deref();
    // Not "Oslo, city in Oslo City".
    let part = part.filter(|part| !part.starts_with(&*place.name));
    let part = part.filter(|_| place.kind != Some(PlaceKind::Admin1));
    let within: Vec<&str> = [part, whole.map(country)].into_iter().flatten().collect();
    match place.kind.map(|kind| kind_words(kind.name())) {
        None => "not placed".into(),
        Some(kind) if within.is_empty() => kind.into(),
        Some(kind) => format!("{kind} in {}", within.join(", ")),
    }
}
