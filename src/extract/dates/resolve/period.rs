//! Resolves dates that count from another stretch of the calendar: one named beside them, or, like "the
//! month", one that the text is about.

use jiff::civil::Date;

use super::super::expression::{Base, Length, Name, OtherYear, Side};
use super::super::point::{Point, Unit};
use super::super::write;
use super::{Context, Grain, Outcome, Resolver};
use crate::extract::dates::expression::Amount;

impl Resolver {
    /// Returns the first day of the month of publication.
    pub(super) fn month_of_publication(&self) -> Option<Date> {
        Point::around(self.publication?, Unit::Month)?.start()
    }

    /// Returns the month that a story about monthly figures is telling about: `sales rose in May …
    /// during the month`. The month must have been one of the last two and mentioned nearby.
    pub(super) fn running_month(
        &self,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Option<Point> {
        let (month, _) = self.month.filter(|&(_, p)| p + 1 >= context.paragraph)?;
        let recent = month.plus(2)?.start() >= self.month_of_publication();
        (recent && context.side() != Some(Side::Future)).then_some(month)
    }

    /// Returns the stretch from which another date counts.
    pub(super) fn base(
        &self,
        base: Base,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Option<Point> {
        match self.outcome(base.into(), context) {
            Outcome::Point(point) => Some(point),
            _ => None,
        }
    }

    /// Resolves a length of time from a day: `two days after Christmas`.
    ///
    /// A week from a weekday is a certain day, but a week after a feast only a certain week.
    pub(super) fn counted(
        &self,
        mut length: Length,
        side: Side,
        base: Base,
        from: Option<Date>,
    ) -> Outcome {
        let exact = matches!(
            base,
            Base::Named(Name::Weekday(_), _) | Base::Unit(Unit::Day, ..)
        );
        if let (true, Unit::Week, Amount::Halves(halves)) = (exact, length.unit, length.amount) {
            length = Length::of(Amount::Halves(halves * 7), Unit::Day);
        }
        let unit = if exact { Unit::Day } else { length.unit };
        let unknown = Outcome::Unknown(unit.grain());
        let (Some(from), Some((n, whole))) = (from, length.in_whole_units()) else {
            return unknown;
        };
        let n = if side == Side::Past { -n } else { n };
        let around = match base {
            Base::Unit(unit @ (Unit::Week | Unit::Month), ..) => Some(unit),
            _ => None,
        };
        let years = match whole {
            Unit::Year => Some(n),
            Unit::Decade => n.checked_mul(10),
            Unit::Century => n.checked_mul(100),
            _ => None,
        };
        let in_another_year = || Point::Day(from).plus_years(years?);
        let point = match whole {
            // `ten years ago this week`
            _ if around.is_some() => in_another_year()
                .and_then(Point::start)
                .and_then(|day| Point::around(day, around?)),
            Unit::Month if exact => Point::Day(from).plus_months(n).map(Point::Day),
            _ if exact && years.is_some() => in_another_year(),
            unit => super::shift::shifted(from, unit, n),
        };
        match point {
            Some(point) => Outcome::Point(point),
            None => Outcome::Value(write::length(length), Grain::Duration),
        }
    }

    /// Returns the month, quarter or day in question, in another year.
    pub(super) fn same_in(
        &self,
        unit: Option<Unit>,
        year: OtherYear,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Option<Point> {
        use super::super::expression::Anchor;
        let near = self.last.map(|(point, _)| point);
        let this = match unit {
            Some(unit) => self.unit(unit, 0, Anchor::Mentioned, context),
            None => near
                .filter(|p| matches!(p.unit(), Unit::Month | Unit::Quarter))
                .or(self.quarter.map(|(quarter, _)| quarter)),
        };
        let this = this.or_else(|| self.publication.map(|d| Point::Year(d.year())))?;
        match year {
            OtherYear::Offset(n) => this.plus_years(n),
            OtherYear::Known(year) => this.plus_years(i32::from(year) - i32::from(this.year()?)),
        }
    }

    /// Resolves a month or day without its year by a day long ago in the same paragraph, if it is
    /// soon after that day: `On 1 May 1952 he left. In June he came back`.
    pub(super) fn in_the_story(
        &self,
        name: Name,
        publication: Date,
        context: &Context<impl Fn() -> Option<Side>>,
    ) -> Option<Point> {
        let (last, _) = self.last.filter(|&(_, p)| p == context.paragraph)?;
        let dated = matches!(last, Point::Day(_));
        let old = last.year()? <= publication.year() - LONG_AGO;
        let calendar = matches!(name, Name::Month(_) | Name::MonthDay(..));
        if !(dated && old && calendar) || context.side() == Some(Side::Future) {
            return None;
        }
        let point = name.next(last.start()?, true)?;
        let apart = (point.start()? - last.start()?).get_days();
        (apart <= NEXT_MONTH).then_some(point)
    }

    /// Resolves a name without a year, in an article without a date, by the day mentioned last, if
    /// the two are close enough to belong to one story.
    pub(super) fn told(&self, name: Name) -> Option<Point> {
        if matches!(name, Name::Weekday(_) | Name::DayOfMonth(_)) {
            return None;
        }
        let (day, _) = self.last_day?;
        let point = name.nearest(day, None)?;
        let apart = (point.start()? - day).get_days().abs();
        (apart <= CLOSE).then_some(point)
    }
}

/// The fewest years before the publication that make a date one of the distant past.
const LONG_AGO: i16 = 2;

/// About the number of days from a date to the end of the next month.
const NEXT_MONTH: i32 = 60;

/// The maximum number of days between two dates of one story, about a season.
const CLOSE: i32 = 100;

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::found;

    #[test]
    fn a_story_of_long_ago_keeps_its_year() {
        assert_eq!(
            found(
                "2024-07-16",
                "He left on May 1, 1952. In June he came back."
            ),
            ["May 1, 1952 = 1952-05-01", "June = 1952-06"]
        );
        assert_eq!(
            found("2024-07-16", "He left on May 1, 1952.\n\nIn June he died."),
            ["May 1, 1952 = 1952-05-01", "June = 2024-06"]
        );
    }

    #[test]
    fn without_a_date_names_go_with_a_day_that_is_near() {
        assert_eq!(
            found("", "It opened on May 3, 2019. Work began in June."),
            ["May 3, 2019 = 2019-05-03", "June = 2019-06"]
        );
        assert_eq!(
            found(
                "",
                "It opened on May 3, 2019. Work began in October, on Friday."
            ),
            [
                "May 3, 2019 = 2019-05-03",
                "October = XXXX-10",
                "Friday = XXXX-WXX-5"
            ]
        );
    }
}
