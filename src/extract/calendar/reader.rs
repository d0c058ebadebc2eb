//! Reads a date from its tokens, with one method for each way of writing it.

use std::ops::Range;

use jiff::civil::Date;

use super::{CalendarDate, Style, is_ordinal_ending, month, weekday};
use crate::lexicon::{Class, Key, key};
use crate::syntax::Sentence;
use crate::text::{Kind, Token};

pub(super) const COMMA: Key = key!(",");
const STOP: Key = key!(".");
const HYPHEN: Key = key!("-");
const SLASH: Key = key!("/");
pub(super) const THE: Key = key!("the");
const OF: Key = key!("of");
const COLON: Key = key!(":");

/// Returns the full year for a two-digit one: 2024 for `24`, 1987 for `87`.
fn century(year: i16) -> i16 {
    year + if year < 50 { 2000 } else { 1900 }
}

/// A reader of dates in these tokens.
pub(super) struct Reader<'s, 'a>(pub(super) Sentence<'s, 'a>);

impl Reader<'_, '_> {
    /// Whether `key` is at `i`, without a space before it.
    fn is_glued(&self, i: usize, key: Key) -> bool {
        self.0.key(i) == key && self.0.glued(i)
    }

    /// Returns the index after `key` if it is at `i`, or else `i`.
    pub(super) fn past(&self, i: usize, key: Key) -> usize {
        i + usize::from(self.0.key(i) == key)
    }

    fn digits(&self, i: usize) -> Option<&str> {
        Some(self.0.word(i)).filter(|w| self.0.is_number(i) && w.len() <= 10 && w.is_ascii())
    }

    /// Reads the date at `i`, without a weekday.
    pub(super) fn date(&self, i: usize) -> Option<CalendarDate> {
        let first = self.0.token(i)?;
        if first.is(Class::MONTH) {
            return self.month_first(i);
        }
        if first.key == THE {
            return self.day_first(i + 1);
        }
        if first.kind != Kind::Number {
            return self.run_together(i);
        }
        self.numeric(i)
            .or_else(|| self.dotted(i))
            .or_else(|| self.year_first(i))
            .or_else(|| self.day_first(i))
            .or_else(|| self.run_together(i))
    }

    fn month(&self, i: usize) -> Option<i8> {
        self.0
            .token(i)
            .filter(|t| t.is(Class::MONTH))
            .and_then(|t| month(t.key))
    }

    /// Reads the day of the month at `i`, and returns it with the index after its `th`.
    fn day(&self, i: usize) -> Option<(i8, usize)> {
        let day = self
            .digits(i)
            .filter(|w| w.len() <= 2)?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        let suffixed = self
            .0
            .token(i + 1)
            .is_some_and(|t| t.glued && is_ordinal_ending(t.key));
        Some((day, i + 1 + usize::from(suffixed)))
    }

    /// Reads a four-digit year. Pages that lose the space before a clock time leave `20242:05 PM`.
    fn year(&self, i: usize) -> Option<i16> {
        let digits = self.digits(i)?;
        let year = match digits.len() {
            4 => digits,
            5 | 6 if self.is_glued(i + 1, COLON) => digits.get(..4)?,
            _ => return None,
        };
        year.parse().ok().filter(|y| (1000..=2999).contains(y))
    }

    /// Reads `July 16, 2024`, `Jul-16-2024`, `July 16`, `July 2024`.
    fn month_first(&self, i: usize) -> Option<CalendarDate> {
        let month = self.month(i)?;
        let joint = if self.is_glued(i + 1, HYPHEN) {
            HYPHEN
        } else {
            COMMA
        };
        // `May` and `June` are not abbreviations, but may still have a full stop.
        let stopped = self.is_glued(i + 1, STOP);
        let name_end = i + 1 + usize::from(stopped);
        let at = self.past(name_end, joint);
        if let Some((day, year)) = self
            .digits(at)
            .and_then(|w| w.split_once(','))
            .filter(|(d, y)| d.len() <= 2 && y.len() == 4)
        {
            return self.whole(
                i..at + 1,
                year.parse().ok()?,
                month,
                day.parse().ok()?,
                Style::MonthDay,
            );
        }
        if let Some((day, after)) = self.day(at).filter(|_| at == name_end || joint == HYPHEN) {
            let year_at = self.past(after, joint);
            return match self.year(year_at) {
                Some(year) => self.whole(i..year_at + 1, year, month, day, Style::MonthDay),
                None if joint == COMMA && !stopped => {
                    self.part(i..after, None, month, Some(day), Style::MonthDay)
                }
                None => None,
            };
        }
        let year = self.year(at).filter(|_| joint == COMMA && !stopped)?;
        self.part(i..at + 1, Some(year), month, None, Style::MonthDay)
    }

