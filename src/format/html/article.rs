//! The page of one article.

use std::collections::HashMap;

use askama::Template;

use super::map::{self, Map, Spot};
use super::marks::{self, Layer, Mark, Paragraph, Piece};
use super::timeline::{Timeline, timeline};
use super::{SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH, VERSION, country, date_words, kind_words};
use crate::format::amount::typeset;
use crate::format::{Fact, Printer};
use crate::report::{PlaceKind, Quote, QuoteKind, Report, SpeakerKind, Text};

/// What the template shows.
#[derive(Template)]
#[template(path = "article.html", config = "src/format/html/askama.toml")]
struct Page<'r> {
    title: String,
    headline: Option<&'r str>,
    id: std::borrow::Cow<'r, str>,
    /// The way to the index, where there is one.
    home: Option<String>,
    date: Option<Published<'r>>,
    bylines: Vec<&'r str>,
    dateline: Option<&'r str>,
    layers: Vec<LayerRow>,
    marks: Vec<Mark>,
    paragraphs: Vec<Paragraph<'r>>,
    speakers: Vec<SpeakerRow<'r>>,
    map: Option<Map>,
    places: Vec<Named>,
    figures: Vec<FigureRow<'r>>,
    timeline: Timeline,
    people: Vec<Named>,
    organizations: Vec<Named>,
}

struct Published<'r> {
    value: &'r str,
    label: String,
    source: &'static str,
}

/// A switch of the legend.
struct LayerRow {
    class: &'static str,
    name: &'static str,
    count: usize,
}

struct SpeakerRow<'r> {
    /// None for the statements of nobody in particular.
    name: Option<&'r str>,
    role: Option<&'r str>,
    kind: &'static str,
    statements: Vec<Statement>,
}

struct Statement {
    id: String,
    words: String,
    direct: bool,
    kind: &'static str,
}

struct FigureRow<'r> {
    id: String,
    amount: String,
    of: &'r str,
    words: &'r str,
}

/// A name with the ids of its mentions' marks.
struct Named {
    name: String,
    note: String,
    mentions: Vec<String>,
}

