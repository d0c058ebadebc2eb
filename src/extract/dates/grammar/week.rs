//! Reads weekdays with their week: `Monday last week`, `Tuesday week`, `a week ago Monday`, `two
//! Mondays ago`, `the Monday after next`.

use jiff::civil::Weekday;

use super::super::expression::{
    Amount, Anchor, Base, Choice, Expression, Length, Name, Phrase, Side, Time,
};
use super::super::point::Unit;
use super::super::rule::Rule;
use super::super::words::{Which, Word};
use super::Reader;
use crate::lexicon::{Class, key, keys};
use crate::text::Kind;

/// The maximum number of weeks between a weekday and the publication.
const WEEKS: i32 = 12;

impl Reader<'_, '_> {
    /// Reads the weekday at `i` with its week: `Monday last week`, `Friday night of next week`,
    /// `Monday two weeks ago`, `Tuesday week`, `Friday last`.
    pub(super) fn with_its_week(&self, i: usize, day: Weekday) -> Option<Phrase> {
        let part = self.part(i + 1);
        let (end, time) = part.map_or((i + 1, None), |(end, time)| (end, Some(time)));
        let (expression, end) = self
            .week_behind(end, day)
            .or_else(|| self.counted_weeks(end, day))
            .or_else(|| self.last_or_next(end, day))?;
        Some(Phrase {
            time,
            ..self.found(i..end, expression, Rule::InWeek)
        })
    }

    /// Reads `last week`, `of next week`, `that week` after the weekday.
    fn week_behind(&self, i: usize, day: Weekday) -> Option<(Expression, usize)> {
        let of = usize::from(self.s.is_one_of(i, keys!["of", "in", ","]));
        let the = usize::from(self.word(i + of) == Word::The);
        let Word::Which(which) = self.word(i + of + the) else {
            return None;
        };
        let at = i + of + the + 1;
        let whole = self.word(at) == Word::Unit(Unit::Week)
            && !self.glued_hyphen(at + 1)
            && self.s.kind(at + 1) != Some(Kind::Clitic);
        let (weeks, anchor) = which.offset().filter(|_| whole)?;
        Some((Expression::InWeek(day, weeks, anchor), at + 1))
    }

    /// Reads `two weeks ago`, and `week` or `fortnight` by itself, which points ahead.
    fn counted_weeks(&self, i: usize, day: Weekday) -> Option<(Expression, usize)> {
        if let Word::Unit(unit @ (Unit::Week | Unit::Fortnight)) = self.word(i) {
            let coming = Base::Named(Name::Weekday(day), Choice::Tense(Some(Side::Future)));
            let length = Length::one(unit);
            return self
                .closes(i + 1)
                .then_some((Expression::CountedFrom(length, Side::Future, coming), i + 1));
        }
        let (amount, at) = self.amount(i)?;
        let (Amount::Halves(halves), Word::Unit(Unit::Week) | Word::Units(Unit::Week)) =
            (amount, self.word(at))
        else {
            return None;
        };
        // `Thursday 200 week ago` is in the table of a market.
        let weeks = i32::try_from(halves / 2)
            .ok()
            .filter(|&n| n <= WEEKS && halves % 2 == 0)?;
        (self.s.key(at + 1) == key!("ago"))
            .then_some((Expression::InWeek(day, -weeks, Anchor::Publication), at + 2))
    }

    /// Reads `Friday last`, `Thursday next`.
    fn last_or_next(&self, i: usize, day: Weekday) -> Option<(Expression, usize)> {
        let Word::Which(which @ (Which::Last | Which::Next)) = self.word(i) else {
            return None;
        };
        self.closes(i + 1)
            .then(|| (Expression::Named(Name::Weekday(day), which.choice()), i + 1))
    }

