//! Reads seasons and quarters: `last summer`, `in the fall`, `the third quarter`.

use super::super::expression::{Expression, Name, Phrase};
use super::super::point::{Season, Unit};
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use super::named::TENSE;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::Case;

impl Reader<'_, '_> {
    /// Reads a season. `start` is the index of its `the`, if it has one.
    pub(super) fn season(&self, start: usize, i: usize, season: Season) -> Option<Phrase> {
        let name = Name::Season(season);
        let phrase = self.in_a_year(
            self.found(start..i + 1, Expression::Named(name, TENSE), Rule::Season),
            name,
        );
        if phrase.tokens.end > i + 1 {
            return Some(phrase);
        }
        // `the fall in prices` isn't a season, but `in the fall` is.
        let fall = season == Season::Autumn && start < i && self.s.key(i) == key!("fall");
        if fall
            && !self.s.is_one_of(self.s.before(start, 1), SEASON_CUES)
            && self.word_before(start) != Word::Edge
        {
            return None;
        }
        let cued = start < i
            || self.s.is_one_of(self.s.before(i, 1), SEASON_CUES)
            || self.word_before(i) == Word::Edge;
        let other = self.s.key(i + 1) == key!("of")
            || self
                .s
                .token(i + 1)
                .is_some_and(|t| t.glued && t.key == key!("-") || t.capitalised());
        let noun = self.s.token(i + 1).is_some_and(|t| {
            t.case == Case::Lower
                && !t.is(Class::PREPOSITION
                    | Class::AUXILIARY
                    | Class::CONJUNCTION
                    | Class::SUBORDINATOR)
                && start < i
        });
        (cued && !other && !(noun && season != Season::Summer && season != Season::Winter))
            .then_some(phrase)
    }

    /// Reads `third quarter`, `third-quarter` or `fiscal second quarter`, and returns its number
    /// with the index after it.
    pub(super) fn quarter(&self, i: usize) -> Option<(i8, usize)> {
        let at = self.past_adjectives(i);
        let Word::Ordinal(n @ 1..=4) = self.word(at) else {
            return None;
        };
        let at = self.s.past_hyphen(at + 1);
        (self.word(at) == Word::Unit(Unit::Quarter)).then_some((n as i8, at + 1))
    }

    /// Whether the quarter at `i` is part of a match: words of the game are near it, and none of
    /// money.
    pub(super) fn is_of_a_game(&self, i: usize) -> bool {
        const GAME: WordSet = listed!("time/game_words.txt");
        let near = self.s.start.max(i.saturating_sub(GAME_NEAR))..self.s.end.min(i + GAME_NEAR);
        let played = near.clone().any(|at| self.s.is_one_of(at, GAME));
        let money = |at: usize| {
            self.s.is_one_of(
                at,
                keys![
                    "$", "%", "percent", "profit", "sales", "revenue", "earnings", "economy"
                ],
            )
        };
        let of = self.s.key(i + 2) == key!("of");
        let whole = i + 3 + usize::from(self.word(i + 3) == Word::The);
        if of && self.s.is_one_of(whole, MATCHES) {
            return true;
        }
        let dated = self.year_number(i + 2).is_some() || of;
        played && !dated && !near.clone().any(money)
    }
}

/// Things other than a year that have quarters.
const MATCHES: &[Key] = keys![
    "game", "games", "match", "contest", "playoff", "bowl", "final"
];

/// The number of tokens on either side of a quarter that are searched for words of a game.
const GAME_NEAR: usize = 24;

const SEASON_CUES: &[Key] = keys![
    "in", "of", "by", "since", "until", "through", "during", "before", "after", "from"
];

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn seasons_and_quarters() {
        check(
            "It burned down last summer. -> last summer = 2023-SU
            Sales fell in the second quarter. -> the second quarter = 2024-Q2
            Fourth-quarter profit doubled. -> Fourth-quarter = 2023-Q4
            It told of its third quarter ended March 30, 2024. -> third quarter = 2024-Q1; March 30, 2024 = 2024-03-30
            It told of its second quarter ended April 2, 2024. -> second quarter = 2024-Q1; April 2, 2024 = 2024-04-02
            Profit fell in the third quarter of 2022. -> the third quarter of 2022 = 2022-Q3
            Profit grew in the first half of the year. -> the first half of the year = 2024-H1
            They met in the spring of 1994. -> the spring of 1994 = 1994-SP
            It was cold in winter 2021-22. -> winter 2021-22 = 2021-WI",
        );
    }

    #[test]
    fn quarters_of_a_game_are_none_of_the_year() {
        check(
            "They trailed in the fourth quarter before he ran for a touchdown. ->
            They led in the fourth quarter of the game. ->
            Their yards of cloth earned a profit in the third quarter. -> the third quarter = 2024-Q3",
        );
    }
}
