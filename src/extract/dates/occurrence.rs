//! Decides which of a name's occurrences is meant: the Friday before, the next June, the Christmas
//! of this year.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Grain;
use super::expression::{Name, Side};
use super::holiday::Holiday;
use super::point::Point;

/// Returns the days with this number in the month of `date` and the next three in the direction of
/// `step`.
fn of_months(date: Date, day: i8, step: i32) -> impl Iterator<Item = Date> {
    (0..4).filter_map(move |n| {
        Point::Month(date.year(), date.month())
            .plus(n * step)?
            .start()?
            .with()
            .day(day)
            .build()
            .ok()
    })
}

/// How many times nearer than the other a date must be to be chosen against the tense.
const AGAINST_TENSE: i32 = 12;

impl Name {
    /// Returns the occurrence in the year of `date`, or in its week for a weekday.
    pub(super) fn of_this_year(self, date: Date) -> Option<Point> {
        match self {
            Self::Weekday(_) | Self::DayOfMonth(_) => self.next(date, true),
            _ => self.in_year(date.year()),
        }
    }

    /// Returns the last occurrence that is before `date`, or begins on or before it if `inclusive`.
    pub(super) fn last(self, date: Date, inclusive: bool) -> Option<Point> {
        if let Self::Weekday(day) = self {
            let since = i64::from(day.until(date.weekday()));
            let since = if since == 0 && !inclusive { 7 } else { since };
            return date.checked_sub(since.days()).ok().map(Point::Day);
        }
        if let Self::DayOfMonth(day) = self {
            return of_months(date, day, -1)
                .find(|&d| if inclusive { d <= date } else { d < date })
                .map(Point::Day);
        }
        let began = |point: &Point| {
            point.start().is_some_and(|s| {
                if inclusive {
                    s <= date
                } else {
                    point.ends_before(date)
                }
            })
        };
        [0, 1, 2]
            .into_iter()
            .filter_map(|n| self.in_year(date.year().checked_sub(n)?))
            .find(began)
    }

    /// Returns the first occurrence that begins after `date`, or on it if `inclusive`.
    pub(super) fn next(self, date: Date, inclusive: bool) -> Option<Point> {
        if let Self::Weekday(day) = self {
            let until = i64::from(date.weekday().until(day));
            let until = if until == 0 && !inclusive { 7 } else { until };
            return date.checked_add(until.days()).ok().map(Point::Day);
        }
        if let Self::DayOfMonth(day) = self {
            return of_months(date, day, 1)
                .find(|&d| if inclusive { d >= date } else { d > date })
                .map(Point::Day);
        }
        let ahead = |point: &Point| {
            point
                .start()
                .is_some_and(|s| if inclusive { s >= date } else { s > date })
        };
        [0, 1, 2]
            .into_iter()
            .filter_map(|n| self.in_year(date.year().checked_add(n)?))
            .find(ahead)
    }

    /// Returns the occurrence that is meant if nothing but tense decides. A bare weekday or day of
    /// a month is the last one, today included, unless tense points ahead. Of other names it is the
    /// nearer one, but one on the side away from the tense must be [`AGAINST_TENSE`] times as near.
    /// Quarters lean towards the past.
    pub(super) fn nearest(self, date: Date, side: Option<Side>) -> Option<Point> {
        let (past, future) = (self.last(date, true), self.next(date, true));
        match (self, side) {
            (Self::Weekday(_) | Self::DayOfMonth(_), Some(Side::Future)) => return future,
            (Self::Weekday(_) | Self::DayOfMonth(_), _) | (Self::Quarter(_), Some(Side::Past)) => {
                return past;
            }
            _ => {}
        }
        let days = |p: Option<Point>| {
            p.and_then(Point::start)
                .and_then(|s| date.until(s).ok())
                .map(|s| s.get_days().abs())
        };
        let (behind, ahead) = match side {
            Some(Side::Past) => (1, AGAINST_TENSE),
            Some(Side::Future) if matches!(self, Self::Quarter(_)) => (1, 1),
            Some(Side::Future) => (AGAINST_TENSE, 1),
            None if matches!(self, Self::Quarter(_)) => (1, 2),
            None => (1, 1),
        };
        match (days(past), days(future)) {
            (Some(b), Some(a))
                if a * ahead < b * behind && past.is_none_or(|p| p.ends_before(date)) =>
            {
                future
            }
            (None, _) => future,
            _ => past,
        }
    }

    /// Returns its grain, as the report names it.
    pub(super) fn grain(self) -> Grain {
        match self {
            Self::Holiday(Holiday::Islamic(_, 0)) => Grain::Month,
            Self::Weekday(_) | Self::MonthDay(..) | Self::DayOfMonth(_) | Self::Holiday(_) => {
                Grain::Day
            }
            Self::Month(_) => Grain::Month,
            Self::Season(_) => Grain::Season,
            Self::Quarter(_) => Grain::Quarter,
            Self::Half(_) => Grain::Half,
        }
    }
}