    /// Reads the weekday, or the day relative to today, from which a length is counted back: `a
    /// week ago Monday`, `two years ago today`. `ago` is at `at`.
    pub(super) fn ago_from(&self, start: usize, length: Length, at: usize) -> Option<Phrase> {
        if length.unit < Unit::Week || !length.is_counted() || self.s.key(at) != key!("ago") {
            return None;
        }
        // `ten years ago this week`
        if let (Word::Which(Which::This), Word::Unit(unit @ (Unit::Week | Unit::Month))) =
            (self.word(at + 1), self.word(at + 2))
            && length.unit > unit
        {
            let base = Base::Unit(unit, 0, Anchor::Publication);
            let counted = Expression::CountedFrom(length, Side::Past, base);
            return Some(self.found(start..at + 3, counted, Rule::CountedFrom));
        }
        let on = usize::from(self.s.key(at + 1) == key!("on"));
        let (base, end) = self.base(at + 1 + on)?;
        let exact = matches!(
            base,
            Base::Named(Name::Weekday(_), _) | Base::Unit(Unit::Day, ..)
        );
        let counted = Expression::CountedFrom(length, Side::Past, base);
        let whose = self.s.kind(end) == Some(Kind::Clitic);
        (exact && !whose).then(|| self.found(start..end, counted, Rule::CountedFrom))
    }

    /// Reads `a week on Friday`, a week after the coming Friday.
    pub(super) fn on_a_weekday(&self, start: usize, length: Length, at: usize) -> Option<Phrase> {
        let weeks = matches!(length.unit, Unit::Week | Unit::Fortnight) && length.is_counted();
        let Word::Weekday(day) = self.word(at + 1) else {
            return None;
        };
        // `it closed for a week on Friday`, `spent a week on Friday's show`
        let long = self.s.is(self.s.before(start, 1), Class::PREPOSITION);
        let told = weeks && !long && self.s.key(at) == key!("on") && self.closes(at + 2);
        let coming = Base::Named(Name::Weekday(day), Choice::Tense(Some(Side::Future)));
        let ahead = || {
            let side = super::super::tense::side(self.s, self.words, start..at);
            side == Some(Side::Future)
        };
        (told && ahead()).then(|| {
            let counted = Expression::CountedFrom(length, Side::Future, coming);
            self.found(start..at + 2, counted, Rule::CountedFrom)
        })
    }

    /// Reads `two Mondays ago`, `three summers ago`, with the plural at `at`.
    pub(super) fn names_ago(&self, start: usize, amount: Amount, at: usize) -> Option<Phrase> {
        let Amount::Halves(halves) = amount else {
            return None;
        };
        let n = i32::try_from(halves / 2)
            .ok()
            .filter(|&n| n > 0 && halves % 2 == 0)?;
        if self.s.key(at + 1) != key!("ago") {
            return None;
        }
        let (expression, rule) = match self.word(at) {
            Word::Weekdays(day) => {
                let last = Base::Named(Name::Weekday(day), Choice::Last);
                let weeks = Length::of(Amount::whole(n as u32 - 1), Unit::Week);
                let counted = Expression::CountedFrom(weeks, Side::Past, last);
                (counted, Rule::CountedFrom)
            }
            Word::Seasons(season) => (Expression::NamedIn(Name::Season(season), -n), Rule::Season),
            _ => return None,
        };
        Some(self.found(start..at + 2, expression, rule))
    }

    /// Reads `the Monday after next`, `the week before last`, with the name or unit at `at`.
    pub(super) fn after_next(&self, start: usize, at: usize) -> Option<Phrase> {
        let (side, choice) = match (self.s.key(at + 1), self.word(at + 2)) {
            (after, Word::Which(Which::Next)) if after == key!("after") => {
                (Side::Future, Choice::Next)
            }
            (before, Word::Which(Which::Last)) if before == key!("before") => {
                (Side::Past, Choice::Last)
            }
            _ => return None,
        };
        if !self.closes(at + 3) {
            return None;
        }
        let two = if side == Side::Past { -2 } else { 2 };
        let expression = match self.word(at) {
            Word::Weekday(day) => {
                let base = Base::Named(Name::Weekday(day), choice);
                Expression::CountedFrom(Length::one(Unit::Week), side, base)
            }
            Word::Unit(unit) if unit > Unit::Day => {
                Expression::Unit(unit, two, Anchor::Publication)
            }
            Word::Season(season) => Expression::NamedIn(Name::Season(season), two),
            _ => return None,
        };
        Some(self.found(start..at + 3, expression, Rule::AfterNext))
    }

