//! Recognises days, eras and clock times by the words and marks beside their digits.
//!
//! The dates have been found before, but only those that name a day. This module recognises digits
//! that are not figures without working out which day they mean. A year alone is recognised in
//! `quantity::year`, when its whole quantity is known.

use crate::extract::calendar as names;
use crate::extract::figures::quantity::number;
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit;
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// Recognises a clock time: 10:27, 1:36.6, "5 p.m.", "7 to 9 p.m.", "10 GMT".
pub(super) fn clock(s: Sentence, i: usize) -> Option<usize> {
    let next = i + 1;
    let colon = |at: usize| s.key(at) == key!(":") && s.glued(at);
    if colon(next) && s.is_number(i + 2) && s.glued(i + 2) {
        return Some(clock_end(s, i + 2));
    }
    let hour = is_half_day(s, next) || s.key(next) == key!("o'clock") || is_zone(s, next);
    if hour && !is_tiny_length(s, i) {
        return Some(i + 2);
    }
    let range = (s.is_range_dash(next) || s.is_one_of(next, keys!["to", "and"]))
        && s.is_number(i + 2)
        && is_half_day(s, i + 3);
    range.then_some(i + 4)
}

/// Whether "pm" after the number at `i` means picometres, as in "4.3 pm". Clock times have two
/// digits after their point.
fn is_tiny_length(s: Sentence, i: usize) -> bool {
    let word = s.word(i);
    word.split_once('.')
        .is_some_and(|(_, minutes)| minutes.len() != 2)
}

/// Returns the end of a clock time whose second number is at `at`.
fn clock_end(s: Sentence, mut at: usize) -> usize {
    while s.key(at + 1) == key!(":") && s.is_number(at + 2) {
        at += 2;
    }
    at + 1 + usize::from(is_half_day(s, at + 1) || is_zone(s, at + 1))
}

/// Whether the token is `a.m.` or `PM`.
pub(super) fn is_half_day(s: Sentence, i: usize) -> bool {
    s.is_one_of(i, keys!["a.m", "p.m", "am", "pm"])
}

/// Whether the token is a time zone, such as `GMT`.
fn is_zone(s: Sentence, i: usize) -> bool {
    s.token(i)
        .is_some_and(|t| t.case == Case::Upper && names::is_zone(t.key))
}

/// Recognises ordinals and decades: 5th, 1990s, '80s.
pub(super) fn ordinal(s: Sentence, i: usize) -> Option<usize> {
    let next = i + 1;
    let first = s.word(i).ends_with('1') && !s.word(i).ends_with("11"); // 21st, but 12st is a weight
    let ordinal = s.is_one_of(next, keys!["nd", "rd", "th"])
        || s.key(next) == key!("st") && first
        || s.key(next) == key!("s") && !s.word(i).contains('.');
    let bare = || s.word(i).bytes().all(|b| b.is_ascii_digit());
    (s.glued(next) && ordinal || s.kind(next) == Some(Kind::Clitic) && bare()).then_some(i + 2)
}

/// Recognises a date with its year: "March 29, 2024", 9/11.
pub(super) fn date(s: Sentence, i: usize) -> Option<usize> {
    (is_day(s, i) || is_numeric_date(s, i)).then(|| end_of_date(s, i))
}

/// Whether the number is the day of a month: "March 29", "29 March", "Oct. 11-15", "the 29th of
/// March".
fn is_day(s: Sentence, i: usize) -> bool {
    let day = |at: usize| {
        s.word(at)
            .parse::<u32>()
            .is_ok_and(|n| (1..=31).contains(&n))
    };
    let word_too = |at: usize| s.is_one_of(at, keys!["may", "march", "mar", "august"]);
    let month = |at: usize| s.is(at, Class::MONTH) && (s.is_capitalised(at) || !word_too(at));
    let before = s.before(i, 1);
    if month(before) {
        return day(i) || year::digits_like(s, i);
    }
    if s.is_hyphen(before) || s.is_range_dash(before) {
        // Oct. 11-15
        let start = s.before(i, 2);
        return s.is_number(start) && month(s.before(start, 1)) && day(i);
    }
    let listed = s.is_one_of(before, keys!["and", "or", ",", "to", "through"]);
    if listed
        && s.is_number(s.before(i, 2))
        && month(s.before(i, 3))
        && (day(i) || year::digits_like(s, i))
    {
        let counts = s.is_lower(i + 1) && s.is_plural(i + 1) || unit::after(s, i + 1).is_some();
        return !counts;
    }
    let of = usize::from(s.key(i + 1) == key!("of"));
    day(i) && month(i + 1 + of) && s.key(i + 1 + of) != key!("may")
        || day(i) && s.word(i + 1 + of) == "May"
}

/// Returns the end of a date with its year: "March 29, 2024".
fn end_of_date(s: Sentence, i: usize) -> usize {
    let at = if s.is(i + 1, Class::MONTH) {
        i + 2
    } else {
        i + 1
    };
    let comma = usize::from(s.key(at) == key!(","));
    let slashes = (0..2)
        .take_while(|n| s.key(i + 1 + 2 * n) == key!("/") && s.is_number(i + 2 + 2 * n))
        .count();
    if slashes > 0 {
        return i + 1 + 2 * slashes;
    }
    if year::digits_like(s, at + comma) && s.is_number(at + comma) {
        at + comma + 1
    } else {
        at
    }
}

/// Whether slashes join the number to others, but not in a fraction: 9/11, 11/8/16, 24/7.
fn is_numeric_date(s: Sentence, i: usize) -> bool {
    let slash = s.key(i + 1) == key!("/") && s.glued(i + 1) && s.is_number(i + 2) && s.glued(i + 2);
    slash && number::slashed(s, i).is_none()
}

/// Recognises years with their era: "A.D. 900", "between A.D. 900 and 1250", "300 B.C."
pub(super) fn era(s: Sentence, i: usize) -> Option<usize> {
    const BEFORE: &[Key] = keys!["ad", "a.d"];
    const DOTTED: &[Key] = keys!["b.c", "b.c.e", "c.e", "a.d"];
    const AFTER: &[Key] = keys!["bc", "b.c", "bce", "ce", "ad", "a.d"];
    let before = s.before(i, 1);
    if s.is_one_of(i + 1, AFTER) && s.is_upper(i + 1) || s.is_one_of(i + 1, DOTTED) {
        return Some(i + 2);
    }
    if !s.is_one_of(before, BEFORE) || !s.is_upper(before) {
        return None;
    }
    let goes_on = matches!(s.word(i + 1), "and" | "to" | "-" | "–") && s.is_number(i + 2);
    Some(if goes_on { i + 3 } else { i + 1 })
}
