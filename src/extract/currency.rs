//! Decides which country's dollars, rupees or crowns an ambiguous currency stands for.
//!
//! Figures are found without regard to places; this module brings the two together. A bare `$`
//! stays a US dollar unless the story is surely set in a country with another dollar. It always
//! stays one in reports by agencies that write for readers everywhere.

use std::borrow::Cow;

use super::figures::{Figure, Kind};
use super::header::Heading;
use super::places::Place;
use crate::lexicon::list_text;
use crate::text::Document;

/// The fewest mentions of a country's places for the story to be surely set there. They must also
/// be at least three quarters of all mentions.
const MENTIONS: usize = 3;

/// Agencies whose bare dollars are American, whatever the story's setting.
const WORLDWIDE: [&str; 9] = [
    "reuters",
    "ap",
    "afp",
    "upi",
    "associated press",
    "the associated press",
    "bloomberg",
    "xinhua",
    "dpa",
];

/// Replaces currencies that several countries share by that of the country in which the story is
/// set.
pub fn settle(doc: &Document, heading: &Heading, places: &[Place], figures: &mut [Figure]) {
    let mut home = None;
    for at in 0..figures.len() {
        let Some((shared, countries)) = shared(doc, &figures[at]) else {
            continue;
        };
        let home = *home.get_or_insert_with(|| Home::of(doc, heading, places));
        let sure = home.sure && !home.worldwide;
        let Some(code) = home
            .country
            .filter(|_| shared != "USD" || sure)
            .and_then(|country| code(countries, country))
        else {
            continue;
        };
        // If the article also has "C$5", its "$5" is American.
        let marked = |f: &Figure| f.unit.as_deref().is_some_and(|unit| unit.starts_with(code));
        if shared == "USD" && figures[..].iter().any(|f| marked(f) && !is_settled(doc, f)) {
            continue;
        }
        if let Some(unit) = &figures[at].unit {
            figures[at].unit = Some(Cow::Owned(format!("{code}{}", &unit[shared.len()..])));
        }
    }
}

/// The setting of a story, as far as its money depends on it.
#[derive(Clone, Copy)]
struct Home {
    country: Option<&'static str>,
    /// Whether the dateline names the country, or nearly all places are in it.
    sure: bool,
    /// Whether an agency wrote the story for readers everywhere.
    worldwide: bool,
}

impl Home {
    fn of(doc: &Document, heading: &Heading, places: &[Place]) -> Self {
        let dateline = heading.dateline.as_ref();
        let worldwide = dateline.and_then(|d| d.agency).is_some_and(|agency| {
            let agency = doc.slice(agency).to_ascii_lowercase();
            WORLDWIDE.contains(&agency.as_str())
        });
        let country = |place: &Place| place.location.as_ref().and_then(|l| l.country);
        let from = dateline.and_then(|d| d.place).and_then(|span| {
            let named = |p: &&Place| p.mentions.iter().any(|(m, _)| m.span.overlaps(span));
            places.iter().find(named).and_then(country)
        });
        if let Some(from) = from {
            return Self {
                country: Some(from),
                sure: true,
                worldwide,
            };
        }
        let count = |of: &str| -> usize {
            let here = places.iter().filter(|p| country(p) == Some(of));
            here.map(|p| p.mentions.len()).sum()
        };
        let most = places
            .iter()
            .filter_map(country)
            .map(|of| (count(of), of))
            .max_by_key(|&(n, _)| n);
        let all: usize = places
            .iter()
            .filter(|p| country(p).is_some())
            .map(|p| p.mentions.len())
            .sum();
        let (n, of) = most.unwrap_or_default();
        Self {
            country: (n * 2 > all).then_some(of),
            sure: n >= MENTIONS && n * 4 >= all * 3 && count("US") == 0,
            worldwide,
        }
    }
}

/// Returns the shared name of the figure's currency, such as "rupee", and the list of countries
/// that share it with their own codes.
fn shared(doc: &Document, figure: &Figure) -> Option<(&'static str, &'static str)> {
    if !matches!(figure.kind, Kind::Money | Kind::Rate) {
        return None;
    }
    let unit = figure.unit.as_deref()?;
    let base = unit.split(" per ").next().unwrap_or(unit);
    let (name, countries) = list_text!("quantity/home_currencies.tsv")
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .find(|(name, _)| *name == base)?;
    (name != "USD" || is_bare(doc.slice(figure.mention.span))).then_some((name, countries))
}

/// Whether the text has dollars but does not say whose: "$5", "5 dollars".
fn is_bare(text: &str) -> bool {
    const SAYS: [&str; 5] = ["US", "U.S.", "us$", "merican", "greenback"];
    let lower = text.bytes().any(|b| b == b'$') || text.contains("dollar");
    lower && !SAYS.iter().any(|says| text.contains(says))
}

/// Whether [`settle`] gave the figure its currency: the text has only a bare sign.
fn is_settled(doc: &Document, figure: &Figure) -> bool {
    let text = doc.slice(figure.mention.span);
    let says_whose = match text.split_once('$') {
        Some((letters, _)) => letters.ends_with(char::is_alphabetic),
        None => text.contains(char::is_uppercase), // "5 Canadian dollars"
    };
    is_bare(text) && !says_whose
}

/// Returns the country's currency code from a list of pairs of country and code.
fn code(countries: &'static str, country: &str) -> Option<&'static str> {
    countries
        .split(' ')
        .filter_map(|pair| pair.split_once(':'))
        .find_map(|(place, code)| (place == country).then_some(code))
}

#[cfg(test)]
mod tests {
    use crate::extract::{figures, header, names, places};
    use crate::syntax::Parts;
    use crate::text::Document;

    #[track_caller]
    fn units(text: &str, expected: &[&str]) {
        let doc = Document::new(text);
        let parts = Parts::new(&doc);
        let heading = header::find(&doc);
        let names = names::find(&doc);
        let places = places::find(&parts, &heading, &names, &[]);
        let mut found = figures::find(&parts, &[]);
        super::settle(&doc, &heading, &places, &mut found);
        let units: Vec<_> = found.iter().filter_map(|f| f.unit.as_deref()).collect();
        assert_eq!(units, expected, "{text}");
    }

    #[test]
    fn a_bare_sign_means_the_money_of_the_storys_country() {
        units(
            "OTTAWA - The city will pay $5 an hour for boats.",
            &["CAD per hour"],
        );
        units(
            "OTTAWA - The city will pay 5 dollars for a boat and $6 for a net.",
            &["CAD", "CAD"],
        );
        units("The town of Pune in India paid 500 rupees.", &["INR"]);
        units("OSLO - The ferry cost 5 kroner.", &["NOK"]);
    }

    #[test]
    fn a_named_dollar_and_one_in_a_worldwide_report_stay() {
        units("OTTAWA (Reuters) - The city will pay $5 million.", &["USD"]);
        units("OTTAWA - The city paid C$6 ($5) for it.", &["CAD", "USD"]);
        units(
            "OTTAWA - The city paid 6 Canadian dollars ($5) for it.",
            &["CAD", "USD"],
        );
        units("OTTAWA - The city paid US$5 for it.", &["USD"]);
        units("A man in Ottawa paid $5 for it.", &["USD"]);
        units("The firm paid 500 rupees.", &["rupee"]);
    }
}
