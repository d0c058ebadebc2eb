//! Reads date mentions from the tokens: which mention begins at a token, and how far it extends.
//!
//! [`Reader::phrase`] reads the core of a mention (`three years`, `Friday`, `10 p.m.`) and then
//! widens it over the words before it that belong to it (`nearly`, `early`, `the end of`). Every
//! look-ahead is bounded, so that the time is linear in the length of the text.

mod clock;
mod coded;
mod day;
mod days;
mod length;
mod named;
mod near_day;
mod number;
mod numeric;
mod period;
mod rate;
mod reference;
mod relative;
mod season;
mod the;
mod week;
mod widen;
mod year;

use super::calendar;
use super::expression::{Expression, Name, Phrase, Time};
use super::holiday;
use super::point::{Point, Unit};
use super::rule::Rule;
use super::words::{Part, Word};
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// A reader of the mentions in one sentence.
#[derive(Clone, Copy)]
pub(super) struct Reader<'d, 'a> {
    /// The sentence; no token after it is examined.
    pub(super) s: Sentence<'d, 'a>,
    /// What each token of the article can be.
    pub(super) words: &'d [Word],
    /// Whether the sentence is in the header block, where every word may have a capital.
    pub(super) heading: bool,
    /// Whether the reader reads the day from which another is counted. That day may not be counted
    /// itself, or the grammar would nest as deep as the sentence is long.
    pub(super) in_base: bool,
}

/// Half the days of a quarter.
const HALF_A_QUARTER: i64 = 45;

impl Reader<'_, '_> {
    /// Whether a mention may begin at `i`. Most words begin none; of those that aren't words of
    /// time, only the first of a holiday, a code, `Final` and the like.
    pub(super) fn may_begin(&self, i: usize) -> bool {
        let key = self.s.key(i);
        let named =
            || holiday::begins(key) || self.rank(i).is_some() || coded::may_begin(self.s.word(i));
        !matches!(self.word(i), Word::Other)
            || key == key!("half")
            || self.s.is_capitalised(i) && named()
    }

    /// Reads the mention that begins at `i`, or a little before it but not before `from`.
    pub(super) fn phrase(&self, i: usize, from: usize) -> Option<Phrase> {
        let phrase = self.core(i)?;
        if self.in_a_name(&phrase) || self.is_furniture(&phrase) {
            return None;
        }
        Some(self.widened(self.fiscal(phrase), from))
    }

    /// Whether the token is the `th` of `19th`.
    fn is_ordinal_ending(&self, i: usize) -> bool {
        calendar::is_ordinal_ending(self.s.key(i)) && self.s.glued(i)
    }

    /// Resolves a firm's quarter by the day it ended, whatever its number: `its third quarter ended
    /// March 30, 2024` is the calendar quarter that contains most of it.
    fn fiscal(&self, phrase: Phrase) -> Phrase {
        let end = phrase.tokens.end;
        let day = || {
            let date = calendar::read_within(self.s.doc, end + 1..self.s.end)?.date()?;
            let middle = date.saturating_sub(jiff::Span::new().days(HALF_A_QUARTER));
            Point::around(middle, Unit::Quarter)
        };
        let named = matches!(
            phrase.expression,
            Some(Expression::Named(Name::Quarter(_), _))
        );
        let ended = named && self.s.is_one_of(end, keys!["ended", "ending"]);
        match ended.then(day).flatten() {
            Some(quarter) => Phrase {
                expression: Some(Expression::Point(quarter)),
                ..phrase
            },
            None => phrase,
        }
    }

    /// Whether a common word has a capital only because it is in a name: `USA Today`, `The Last
    /// Days`.
    fn in_a_name(&self, phrase: &Phrase) -> bool {
        let opens = |i: usize| {
            i == self.s.start || matches!(self.s.kind(i - 1), Some(Kind::Quote | Kind::Mark))
        };
        // `A YEAR AGO`: a single letter does not show whether the whole word is in capitals.
        let shouted = |i: usize| self.word(i) == Word::A && self.s.is_upper(i + 1);
        let named = |i: usize| {
            self.s.token(i).is_some_and(|t| t.case == Case::Capital)
                && !shouted(i)
                && self.words[i].is_common()
                && !opens(i)
        };
        let holiday = phrase.rule == Rule::Holiday;
        !self.heading
            && (holiday && self.is_titled(phrase) || !holiday && phrase.tokens.clone().any(named))
    }

