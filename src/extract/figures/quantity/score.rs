//! Reads scores and votes: `2-1`, `52-48`, "a 2-to-1 vote", "voted 52 to 48".

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::age::speaks_of_sport;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::{Form, Number};
use crate::extract::figures::unit;
use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::syntax::Sentence;

/// Words that come near a score.
const CONTEXT: WordSet = listed!("quantity/score_words.txt");

/// Reads the score that begins with the number at `i`. Its sides, in the order of the text, are the
/// number's `value` and `high`.
pub(in crate::extract::figures) fn read(s: Sentence, i: usize) -> Option<Quantity> {
    if let Some(result) = result(s, i) {
        return Some(result);
    }
    let (join, second) = Join::read(s, i + 1)?;
    let end = second + 1;
    let attached = s.glued(end) && (s.is_word(end) || s.key(end) == key!("/"));
    if !small(s, i) || !small(s, second) || attached {
        return None;
    }
    let (a, b) = (Decimal::parse(s.word(i))?, Decimal::parse(s.word(second))?);
    if is_measured(s, end) {
        return None;
    }
    let between_names = join == Join::Dash
        && s.is_capitalised(s.before(i, 1))
        && s.is_capitalised(end)
        && !s.is(i - 1, Class::MONTH);
    let counted = !between_names
        && s.is_plural(end)
        && s.key(end) != key!("thanks")
        && !s.is_one_of(end, CONTEXT);
    if counted {
        return None;
    }
    let spoken = || {
        (i.saturating_sub(5).max(s.start)..i)
            .chain(end..end + 3)
            .any(|at| s.is_one_of(at, CONTEXT))
            || between_names && s.word(i).len() + s.word(second).len() <= 4
            || join == Join::Dash && is_record(s, i, end)
    };
    let is_score = match join {
        Join::Dash => a >= b || spoken(),
        // "the 3 to 1 vote", but not "from 3 to 1"
        Join::To => a > b && !is_from(s, i) && (s.word(second) == "1" || spoken()),
        Join::HyphenedTo => a > b && !is_from(s, i) && spoken(),
    };
    is_score.then(|| Quantity {
        number: Number {
            high: Some(b),
            ..Number::new(a, end, Form::Digits)
        },
        unit: None,
        first: i,
        end,
    })
}

/// What joins the two sides of a score.
#[derive(Clone, Copy, PartialEq)]
enum Join {
    /// "2-1"
    Dash,
    /// "52 to 48"
    To,
    /// "2-to-1"
    HyphenedTo,
}

impl Join {
    /// Reads the join at `i`, and returns it with the index of the second side.
    fn read(s: Sentence, i: usize) -> Option<(Self, usize)> {
        if s.is_hyphen(i) && s.key(i + 1) == key!("to") && s.is_hyphen(i + 2) {
            return Some((Self::HyphenedTo, i + 3));
        }
        if s.key(i) == key!("to") {
            return Some((Self::To, i + 1));
        }
        let dash = s.is_range_dash(i) && s.key(i) != key!("~") && s.glued(i) && s.glued(i + 1);
        dash.then_some((Self::Dash, i + 1))
    }
}

/// Whether a unit or another hyphen comes after the numbers; but not that of "a 3-1 second-half
/// lead".
fn is_measured(s: Sentence, end: usize) -> bool {
    let unit = unit::after(s, end).is_some_and(|(_, past)| !s.is_hyphen(past));
    unit || s.is_hyphen(end) || s.key(end) == key!("%")
}

/// Whether the number at `i` begins a range: "from 3 to 1", "a cut of 3 to 1".
fn is_from(s: Sentence, i: usize) -> bool {
    let of = s.key(s.before(i, 1)) == key!("of") && !s.is_one_of(s.before(i, 2), CONTEXT);
    of || s.is_one_of(s.before(i, 1), keys!["from", "between", "about"])
}

/// Whether the numbers are a record of games won and lost. It is in brackets or between commas
/// after a name: "The Rovers (4-7, 3-4) play", "Bell, 31-33 in four seasons,".
fn is_record(s: Sentence, i: usize, end: usize) -> bool {
    let comma = s.before(i, 1);
    if s.is_comma(comma) && s.is_capitalised(s.before(comma, 1)) {
        return s.is_one_of(end, keys!["in", "as", "over", "since"]) && speaks_of_sport(s, i);
    }
    let first = s.is_mark(s.before(i, 1), key!("("));
    let open = s.before(i, if first { 1 } else { 5 }); // "(4-7, " before the second
    let named = s.is_mark(open, key!("(")) && s.is_capitalised(s.before(open, 1));
    let pair = first && s.is_comma(end) && s.is_range_dash(end + 2);
    let ends = pair || s.is_mark(end, key!(")"));
    named && ends && (pair || !first || speaks_of_sport(s, i))
}

/// Reads a result that names both sides, from the first number at `i`: "Rovers 4, Albion 1".
pub(in crate::extract::figures) fn result(s: Sentence, i: usize) -> Option<Quantity> {
    let named = |at: usize| {
        s.is_capitalised(at) && !s.is(at, Class::MONTH | Class::WEEKDAY | Class::NUMBERED)
    };
    if !small(s, i) || !s.is_comma(i + 1) || !named(s.before(i, 1)) {
        return None;
    }
    let opens = i < s.start + 6 && (s.start..i).all(named);
    let spoken = || (i.saturating_sub(8).max(s.start)..i + 12).any(|at| s.is_one_of(at, CONTEXT));
    if !opens && !spoken() {
        return None;
    }
    let second = (i + 2..i + 6)
        .find(|&at| !named(at))
        .filter(|&at| at > i + 2)?;
    let end = second + 1;
    if !small(s, second) || !s.is_break(end) || s.is_comma(end) {
        return None;
    }
    let (a, b) = (Decimal::parse(s.word(i))?, Decimal::parse(s.word(second))?);
    let number = Number {
        high: Some(b),
        ..Number::new(a, end, Form::Digits)
    };
    Some(Quantity {
        number,
        unit: None,
        first: i,
        end,
    })
}

/// Whether the token is one to three digits and nothing else.
fn small(s: Sentence, i: usize) -> bool {
    let word = s.word(i);
    s.is_number(i) && (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}
