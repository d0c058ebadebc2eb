//! Reads lengths of time and the words after them: `three months`, `two-week`, `a year ago`, `two
//! days later`, `years`.

use super::super::expression::{Amount, Anchor, Expression, Length, Phrase, Side};
use super::super::point::Unit;
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use crate::extract::dates::tense;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::{Case, Kind};

const AGO: Key = key!("ago");
const EARLIER: Key = key!("earlier");
const LATER: Key = key!("later");
const FROM: Key = key!("from");

impl Reader<'_, '_> {
    /// Reads an amount and a unit, and what they are counted from.
    pub(super) fn length(&self, i: usize, amount: (Amount, usize)) -> Option<Phrase> {
        let (length, end) = self.measured(i, amount)?;
        if self.is_rate(i) {
            return None;
        }
        // In `a year-earlier loss` the mention is `year-earlier`.
        if self.word(i) == Word::A
            && self
                .s
                .is_one_of(self.s.past_hyphen(end), keys!["ago", "earlier"])
            && self.s.past_hyphen(end) > end
        {
            return None;
        }
        // `half a day`, `60 Minutes`
        if self.s.key(self.s.before(i, 1)) == key!("half")
            || self
                .s
                .token(end - 1)
                .is_some_and(|t| t.case == Case::Capital && self.word(i) == Word::Digits)
                && !self.heading
        {
            return None;
        }
        // `a quarter of the voters`, `three-quarters`
        if length.unit == Unit::Quarter
            && self
                .counted(i, length, end)
                .is_none_or(|p| matches!(p.expression, Some(Expression::Duration(_))))
        {
            let plural = matches!(self.word(end - 1), Word::Units(_))
                && !self.s.glued(end - 1)
                && self.s.key(end) != key!("of");
            return plural.then(|| self.counted(i, length, end)).flatten();
        }
        // `will one day be`
        if self.words[i] == Word::Number(1)
            && length.unit == Unit::Day
            && let Some(value) = self.some_day(i, end)
        {
            return Some(self.found(i..end, Expression::Reference(value), Rule::Reference));
        }
        self.counted(i, length, end)
    }

