//! Holidays with a day that can be reckoned, from `lexicon/holidays.txt`.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::lexicon::{Key, KeyMap, entries};

/// How a holiday's day is reckoned.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// Month, weekday, which of them; -1 for the last.
    Nth(i8, Weekday, i8),
    /// So many days from Easter Sunday.
    Easter(i16),
}

impl Holiday {
    /// Its day in `year`.
    pub(super) fn day(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(month, weekday, nth) => Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok(),
            Self::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
        }
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus's algorithm).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - b / 4 - g + 15).rem_euclid(30);
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, (n / 31) as i8, (n % 31) as i8 + 1).ok()
}

/// The words of a name after its first, and the day.
type Entry = (Vec<Key>, Holiday);

/// The holidays by their first word. Longer names come first.
static TABLE: LazyLock<KeyMap<Vec<Entry>>> = LazyLock::new(|| {
    let mut table: KeyMap<Vec<Entry>> = KeyMap::default();
    for line in entries(include_str!("../../lexicon/holidays.txt")) {
        let entry = line.split_once(':').and_then(|(name, rule)| Some((name, holiday(rule)?)));
        debug_assert!(entry.is_some(), "holidays.txt: {line}");
        let Some((name, holiday)) = entry else { continue };
        let mut words = name.split_whitespace().map(Key::of);
        let Some(first) = words.next() else { continue };
        let names = table.entry(first).or_default();
        names.push((words.collect(), holiday));
        names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    }
    table
});

fn holiday(rule: &str) -> Option<Holiday> {
    let mut parts = rule.split_whitespace();
    let kind = parts.next()?;
    let mut number = || parts.next()?.parse::<i8>().ok();
    Some(match kind {
        "fixed" => Holiday::Fixed(number()?, number()?),
        "nth" => Holiday::Nth(number()?, Weekday::from_monday_one_offset(number()?).ok()?, number()?),
        "easter" => Holiday::Easter(i16::from(number()?)),
        _ => return None,
    })
}

/// The holiday that begins at a token, and how many tokens name it. `key` gives the key of the `n`th token from there.
pub(super) fn at(key: impl Fn(usize) -> Key) -> Option<(Holiday, usize)> {
    let names = TABLE.get(&key(0))?;
    let (words, holiday) = names.iter().find(|(words, _)| words.iter().enumerate().all(|(i, &word)| key(i + 1) == word))?;
    Some((*holiday, words.len() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_list_is_read_whole() {
        for line in entries(include_str!("../../lexicon/holidays.txt")) {
            assert!(line.split_once(':').and_then(|(_, rule)| holiday(rule)).is_some(), "{line}");
        }
    }

    #[test]
    fn movable_feasts_move() {
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(easter(2000), Some(date(2000, 4, 23)));
        assert_eq!(Holiday::Nth(11, Weekday::Thursday, 4).day(2023), Some(date(2023, 11, 23)));
        assert_eq!(Holiday::Nth(5, Weekday::Monday, -1).day(2024), Some(date(2024, 5, 27)));
        assert_eq!(Holiday::Fixed(2, 30).day(2024), None);
        assert_eq!(Holiday::Easter(0).day(9999).is_some(), easter(9999).is_some());
    }
}
