//! Reads names of the calendar: days with and without a year, weekdays, months, holidays.

use jiff::civil::Date;

use super::super::expression::{Anchor, Choice, Expression, Name, Phrase};
use super::super::point::{Point, Unit};
use super::super::rule::Rule;
use super::super::words::{Word, is_half_of_day};
use super::super::{calendar, holiday};
use super::Reader;
use crate::extract::calendar::CalendarDate;
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::text::{Case, Token};

pub(super) const TENSE: Choice = Choice::Tense(None);

impl Reader<'_, '_> {
    /// Reads a date with a month in it.
    pub(super) fn calendar(&self, i: usize) -> Option<Phrase> {
        let date = calendar::read_within(self.s.doc, i..self.s.end)?;
        // `the 5 June vote`, but `the 5th of June`
        let bare = self.word(i) == Word::The && self.digits(i + 1).is_some();
        let the = usize::from(bare && !self.is_ordinal_ending(i + 2));
        let tokens = date.tokens.start + the..date.tokens.end;
        let expression = self
            .with_the_ranges_year(&date)
            .or_else(|| named_or_point(&date))?;
        let phrase = self.found(tokens, expression, Rule::Calendar);
        Some(match expression {
            Expression::Named(name, _) => self.in_a_year(phrase, name),
            _ => phrase,
        })
    }

    /// Gives a day the year of the other end of its range: `between March 5 and April 3, 2012`.
    fn with_the_ranges_year(&self, date: &CalendarDate) -> Option<Expression> {
        let (None, Some(month), Some(day)) = (date.year, date.month, date.day) else {
            return None;
        };
        let end = date.tokens.end;
        let joint = self.s.past_hyphen(end);
        let next = if joint > end { joint } else { end + 1 };
        if joint == end
            && !self
                .s
                .is_one_of(end, keys!["and", "to", "through", "until", "-"])
        {
            return None;
        }
        let other = calendar::read_within(self.s.doc, next..self.s.end)?;
        // `between December 28 and January 3, 2012`
        let year = other.year?.checked_sub(i16::from(other.month? < month))?;
        Date::new(year, month, day)
            .ok()
            .map(|d| Expression::Point(Point::Day(d)))
    }

    /// Adds the year that follows a name: `June last year`, `third quarter of this year`, `summer
    /// of 2012`.
    pub(super) fn in_a_year(&self, phrase: Phrase, name: Name) -> Phrase {
        let end = phrase.tokens.end;
        let at = end + usize::from(self.s.key(end) == key!("of"));
        let start = phrase.tokens.start;
        let year = self
            .year_number(at)
            .or_else(|| self.spoken_year(at))
            .or_else(|| self.short_year(at));
        if let Some((year, end)) = year {
            let end = match name {
                Name::Season(_) => self.past_next_year(end, year),
                _ => end,
            };
            let expression = name
                .in_year(year)
                .map_or(Expression::Named(name, TENSE), Expression::Point);
            return Phrase {
                tokens: start..end,
                expression: Some(expression),
                ..phrase
            };
        }
        // `the first half of the year`
        if at > end && self.word(at) == Word::The && self.word(at + 1) == Word::Unit(Unit::Year) {
            return Phrase {
                tokens: start..at + 2,
                expression: Some(Expression::NamedIn(name, 0)),
                ..phrase
            };
        }
        let (Word::Which(which), Word::Unit(Unit::Year)) = (self.word(at), self.word(at + 1))
        else {
            return self.in_the_year_before(phrase, name);
        };
        let Some((offset, Anchor::Publication)) = which.offset() else {
            return phrase;
        };
        Phrase {
            tokens: start..at + 2,
            expression: Some(Expression::NamedIn(name, offset)),
            ..phrase
        }
    }

