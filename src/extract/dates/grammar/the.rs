//! Reads mentions that begin with `the`, and ordinals without it: `the weekend`, `the third
//! quarter`, `the past`, `the year-ago period`.

use super::super::expression::{Amount, Anchor, Expression, Length, Name, Phrase, Time};
use super::super::point::{Point, Unit};
use super::super::rule::Rule;
use super::super::words::{Part, Which, Word};
use super::Reader;
use super::named::TENSE;
use crate::lexicon::{Class, key, keys};
use crate::text::Kind;

impl Reader<'_, '_> {
    /// Reads the mention that begins with `the` at `i`.
    pub(super) fn after_the(&self, i: usize) -> Option<Phrase> {
        let at = i + 1;
        let found = |end, expression, rule| Some(self.found(i..end, expression, rule));
        if let Some((point, end)) = self.long_stretch(at) {
            return found(end, Expression::Point(point), Rule::Decade);
        }
        if let Some(phrase) = self.after_next(i, at).or_else(|| self.part_of(i, at)) {
            return Some(phrase);
        }
        match self.word(at) {
            Word::Which(Which::Past) if self.is_noun_by_itself(i, at) => {
                found(at + 1, Expression::Reference("PAST_REF"), Rule::Reference)
            }
            Word::Which(Which::Latest) if self.s.key(at + 1) == key!("period") => {
                found(at + 2, Expression::Period, Rule::Unit)
            }
            Word::Which(which) => self.which(i, at, which),
            Word::Future => found(at + 1, Expression::Reference("FUTURE_REF"), Rule::Reference),
            _ if self
                .s
                .is_one_of(at, keys!["near", "foreseeable", "distant"])
                && self.word(at + 1) == Word::Future =>
            {
                found(at + 2, Expression::Reference("FUTURE_REF"), Rule::Reference)
            }
            Word::Ordinal(_) => self.ordinal(i, at),
            Word::Season(season) => self.season(i, at, season),
            Word::Part(part @ (Part::Morning | Part::Afternoon | Part::Evening))
                if self.is_hours(at)
                    || self.s.is_one_of(
                        self.s.before(i, 1),
                        keys!["in", "during", "through", "throughout"],
                    ) =>
            {
                Some(Phrase {
                    tokens: i..self.part_end(at),
                    expression: None,
                    time: Some(Time::Part(part)),
                    rule: Rule::PartOfDay,
                })
            }
            Word::Digits if self.year_number(at).is_some() => {
                let (year, end) = self.year_number(at)?;
                self.of_year(i, year, end)
            }
            Word::Digits | Word::Number(_) => {
                let (length, end) = self.bare_length(at)?;
                let plural = matches!(self.word(end - 1), Word::Units(_))
                    && self.s.past_hyphen(at + 1) == at + 1;
                plural.then(|| self.found(i..end, Expression::Duration(length), Rule::Duration))
            }
            _ if self.s.key(at + 1) == key!("period") => None,
            _ => self.the_unit(i, at),
        }
    }

    /// Reads `the year`, `the fiscal second quarter`, `the weekend`, `the year-ago period`.
    fn the_unit(&self, i: usize, at: usize) -> Option<Phrase> {
        if let Some((n, end)) = self.quarter(at).filter(|_| !self.is_of_a_game(at)) {
            let name = Name::Quarter(n);
            return Some(self.in_a_year(
                self.found(i..end, Expression::Named(name, TENSE), Rule::Quarter),
                name,
            ));
        }
        let unit_at = self.past_adjectives(at);
        let Word::Unit(unit) = self.word(unit_at) else {
            return None;
        };
        if let Some(phrase) = self.year_before(i, unit_at).filter(|_| unit == Unit::Year) {
            return Some(phrase);
        }
        let end = unit_at + 1;
        if unit == Unit::Year
            && let Some(phrase) = self.year_in_figures(i, end)
        {
            return Some(phrase);
        }
        // `the week before Christmas`
        if unit > Unit::Day
            && let Some(phrase) = self.counted_from(i, Length::one(unit), end)
        {
            return Some(phrase);
        }
        if self.glued_hyphen(end) || unit <= Unit::Day {
            return None;
        }
        if let Some(phrase) = self
            .unit_beside(i, end, unit)
            .or_else(|| self.week_of(i, end, unit))
            .or_else(|| self.quarter_to(i, end).filter(|_| unit == Unit::Quarter))
        {
            return Some(phrase);
        }
        if unit != Unit::Quarter && self.s.is_one_of(end, keys!["ended", "ending", "to"]) {
            let length = Length::one(unit);
            return Some(self.found(i..end, Expression::Duration(length), Rule::Duration));
        }
        Some(self.found(
            i..end,
            Expression::Unit(unit, 0, Anchor::Running),
            Rule::Unit,
        ))
    }

    /// Reads `the year 1987`, with its figures at `at`.
    fn year_in_figures(&self, i: usize, at: usize) -> Option<Phrase> {
        let (year, end) = self.year_number(at).or_else(|| {
            let (n, end) = self.whole_number(at)?;
            Some((i16::try_from(n).ok().filter(|n| *n >= 1000)?, end))
        })?;
        Some(self.found(i..end, Expression::Point(Point::Year(year)), Rule::Year))
    }

    /// Reads `the week before` or `the month after`, if no day follows from which it is counted.
    fn unit_beside(&self, i: usize, at: usize, unit: Unit) -> Option<Phrase> {
        let n = match self.s.key(at) {
            k if keys!["before", "earlier"].contains(&k) => -1,
            k if k == key!("after") => 1,
            _ => return None,
        };
        let last = self
            .s
            .token(at + 1)
            .is_none_or(|t| t.kind == Kind::Mark || t.is(Class::CONJUNCTION));
        last.then(|| {
            self.found(
                i..at + 1,
                Expression::Unit(unit, n, Anchor::Mentioned),
                Rule::Unit,
            )
        })
    }

