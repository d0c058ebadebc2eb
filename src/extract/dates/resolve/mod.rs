//! [`Resolver`]: turns expressions into values, given the publication date and the dates mentioned
//! before.
//!
//! An expression that cannot be resolved has no value, or has the form that TIMEX3 uses for dates
//! without a year (`XXXX-05-01`).

use jiff::civil::{Date, Weekday};

use super::Grain;
use super::expression::{Anchor, Choice, Expression, Name, Side, Time};
use super::point::{Point, Unit};
use super::write;

mod period;
mod shift;

/// The dates known so far, at one place in the text.
#[derive(Debug)]
pub(super) struct Resolver {
    /// The day of publication.
    publication: Option<Date>,
    /// The date mentioned last, with the number of its paragraph.
    last: Option<(Point, usize)>,
    /// The day mentioned last, with the number of its paragraph.
    last_day: Option<(Date, usize)>,
    /// The quarter mentioned last, with the number of its paragraph.
    quarter: Option<(Point, usize)>,
    /// The latest month mentioned that was over at publication, with the number of its last
    /// paragraph.
    month: Option<(Point, usize)>,
}

/// The result for a mention.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Resolved {
    /// The TIMEX3 value.
    pub(super) value: Option<String>,
    /// Its grain, or its sort.
    pub(super) grain: Grain,
    /// The stretch of the calendar.
    pub(super) point: Option<Point>,
}

/// The context of a mention.
pub(super) struct Context<S> {
    /// A function that returns the side to which tense points, called only if needed.
    pub(super) side: S,
    /// The number of the mention's paragraph.
    pub(super) paragraph: usize,
    /// The beginning of the range that the mention ends.
    pub(super) after: Option<Point>,
}

impl<S: Fn() -> Option<Side>> Context<S> {
    fn side(&self) -> Option<Side> {
        (self.side)()
    }
}

/// The result for an expression, without its time.
enum Outcome {
    /// A stretch of the calendar.
    Point(Point),
    /// A value that isn't a particular date.
    Value(String, Grain),
    /// Nothing but the grain.
    Unknown(Grain),
}

impl Resolver {
    pub(super) fn new(publication: Option<Date>) -> Self {
        Self {
            publication,
            last: None,
            last_day: None,
            quarter: None,
            month: None,
        }
    }