    /// Reads `16 July 2024`, `16th of July`, `16-Jul-24`.
    fn day_first(&self, i: usize) -> Option<CalendarDate> {
        let (day, after) = self.day(i)?;
        let start = i - usize::from(self.0.key(self.0.before(i, 1)) == THE);
        let joint = [HYPHEN, SLASH]
            .into_iter()
            .find(|&k| self.is_glued(after, k) && self.is_glued(after + 2, k));
        if let Some(joint) = joint {
            let month = self.month(after + 1)?;
            let at = self.past(after + 2, joint);
            let short = || {
                self.digits(at)
                    .filter(|w| w.len() == 2)
                    .and_then(|w| w.parse().ok())
                    .map(century)
            };
            return self.whole(
                start..at + 1,
                self.year(at).or_else(short)?,
                month,
                day,
                Style::DayMonth,
            );
        }
        let at = self.past(after, OF);
        let month = self.month(at)?;
        let year_at = self.past(at + 1, COMMA);
        if let Some(year) = self.year(year_at) {
            return self.whole(start..year_at + 1, year, month, day, Style::DayMonth);
        }
        // In `Page 4 May 5, 2024` the month belongs to the day after it.
        let taken = self
            .day(at + 1)
            .is_some_and(|(_, next)| self.year(self.past(next, COMMA)).is_some());
        if taken {
            return None;
        }
        self.part(start..at + 1, None, month, Some(day), Style::DayMonth)
    }

    /// Reads `16JUL2024`, as in stamps and registers.
    fn run_together(&self, i: usize) -> Option<CalendarDate> {
        // The scanner separates digits from letters.
        let glued =
            |at: &usize| self.0.glued(*at) && (self.0.is_word(*at) || self.0.is_number(*at));
        let end = i + 1 + (i + 1..i + 3).take_while(glued).count();
        let word = self.0.doc.slice(self.0.span(i..end)).as_bytes();
        let day = word.iter().take_while(|b| b.is_ascii_digit()).count();
        let (day, rest) = word.split_at_checked(day).filter(|(d, _)| d.len() <= 2)?;
        let (name, year) = rest.split_at_checked(3).filter(|(_, y)| y.len() == 4)?;
        let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse::<i16>().ok();
        let month = month(Key::of(std::str::from_utf8(name).ok()?))?;
        let day = number(day)?;
        self.whole(
            i..end,
            number(year)?,
            month,
            i8::try_from(day).ok()?,
            Style::DayMonth,
        )
    }

    /// Reads `2024-07-16`, `2024/7/16`, `2024-Jul-16`, `2024 July 16`.
    fn year_first(&self, i: usize) -> Option<CalendarDate> {
        let year = self.year(i)?;
        let joint = [HYPHEN, SLASH]
            .into_iter()
            .find(|&k| self.is_glued(i + 1, k) && self.is_glued(i + 3, k));
        let Some(joint) = joint else {
            let month = self.month(i + 1)?;
            let (day, after) = self.day(i + 2)?;
            return self.whole(i..after, year, month, day, Style::YearFirst);
        };
        let month = self
            .month(i + 2)
            .or_else(|| self.day(i + 2).map(|(month, _)| month))?;
        let (day, after) = self.day(self.past(i + 3, joint))?;
        self.whole(i..self.past_time(after), year, month, day, Style::YearFirst)
    }

    /// Returns the index after a time attached to an ISO date.
    fn past_time(&self, i: usize) -> usize {
        const Z: Key = key!("z");
        const PLUS: Key = key!("+");
        let opens = |t: &Token| {
            t.glued
                && matches!(
                    self.0.doc.slice(t.span).as_bytes(),
                    [b'T' | b't', b'0'..=b'9', ..]
                )
        };
        if !self.0.token(i).is_some_and(opens) {
            return i;
        }
        let goes_on = |t: &Token| {
            t.glued && (t.kind == Kind::Number || [COLON, Z, PLUS, HYPHEN].contains(&t.key))
        };
        (i + 1..i + 11)
            .find(|&at| !self.0.token(at).is_some_and(goes_on))
            .unwrap_or(i + 11)
    }