    /// Whether a holiday's name is part of a longer one: `Office Christmas Party`, `Easter Island`.
    fn is_titled(&self, phrase: &Phrase) -> bool {
        let capital = |i: usize| {
            self.s.is_capitalised(i)
                && self.word(i) == Word::Other
                && !self
                    .s
                    .is(i, Class::PRONOUN | Class::DETERMINER | Class::PREPOSITION)
        };
        let before = self.s.before(phrase.tokens.start, 1);
        let opens = before == self.s.start;
        let led = opens || self.s.is(before, Class::PREPOSITION | Class::CONJUNCTION);
        let end = phrase.tokens.end;
        capital(end) && !led || capital(before) && !opens || self.s.key(end) == key!("island")
    }

    /// Whether the date belongs to the page and not to the article: `Load-Date: March 5, 2024`.
    fn is_furniture(&self, phrase: &Phrase) -> bool {
        let first = self.s.start;
        let loaded = self.s.key(first) == key!("load")
            && (first + 1..first + 3).any(|at| self.s.key(at) == key!("date"));
        loaded || self.s.key(self.s.before(phrase.tokens.start, 1)) == key!("copyright")
    }

    /// Reads the core of a mention, without the words before it that belong to it.
    fn core(&self, i: usize) -> Option<Phrase> {
        if let Some(phrase) = self.timed(i) {
            return Some(phrase);
        }
        match self.word(i) {
            Word::The => self.after_the(i),
            Word::Frequency => self.frequency(i, i + 1),
            Word::Part(_) if self.is_hours(i) => self.part_of_day(i),
            Word::Which(which) => self.which(i, i, which),
            Word::A | Word::Number(_) | Word::Vague | Word::Digits => {
                let coded = || self.coded_period_in_figures(i);
                self.counted_out(i)
                    .or_else(|| self.year(i))
                    .or_else(|| self.short_year_alone(i))
                    .or_else(coded)
            }
            Word::Units(Unit::Hour) if self.is_small(i) => self
                .part_of_day(i)
                .filter(|phrase| phrase.expression.is_some()),
            Word::Unit(_) | Word::Units(_) => self.bare_unit(i),
            Word::Ordinal(_) | Word::Tens(_) => self.ordinal(i, i).or_else(|| self.year(i)),
            Word::Month(_) | Word::Season(_) | Word::Weekdays(_) => self.name(i),
            Word::Every => self.every(i),
            Word::Edge => self.part_of_day(i),
            Word::Other if self.begins_half_a_dozen(i) => self.length(i, self.amount(i)?),
            Word::Other => self.coded_period(i),
            _ => self.reference(i),
        }
    }

    /// Reads a mention that begins with an amount: `three times a week`, `two days ago`.
    fn counted_out(&self, i: usize) -> Option<Phrase> {
        let (amount, end) = self.amount(i)?;
        let times = self.s.key(end) == key!("times");
        let frequency = times.then(|| self.frequency(i, end + 1)).flatten();
        frequency
            .or_else(|| self.names_ago(i, amount, end))
            .or_else(|| self.length(i, (amount, end)))
    }

    /// Reads a day with a time, in either order, or only one of the two: `9 a.m. Tuesday`, `Friday
    /// night`, `yesterday`, `noon`.
    fn timed(&self, i: usize) -> Option<Phrase> {
        self.first_hour(i)
            .or_else(|| self.time_first(i))
            .or_else(|| self.day_first(i))
    }

    /// Reads a clock time and any day after it: `noon`, `9 a.m. on Tuesday`.
    fn time_first(&self, i: usize) -> Option<Phrase> {
        let (end, time) = self.clock(i)?;
        let timed = |expression| Phrase {
            tokens: i..end,
            expression,
            time: Some(time),
            rule: Rule::Clock,
        };
        // `from 9 a.m. to 5 p.m. on Friday`, `10:35 a.m. (0735 GMT) Friday`: the day belongs to
        // both times
        let beyond = self
            .day_past_clock(end)
            .or_else(|| self.day_past_bracket(end));
        if beyond.is_some() {
            return Some(timed(beyond));
        }
        let on = end + usize::from(self.s.is_one_of(end, keys!["on", ","]));
        Some(match self.day(on) {
            Some(day) => Phrase {
                tokens: i..day.tokens.end,
                time: Some(time),
                rule: Rule::Clock,
                ..day
            },
            None => timed(None),
        })
    }

