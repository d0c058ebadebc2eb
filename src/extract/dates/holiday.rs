//! Holidays whose day can be calculated, from `lexicon/lists/time/holidays.txt`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::lunar;
use super::words::weekday;
use crate::lexicon::list::{Fields, Lines, number};
use crate::lexicon::list_text;
use crate::lexicon::{Key, WordTable};

/// The rule for the day of a holiday.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(i8, i8),
    /// Month, weekday, which of these weekdays (-1 for the last), and the number of days after it.
    Nth(i8, Weekday, i8, i8),
    /// The number of days from Easter Sunday.
    Easter(i16),
    /// The number of days from Easter Sunday in the Orthodox churches.
    OrthodoxEaster(i16),
    /// Month and day of the Islamic year; day 0 for a whole month.
    Islamic(u8, u8),
    /// The number of days from the Jewish new year in the autumn; negative for the months before
    /// it.
    Hebrew(i16),
    /// The first day of Hanukkah.
    Hanukkah,
    /// The new year of the Chinese calendar.
    LunarNewYear,
    /// The main day of Diwali.
    Diwali,
}

impl Holiday {
    /// Returns its day in `year`.
    pub(super) fn day(self, year: i16) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::new(year, month, day).ok(),
            Self::Nth(month, weekday, nth, later) => Date::new(year, month, 1)
                .ok()?
                .nth_weekday_of_month(nth, weekday)
                .ok()?
                .checked_add(i64::from(later).days())
                .ok(),
            Self::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
            Self::OrthodoxEaster(days) => orthodox_easter(year)?
                .checked_add(i64::from(days).days())
                .ok(),
            Self::Islamic(month, day) => lunar::islamic(year, month, day),
            Self::Hebrew(days) => lunar::hebrew(year, days),
            Self::Hanukkah => lunar::hanukkah(year),
            Self::LunarNewYear => lunar::new_year(year),
            Self::Diwali => diwali(year),
        }
    }
}

/// Returns Easter Sunday in the Gregorian calendar (Meeus's algorithm).
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

/// Returns Easter Sunday in the Julian calendar (Meeus's algorithm) as a Gregorian date, for the
/// years in which the two calendars are 13 days apart.
fn orthodox_easter(year: i16) -> Option<Date> {
    if !(1900..2100).contains(&year) {
        return None;
    }
    let y = i32::from(year);
    let d = (19 * (y % 19) + 15) % 30;
    let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
    let n = d + e + 114;
    let julian = Date::new(year, (n / 31) as i8, (n % 31) as i8 + 1).ok()?;
    julian.checked_add(13.days()).ok()
}

/// Returns the main day of Diwali, if `diwali.txt` has the year.
fn diwali(year: i16) -> Option<Date> {
    let dates = list_text!("time/diwali.txt").lines();
    dates
        .filter_map(|line| line.trim().parse().ok())
        .find(|date: &Date| date.year() == year)
}

/// The maximum number of words in a holiday's name after the first.
const WORDS: usize = 4;

/// A holiday and the words of its name after the first.
#[derive(Clone, Copy)]
struct Entry {
    holiday: Holiday,
    words: [Key; WORDS],
    len: usize,
}

/// The holidays, filed under the first word of their name.
static TABLE: WordTable<Entry, 512> = {
    let mut table = WordTable::new(Entry {
        holiday: Holiday::Easter(0),
        words: [Key(0); WORDS],
        len: 0,
    });
    let mut lines = Lines::of(list_text!("time/holidays.txt"));
    while let Some(line) = lines.take() {
        let mut parts = Fields::of(line, b":");
        let mut name = Fields::of(parts.field(), b" ");
        let first = Key::listed(name.field());
        let (words, len) = name.keys();
        table.add(
            first,
            Entry {
                holiday: holiday(parts.field()),
                words,
                len,
            },
        );
    }
    table
};

const fn holiday(rule: &[u8]) -> Holiday {
    let mut parts = Fields::of(rule.trim_ascii(), b" ");
    match parts.field() {
        b"fixed" => Holiday::Fixed(number(parts.field()) as i8, number(parts.field()) as i8),
        b"nth" => Holiday::Nth(
            number(parts.field()) as i8,
            weekday(parts.field()),
            number(parts.field()) as i8,
            number(parts.field()) as i8,
        ),
        b"easter" => Holiday::Easter(number(parts.field()) as i16),
        b"orthodox" => Holiday::OrthodoxEaster(number(parts.field()) as i16),
        b"islamic" => Holiday::Islamic(number(parts.field()) as u8, number(parts.field()) as u8),
        b"hebrew" => Holiday::Hebrew(number(parts.field()) as i16),
        b"hanukkah" => Holiday::Hanukkah,
        b"chinese" => Holiday::LunarNewYear,
        b"diwali" => Holiday::Diwali,
        _ => panic!("holidays.txt: no such rule"),
    }
}

/// Whether the name of a holiday begins with this word.
pub(super) fn begins(word: Key) -> bool {
    TABLE.get(word).is_some()
}

/// Returns the holiday that begins at a token, and the number of tokens in its name. `key` returns
/// the key of the `n`th token from there.
pub(super) fn at(key: impl Fn(usize) -> Key) -> Option<(Holiday, usize)> {
    let fits = |e: &&Entry| {
        e.words[..e.len]
            .iter()
            .enumerate()
            .all(|(i, &word)| key(i + 1) == word)
    };
    TABLE
        .all(key(0))
        .filter(fits)
        .max_by_key(|e| e.len)
        .map(|e| (e.holiday, e.len + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn movable_feasts_move() {
        assert_eq!(easter(2024), Some(date(2024, 3, 31)));
        assert_eq!(easter(2000), Some(date(2000, 4, 23)));
        assert_eq!(orthodox_easter(2024), Some(date(2024, 5, 5)));
        assert_eq!(orthodox_easter(2017), Some(date(2017, 4, 16)));
        assert_eq!(orthodox_easter(2150), None);
        assert_eq!(
            Holiday::Nth(11, Weekday::Thursday, 4, 0).day(2023),
            Some(date(2023, 11, 23))
        );
        assert_eq!(
            Holiday::Nth(5, Weekday::Monday, -1, 0).day(2024),
            Some(date(2024, 5, 27))
        );
        assert_eq!(Holiday::Fixed(2, 30).day(2024), None);
        assert_eq!(Holiday::Diwali.day(2024), Some(date(2024, 10, 31)));
        assert_eq!(Holiday::Diwali.day(1900), None);
        assert_eq!(
            Holiday::Easter(0).day(9999).is_some(),
            easter(9999).is_some()
        );
    }
}
