//! [`Piece`]: a counted part of a longer stretch of the calendar, such as its first Monday, last
//! day or second week.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::point::{Point, Unit};

/// A part that a month, quarter or year has several of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Piece {
    /// The first Monday.
    Weekday(Weekday),
    /// The first week.
    Unit(Unit),
}

impl Piece {
    /// Returns the `n`th such piece of `whole`, counted from its end if `n` is negative.
    ///
    /// The first week is the one with the fourth day, as for ISO's weeks of a year. For the last
    /// week of a month the month itself is returned; its modifier says that the end is meant.
    pub(super) fn of(self, n: i8, whole: Point) -> Option<Point> {
        let start = whole
            .start()
            .filter(|_| whole.unit() >= Unit::Month && n != 0)?;
        let end = whole.end()?;
        let inside = |date: Date| (start <= date && date < end).then_some(date);
        let days = |from: Date, days: i64| from.checked_add(days.days()).ok();
        let weekday = |day| {
            let from = if n > 0 { start.yesterday().ok()? } else { end };
            inside(from.nth_weekday(n.into(), day).ok()?)
        };
        match self {
            Self::Weekday(day) => weekday(day).map(Point::Day),
            Self::Unit(Unit::Weekend) => Point::around(weekday(Weekday::Saturday)?, Unit::Weekend),
            Self::Unit(Unit::Day) if n > 0 => {
                inside(days(start, i64::from(n) - 1)?).map(Point::Day)
            }
            Self::Unit(Unit::Day) => inside(days(end, n.into())?).map(Point::Day),
            Self::Unit(Unit::Week) if n < 0 => Some(whole),
            Self::Unit(Unit::Week) => {
                let fourth_day = inside(days(start, 7 * i64::from(n) - 4)?)?;
                Point::around(fourth_day, Unit::Week)
            }
            Self::Unit(unit @ (Unit::Month | Unit::Quarter)) if unit < whole.unit() => {
                if n > 0 {
                    Point::around(start, unit)?.plus(i32::from(n) - 1)
                } else {
                    Point::around(end, unit)?.plus(n.into())
                }
            }
            Self::Unit(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(n: i8, piece: Piece, whole: Point) -> Option<String> {
        piece.of(n, whole).map(Point::value)
    }

    #[test]
    fn pieces_are_counted_from_both_ends() {
        let (friday, month) = (Piece::Weekday(Weekday::Friday), Point::Month(2024, 8));
        let of = |n, piece| value(n, piece, month).unwrap_or_default();
        assert_eq!(of(1, friday), "2024-08-02");
        assert_eq!(of(5, friday), "2024-08-30");
        assert_eq!(of(-1, friday), "2024-08-30");
        assert_eq!(of(-1, Piece::Unit(Unit::Day)), "2024-08-31");
        assert_eq!(of(1, Piece::Unit(Unit::Week)), "2024-W31");
        assert_eq!(of(-1, Piece::Unit(Unit::Week)), "2024-08");
        assert_eq!(of(-1, Piece::Unit(Unit::Weekend)), "2024-W35-WE");
        let quarter = value(-1, Piece::Unit(Unit::Quarter), Point::Year(2022));
        assert_eq!(quarter.as_deref(), Some("2022-Q4"));
    }

    #[test]
    fn what_a_stretch_lacks_is_nothing() {
        let february = Point::Month(2023, 2);
        assert_eq!(value(5, Piece::Weekday(Weekday::Friday), february), None);
        assert_eq!(value(31, Piece::Unit(Unit::Day), february), None);
        assert_eq!(value(2, Piece::Unit(Unit::Month), february), None);
        let last = Point::Year(9999);
        assert_eq!(value(-1, Piece::Unit(Unit::Day), last), None);
    }
}
