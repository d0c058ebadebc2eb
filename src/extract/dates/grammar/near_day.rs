//! Reads days relative to another, and parts of the day: `last Friday`, `this morning`, `the next
//! day`, `the day before`.

use std::ops::Range;

use jiff::civil::Weekday;

use super::super::expression::{Anchor, Expression, Length, Name, Phrase, Time};
use super::super::holiday;
use super::super::point::{Point, Unit};
use super::super::rule::Rule;
use super::super::words::{Part, Which, Word};
use super::Reader;
use super::named::TENSE;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::text::{Kind, Token};

impl Reader<'_, '_> {
    /// Reads a day after `last`, `this`, `next`, …: `last Friday`, `this morning`, `the next day`.
    /// `start` is the index of its `the`, if it has one.
    pub(super) fn which_day(&self, start: usize, at: usize, which: Which) -> Option<Phrase> {
        let (which, i) = self.whiches(at, which);
        // `Following Monday's debate, she left`: a preposition
        if which == Which::Following && start == at {
            return None;
        }
        // `in this March 2, 2011 file photo`
        if which == Which::This
            && let Some(day) = self.day(i)
            && matches!(day.expression, Some(Expression::Point(Point::Day(_))))
            && i == at + 1
        {
            return Some(day);
        }
        match self.word(i) {
            Word::Weekday(day) => Some(self.which_weekday(start, i, which, day)),
            Word::Part(part) => self.which_part(start, i, which, part),
            Word::Unit(Unit::Day) => self.next_day(start, i, which),
            Word::Month(_) | Word::Other => self.which_name(start, i, which),
            _ => None,
        }
    }

    /// Returns the occurrence of a day's name that `which` selects.
    fn occurrence(&self, tokens: Range<usize>, name: Name, which: Which) -> Phrase {
        self.found(tokens, Expression::Named(name, which.choice()), Rule::Named)
    }

    /// Reads `last Friday`.
    fn which_weekday(&self, start: usize, i: usize, which: Which, day: Weekday) -> Phrase {
        // `this coming Tuesday, May fifth`: the date after the weekday decides
        let dated = self
            .day(i)
            .filter(|d| !matches!(d.expression, Some(Expression::Named(Name::Weekday(_), _))));
        match dated {
            Some(date) => Phrase {
                tokens: start..date.tokens.end,
                ..date
            },
            None => self.occurrence(start..i + 1, Name::Weekday(day), which),
        }
    }

    /// Reads `this morning`, `last night`.
    fn which_part(&self, start: usize, i: usize, which: Which, part: Part) -> Option<Phrase> {
        let (offset, anchor) = match (which, part) {
            (Which::Next, _) => (1, Anchor::Mentioned),
            (Which::Last, Part::Night | Part::Evening) => (-1, Anchor::Publication),
            (Which::Last | Which::Past | Which::Coming | Which::Latest, _) => return None,
            _ => which.offset()?,
        };
        let day = Expression::Unit(Unit::Day, offset, anchor);
        Some(Phrase {
            time: Some(Time::Part(part)),
            ..self.found(start..i + 1, day, Rule::PartOfDay)
        })
    }

    /// Reads `the next day`, `that same day`.
    fn next_day(&self, start: usize, i: usize, which: Which) -> Option<Phrase> {
        if self.glued_hyphen(i + 1) {
            return None;
        }
        let offset = match which {
            Which::Next | Which::Following => 1,
            Which::Previous => -1,
            Which::Same | Which::That => 0,
            _ => return None,
        };
        let day = Expression::Unit(Unit::Day, offset, Anchor::Mentioned);
        Some(self.found(start..i + 1, day, Rule::SameDay))
    }

    /// Reads `last Christmas Eve`, `next March 3`.
    fn which_name(&self, start: usize, i: usize, which: Which) -> Option<Phrase> {
        let capitalised = self.s.token(i).is_some_and(Token::capitalised);
        if capitalised && let Some((holiday, words)) = holiday::at(|n| self.s.key(i + n)) {
            return Some(self.occurrence(start..i + words, Name::Holiday(holiday), which));
        }
        let date = self.day(i)?;
        let Some(Expression::Named(name, TENSE)) = date.expression else {
            return None;
        };
        Some(self.occurrence(start..date.tokens.end, name, which))
    }

    /// Reads `mid-afternoon` or `early morning`, and the day after it.
    pub(super) fn part_of_day(&self, i: usize) -> Option<Phrase> {
        const SHOWS: WordSet = listed!("time/show_nouns.txt");
        let (end, time) = self.part(i)?;
        // `a late night talk show`
        if self.s.key(i) == key!("late") && (end..end + 3).any(|at| self.s.is_one_of(at, SHOWS)) {
            return None;
        }
        let rule = Rule::PartOfDay;
        let hours = self.word(end - 1) == Word::Units(Unit::Hour);
        let on = end + usize::from(hours && self.s.is_one_of(end, keys!["of", "on"]));
        Some(match self.day(on) {
            Some(day) => Phrase {
                // `the early hours of Sunday morning`
                tokens: i..self
                    .part(day.tokens.end)
                    .map_or(day.tokens.end, |(end, _)| end),
                time: Some(time),
                rule,
                ..day
            },
            None => Phrase {
                tokens: i..end,
                expression: None,
                time: Some(time),
                rule,
            },
        })
    }

    /// Reads `the next day`, `the day before`, `the day after tomorrow`.
    pub(super) fn the_day(&self, i: usize) -> Option<Phrase> {
        if let Word::Which(which) = self.word(i + 1) {
            return self.which_day(i, i + 1, which);
        }
        if self.word(i + 1) != Word::Unit(Unit::Day) {
            return None;
        }
        // `later in the day`
        if self.s.key(self.s.before(i, 1)) == key!("in") && i >= 2 && self.word(i - 2) == Word::Edge
        {
            return Some(self.found(
                i..i + 2,
                Expression::Unit(Unit::Day, 0, Anchor::Mentioned),
                Rule::SameDay,
            ));
        }
        let side = match self.s.key(i + 2) {
            k if k == key!("before") => -1,
            k if k == key!("after") => 1,
            _ => return None,
        };
        let day = |end, offset, anchor| {
            Some(self.found(
                i..end,
                Expression::Unit(Unit::Day, offset, anchor),
                Rule::DayBefore,
            ))
        };
        if let Word::Day(offset) = self.word(i + 3) {
            return day(i + 4, i32::from(offset) + side, Anchor::Publication);
        }
        if let Some(phrase) = self.counted_from(i, Length::one(Unit::Day), i + 2) {
            return Some(phrase);
        }
        // `the day before the vote`: only the date of the vote gives the day
        let last = self
            .s
            .token(i + 3)
            .is_none_or(|t| t.kind == Kind::Mark || t.is(Class::CONJUNCTION));
        if last {
            day(i + 3, side, Anchor::Mentioned)
        } else {
            None
        }
    }
}
