//! [`Point`]: a stretch of the calendar with the grain that the text states, from a day to a
//! century, and how to count from one to another.
//!
//! All arithmetic is jiff's or on whole years. Results outside jiff's calendar (from the year
//! -9999, which is 10,000 BC, to 9999) are `None`.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::Grain;

/// A unit of time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    pub(super) const ALL: [Self; 13] = [
        Self::Second,
        Self::Minute,
        Self::Hour,
        Self::Day,
        Self::Weekend,
        Self::Week,
        Self::Fortnight,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::Millennium,
    ];

    /// Returns its name in `lexicon/lists/time/time_words.txt`.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Weekend => "weekend",
            Self::Week => "week",
            Self::Fortnight => "fortnight",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::Millennium => "millennium",
        }
    }
}

impl Unit {
    /// Returns the grain of its stretches, as the report names it.
    pub(super) fn grain(self) -> Grain {
        match self {
            Self::Second | Self::Minute | Self::Hour => Grain::Time,
            Self::Weekend | Self::Fortnight => Grain::Week,
            Self::Millennium => Grain::Century,
            Self::Day => Grain::Day,
            Self::Week => Grain::Week,
            Self::Month => Grain::Month,
            Self::Quarter => Grain::Quarter,
            Self::Year => Grain::Year,
            Self::Decade => Grain::Decade,
            Self::Century => Grain::Century,
        }
    }
}

/// A season of the year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

impl Season {
    /// Returns the TIMEX3 code.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }

    /// Returns its first month in the northern hemisphere.
    pub(super) fn first_month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }
}

/// A stretch of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Point {
    /// A day.
    Day(Date),
    /// The week that begins on this Monday.
    Week(Date),
    /// The weekend of the week that begins on this Monday.
    Weekend(Date),
    /// Year and month.
    Month(i16, i8),
    /// Year and quarter, 1 to 4.
    Quarter(i16, i8),
    /// Year and half, 1 or 2.
    Half(i16, i8),
    /// The year in which it begins, and the season.
    Season(i16, Season),
    /// A year; 0 is 1 BC.
    Year(i16),
    /// The year without its last digit.
    Decade(i16),
    /// The year without its last two digits; -1 is the first century BC.
    Century(i16),
}

/// The years of jiff's calendar.
const YEARS: RangeInclusive<i16> = -9999..=9999;

