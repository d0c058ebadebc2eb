//! The grammar of date mentions over the tokens: what can begin at a token, and how far it reaches.
//!
//! [`Reader::phrase`] reads the core of a mention (`three years`, `Friday`, `10 p.m.`) and then
//! widens it by the words before it that belong to it (`nearly`, `early`, `the end of`). Every
//! look-ahead is bounded, so that the whole is linear in the text.

mod clock;
mod length;
mod named;
mod number;
mod reference;
mod relative;
mod the;
mod widen;
mod year;

use std::ops::Range;

use self::named::TENSE;
use super::expression::{Expression, Name, Phrase, Time};
use super::words::Word;
use crate::lexicon::{Class, Key};
use crate::syntax::Sentence;
use crate::text::{Case, Document, Kind, Token};

/// Reads mentions from one sentence.
pub(super) struct Reader<'d, 'a> {
    pub(super) doc: &'d Document<'a>,
    /// What each token can be.
    pub(super) words: &'d [Word],
    /// The sentence's tokens; nothing behind them is looked at.
    pub(super) sentence: Range<usize>,
    /// The same, as the grammar of English is asked about them.
    pub(super) tokens: Sentence<'d, 'a>,
    /// It stands in the header block, where every word may have a capital.
    pub(super) heading: bool,
}

impl Reader<'_, '_> {
    /// The mention that begins at `i`, or a little before it but not before `from`.
    pub(super) fn phrase(&self, i: usize, from: usize) -> Option<Phrase> {
        let phrase = self.core(i)?;
        if self.in_a_name(&phrase) {
            return None;
        }
        Some(self.widened(phrase, from))
    }

    /// Whether a common word has a capital without need: `USA Today`, `The Last Days`.
    fn in_a_name(&self, phrase: &Phrase) -> bool {
        let opens = |i: usize| {
            i == self.sentence.start
                || matches!(self.doc.tokens()[i - 1].kind, Kind::Quote | Kind::Mark)
        };
        let named = |i: usize| {
            self.doc.tokens()[i].case == Case::Capital && self.words[i].is_common() && !opens(i)
        };
        let holiday = matches!(
            phrase.expression,
            Some(Expression::Named(Name::Holiday(_), _))
        );
        !self.heading && !holiday && phrase.tokens.clone().any(named)
    }

    /// The day that shares its month with the mention before it: `June 11 and 12`, `March 5-7`.
    pub(super) fn further_day(&self, phrase: &Phrase) -> Option<Phrase> {
        let at = phrase.tokens.end;
        let Some(Expression::Named(Name::MonthDay(month, _), _)) = phrase.expression else {
            return None;
        };
        let joint = self.past_hyphen(at);
        let next = if joint > at { joint } else { at + 1 };
        let joined = joint > at
            || [AND, Key::word("or"), Key::word("to"), Key::word("through")]
                .contains(&self.key(at));
        let number = self
            .digits(next)
            .filter(|w| joined && w.len() <= 2)?
            .parse()
            .ok()
            .filter(|d| (1..=31).contains(d))?;
        let alone = self.token(next + 1).is_none_or(|t| {
            t.kind == Kind::Mark
                || t.kind == Kind::Quote
                || t.is(Class::PREPOSITION | Class::CONJUNCTION | Class::AUXILIARY)
        });
        if !alone {
            return None;
        }
        Some(self.found(
            next..next + 1,
            Expression::Named(Name::MonthDay(month, number), TENSE),
            "dates/further-day",
        ))
    }

    fn core(&self, i: usize) -> Option<Phrase> {
        let word = self.word(i);
        if word == Word::Other
            && !self.token(i).is_some_and(Token::capitalised)
            && !self.begins_half_a_dozen(i)
        {
            return None;
        }
        if let Some(phrase) = self.timed(i) {
            return Some(phrase);
        }
        match word {
            Word::The => self.after_the(i),
            Word::Which(which) => self.which(i, i, which),
            Word::A | Word::Number(_) | Word::Vague => self.length(i).or_else(|| self.year(i)),
            Word::Digits => self.length(i).or_else(|| self.year(i)),
            Word::Unit(_) | Word::Units(_) => self.bare_unit(i),
            Word::Ordinal(_) | Word::Tens(_) => self.ordinal(i, i).or_else(|| self.year(i)),
            Word::Month(_) | Word::Season(_) | Word::Weekdays(_) => self.name(i),
            Word::Every => self.every(i),
            Word::Edge => self.part_of_day(i),
            Word::Other if self.begins_half_a_dozen(i) => self.length(i),
            Word::Other => self.coded_quarter(i),
            _ => self.reference(i),
        }
    }

