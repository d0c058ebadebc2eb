//! Dates that lean on another date: `last week`, `this morning`, `the next day`, `that year`, `the past three months`, `the quarter`.

use super::super::expression::{Amount, Anchor, Choice, Expression, Length, Name, Phrase, Time};
use super::super::holiday;
use super::super::point::{Point, Unit};
use super::super::words::{Part, Which, Word};
use super::named::TENSE;
use super::{HYPHEN, IN, OF, Reader};
use crate::lexicon::{Class, Key};
use crate::text::Kind;

const HALF: Key = Key::word("half");

impl Which {
    /// How many units from the anchor it points, and which anchor; nothing for plurals.
    pub(crate) fn offset(self) -> Option<(i32, Anchor)> {
        Some(match self {
            Self::Last | Self::Past => (-1, Anchor::Publication),
            Self::This | Self::Current => (0, Anchor::Publication),
            Self::Next | Self::Coming => (1, Anchor::Publication),
            Self::Previous => (-1, Anchor::Mentioned),
            Self::Following => (1, Anchor::Mentioned),
            Self::That | Self::Same => (0, Anchor::Mentioned),
            Self::Latest => (-1, Anchor::Publication),
            Self::Recent | Self::These | Self::Those => return None,
        })
    }

    /// Which occurrence of a name it picks.
    fn choice(self) -> Choice {
        match self {
            Self::Last | Self::Past | Self::Latest | Self::Recent => Choice::Last,
            Self::This | Self::Current | Self::These => Choice::This,
            Self::Next | Self::Coming => Choice::Next,
            Self::Previous => Choice::Before,
            Self::Following => Choice::After,
            Self::That | Self::Same | Self::Those => Choice::Mentioned,
        }
    }
}

impl Reader<'_, '_> {
    /// The words `last`, `this coming`, `that same` from `at` on: what they come to, and the index past them.
    fn whiches(&self, at: usize, which: Which) -> (Which, usize) {
        match (which, self.word(at + 1)) {
            (Which::That, Word::Which(Which::Same)) => (Which::That, at + 2),
            (Which::This, Word::Which(second @ (Which::Past | Which::Coming))) => (second, at + 2),
            _ => (which, at + 1),
        }
    }

    /// A day after `last`, `this`, `next`, …: `last Friday`, `this morning`, `the next day`. `start` is where its `the` stands.
    pub(super) fn which_day(&self, start: usize, at: usize, which: Which) -> Option<Phrase> {
        let (which, i) = self.whiches(at, which);
        let named = |name, end| Some(self.found(start..end, Expression::Named(name, which.choice()), "dates/named"));
        match self.word(i) {
            Word::Weekday(day) => {
                // `this coming Sunday, March eighth`: the date behind it settles it.
                let whole = self.day(i).filter(|d| !matches!(d.expression, Some(Expression::Named(Name::Weekday(_), _))));
                whole.map_or_else(|| named(Name::Weekday(day), i + 1), |day| Some(Phrase { tokens: start..day.tokens.end, ..day }))
            }
            Word::Part(part) => {
                let (offset, anchor) = match (which, part) {
                    (Which::Next, _) => (1, Anchor::Mentioned),
                    (Which::Last, Part::Night | Part::Evening) => (-1, Anchor::Publication),
                    (Which::Last | Which::Past | Which::Coming | Which::Latest, _) => return None,
                    _ => which.offset()?,
                };
                let day = self.found(start..i + 1, Expression::Unit(Unit::Day, offset, anchor), "dates/part-of-day");
                Some(Phrase { time: Some(Time::Part(part)), ..day })
            }
            Word::Unit(Unit::Day) if self.glued_hyphen(i + 1) => None,
            Word::Unit(Unit::Day) => {
                let (offset, anchor) = match which {
                    Which::Next | Which::Following => (1, Anchor::Mentioned),
                    Which::Previous => (-1, Anchor::Mentioned),
                    Which::Same | Which::That => (0, Anchor::Mentioned),
                    _ => return None,
                };
                Some(self.found(start..i + 1, Expression::Unit(Unit::Day, offset, anchor), "dates/same-day"))
            }
            Word::Month(_) | Word::Other => {
                if let Some((holiday, words)) = self.token(i).filter(|t| t.capitalised()).and_then(|_| holiday::at(|n| self.key(i + n))) {
                    return named(Name::Holiday(holiday), i + words);
                }
                let date = self.day(i)?;
                let Some(Expression::Named(name, TENSE)) = date.expression else { return None };
                named(name, date.tokens.end)
            }
            _ => None,
        }
    }

