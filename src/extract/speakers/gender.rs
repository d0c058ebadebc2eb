//! Nouns that tell of men and of women.

use std::sync::LazyLock;

use crate::lexicon::{Gender, Key, KeyMap, entries};

static NOUNS: LazyLock<KeyMap<Gender>> = LazyLock::new(|| {
    let pair = |line: &'static str| line.split_once(' ').unwrap_or((line, ""));
    entries(include_str!("../../lexicon/gendered_nouns.txt"))
        .map(pair)
        .map(|(noun, gender)| (Key::of(noun), if gender == "m" { Gender::Male } else { Gender::Female }))
        .collect()
});

/// The gender that a noun tells of: `actress`, `chairman`.
pub(super) fn noun_gender(noun: Key) -> Option<Gender> {
    NOUNS.get(&noun).copied()
}
