//! The index of a folder of pages: all articles, their number by day ([`days`]), and the speakers
//! and places that occur in most of them ([`ranked`]).
//!
//! It keeps only the parts of each report that it shows, so that a run over many articles holds a
//! row for each and not their texts.

mod days;
mod ranked;

use std::collections::HashMap;
use std::path::Path;

use askama::Template;

use super::map::{self, Map, Spot};
use super::{
    SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH, VERSION, date_words, kind_words, line, shown_id,
};
use crate::format::words::{self, counted};
use crate::report::{Place, Report, SpeakerKind};
use days::Days;
use ranked::{Ranked, Tally, most};

/// The number of speakers and places listed.
const LISTED: usize = 20;
/// The number of places drawn on the map.
const DRAWN: usize = 60;
/// The number of speakers and places named in an article's row.
const NAMED: usize = 3;
/// The number of articles listed at first. The page's script shows the others on demand; without
/// scripts the style sheet shows them all.
const FIRST: usize = 200;

/// The parts of an article that the index keeps.
#[derive(Clone, Debug)]
pub struct Entry {
    row: Row,
    speakers: Vec<(String, usize)>,
    places: Vec<Spot>,
}

/// An article in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// The link to its page.
    href: String,
    title: String,
    id: String,
    /// `2024-05-14`
    date: String,
    label: String,
    speakers: String,
    places: String,
    statements: usize,
}

impl Entry {
    /// Returns the entry of a report whose page is at `place`, which has no extension.
    #[must_use]
    pub fn new(report: &Report, place: &Path) -> Self {
        let known = report
            .speakers
            .iter()
            .filter(|speaker| speaker.kind != SpeakerKind::Unnamed && speaker.quotes > 0);
        let mut speakers: Vec<(String, usize)> = known
            .map(|speaker| (line(&speaker.name), speaker.quotes))
            .collect();
        speakers.sort_by_key(|(_, statements)| std::cmp::Reverse(*statements));
        let mut places: Vec<Spot> = report.places.iter().filter_map(spot).collect();
        places.sort_by_key(|place| std::cmp::Reverse(place.mentions));
        let first = |names: &mut dyn Iterator<Item = &str>| {
            names.take(NAMED).collect::<Vec<_>>().join(", ")
        };
        let date = report
            .date
            .as_ref()
            .map_or(String::new(), |date| date.value.clone());
        let row = Row {
            href: href(place),
            title: report
                .headline
                .as_ref()
                .map_or_else(|| shown_id(&report.id), |headline| line(&headline.text)),
            id: shown_id(&report.id),
            label: if date.is_empty() {
                String::new()
            } else {
                date_words(&date)
            },
            date,
            speakers: first(&mut speakers.iter().map(|(name, _)| &**name)),
            places: first(&mut places.iter().map(|place| &*place.name)),
            statements: report.quotes.len(),
        };
        Self {
            row,
            speakers,
            places,
        }
    }
}

/// Returns a resolved place that is named for itself and not only for its government, even if it
/// has no coordinates to draw it at.
fn spot(place: &Place) -> Option<Spot> {
    let mentions = place.times_named();
    (mentions > 0).then_some(())?;
    Some(Spot {
        name: line(&place.name),
        kind: place.kind?.name(),
        country: place.country.clone(),
        at: (place.lat.unwrap_or(f64::NAN), place.lon.unwrap_or(f64::NAN)),
        mentions,
        href: String::new(),
        title: String::new(),
    })
}

