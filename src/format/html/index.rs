//! The index of a folder of pages: who is quoted most, which places are named most, how many
//! articles a day, and all articles.
//!
//! Of every report only what stands here is kept, so that a run over many articles holds a row for
//! each and not their texts.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use askama::Template;
use jiff::civil::Date;

use super::map::{self, Map, Spot};
use super::{
    SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH, VERSION, date_words, kind_words, line, timeline,
};
use crate::report::{Place, Report, SpeakerKind};

/// So many speakers and places are listed,
const LISTED: usize = 20;
/// so many places are drawn,
const DRAWN: usize = 60;
/// so many of a speaker's or place's articles are linked,
const LINKED: usize = 12;
/// and so many speakers and places are named in an article's row.
const NAMED: usize = 3;

/// What the index keeps of an article.
#[derive(Clone, Debug)]
pub struct Entry {
    row: Row,
    speakers: Vec<(String, usize)>,
    places: Vec<Spot>,
}

/// An article in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// The way to its page.
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
    /// The entry of a report whose page stands at `place`, which has no ending.
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
                .map_or_else(|| report.id.to_string(), |headline| line(&headline.text)),
            id: report.id.to_string(),
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

/// A resolved place, or one without a point that it could be drawn at.
fn spot(place: &Place) -> Option<Spot> {
    Some(Spot {
        name: line(&place.name),
        kind: place.kind?.name(),
        country: place.country.clone(),
        at: (place.lat.unwrap_or(f64::NAN), place.lon.unwrap_or(f64::NAN)),
        mentions: place.mentions.len(),
        href: String::new(),
        title: String::new(),
    })
}

/// A page's address from the index: the parts of its path in percent-encoding, so that none is
/// taken for anything else.
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

/// The index while articles are added.
#[derive(Clone, Debug, Default)]
pub struct Index {
    rows: Vec<Row>,
    speakers: HashMap<String, Tally>,
    places: HashMap<(String, &'static str, Option<String>), (Spot, Tally)>,
}

/// How often something is found.
#[derive(Clone, Debug, Default)]
struct Tally {
    /// Statements or mentions.
    count: usize,
    articles: usize,
    /// The rows of the first few.
    rows: Vec<usize>,
}

impl Tally {
    fn add(&mut self, count: usize, row: usize) {
        self.count += count;
        self.articles += 1;
        if self.rows.len() < LINKED {
            self.rows.push(row);
        }
    }
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

    /// The page: the newest articles first.
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
            LISTED,
        );
        let mut places: Vec<(Spot, Tally)> = places.into_values().collect();
        places.sort_by(|(a, x), (b, y)| {
            (y.count, &a.name, a.kind, &a.country).cmp(&(x.count, &b.name, b.kind, &b.country))
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
                .map(super::country);
            (
                spot.name,
                whole.unwrap_or(kind_words(spot.kind)).to_owned(),
                tally,
            )
        });
        let places = most(named.collect(), LISTED);
        let days = Days::of(&rows);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|&a, &b| rows[b].date.cmp(&rows[a].date).then(a.cmp(&b)));
        super::rendered(&Page {
            rows,
            order,
            speakers,
            map: map::draw(&spots, map::INDEX),
            places,
            days,
        })
    }
}

fn drawn(spot: &Spot, tally: &Tally) -> Spot {
    let times = if tally.count == 1 {
        "once".to_owned()
    } else {
        format!("{} times", tally.count)
    };
    Spot {
        mentions: tally.count,
        href: format!("#a{}", tally.rows.first().map_or(0, |row| row + 1)),
        title: format!(
            "{}, named {times} in {}",
            spot.name,
            articles(tally.articles)
        ),
        ..spot.clone()
    }
}

/// `3 articles`
fn articles(count: usize) -> String {
    if count == 1 {
        "1 article".into()
    } else {
        format!("{count} articles")
    }
}

/// A row of a list by number, with a bar.
struct Ranked {
    name: String,
    note: String,
    count: usize,
    /// Of the longest bar, in percent.
    percent: usize,
    articles: String,
    rows: Vec<usize>,
    /// How many articles are not linked.
    more: usize,
}

/// The first of them by number.
fn most(mut list: Vec<(String, String, Tally)>, at_most: usize) -> Vec<Ranked> {
    list.sort_by(|(a, _, x), (b, _, y)| (y.count, y.articles, a).cmp(&(x.count, x.articles, b)));
    list.truncate(at_most);
    let longest = list.first().map_or(1, |(.., tally)| tally.count.max(1));
    let ranked = |(name, note, tally): (String, String, Tally)| Ranked {
        name,
        note,
        count: tally.count,
        percent: (tally.count * 100).div_ceil(longest),
        articles: articles(tally.articles),
        more: tally.articles - tally.rows.len(),
        rows: tally.rows,
    };
    list.into_iter().map(ranked).collect()
}