    /// A day with a time, in either order, or one of the two: `9 a.m. Tuesday`, `Friday night`,
    /// `yesterday`, `noon`.
    fn timed(&self, i: usize) -> Option<Phrase> {
        if let Some((end, time)) = self.clock(i) {
            let on = end + usize::from([ON, COMMA].contains(&self.key(end)));
            return Some(match self.day(on) {
                Some(day) => Phrase {
                    tokens: i..day.tokens.end,
                    time: Some(day.time.map_or(time, |_| time)),
                    rule: "dates/clock",
                    ..day
                },
                None => Phrase {
                    tokens: i..end,
                    expression: None,
                    time: Some(time),
                    rule: "dates/clock",
                },
            });
        }
        let day = self.day(i)?;
        if day.time.is_some() {
            return Some(day);
        }
        let end = day.tokens.end;
        if let Some((end, time)) = self.part(end) {
            return Some(Phrase {
                tokens: i..end,
                time: Some(time),
                rule: "dates/part-of-day",
                ..day
            });
        }
        let comma = end + usize::from(self.key(end) == COMMA);
        let at = comma + usize::from(self.key(comma) == AT);
        match self.clock(at).filter(|_| at > end) {
            Some((end, time)) => Some(Phrase {
                tokens: i..end,
                time: Some(time),
                rule: "dates/clock",
                ..day
            }),
            None => Some(day),
        }
    }

    /// A part of the day that goes with the day before it: `morning`, `-night`, `early morning`.
    fn part(&self, i: usize) -> Option<(usize, Time)> {
        let i = self.past_hyphen(i);
        let i = if self.word(i) == Word::Edge {
            self.past_hyphen(i + 1)
        } else {
            i
        };
        match self.word(i) {
            Word::Part(part) => Some((i + 1, Time::Part(part))),
            _ => None,
        }
    }

    /// The word at `i`; nothing outside the sentence.
    pub(super) fn word(&self, i: usize) -> Word {
        if self.sentence.contains(&i) {
            self.words[i]
        } else {
            Word::Other
        }
    }

    /// The word before `i`.
    fn word_before(&self, i: usize) -> Word {
        i.checked_sub(1).map_or(Word::Other, |i| self.word(i))
    }

    fn token(&self, i: usize) -> Option<&Token> {
        self.doc
            .tokens()
            .get(i)
            .filter(|_| self.sentence.contains(&i))
    }

    pub(super) fn key(&self, i: usize) -> Key {
        self.token(i).map_or_else(Key::default, |t| t.key)
    }

    /// The key of the token before `i`.
    fn key_before(&self, i: usize) -> Key {
        i.checked_sub(1).map_or_else(Key::default, |i| self.key(i))
    }

    /// The digits of the number at `i`.
    fn digits(&self, i: usize) -> Option<&str> {
        (self.word(i) == Word::Digits).then(|| self.doc.word(i))
    }

    fn glued(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.glued)
    }

    /// The index past a hyphen that joins two words.
    fn past_hyphen(&self, i: usize) -> usize {
        i + usize::from(self.key(i) == HYPHEN && self.glued(i) && self.glued(i + 1))
    }

    /// The index past adjectives that leave a unit what it is: `fiscal`, `full`.
    fn past_adjectives(&self, mut i: usize) -> usize {
        for _ in 0..2 {
            i = if ADJECTIVES.contains(&self.key(i)) {
                self.past_hyphen(i + 1)
            } else {
                i
            };
        }
        i
    }
}

const BY: Key = Key::word("by");
const ON: Key = Key::word("on");
const AT: Key = Key::word("at");
const OF: Key = Key::word("of");
const IN: Key = Key::word("in");
const AND: Key = Key::word("and");
const COMMA: Key = Key::word(",");
const HYPHEN: Key = Key::word("-");
const HALF: Key = Key::word("half");

const ADJECTIVES: [Key; 9] = [
    Key::word("fiscal"),
    Key::word("financial"),
    Key::word("calendar"),
    Key::word("full"),
    Key::word("whole"),
    Key::word("entire"),
    Key::word("trading"),
    Key::word("business"),
    Key::word("academic"),
];
