//! [`Expression`]: what a date mention says, before it is known which day, month or year that comes
//! to.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use super::holiday::Holiday;
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
    /// `the week of March 6`, `the weekend of March 9`
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

impl Amount {
    /// This many.
    pub(super) fn whole(n: u32) -> Self {
        Self::Halves(n.saturating_mul(2))
    }
}

/// A time of the day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Time {
    /// Hour and minute.
    Clock(i8, i8),
    /// morning
    Part(Part),
}
