//! [`Resolver`]: from what the words say to the value that it comes to, given the publication date
//! and the dates mentioned before.
//!
//! What cannot be settled stays without a value, or has the form that TIMEX3 keeps for dates
//! without a year (`XXXX-05-01`).

use jiff::ToSpan;
use jiff::civil::Date;

use super::Grain;
use super::expression::{Amount, Anchor, Choice, Expression, Length, Name, Side, Time};
use super::point::{Point, Unit};
use super::write;

/// What is known on the way through the text.
#[derive(Debug)]
pub(super) struct Resolver {
    /// The day of publication.
    publication: Option<Date>,
    /// The date mentioned last, and the paragraph it stands in.
    last: Option<(Point, usize)>,
    /// The day mentioned last.
    last_day: Option<(Date, usize)>,
    /// The quarter mentioned last.
    quarter: Option<(Point, usize)>,
}

/// What a mention comes to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Resolved {
    /// The TIMEX3 value.
    pub(super) value: Option<String>,
    /// How fine it is.
    pub(super) grain: Grain,
}

/// A date as far as it is known.
enum Outcome {
    /// A stretch of the calendar.
    Point(Point),
    /// A value of no particular date.
    Value(String, Grain),
    /// Nothing that can be said, of this grain.
    Unknown(Grain),
}

impl Resolver {
    pub(super) fn new(publication: Option<Date>) -> Self {
        Self {
            publication,
            last: None,
            last_day: None,
            quarter: None,
        }
    }

    /// What an expression, with a time or without, comes to in the paragraph numbered `paragraph`.
    /// `side` is where tense points to.
    pub(super) fn resolve(
        &mut self,
        expression: Option<Expression>,
        time: Option<Time>,
        side: impl Fn() -> Option<Side>,
        paragraph: usize,
    ) -> Resolved {
        let outcome = match expression {
            Some(expression) => self.outcome(expression, &side, paragraph),
            None => self
                .day_before(paragraph)
                .map_or(Outcome::Unknown(Grain::Time), |day| {
                    Outcome::Point(Point::Day(day))
                }),
        };
        // `up from 3% a year earlier` makes a comparison; the text stays with its own year.
        let compared = matches!(
            expression,
            Some(
                Expression::YearBefore(_)
                    | Expression::Shift(
                        Length {
                            unit: Unit::Year,
                            ..
                        },
                        _,
                        _
                    )
            )
        );
        // `overnight` is no day that others lean on.
        let overnight = matches!(
            expression,
            Some(Expression::Unit(Unit::Day, _, Anchor::Running))
        );
        if let Outcome::Point(point) = outcome
            && !compared
            && !overnight
        {
            self.last = Some((point, paragraph));
            match point {
                Point::Day(date) => self.last_day = Some((date, paragraph)),
                Point::Quarter(..) => self.quarter = Some((point, paragraph)),
                _ => {}
            }
        }
        let (value, grain) = match outcome {
            Outcome::Point(point) => (Some(point.value()), point.grain()),
            Outcome::Value(value, grain) => (Some(value), grain),
            Outcome::Unknown(grain) => (None, grain),
        };
        match time {
            Some(time) => Resolved {
                value: value.map(|v| v + &write::time(time)),
                grain: if grain == Grain::Set {
                    Grain::Set
                } else {
                    Grain::Time
                },
            },
            None => Resolved { value, grain },
        }
    }

    /// The day that a clock time without one is of: the one mentioned in this paragraph or the one
    /// before, else that of publication.
    fn day_before(&self, paragraph: usize) -> Option<Date> {
        let near = self
            .last_day
            .filter(|&(_, p)| p + 1 >= paragraph)
            .map(|(day, _)| day);
        near.or(self.publication)
    }