    /// Returns the index after the `-22` in `winter 2021-22`, if it is at `i`.
    fn past_next_year(&self, i: usize, year: i16) -> usize {
        let joined = (self.s.is_hyphen(i) || self.s.key(i) == key!("/")) && self.s.glued(i);
        let next = (joined || self.s.is_range_dash(i))
            .then(|| self.digits(i + 1)?.parse::<i16>().ok())
            .flatten();
        let follows = next.is_some_and(|n| n == year + 1 || n == (year + 1) % 100);
        i + 2 * usize::from(follows)
    }

    /// Gives a name the year before it: `last year in July`.
    fn in_the_year_before(&self, phrase: Phrase, name: Name) -> Phrase {
        let before = self.s.before(phrase.tokens.start, 1);
        if !self
            .s
            .is_one_of(before, keys!["in", "on", "around", "during"])
        {
            return phrase;
        }
        let comma = self.s.is_comma(self.s.before(before, 1));
        let at = self.s.before(before, 1 + usize::from(comma));
        let Word::Which(which) = self.word(self.s.before(at, 1)) else {
            return phrase;
        };
        match which.offset() {
            Some((years, Anchor::Publication)) if self.word(at) == Word::Unit(Unit::Year) => {
                Phrase {
                    expression: Some(Expression::NamedIn(name, years)),
                    ..phrase
                }
            }
            _ => phrase,
        }
    }

    /// Gives a month the year of the other end of its range: `from June to August 2019`.
    fn with_the_other_months_year(&self, i: usize, month: i8) -> Option<Point> {
        let joint = i + 1;
        let joined = self.s.is_range_dash(joint)
            || self
                .s
                .is_one_of(joint, keys!["to", "and", "through", "until"]);
        let Word::Month(other) = self.word(joint + 1) else {
            return None;
        };
        let (year, _) = self.year_number(joint + 2).filter(|_| joined)?;
        Some(Point::Month(year - i16::from(other < month), month))
    }

    /// Reads a weekday, unless it is part of the name of a newspaper or programme.
    pub(super) fn weekday(&self, i: usize) -> Option<Phrase> {
        const TITLES: WordSet = listed!("time/weekday_titles.txt");
        let day = match self.word(i) {
            Word::Weekday(day) => day,
            Word::ShortWeekday(day) if self.s.token(i)?.stopped => day,
            _ => return None,
        };
        let titled =
            self.s.is_one_of(i + 1, TITLES) && self.s.token(i + 1).is_some_and(Token::capitalised);
        if titled {
            return None;
        }
        if self.is_in_opening_hours(i) {
            let every = Expression::EveryNamed(Name::Weekday(day));
            return Some(self.found(i..i + 1, every, Rule::Set));
        }
        let named = Expression::Named(Name::Weekday(day), TENSE);
        self.with_its_week(i, day)
            .or_else(|| Some(self.found(i..i + 1, named, Rule::Weekday)))
    }

    /// Whether the weekday at `i` is part of weekly opening hours: `9 a.m. to 5 p.m. Monday through
    /// Friday`.
    fn is_in_opening_hours(&self, i: usize) -> bool {
        let joint = |at: usize| {
            self.s
                .is_one_of(at, keys!["to", "through", "till", "until", "-"])
                || self.s.is_range_dash(at)
        };
        let day = |at: usize| matches!(self.word(at), Word::Weekday(_));
        let days = |first: usize| day(first) && joint(first + 1) && day(first + 2);
        let Some(first) = [i, i.saturating_sub(2)].into_iter().find(|&at| days(at)) else {
            return false;
        };
        let before = self.s.before(first, 1);
        // `9 a.m. to 5 p.m., Monday to Friday`
        let half = self
            .s
            .before(first, 1 + usize::from(self.s.is_comma(before)));
        is_half_of_day(self.s.key(half))
            || matches!(self.word(before), Word::Hour(_))
            || calendar::is_zone(self.s.key(before))
            || self.s.key(before) == key!("open")
            || self
                .clock(first + 3 + usize::from(self.s.is_comma(first + 3)))
                .is_some()
    }

    /// Reads `the Fourth of July`.
    pub(super) fn the_holiday(&self, i: usize) -> Option<Phrase> {
        let Word::Ordinal(_) = self.word(i + 1) else {
            return None;
        };
        let holiday = self.holiday(i + 1)?;
        Some(Phrase {
            tokens: i..holiday.tokens.end,
            ..holiday
        })
    }

