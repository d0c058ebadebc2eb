//! Widens mentions over the words before their core that belong to them: `nearly`, `early`, `mid-`,
//! `the end of`.

use super::super::expression::{Expression, Name, Phrase};
use super::super::point::{Point, Unit};
use super::super::words::Word;
use super::Reader;
use crate::lexicon::{Key, key, keys};

/// Nouns between `the` and the `of` before a date.
const EDGES: &[Key] = keys!["end", "beginning", "start", "middle", "rest"];

const HOURS: &[Key] = keys!["earlier", "later"];

const NEARLY: &[Key] = keys!["nearly", "almost"];

const MORE_THAN: [(Key, Key); 6] = [
    (Key::word("more"), Key::word("than")),
    (Key::word("less"), Key::word("than")),
    (Key::word("fewer"), Key::word("than")),
    (Key::word("at"), Key::word("least")),
    (Key::word("at"), Key::word("most")),
    (Key::word("up"), Key::word("to")),
];

impl Reader<'_, '_> {
    /// Widens the phrase over the words before its core that belong to it, back to the token
    /// `from`.
    pub(super) fn widened(&self, mut phrase: Phrase, from: usize) -> Phrase {
        let start = phrase.tokens.start;
        let before = |n: usize| {
            start
                .checked_sub(n)
                .filter(|&at| at >= from && self.s.range().contains(&at))
        };
        let key = |n: usize| before(n).map_or_else(Key::default, |at| self.s.key(at));
        let word = |n: usize| before(n).map_or(Word::Other, |at| self.word(at));
        let taken = match phrase.expression {
            Some(Expression::Duration(_) | Expression::Shift(..)) => match (key(2), key(1)) {
                (_, nearly) if NEARLY.contains(&nearly) => 1,
                pair if MORE_THAN.contains(&pair) => 2,
                _ => 0,
            },
            Some(Expression::Every(_) | Expression::EveryNamed(_) | Expression::Reference(_)) => 0,
            // `earlier Friday` and `later today` are about the hours of that day.
            Some(Expression::Named(Name::Weekday(_), _) | Expression::Unit(Unit::Day, ..))
                if HOURS.contains(&key(1)) =>
            {
                0
            }
            _ if key(1) == key!("-") && word(2) == Word::Edge => {
                2 + usize::from(word(3) == Word::The)
            }
            Some(Expression::Point(Point::Year(_))) if key(1) == key!("fiscal") => 1,
            _ if word(1) == Word::Edge => 1 + usize::from(word(2) == Word::The),
            // `the late '90s`
            Some(Expression::Point(Point::Decade(_)))
                if word(2) == Word::Edge && self.s.glued(start) =>
            {
                2 + usize::from(word(3) == Word::The)
            }
            _ if key(1) == key!("of") && EDGES.contains(&key(2)) && word(3) == Word::The => 3,
            _ => 0,
        };
        phrase.tokens.start -= taken;
        phrase
    }
}