/// Articles by day, month or year: whichever gives a number of bars that can be told apart.
struct Days {
    /// `day`
    unit: &'static str,
    bars: Vec<Bar>,
    /// The first bar's name and the last one's.
    ends: (String, String),
    /// The highest number.
    most: usize,
    undated: usize,
}

struct Bar {
    /// In the drawing of 760 by 100.
    x: f32,
    width: f32,
    height: f32,
    /// What dates begin with in it: `2024-05`.
    prefix: String,
    /// The row of one of its articles.
    row: usize,
    title: String,
}

impl Days {
    /// The most bars there may be.
    const MOST: i32 = 93;

    fn of(rows: &[Row]) -> Option<Self> {
        let dated = || {
            rows.iter()
                .enumerate()
                .filter_map(|(i, row)| Some((i, row.date.parse::<Date>().ok()?)))
        };
        let (first, last) = (
            dated().map(|(_, date)| date).min()?,
            dated().map(|(_, date)| date).max()?,
        );
        let days = first.until(last).map_or(0, |span| span.get_days()) + 1;
        let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        type Place = fn(Date, Date) -> i32;
        let (unit, length, place): (_, _, Place) = match (days, months(last) - months(first) + 1) {
            (..=Self::MOST, _) => ("day", 10, |first, date| {
                first.until(date).map_or(0, |span| span.get_days())
            }),
            (_, ..=Self::MOST) => ("month", 7, |first, date| {
                (i32::from(date.year()) - i32::from(first.year())) * 12 + i32::from(date.month())
                    - i32::from(first.month())
            }),
            _ => ("year", 4, |first, date| {
                i32::from(date.year()) - i32::from(first.year())
            }),
        };
        let name = |date: Date| match unit {
            "day" => timeline::day(date),
            "month" => timeline::month(date),
            _ => date.year().to_string(),
        };
        // By place: how many, the first of them, and a date there.
        let mut counts: BTreeMap<i32, (usize, usize, Date)> = BTreeMap::new();
        for (row, date) in dated() {
            counts.entry(place(first, date)).or_insert((0, row, date)).0 += 1;
        }
        let most = counts.values().map(|(count, ..)| *count).max()?;
        let step = 760.0 / (place(first, last) + 1) as f32;
        let bars = counts.iter().map(|(&at, &(count, row, date))| Bar {
            x: at as f32 * step,
            width: (step - 1.5).max(step * 0.6).min(40.0),
            height: (100.0 * count as f32 / most as f32).max(2.0),
            prefix: date.to_string()[..length].to_owned(),
            row,
            title: format!("{}: {}", name(date), articles(count)),
        });
        let undated = rows.iter().filter(|row| row.date.is_empty()).count();
        Some(Self {
            unit,
            bars: bars.collect(),
            ends: (name(first), name(last)),
            most,
            undated,
        })
    }
}

/// What the template shows.
#[derive(Template)]
#[template(path = "index.html", config = "src/format/html/askama.toml")]
struct Page {
    rows: Vec<Row>,
    /// The rows, the newest first.
    order: Vec<usize>,
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

    #[test]
    fn bars_stand_for_days_months_or_years() {
        let row = |date: &str| {
            Entry::new(&crate::analyze(""), Path::new(date))
                .row
                .clone()
                .dated(date)
        };
        let days =
            |dates: &[&str]| Days::of(&dates.iter().map(|date| row(date)).collect::<Vec<_>>());
        assert!(days(&[""]).is_none());
        let week = days(&["2024-06-03", "2024-06-03", "2024-06-09", ""]).unwrap();
        assert_eq!(
            (week.unit, week.bars.len(), week.most, week.undated),
            ("day", 2, 2, 1)
        );
        assert_eq!(week.bars[0].title, "3 June 2024: 2 articles");
        assert_eq!(days(&["2024-01-03", "2024-06-03"]).unwrap().unit, "month");
        let years = days(&["1950-01-03", "2024-06-03"]).unwrap();
        assert_eq!((years.unit, &*years.bars[1].prefix), ("year", "2024"));
    }

    impl Row {
        fn dated(self, date: &str) -> Self {
            Self {
                date: date.into(),
                ..self
            }
        }
    }
}
