//! Reads dates that count from a stretch of the calendar beside them: `the last Friday of the
//! month`, `two days after Christmas`, `the same month last year`.

use super::super::expression::{Anchor, Base, Expression, Length, Name, OtherYear, Phrase, Side};
use super::super::piece::Piece;
use super::super::point::{Point, Unit};
use super::super::rule::Rule;
use super::super::words::{Which, Word};
use super::Reader;
use super::named::TENSE;
use crate::lexicon::{Key, key, keys};

impl Reader<'_, '_> {
    /// Reads `the last Friday of the month`, `first Tuesday in November`. `start` is the index of
    /// its `the`, if it has one.
    pub(super) fn nth(&self, start: usize, i: usize) -> Option<Phrase> {
        let (n, at) = self.rank(i)?;
        let piece = match self.word(at) {
            Word::Weekday(day) => Piece::Weekday(day),
            Word::Unit(unit @ (Unit::Day | Unit::Week | Unit::Weekend | Unit::Month)) => {
                Piece::Unit(unit)
            }
            Word::Unit(unit @ Unit::Quarter) if n < 0 => Piece::Unit(unit),
            _ => return None,
        };
        if !self.s.is_one_of(at + 1, keys!["of", "in"]) {
            return None;
        }
        if self.word(at + 2) == Word::Every
            && let Word::Unit(unit) = self.word(at + 3)
        {
            let every = Expression::Every(Length::one(unit));
            return Some(self.found(start..at + 4, every, Rule::Set));
        }
        let (base, end) = self.whole(at + 2)?;
        Some(self.found(start..end, Expression::Nth(n, piece, base), Rule::Nth))
    }

    /// Reads `first`, `2nd`, `last` or `final`, and returns the rank with the index after it. A
    /// negative rank counts from the end.
    pub(super) fn rank(&self, i: usize) -> Option<(i8, usize)> {
        match self.word(i) {
            Word::Ordinal(n) => Some((i8::try_from(n).ok()?, i + 1)),
            Word::Which(Which::Last) => Some((-1, i + 1)),
            Word::Digits if self.is_ordinal_ending(i + 1) => {
                Some((self.digits(i)?.parse().ok()?, i + 2))
            }
            _ if self.s.is_one_of(i, keys!["final", "closing"]) => Some((-1, i + 1)),
            _ if self.s.key(i) == key!("opening") => Some((1, i + 1)),
            _ => None,
        }
    }

    /// Reads a month or year that something is a part of: `the month`, `November`, `last year`,
    /// `2024`.
    fn whole(&self, i: usize) -> Option<(Base, usize)> {
        let long = |unit: Unit| matches!(unit, Unit::Month | Unit::Quarter | Unit::Year);
        let the = usize::from(self.word(i) == Word::The);
        match (self.word(i + the), self.word(i + the + 1)) {
            (Word::Unit(unit), _) if the == 1 && long(unit) => {
                Some((Base::Unit(unit, 0, Anchor::Running), i + 2))
            }
            (Word::Which(which), Word::Unit(unit)) if long(unit) => {
                let (n, anchor) = which.offset()?;
                Some((Base::Unit(unit, n, anchor), i + the + 2))
            }
            (Word::Month(month), _) if the == 0 => {
                let name = Name::Month(month);
                let month = Expression::Named(name, TENSE);
                let month = self.in_a_year(self.found(i..i + 1, month, Rule::Month), name);
                Some((month.expression?.base()?, month.tokens.end))
            }
            (Word::Digits, _) if the == 0 => {
                let (year, end) = self.year_number(i)?;
                Some((Base::Point(Point::Year(year)), end))
            }
            _ => None,
        }
    }

    /// Reads the day from which something before it is counted: `Christmas`, `June 5`, `Monday`.
    pub(super) fn base(&self, i: usize) -> Option<(Base, usize)> {
        if self.in_base {
            return None;
        }
        let reader = Self {
            in_base: true,
            ..*self
        };
        let named = |i: usize| {
            let day = reader.day(i).filter(|d| d.time.is_none())?;
            let base = day.expression?.base()?;
            let is_day = match base {
                Base::Point(point) => matches!(point, Point::Day(_)),
                Base::Named(name, _) => matches!(
                    name,
                    Name::Weekday(_) | Name::MonthDay(..) | Name::Holiday(_)
                ),
                Base::Unit(unit, _, anchor) => unit == Unit::Day && anchor == Anchor::Publication,
                Base::NamedIn(..) => false,
            };
            is_day.then_some((base, day.tokens.end))
        };
        named(i).or_else(|| named(i + usize::from(self.word(i) == Word::The)))
    }

    /// Reads `two days after Christmas`, `four days from Sunday`, with `after` at `at`.
    pub(super) fn counted_from(&self, start: usize, length: Length, at: usize) -> Option<Phrase> {
        let side = match self.s.key(at) {
            k if k == key!("before") => Side::Past,
            k if keys!["after", "from", "following"].contains(&k) => Side::Future,
            _ => return None,
        };
        // `for two days after Christmas` is a length of time
        let long = self.s.is_one_of(
            self.s.before(start, 1),
            keys![
                "for", "in", "within", "during", "over", "of", "than", "last", "first"
            ],
        );
        if long || length.unit < Unit::Day || !length.is_counted() {
            return None;
        }
        let (base, end) = self.base(at + 1)?;
        // `two days, from Sunday to Tuesday`
        let range = self.s.key(at) == key!("from")
            && self
                .s
                .is_one_of(end, keys!["to", "through", "until", "-", "on"]);
        let counted = Expression::CountedFrom(length, side, base);
        (!range).then(|| self.found(start..end, counted, Rule::CountedFrom))
    }

