//! Reads days in two numbers, `10/12`, and the second year of a pair, `1932-33`. As many fractions
//! and scores look like such days, a word before them must show that a day follows.

use super::super::expression::{Expression, Name, Phrase};
use super::super::point::Point;
use super::super::rule::Rule;
use super::super::words::Word;
use super::Reader;
use super::named::TENSE;
use crate::extract::header::publication;
use crate::lexicon::{Class, Key, key, keys};

/// Words before a day.
const BEFORE_DAYS: &[Key] = keys![
    "on", "by", "until", "till", "from", "since", "through", "starts", "started", "begins",
    "began", "ends", "ended", "opens", "opened", "closes", "closed", "due", "dated", "date"
];

impl Reader<'_, '_> {
    /// Reads `on 10/12`, `from 3/5 to 4/1`.
    pub(super) fn numeric_day(&self, i: usize) -> Option<Phrase> {
        let short = |at: usize| self.digits(at).filter(|w| w.len() <= 2)?.parse::<i8>().ok();
        let slashed = |at: usize| self.s.key(at) == key!("/") && self.s.glued(at);
        let (first, second) = (short(i)?, short(i + 2)?);
        if !slashed(i + 1) || !self.s.glued(i + 2) || self.s.glued(i + 3) && self.s.is_hyphen(i + 3)
        {
            return None;
        }
        let before = self.s.before(i, 1);
        let range = self.s.is_one_of(before, keys!["to", "-"]) && slashed(self.s.before(i, 3));
        let weekday = matches!(self.word(before), Word::Weekday(_) | Word::ShortWeekday(_));
        let parts = slashed(i + 3) || self.s.key(i + 3) == key!("of") || self.s.is_plural(i + 3);
        if parts || !(range || weekday || self.s.is_one_of(before, BEFORE_DAYS)) {
            return None;
        }
        let (month, day) =
            if first > 12 || second <= 12 && publication::writes_day_first(self.s.doc) {
                (second, first)
            } else {
                (first, second)
            };
        let named = Name::MonthDay(month, day);
        named.in_year(2000)?;
        let named = Expression::Named(named, TENSE);
        Some(self.found(i..i + 3, named, Rule::NumericDay))
    }

    /// Reads the second year of `1932-33`.
    pub(in crate::extract::dates) fn further_year(&self, phrase: &Phrase) -> Option<Phrase> {
        let Some(Expression::Point(Point::Year(year @ 1000..))) = phrase.expression else {
            return None;
        };
        let at = phrase.tokens.end;
        let joined = self.s.is_hyphen(at) || self.s.is_range_dash(at) || self.s.is_dash(at);
        let glued = self.s.glued(at) && self.s.glued(at + 1) && !self.s.glued(at + 2)
            || self.s.glued(at + 1) && self.s.is_break(at + 2);
        let last = self
            .digits(at + 1)
            .filter(|w| w.len() == 2)?
            .parse::<i16>()
            .ok()?;
        let second = year.div_euclid(100) * 100 + last;
        let next = if last == 0 { second + 100 } else { second };
        let fits = joined && glued && year < next && !self.s.is(at + 2, Class::NUMERAL);
        let second = Expression::Point(Point::Year(next));
        fits.then(|| self.found(at + 1..at + 2, second, Rule::FurtherYear))
    }

    /// Whether a mention that begins at `start` ends the range that begins with these tokens:
    /// `Monday to Friday`, `between June and March`.
    pub(in crate::extract::dates) fn is_range(
        &self,
        begin: std::ops::Range<usize>,
        start: usize,
    ) -> bool {
        let joint = begin.end;
        let the = usize::from(self.word(joint + 1) == Word::The && start == joint + 2);
        if start != joint + 1 + the {
            return false;
        }
        let dash = self.s.is_range_dash(joint) || self.s.is_dash(joint);
        let between = || self.s.key(self.s.before(begin.start, 1)) == key!("between");
        dash || self
            .s
            .is_one_of(joint, keys!["to", "through", "thru", "until", "till"])
            || self.s.key(joint) == key!("and") && between()
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn days_in_two_numbers() {
        check(
            "Voting starts 10/12 and ends 11/2. -> 10/12 = 2024-10-12; 11/2 = 2024-11-02
            It is open from 8/25 to 9/3. -> 8/25 = 2024-08-25; 9/3 = 2024-09-03
            The writer's programme, on 9/8, honours the harbour. -> 9/8 = 2024-08-09",
        );
    }

    #[test]
    fn fractions_and_scores_are_not_days() {
        check(
            "About 3/5 of them came, on 1/2 of the roads. ->
            He won 6/4 and lost 13/14. ->",
        );
    }

    #[test]
    fn a_pair_of_years_is_two() {
        check(
            "It was built in 1932-33. -> 1932 = 1932; 33 = 1933
            They won in 1999-00. -> 1999 = 1999; 00 = 2000
            They won 2010-17. -> 2010 = 2010; 17 = 2017",
        );
    }

    #[test]
    fn a_range_ends_after_it_begins() {
        check(
            "It will be shut Monday to Sunday. -> Monday = 2024-07-22; Sunday = 2024-07-28
            It was shut from Friday to Sunday. -> Friday = 2024-07-12; Sunday = 2024-07-14
            It runs from November to March. -> November = 2024-11; March = 2025-03
            It was open between October and May. -> October = 2023-10; May = 2024-05",
        );
    }
}