    /// `mid-afternoon`, `early morning`, and the day behind it
    pub(super) fn part_of_day(&self, i: usize) -> Option<Phrase> {
        let (end, time) = self.part(i)?;
        let rule = "dates/part-of-day";
        Some(match self.day(end) {
            Some(day) => Phrase { tokens: i..day.tokens.end, time: Some(time), rule, ..day },
            None => Phrase { tokens: i..end, expression: None, time: Some(time), rule },
        })
    }

    /// `the next day`, `the day before`, `the day after tomorrow`
    pub(super) fn the_day(&self, i: usize) -> Option<Phrase> {
        if let Word::Which(which) = self.word(i + 1) {
            return self.which_day(i, i + 1, which);
        }
        if self.word(i + 1) != Word::Unit(Unit::Day) {
            return None;
        }
        let side = match self.key(i + 2) {
            k if k == Key::word("before") => -1,
            k if k == Key::word("after") => 1,
            _ => return None,
        };
        let day = |end, offset, anchor| Some(self.found(i..end, Expression::Unit(Unit::Day, offset, anchor), "dates/day-before"));
        if let Word::Day(offset) = self.word(i + 3) {
            return day(i + 4, i32::from(offset) + side, Anchor::Publication);
        }
        // `the day before the vote` is a day that only the vote's date tells.
        let last = self.token(i + 3).is_none_or(|t| t.kind == Kind::Mark || t.is(Class::CONJUNCTION));
        if last { day(i + 3, side, Anchor::Mentioned) } else { None }
    }

    fn glued_hyphen(&self, i: usize) -> bool {
        self.key(i) == HYPHEN && self.glued(i)
    }

    /// A unit or name after `last`, `this`, `next`, …; `start` is where its `the` stands.
    pub(super) fn which(&self, start: usize, at: usize, which: Which) -> Option<Phrase> {
        let (which, first) = self.whiches(at, which);
        let i = self.past_adjectives(first);
        let found = |end, expression, rule| Some(self.found(start..end, expression, rule));
        match self.word(i) {
            Word::Unit(unit) => self.which_unit(start, i, which, unit),
            Word::Units(Unit::Day) if which == Which::These => found(i + 1, Expression::Reference("PRESENT_REF"), "dates/reference"),
            Word::Units(unit) if !matches!(which, Which::That | Which::Those | Which::These | Which::Same) => {
                let end = if self.key(i + 1) == Key::word("and") && matches!(self.word(i + 2), Word::Units(_)) { i + 3 } else { i + 1 };
                found(end, Expression::Duration(Length { amount: Amount::Vague, unit }), "dates/duration")
            }
            Word::Season(season) => found(i + 1, Expression::Named(Name::Season(season), which.choice()), "dates/season"),
            Word::Month(month) => {
                let name = Name::Month(month);
                let phrase = self.in_a_year(self.found(start..i + 1, Expression::Named(name, which.choice()), "dates/month"), name);
                Some(phrase)
            }
            Word::Ordinal(_) if which != Which::That => {
                let (n, end) = self.quarter(i)?;
                found(end, Expression::Named(Name::Quarter(n), which.choice()), "dates/quarter")
            }
            Word::Digits | Word::Number(_) | Word::Vague | Word::A if which != Which::That => {
                let (length, end) = self.bare_length(i)?;
                let so = end + 2 * usize::from(self.key(end) == Key::word("or") && self.key(end + 1) == Key::word("so"));
                let plural = matches!(self.word(end - 1), Word::Units(_)) || matches!(length.amount, Amount::Halves(2));
                plural.then(|| self.found(start..so, Expression::Duration(length), "dates/duration"))
            }
            _ if self.key(i) == HALF && which == Which::Last => {
                let phrase = self.in_a_year(self.found(start..i + 1, Expression::Named(Name::Half(2), TENSE), "dates/half"), Name::Half(2));
                (phrase.tokens.end > i + 1).then_some(phrase)
            }
            _ if self.key(i) == Key::word("couple") => {
                let at = i + 1 + usize::from(self.key(i + 1) == OF);
                let Word::Units(unit) = self.word(at) else { return None };
                found(at + 1, Expression::Duration(Length { amount: Amount::whole(2), unit }), "dates/duration")
            }
            _ => None,
        }
    }