impl Point {
    /// Returns the stretch of one `unit` that contains `date`; `None` for units shorter than a day
    /// or longer than a century.
    pub(super) fn around(date: Date, unit: Unit) -> Option<Self> {
        let monday = || {
            date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days())
                .ok()
        };
        Some(match unit {
            Unit::Day => Self::Day(date),
            Unit::Week | Unit::Fortnight => Self::Week(monday()?),
            Unit::Weekend => Self::Weekend(monday()?),
            Unit::Month => Self::Month(date.year(), date.month()),
            Unit::Quarter => Self::Quarter(date.year(), (date.month() + 2) / 3),
            Unit::Year => Self::Year(date.year()),
            Unit::Decade => Self::Decade(date.year().div_euclid(10)),
            Unit::Century => Self::Century(date.year().div_euclid(100)),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
        })
    }

    /// Returns its first day.
    pub(super) fn start(self) -> Option<Date> {
        match self {
            Self::Day(date) | Self::Week(date) => Some(date),
            Self::Weekend(monday) => monday.checked_add(5.days()).ok(),
            Self::Month(year, month) => Date::new(year, month, 1).ok(),
            Self::Quarter(year, quarter) => Date::new(year, quarter * 3 - 2, 1).ok(),
            Self::Half(year, half) => Date::new(year, half * 6 - 5, 1).ok(),
            Self::Season(year, season) => Date::new(year, season.first_month(), 1).ok(),
            Self::Year(year) => Date::new(year, 1, 1).ok(),
            Self::Decade(decade) => Date::new(decade.checked_mul(10)?, 1, 1).ok(),
            Self::Century(century) => {
                let first = century.checked_mul(100)? + i16::from(century < 0);
                Date::new(first, 1, 1).ok()
            }
        }
    }

    /// Returns the first day after it.
    pub(super) fn end(self) -> Option<Date> {
        match self {
            Self::Season(..) => self.plus_months(3),
            _ => self.plus(1).and_then(Self::start),
        }
    }

    /// Whether it ends before `date`.
    pub(super) fn ends_before(self, date: Date) -> bool {
        self.end().is_some_and(|next| next <= date)
    }

    /// Returns the day `n` months after its first day.
    pub(super) fn plus_months(self, n: i32) -> Option<Date> {
        let months = Span::new().try_months(n).ok()?;
        self.start()?.checked_add(months).ok()
    }

    /// Returns the unit that it is one of; a half and a season count as a quarter.
    pub(super) fn unit(self) -> Unit {
        match self {
            Self::Day(_) => Unit::Day,
            Self::Week(_) => Unit::Week,
            Self::Weekend(_) => Unit::Weekend,
            Self::Month(..) => Unit::Month,
            Self::Quarter(..) | Self::Half(..) | Self::Season(..) => Unit::Quarter,
            Self::Year(_) => Unit::Year,
            Self::Decade(_) => Unit::Decade,
            Self::Century(_) => Unit::Century,
        }
    }

    /// Returns the stretch of the same kind `n` after it, or before it if `n` is negative.
    pub(super) fn plus(self, n: i32) -> Option<Self> {
        let days = |date: Date, n: i32| date.checked_add(Span::new().try_days(n).ok()?).ok();
        let index = |year: i16, part: i8, parts: i32| {
            let at = (i32::from(year) * parts + i32::from(part) - 1).checked_add(n)?;
            let year = i16::try_from(at.div_euclid(parts)).ok()?;
            let part = at.rem_euclid(parts) as i8 + 1;
            YEARS.contains(&year).then_some((year, part))
        };
        let year = |year: i16| {
            let year = i16::try_from(i32::from(year).checked_add(n)?).ok()?;
            YEARS.contains(&year).then_some(year)
        };
        Some(match self {
            Self::Day(date) => Self::Day(days(date, n)?),
            Self::Week(monday) => Self::Week(days(monday, n.checked_mul(7)?)?),
            Self::Weekend(monday) => Self::Weekend(days(monday, n.checked_mul(7)?)?),
            Self::Month(y, m) => index(y, m, 12).map(|(y, m)| Self::Month(y, m))?,
            Self::Quarter(y, q) => index(y, q, 4).map(|(y, q)| Self::Quarter(y, q))?,
            Self::Half(y, h) => index(y, h, 2).map(|(y, h)| Self::Half(y, h))?,
            Self::Season(y, season) => Self::Season(year(y)?, season),
            Self::Year(y) => Self::Year(year(y)?),
            Self::Decade(d) => Self::Decade(year(d)?),
            Self::Century(c) => Self::Century(year(c)?),
        })
    }

    /// Returns the same stretch `n` years later.
    pub(super) fn plus_years(self, n: i32) -> Option<Self> {
        match self {
            Self::Day(date) => date
                .checked_add(Span::new().try_years(n).ok()?)
                .ok()
                .map(Self::Day),
            Self::Month(..) => self.plus(n.checked_mul(12)?),
            Self::Quarter(..) => self.plus(n.checked_mul(4)?),
            Self::Half(..) => self.plus(n.checked_mul(2)?),
            Self::Season(..) | Self::Year(_) => self.plus(n),
            Self::Week(_) | Self::Weekend(_) | Self::Decade(_) | Self::Century(_) => None,
        }
    }

    /// Returns the year that it is in; a decade or century has none.
    pub(super) fn year(self) -> Option<i16> {
        match self {
            Self::Day(date) | Self::Week(date) | Self::Weekend(date) => Some(date.year()),
            Self::Month(year, _)
            | Self::Quarter(year, _)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Year(year) => Some(year),
            Self::Decade(_) | Self::Century(_) => None,
        }
    }

    /// Returns the TIMEX3 value.
    pub(super) fn value(self) -> String {
        let year = |year: i16| match year {
            1.. => format!("{year:04}"),
            // 300 BC is the year -299.
            _ => format!("BC{:04}", 1 - i32::from(year)),
        };
        // The first decade or century before Christ is -1 here but 0 in TIMEX3, as its years begin
        // with 0.
        let stretch = |n: i16, digits: usize| match n {
            0.. => format!("{n:0digits$}"),
            _ => format!("BC{:0digits$}", -1 - n),
        };
        let week = |monday: Date| {
            let week = monday.iso_week_date();
            format!("{}-W{:02}", year(week.year()), week.week())
        };
        match self {
            Self::Day(date) => {
                format!(
                    "{}-{:02}-{:02}",
                    year(date.year()),
                    date.month(),
                    date.day()
                )
            }
            Self::Week(monday) => week(monday),
            Self::Weekend(monday) => week(monday) + "-WE",
            Self::Month(y, month) => format!("{}-{month:02}", year(y)),
            Self::Quarter(y, quarter) => format!("{}-Q{quarter}", year(y)),
            Self::Half(y, half) => format!("{}-H{half}", year(y)),
            Self::Season(y, season) => format!("{}-{}", year(y), season.code()),
            Self::Year(y) => year(y),
            Self::Decade(decade) => stretch(decade, 3),
            Self::Century(century) => stretch(century, 2),
        }
    }

    /// Returns its grain, as the report names it.
    pub(super) fn grain(self) -> Grain {
        match self {
            Self::Day(_) => Grain::Day,
            Self::Week(_) | Self::Weekend(_) => Grain::Week,
            Self::Month(..) => Grain::Month,
            Self::Quarter(..) => Grain::Quarter,
            Self::Half(..) => Grain::Half,
            Self::Season(..) => Grain::Season,
            Self::Year(_) => Grain::Year,
            Self::Decade(_) => Grain::Decade,
            Self::Century(_) => Grain::Century,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn counts_over_the_turn_of_the_year() {
        assert_eq!(
            Point::Month(2024, 1).plus(-1).map(Point::value).as_deref(),
            Some("2023-12")
        );
        assert_eq!(
            Point::Quarter(2023, 4).plus(1).map(Point::value).as_deref(),
            Some("2024-Q1")
        );
        let week = Point::around(date(2025, 1, 1), Unit::Week).and_then(|w| w.plus(-1));
        assert_eq!(week.map(Point::value).as_deref(), Some("2024-W52"));
    }

    #[test]
    fn the_calendar_has_ends_and_no_panics() {
        assert_eq!(Point::Day(Date::MAX).plus(1), None);
        assert_eq!(Point::Year(i16::MAX).plus(1), None);
        assert_eq!(Point::Day(Date::ZERO).plus(i32::MAX), None);
        assert_eq!(Point::Day(Date::ZERO).plus_years(i32::MIN), None);
        assert_eq!(Point::Year(2000).plus(i32::MIN), None);
        assert_eq!(Point::Month(2000, 1).plus(i32::MAX), None);
        assert_eq!(Point::Century(999).start(), None);
    }
}