    /// Returns the value of a `one day` that isn't a particular day. It is in the future if the
    /// sentence looks ahead (`hopes to own it one day`), and in the past at the beginning of a
    /// story.
    fn some_day(&self, i: usize, end: usize) -> Option<&'static str> {
        let before = self.s.before(i, 1);
        let inside = self.s.is(
            before,
            Class::AUXILIARY | Class::PRONOUN | Class::SUBORDINATOR,
        );
        let opens = i == self.s.start || self.s.kind(before) == Some(Kind::Quote);
        let closes = self.s.is_break(end) && !self.s.is(before, Class::PREPOSITION);
        let counted = self.goes_on(end) || self.s.is(end, Class::PREPOSITION);
        if counted || !(inside || opens || closes) {
            return None;
        }
        match tense::side(self.s, self.words, i..end) {
            Some(Side::Future) => Some("FUTURE_REF"),
            Some(Side::Past) if opens => Some("PAST_REF"),
            _ => inside.then_some("FUTURE_REF"),
        }
    }

    /// Reads a number and a unit: `three months`, `6 to 10 weeks`, `a year and a half`, `ten
    /// trading days`.
    pub(super) fn bare_length(&self, i: usize) -> Option<(Length, usize)> {
        self.measured(i, self.amount(i)?)
    }

    /// Reads the same if the amount and the index after it are known.
    fn measured(
        &self,
        i: usize,
        (mut amount, mut end): (Amount, usize),
    ) -> Option<(Length, usize)> {
        // In `two or three` and `6 to 10` the second number is the value.
        let joint = self.s.past_hyphen(end);
        // `the 2023-24 academic year`
        if joint > end && self.year_number(i).is_some() {
            return None;
        }
        let second = if self.s.is_one_of(end, keys!["or", "to"]) {
            end + 1
        } else {
            joint
        };
        if second > end
            && !matches!(amount, Amount::Vague)
            && let Some((other, after)) = self.amount(second)
        {
            (amount, end) = (other, after);
        }
        let end = end + usize::from(self.s.key(end) == key!("more"));
        let at = self.past_adjectives(self.s.past_hyphen(end));
        let unit = match self.word(at) {
            Word::Unit(unit) | Word::Units(unit) => unit,
            // `a 30-second film`: after a number and a hyphen it isn't an ordinal
            Word::Ordinal(2) if self.word(i) == Word::Digits && at > end => Unit::Second,
            _ => return None,
        };
        let end = at + 1;
        if self.s.key(end) == key!("and")
            && self.word(end + 1) == Word::A
            && self.s.key(end + 2) == key!("half")
        {
            let Amount::Halves(n) = amount else {
                return None;
            };
            return Some((
                Length::of(Amount::Halves(n.saturating_add(1)), unit),
                end + 3,
            ));
        }
        Some(self.with_more(Length::of(amount, unit), end))
    }

    /// Adds a number of smaller units: `four years and three months`, `two hours 15 minutes`.
    fn with_more(&self, length: Length, end: usize) -> (Length, usize) {
        let clock = matches!(length.unit, Unit::Hour | Unit::Minute);
        let more = || {
            let at = end + usize::from(self.s.is_one_of(end, keys!["and", ","]));
            let (amount, unit_at) = self
                .amount(at)
                .filter(|_| (at > end || clock) && length.is_counted())?;
            let unit = match self.word(unit_at) {
                Word::Unit(unit) | Word::Units(unit) => unit,
                _ => return None,
            };
            let Amount::Halves(halves) = amount else {
                return None;
            };
            let smaller = unit < length.unit && halves % 2 == 0 && self.word(at) != Word::A;
            let more = Some((halves / 2, unit));
            smaller.then_some((Length { more, ..length }, unit_at + 1))
        };
        more().unwrap_or((length, end))
    }

    /// Whether the length is on a line of its own that says when a page was posted: `Ann Bell 2
    /// minutes ago`.
    fn is_posted(&self, start: usize, end: usize) -> bool {
        /// The maximum number of tokens in the rest of such a line.
        const NAMES: usize = 4;
        let s = self.s;
        let first = (start.saturating_sub(NAMES)..=start).find(|&i| {
            s.begins_line(i) && (i..start).all(|i| s.is_capitalised(i) || !s.is_word(i))
        });
        first.is_some() && (s.kind(end).is_none() || s.begins_line(end))
    }

    /// Reads what a length that ends at `end` is counted from; `None` if the length is an age.
    pub(super) fn counted(&self, start: usize, length: Length, end: usize) -> Option<Phrase> {
        if self
            .s
            .is_one_of(self.s.past_hyphen(end), keys!["old", "olds"])
        {
            return None;
        }
        let so = end
            + 2 * usize::from(self.s.key(end) == key!("or") && self.s.key(end + 1) == key!("so"));
        if let Some((unit, end)) = self.per(so).filter(|&(unit, _)| unit > length.unit) {
            return Some(self.found(start..end, Expression::Every(Length::one(unit)), Rule::Set));
        }
        if let Some(phrase) = self
            .counted_from(start, length, so)
            .or_else(|| self.ago_from(start, length, so))
            .or_else(|| self.on_a_weekday(start, length, so))
        {
            return Some(phrase);
        }
        let shift = |side, anchor| Expression::Shift(length, side, anchor);
        if let Some(end) = self.past_whose_time(so) {
            let ahead = shift(Side::Future, Anchor::Publication);
            return Some(self.found(start..end, ahead, Rule::FromNow));
        }
        let (expression, end, rule) = match self.s.key(so) {
            // `up from 3 percent a month ago`: before the month in question
            AGO if length.unit == Unit::Month && self.is_compared(start) => {
                (shift(Side::Past, Anchor::Mentioned), so + 1, Rule::Ago)
            }
            AGO if self.is_posted(start, so + 1) => return None,
            AGO => (shift(Side::Past, Anchor::Publication), so + 1, Rule::Ago),
            EARLIER => (shift(Side::Past, Anchor::Mentioned), so + 1, Rule::Earlier),
            LATER => (shift(Side::Future, Anchor::Mentioned), so + 1, Rule::Later),
            FROM if self.s.key(so + 1) == key!("now") => (
                shift(Side::Future, Anchor::Publication),
                so + 2,
                Rule::FromNow,
            ),
            _ => {
                let long = self.s.past_hyphen(so);
                let end = if long > so && self.s.key(long) == key!("long") {
                    long + 1
                } else {
                    so
                };
                (Expression::Duration(length), end, Rule::Duration)
            }
        };
        let hyphened = self.s.past_hyphen(end);
        let side = match self.s.key(hyphened) {
            AGO => Some((Anchor::Publication, Rule::Ago)),
            EARLIER => Some((Anchor::Mentioned, Rule::Earlier)),
            _ => None,
        };
        if let Some((anchor, rule)) = side.filter(|_| hyphened > end) {
            return Some(self.found(start..hyphened + 1, shift(Side::Past, anchor), rule));
        }
        Some(self.found(start..end, expression, rule))
    }

    /// Returns the index after the `time` in `in three weeks' time`, with `'` at `i`.
    fn past_whose_time(&self, i: usize) -> Option<usize> {
        let clitic = matches!(self.s.kind(i), Some(Kind::Clitic | Kind::Quote));
        (clitic && self.s.glued(i) && self.s.key(i + 1) == key!("time")).then_some(i + 2)
    }

    /// Whether a figure comes before the length at `i`, and `from` before that.
    fn is_compared(&self, i: usize) -> bool {
        let before = self.s.before(i, 1);
        let percent = self.s.is_one_of(before, keys!["%", "percent"]);
        let figure = self.s.before(before, usize::from(percent));
        self.s.is_number(figure) && self.s.key(self.s.before(figure, 1)) == key!("from")
    }

    /// Reads a unit without a number: `for weeks`, `months ago`, `year-earlier`, `year-end`.
    pub(super) fn bare_unit(&self, i: usize) -> Option<Phrase> {
        match self.word(i) {
            Word::Units(unit)
                if !matches!(unit, Unit::Quarter | Unit::Weekend)
                    && self.s.key(self.s.before(i, 1)) != key!("fiscal")
                    && self.is_length(i, unit) =>
            {
                self.counted(i, Length::of(Amount::Vague, unit), i + 1)
            }
            Word::Unit(Unit::Year) => self
                .year_before(i, i)
                .or_else(|| self.year_end(i))
                .or_else(|| self.unit_long(i, Unit::Year)),
            Word::Unit(unit) => self.unit_long(i, unit),
            _ => None,
        }
    }

    /// Whether a unit in the plural is a length without a number, which it isn't in `after-hours`
    /// and `the minutes of the meeting`.
    fn is_length(&self, i: usize, unit: Unit) -> bool {
        const KEEPERS: WordSet = listed!("time/opening_hours.txt");
        let before = self.s.before(i, 1);
        match unit {
            Unit::Second | Unit::Minute => self
                .s
                .is_one_of(before, keys!["within", "in", "for", "by", "after"]),
            Unit::Hour => {
                let hyphen = self.s.is_hyphen(before) && self.s.glued(i);
                // `the library, whose hours were cut`
                let owned = self.s.is(before, Class::POSSESSIVE)
                    || self.s.key(before) == key!("whose")
                    || self.s.kind(before) == Some(Kind::Clitic);
                if owned {
                    return false;
                }
                let keeper = self.s.before(before, usize::from(hyphen));
                let kept = self.s.is_one_of(keeper, KEEPERS);
                !kept || !hyphen && self.s.key(before) == key!("after") && self.goes_on(i + 1)
            }
            _ => true,
        }
    }

    /// Reads `day-long`.
    fn unit_long(&self, i: usize, unit: Unit) -> Option<Phrase> {
        let long = self.s.past_hyphen(i + 1);
        let length = Length::one(unit);
        (long > i + 1 && self.s.key(long) == key!("long"))
            .then(|| self.found(i..long + 1, Expression::Duration(length), Rule::Duration))
    }

    /// Reads the stretch in question, a year before: `year-earlier quarter`, `year-ago`. `start` is
    /// the index of its `the`, if it has one.
    pub(super) fn year_before(&self, start: usize, i: usize) -> Option<Phrase> {
        let at = self.s.past_hyphen(i + 1);
        if at == i + 1 || !self.s.is_one_of(at, keys!["ago", "earlier"]) {
            return None;
        }
        let (mut end, mut unit) = (at + 1, None);
        if let Some((_, after)) = self.quarter(end) {
            (end, unit) = (after, Some(Unit::Quarter));
        } else if let Word::Unit(named) = self.word(end) {
            (end, unit) = (end + 1, Some(named));
        } else if self.s.key(end) == key!("period") {
            end += 1;
        }
        let start = if end == at + 1 { i } else { start };
        Some(self.found(start..end, Expression::YearBefore(unit), Rule::YearEarlier))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::find;
    use crate::extract::dates::testing::check;
    use crate::syntax::Parts;
    use crate::text::Document;

    #[test]
    fn lengths_of_time() {
        check(
            "It lasts four years and three months. -> four years and three months = P4Y3M
            He won in two hours 15 minutes. -> two hours 15 minutes = PT2H15M
            He slept for two hours three weeks ago. -> two hours = PT2H; three weeks ago = 2024-W26
            He ran for two hours, 30 minutes. -> two hours, 30 minutes = PT2H30M
            It takes three weeks, two years in all. -> three weeks = P3W; two years = P2Y
            They talked for two and a half hours. -> two and a half hours = PT2H30M
            A six-week strike ended. -> six-week = P6W
            It took nearly 2 1/2 years. -> nearly 2 1/2 years = P2Y6M
            The dam stood for decades. -> decades = PXDE
            It lasted a year and a half. -> a year and a half = P1Y6M
            Over 1.5 million left within twenty-four hours. -> twenty-four hours = PT24H
            He stayed for a couple of days. -> a couple of days = P2D",
        );
    }

    #[test]
    fn when_a_page_was_posted_is_left_alone() {
        let dates = |text: &str| {
            let doc = Document::new(text);
            find(&Parts::new(&doc), None).len()
        };
        assert_eq!(
            dates("The old harbour\n\nAnn Bell 2 hours ago\n\nIt shut."),
            0
        );
        assert_eq!(dates("The harbour shut 2 years ago\n\nIt is old."), 1);
    }

    #[test]
    fn lengths_counted_from_a_day() {
        check(
            "He hopes to own it one day. -> one day = FUTURE_REF
            They came within minutes. -> minutes = PTXM
            It rose for four straight days. -> four straight days = P4D
            It shrank for three consecutive quarters. -> three consecutive quarters = P3Q
            It was shut for one day. -> one day = P1D
            The mill shut two weeks ago. -> two weeks ago = 2024-W27
            It opened five years ago. -> five years ago = 2019
            The mill shut 10 days ago. -> 10 days ago = 2024-07-06
            They met on 3 June and signed three days later. -> 3 June = 2024-06-03; three days later = 2024-06-06
            A fair is set for 3 August, followed by a race two days later. -> 3 August = 2024-08-03; two days later = 2024-08-05
            They met on 12 July and signed nine days later. -> 12 July = 2024-07-12; nine days later = P9D
            Prices rose 3% in March from a year earlier. -> March = 2024-03; a year earlier = 2023-03
            Prices rose 3% in May, from 4% a month ago. -> May = 2024-05; a month ago = 2024-04
            It closed several years ago. -> several years ago = PAST_REF
            It closed a year and a half ago. -> a year and a half ago = 2023-01
            It closed two and a half decades ago. -> two and a half decades ago = 1999
            It will open in three weeks' time. -> three weeks' time = 2024-W32",
        );
    }

    #[test]
    fn ages_and_fractions_are_not_lengths() {
        check(
            "A 22-year-old man, two 15-year-olds and a dog, six years old, drowned. ->
            Three-quarters of the voters and a quarter of the members stayed away. ->
            He half a day walked. ->",
        );
    }
}