/// The page of a report. Its offsets are bytes of `text`; `home` is the way to the index.
pub(super) fn page(report: &Report, text: &str, home: Option<String>, printer: &Printer) -> String {
    let shows = |fact| printer.shows(fact);
    let mut marks = Marks {
        list: Vec::new(),
        counts: HashMap::new(),
    };
    if let Some(headline) = report.headline.as_ref().filter(|_| shows(Fact::Headline)) {
        marks.add(
            Layer::Headline,
            headline,
            "headline".into(),
            "Headline".into(),
        );
    }
    if shows(Fact::Quotes) {
        report
            .quotes
            .iter()
            .enumerate()
            .for_each(|(i, quote)| marks.quote(i, quote));
    }
    if shows(Fact::People) {
        for (i, person) in report.people.iter().enumerate() {
            let title = format!(
                "Person: {}",
                with_role(&person.name, person.role.as_deref())
            );
            person
                .mentions
                .iter()
                .enumerate()
                .for_each(|(n, m)| marks.add(Layer::Person, m, nth("n", i, n), title.clone()));
        }
    }
    if shows(Fact::Organizations) {
        for (i, organization) in report.organizations.iter().enumerate() {
            let title = format!("Organisation: {}", organization.name);
            organization.mentions.iter().enumerate().for_each(|(n, m)| {
                marks.add(Layer::Organization, m, nth("o", i, n), title.clone())
            });
        }
    }
    if shows(Fact::Places) {
        for (i, place) in report.places.iter().enumerate() {
            let title = format!(
                "Place: {}",
                with_role(
                    &place.name,
                    Some(&place_note(place))
                        .filter(|note| !note.is_empty())
                        .map(|n| &**n)
                )
            );
            for (n, m) in place.mentions.iter().enumerate() {
                let stands = if m.metonym {
                    ", standing for its government or institution"
                } else {
                    ""
                };
                marks.add(
                    Layer::Place,
                    &m.text,
                    nth("p", i, n),
                    format!("{title}{stands}"),
                );
            }
        }
    }
    if shows(Fact::Dates) {
        for (i, date) in report.dates.iter().enumerate() {
            let title = date
                .value
                .as_ref()
                .map_or("Date".to_owned(), |value| format!("Date: {value}"));
            marks.add(Layer::Date, &date.text, id("d", i), title);
        }
    }
    if shows(Fact::Figures) {
        for (i, figure) in report.figures.iter().enumerate() {
            let title = format!(
                "Figure: {}",
                with_role(&typeset(figure), figure.of.as_deref())
            );
            marks.add(Layer::Figure, &figure.text, id("f", i), title);
        }
    }
    let layers = marks.layers();
    let headline = report
        .headline
        .as_ref()
        .filter(|_| shows(Fact::Headline))
        .map(|headline| &*headline.text);
    let places = if shows(Fact::Places) {
        &*report.places
    } else {
        &[]
    };
    let page = Page {
        title: headline.map_or_else(|| report.id.to_string(), super::line),
        headline,
        id: report.id.text(),
        home,
        date: report
            .date
            .as_ref()
            .filter(|_| shows(Fact::Date))
            .map(|date| Published {
                value: &date.value,
                label: date_words(&date.value),
                source: source_words(date.source.name()),
            }),
        bylines: report
            .bylines
            .iter()
            .filter(|_| shows(Fact::Bylines))
            .map(|byline| &*byline.name)
            .collect(),
        dateline: report
            .dateline
            .as_ref()
            .filter(|_| shows(Fact::Dateline))
            .map(|dateline| &*dateline.text.text),
        layers,
        paragraphs: marks::paragraphs(text, &marks.list),
        marks: marks.list,
        speakers: speakers(report, text, printer),
        map: map::draw(&spots(places), map::ARTICLE),
        places: places
            .iter()
            .enumerate()
            .map(|(i, p)| named("p", i, &p.name, place_note(p), p.mentions.len()))
            .collect(),
        figures: report
            .figures
            .iter()
            .enumerate()
            .filter(|_| shows(Fact::Figures))
            .map(figure_row)
            .collect(),
        timeline: if shows(Fact::Dates) {
            timeline(report, |i| id("d", i))
        } else {
            Timeline::default()
        },
        people: names(
            report
                .people
                .iter()
                .filter(|_| shows(Fact::People))
                .map(|p| (&*p.name, p.role.as_deref(), p.mentions.len())),
            "n",
        ),
        organizations: names(
            report
                .organizations
                .iter()
                .filter(|_| shows(Fact::Organizations))
                .map(|o| (&*o.name, None, o.mentions.len())),
            "o",
        ),
    };
    super::rendered(&page)
}

/// `f3` for the third.
fn id(letter: &str, i: usize) -> String {
    format!("{letter}{}", i + 1)
}

/// `p3-2` for the second mention of the third.
fn nth(letter: &str, i: usize, n: usize) -> String {
    format!("{letter}{}-{}", i + 1, n + 1)
}

/// Where the publication date stands.
fn source_words(source: &str) -> &'static str {
    match source {
        "header" => "stated with the article",
        "dateline" => "from the dateline",
        "url" => "from the address",
        _ => "given with the article",
    }
}

fn with_role(name: &str, role: Option<&str>) -> String {
    role.map_or_else(|| name.to_owned(), |role| format!("{name}, {role}"))
}

fn names<'n>(
    names: impl Iterator<Item = (&'n str, Option<&'n str>, usize)>,
    letter: &str,
) -> Vec<Named> {
    names
        .enumerate()
        .map(|(i, (name, role, mentions))| {
            named(
                letter,
                i,
                name,
                role.unwrap_or_default().to_owned(),
                mentions,
            )
        })
        .collect()
}

fn named(letter: &str, i: usize, name: &str, note: String, mentions: usize) -> Named {
    Named {
        name: name.to_owned(),
        note,
        mentions: (0..mentions).map(|n| nth(letter, i, n)).collect(),
    }
}

fn figure_row<'r>((i, figure): (usize, &'r crate::report::Figure)) -> FigureRow<'r> {
    FigureRow {
        id: id("f", i),
        amount: typeset(figure),
        of: figure.of.as_deref().unwrap_or_default(),
        words: &figure.text.text,
    }
}