    /// Reads `the quarter`, with the day on which it ended: `the quarter ended June 30`.
    fn quarter_to(&self, i: usize, end: usize) -> Option<Phrase> {
        if !self
            .s
            .is_one_of(end, keys!["ended", "ending", "to", "through"])
        {
            return None;
        }
        let on = usize::from(self.s.key(end + 1) == key!("on"));
        let last = self.day(end + 1 + on)?;
        let expression = match last.expression? {
            Expression::Point(point) => {
                Expression::Point(Point::around(point.start()?, Unit::Quarter)?)
            }
            Expression::Named(name @ Name::MonthDay(..), _) => {
                Expression::WeekOf(name, Unit::Quarter)
            }
            _ => return None,
        };
        Some(self.found(i..end, expression, Rule::Quarter))
    }

    /// Reads `the week of May 5`.
    fn week_of(&self, i: usize, of: usize, unit: Unit) -> Option<Phrase> {
        if !matches!(unit, Unit::Week | Unit::Weekend) || self.s.key(of) != key!("of") {
            return None;
        }
        let day = self.day(of + 1)?;
        let Some(Expression::Named(name @ Name::MonthDay(..), _)) = day.expression else {
            return None;
        };
        Some(self.found(
            i..day.tokens.end,
            Expression::WeekOf(name, unit),
            Rule::WeekOf,
        ))
    }

    /// Whether `the past` is a noun phrase: `in the past,`.
    fn is_noun_by_itself(&self, the: usize, past: usize) -> bool {
        let cued = self
            .s
            .is_one_of(self.s.before(the, 1), keys!["in", "of", "from"]);
        let that = self.word(past + 1) == Word::Which(Which::That);
        let ends = self.s.token(past + 1).is_none_or(|t| {
            t.kind == Kind::Mark
                || t.kind == Kind::Quote
                || t.is(Class::AUXILIARY
                    | Class::CONJUNCTION
                    | Class::PREPOSITION
                    | Class::SUBORDINATOR
                    | Class::PRONOUN)
        });
        cued && (that || ends)
    }

    /// Reads `third quarter`, `the first nine months`, `the first half of 2014`. `start` is the
    /// index of its `the`, if it has one.
    pub(super) fn ordinal(&self, start: usize, i: usize) -> Option<Phrase> {
        if let Some((n, end)) = self.quarter(i).filter(|_| !self.is_of_a_game(i)) {
            let hyphened = self.s.past_hyphen(i + 1) > i + 1;
            let name = Name::Quarter(n);
            let start = if hyphened { i } else { start };
            return Some(self.in_a_year(
                self.found(start..end, Expression::Named(name, TENSE), Rule::Quarter),
                name,
            ));
        }
        let Word::Ordinal(n) = self.word(i) else {
            return None;
        };
        if n <= 2 && self.s.key(i + 1) == key!("half") {
            let name = Name::Half(n as i8);
            let phrase = self.in_a_year(
                self.found(start..i + 2, Expression::Named(name, TENSE), Rule::Half),
                name,
            );
            return (phrase.tokens.end > i + 2).then_some(phrase);
        }
        if n == 1 && start < i {
            let (length, end) = match self.word(i + 1) {
                Word::Units(unit) => (Length::of(Amount::Vague, unit), i + 2),
                Word::Digits | Word::Number(_) | Word::Vague => self.bare_length(i + 1)?,
                _ => return None,
            };
            let plural = matches!(self.word(end - 1), Word::Units(_));
            return plural
                .then(|| self.found(start..end, Expression::Duration(length), Rule::Duration));
        }
        None
    }

    /// Reads `year-end`, `year's end`.
    pub(super) fn year_end(&self, i: usize) -> Option<Phrase> {
        let end = if self.s.past_hyphen(i + 1) > i + 1
            || self.s.token(i + 1).is_some_and(|t| t.kind == Kind::Clitic)
        {
            i + 2
        } else {
            i + 1
        };
        let spaced = end == i + 1
            && !self
                .s
                .is_one_of(self.s.before(i, 1), keys!["by", "at", "around", "before"]);
        if spaced {
            return None;
        }
        let before = matches!(self.word_before(i), Word::Which(_) | Word::The);
        (self.s.key(end) == key!("end") && !before).then(|| {
            self.found(
                i..end + 1,
                Expression::Unit(Unit::Year, 0, Anchor::Publication),
                Rule::YearEnd,
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn the_stretch_that_is_running() {
        check(
            "It rained at the weekend. -> the weekend = 2024-W28-WE
            Rents rose in the third quarter of 2022. -> the third quarter of 2022 = 2022-Q3
            Sales rose in May from April, and costs fell during the month. -> May = 2024-05; April = 2024-04; the month = 2024-05
            Sales rose in May, and will fall during the month. -> May = 2024-05; the month = 2024-07
            Sales rose in March, and costs fell during the month. -> March = 2024-03; the month = 2024-07
            That was in the past. -> the past = PAST_REF
            She said in the past that it was so. -> the past = PAST_REF
            Sales rose in the quarter ended September 30. -> the quarter = 2023-Q3; September 30 = 2023-09-30
            They sold more in the year to March 2023. -> the year = P1Y; March 2023 = 2023-03",
        );
    }

    #[test]
    fn what_is_counted_is_not_a_date() {
        check("The year-long trial ended, and the second minute was lost. -> year-long = P1Y");
    }
}
