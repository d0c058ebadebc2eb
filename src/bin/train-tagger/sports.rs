//! Invented sports pages, tables and transcripts: the templates of `sports.txt`, filled with
//! cities, countries, people, companies and initials.

use std::collections::HashMap;

use anyhow::Context;
use clap::Args;
use dateline::tagger::Type;

use crate::corpus::Article;
use crate::random::Random;

const TEMPLATES: &str = include_str!("sports.txt");

/// The invented pages to train on.
#[derive(Args)]
pub(crate) struct Options {
    /// Number of invented sports pages to add; their names come from the lists that the tables are
    /// built from.
    #[arg(long, default_value_t = 0, requires_all = ["places", "first", "last"])]
    sports: usize,
    #[arg(long)]
    places: Option<String>,
    #[arg(long)]
    first: Option<String>,
    #[arg(long)]
    last: Option<String>,
}

impl Options {
    /// Returns the pages; none without the lists of names.
    pub(crate) fn articles(&self, random: &mut Random) -> anyhow::Result<Vec<Article>> {
        let (Some(places), Some(first), Some(last)) = (&self.places, &self.first, &self.last)
        else {
            return Ok(Vec::new());
        };
        let names = Names::read(places, first, last)?;
        Ok(articles(&names, self.sports, random))
    }
}

/// The names to fill the slots with.
struct Names {
    cities: Vec<String>,
    countries: Vec<String>,
    first: Vec<String>,
    last: Vec<String>,
}

/// Patterns of clubs' full names; `_` is the city.
const CLUBS: [&str; 24] = [
    "_ United", "_ City", "_ Rovers", "_ Athletic", "_ Wanderers", "Real _", "FC _", "_ FC",
    "Sporting _", "Dynamo _", "Inter _", "AC _", "Racing _", "Union _", "Atletico _",
    "Deportivo _", "Olympique _", "Lokomotiv _", "_ Town", "_ Bears", "_ Hawks", "_ Kings",
    "_ Lions", "_ Giants",
];

/// Words that follow a surname in a company's name.
const COMPANIES: [&str; 12] = [
    "Airlines",
    "Bank",
    "Capital",
    "Chemicals",
    "Energy",
    "Foods",
    "Holdings",
    "Industries",
    "Mining",
    "Motors",
    "Pharmaceuticals",
    "Systems",
];

/// Postal codes of US states.
const STATES: [&str; 16] = [
    "AZ", "CA", "CO", "FL", "GA", "IL", "MI", "MN", "NC", "NJ", "NY", "OH", "PA", "TN", "TX", "WA",
];

/// Syllables of Korean and Chinese names; the second part of a given name follows a hyphen.
const SYLLABLES: [&str; 24] = [
    "Kim", "Lee", "Park", "Choi", "Jung", "Min", "Jae", "Sung", "Hyun", "Young", "Soo", "Jin",
    "Woo", "Kyung", "Chul", "Hee", "Wang", "Chen", "Lin", "Tsai", "Wei", "Ming", "Chun", "Ling",
];

impl Names {
    /// Reads the lists that the tables are built from: names with a class, tab-separated.
    fn read(places: &str, first: &str, last: &str) -> anyhow::Result<Self> {
        let list = |path: &str, classes: &[&str]| -> anyhow::Result<Vec<String>> {
            let file = std::fs::read_to_string(path).with_context(|| path.to_owned())?;
            let lines = file
                .lines()
                .filter_map(|line| line.split_once('\t'))
                .filter(|(_, class)| classes.contains(class));
            Ok(lines.map(|(name, _)| name.to_owned()).collect())
        };
        let capital = |names: Vec<String>| -> Vec<String> {
            let upper = |name: String| name[..1].to_uppercase() + &name[1..];
            names
                .into_iter()
                .filter(|name| name.is_ascii())
                .map(upper)
                .collect()
        };
        Ok(Self {
            cities: list(places, &["4", "5"])?,
            countries: list(places, &["1"])?,
            first: capital(list(first, &["2"])?),
            last: capital(list(last, &["2"])?),
        })
    }