/// `city in Nordland, Norway`
fn place_note(place: &crate::report::Place) -> String {
    let whole = place
        .country
        .as_deref()
        .filter(|_| place.kind != Some(PlaceKind::Country))
        .map(country);
    let part = place
        .admin1
        .as_deref()
        .filter(|part| **part != *place.name && place.kind != Some(PlaceKind::Admin1));
    let within: Vec<&str> = [part, whole].into_iter().flatten().collect();
    match (
        place.kind.map(|kind| kind_words(kind.name())),
        within.is_empty(),
    ) {
        (None, _) => "not placed".into(),
        (Some(kind), true) => kind.into(),
        (Some(kind), false) => format!("{kind} in {}", within.join(", ")),
    }
}

fn spots(places: &[crate::report::Place]) -> Vec<Spot> {
    let spot = |(i, place): (usize, &crate::report::Place)| {
        let mentions = place.mentions.len();
        let times = if mentions == 1 {
            "named once".to_owned()
        } else {
            format!("named {mentions} times")
        };
        Some(Spot {
            name: super::line(&place.name),
            kind: place.kind?.name(),
            country: place.country.clone(),
            at: (place.lat?, place.lon?),
            mentions,
            href: format!("#{}", nth("p", i, 0)),
            title: format!("{}, {times}", place.name),
        })
    };
    places.iter().enumerate().filter_map(spot).collect()
}

/// Every speaker with the statements, in the article's order; then those of nobody in particular.
fn speakers<'r>(report: &'r Report, text: &str, printer: &Printer) -> Vec<SpeakerRow<'r>> {
    let mut statements: HashMap<Option<&str>, Vec<Statement>> = HashMap::new();
    for (i, quote) in report
        .quotes
        .iter()
        .enumerate()
        .filter(|_| printer.shows(Fact::Quotes))
    {
        statements
            .entry(quote.speaker.as_deref())
            .or_default()
            .push(statement(i, quote, text));
    }
    let known = report
        .speakers
        .iter()
        .filter(|_| printer.shows(Fact::Speakers) || printer.shows(Fact::Quotes));
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
    if let Some(statements) = statements.remove(&None) {
        rows.push(SpeakerRow {
            name: None,
            role: None,
            kind: "",
            statements,
        });
    }
    rows
}

/// The pieces of a statement, without the words between them.
fn statement(i: usize, quote: &Quote, text: &str) -> Statement {
    let pieces: Vec<&str> = quote
        .spans
        .iter()
        .filter_map(|&[start, end]| text.get(start..end))
        .collect();
    Statement {
        id: id("q", i),
        words: pieces.join(" … "),
        direct: quote.kind == QuoteKind::Direct,
        kind: quote.kind.name(),
    }
}

/// Marks while they are gathered.
struct Marks {
    list: Vec<Mark>,
    /// How many facts there are of a layer.
    counts: HashMap<Layer, usize>,
}

impl Marks {
    fn add(&mut self, layer: Layer, words: &Text, id: String, title: String) {
        let rule = words
            .rule
            .as_deref()
            .map_or(String::new(), |rule| format!(" [{rule}]"));
        self.list.push(Mark {
            range: words.start..words.end,
            layer,
            id,
            title: title + &rule,
        });
        *self.counts.entry(layer).or_default() += 1;
    }

    /// A statement's pieces and the words that name its source.
    fn quote(&mut self, i: usize, quote: &Quote) {
        let rule = quote
            .text
            .rule
            .as_deref()
            .map_or(String::new(), |rule| format!(" [{rule}]"));
        let title = quote
            .speaker
            .as_deref()
            .map_or("Statement of somebody unnamed".into(), |speaker| {
                format!("Statement of {speaker}")
            })
            + &rule;
        for &[start, end] in &quote.spans {
            self.list.push(Mark {
                range: start..end,
                layer: Layer::Quote,
                id: id("q", i),
                title: title.clone(),
            });
        }
        if let (Some(source), Some(speaker)) = (&quote.source, &quote.speaker) {
            let title = format!("Source: {speaker}");
            self.list.push(Mark {
                range: source.start..source.end,
                layer: Layer::Source,
                id: id("s", i),
                title,
            });
        }
        *self.counts.entry(Layer::Quote).or_default() += 1;
    }

    /// The switches of those that there are.
    fn layers(&self) -> Vec<LayerRow> {
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
