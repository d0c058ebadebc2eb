//! The facts as marks of the text, with what a tooltip says of each.

use std::collections::HashMap;

use super::super::kind_words;
use super::super::marks::{Layer, Mark};
use crate::format::words::{amount, country, length, read};
use crate::format::{Fact, Printer};
use crate::report::{DateMention, Place, PlaceKind, Quote, Report, Text};

/// A switch of the legend.
pub(super) struct LayerRow {
    pub(super) class: &'static str,
    pub(super) name: &'static str,
    pub(super) count: usize,
}

/// `f3` for the third.
pub(super) fn id(letter: &str, i: usize) -> String {
    format!("{letter}{}", i + 1)
}

/// `p3-2` for the second mention of the third.
pub(super) fn nth(letter: &str, i: usize, n: usize) -> String {
    format!("{letter}{}-{}", i + 1, n + 1)
}

/// Marks while they are gathered.
pub(super) struct Marks {
    pub(super) list: Vec<Mark>,
    /// How many facts there are of a layer.
    counts: HashMap<Layer, usize>,
}

impl Marks {
    /// The marks of the facts that are shown.
    pub(super) fn of(report: &Report, printer: &Printer) -> Self {
        let mut marks = Self {
            list: Vec::new(),
            counts: HashMap::new(),
        };
        let shows = |fact| printer.shows(fact);
        for headline in report.headline.iter().filter(|_| shows(Fact::Headline)) {
            let id = "headline".to_owned();
            marks.add(Layer::Headline, headline, id, "Headline".into());
        }
        for (i, quote) in report
            .quotes
            .iter()
            .enumerate()
            .filter(|_| shows(Fact::Quotes))
        {
            marks.quote(i, quote);
        }
        for (i, person) in report
            .people
            .iter()
            .enumerate()
            .filter(|_| shows(Fact::People))
        {
            let title = with_note("Person", &person.name, person.role.as_deref());
            for (n, mention) in person.mentions.iter().enumerate() {
                marks.add(Layer::Person, mention, nth("n", i, n), title.clone());
            }
        }
        let organizations = report.organizations.iter().enumerate();
        for (i, organization) in organizations.filter(|_| shows(Fact::Organizations)) {
            let title = with_note("Organisation", &organization.name, None);
            for (n, mention) in organization.mentions.iter().enumerate() {
                marks.add(Layer::Organization, mention, nth("o", i, n), title.clone());
            }
        }
        for (i, place) in report
            .places
            .iter()
            .enumerate()
            .filter(|_| shows(Fact::Places))
        {
            marks.place(i, place);
        }
        for (i, date) in report
            .dates
            .iter()
            .enumerate()
            .filter(|_| shows(Fact::Dates))
        {
            marks.add(Layer::Date, &date.text, id("d", i), date_title(date));
        }
        for (i, figure) in report
            .figures
            .iter()
            .enumerate()
            .filter(|_| shows(Fact::Figures))
        {
            let title = with_note("Figure", &amount(figure), figure.of.as_deref());
            marks.add(Layer::Figure, &figure.text, id("f", i), title);
        }
        marks
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

    /// A statement's pieces and the words that name its source.
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

    /// The switches of those that there are.
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

/// ` [figures/count]`, with `--explain`
fn rule(words: &Text) -> String {
    let rule = words.rule.as_deref();
    rule.map_or(String::new(), |rule| format!(" [{rule}]"))
}

/// `Person: Ann Bell, harbour master`
fn with_note(what: &str, name: &str, note: Option<&str>) -> String {
    match note.filter(|note| !note.is_empty()) {
        Some(note) => format!("{what}: {name}, {note}"),
        None => format!("{what}: {name}"),
    }
}

/// `Date: 14 May 2024`, `Length of time: 3 days`; what has no value in words is only what it is.
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

/// `city in Nordland, Norway`
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
