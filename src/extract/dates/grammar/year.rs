//! Reads years, decades and centuries: `in 1998`, `the 1990s`, `the '80s`, `20th century`,
//! `nineteen ninety-six`, `the 2011 second quarter`, `300 BC`.

use super::super::expression::{Expression, Phrase};
use super::super::point::{Point, Unit};
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::{Case, Kind};

impl Reader<'_, '_> {
    /// Reads a year, decade or century that begins at `i`.
    pub(super) fn year(&self, i: usize) -> Option<Phrase> {
        if let Some((point, end)) = self.long_stretch(i) {
            return Some(self.found(i..end, Expression::Point(point), Rule::Decade));
        }
        if let Some((year, end)) = self.ancient_year(i) {
            return Some(self.found(i..end, Expression::Point(Point::Year(year)), Rule::Year));
        }
        if let Some((year, end)) = self.spoken_year(i) {
            return Some(self.found(i..end, Expression::Point(Point::Year(year)), Rule::Year));
        }
        let (year, end) = self.year_number(i)?;
        if let Some(phrase) = self.of_year(i, year, end) {
            return Some(phrase);
        }
        self.is_year(i, year)
            .then(|| self.found(i..end, Expression::Point(Point::Year(year)), Rule::Year))
    }

    /// Reads the quarter of a year, `2011 second quarter`, at `i`. `start` is the index of the
    /// first word, the year or its `the`.
    pub(super) fn of_year(&self, start: usize, year: i16, i: usize) -> Option<Phrase> {
        let (quarter, end) = self.quarter(i)?;
        Some(self.found(
            start..end,
            Expression::Point(Point::Quarter(year, quarter)),
            Rule::Quarter,
        ))
    }

    /// Reads a year in four digits, and returns it with the index after it.
    pub(super) fn year_number(&self, i: usize) -> Option<(i16, usize)> {
        let digits = self.digits(i).filter(|w| w.len() == 4)?;
        digits
            .parse()
            .ok()
            .filter(|y| (1000..2200).contains(y))
            .map(|y| (y, i + 1))
    }

    /// Reads `in '96`, with the digits at `i`.
    pub(super) fn short_year_alone(&self, i: usize) -> Option<Phrase> {
        let (year, end) = self.short_year(self.s.before(i, 1))?;
        Some(self.found(i - 1..end, Expression::Point(Point::Year(year)), Rule::Year))
    }

    /// Reads a year in two digits after an apostrophe at `i`, and a word that precedes years: `in
    /// '96`, `summer of '69`; but not `a '57 Chevrolet`. Years up to 29 are of this century.
    pub(super) fn short_year(&self, i: usize) -> Option<(i16, usize)> {
        let before = self.s.key(self.s.before(i, 1));
        let cued = YEAR_CUES.contains(&before) || before == key!("of");
        let marked = self.s.kind(i) == Some(Kind::Quote) && self.s.glued(i + 1);
        let digits = self
            .digits(i + 1)
            .filter(|w| cued && marked && w.len() == 2)?;
        let year: i16 = digits
            .parse()
            .ok()
            .filter(|_| !self.s.glued(i + 2) || self.s.is_break(i + 2))?;
        Some((if year < 30 { 2000 + year } else { 1900 + year }, i + 2))
    }

    /// Reads `1990s`, `'90s`, `nineties`, `20th century`, `nineteenth-century`.
    pub(super) fn long_stretch(&self, i: usize) -> Option<(Point, usize)> {
        // `the '90s`
        let mark = self.s.kind(i) == Some(Kind::Quote) && self.s.glued(i + 1);
        let i = i + usize::from(mark);
        match self.word(i) {
            Word::Tens(_) if self.is_of_age(i) => return None,
            Word::Tens(tens) => return Some((Point::Decade(190 + tens), i + 1)),
            Word::Ordinal(n) => return self.century(n, i + 1),
            Word::Digits => {}
            _ => return None,
        }
        let digits = self.digits(i)?;
        if self.s.key(i + 1) == key!("s") && self.s.glued(i + 1) {
            let number: i16 = digits.parse().ok().filter(|n| n % 10 == 0)?;
            return match digits.len() {
                4 => Some((Point::Decade(number / 10), i + 2)),
                2 if self.s.token(i).is_some_and(|t| t.glued)
                    && self.s.kind(i - 1) == Some(Kind::Quote)
                    || self.is_short_decade(i) =>
                {
                    Some((
                        Point::Decade(number / 10 + if number < 20 { 200 } else { 190 }),
                        i + 2,
                    ))
                }
                _ => None,
            };
        }
        // `the 2000's`
        if digits.len() == 4
            && self.s.kind(i + 1) == Some(Kind::Clitic)
            && matches!(self.word_before(i), Word::The | Word::Edge)
        {
            let year: i16 = digits.parse().ok().filter(|n| n % 10 == 0)?;
            return Some((Point::Decade(year / 10), i + 2));
        }
        if self.is_ordinal_ending(i + 1) {
            return self.century(digits.parse().ok()?, i + 2);
        }
        None
    }

