//! Reads scores and votes: `2-1`, `52-48`, "a 2-to-1 vote", "voted 52 to 48".

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::age::speaks_of_sport;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::{Form, Number};
use crate::extract::figures::unit;
use crate::lexicon::{Class, Key, key, keys, listed};
use crate::syntax::Sentence;

/// Words that come near a score.
const CONTEXT: &[Key] = listed!("quantity/score_words.txt");

/// Reads the score that begins with the number at `i`. Its sides, in the order of the text, are the
/// number's `value` and `high`.
pub(in crate::extract::figures) fn read(s: Sentence, i: usize) -> Option<Quantity> {
    if let Some(result) = result(s, i) {
        return Some(result);
    }
    // "2-to-1"
    let hyphens = s.is_hyphen(i + 1) && s.key(i + 2) == key!("to") && s.is_hyphen(i + 3);
    let to = hyphens || s.key(i + 1) == key!("to");
    let second = if hyphens { i + 4 } else { i + 2 };
    let dash = !hyphens
        && s.is_range_dash(i + 1)
        && s.key(i + 1) != key!("~")
        && s.glued(i + 1)
        && s.glued(i + 2);
    if !(to || dash)
        || !small(s, i)
        || !small(s, second)
        || s.glued(second + 1) && (s.is_word(second + 1) || s.key(second + 1) == key!("/"))
    {
        return None;
    }
    let end = second + 1;
    let (a, b) = (Decimal::parse(s.word(i))?, Decimal::parse(s.word(second))?);
    // "a 3-1 second-half lead"
    let unit = unit::after(s, end).is_some_and(|(_, past)| !s.is_hyphen(past));
    let measured = unit || s.is_hyphen(end) || s.key(end) == key!("%");
    let spoken = (i.saturating_sub(5).max(s.start)..i)
        .chain(end..end + 3)
        .any(|at| s.is_one_of(at, CONTEXT));
    let between_names = dash
        && s.is_capitalised(s.before(i, 1))
        && s.is_capitalised(end)
        && !s.is(i - 1, Class::MONTH);
    let spoken = spoken
        || between_names && s.word(i).len() + s.word(second).len() <= 4
        || dash && is_record(s, i, end);
    let counted = !between_names
        && s.is_plural(end)
        && s.key(end) != key!("thanks")
        && !s.is_one_of(end, CONTEXT);
    let of = s.key(s.before(i, 1)) == key!("of") && !s.is_one_of(s.before(i, 2), CONTEXT);
    let from = of || s.is_one_of(s.before(i, 1), keys!["from", "between", "about"]);
    let is_score = !measured
        && if dash {
            !counted && (a >= b || spoken)
        } else {
            (spoken || !hyphens && s.word(second) == "1") && !counted && !from && a > b
        };
    is_score.then(|| {
        let number = Number {
            high: Some(b),
            ..Number::new(a, end, Form::Digits)
        };
        Quantity {
            number,
            unit: None,
            first: i,
            end,
        }
    })
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
