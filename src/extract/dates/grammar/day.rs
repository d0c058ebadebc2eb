//! Reads the name of a day that a time may accompany: `yesterday`, `Friday`, `March 5, 2024`, `the
//! 19th`, `9/11`.

use jiff::civil::Date;

use super::super::expression::{Anchor, Expression, Name, Phrase, Side, Time};
use super::super::point::{Point, Unit};
use super::super::rule::Rule;
use super::super::tense;
use super::super::words::{Part, Word};
use super::Reader;
use super::named::TENSE;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::Kind;

/// Words before a day of the month.
const ON: &[Key] = keys!["on", "by", "until", "till", "since"];

impl Reader<'_, '_> {
    /// Reads a phrase that names a day, or a month of a year, and that a time may accompany.
    pub(super) fn day(&self, i: usize) -> Option<Phrase> {
        let day = |offset| Expression::Unit(Unit::Day, offset, Anchor::Publication);
        match self.word(i) {
            Word::Day(offset) => Some(self.found(i..i + 1, day(offset.into()), Rule::Today)),
            Word::Overnight => self.overnight(i),
            Word::Tonight => Some(Phrase {
                time: Some(Time::Part(Part::Night)),
                ..self.found(i..i + 1, day(0), Rule::Today)
            }),
            Word::Weekday(_) | Word::ShortWeekday(_) => self
                .holiday(i)
                .or_else(|| self.calendar(i))
                .or_else(|| self.beside(i))
                .or_else(|| self.weekday(i)),
            Word::Month(_) => self
                .holiday(i)
                .or_else(|| self.eleventh_of_september(i))
                .or_else(|| self.calendar(i)),
            Word::Digits => self
                .nth(i, i)
                .or_else(|| self.eleventh_of_september(i))
                .or_else(|| self.calendar(i))
                .or_else(|| self.leading_day(i))
                .or_else(|| self.numeric_day(i)),
            Word::Ordinal(_) => self.nth(i, i).or_else(|| self.holiday(i)),
            Word::The => self
                .nth(i, i + 1)
                .or_else(|| self.same_in(i, i + 1))
                .or_else(|| self.calendar(i))
                .or_else(|| self.the_day(i))
                .or_else(|| self.the_leading_day(i))
                .or_else(|| self.first_day(i))
                .or_else(|| self.day_of_month(i))
                .or_else(|| self.the_holiday(i)),
            Word::Which(which) => self
                .nth(i, i)
                .or_else(|| self.same_in(i, i))
                .or_else(|| self.which_day(i, i, which)),
            Word::Other if self.s.word(i).starts_with(|c: char| c.is_ascii_digit()) => {
                self.calendar(i)
            }
            Word::Other => self.nth(i, i).or_else(|| self.holiday(i)),
            _ => None,
        }
    }

    /// Reads the first day of a year or month: `after the first of the year`, but not `his win, the
    /// first of the year`.
    fn first_day(&self, i: usize) -> Option<Phrase> {
        const BEFORE: &[Key] = keys!["after", "before", "around", "from"];
        let before = self.s.before(i, 1);
        let timed = self.s.is_one_of(before, ON) || self.s.is_one_of(before, BEFORE);
        let the_first_of_the = self.s.key(i + 1) == key!("first")
            && self.s.key(i + 2) == key!("of")
            && self.s.key(i + 3) == key!("the");
        let name = match self.word(i + 4) {
            Word::Unit(Unit::Year) => Name::MonthDay(1, 1),
            Word::Unit(Unit::Month) => Name::DayOfMonth(1),
            _ => return None,
        };
        (timed && the_first_of_the && !self.glued_hyphen(i + 5))
            .then(|| self.found(i..i + 5, Expression::Named(name, TENSE), Rule::DayOfMonth))
    }

