//! Resolves lengths of time from a day: `two weeks ago`, `three days later`, `a year earlier`.

use jiff::civil::Date;

use super::super::Grain;
use super::super::expression::{Amount, Anchor, Length, Side};
use super::super::point::{Point, Unit};
use super::super::write;
use super::{Context, Outcome, Resolver};

impl Resolver {
    /// Resolves a length before or after the anchor: `two weeks ago`, `three days later`.
    pub(super) fn shift(
        &self,
        length: Length,
        side: Side,
        anchor: Anchor,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Outcome {
        let paragraph = context.paragraph;
        let sign = if side == Side::Past { -1 } else { 1 };
        let Amount::Halves(_) = length.amount else {
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
        let Some((n, unit)) = length.in_whole_units() else {
            return as_length();
        };
        let n = n * sign;
        let last = self
            .last
            .filter(|&(_, p)| p + REACH >= paragraph)
            .map(|(point, _)| point);
        // `up from 3% a year earlier` is about the same quarter or month.
        if unit == Unit::Year
            && n == -1
            && let Some(point) = self.year_earlier(anchor, paragraph)
        {
            return Outcome::Point(point);
        }
        let from = match anchor {
            Anchor::Publication => self.publication,
            Anchor::Mentioned | Anchor::Running => {
                last.filter(|p| p.unit() <= unit).and_then(Point::start)
            }
        };
        let shifted = from.and_then(|d| shifted(d, unit, n));
        // `Two weeks later the rats had learnt it`: the past tense rules out a day after
        // publication, unless it is counted from one.
        let told_ahead = |point: &Point| {
            let past = |day: Option<Date>| day <= self.publication && self.publication.is_some();
            let ahead = !past(point.start()) && past(from);
            let later = anchor != Anchor::Publication && side == Side::Future;
            later && ahead && context.side() == Some(Side::Past)
        };
        match (shifted.filter(|p| !told_ahead(p)), anchor) {
            (Some(point), _) => Outcome::Point(point),
            (None, Anchor::Mentioned | Anchor::Running) => as_length(),
            (None, Anchor::Publication) => Outcome::Unknown(unit.grain()),
        }
    }

    /// Returns the half, quarter or month in question, a year before.
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

    /// Resolves `the year-earlier quarter` and `year-ago results`.
    pub(super) fn year_before(&self, unit: Option<Unit>, paragraph: usize) -> Option<Point> {
        if unit != Some(Unit::Year)
            && let Some(point) = self.year_earlier(Anchor::Mentioned, paragraph)
        {
            return Some(point);
        }
        match unit {
            // The last complete quarter, which figures are given for, a year before.
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

/// Returns the stretch of `unit` that is `n` of them from a day.
pub(super) fn shifted(from: Date, unit: Unit, n: i32) -> Option<Point> {
    let (unit, n) = match unit {
        Unit::Fortnight => (Unit::Week, n.saturating_mul(2)),
        Unit::Decade => (Unit::Year, n.saturating_mul(10)),
        Unit::Century => (Unit::Year, n.saturating_mul(100)),
        unit => (unit, n),
    };
    Point::around(from, unit)?.plus(n)
}

/// The number of paragraphs for which `a day earlier` may refer to a date.
const REACH: usize = 2;

/// The number of paragraphs for which a quarter remains the one that figures are about.
const QUARTER_REACH: usize = 4;
