//! Recognises rates, which are not lengths of time (`$600 an hour`), and reads how often something
//! happens: `three times a week`, `six days a week`.

use super::super::expression::{Expression, Length, Phrase};
use super::super::point::Unit;
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::Kind;

/// The maximum number of tokens from a number to its denominator.
const REACH: usize = 6;

impl Reader<'_, '_> {
    /// Reads `three times a week` or `twice a month`, with the rate beginning at `at`.
    pub(super) fn frequency(&self, i: usize, at: usize) -> Option<Phrase> {
        if let Some((unit, end)) = self.per(at) {
            return Some(self.found(i..end, Expression::Every(Length::one(unit)), Rule::Set));
        }
        // `once every four years`
        let every = self.word(at) == Word::Every;
        let set = every.then(|| self.every(at)).flatten()?;
        Some(Phrase {
            tokens: i..set.tokens.end,
            ..set
        })
    }

    /// Reads `a week`, `each month` or `per year`, and returns the unit with the index after it.
    pub(super) fn per(&self, i: usize) -> Option<(Unit, usize)> {
        let divides = matches!(self.word(i), Word::A | Word::Every) || self.s.key(i) == key!("per");
        match self.word(i + 1) {
            Word::Unit(unit) if divides && !self.goes_on(i + 2) => Some((unit, i + 2)),
            _ => None,
        }
    }

    /// Whether words at `i` continue the length before it: `a week ago`, `a year and a half`, `a
    /// year-long`.
    pub(super) fn goes_on(&self, i: usize) -> bool {
        const FURTHER: &[Key] = keys![
            "ago", "earlier", "later", "before", "after", "from", "old", "long"
        ];
        let joined = match self.s.key(i) {
            k if k == key!("and") => {
                self.word(i + 1) == Word::A && self.s.key(i + 2) == key!("half")
                    || self.bare_length(i + 1).is_some()
            }
            k => k == key!("or"),
        };
        // `$15 a year from 2026`
        let since = self.s.key(i) == key!("from") && self.year_number(i + 1).is_some();
        joined || self.s.is_one_of(i, FURTHER) && !since || self.glued_hyphen(i)
    }

    /// Whether the `an hour` at `i` is the denominator of a price or number: `$600 an hour`, `40
    /// miles an hour`.
    pub(super) fn is_rate(&self, i: usize) -> bool {
        const TAKES: &[Key] = keys!["take", "takes", "took", "taken", "spend", "spent", "give"];
        if self.word(i) != Word::A || self.per(i).is_none() {
            return false;
        }
        let counts = |at: usize| {
            self.s.is_number(at)
                || self.s.is(at, Class::NUMERAL)
                || self
                    .s
                    .is_one_of(at, keys!["%", "percent", "cent", "pc", "half", "dozens"])
        };
        let stops = Class::AUXILIARY
            | Class::PRONOUN
            | Class::SUBORDINATOR
            | Class::PAST_VERB
            | Class::CONJUNCTION;
        let through = |at: usize| {
            let word = self.s.kind(at) == Some(Kind::Word) && !self.s.is(at, stops);
            word && (self.s.key(at) == key!("of") || !self.s.is(at, Class::PREPOSITION))
        };
        let mut at = self.s.before(i, 1);
        for n in 1..=REACH {
            at = self.s.before(i, n);
            if counts(at) || !through(at) {
                break;
            }
        }
        counts(at) && !self.s.is_one_of(self.s.before(at, 1), TAKES)
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn how_often_is_a_set() {
        check(
            "They train three times a week. -> three times a week = P1W
            She calls twice a month. -> twice a month = P1M
            It is open six days a week. -> six days a week = P1W
            They meet once every year. -> once every year = P1Y
            They meet once every four years. -> once every four years = P4Y",
        );
    }

    #[test]
    fn what_a_price_is_divided_by_is_not_a_length() {
        check(
            "He charged $60 an hour. ->
            It will save $60 a year from 2026. -> 2026 = 2026
            It costs $30 an hour and 40 guests came. ->
            It earns 4 million crowns a year. ->
            The wind blew at 40 miles an hour. ->
            It burns 12 tonnes of coal a day. ->
            Prices rose 3 percent a month. ->",
        );
    }

    #[test]
    fn a_length_behind_a_number_is_one_all_the_same() {
        check(
            "It took 200 men a year. -> a year = P1Y
            They paid $60 a week ago. -> a week ago = 2024-W28
            He left for a year. -> a year = P1Y",
        );
    }
}
