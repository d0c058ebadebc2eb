//! The country in which a local story plays, by the words that news uses there: sheriffs are American, constabularies British.

use std::sync::LazyLock;

use crate::lexicon::{Key, KeyMap};
use crate::text::{Document, Kind as TokenKind};

/// Words with their country's index in [`COUNTRIES`].
static WORDS: LazyLock<KeyMap<usize>> = LazyLock::new(|| {
    let rows = LIST.lines().filter_map(|line| line.split_once('\t')).filter(|(code, _)| code.len() == 2);
    rows.enumerate().flat_map(|(i, (_, words))| words.split(' ').map(move |word| (Key::of(word), i))).collect()
});

const LIST: &str = include_str!("../../lexicon/home_words.tsv");

/// Pairs of words that are American, the list's first country.
const PAIRS: [(Key, Key); 5] = [
    (Key::word("police"), Key::word("department")),
    (Key::word("fire"), Key::word("department")),
    (Key::word("high"), Key::word("school")),
    (Key::word("school"), Key::word("board")),
    (Key::word("city"), Key::word("manager")),
];

/// More words than these are not read: where a story plays shows early.
const READ: usize = 1500;
/// So many telling words make a home,
const LEAST: usize = 2;
/// when they are so many times those of any other country.
const LEAD: usize = 3;

/// The country that a story's words tell of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Home {
    /// Its code.
    pub(super) country: &'static str,
    /// How many of its words there are.
    pub(super) words: usize,
}

/// The country, if one stands out.
pub(super) fn find(doc: &Document) -> Option<Home> {
    let codes: Vec<&'static str> =
        LIST.lines().filter_map(|line| line.split_once('\t')).map(|(code, _)| code).filter(|c| c.len() == 2).collect();
    let mut counts = vec![0; codes.len()];
    let mut last = Key::default();
    for token in doc.tokens().iter().take(READ).filter(|t| t.kind == TokenKind::Word) {
        if let Some(&country) = WORDS.get(&token.key) {
            counts[country] += 1;
        } else if PAIRS.contains(&(last, token.key)) {
            counts[0] += 1;
        }
        last = token.key;
    }
    let (best, most) = counts.iter().enumerate().max_by_key(|(_, n)| **n)?;
    let next = counts.iter().enumerate().filter(|(i, _)| *i != best).map(|(_, n)| *n).max().unwrap_or(0);
    (*most >= LEAST && *most >= next * LEAD).then(|| Home { country: codes[best], words: *most })
}