    /// Reads `7/16/2024`, `16-07-2024`, `7/16/24`.
    fn numeric(&self, i: usize) -> Option<CalendarDate> {
        let joint = [SLASH, HYPHEN]
            .into_iter()
            .find(|&k| self.is_glued(i + 1, k) && self.is_glued(i + 3, k))?;
        let digits = [self.digits(i)?, self.digits(i + 2)?, self.digits(i + 4)?];
        let glued = [i + 2, i + 4]
            .iter()
            .all(|&at| self.0.token(at).is_some_and(|t| t.glued));
        // A further slash or hyphen makes it a part number or a path.
        if !glued || self.is_glued(i + 5, joint) {
            return None;
        }
        let year = match digits[2].len() {
            2 if joint == SLASH => century(digits[2].parse().ok()?),
            _ => self.year(i + 4)?,
        };
        self.either(i..i + 5, digits[0], digits[1], year)
    }

    /// Reads `16.07.2024`, `2024.07.16`, which are one token.
    fn dotted(&self, i: usize) -> Option<CalendarDate> {
        let mut parts = self.digits(i)?.split('.');
        let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        match (first.len(), second.len(), third.len()) {
            (4, 1..=2, 1..=2) => self.whole(
                i..i + 1,
                first.parse().ok()?,
                second.parse().ok()?,
                third.parse().ok()?,
                Style::YearFirst,
            ),
            // Dates with full stops have the day first; `7.16.2024` can only be read one way.
            (1..=2, 1..=2, 4) => {
                let (year, first, second) = (
                    third.parse().ok()?,
                    first.parse().ok()?,
                    second.parse().ok()?,
                );
                self.whole(i..i + 1, year, second, first, Style::NumericDayMonth)
                    .or_else(|| self.whole(i..i + 1, year, first, second, Style::NumericMonthDay))
            }
            _ => None,
        }
    }

    /// Reads a numeric date that begins with a day and a month in either order.
    fn either(
        &self,
        tokens: Range<usize>,
        first: &str,
        second: &str,
        year: i16,
    ) -> Option<CalendarDate> {
        if first.len() > 2 || second.len() > 2 {
            return None;
        }
        let (first, second) = (first.parse().ok()?, second.parse().ok()?);
        match (
            Date::new(year, first, second),
            Date::new(year, second, first),
        ) {
            (Ok(a), Ok(b)) if a == b => {
                self.whole(tokens, year, first, second, Style::NumericEither)
            }
            (Ok(a), Ok(b)) => Some(CalendarDate {
                tokens,
                year: Some(year),
                month: None,
                day: None,
                weekday: None,
                ambiguous: Some((a, b)),
                style: Style::NumericEither,
            }),
            (Ok(_), Err(_)) => self.whole(tokens, year, first, second, Style::NumericMonthDay),
            (Err(_), Ok(_)) => self.whole(tokens, year, second, first, Style::NumericDayMonth),
            (Err(_), Err(_)) => None,
        }
    }

    fn whole(
        &self,
        tokens: Range<usize>,
        year: i16,
        month: i8,
        day: i8,
        style: Style,
    ) -> Option<CalendarDate> {
        Date::new(year, month, day).ok()?;
        self.part(tokens, Some(year), month, Some(day), style)
    }

    /// Makes a date that may be partial. In lower case (`may 5`) all three parts are needed.
    fn part(
        &self,
        tokens: Range<usize>,
        year: Option<i16>,
        month: i8,
        day: Option<i8>,
        style: Style,
    ) -> Option<CalendarDate> {
        Date::new(year.unwrap_or(2000), month, day.unwrap_or(1)).ok()?;
        let lower = |i| self.0.is_lower(i) && self.0.is(i, Class::MONTH);
        if (year.is_none() || day.is_none()) && tokens.clone().any(lower) {
            return None;
        }
        Some(CalendarDate {
            tokens,
            year,
            month: Some(month),
            day,
            weekday: None,
            ambiguous: None,
            style,
        })
    }

    /// Includes a weekday after the date if it is the right one: `March 14, 2025 Friday`.
    pub(super) fn with_weekday_behind(&self, date: CalendarDate) -> CalendarDate {
        let at = [COMMA, STOP]
            .iter()
            .fold(date.tokens.end, |at, &mark| self.past(at, mark));
        let found = self
            .0
            .token(at)
            .filter(|t| t.is(Class::WEEKDAY))
            .and_then(|t| weekday(t.key));
        match (found, date.date()) {
            (Some(day), Some(known)) if known.weekday() == day => CalendarDate {
                tokens: date.tokens.start..at + 1,
                weekday: Some(day),
                ..date
            },
            _ => date,
        }
    }
}
