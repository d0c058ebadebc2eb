//! [`Expression`]: what a date mention says, before it is resolved to a day, month or year.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::holiday::Holiday;
use super::piece::Piece;
use super::point::{Point, Season, Unit};
use super::rule::Rule;
use super::words::Part;

/// A date mention, in terms of its words.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Phrase {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The date or duration; `None` for a time on a day that was mentioned before.
    pub(super) expression: Option<Expression>,
    /// The time of that day.
    pub(super) time: Option<Time>,
    /// The rule that read it.
    pub(super) rule: Rule,
}

/// A date, duration, set or reference.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Expression {
    /// A date that its own words settle: `July 16, 2024`, `the 1990s`.
    Point(Point),
    /// `4/7/2024`: one of two days.
    Either(Date, Date),
    /// A name that recurs: `Friday`, `last March`, `third-quarter`.
    Named(Name, Choice),
    /// A name in the year that is this many years from publication: `June last year`.
    NamedIn(Name, i32),
    /// `the last Friday of the month`
    Nth(i8, Piece, Base),
    /// `two days after Christmas`
    CountedFrom(Length, Side, Base),
    /// The weekday of the week this many weeks from the anchor's: `Monday last week`.
    InWeek(Weekday, i32, Anchor),
    /// `the Friday before Christmas`
    Beside(Weekday, Side, Base),
    /// `the same month last year`; the unit is `None` for `the same period`.
    SameIn(Option<Unit>, OtherYear),
    /// `the latest period`
    Period,
    /// `the week of March 6`, `the weekend of March 9`, `the quarter ended March 31`
    WeekOf(Name, Unit),
    /// The unit this many from the anchor's: `last week`, `this year`.
    Unit(Unit, i32, Anchor),
    /// A length of time from the anchor: `two weeks ago`, `a year earlier`.
    Shift(Length, Side, Anchor),
    /// The anchor's own stretch, a year before: `the year-earlier quarter`.
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
    /// Returns the expression as a base from which others count, if it names a stretch of the
    /// calendar.
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

/// Whether both are weekdays, or both are dates with a month or season, so that one may end a range
/// that the other begins.
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

/// The stretch of the calendar from which another date is counted.
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

/// The year with which figures are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum OtherYear {
    /// This many years from the year in question: `last year`, `a year earlier`.
    Offset(i32),
    /// `2019`
    Known(i16),
}

/// A name of the calendar that recurs.
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

/// Which of a name's occurrences is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Choice {
    /// The nearest on the side to which tense and prepositions point.
    Tense(Option<Side>),
    /// The last before the publication.
    Last,
    /// The one in this week or year.
    This,
    /// The first after the publication.
    Next,
    /// The last before the date mentioned last.
    Before,
    /// The first after the date mentioned last.
    After,
    /// The one in the year of the date mentioned last.
    Mentioned,
}

/// The past or the future, as seen from another date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)]
pub(super) enum Side {
    Past,
    Future,
}

/// The date from which a relative date counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Anchor {
    /// The day of publication.
    Publication,
    /// The date mentioned last.
    Mentioned,
    /// The current one, which needs no qualifier: `the year`, `the quarter`.
    Running,
}

/// A length of time.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Length {
    /// The number of units.
    pub(super) amount: Amount,
    /// The unit that is counted.
    pub(super) unit: Unit,
    /// A number of smaller units in addition: `four years and three months`.
    pub(super) more: Option<(u32, Unit)>,
}

/// A number of units.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Amount {
    /// A number of halves, for both whole numbers and `2 1/2`.
    Halves(u32),
    /// A number of tenths: `1.8`.
    Tenths(u32),
    /// several, a few, or no number
    Vague,
}

impl Length {
    /// Creates a length of this many units.
    pub(super) fn of(amount: Amount, unit: Unit) -> Self {
        Self {
            amount,
            unit,
            more: None,
        }
    }

    /// Creates a length of one unit.
    pub(super) fn one(unit: Unit) -> Self {
        Self::of(Amount::whole(1), unit)
    }

    /// Returns the length as a whole number of units, smaller ones if necessary: 18 months for `a
    /// year and a half`. `None` if it isn't counted or has no such number.
    pub(super) fn in_whole_units(self) -> Option<(i32, Unit)> {
        let Amount::Halves(halves) = self.amount else {
            return None;
        };
        let halves = i32::try_from(halves).ok()?;
        let parts = |unit, n: i32| Some((halves.checked_mul(n)?, unit));
        let (n, unit) = match self.unit {
            _ if halves % 2 == 0 => (halves / 2, self.unit),
            Unit::Year => parts(Unit::Month, 6)?,
            Unit::Decade => parts(Unit::Year, 5)?,
            Unit::Century => parts(Unit::Year, 50)?,
            Unit::Second | Unit::Minute | Unit::Hour => (halves / 2, self.unit),
            _ => return None,
        };
        match self.more {
            Some((months, Unit::Month)) if unit == Unit::Year => {
                let years = n.checked_mul(12)?;
                Some((years.checked_add_unsigned(months)?, Unit::Month))
            }
            _ => Some((n, unit)),
        }
    }

    /// Whether the number of units is whole.
    pub(super) fn is_counted(self) -> bool {
        matches!(self.amount, Amount::Halves(n) if n % 2 == 0)
    }
}

impl Amount {
    /// Creates a whole number of units.
    pub(super) fn whole(n: u32) -> Self {
        Self::Halves(n.saturating_mul(2))
    }
}

/// A time of the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Time {
    /// Hour and minute, and the zone's minutes east of UTC if it is named.
    Clock(i8, i8, Option<i16>),
    /// morning
    Part(Part),
}