    /// Reads a day and any time after it: `yesterday`, `Friday night`, `Tuesday at 9 a.m.`
    fn day_first(&self, i: usize) -> Option<Phrase> {
        let day = self.day(i)?;
        if day.time.is_some() {
            return Some(day);
        }
        let end = day.tokens.end;
        if let Some((end, time)) = self.part(end) {
            return Some(Phrase {
                tokens: i..end,
                time: Some(time),
                rule: Rule::PartOfDay,
                ..day
            });
        }
        let comma = end + usize::from(self.s.is_comma(end));
        let at = comma + usize::from(self.s.is_one_of(comma, keys!["at", "|", "-"]));
        let at = at + usize::from(is_about(self.s, at));
        let heads = at > end || self.heading;
        match self.clock(at).filter(|_| heads) {
            Some((end, time)) => Some(Phrase {
                tokens: i..end,
                time: Some(time),
                rule: Rule::Clock,
                ..day
            }),
            None => Some(day),
        }
    }

    /// Reads the day after the bracket at `i`, which holds the time in another zone.
    fn day_past_bracket(&self, i: usize) -> Option<Expression> {
        if self.s.key(i) != key!("(") {
            return None;
        }
        let (end, _) = self.clock(i + 1)?;
        let at = end + 1 + usize::from(self.s.key(end + 1) == key!("on"));
        let day = self
            .day(at)
            .filter(|d| self.s.key(end) == key!(")") && d.time.is_none())?;
        day.expression
    }

    /// Reads a part of the day that belongs to the day before it: `morning`, `-night`, `early
    /// morning`.
    fn part(&self, i: usize) -> Option<(usize, Time)> {
        let i = self.s.past_hyphen(i);
        let i = if self.word(i) == Word::Edge {
            self.s.past_hyphen(i + 1)
        } else {
            i
        };
        match self.word(i) {
            Word::Part(part) => Some((self.part_end(i), Time::Part(part))),
            // `the early hours`, `the small hours`
            Word::Units(Unit::Hour)
                if self.word(self.s.before(i, 1)) == Word::Edge || self.is_small(i) =>
            {
                Some((i + 1, Time::Part(Part::Morning)))
            }
            _ => None,
        }
    }

    /// Whether the hours at `i` are those after midnight: `the small hours`, `the wee hours`.
    fn is_small(&self, i: usize) -> bool {
        self.s.is_one_of(self.s.before(i, 1), keys!["small", "wee"])
    }

    /// Returns the index after the part of the day at `i` and its `hours`: `the evening hours`.
    fn part_end(&self, i: usize) -> usize {
        i + 1 + usize::from(self.word(i + 1) == Word::Units(Unit::Hour))
    }

    /// Whether the part of the day at `i` has `hours`: `the morning and evening hours`.
    fn is_hours(&self, i: usize) -> bool {
        let joined = self.s.is_one_of(i + 1, keys!["and", "or", "to"])
            && matches!(self.word(i + 2), Word::Part(_));
        let last = if joined { i + 2 } else { i };
        self.part_end(last) > last + 1
    }

    /// Returns the word at `i`; outside the sentence, [`Word::Other`].
    pub(super) fn word(&self, i: usize) -> Word {
        if self.s.range().contains(&i) {
            self.words[i]
        } else {
            Word::Other
        }
    }

    /// Returns the word before `i`.
    fn word_before(&self, i: usize) -> Word {
        self.word(self.s.before(i, 1))
    }

    /// Returns the digits of the number at `i`.
    fn digits(&self, i: usize) -> Option<&str> {
        (self.word(i) == Word::Digits).then(|| self.s.word(i))
    }

    /// Returns the index after adjectives that do not change a unit: `fiscal`, `full`.
    fn past_adjectives(&self, mut i: usize) -> usize {
        for _ in 0..2 {
            i = if self.s.is_one_of(i, ADJECTIVES) {
                self.s.past_hyphen(i + 1)
            } else {
                i
            };
        }
        i
    }
}

/// Adjectives that may come between a number and a unit, and do not change the unit.
const ADJECTIVES: WordSet = listed!("time/unit_adjectives.txt");
/// Whether the word makes a time approximate: `Friday at about 3 p.m.`
pub(super) fn is_about(s: Sentence, i: usize) -> bool {
    s.is_one_of(i, keys!["about", "around", "approximately", "roughly"])
}
