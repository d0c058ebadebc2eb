//! Reads calendar dates as written: `Tuesday, July 16, 2024`, `16 July`, `2024-07-16T14:05Z`,
//! `16/07/24`, `May 2024`.
//!
//! Only the form of a date is read here, from its tokens, without regard to the words around it.
//! `publication` and `dates` decide what it means. Bare weekdays, months and years, clock times and
//! relative dates are left to `dates`.

mod address;
mod names;
mod reader;

use std::ops::Range;

use jiff::civil::{Date, Weekday};

pub use self::address::in_address;
pub use self::names::{is_ordinal_ending, is_zone, month, weekday};
use self::reader::{COMMA, Reader, THE};
use crate::lexicon::Class;
use crate::syntax::{Parts, Sentence};
use crate::text::{Document, Kind, Token};

/// The order of the parts of a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// `July 16, 2024`, and `July 2024`
    MonthDay,
    /// `16 July 2024`
    DayMonth,
    /// `2024-07-16`
    YearFirst,
    /// `7/16/2024`
    NumericMonthDay,
    /// `16/7/2024`
    NumericDayMonth,
    /// `4/7/2024` or `7/7/2024`, which do not show which part comes first.
    NumericEither,
}

/// A calendar date, complete or partial.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CalendarDate {
    /// Its tokens, including an adjacent weekday and a time attached to it (`2024-07-16T14:05Z`).
    pub tokens: Range<usize>,
    /// The year.
    pub year: Option<i16>,
    /// The month; `None` if the date is ambiguous.
    pub month: Option<i8>,
    /// The day; `None` if the date is ambiguous or only names a month.
    pub day: Option<i8>,
    /// The weekday written beside it, correct or not.
    pub weekday: Option<Weekday>,
    /// The two readings of `4/7/2024`: month first, then day first.
    pub ambiguous: Option<(Date, Date)>,
    /// How it is written.
    pub style: Style,
}

impl CalendarDate {
    /// Returns the day, if year, month and day are known and consistent.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }
}

/// Reads the date that begins with the token at `at`.
pub fn read(doc: &Document, at: usize) -> Option<CalendarDate> {
    read_within(doc, at..doc.tokens().len())
}

/// Reads the date that begins with the first of these tokens, without looking past the last.
pub fn read_within(doc: &Document, tokens: Range<usize>) -> Option<CalendarDate> {
    let first = doc.tokens()[..tokens.end].get(tokens.start)?;
    if !may_begin(doc, first) {
        return None;
    }
    let parts = Parts::new(doc); // costs nothing, as no part of speech is needed
    let reader = Reader(Sentence::new(&parts, tokens.clone()));
    if first.is(Class::WEEKDAY)
        && let Some(day) = weekday(first.key)
    {
        let date = reader.date(reader.past(tokens.start + 1, COMMA))?;
        return Some(CalendarDate {
            tokens: tokens.start..date.tokens.end,
            weekday: Some(day),
            ..date
        });
    }
    let date = reader.date(tokens.start)?;
    Some(reader.with_weekday_behind(date))
}

/// Whether a date may begin with this token. A quick test, which four in five tokens fail.
fn may_begin(doc: &Document, token: &Token) -> bool {
    token.kind == Kind::Number
        || token.is(Class::MONTH | Class::WEEKDAY)
        || token.key == THE
        || doc.text().as_bytes()[token.span.start as usize].is_ascii_digit()
}

/// Returns the dates among these tokens, without overlaps.
pub fn dates<'d>(
    doc: &'d Document,
    mut tokens: Range<usize>,
) -> impl Iterator<Item = CalendarDate> + 'd {
    std::iter::from_fn(move || {
        while tokens.start < tokens.end {
            if let Some(date) = read_within(doc, tokens.clone()) {
                tokens.start = date.tokens.end;
                return Some(date);
            }
            tokens.start += 1;
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day(text: &str) -> Option<Date> {
        read(&Document::new(text), 0)?.date()
    }

    fn words(text: &str) -> Vec<String> {
        let doc = Document::new(text);
        dates(&doc, 0..doc.tokens().len())
            .map(|d| doc.slice(doc.hull(d.tokens)).to_owned())
            .collect()
    }

    #[test]
    fn every_full_form_gives_the_same_day() {
        let forms = "Tuesday, July 16, 2024|July 16, 2024|JULY 16 2024|Jul. 16th, 2024|16 July 2024|the 16th of July, 2024|Tue 16 Jul 2024|\
            16-Jul-2024|16-jul-24|16/Jul/2024|2024-07-16|2024/07/16|2024.07.16|2024-Jul-16|2024 July 16|2024-07-16T14:05:00+02:00|\
            7/16/2024|7/16/24|16.07.2024|7.16.2024|16-07-2024|July 16,2024|July 16, 2024 Tuesday|Jul-16-2024|july 16, 2024|July 16 20242:05 PM|16JUL2024";
        for form in forms.split('|') {
            assert_eq!(day(form), Some(date(2024, 7, 16)), "{form}");
        }
    }

    #[test]
    fn partial_dates_stay_partial() {
        let part = |text: &str| read(&Document::new(text), 0).map(|d| (d.year, d.month, d.day));
        assert_eq!(part("July 16 -"), Some((None, Some(7), Some(16))));
        assert_eq!(part("Friday, 9 March"), Some((None, Some(3), Some(9))));
        assert_eq!(part("May 2024"), Some((Some(2024), Some(5), None)));
        assert_eq!(part("July, 2024"), Some((Some(2024), Some(7), None)));
        assert_eq!(part("may 5"), None);
        assert_eq!(part("July"), None);
        assert_eq!(part("2024"), None);
    }

    #[test]
    fn both_readings_of_an_ambiguous_date_are_kept() {
        let found = read(&Document::new("04/07/2024"), 0).unwrap();
        assert_eq!(
            (found.ambiguous, found.date()),
            (Some((date(2024, 4, 7), date(2024, 7, 4))), None)
        );
        assert_eq!(day("07/07/2024"), Some(date(2024, 7, 7)));
        assert_eq!(day("04.07.2024"), Some(date(2024, 7, 4)));
        assert_eq!(day("May. 24, 2024"), Some(date(2024, 5, 24)));
        assert_eq!(day("June. 24, 2024"), Some(date(2024, 6, 24)));
    }

    #[test]
    fn a_date_includes_its_time_and_weekday_and_no_more() {
        assert_eq!(
            words("Posted 2:05 PM EDT, Tue July 16, 2024 by us"),
            ["Tue July 16, 2024"]
        );
        assert_eq!(
            words("2024-07-16T14:05:00.000Z and"),
            ["2024-07-16T14:05:00.000Z"]
        );
        assert_eq!(words("March 14, 2025 Friday"), ["March 14, 2025 Friday"]);
        assert_eq!(words("July 16, 2024. Monday was dry"), ["July 16, 2024"]);
        assert_eq!(words("Page 4 May 5, 2024"), ["May 5, 2024"]);
    }

    #[test]
    fn numbers_that_are_not_dates_are_left_alone() {
        for text in [
            "1/2", "3-1", "2016-17", "13/13/2024", "555-12-2024-7", "1.2.3", "348 people",
            "May 5,000", "24/7",
        ] {
            assert_eq!(words(text), [""; 0], "{text}");
        }
    }
}
