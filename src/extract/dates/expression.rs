//! [`Expression`]: what a date mention says, before it is known which day, month or year that comes
//! to.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::holiday::Holiday;
use super::piece::Piece;
use super::point::{Point, Season, Unit};
use super::rule::Rule;
use super::words::Part;

/// A date mention as its words put it.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Phrase {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The date or duration; `None` for a time of a day that the words before it name.
    pub(super) expression: Option<Expression>,
    /// The time of that day.
    pub(super) time: Option<Time>,
    /// The rule that read it.
    pub(super) rule: Rule,
}

/// A date, duration, set or reference.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Expression {
    /// Settled by its own words: `July 16, 2024`, `the 1990s`.
    Point(Point),
    /// `4/7/2024`: one of two days.
    Either(Date, Date),
    /// A name that comes round: `Friday`, `last March`, `third-quarter`.
    Named(Name, Choice),
    /// A name in the year that another unit gives: `June last year`.
    NamedIn(Name, i32),
    /// `the last Friday of the month`
    Nth(i8, Piece, Base),
    /// `two days after Christmas`
    CountedFrom(Length, Side, Base),
    /// `Monday last week`: the weekday of so many weeks from the anchor's.
    InWeek(Weekday, i32, Anchor),
    /// `the Friday before Christmas`
    Beside(Weekday, Side, Base),
    /// `the same month last year`; no unit for `the same period`.
    SameIn(Option<Unit>, OtherYear),
    /// `the latest period`
    Period,
    /// `the week of March 6`, `the weekend of March 9`, `the quarter ended March 31`
    WeekOf(Name, Unit),
    /// So many units from the anchor's: `last week`, `this year`.
    Unit(Unit, i32, Anchor),
    /// A length of time from the anchor: `two weeks ago`, `a year earlier`.
    Shift(Length, Side, Anchor),
    /// The anchor's own stretch a year before: `the year-earlier quarter`.
    YearBefore(Option<Unit>),
    /// `for three months`
    Duration(Length),
    /// `every day`
    Every(Length),
    /// `every Monday`, `Friday nights`
    EveryNamed(Name),
    /// `now`, `recently`, `soon`
    Reference(&'static str),
}

impl Expression {
    /// The stretch of the calendar that it names, for others to be told from.
    pub(super) fn base(self) -> Option<Base> {
        Some(match self {
            Self::Point(point) => Base::Point(point),
            Self::Named(name, choice) => Base::Named(name, choice),
            Self::NamedIn(name, years) => Base::NamedIn(name, years),
            Self::Unit(unit, n, anchor) => Base::Unit(unit, n, anchor),
            _ => return None,
        })
    }
}

/// Whether both are days of the week, or both are told by their month, so that one may be the end
/// of the other's range.
pub(super) fn same_kind(one: Option<Expression>, other: Option<Expression>) -> bool {
    let weekday = |e| matches!(e, Some(Expression::Named(Name::Weekday(_), _)));
    let by_month = |e| {
        let named = matches!(
            e,
            Some(Expression::Named(
                Name::Month(_) | Name::MonthDay(..) | Name::Season(_) | Name::Holiday(_),
                _
            ))
        );
        named || matches!(e, Some(Expression::Point(_)))
    };
    weekday(one) && weekday(other) || by_month(one) && by_month(other)
}

/// What another date is told from: the expressions that name one stretch of the calendar.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Base {
    /// `July 16, 2024`
    Point(Point),
    /// `Christmas`, `November`
    Named(Name, Choice),
    /// `November last year`
    NamedIn(Name, i32),
    /// `this month`, `yesterday`
    Unit(Unit, i32, Anchor),
}

impl From<Base> for Expression {
    fn from(base: Base) -> Self {
        match base {
            Base::Point(point) => Self::Point(point),
            Base::Named(name, choice) => Self::Named(name, choice),
            Base::NamedIn(name, years) => Self::NamedIn(name, years),
            Base::Unit(unit, n, anchor) => Self::Unit(unit, n, anchor),
        }
    }
}

/// The year that figures are compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum OtherYear {
    /// So many years from the one in question: `last year`, `a year earlier`.
    Offset(i32),
    /// `2019`
    Known(i16),
}

/// A name of the calendar that comes round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Name {
    /// Monday
    Weekday(Weekday),
    /// March
    Month(i8),
    /// March 5
    MonthDay(i8, i8),
    /// the 19th
    DayOfMonth(i8),
    /// summer
    Season(Season),
    /// the third quarter
    Quarter(i8),
    /// the first half of the year
    Half(i8),
    /// Christmas
    Holiday(Holiday),
}

/// Which of a name's many occurrences is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Choice {
    /// The nearest on the side that tense and prepositions point to.
    Tense(Option<Side>),
    /// The last one before the publication.
    Last,
    /// The one of this week or year.
    This,
    /// The first one after the publication.
    Next,
    /// The last one before the date mentioned before.
    Before,
    /// The first one after it.
    After,
    /// The one of the year of the date mentioned before.
    Mentioned,
}

/// Before or after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub(super) enum Side {
    Past,
    Future,
}

/// What a relative date counts from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Anchor {
    /// The day of publication.
    Publication,
    /// The date mentioned before.
    Mentioned,
    /// The one that is running, which needs no naming: `the year`, `the quarter`.
    Running,
}

/// A length of time.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Length {
    /// How many.
    pub(super) amount: Amount,
    /// Of what.
    pub(super) unit: Unit,
    /// What a smaller unit adds: `four years and three months`.
    pub(super) more: Option<(u32, Unit)>,
}

/// How many units.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Amount {
    /// So many halves: whole numbers and `2 1/2` in one.
    Halves(u32),
    /// So many tenths: `1.8`.
    Tenths(u32),
    /// several, a few, or no number at all
    Vague,
}

impl Length {
    /// So many of a unit.
    pub(super) fn of(amount: Amount, unit: Unit) -> Self {
        Self {
            amount,
            unit,
            more: None,
        }
    }

    /// One of a unit.
    pub(super) fn one(unit: Unit) -> Self {
        Self::of(Amount::whole(1), unit)
    }

    /// Whether it has a whole number.
    pub(super) fn is_counted(self) -> bool {
        matches!(self.amount, Amount::Halves(n) if n % 2 == 0)
    }
}

impl Amount {
    /// This many.
    pub(super) fn whole(n: u32) -> Self {
        Self::Halves(n.saturating_mul(2))
    }
}

/// A time of the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Time {
    /// Hour and minute, and the zone's minutes east of UTC where it is named.
    Clock(i8, i8, Option<i16>),
    /// morning
    Part(Part),
}