    fn outcome(
        &self,
        expression: Expression,
        side: &impl Fn() -> Option<Side>,
        paragraph: usize,
    ) -> Outcome {
        let point =
            |point: Option<Point>, grain| point.map_or(Outcome::Unknown(grain), Outcome::Point);
        match expression {
            Expression::Point(found) => Outcome::Point(found),
            Expression::Either(a, b) => {
                let known = [a, b].into_iter().find(|&d| Some(d) == self.publication);
                point(known.map(Point::Day), Grain::Day)
            }
            Expression::Named(name, choice) => self.named(name, choice, side),
            Expression::NamedIn(name, years) => {
                let year = self
                    .publication
                    .and_then(|d| Point::Year(d.year()).plus(years))
                    .and_then(Point::year);
                point(year.and_then(|y| name.in_year(y)), name.grain())
            }
            Expression::WeekOf(name, unit) => {
                let day = self.publication.and_then(|d| name.nearest(d, side()));
                point(
                    day.and_then(Point::start)
                        .and_then(|d| Point::around(d, unit)),
                    Grain::Week,
                )
            }
            Expression::Unit(unit, n, anchor) => {
                point(self.unit(unit, n, anchor, side), unit.grain())
            }
            Expression::Shift(length, side, anchor) => self.shift(length, side, anchor, paragraph),
            Expression::YearBefore(unit) => point(
                self.year_before(unit, paragraph),
                unit.unwrap_or(Unit::Year).grain(),
            ),
            Expression::Duration(length) => Outcome::Value(write::length(length), Grain::Duration),
            Expression::Every(length) => Outcome::Value(write::length(length), Grain::Set),
            Expression::EveryNamed(name) => match write::name(name) {
                Some(value) => Outcome::Value(value, Grain::Set),
                None => Outcome::Unknown(Grain::Set),
            },
            Expression::Reference(value) => Outcome::Value(value.to_owned(), Grain::Reference),
        }
    }

    /// A name that comes round.
    fn named(&self, name: Name, choice: Choice, side: &impl Fn() -> Option<Side>) -> Outcome {
        let mentioned = || self.last.map(|(point, _)| point);
        let found = match choice {
            Choice::Mentioned => mentioned()
                .and_then(Point::year)
                .and_then(|year| name.in_year(year)),
            Choice::Before | Choice::After => {
                let from = mentioned().and_then(Point::start).or(self.publication);
                from.and_then(|d| {
                    if choice == Choice::Before {
                        name.last(d, false)
                    } else {
                        name.next(d, false)
                    }
                })
            }
            Choice::Last => self.publication.and_then(|d| name.last(d, false)),
            Choice::Next => self.publication.and_then(|d| name.next(d, false)),
            Choice::This => self.publication.and_then(|d| name.of_this_year(d)),
            Choice::Tense(settled) => self
                .publication
                .and_then(|d| name.nearest(d, settled.or_else(side))),
        };
        match found {
            Some(point) => Outcome::Point(point),
            None => write::name(name).map_or(Outcome::Unknown(name.grain()), |value| {
                Outcome::Value(value, name.grain())
            }),
        }
    }

    /// `last week`, `that year`, `the quarter`
    fn unit(
        &self,
        unit: Unit,
        n: i32,
        anchor: Anchor,
        side: &impl Fn() -> Option<Side>,
    ) -> Option<Point> {
        let of_publication = || self.publication.and_then(|d| Point::around(d, unit));
        let of_mentioned = || {
            let point = self
                .last
                .map(|(point, _)| point)
                .filter(|p| p.unit() <= unit)?;
            if point.unit() == unit {
                Some(point)
            } else {
                Point::around(point.start()?, unit)
            }
        };
        match (anchor, unit) {
            (Anchor::Publication, _) => of_publication()?.plus(n),
            (Anchor::Mentioned, _) => of_mentioned().or_else(of_publication)?.plus(n),
            (Anchor::Running, Unit::Weekend) => {
                let weekend = of_publication()?;
                let ahead = weekend.start()? > self.publication? && side() != Some(Side::Future);
                weekend.plus(-i32::from(ahead))
            }
            // The quarter that figures are given for is over.
            (Anchor::Running, Unit::Quarter) => self
                .quarter
                .map(|(point, _)| point)
                .or_else(|| of_publication()?.plus(-1)),
            (Anchor::Running, Unit::Day) => of_publication()?.plus(n),
            (Anchor::Running, _) => of_publication().or_else(of_mentioned),
        }
    }

