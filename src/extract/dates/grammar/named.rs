//! Names of the calendar: days with and without a year, weekdays, months, seasons, quarters,
//! holidays.

use jiff::civil::Date;

use super::super::expression::{Anchor, Choice, Expression, Name, Phrase, Side, Time};
use super::super::point::{Point, Season, Unit};
use super::super::words::{Part, Word};
use super::super::{calendar, holiday, tense};
use super::Reader;
use crate::extract::calendar::CalendarDate;
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Kind, Token};

pub(super) const TENSE: Choice = Choice::Tense(None);

impl Reader<'_, '_> {
    /// A phrase that names a day, or a month of a year: what a time may stand beside.
    pub(super) fn day(&self, i: usize) -> Option<Phrase> {
        let day = |offset| Expression::Unit(Unit::Day, offset, Anchor::Publication);
        match self.word(i) {
            Word::Day(offset) => Some(self.found(i..i + 1, day(offset.into()), "dates/today")),
            Word::Overnight => self.overnight(i),
            Word::Tonight => Some(Phrase {
                time: Some(Time::Part(Part::Night)),
                ..self.found(i..i + 1, day(0), "dates/today")
            }),
            Word::Weekday(_) | Word::ShortWeekday(_) => self
                .holiday(i)
                .or_else(|| self.calendar(i))
                .or_else(|| self.weekday(i)),
            Word::Month(_) => self
                .holiday(i)
                .or_else(|| self.eleventh_of_september(i))
                .or_else(|| self.calendar(i)),
            Word::Digits => self.eleventh_of_september(i).or_else(|| self.calendar(i)),
            Word::The => self
                .calendar(i)
                .or_else(|| self.the_day(i))
                .or_else(|| self.day_of_month(i)),
            Word::Which(which) => self.which_day(i, i, which),
            Word::Other => self.holiday(i),
            _ => None,
        }
    }

    /// `on the 19th`, `until the 3rd`: a day of this month or the one beside it.
    fn day_of_month(&self, i: usize) -> Option<Phrase> {
        const BEFORE: [Key; 5] = Key::words(["on", "by", "until", "till", "since"]);
        const SUFFIXES: [Key; 4] = Key::words(["st", "nd", "rd", "th"]);
        let day = self
            .digits(i + 1)
            .filter(|_| self.s.is_one_of(self.s.before(i, 1), &BEFORE))?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        if !self.s.is_one_of(i + 2, &SUFFIXES) || !self.s.glued(i + 2) {
            return None;
        }
        // `on the 19th hole`, `on the 3rd of the four days`
        let last = self.s.token(i + 3).is_none_or(|t| {
            let joins = t.is(Class::PREPOSITION
                | Class::CONJUNCTION
                | Class::AUXILIARY
                | Class::SUBORDINATOR
                | Class::PRONOUN);
            t.kind == Kind::Mark && t.key != key!("-")
                || t.kind == Kind::Quote
                || joins && t.key != key!("of")
        });
        last.then(|| {
            self.found(
                i..i + 3,
                Expression::Named(Name::DayOfMonth(day), TENSE),
                "dates/day-of-month",
            )
        })
    }

    /// `overnight`, where it says when: the night before the day of writing. `overnight rates` are
    /// no date.
    fn overnight(&self, i: usize) -> Option<Phrase> {
        let last = self.s.token(i + 1).is_none_or(|t| {
            t.kind == Kind::Mark && t.key != key!("-")
                || t.is(Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR)
        });
        let told = last
            && i > self.s.start
            && tense::side(self.s, self.words, i..i + 1) == Some(Side::Past);
        let night = || {
            self.found(
                i..i + 1,
                Expression::Unit(Unit::Day, -1, Anchor::Running),
                "dates/overnight",
            )
        };
        told.then(|| Phrase {
            time: Some(Time::Part(Part::Night)),
            ..night()
        })
    }

    /// `9/11`, `the Sept. 11 attacks`: the one day that goes by its date alone, whatever the year
    /// of the article.
    fn eleventh_of_september(&self, i: usize) -> Option<Phrase> {
        const ATTACKS: [Key; 4] = Key::words(["attacks", "attack", "terrorist", "terror"]);
        let slashed = self.digits(i) == Some("9")
            && self.s.key(i + 1) == key!("/")
            && self.digits(i + 2) == Some("11");
        let end = match self.word(i) {
            Word::Digits
                if slashed
                    && self.s.glued(i + 1)
                    && self.s.glued(i + 2)
                    && !self.s.glued(i + 3) =>
            {
                i + 3
            }
            Word::Month(9)
                if self.digits(i + 1) == Some("11") && self.s.is_one_of(i + 2, &ATTACKS) =>
            {
                i + 2
            }
            _ => return None,
        };
        let day = Date::new(2001, 9, 11).ok()?;
        Some(self.found(
            i..end,
            Expression::Point(Point::Day(day)),
            "dates/september-11",
        ))
    }