    /// Whether `fifties` is an age: `until his fifties`, `in her late fifties`.
    fn is_of_age(&self, i: usize) -> bool {
        let part = self
            .s
            .is_one_of(self.s.before(i, 1), keys!["early", "mid", "late"]);
        let owner = self.s.before(i, 1 + usize::from(part));
        self.s.is(owner, Class::POSSESSIVE)
    }

    /// Whether `60s` is a decade, and not temperatures (`highs in the 60s`) or an age (`in his
    /// early 60s`).
    fn is_short_decade(&self, i: usize) -> bool {
        const DEGREES: WordSet = listed!("time/degree_words.txt");
        let before = self.s.before(i, 1);
        let led = match self.word(before) {
            Word::The => true,
            Word::Edge => self.word(self.s.before(before, 1)) == Word::The,
            _ => {
                let joined = self.s.is_one_of(before, keys!["and", "or"]);
                joined && self.s.key(self.s.before(i, 2)) == key!("s")
            }
        };
        let near = i.saturating_sub(DEGREES_NEAR)..i + DEGREES_NEAR;
        led && !near.clone().any(|at| self.s.is_one_of(at, DEGREES))
    }

    fn century(&self, n: u32, i: usize) -> Option<(Point, usize)> {
        let at = self.s.past_hyphen(i);
        let named = matches!(
            self.word(at),
            Word::Unit(Unit::Century) | Word::Units(Unit::Century)
        );
        if !named || !(1..=30).contains(&n) {
            return None;
        }
        let n = n as i16;
        Some(match self.past_era(at + 1) {
            Some(end) => (Point::Century(-n), end),
            None => (Point::Century(n - 1), at + 1),
        })
    }

    /// Reads a year before Christ, `300 BC`. As in jiff's calendar, 1 BC is the year 0.
    fn ancient_year(&self, i: usize) -> Option<(i16, usize)> {
        let year: i16 = self.digits(i).filter(|w| w.len() <= 4)?.parse().ok()?;
        let end = self.past_era(i + 1)?;
        // British Columbia: `17 BC Rail engines`, `in 2019 B.C. voted`
        let name = self
            .s
            .token(end)
            .is_some_and(|t| t.kind == Kind::Word && t.capitalised());
        let placed = (1900..2100).contains(&year)
            || name && !self.s.is_one_of(self.s.before(i, 1), YEAR_CUES);
        let apart = !self.s.glued(i + 1);
        (year > 0 && apart && !placed).then_some((1 - year, end))
    }

    /// Returns the index after `BC`, `B.C.` or `BCE` at `i`.
    fn past_era(&self, i: usize) -> Option<usize> {
        const ERAS: &[Key] = keys!["bc", "bce", "b.c", "b.c.", "b.c.e", "b.c.e."];
        let era = self.s.is_one_of(i, ERAS);
        (era && self.s.is_upper(i)).then_some(i + 1)
    }

    /// Reads `nineteen ninety-six`.
    pub(super) fn spoken_year(&self, i: usize) -> Option<(i16, usize)> {
        let Word::Number(century @ 18..=20) = self.word(i) else {
            return None;
        };
        let Word::Number(11..=90) = self.word(i + 1) else {
            return None;
        };
        let (n, end) = self.small_number(i + 1)?;
        let counted = matches!(
            self.word(self.s.past_hyphen(end)),
            Word::Unit(_) | Word::Units(_)
        );
        (!counted).then_some(((century * 100 + n) as i16, end))
    }

    /// Whether four digits are a year and not a number of something.
    fn is_year(&self, i: usize, year: i16) -> bool {
        let after = self.s.token(i + 1);
        let before = self.s.key(self.s.before(i, 1));
        let spoilt = after.is_some_and(|t| {
            keys!["%", "percent"].contains(&t.key) || t.glued && t.kind == Kind::Word
        }) || NO_YEAR_AFTER.contains(&before)
            || self.s.glued(i) && !keys!["-", "–", "("].contains(&before)
            || self.is_title(i)
            || self.is_house(i);
        if spoilt {
            return false;
        }
        let function = Class::PREPOSITION
            | Class::AUXILIARY
            | Class::CONJUNCTION
            | Class::SUBORDINATOR
            | Class::DETERMINER
            | Class::PRONOUN
            | Class::RELATIVE;
        let noun =
            after.is_some_and(|t| t.kind == Kind::Word && t.case == Case::Lower && !t.is(function));
        // `2000 people`, `1950 tonnes`; but `the planned 2030 census` is that of a year.
        let counted = noun && self.s.is_plural(i + 1);
        let cued = YEAR_CUES.contains(&before)
            || keys!["fiscal", "fy"].contains(&before)
            || !noun && keys!["to", "of"].contains(&before);
        let described = || {
            matches!(
                self.word_before(i),
                Word::The | Word::A | Word::Edge | Word::Season(_) | Word::Month(_)
            ) || before == key!("-")
                || i > self.s.start
                    && self
                        .s
                        .token(i - 1)
                        .is_some_and(|t| t.kind == Kind::Clitic || t.is(Class::POSSESSIVE))
        };
        match year {
            1960..2040 => !counted || cued || described(),
            1900..2100 => !noun || cued || described(),
            _ => !noun && cued,
        }
    }
}