    /// Resolves an expression with or without a time.
    pub(super) fn resolve(
        &mut self,
        expression: Option<Expression>,
        time: Option<Time>,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Resolved {
        let paragraph = context.paragraph;
        let outcome = match expression {
            Some(expression) => self.outcome(expression, context),
            None => self
                .day_before(context)
                .map_or(Outcome::Unknown(Grain::Time), |day| {
                    Outcome::Point(Point::Day(day))
                }),
        };
        if let Outcome::Point(point) = outcome
            && expression.is_none_or(can_be_leant_on)
        {
            self.remember(point, paragraph);
        }
        let (value, grain, point) = match outcome {
            Outcome::Point(point) => (Some(point.value()), point.grain(), Some(point)),
            Outcome::Value(value, grain) => (Some(value), grain, None),
            Outcome::Unknown(grain) => (None, grain, None),
        };
        match time {
            Some(time) => Resolved {
                value: value.map(|v| v + &write::time(time)),
                grain: if grain == Grain::Set {
                    Grain::Set
                } else {
                    Grain::Time
                },
                point,
            },
            None => Resolved {
                value,
                grain,
                point,
            },
        }
    }

    /// Keeps a date, so that later ones can refer to it: "the next day", "the same quarter".
    fn remember(&mut self, point: Point, paragraph: usize) {
        self.last = Some((point, paragraph));
        match point {
            Point::Day(date) => self.last_day = Some((date, paragraph)),
            // `compared with the third quarter of 2023`: the text is still about this year's
            // quarter.
            Point::Quarter(..) => {
                let own = self.quarter.filter(|&(q, _)| {
                    q.plus_years(-1) == Some(point) && q.start() <= self.publication
                });
                self.quarter = Some((own.map_or(point, |(q, _)| q), paragraph));
            }
            Point::Month(..) => {
                let over = self.month_of_publication() > point.start();
                let earlier = self.month.is_some_and(|(m, _)| m.start() > point.start());
                if over && !earlier {
                    self.month = Some((point, paragraph));
                }
            }
            _ => {}
        }
    }

    /// Returns the day of a clock time that states none: the last one mentioned in this paragraph
    /// or the one before, or else that of publication. An event to come isn't on a day before
    /// publication.
    fn day_before(&self, context: &Context<impl Fn() -> Option<Side>>) -> Option<Date> {
        let (day, _) = self
            .last_day
            .filter(|&(_, p)| p + 1 >= context.paragraph)
            .or(self.publication.map(|day| (day, context.paragraph)))?;
        let over = |publication: &Date| day < *publication;
        let late = self
            .publication
            .filter(|p| over(p) && context.side() == Some(Side::Future));
        late.or(Some(day))
    }

    /// Resolves an expression without its time.
    fn outcome(
        &self,
        expression: Expression,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Outcome {
        let point =
            |point: Option<Point>, grain| point.map_or(Outcome::Unknown(grain), Outcome::Point);
        let day = |day: Option<Date>| point(day.map(Point::Day), Grain::Day);
        let set = |value| Outcome::Value(value, Grain::Set);
        match expression {
            Expression::Point(found) => Outcome::Point(found),
            Expression::Either(a, b) => day(self.either(a, b, context)),
            Expression::Named(name, choice) => self.named(name, choice, context),
            Expression::NamedIn(name, years) => point(self.named_in(name, years), name.grain()),
            Expression::WeekOf(name, unit) => {
                point(self.week_of(name, unit, context), unit.grain())
            }
            Expression::Unit(unit, n, anchor) => {
                point(self.unit(unit, n, anchor, context), unit.grain())
            }
            Expression::Shift(length, side, anchor) => self.shift(length, side, anchor, context),
            Expression::Nth(n, piece, base) => {
                let whole = self.base(base, context);
                point(whole.and_then(|w| piece.of(n, w)), Grain::Day)
            }
            Expression::CountedFrom(length, side, base) => {
                let from = self.base(base, context).and_then(Point::start);
                self.counted(length, side, base, from)
            }
            Expression::InWeek(weekday, weeks, anchor) => {
                let week = self.unit(Unit::Week, weeks, anchor, context);
                let monday = week.and_then(Point::start);
                let since = i32::from(weekday.to_monday_zero_offset());
                point(monday.and_then(|d| Point::Day(d).plus(since)), Grain::Day)
            }
            Expression::Beside(weekday, side, base) => {
                let from = self.base(base, context).and_then(Point::start);
                point(from.and_then(|d| beside(weekday, side, d)), Grain::Day)
            }
            Expression::SameIn(unit, year) => {
                let grain = unit.unwrap_or(Unit::Year).grain();
                point(self.same_in(unit, year, context), grain)
            }
            Expression::Period => point(
                self.unit(Unit::Quarter, 0, Anchor::Running, context),
                Grain::Quarter,
            ),
            Expression::YearBefore(unit) => point(
                self.year_before(unit, context.paragraph),
                unit.unwrap_or(Unit::Year).grain(),
            ),
            Expression::Duration(length) => Outcome::Value(write::length(length), Grain::Duration),
            Expression::Every(length) => set(write::length(length)),
            Expression::EveryNamed(name) => {
                let value = write::name(name);
                value.map_or(Outcome::Unknown(Grain::Set), set)
            }
            Expression::Reference(value) => Outcome::Value(value.to_owned(), Grain::Reference),
        }
    }

    /// Resolves a name in another year: `next year's second quarter`.
    fn named_in(&self, name: Name, years: i32) -> Option<Point> {
        let year = Point::Year(self.publication?.year()).plus(years)?;
        name.in_year(year.year()?)
    }

    /// Resolves a week by one of its days, or a quarter by its end: `the week of May 5`, `the
    /// quarter ended June 30`.
    fn week_of(
        &self,
        name: Name,
        unit: Unit,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Option<Point> {
        // `the quarter ended June 30` is the fiscal quarter mentioned before
        if let (Unit::Quarter, Some((quarter, _))) = (unit, self.quarter) {
            return Some(quarter);
        }
        let day = name.nearest(self.publication?, context.side())?;
        Point::around(day.start()?, unit)
    }

    /// Decides which of two days `4/7/2024` is: the day of publication, or the only one on the side
    /// to which tense points.
    fn either(
        &self,
        a: Date,
        b: Date,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Option<Date> {
        let publication = self.publication?;
        if [a, b].contains(&publication) {
            return Some(publication);
        }
        let past = match context.side()? {
            Side::Past => true,
            Side::Future => false,
        };
        let fits = |d: Date| (d < publication) == past;
        match (fits(a), fits(b)) {
            (true, false) => Some(a),
            (false, true) => Some(b),
            _ => None,
        }
    }

    /// Resolves a name that recurs.
    fn named(
        &self,
        name: Name,
        choice: Choice,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Outcome {
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
            Choice::Tense(settled) => {
                match (context.after.and_then(Point::start), self.publication) {
                    // The end of a range comes after its beginning.
                    (Some(first), _) => name.next(first, false),
                    (None, Some(d)) => self
                        .in_the_story(name, d, context)
                        .or_else(|| name.nearest(d, settled.or_else(|| context.side()))),
                    (None, None) => self.told(name),
                }
            }
        };
        match found {
            Some(point) => Outcome::Point(point),
            None => write::name(name).map_or(Outcome::Unknown(name.grain()), |value| {
                Outcome::Value(value, name.grain())
            }),
        }
    }

    /// Resolves a unit by its distance from the anchor: `last week`, `that year`, `the quarter`.
    fn unit(
        &self,
        unit: Unit,
        n: i32,
        anchor: Anchor,
        context: &Context<impl Fn() -> Option<Side>>,
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
            // `this weekend` early in the week may mean the one that is over
            (Anchor::Publication, Unit::Weekend) if n == 0 => {
                let weekend = of_publication()?;
                let since = self.publication?.weekday().since(Weekday::Monday);
                let over = since < EARLY && context.side() == Some(Side::Past);
                weekend.plus(-i32::from(over))
            }
            (Anchor::Publication, _) => of_publication()?.plus(n),
            (Anchor::Mentioned, _) => of_mentioned().or_else(of_publication)?.plus(n),
            (Anchor::Running, Unit::Weekend) => {
                let weekend = of_publication()?;
                let ahead =
                    weekend.start()? > self.publication? && context.side() != Some(Side::Future);
                weekend.plus(-i32::from(ahead))
            }
            // Figures are given for the last complete quarter.
            (Anchor::Running, Unit::Quarter) => self
                .quarter
                .map(|(point, _)| point)
                .or_else(|| of_publication()?.plus(-1)),
            (Anchor::Running, Unit::Month) => self
                .running_month(context)
                .or_else(of_publication)
                .or_else(of_mentioned),
            (Anchor::Running, Unit::Day) => of_publication()?.plus(n),
            (Anchor::Running, _) => of_publication().or_else(of_mentioned),
        }
    }
}

/// Whether later mentions can refer to the date of this expression.
fn can_be_leant_on(expression: Expression) -> bool {
    match expression {
        // `up from 3% a year earlier` only compares; the text continues in its own year.
        Expression::YearBefore(_) | Expression::SameIn(..) => false,
        Expression::Shift(length, ..) => length.unit != Unit::Year,
        // Later mentions do not refer to `overnight`.
        Expression::Unit(unit, _, anchor) => (unit, anchor) != (Unit::Day, Anchor::Running),
        _ => true,
    }
}

/// Returns the last such weekday before a day, or the next one after it.
fn beside(weekday: Weekday, side: Side, day: Date) -> Option<Point> {
    let name = Name::Weekday(weekday);
    match side {
        Side::Past => name.last(day, false),
        Side::Future => name.next(day, false),
    }
}

/// The number of days at the beginning of a week in which "this weekend" may be the last one.
const EARLY: i8 = 3;
