//! Different words for the same office and for several trades, so that a description with one word
//! finds a person described by another. The words are in `names/offices.txt` and `names/trades.txt`.

use super::list::{Fields, Lines};
use super::{Key, WordTable, list_text};

/// The word that stands for each word of an office.
static OFFICES: WordTable<Key, 128> = {
    let mut offices = WordTable::new(Key(0));
    let mut lines = Lines::of(list_text!("names/offices.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b" ");
        let first = Key::listed(words.field());
        offices.set(first, first);
        while let Some(word) = words.word() {
            offices.set(Key::listed(word), first);
        }
    }
    offices
};

/// The nouns that also mean a person of each trade.
static TRADES: WordTable<Key, 128> = {
    let mut trades = WordTable::new(Key(0));
    let mut lines = Lines::of(list_text!("names/trades.txt"));
    while let Some(line) = lines.take() {
        let mut words = Fields::of(line, b": ");
        let noun = Key::listed(words.field());
        while let Some(trade) = words.word() {
            trades.add(Key::listed(trade), noun);
        }
    }
    trades
};

/// Returns one word for all the words of an office: `spokesperson` for `spokeswoman`, `senator` for
/// `Sen.`.
pub fn canonical(office: Key) -> Key {
    OFFICES.get(office).unwrap_or(office)
}

/// Whether a person with the title `title` holds the office: a sergeant is an officer, too.
pub fn includes(office: Key, title: Key) -> bool {
    let title = canonical(title);
    title == office || kinds(title).any(|kind| kind == office)
}

/// Returns the nouns that also mean a person with this title: `officer` for a sergeant.
pub fn kinds(title: Key) -> impl Iterator<Item = Key> {
    TRADES.all(canonical(title)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_office_has_several_words() {
        for (office, title) in [
            ("sergeant", "sgt"),
            ("officer", "sgt"),
            ("lawyer", "barrister"),
            ("doctor", "surgeon"),
            ("chair", "chairwoman"),
        ] {
            let office = canonical(Key::of(office));
            assert!(includes(office, Key::of(title)), "{title}");
        }
        assert!(!includes(Key::of("barrister"), Key::of("lawyer")));
        assert!(!includes(Key::of("officer"), Key::of("mayor")));
    }
}