    /// `two weeks ago`, `three days later`
    fn shift(&self, length: Length, side: Side, anchor: Anchor, paragraph: usize) -> Outcome {
        let sign = if side == Side::Past { -1 } else { 1 };
        let Amount::Halves(halves) = length.amount else {
            return match (length.amount, anchor, side) {
                (Amount::Vague, Anchor::Publication, Side::Past) => {
                    Outcome::Value("PAST_REF".to_owned(), Grain::Reference)
                }
                (Amount::Vague, Anchor::Publication, Side::Future) => {
                    Outcome::Value("FUTURE_REF".to_owned(), Grain::Reference)
                }
                _ => Outcome::Value(write::length(length), Grain::Duration),
            };
        };
        let as_length = || Outcome::Value(write::length(length), Grain::Duration);
        let Ok(n) = i32::try_from(halves / 2) else {
            return as_length();
        };
        let n = n * sign;
        let last = self
            .last
            .filter(|&(_, p)| p + 1 >= paragraph)
            .map(|(point, _)| point);
        // `up from 3% a year earlier` is about the same quarter or month.
        if length.unit == Unit::Year
            && n == -1
            && let Some(point) = self.year_earlier(anchor, paragraph)
        {
            return Outcome::Point(point);
        }
        let from = match anchor {
            Anchor::Publication => self.publication,
            Anchor::Mentioned | Anchor::Running => last
                .filter(|p| p.unit() <= length.unit)
                .and_then(Point::start),
        };
        let (unit, n) = match length.unit {
            Unit::Fortnight => (Unit::Week, n.saturating_mul(2)),
            Unit::Quarter => (Unit::Quarter, n),
            Unit::Decade => (Unit::Year, n.saturating_mul(10)),
            Unit::Century => (Unit::Year, n.saturating_mul(100)),
            unit => (unit, n),
        };
        let shifted = from
            .and_then(|d| Point::around(d, unit))
            .and_then(|p| p.plus(n));
        match (shifted, anchor) {
            (Some(point), _) => Outcome::Point(point),
            (None, Anchor::Mentioned | Anchor::Running) => as_length(),
            (None, Anchor::Publication) => Outcome::Unknown(unit.grain()),
        }
    }

    /// The quarter, or the month, that is talked about, a year before.
    fn year_earlier(&self, anchor: Anchor, paragraph: usize) -> Option<Point> {
        let near = |reach: usize| move |&(_, p): &(Point, usize)| p + reach >= paragraph;
        if let Some((quarter, _)) = self.quarter.filter(near(QUARTER_REACH)) {
            return quarter.plus_years(-1);
        }
        let (last, _) = self.last.filter(near(1))?;
        match last {
            Point::Half(..) => last.plus_years(-1),
            Point::Month(..) if anchor == Anchor::Mentioned => last.plus_years(-1),
            _ => None,
        }
    }

    /// `the year-earlier quarter`, `year-ago results`
    fn year_before(&self, unit: Option<Unit>, paragraph: usize) -> Option<Point> {
        if unit != Some(Unit::Year)
            && let Some(point) = self.year_earlier(Anchor::Mentioned, paragraph)
        {
            return Some(point);
        }
        match unit {
            Some(Unit::Quarter) => self
                .publication
                .and_then(|d| Point::around(d, Unit::Quarter))?
                .plus(-5),
            _ => {
                let year = self
                    .publication
                    .map(Date::year)
                    .or_else(|| self.last?.0.year())?;
                Point::Year(year).plus(-1)
            }
        }
    }
}

/// So many paragraphs on, a quarter is still what the figures are about.
const QUARTER_REACH: usize = 4;

/// The days of that number in `date`'s month and the next three in the direction of `step`.
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

/// How many times nearer a date must be to be meant against the tense.
const AGAINST_TENSE: i32 = 8;

impl Name {
    /// The occurrence in `date`'s year; of a weekday, in its week.
    fn of_this_year(self, date: Date) -> Option<Point> {
        match self {
            Self::Weekday(_) | Self::DayOfMonth(_) => self.next(date, true),
            _ => self.in_year(date.year()),
        }
    }

    /// The last occurrence that began before `date`, or on it where `inclusive`.
    fn last(self, date: Date, inclusive: bool) -> Option<Point> {
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

    /// The first occurrence that begins after `date`, or on it where `inclusive`.
    fn next(self, date: Date, inclusive: bool) -> Option<Point> {
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

    /// The occurrence that is meant where nothing but tense says which. A bare weekday is the last
    /// one, today included, unless tense points ahead; of months and days of a month the nearer one
    /// is meant, where one on the side that tense points away from has to be [`AGAINST_TENSE`]
    /// times as near.
    fn nearest(self, date: Date, side: Option<Side>) -> Option<Point> {
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

    /// Its grain, as the report names it.
    fn grain(self) -> Grain {
        match self {
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
