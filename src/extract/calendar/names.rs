//! Recognises the names of months, weekdays and time zones.

use jiff::civil::Weekday;

use crate::lexicon::{Key, key, keys, zone};

/// Whether the word is a time zone abbreviation: `GMT`, `AEST`. Some are also ordinary words
/// (`art`), so use it only for words in capitals after a clock time.
pub fn is_zone(word: Key) -> bool {
    zone(word).is_some()
}

/// Whether the word is the ending of an ordinal in digits: the `th` of `19th`.
pub fn is_ordinal_ending(word: Key) -> bool {
    keys!["st", "nd", "rd", "th"].contains(&word)
}

/// Returns the number of the month with this name or abbreviation.
pub fn month(name: Key) -> Option<i8> {
    const MONTHS: [(&str, &str); 12] = [
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may", "may"),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ];
    const KEYS: [(Key, Key); 12] = {
        let mut keys = [(Key(0), Key(0)); 12];
        let mut i = 0;
        while i < 12 {
            keys[i] = (Key::word(MONTHS[i].0), Key::word(MONTHS[i].1));
            i += 1;
        }
        keys
    };
    const SEPT: Key = key!("sept");
    if name == SEPT {
        return Some(9);
    }
    KEYS.iter()
        .position(|&(full, short)| name == full || name == short)
        .map(|i| i as i8 + 1)
}

/// Returns the weekday with this name or abbreviation.
pub fn weekday(name: Key) -> Option<Weekday> {
    const NAMES: [(&[Key], Weekday); 7] = [
        (&[Key::word("monday"), Key::word("mon")], Weekday::Monday),
        (
            &[Key::word("tuesday"), Key::word("tue"), Key::word("tues")],
            Weekday::Tuesday,
        ),
        (
            &[Key::word("wednesday"), Key::word("wed")],
            Weekday::Wednesday,
        ),
        (
            &[
                Key::word("thursday"),
                Key::word("thu"),
                Key::word("thur"),
                Key::word("thurs"),
            ],
            Weekday::Thursday,
        ),
        (&[Key::word("friday"), Key::word("fri")], Weekday::Friday),
        (
            &[Key::word("saturday"), Key::word("sat")],
            Weekday::Saturday,
        ),
        (&[Key::word("sunday"), Key::word("sun")], Weekday::Sunday),
    ];
    NAMES
        .iter()
        .find(|(keys, _)| keys.contains(&name))
        .map(|&(_, day)| day)
}