    /// Reads a day of this month, or of the one before or after it: `on the 19th`, `until the 3rd`.
    fn day_of_month(&self, i: usize) -> Option<Phrase> {
        let day = self
            .digits(i + 1)
            .filter(|_| self.s.is_one_of(self.s.before(i, 1), ON))?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        if !self.is_ordinal_ending(i + 2) {
            return None;
        }
        // `on the 19th hole`, `on the 3rd of the four days`
        let last = self.s.token(i + 3).is_none_or(|t| {
            let joins = t.is(Class::PREPOSITION
                | Class::CONJUNCTION
                | Class::AUXILIARY
                | Class::SUBORDINATOR
                | Class::PRONOUN);
            t.kind == Kind::Mark && t.key != key!("-")
                || t.kind == Kind::Quote
                || joins && t.key != key!("of")
        });
        last.then(|| {
            self.found(
                i..i + 3,
                Expression::Named(Name::DayOfMonth(day), TENSE),
                Rule::DayOfMonth,
            )
        })
    }

    /// Reads `overnight` as the night before the day of writing, but not in `overnight rates`.
    fn overnight(&self, i: usize) -> Option<Phrase> {
        // `overnight Friday`, `overnight on 3 May`
        let on = i + 1 + usize::from(self.s.key(i + 1) == key!("on"));
        if let Some(day) = self.day(on).filter(|d| d.time.is_none()) {
            return Some(Phrase {
                tokens: i..day.tokens.end,
                time: Some(Time::Part(Part::Night)),
                rule: Rule::Overnight,
                ..day
            });
        }
        // `Heavy rain overnight halted the search.`
        let between = || {
            let verb = self.s.is(i + 1, Class::PAST_VERB) || self.s.is_past_form(i + 1);
            verb && self.s.is_lower(self.s.before(i, 1))
        };
        let last = self.s.token(i + 1).is_none_or(|t| {
            t.kind == Kind::Mark && t.key != key!("-")
                || t.is(Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR)
        }) || between();
        let told = last
            && i > self.s.start
            && tense::side(self.s, self.words, i..i + 1) == Some(Side::Past);
        let night = || {
            self.found(
                i..i + 1,
                Expression::Unit(Unit::Day, -1, Anchor::Running),
                Rule::Overnight,
            )
        };
        told.then(|| Phrase {
            time: Some(Time::Part(Part::Night)),
            ..night()
        })
    }

    /// Reads the day of the attacks of 2001, the only one known by its date alone, whatever the
    /// year of the article: `9/11`, `the Sept. 11 attacks`.
    fn eleventh_of_september(&self, i: usize) -> Option<Phrase> {
        const ATTACKS: &[Key] = keys!["attacks", "attack", "terrorist", "terror", "hijackings"];
        const OF: &[Key] = keys!["of", "on", "the"];
        let slashed = self.digits(i) == Some("9")
            && self.s.key(i + 1) == key!("/")
            && self.digits(i + 2) == Some("11");
        let end = match self.word(i) {
            Word::Digits
                if slashed
                    && self.s.glued(i + 1)
                    && self.s.glued(i + 2)
                    && !self.s.glued(i + 3) =>
            {
                i + 3
            }
            Word::Month(9) if self.digits(i + 1) == Some("11") => {
                let th = self.s.key(i + 2) == key!("th") && self.s.glued(i + 2);
                let end = i + 2 + usize::from(th);
                let before = self.s.before(i, 1);
                let of = self.s.is_one_of(before, OF)
                    && self.s.is_one_of(self.s.before(before, 1), ATTACKS);
                let year = self
                    .digits(end + usize::from(self.s.is_comma(end)))
                    .is_some();
                if year || !(of || self.s.is_one_of(end, ATTACKS)) {
                    return None;
                }
                end
            }
            _ => return None,
        };
        let day = Date::new(2001, 9, 11).ok()?;
        Some(self.found(
            i..end,
            Expression::Point(Point::Day(day)),
            Rule::September11,
        ))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn the_first_of_the_year_is_a_day_after_a_preposition_of_time() {
        check(
            "It will close after the first of the year. -> the first of the year = 2025-01-01
            It closed before the first of the month. -> the first of the month = 2024-07-01
            Bell won a race, the first of the year. -> the year = 2024",
        );
    }
}
