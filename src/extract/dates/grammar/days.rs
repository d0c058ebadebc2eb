//! Reads days that share a month or year with others: `June 11 and 12`, `March 5-7`, `from 3 to 5
//! May`.

use jiff::civil::Date;

use super::super::expression::{Expression, Name, Phrase};
use super::super::point::Point;
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use super::named::TENSE;
use crate::extract::calendar;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::Kind;

/// The maximum number of days after the first that share the month after the last: `3, 4 and 5
/// May`.
const LISTED: usize = 4;

/// Words before a day without its month.
const DAY_CUES: &[Key] = keys![
    "on", "from", "between", "of", "since", "until", "till", "to", "by", "for", "the", "dates",
    "and", "or", ",", "("
];

impl Reader<'_, '_> {
    /// Reads a day that shares the month after a later day: `from 3 to 5 May`, `the 3rd and 4th of
    /// May 2022`.
    pub(super) fn leading_day(&self, i: usize) -> Option<Phrase> {
        let (day, end) = self.day_number(i)?;
        let before = self.s.before(i, 1);
        let cued = i == self.s.start
            || self.s.is_one_of(before, DAY_CUES)
            || matches!(self.word(before), Word::Weekday(_));
        if !cued {
            return None;
        }
        let (mut last, mut at) = (day, end);
        for _ in 0..LISTED {
            let next = self.joined_day(at)?;
            let (other, end) = self.day_number(next).filter(|&(other, _)| other > last)?;
            let date = calendar::read_within(self.s.doc, next..self.s.end);
            let month = date
                .as_ref()
                .filter(|d| d.day == Some(other))
                .and_then(|d| d.month);
            if let (Some(month), Some(date)) = (month, date) {
                let expression = match date.year {
                    Some(year) => Expression::Point(Point::Day(Date::new(year, month, day).ok()?)),
                    None => Expression::Named(Name::MonthDay(month, day), TENSE),
                };
                let tokens = i..self.past_suffix(i + 1);
                return Some(self.found(tokens, expression, Rule::LeadingDay));
            }
            (last, at) = (other, end);
        }
        None
    }

    /// Reads `the 3rd` in `the 3rd and 4th of May`.
    pub(super) fn the_leading_day(&self, i: usize) -> Option<Phrase> {
        let day = self.leading_day(i + 1)?;
        Some(Phrase {
            tokens: i..day.tokens.end,
            ..day
        })
    }

    /// Reads a day of the month, and returns it with the index after its `th`.
    fn day_number(&self, i: usize) -> Option<(i8, usize)> {
        let digits = self.digits(i).filter(|w| w.len() <= 2)?;
        let day = digits.parse().ok().filter(|d| (1..=31).contains(d))?;
        Some((day, self.past_suffix(i + 1)))
    }

    /// Returns the index after the `th` at `i`, if there is one, or else `i`.
    fn past_suffix(&self, i: usize) -> usize {
        i + usize::from(self.is_ordinal_ending(i))
    }

    /// Returns the index of the next day, after the comma, `and`, `to` or dash at `i`.
    fn joined_day(&self, i: usize) -> Option<usize> {
        let word = self
            .s
            .is_one_of(i, keys!["and", "or", "to", "until", "through", ",", "&"]);
        let dash = self.s.is_range_dash(i);
        let at = i + 1 + usize::from(word && self.word(i + 1) == Word::The);
        (word || dash).then_some(at)
    }

    /// Reads the day that shares the month of the mention before it: `June 11 and 12`, `March 5-7`.
    pub(in crate::extract::dates) fn further_day(&self, phrase: &Phrase) -> Option<Phrase> {
        let at = phrase.tokens.end;
        let Some(Expression::Named(Name::MonthDay(month, first), _)) = phrase.expression else {
            return None;
        };
        if phrase.rule == Rule::LeadingDay || phrase.time.is_some() {
            return None;
        }
        let joint = self.s.past_hyphen(at);
        let next = if joint > at { joint } else { at + 1 };
        let joined = joint > at || self.s.is_one_of(at, keys!["and", "or", "to", "through"]);
        let number = self
            .digits(next)
            .filter(|w| joined && w.len() <= 2)?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        let alone = self.s.token(next + 1).is_none_or(|t| {
            t.kind == Kind::Mark && t.key != key!("/")
                || t.kind == Kind::Quote
                || t.is(Class::PREPOSITION | Class::CONJUNCTION | Class::AUXILIARY)
        });
        // `the May 5-7 meeting`
        let dashed = joint > at && number > first && self.s.is_lower(next + 1);
        if !alone && !dashed {
            return None;
        }
        Some(self.found(
            next..next + 1,
            Expression::Named(Name::MonthDay(month, number), TENSE),
            Rule::FurtherDay,
        ))
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn days_share_the_month_before_or_behind_them() {
        check(
            "He was in Lund from 3 to 5 May. -> 3 = 2024-05-03; 5 May = 2024-05-05
            He was in Lund between 3 and 5 May 2022. -> 3 = 2022-05-03; 5 May 2022 = 2022-05-05
            He was in Lund on 3-5 May. -> 3 = 2024-05-03; 5 May = 2024-05-05
            He was in Lund on 3, 4 and 6 May. -> 3 = 2024-05-03; 4 = 2024-05-04; 6 May = 2024-05-06
            He was in Lund on the 3rd and 4th of May. -> the 3rd = 2024-05-03; 4th of May = 2024-05-04
            He read the minutes of the May 3-5 meeting. -> May 3 = 2024-05-03; 5 = 2024-05-05
            He was in Lund from May 3 to 5. -> May 3 = 2024-05-03; 5 = 2024-05-05",
        );
    }

    #[test]
    fn numbers_beside_a_day_are_their_own() {
        check(
            "They sold 3 and 5 boats in May. -> May = 2024-05
            He won 3 of 5 on 6 May. -> 6 May = 2024-05-06
            It rained on May 3 and 5 people came. -> May 3 = 2024-05-03",
        );
    }
}
