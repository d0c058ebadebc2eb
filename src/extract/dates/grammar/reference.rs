//! Reads mentions that are not a particular date, and sets: `now`, `recently`, `soon`, `the
//! future`, `daily`, `every Monday`.

use std::ops::Range;

use super::super::expression::Amount;
use super::super::expression::{Expression, Length, Name, Phrase};
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Part;

impl Reader<'_, '_> {
    /// Creates a mention without a time of day.
    pub(super) fn found(&self, tokens: Range<usize>, expression: Expression, rule: Rule) -> Phrase {
        Phrase {
            tokens,
            expression: Some(expression),
            time: None,
            rule,
        }
    }

    /// Reads `now`, `recently`, `soon`, `daily`.
    pub(super) fn reference(&self, i: usize) -> Option<Phrase> {
        let reference = |start: usize, end: usize, value| {
            Some(self.found(start..end, Expression::Reference(value), Rule::Reference))
        };
        match self.word(i) {
            Word::Present => reference(
                i - usize::from(self.s.key(self.s.before(i, 1)) == key!("right")),
                i + 1,
                "PRESENT_REF",
            ),
            Word::Past => reference(
                i - usize::from(self.s.key(self.s.before(i, 1)) == key!("more")),
                i + 1,
                "PAST_REF",
            ),
            Word::Soon if self.s.key(i + 1) == key!("as") => {
                let possible = self.s.key(self.s.before(i, 1)) == key!("as")
                    && self.s.key(i + 2) == key!("possible");
                if possible {
                    reference(i - 1, i + 3, "FUTURE_REF")
                } else {
                    None
                }
            }
            Word::Soon if self.was_soon(i) => None,
            Word::Soon => reference(i, i + 1, "FUTURE_REF"),
            Word::Set(unit)
                if !self
                    .s
                    .token(i)
                    .is_some_and(|t| t.capitalised() && i > self.s.start) =>
            {
                let length = Length::one(unit);
                Some(self.found(i..i + 1, Expression::Every(length), Rule::Set))
            }
            _ => None,
        }
    }

    /// Whether `soon` is part of a story about the past: `It soon sank`, `they were soon freed`.
    fn was_soon(&self, i: usize) -> bool {
        let past = |i: usize| {
            let form = self.s.is_past_form(i) || self.s.is(i, Class::PAST_VERB);
            form && !matches!(self.s.part(i), Part::Noun | Part::Adjective)
        };
        let be = self.s.before(i, 1);
        let told = self.s.is_one_of(be, keys!["was", "were", "had"]);
        told || past(i + 1) && !self.s.is(be, Class::AUXILIARY)
    }

    /// Reads `every day`, `each July`, `every two weeks`.
    pub(super) fn every(&self, i: usize) -> Option<Phrase> {
        let other = self.s.key(i + 1) == key!("other");
        // `every third Monday`
        let ranked = matches!(self.word(i + 1), Word::Ordinal(_))
            && matches!(self.word(i + 2), Word::Weekday(_));
        let at = i + 1 + usize::from(other || ranked);
        let named = |name| Some(self.found(i..at + 1, Expression::EveryNamed(name), Rule::Set));
        match self.word(at) {
            // `every other week`
            Word::Unit(unit) => {
                let length = Length::of(Amount::Halves(if other { 4 } else { 2 }), unit);
                Some(self.found(i..at + 1, Expression::Every(length), Rule::Set))
            }
            Word::Weekday(day) => {
                let part = self.part(at + 1);
                let end = part.map_or(at + 1, |(end, _)| end);
                let time = part.map(|(_, time)| time);
                Some(Phrase {
                    tokens: i..end,
                    expression: Some(Expression::EveryNamed(Name::Weekday(day))),
                    time,
                    rule: Rule::Set,
                })
            }
            Word::Month(month) => named(Name::Month(month)),
            Word::Season(season) => named(Name::Season(season)),
            Word::Part(_) => {
                let length = Length::one(super::super::point::Unit::Day);
                Some(self.found(i..at + 1, Expression::Every(length), Rule::Set))
            }
            _ => {
                let (length, end) = self.bare_length(at)?;
                Some(self.found(i..end, Expression::Every(length), Rule::Set))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn vague_references_and_sets() {
        check(
            "He now lives there. -> now = PRESENT_REF
            They recently married. -> recently = PAST_REF
            They will soon be freed. -> soon = FUTURE_REF
            Nobody knows the future. -> the future = FUTURE_REF
            It flies every Monday. -> every Monday = XXXX-WXX-1
            It flies every other Monday and every other week. -> every other Monday = XXXX-WXX-1; every other week = P2W
            They meet every first Monday. -> every first Monday = XXXX-WXX-1
            They meet each July. -> each July = XXXX-07
            It runs daily and every two weeks. -> daily = P1D; every two weeks = P2W",
        );
    }

    #[test]
    fn parts_of_names_and_comparisons_are_left_alone() {
        check(
            "The Daily Echo said so. ->
            They were soon freed, and it soon closed. ->
            He ran as soon as he could. ->",
        );
    }
}