    pub(super) fn holiday(&self, i: usize) -> Option<Phrase> {
        self.s.token(i).filter(|t| t.capitalised())?;
        let (holiday, words) = holiday::at(|n| self.s.key(i + n))?;
        let name = Name::Holiday(holiday);
        Some(self.in_a_year(
            self.found(i..i + words, Expression::Named(name, TENSE), Rule::Holiday),
            name,
        ))
    }

    /// Reads a month, season or plural weekday by itself.
    pub(super) fn name(&self, i: usize) -> Option<Phrase> {
        match self.word(i) {
            Word::Month(month) if self.is_month(i) => {
                if let Some(point) = self.with_the_other_months_year(i, month) {
                    return Some(self.found(i..i + 1, Expression::Point(point), Rule::Month));
                }
                let name = Name::Month(month);
                Some(self.in_a_year(
                    self.found(i..i + 1, Expression::Named(name, TENSE), Rule::Month),
                    name,
                ))
            }
            Word::Season(season) => self.season(i, i, season),
            Word::Weekdays(day) => Some(self.found(
                i..i + 1,
                Expression::EveryNamed(Name::Weekday(day)),
                Rule::Set,
            )),
            _ => None,
        }
    }

    /// Whether a month's name isn't a person's name, a verb or part of another name.
    fn is_month(&self, i: usize) -> bool {
        let Some(token) = self.s.token(i) else {
            return false;
        };
        if !matches!(token.case, Case::Capital | Case::Upper) {
            return false;
        }
        let before = self
            .s
            .token(self.s.before(i, 1))
            .filter(|_| i > self.s.start);
        let key = self.s.key(self.s.before(i, 1));
        let cued = MONTH_CUES.contains(&key)
            || matches!(
                self.word_before(i),
                Word::Edge | Word::Which(_) | Word::Every
            )
            || key == key!("-") && self.word_before(i - 1) == Word::Edge
            || (keys!["and", "or", "to", "-"].contains(&key)
                && i >= 2
                && matches!(self.word(i - 2), Word::Month(_)))
            // `the April-June quarter`
            || self.s.is_range_dash(i + 1) && matches!(self.word(i + 2), Word::Month(_));
        let named = before.is_some_and(|t| t.capitalised() && !MONTH_CUES.contains(&t.key))
            || self.s.token(i + 1).is_some_and(|t| {
                let name = t.capitalised() && !t.is(Class::PRONOUN);
                name && !t.glued && self.word(i + 1) == Word::Other
            });
        let surname_or_verb = [3, 4, 5, 6, 8]
            .iter()
            .any(|&m| self.word(i) == Word::Month(m));
        if surname_or_verb {
            cued && !named
        } else {
            cued || !named
        }
    }
}

impl Name {
    /// Returns the occurrence in `year`; `None` for a weekday or a day of the month.
    pub(crate) fn in_year(self, year: i16) -> Option<Point> {
        match self {
            Self::Weekday(_) | Self::DayOfMonth(_) => None,
            Self::Month(month) => Some(Point::Month(year, month)),
            Self::MonthDay(month, day) => Date::new(year, month, day).ok().map(Point::Day),
            Self::Season(season) => Some(Point::Season(year, season)),
            Self::Quarter(quarter) => Some(Point::Quarter(year, quarter)),
            Self::Half(half) => Some(Point::Half(year, half)),
            Self::Holiday(holiday) => holiday.day(year).map(Point::Day),
        }
    }
}

fn named_or_point(date: &CalendarDate) -> Option<Expression> {
    if let Some((a, b)) = date.ambiguous {
        return Some(Expression::Either(a, b));
    }
    Some(match (date.year, date.month, date.day) {
        (Some(_), Some(_), Some(_)) => Expression::Point(Point::Day(date.date()?)),
        (Some(year), Some(month), None) => Expression::Point(Point::Month(year, month)),
        (None, Some(month), Some(day)) => Expression::Named(Name::MonthDay(month, day), TENSE),
        _ => return None,
    })
}