    /// `last week`, `this year's third quarter`, `that month`
    fn which_unit(&self, start: usize, i: usize, which: Which, unit: Unit) -> Option<Phrase> {
        if self.glued_hyphen(i + 1) && !self.past_hyphen_is_end(i + 1) {
            return None;
        }
        // `this second`, `this minute` and `next hour` name no date.
        if unit < Unit::Day {
            return None;
        }
        if which == Which::Past && unit >= Unit::Decade {
            let length = Length { amount: Amount::whole(1), unit };
            return Some(self.found(start..i + 1, Expression::Duration(length), "dates/duration"));
        }
        let (offset, anchor) = which.offset()?;
        if unit == Unit::Year
            && self.token(i + 1).is_some_and(|t| t.kind == Kind::Clitic)
            && let Some((n, end)) = self.quarter(i + 2).filter(|_| anchor == Anchor::Publication)
        {
            return Some(self.found(start..end, Expression::NamedIn(Name::Quarter(n), offset), "dates/quarter"));
        }
        let expression = if which == Which::Last && unit == Unit::Quarter {
            Expression::Unit(unit, -1, Anchor::Publication)
        } else {
            Expression::Unit(unit, offset, anchor)
        };
        Some(self.found(start..i + 1, expression, "dates/unit"))
    }

    fn past_hyphen_is_end(&self, i: usize) -> bool {
        self.key(i + 1) == Key::word("end")
    }

    /// What follows `the` at `i`.
    pub(super) fn after_the(&self, i: usize) -> Option<Phrase> {
        let at = i + 1;
        let found = |end, expression, rule| Some(self.found(i..end, expression, rule));
        if let Some((point, end)) = self.long_stretch(at) {
            return found(end, Expression::Point(point), "dates/decade");
        }
        match self.word(at) {
            Word::Which(Which::Past) if self.is_noun_by_itself(i, at) => {
                found(at + 1, Expression::Reference("PAST_REF"), "dates/reference")
            }
            Word::Which(which) => self.which(i, at, which),
            Word::Future => found(at + 1, Expression::Reference("FUTURE_REF"), "dates/reference"),
            _ if [Key::word("near"), Key::word("foreseeable"), Key::word("distant")].contains(&self.key(at))
                && self.word(at + 1) == Word::Future =>
            {
                found(at + 2, Expression::Reference("FUTURE_REF"), "dates/reference")
            }
            Word::Ordinal(_) => self.ordinal(i, at),
            Word::Season(season) => self.season(i, at, season),
            Word::Part(part @ (Part::Morning | Part::Afternoon | Part::Evening)) if self.key_before(i) == IN => {
                Some(Phrase { tokens: i..at + 1, expression: None, time: Some(Time::Part(part)), rule: "dates/part-of-day" })
            }
            Word::Digits if self.year_number(at).is_some() => {
                let (year, end) = self.year_number(at)?;
                self.of_year(i, year, end)
            }
            Word::Digits | Word::Number(_) => {
                let (length, end) = self.bare_length(at)?;
                let plural = matches!(self.word(end - 1), Word::Units(_)) && self.past_hyphen(at + 1) == at + 1;
                plural.then(|| self.found(i..end, Expression::Duration(length), "dates/duration"))
            }
            _ => self.the_unit(i, at),
        }
    }

