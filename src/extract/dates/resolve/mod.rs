//! [`Resolver`]: from what the words say to the value that it comes to, given the publication date
//! and the dates mentioned before.
//!
//! What cannot be settled stays without a value, or has the form that TIMEX3 keeps for dates
//! without a year (`XXXX-05-01`).

use jiff::civil::Date;

use super::Grain;
use super::expression::{Anchor, Choice, Expression, Length, Name, Side, Time};
use super::point::{Point, Unit};
use super::write;

mod shift;

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
}