    /// Reads a part of the day, at `at`, and the day after it: `the night of 3 May`, `the morning
    /// of Friday, July 5`.
    pub(super) fn part_of(&self, start: usize, at: usize) -> Option<Phrase> {
        let Word::Part(part) = self.word(at) else {
            return None;
        };
        if self.s.key(at + 1) != key!("of") {
            return None;
        }
        let day = self.day(at + 2).filter(|d| d.time.is_none())?;
        Some(Phrase {
            tokens: start..day.tokens.end,
            time: Some(Time::Part(part)),
            rule: Rule::PartOfDay,
            ..day
        })
    }

    /// Whether no word at `i` continues the words before it.
    fn closes(&self, i: usize) -> bool {
        self.s.token(i).is_none_or(|t| {
            t.kind == Kind::Mark && !self.glued_hyphen(i)
                || t.kind == Kind::Quote
                || t.is(Class::PREPOSITION
                    | Class::CONJUNCTION
                    | Class::SUBORDINATOR
                    | Class::RELATIVE
                    | Class::PRONOUN
                    | Class::AUXILIARY)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn weekdays_are_told_by_their_week() {
        check(
            "They met on Monday last week. -> Monday last week = 2024-07-08
            They met on Monday night of last week. -> Monday night of last week = 2024-07-08TNI
            They meet on Monday of next week. -> Monday of next week = 2024-07-22
            They met on Thursday two weeks ago. -> Thursday two weeks ago = 2024-07-04
            He will speak Tuesday week. -> Tuesday week = 2024-07-23
            He spoke on Friday last. -> Friday last = 2024-07-12
            He left a week ago Monday. -> a week ago Monday = 2024-07-08
            He left ten years ago this week. -> ten years ago this week = 2014-W29
            He left a year ago this month. -> a year ago this month = 2023-07
            He left a decade ago today. -> a decade ago today = 2014-07-16
            He left three years ago today. -> three years ago today = 2021-07-16
            He will speak a week on Friday. -> a week on Friday = 2024-07-26
            He spoke two Mondays ago. -> two Mondays ago = 2024-07-08
            She won two summers ago. -> two summers ago = 2022-SU
            He will speak the Monday after next. -> the Monday after next = 2024-07-29
            He spoke the week before last. -> the week before last = 2024-W27",
        );
    }

    #[test]
    fn weeks_beside_a_weekday_are_their_own() {
        check(
            "They met on Monday. Last week they left. -> Monday = 2024-07-15; Last week = 2024-W28
            He was there for a week on Friday. -> a week = P1W; Friday = 2024-07-12
            They met on the Monday after next month's vote. -> Monday = 2024-07-15; next month = 2024-08
            Friday last-minute talks failed. -> Friday = 2024-07-12
            A Tuesday week-long strike ended. -> Tuesday = 2024-07-16; week-long = P1W",
        );
    }

    #[test]
    fn parts_of_a_day_go_with_it() {
        check(
            "It burned on the night of 3 May. -> the night of 3 May = 2024-05-03TNI
            It burned on the morning of Friday, July 5. -> the morning of Friday, July 5 = 2024-07-05TMO
            It burned overnight on 3 May. -> overnight on 3 May = 2024-05-03TNI
            It burned overnight Friday. -> overnight Friday = 2024-07-12TNI
            It was the night of the vote. ->",
        );
    }
}