    /// `the year`, `the fiscal first quarter`, `the weekend`, `the year-ago period`
    fn the_unit(&self, i: usize, at: usize) -> Option<Phrase> {
        if let Some((n, end)) = self.quarter(at) {
            let name = Name::Quarter(n);
            return Some(self.in_a_year(self.found(i..end, Expression::Named(name, TENSE), "dates/quarter"), name));
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
            && let Some((year, end)) = self
                .year_number(end)
                .or_else(|| self.spelt_number(end).and_then(|(n, e)| Some((i16::try_from(n).ok().filter(|n| *n >= 1000)?, e))))
        {
            return Some(self.found(i..end, Expression::Point(Point::Year(year)), "dates/year"));
        }
        if self.glued_hyphen(end) || unit <= Unit::Day {
            return None;
        }
        if unit > Unit::Day
            && let Some(n) = [(Key::word("before"), -1), (Key::word("earlier"), -1), (Key::word("after"), 1)]
                .iter()
                .find(|(k, _)| *k == self.key(end))
                .map(|(_, n)| *n)
            && self.token(end + 1).is_none_or(|t| t.kind == Kind::Mark || t.is(Class::CONJUNCTION))
        {
            return Some(self.found(i..end + 1, Expression::Unit(unit, n, Anchor::Mentioned), "dates/unit"));
        }
        if unit == Unit::Week
            && self.key(end) == OF
            && let Some(day) = self.day(end + 1)
            && let Some(Expression::Named(name @ Name::MonthDay(..), _)) = day.expression
        {
            return Some(self.found(i..day.tokens.end, Expression::WeekOf(name), "dates/week-of"));
        }
        if unit != Unit::Quarter && [Key::word("ended"), Key::word("ending"), Key::word("to")].contains(&self.key(end)) {
            let length = Length { amount: Amount::whole(1), unit };
            return Some(self.found(i..end, Expression::Duration(length), "dates/duration"));
        }
        Some(self.found(i..end, Expression::Unit(unit, 0, Anchor::Running), "dates/unit"))
    }

    /// Whether `the past` is a noun phrase: `in the past,`.
    fn is_noun_by_itself(&self, the: usize, past: usize) -> bool {
        let cued = [IN, OF, Key::word("from")].contains(&self.key_before(the));
        cued && self.token(past + 1).is_none_or(|t| {
            t.kind == Kind::Mark || t.kind == Kind::Quote || t.is(Class::AUXILIARY | Class::CONJUNCTION | Class::PREPOSITION)
        })
    }

    /// `third quarter`, `the first nine months`, `the first half of 2014`; `start` is where its `the` stands.
    pub(super) fn ordinal(&self, start: usize, i: usize) -> Option<Phrase> {
        if let Some((n, end)) = self.quarter(i) {
            let hyphened = self.past_hyphen(i + 1) > i + 1;
            let name = Name::Quarter(n);
            let start = if hyphened { i } else { start };
            return Some(self.in_a_year(self.found(start..end, Expression::Named(name, TENSE), "dates/quarter"), name));
        }
        let Word::Ordinal(n) = self.word(i) else { return None };
        if n <= 2 && self.key(i + 1) == HALF {
            let name = Name::Half(n as i8);
            let phrase = self.in_a_year(self.found(start..i + 2, Expression::Named(name, TENSE), "dates/half"), name);
            return (phrase.tokens.end > i + 2).then_some(phrase);
        }
        if n == 1 && start < i {
            let (length, end) = match self.word(i + 1) {
                Word::Units(unit) => (Length { amount: Amount::Vague, unit }, i + 2),
                Word::Digits | Word::Number(_) | Word::Vague => self.bare_length(i + 1)?,
                _ => return None,
            };
            let plural = matches!(self.word(end - 1), Word::Units(_));
            return plural.then(|| self.found(start..end, Expression::Duration(length), "dates/duration"));
        }
        None
    }

    /// `year-end`, `year's end`
    pub(super) fn year_end(&self, i: usize) -> Option<Phrase> {
        const END: Key = Key::word("end");
        let end = if self.past_hyphen(i + 1) > i + 1 || self.token(i + 1).is_some_and(|t| t.kind == Kind::Clitic) { i + 2 } else { i + 1 };
        let spaced =
            end == i + 1 && ![Key::word("by"), Key::word("at"), Key::word("around"), Key::word("before")].contains(&self.key_before(i));
        if spaced {
            return None;
        }
        let before = matches!(self.word_before(i), Word::Which(_) | Word::The);
        (self.key(end) == END && !before)
            .then(|| self.found(i..end + 1, Expression::Unit(Unit::Year, 0, Anchor::Publication), "dates/year-end"))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn last_this_and_next() {
        check(
            "It rained last week. -> last week = 2024-W28
            He goes next month. -> next month = 2024-08
            She left this morning. -> this morning = 2024-07-16TMO
            They came last night. -> last night = 2024-07-15TNI
            It opens next Tuesday. -> next Tuesday = 2024-07-23
            Rents rose in the past three months. -> the past three months = P3M
            It was hot in recent years. -> recent years = PXY",
        );
    }

    #[test]
    fn days_that_lean_on_the_one_before() {
        check(
            "The dam broke on 3 May 1999. The next day the valley was empty. -> 3 May 1999 = 1999-05-03; The next day = 1999-05-04
            It began in 1987. That year nobody noticed. -> 1987 = 1987; That year = 1987
            He came the day before yesterday. -> the day before yesterday = 2024-07-14",
        );
    }

    #[test]
    fn what_looks_like_one_and_is_none() {
        check(
            "He said that week-old bread is fine. ->
            The year-long trial and this second chance. -> year-long = P1Y
            The Last Days is a novel, and USA Today is a newspaper. ->
            The past president spoke. ->",
        );
    }
}
