//! Finds where a local story is set: the country, by the words that news there uses (sheriffs are
//! American, constabularies British), and the town, by the newspaper's name.

use crate::extract::header::{Heading, is_outlet_word};
use crate::lexicon::gazetteer::{self, Code, Entry};
use crate::lexicon::list::{Fields, Lines, Piece, Pool};
use crate::lexicon::list_text;
use crate::lexicon::{Class, Key, WordTable, key};
use crate::text::{Document, Kind as TokenKind};

/// The number of countries in the list.
const COUNTRIES: usize = 8;

/// Words and pairs of words that are typical of a country's news.
struct Telling {
    /// The countries' codes.
    codes: Pool<16>,
    countries: [Piece; COUNTRIES],
    /// The words and pairs, each with its country's index.
    words: WordTable<u8, 1024>,
}

static TELLING: Telling = {
    let mut telling = Telling {
        codes: Pool::new(),
        countries: [Piece::EMPTY; COUNTRIES],
        words: WordTable::new(0),
    };
    let mut lines = Lines::of(list_text!("places/home_words.tsv"));
    let mut country = 0;
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        telling.countries[country] = telling.codes.add(columns.field());
        let mut words = Fields::of(columns.field(), b" ");
        while let Some(word) = words.word() {
            telling.words.set(Key::listed(word), country as u8);
        }
        let mut pairs = Fields::of(columns.field(), b"|");
        while let Some(words) = pairs.word() {
            if let ([first, second], 2) = Fields::of(words, b" ").keys() {
                telling.words.set(pair(first, second), country as u8);
            }
        }
        country += 1;
    }
    assert!(
        country == COUNTRIES,
        "home_words.tsv has more countries or fewer"
    );
    telling
};

/// Returns one key for a pair of words.
const fn pair(Key(first): Key, Key(second): Key) -> Key {
    Key(first.rotate_left(1) ^ second)
}

/// How many tokens are read: where a story is set shows early.
const READ: usize = 1800;
/// The factor by which a home's words must outnumber any other country's.
const LEAD: usize = 3;

/// The country that a story's words point to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Home {
    /// Its code.
    pub(super) country: &'static str,
    /// The number of its words in the story.
    pub(super) words: usize,
}

impl Home {
    /// Returns how far words that point to the home also point to a place: Canadian news has most
    /// of the words that American news has.
    pub(super) fn shared_by(self, place: Code) -> f32 {
        match (self.country, place.country()) {
            (home, Some(country)) if home == country => 1.0,
            ("US", Some("CA")) => 0.6,
            _ => 0.0,
        }
    }
}

/// Returns the country of the story, if one stands out.
pub(super) fn find(doc: &Document) -> Option<Home> {
    let tokens = &doc.tokens()[..doc.tokens().len().min(READ)];
    let mut counts = [0; COUNTRIES];
    for (i, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| token.is(Class::COUNTRY_MARKER))
    {
        let before = i
            .checked_sub(1)
            .map_or(Key::default(), |before| match tokens[before].kind {
                TokenKind::Number => key!("number"),
                _ => tokens[before].key,
            });
        if let Some(country) = TELLING
            .words
            .get(token.key)
            .or_else(|| TELLING.words.get(pair(before, token.key)))
        {
            counts[usize::from(country)] += 1;
        }
    }
    let (best, most) = counts.iter().enumerate().max_by_key(|(_, n)| **n)?;
    let next = counts
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != best)
        .map(|(_, n)| *n)
        .max()
        .unwrap_or(0);
    (*most > 0 && *most >= next * LEAD).then(|| Home {
        country: TELLING.codes.get(TELLING.countries[best]),
        words: *most,
    })
}

/// How many lines above the article are read for a newspaper's name.
const LINES: usize = 12;
/// How many towns of that name are considered.
const TOWNS: usize = 12;

/// Returns the towns in which the newspaper named in the header may be: "Columbus Ledger".
pub(super) fn masthead(doc: &Document, heading: &Heading) -> Vec<Entry> {
    let tokens = doc.tokens();
    for row in heading
        .block
        .rows
        .iter()
        .take(heading.block.above.min(LINES))
    {
        for i in row
            .tokens
            .clone()
            .take(LINES * 2)
            .filter(|&i| tokens[i].capitalised() && is_outlet_word(tokens[i].key))
        {
            // The longest name before it wins: "Traverse City Record".
            let starts = (row.tokens.start..i)
                .rev()
                .take(3)
                .take_while(|&a| tokens[a].capitalised());
            let towns = |a: usize| {
                let name = doc.name(a..i);
                gazetteer::lookup(name)
                    .filter(|e| e.feature.populated())
                    .take(TOWNS)
                    .collect::<Vec<_>>()
            };
            if let Some(towns) = starts.map(towns).filter(|towns| !towns.is_empty()).last() {
                return towns;
            }
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::header;

    fn towns(text: &str) -> Vec<(&'static str, Option<&'static str>)> {
        let doc = Document::new(text);
        masthead(&doc, &header::find(&doc))
            .iter()
            .map(|e| (e.name, e.code.admin1()))
            .collect()
    }

    #[test]
    fn a_newspapers_name_has_its_town() {
        let text = "Bridge to close for repairs\nThe Savannah Ledger\nMarch 3, 2021\n\nThe old bridge over the canal will close on Monday, the council said.\n";
        assert!(
            towns(text).contains(&("Savannah", Some("US.GA"))),
            "{:?}",
            towns(text)
        );
    }

    #[test]
    fn prose_and_papers_without_a_town_have_none() {
        let text = "Bridge to close for repairs\nThe Evening Ledger\nMarch 3, 2021\n\nThe Savannah Ledger said on Monday that the old bridge over the canal will close.\n";
        assert_eq!(towns(text), []);
    }
}
