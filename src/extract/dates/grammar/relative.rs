//! Reads dates relative to another date: `last week`, `this morning`, `the next day`, `that year`,
//! `the past three months`. Those that begin with `the` alone are in `the`.

use super::super::expression::{Amount, Anchor, Choice, Expression, Length, Name, Phrase};
use super::super::point::Unit;
use super::super::rule::Rule;
use super::super::words::{Which, Word};
use super::Reader;
use super::named::TENSE;
use crate::lexicon::key;
use crate::syntax::verb_group;
use crate::text::Kind;

impl Which {
    /// Returns the number of units from the anchor, and the anchor; `None` for plurals.
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

    /// Returns which occurrence of a name it selects.
    pub(super) fn choice(self) -> Choice {
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
    /// Joins the words of `this coming` or `that same`, which begin at `at`, and returns the
    /// resulting word with the index after them.
    pub(super) fn whiches(&self, at: usize, which: Which) -> (Which, usize) {
        match (which, self.word(at + 1)) {
            (Which::That, Word::Which(Which::Same)) => (Which::That, at + 2),
            (Which::This, Word::Which(second @ (Which::Past | Which::Coming))) => (second, at + 2),
            _ => (which, at + 1),
        }
    }

    pub(super) fn glued_hyphen(&self, i: usize) -> bool {
        self.s.key(i) == key!("-") && self.s.glued(i)
    }

    /// Reads a unit or name after `last`, `this`, `next`, …. `start` is the index of its `the`, if
    /// it has one.
    pub(super) fn which(&self, start: usize, at: usize, which: Which) -> Option<Phrase> {
        // `is expected to last three weeks`
        let before = self.s.before(at, 1);
        let counted = matches!(
            self.word(at + 1),
            Word::Digits | Word::Number(_) | Word::Vague | Word::A | Word::Units(_)
        );
        if which == Which::Last
            && start == at
            && counted
            && (self.s.key(before) == key!("to") || verb_group::is_modal(self.s.key(before)))
        {
            return None;
        }
        let (which, first) = self.whiches(at, which);
        let i = self.past_adjectives(first);
        let named = |end, name, rule| {
            let expression = Expression::Named(name, which.choice());
            self.found(start..end, expression, rule)
        };
        match self.word(i) {
            Word::Unit(unit) => self.which_unit(start, i, which, unit),
            Word::Units(unit) => self.which_units(start, i, which, unit),
            Word::Season(season) => Some(named(i + 1, Name::Season(season), Rule::Season)),
            Word::Month(month) => {
                let name = Name::Month(month);
                Some(self.in_a_year(named(i + 1, name, Rule::Month), name))
            }
            Word::Ordinal(_) if which != Which::That => {
                let (n, end) = self.quarter(i)?;
                Some(named(end, Name::Quarter(n), Rule::Quarter))
            }
            Word::Digits | Word::Number(_) | Word::Vague | Word::A if which != Which::That => {
                self.which_length(start, i)
            }
            _ if self.s.key(i) == key!("half") && which == Which::Last => self.last_half(start, i),
            _ if self.s.key(i) == key!("couple") => self.couple(start, i),
            _ => None,
        }
    }

    /// Reads `these days`, `recent weeks and months`.
    fn which_units(&self, start: usize, i: usize, which: Which, unit: Unit) -> Option<Phrase> {
        if which == Which::These && unit == Unit::Day {
            let now = Expression::Reference("PRESENT_REF");
            return Some(self.found(start..i + 1, now, Rule::Reference));
        }
        if matches!(
            which,
            Which::That | Which::Those | Which::These | Which::Same
        ) {
            return None;
        }
        let two = self.s.key(i + 1) == key!("and") && matches!(self.word(i + 2), Word::Units(_));
        let end = i + 1 + 2 * usize::from(two);
        let vague = Expression::Duration(Length::of(Amount::Vague, unit));
        Some(self.found(start..end, vague, Rule::Duration))
    }

    /// Reads `the past three months`, `the last ten years or so`.
    fn which_length(&self, start: usize, i: usize) -> Option<Phrase> {
        let (length, end) = self.bare_length(i)?;
        let or_so = self.s.key(end) == key!("or") && self.s.key(end + 1) == key!("so");
        let past = end + 2 * usize::from(or_so);
        let plural = matches!(self.word(end - 1), Word::Units(_))
            || matches!(length.amount, Amount::Halves(2));
        plural.then(|| self.found(start..past, Expression::Duration(length), Rule::Duration))
    }

    /// Reads `the last half of 2014`, but only with its year.
    fn last_half(&self, start: usize, i: usize) -> Option<Phrase> {
        let name = Name::Half(2);
        let half = self.found(start..i + 1, Expression::Named(name, TENSE), Rule::Half);
        let phrase = self.in_a_year(half, name);
        (phrase.tokens.end > i + 1).then_some(phrase)
    }

    /// Reads `the last couple of weeks`.
    fn couple(&self, start: usize, i: usize) -> Option<Phrase> {
        let at = i + 1 + usize::from(self.s.key(i + 1) == key!("of"));
        let Word::Units(unit) = self.word(at) else {
            return None;
        };
        let two = Expression::Duration(Length::of(Amount::whole(2), unit));
        Some(self.found(start..at + 1, two, Rule::Duration))
    }

    /// Reads `last week`, `next year's second quarter`, `that month`.
    fn which_unit(&self, start: usize, i: usize, which: Which, unit: Unit) -> Option<Phrase> {
        if self.glued_hyphen(i + 1) && !self.past_hyphen_is_end(i + 1) {
            return None;
        }
        // `this second`, `this minute`, `next hour` and `their last day` do not name a date.
        if unit < Unit::Day || unit == Unit::Day && which == Which::Last {
            return None;
        }
        if which == Which::Past && unit >= Unit::Decade {
            let length = Length::one(unit);
            return Some(self.found(start..i + 1, Expression::Duration(length), Rule::Duration));
        }
        let (offset, anchor) = which.offset()?;
        if unit == Unit::Year
            && self.s.token(i + 1).is_some_and(|t| t.kind == Kind::Clitic)
            && let Some((n, end)) = self
                .quarter(i + 2)
                .filter(|_| anchor == Anchor::Publication)
        {
            return Some(self.found(
                start..end,
                Expression::NamedIn(Name::Quarter(n), offset),
                Rule::Quarter,
            ));
        }
        let expression = if which == Which::Last && unit == Unit::Quarter {
            Expression::Unit(unit, -1, Anchor::Publication)
        } else {
            Expression::Unit(unit, offset, anchor)
        };
        Some(self.found(start..i + 1, expression, Rule::Unit))
    }

    fn past_hyphen_is_end(&self, i: usize) -> bool {
        self.s.key(i + 1) == key!("end")
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
            "It began in the early morning hours on July 9. -> early morning hours on July 9 = 2024-07-09TMO
            He died in the early hours of Sunday. -> early hours of Sunday = 2024-07-14TMO
            He died in the small hours of July 9. -> hours of July 9 = 2024-07-09TMO
            The dam broke on 3 May 1999. The next day the valley was empty. -> 3 May 1999 = 1999-05-03; The next day = 1999-05-04
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
            The past president spoke. ->
            Their last day was a long one. ->
            It is expected to last three weeks and could last two days. -> three weeks = P3W; two days = P2D
            She is on a late night talk show. ->
            It fell in after-hours trading. ->
            Is it open in business hours? ->",
        );
    }
}