    fn fill(&self, slot: &str, random: &mut Random) -> (String, Option<Type>) {
        let hyphenated = random.below(12) == 0;
        let mut pick = |list: &[String]| list[random.below(list.len() as u64) as usize].clone();
        match slot {
            "C" => (pick(&self.cities), Some(Type::Organization)),
            "F" => {
                let city = pick(&self.cities);
                (
                    CLUBS[random.below(CLUBS.len() as u64) as usize].replace('_', &city),
                    Some(Type::Organization),
                )
            }
            "N" => (pick(&self.countries), Some(Type::Location)),
            "V" => (pick(&self.cities), Some(Type::Location)),
            "P" if hyphenated => {
                let mut syllable = || SYLLABLES[random.below(SYLLABLES.len() as u64) as usize];
                let (family, given, second) = (syllable(), syllable(), syllable().to_lowercase());
                (format!("{family} {given}-{second}"), Some(Type::Person))
            }
            "P" => (
                format!("{} {}", pick(&self.first), pick(&self.last)),
                Some(Type::Person),
            ),
            "S" => (pick(&self.last), Some(Type::Person)),
            "I" => (
                format!("{}. {}", &pick(&self.first)[..1], pick(&self.last)),
                Some(Type::Person),
            ),
            "O" => {
                let surname = pick(&self.last);
                let kind = COMPANIES[random.below(COMPANIES.len() as u64) as usize];
                (format!("{surname} {kind}"), Some(Type::Organization))
            }
            "B" => (initials(3, random), Some(Type::Organization)),
            "A" => (initials(2, random), None),
            "T" => (
                STATES[random.below(STATES.len() as u64) as usize].to_owned(),
                Some(Type::Location),
            ),
            "n" => (random.below(10).to_string(), None),
            _ => ((10 + random.below(90)).to_string(), None),
        }
    }
}

/// Returns a row of capital letters: `least` of them, or up to two more.
fn initials(least: u64, random: &mut Random) -> String {
    let count = least + random.below(3);
    (0..count)
        .map(|_| char::from(b'A' + random.below(26) as u8))
        .collect()
}

/// Generates articles.
fn articles(names: &Names, count: usize, random: &mut Random) -> Vec<Article> {
    let text: String = TEMPLATES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| format!("{line}\n"))
        .collect();
    let blocks: Vec<&str> = text
        .split("\n\n")
        .map(str::trim)
        .filter(|block| !block.is_empty())
        .collect();
    (0..count)
        .map(|n| write(blocks[n % blocks.len()], names, random))
        .collect()
}

fn write(block: &str, names: &Names, random: &mut Random) -> Article {
    let mut article = Article::default();
    let mut kept: HashMap<String, (String, Option<Type>)> = HashMap::new();
    for line in block.lines() {
        let (times, line) = match line.strip_prefix('*') {
            Some(rest) => (
                1 + random.below(u64::from(rest.as_bytes()[0] - b'0')),
                rest[1..].trim_start(),
            ),
            None => (1, line),
        };
        let (upper, line) = line
            .strip_prefix('^')
            .map_or((false, line), |line| (true, line));
        for _ in 0..times {
            article
                .text
                .push_str(if article.text.is_empty() { "" } else { "\n" });
            let mut rest = line;
            while let Some((before, after)) = rest.split_once('{') {
                put(&mut article, before, None, upper);
                let Some((slot, after)) = after.split_once('}') else {
                    break;
                };
                rest = after;
                let letter = &slot[..1];
                let (name, kind) = if slot.len() == 1 {
                    names.fill(letter, random)
                } else if let Some(surname) = kept
                    .get(&format!("P{}", &slot[1..]))
                    .filter(|_| letter == "S")
                {
                    (
                        surname.0.rsplit(' ').next().unwrap_or_default().to_owned(),
                        surname.1,
                    )
                } else {
                    kept.entry(slot.to_owned())
                        .or_insert_with(|| names.fill(letter, random))
                        .clone()
                };
                put(&mut article, &name, kind, upper);
            }
            put(&mut article, rest, None, upper);
        }
    }
    article
}

fn put(article: &mut Article, text: &str, kind: Option<Type>, upper: bool) {
    let start = article.text.len();
    article.text.push_str(&if upper {
        text.to_uppercase()
    } else {
        text.to_owned()
    });
    if let Some(kind) = kind {
        article.names.push((start..article.text.len(), kind));
    }
}