    /// Reads `Friday before Christmas`.
    pub(super) fn beside(&self, i: usize) -> Option<Phrase> {
        let Word::Weekday(day) = self.word(i) else {
            return None;
        };
        let side = match self.s.key(i + 1) {
            k if k == key!("before") => Side::Past,
            k if k == key!("after") => Side::Future,
            _ => return None,
        };
        let (base, end) = self.base(i + 2)?;
        let dated = matches!(
            base,
            Base::Point(_) | Base::Named(Name::MonthDay(..) | Name::Holiday(_), _)
        );
        let beside = Expression::Beside(day, side, base);
        dated.then(|| self.found(i..end, beside, Rule::CountedFrom))
    }

    /// Reads `the same month last year`, `the corresponding period of 2019`, with `same` at `at`.
    pub(super) fn same_in(&self, start: usize, at: usize) -> Option<Phrase> {
        const SAME: &[Key] = keys!["same", "corresponding", "comparable", "equivalent", "like"];
        // `the quarter a year ago`
        if let Word::Unit(unit @ (Unit::Month | Unit::Quarter)) = self.word(at)
            && start < at
            && self.word(at + 1) == Word::A
            && let Some((year, end)) = self.other_year(at + 1)
        {
            let same = Expression::SameIn(Some(unit), year);
            return Some(self.found(start..end, same, Rule::YearEarlier));
        }
        if !self.s.is_one_of(at, SAME) {
            return None;
        }
        let unit = match self.word(at + 1) {
            Word::Unit(unit @ (Unit::Day | Unit::Month | Unit::Quarter)) => Some(unit),
            _ if self.s.key(at + 1) == key!("period") => None,
            _ => return None,
        };
        let (year, end) = self.other_year(at + 2)?;
        let same = Expression::SameIn(unit, year);
        Some(self.found(start..end, same, Rule::YearEarlier))
    }

    /// Reads the year with which figures are compared: `last year`, `a year earlier`, `of 2019`.
    fn other_year(&self, i: usize) -> Option<(OtherYear, usize)> {
        let i = i + usize::from(self.s.is_one_of(i, keys!["of", "in", "from", ","]));
        if let Some((year, end)) = self.year_number(i) {
            return Some((OtherYear::Known(year), end));
        }
        let the = usize::from(self.word(i) == Word::The);
        let year = |at: usize| self.word(at) == Word::Unit(Unit::Year);
        match self.word(i + the) {
            Word::Which(which) if year(i + the + 1) => {
                let (n, _) = which.offset().filter(|&(n, _)| n != 0)?;
                Some((OtherYear::Offset(n), i + the + 2))
            }
            Word::A | Word::Number(1) if year(i + 1) => {
                let back = self.s.is_one_of(i + 2, keys!["ago", "earlier", "before"]);
                back.then_some((OtherYear::Offset(-1), i + 3))
            }
            Word::Unit(Unit::Year) if the == 1 => {
                let back = self.s.is_one_of(i + 2, keys!["earlier", "before"]);
                back.then_some((OtherYear::Offset(-1), i + 3))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn parts_of_a_month_or_year_are_counted() {
        check(
            "It will close on the last Friday of the month. -> the last Friday of the month = 2024-07-26
            They vote on the first Tuesday in November. -> the first Tuesday in November = 2024-11-05
            The second Sunday of May 2023 was dry. -> The second Sunday of May 2023 = 2023-05-14
            Final Friday of June was wet. -> Final Friday of June = 2024-06-28
            It closed on the final day of last month. -> the final day of last month = 2024-06-30
            It opens in the first week of August. -> the first week of August = 2024-W31
            It opens on the 2nd weekend of August. -> the 2nd weekend of August = 2024-W32-WE
            Sales fell in the last quarter of 2022. -> the last quarter of 2022 = 2022-Q4
            They meet on the first Monday of every month. -> the first Monday of every month = P1M",
        );
    }

    #[test]
    fn parts_of_other_things_are_not() {
        check(
            "It was the second day of the trial. ->
            He left in the first week of training. ->
            It rained last Friday in Turin. -> last Friday = 2024-07-12",
        );
    }

    #[test]
    fn lengths_are_counted_from_a_day_that_is_named() {
        check(
            "The vote comes a day before Thanksgiving. -> a day before Thanksgiving = 2024-11-27
            The deadline is four days from Sunday. -> four days from Sunday = 2024-07-25
            It shut two weeks after June 3. -> two weeks after June 3 = 2024-W25
            It opened the day after Christmas. -> the day after Christmas = 2023-12-26
            It closed the Friday before Christmas. -> Friday before Christmas = 2023-12-22",
        );
    }

    #[test]
    fn lengths_beside_a_day_are_lengths() {
        check(
            "It was shut for two days after Christmas. -> two days = P2D; Christmas = 2023-12-25
            He left two days after the vote. -> two days = P2D
            They met on Friday before noon. -> Friday = 2024-07-12; noon = 2024-07-12T12:00",
        );
    }

    #[test]
    fn the_same_month_in_another_year() {
        check(
            "Sales rose in June from the same month last year. -> June = 2024-06; the same month last year = 2023-06
            It sold 5 in May and 4 in the same month a year ago. -> May = 2024-05; the same month a year ago = 2023-05
            It sold 5 in the second quarter, 4 in the corresponding period of 2021. -> the second quarter = 2024-Q2; the corresponding period of 2021 = 2021-Q2
            It lost 5 in the third quarter of 2022, 4 in the quarter a year earlier. -> the third quarter of 2022 = 2022-Q3; the quarter a year earlier = 2021-Q3
            It sold 5 in May and 4 in the same month. -> May = 2024-05; the same month = 2024-05",
        );
    }
}