    /// A date with a month in it.
    fn calendar(&self, i: usize) -> Option<Phrase> {
        let date = calendar::read_within(self.s.doc, i..self.s.end)?;
        let tokens = date.tokens.clone();
        let expression = self
            .with_the_ranges_year(&date)
            .or_else(|| named_or_point(&date))?;
        let phrase = self.found(tokens, expression, "dates/calendar");
        Some(match expression {
            Expression::Named(name, _) => self.in_a_year(phrase, name),
            _ => phrase,
        })
    }

    /// The day of `between March 5 and April 3, 2012` that leaves its year to the other.
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
                .is_one_of(end, keys!("and" | "to" | "through" | "until" | "-"))
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

    /// Takes in the year that follows a name: `June last year`, `third quarter of this year`,
    /// `summer of 2012`.
    pub(super) fn in_a_year(&self, phrase: Phrase, name: Name) -> Phrase {
        let end = phrase.tokens.end;
        let at = end + usize::from(self.s.key(end) == key!("of"));
        let start = phrase.tokens.start;
        if let Some((year, end)) = self.year_number(at).or_else(|| self.spoken_year(at)) {
            let expression = name
                .in_year(year)
                .map_or(Expression::Named(name, TENSE), Expression::Point);
            return Phrase {
                tokens: start..end,
                expression: Some(expression),
                ..phrase
            };
        }
        let (Word::Which(which), Word::Unit(Unit::Year)) = (self.word(at), self.word(at + 1))
        else {
            return phrase;
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

    /// A weekday, unless it is part of a newspaper's or programme's name.
    fn weekday(&self, i: usize) -> Option<Phrase> {
        const TITLES: [Key; 13] = Key::words([
            "times",
            "telegraph",
            "mirror",
            "express",
            "herald",
            "mail",
            "post",
            "star",
            "tribune",
            "world",
            "independent",
            "people",
            "age",
        ]);
        let day = match self.word(i) {
            Word::Weekday(day) => day,
            Word::ShortWeekday(day) if self.s.token(i)?.stopped => day,
            _ => return None,
        };
        let titled =
            self.s.is_one_of(i + 1, &TITLES) && self.s.token(i + 1).is_some_and(Token::capitalised);
        (!titled).then(|| {
            self.found(
                i..i + 1,
                Expression::Named(Name::Weekday(day), TENSE),
                "dates/weekday",
            )
        })
    }

    fn holiday(&self, i: usize) -> Option<Phrase> {
        self.s.token(i).filter(|t| t.capitalised())?;
        let (holiday, words) = holiday::at(|n| self.s.key(i + n))?;
        let name = Name::Holiday(holiday);
        Some(self.in_a_year(
            self.found(
                i..i + words,
                Expression::Named(name, TENSE),
                "dates/holiday",
            ),
            name,
        ))
    }

    /// A month, season or plural weekday by itself.
    pub(super) fn name(&self, i: usize) -> Option<Phrase> {
        match self.word(i) {
            Word::Month(month) if self.is_month(i) => {
                let name = Name::Month(month);
                Some(self.in_a_year(
                    self.found(i..i + 1, Expression::Named(name, TENSE), "dates/month"),
                    name,
                ))
            }
            Word::Season(season) => self.season(i, i, season),
            Word::Weekdays(day) => Some(self.found(
                i..i + 1,
                Expression::EveryNamed(Name::Weekday(day)),
                "dates/set",
            )),
            _ => None,
        }
    }

    /// Whether a month's name is not a person's, a verb or part of another name.
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
            || (keys!("and" | "or" | "to" | "-").contains(&key)
                && i >= 2
                && matches!(self.word(i - 2), Word::Month(_)));
        let named = before.is_some_and(|t| t.capitalised() && !MONTH_CUES.contains(&t.key))
            || self
                .s
                .token(i + 1)
                .is_some_and(|t| t.capitalised() && !t.glued && self.word(i + 1) == Word::Other);
        let surname_or_verb = [3, 4, 5, 6, 8]
            .iter()
            .any(|&m| self.word(i) == Word::Month(m));
        if surname_or_verb {
            cued && !named
        } else {
            cued || !named
        }
    }

    /// A season; `start` is where its `the` stands.
    pub(super) fn season(&self, start: usize, i: usize, season: Season) -> Option<Phrase> {
        let name = Name::Season(season);
        let phrase = self.in_a_year(
            self.found(start..i + 1, Expression::Named(name, TENSE), "dates/season"),
            name,
        );
        if phrase.tokens.end > i + 1 {
            return Some(phrase);
        }
        // `the fall in prices` is no season, `in the fall` is.
        let fall = season == Season::Autumn && start < i && self.s.key(i) == key!("fall");
        if fall
            && !self.s.is_one_of(self.s.before(start, 1), &SEASON_CUES)
            && self.word_before(start) != Word::Edge
        {
            return None;
        }
        let cued = start < i
            || self.s.is_one_of(self.s.before(i, 1), &SEASON_CUES)
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

    /// `third quarter`, `third-quarter`, `fiscal second quarter`: its number and the index past it.
    pub(super) fn quarter(&self, i: usize) -> Option<(i8, usize)> {
        let at = self.past_adjectives(i);
        let Word::Ordinal(n @ 1..=4) = self.word(at) else {
            return None;
        };
        let at = self.s.past_hyphen(at + 1);
        (self.word(at) == Word::Unit(Unit::Quarter)).then_some((n as i8, at + 1))
    }

    /// `Q3`, `Q3 2024`
    pub(super) fn coded_quarter(&self, i: usize) -> Option<Phrase> {
        let number = match self.s.word(i).as_bytes() {
            [b'Q', n @ b'1'..=b'4'] => (n - b'0') as i8,
            _ => return None,
        };
        let name = Name::Quarter(number);
        Some(self.in_a_year(
            self.found(i..i + 1, Expression::Named(name, TENSE), "dates/quarter"),
            name,
        ))
    }
}

impl Name {
    /// The one of `year`; for a weekday, none.
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

const MONTH_CUES: [Key; 18] = Key::words([
    "in", "of", "by", "since", "until", "till", "from", "to", "before", "after", "through", "for",
    "during", "between", "around", "on", "as", "than",
]);

const SEASON_CUES: [Key; 10] = Key::words([
    "in", "of", "by", "since", "until", "through", "during", "before", "after", "from",
]);

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
            They want to finish by October. -> October = 2024-10
            The ban began on June 5. -> June 5 = 2024-06-05
            The ban began in June last year. -> June last year = 2023-06
            It shut between December 28 and January 3, 2012. -> December 28 = 2011-12-28; January 3, 2012 = 2012-01-03
            It ran on June 24 and 25, and on July 1-7. -> June 24 = 2024-06-24; 25 = 2024-06-25; July 1 = 2024-07-01; 7 = 2024-07-07
            The 9/11 memorial and the Sept. 11 attacks. -> 9/11 = 2001-09-11; Sept. 11 = 2001-09-11
            The storm brought down trees overnight, and it rained at 3 a.m. -> overnight = 2024-07-15TNI; 3 a.m. = 2024-07-16T03:00
            The council met on the 12th and will meet again on the 30th. -> the 12th = 2024-07-12; the 30th = 2024-07-30
            It was played on the weekend of 9 March. -> the weekend of 9 March = 2024-W10-WE
            The bank decides on Friday. The vote is later in the day. -> Friday = 2024-07-12; the day = 2024-07-12
            It closed the Friday before Christmas. -> Friday = 2024-07-12; Christmas = 2023-12-25",
        );
    }

    #[test]
    fn names_and_verbs_are_no_dates() {
        check(
            "They may march and the sun sat low. ->
            April Jones and Theresa May spoke. ->
            The Sunday Times said so. ->
            The Sun said so. ->
            They saw it fall and a spring broke. ->
            He sank it on the 18th hole of the 3rd. ->
            Analysts said the fall in shares and overnight rates were overdone. ->",
        );
    }

    #[test]
    fn seasons_and_quarters() {
        check(
            "It burned down last summer. -> last summer = 2023-SU
            Sales fell in the second quarter. -> the second quarter = 2024-Q2
            Fourth-quarter profit doubled. -> Fourth-quarter = 2023-Q4
            Profit fell in the third quarter of 2022. -> the third quarter of 2022 = 2022-Q3
            They met in the spring of 1994. -> the spring of 1994 = 1994-SP",
        );
    }
}