const MONTH_CUES: &[Key] = keys![
    "in", "of", "by", "since", "until", "till", "from", "to", "before", "after", "through", "for",
    "during", "between", "around", "on", "as", "than"
];

#[cfg(test)]
mod tests {
    use crate::extract::dates::testing::check;

    #[test]
    fn a_bare_weekday_is_the_last_one_today_included() {
        check(
            "The council met on Tuesday. -> Tuesday = 2024-07-16
            The council met on Friday. -> Friday = 2024-07-12
            The council will meet on Friday. -> Friday = 2024-07-19
            A meeting to be held on Friday was called off. -> Friday = 2024-07-19
            It was stolen Friday night. -> Friday night = 2024-07-12TNI",
        );
    }

    #[test]
    fn months_and_days_without_a_year() {
        check(
            "It opened in December. -> December = 2023-12
            It was bought last May. -> last May = 2024-05
            It ran Monday to Friday. -> Monday = 2024-07-15; Friday = 2024-07-19
            Call from 9 a.m. to 5 p.m. Monday through Friday. -> 9 a.m. = XXXX-WXX-1T09:00; 5 p.m. Monday = XXXX-WXX-1T17:00; Friday = XXXX-WXX-5
            In March I got a letter. -> March = 2024-03
            They want to finish by October. -> October = 2024-10
            The 5 June vote and that on the 5th of June. -> 5 June = 2024-06-05; the 5th of June = 2024-06-05
            The ban began on June 5. -> June 5 = 2024-06-05
            The ban began in June last year. -> June last year = 2023-06
            It was set up last year in July. -> last year = 2023; July = 2023-07
            It was unveiled on 8/7/24, not 3/4/24. -> 8/7/24 = 2024-07-08; 3/4/24 = ?
            It ran from June to August 2019. -> June = 2019-06; August 2019 = 2019-08
            It took effect on June. 9, 2019. -> June. 9, 2019 = 2019-06-09
            The stamp read 13NOV2017. -> 13NOV2017 = 2017-11-13
            It shut between December 28 and January 3, 2012. -> December 28 = 2011-12-28; January 3, 2012 = 2012-01-03
            It ran on June 24 and 25, and on July 1-7. -> June 24 = 2024-06-24; 25 = 2024-06-25; July 1 = 2024-07-01; 7 = 2024-07-07
            The 9/11 memorial and the September 11th attacks. -> 9/11 = 2001-09-11; September 11th = 2001-09-11
            The storm brought down trees overnight, and it rained at 3 a.m. -> overnight = 2024-07-15TNI; 3 a.m. = 2024-07-16T03:00
            The council met on the 12th and will meet again on the 30th. -> the 12th = 2024-07-12; the 30th = 2024-07-30
            It was played on the weekend of 9 March. -> the weekend of 9 March = 2024-W10-WE
            The bank decides on Friday. The vote is later in the day. -> Friday = 2024-07-12; the day = 2024-07-12
            They met at Lunar New Year and on Eid al-Adha. -> Lunar New Year = 2024-02-10; Eid al-Adha = 2024-06-16
            Shops will close for Diwali and Ramadan. -> Diwali = 2024-10-31; Ramadan = ?
            Following Monday's vote he left. -> Monday = 2024-07-15
            In this March 2, 2011 file photo he waves. -> March 2, 2011 = 2011-03-02",
        );
    }

    #[test]
    fn names_and_verbs_are_not_dates() {
        check(
            "They may march and the sun sat low. ->
            April Jones and Theresa May spoke. ->
            The Sunday Times said so. ->
            The Sun said so. ->
            They saw it fall and a spring broke. ->
            He sank it on the 18th hole of the 3rd. ->
            She saw the film Office Christmas Party. ->
            The lines of Easter Island are long. ->
            Analysts said the fall in shares and overnight rates were overdone. ->",
        );
    }
}