impl Reader<'_, '_> {
    /// Whether the number at `i` is a title, or part of a title or code: `2001: A Space Odyssey`,
    /// `“1984”`, `2019-nCoV`.
    fn is_title(&self, i: usize) -> bool {
        let cued = YEAR_CUES.contains(&self.s.key(self.s.before(i, 1)));
        let subtitled = self.s.key(i + 1) == key!(":")
            && self.s.glued(i + 1)
            && self.s.is_capitalised(i + 2)
            && !cued
            && i > self.s.start;
        let quote = |at: usize| self.s.kind(at) == Some(Kind::Quote);
        let quoted = quote(self.s.before(i, 1)) && quote(i + 1);
        let code = self.s.joins(i + 1) && self.s.is_word(i + 2) && {
            let letters = self.s.word(i + 2);
            !self.s.is_lower(i + 2) && letters.len() > 1 && !letters.starts_with('Q')
        };
        subtitled || quoted || code
    }

    /// Whether the number at `i` is that of a house: `1909 Oak Drive`.
    fn is_house(&self, i: usize) -> bool {
        const STREETS: WordSet = listed!("places/address_streets.txt");
        // `a 2001 Supreme Court ruling`
        let described = matches!(self.word_before(i), Word::The | Word::A)
            || self.s.is(self.s.before(i, 1), Class::POSSESSIVE);
        !described
            && (i + 1..i + 5)
                .take_while(|&at| self.s.is_capitalised(at))
                .skip(1)
                .any(|at| self.s.is_one_of(at, STREETS))
    }
}

/// The number of tokens on either side of a number that are searched for words of temperature.
const DEGREES_NEAR: usize = 12;

/// Words before a year, even if a noun follows it.
const YEAR_CUES: &[Key] = keys![
    "in", "since", "by", "until", "till", "during", "before", "after", "from", "between",
    "through", "circa"
];

/// Words before a number that isn't a year.
const NO_YEAR_AFTER: &[Key] = keys![
    "$", "#", "no", "route", "highway", "flight", "room", "section", "than", "about", "over"
];

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn years_decades_and_centuries() {
        check(
            "It was built in 1998. -> 1998 = 1998
            It was built in 1742. -> 1742 = 1742
            The 1990s were dull. -> The 1990s = 199
            They wed in '91 and left in the summer of '04. -> '91 = 1991; the summer of '04 = 2004-SU
            He drove a '57 van. ->
            Music of the '80s is back. -> the '80s = 198
            A 19th-century house burned. -> 19th-century = 18
            In the late 1970s he left. -> the late 1970s = 197
            It toured in the 60s and 90s. -> the 60s = 196; 90s = 199
            It grew in the 2000's, he said. -> the 2000's = 200
            It grew in the fifties. -> the fifties = 195
            He did not paint until his late fifties. ->",
        );
    }

    #[test]
    fn years_and_centuries_before_christ() {
        check(
            "It was built in 300 BC. -> 300 BC = BC0300
            The walls date from about 1200 B.C. or later. -> 1200 B.C. = BC1200
            A 5th-century BCE temple stood here. -> 5th-century BCE = BC04
            It was made 3,000 years ago. -> 3,000 years ago = BC0977",
        );
    }

    #[test]
    fn british_columbia_is_not_an_era() {
        check(
            "The fire burned 300 B.C. Place homes. ->
            In 2019 B.C. voted against it. -> 2019 = 2019
            Room 4BC was locked. ->",
        );
    }

    #[test]
    fn other_numbers_are_not_years() {
        check(
            "About 2000 people came. ->
            It cost $1995 then. ->
            Flight 1955 was late. ->
            They sold 2010 cars, 348 people said. ->
            It has 1950 sheep and 1975 cattle. ->
            He paid 1742 crowns. ->
            Highs will be in the 60s, and she is in her 60s. ->
            Films such as 2010: The Second Odyssey were shown. ->
            She read “1984” again. ->
            The virus 2018-xHoV spread. ->
            He lives at 1909 North Oak Drive. ->",
        );
    }
}
