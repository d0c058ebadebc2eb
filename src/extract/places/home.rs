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

/// More words than these are not read: where a story plays shows early.
const READ: usize = 1500;
/// So many telling words make a home,
const LEAST: usize = 3;
/// when they are so many times those of any other country.
const LEAD: usize = 3;

/// The country's code, if one stands out.
pub(super) fn find(doc: &Document) -> Option<&'static str> {
    let codes: Vec<&'static str> = LIST.lines().filter_map(|line| line.split_once('\t')).map(|(code, _)| code).filter(|c| c.len() == 2).collect();
    let mut counts = vec![0; codes.len()];
    for token in doc.tokens().iter().take(READ).filter(|t| t.kind == TokenKind::Word) {
        if let Some(&country) = WORDS.get(&token.key) {
            counts[country] += 1;
        }
    }
    let (best, most) = counts.iter().enumerate().max_by_key(|(_, n)| **n)?;
    let next = counts.iter().enumerate().filter(|(i, _)| *i != best).map(|(_, n)| *n).max().unwrap_or(0);
    (*most >= LEAST && *most >= next * LEAD).then(|| codes[best])
}