/// Returns a page's address from the index: the percent-encoded parts of its path, so that none is
/// read as a scheme, query or fragment.
fn href(place: &Path) -> String {
    let mut href = String::new();
    for part in place.components() {
        if !href.is_empty() {
            href.push('/');
        }
        for &byte in part.as_os_str().as_encoded_bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                href.push(char::from(byte));
            } else {
                href.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    href + ".html"
}

/// The index while articles are being added.
#[derive(Clone, Debug, Default)]
pub struct Index {
    rows: Vec<Row>,
    speakers: HashMap<String, Tally>,
    places: HashMap<(String, &'static str, Option<String>), (Spot, Tally)>,
}

impl Index {
    /// Adds an article.
    pub fn add(&mut self, entry: Entry) {
        let row = self.rows.len();
        self.rows.push(entry.row);
        for (name, statements) in entry.speakers {
            self.speakers.entry(name).or_default().add(statements, row);
        }
        for spot in entry.places {
            let mentions = spot.mentions;
            let key = (spot.name.clone(), spot.kind, spot.country.clone());
            self.places
                .entry(key)
                .or_insert_with(|| (spot, Tally::default()))
                .1
                .add(mentions, row);
        }
    }

    /// Returns the page, newest articles first.
    #[must_use]
    pub fn page(self) -> String {
        let Self {
            rows,
            speakers,
            places,
        } = self;
        let speakers = most(
            speakers
                .into_iter()
                .map(|(name, tally)| (name, String::new(), tally))
                .collect(),
            "statement",
            LISTED,
        );
        let mut places: Vec<(Spot, Tally)> = places.into_values().collect();
        places.sort_by(|(a, x), (b, y)| {
            let (a, b) = ((&a.name, a.kind, &a.country), (&b.name, b.kind, &b.country));
            (y.articles, y.count, a).cmp(&(x.articles, x.count, b))
        });
        let spots: Vec<Spot> = places
            .iter()
            .map(|(spot, tally)| drawn(spot, tally))
            .filter(|s| s.at.0.is_finite())
            .take(DRAWN)
            .collect();
        let named = places.into_iter().take(LISTED).map(|(spot, tally)| {
            let whole = spot
                .country
                .as_deref()
                .filter(|_| spot.kind != "country")
                .map(words::country);
            (
                spot.name,
                whole.unwrap_or(kind_words(spot.kind)).to_owned(),
                tally,
            )
        });
        let places = most(named.collect(), "mention", LISTED);
        let days = Days::of(&rows);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|&a, &b| rows[b].date.cmp(&rows[a].date).then(a.cmp(&b)));
        let others = order.split_off(order.len().min(FIRST));
        super::rendered(&Page {
            rows,
            order: [order, others],
            speakers,
            map: map::draw(&spots, map::INDEX),
            places,
            days,
        })
    }
}

fn drawn(spot: &Spot, tally: &Tally) -> Spot {
    let times = match tally.count {
        1 => "once".to_owned(),
        count => format!("{count} times"),
    };
    let articles = counted(tally.articles, "article");
    Spot {
        mentions: tally.count,
        href: format!("#a{}", tally.rows.first().map_or(0, |row| row + 1)),
        title: format!("{}, named {times} in {articles}", spot.name),
        ..spot.clone()
    }
}

/// The data for the template.
#[derive(Template)]
#[template(path = "index.html", config = "src/format/html/askama.toml")]
struct Page {
    rows: Vec<Row>,
    /// The rows, newest first: those shown at first, and the others.
    order: [Vec<usize>; 2],
    speakers: Vec<Ranked>,
    map: Option<Map>,
    places: Vec<Ranked>,
    days: Option<Days>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, date: &str, text: &str) -> Entry {
        let text = format!("{}\n\n{date}\n\n{text}", id.to_uppercase());
        let report = crate::analyze(&text);
        Entry::new(&report, Path::new(id))
    }

    #[test]
    fn addresses_are_percent_encoded() {
        assert_eq!(href(Path::new("2024/a b")), "2024/a%20b.html");
        assert_eq!(
            href(Path::new("javascript:alert(1)")),
            "javascript%3Aalert%281%29.html"
        );
        assert_eq!(
            href(Path::new("é?#\"'<>&%")),
            "%C3%A9%3F%23%22%27%3C%3E%26%25.html"
        );
    }

    #[test]
    fn statements_and_mentions_are_counted_over_articles() {
        let mut index = Index::default();
        index.add(entry(
            "one",
            "3 June 2024",
            "“The ferry is old,” Ann Bell said in Oslo. “It leaks,” Bell said.",
        ));
        index.add(entry(
            "two",
            "4 June 2024",
            "“The ferry sank,” Ann Bell said in Oslo. She left Oslo on Tuesday.",
        ));
        assert_eq!(index.speakers["Ann Bell"].articles, 2);
        assert!(index.speakers["Ann Bell"].count >= 3);
        let page = index.page();
        let list = page.split("<tbody>").nth(1).unwrap();
        assert!(
            list.find("two.html").unwrap() < list.find("one.html").unwrap(),
            "the newest first"
        );
        assert!(page.contains("Ann Bell") && page.contains("Oslo"));
    }
}
