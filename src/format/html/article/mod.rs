//! The page of one article: its text with the facts marked ([`gather`]), and the facts beside it
//! ([`rows`]).

mod gather;
mod rows;

use askama::Template;

use super::map::{self, Map};
use super::marks::{self, Mark, Paragraph, Piece};
use super::timeline::{Timeline, timeline};
use super::{SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH, VERSION, date_words};
use crate::format::{Fact, Printer};
use crate::report::Report;
use gather::{LayerRow, Marks, id};
use rows::{FigureRow, Named, SpeakerRow};

/// The data for the template.
#[derive(Template)]
#[template(path = "article.html", config = "src/format/html/askama.toml")]
struct Page<'r> {
    title: String,
    headline: Option<&'r str>,
    /// The file's name or the record's id.
    id: String,
    /// The link to the index, if there is one.
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

impl Page<'_> {
    /// Returns the ids and names of the non-empty sections, for jumping to them on a phone.
    fn sections(&self) -> Vec<(&'static str, &'static str)> {
        [
            (self.speakers.is_empty(), ("speakers", "Speakers")),
            (self.places.is_empty(), ("places", "Places")),
            (self.figures.is_empty(), ("figures", "Figures")),
            (self.timeline.is_empty(), ("dates", "Dates")),
            (self.people.is_empty(), ("people", "People")),
            (
                self.organizations.is_empty(),
                ("organizations", "Organisations"),
            ),
        ]
        .into_iter()
        .filter_map(|(is_empty, section)| (!is_empty).then_some(section))
        .collect()
    }
}

/// Returns the page of a report, whose offsets are bytes of `text`. `home` links to the index.
pub(super) fn page(report: &Report, text: &str, home: Option<String>, printer: &Printer) -> String {
    let shows = |fact| printer.shows(fact);
    let marks = Marks::of(report, printer);
    let headline = report.headline.as_ref().filter(|_| shows(Fact::Headline));
    let dateline = report.dateline.as_ref().filter(|_| shows(Fact::Dateline));
    let bylines = report.bylines.iter().filter(|_| shows(Fact::Bylines));
    let places = match shows(Fact::Places) {
        true => &*report.places,
        false => &[],
    };
    let id = super::shown_id(&report.id);
    let page = Page {
        title: headline.map_or_else(|| id.clone(), |headline| super::line(&headline.text)),
        headline: headline.map(|headline| &*headline.text),
        id,
        home,
        date: published(report, printer),
        bylines: bylines.map(|byline| &*byline.name).collect(),
        dateline: dateline.map(|dateline| &*dateline.text.text),
        layers: marks.layers(),
        paragraphs: marks::paragraphs(text, &marks.list),
        marks: marks.list,
        speakers: rows::speakers(report, text, printer),
        map: map::draw(&rows::spots(places), map::ARTICLE),
        places: rows::places(places),
        figures: match shows(Fact::Figures) {
            true => rows::figures(report),
            false => Vec::new(),
        },
        timeline: match shows(Fact::Dates) {
            true => timeline(report, |i| self::id("d", i)),
            false => Timeline::default(),
        },
        people: rows::people(report, printer),
        organizations: rows::organizations(report, printer),
    };
    super::rendered(&page)
}

fn published<'r>(report: &'r Report, printer: &Printer) -> Option<Published<'r>> {
    let date = report.date.as_ref().filter(|_| printer.shows(Fact::Date))?;
    Some(Published {
        value: &date.value,
        label: date_words(&date.value),
        source: match date.source.name() {
            "header" => "stated above the article",
            "dateline" => "from the dateline",
            "url" => "from the address",
            _ => "given with the article",
        },
    })
}
