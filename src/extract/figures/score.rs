//! Scores and votes: `2-1`, `52-48`, "a 2-to-1 vote", "voted 52 to 48".

use super::number::Decimal;
use super::number::{Form, Number};
use super::quantity::Quantity;
use super::scope::Scope;
use super::unit;
use crate::lexicon::{Class, Key, key, keys, listed};

/// Words that a score is spoken of with.
const CONTEXT: &[Key] = listed!("quantity/score_words.txt");

/// Reads the score that begins with the number at `i`: its sides, in the order of the text, are
/// the number's `value` and `high`.
pub(super) fn read(scope: &Scope, i: usize) -> Option<Quantity> {
    // "2-to-1"
    let hyphens =
        scope.is_hyphen(i + 1) && scope.key(i + 2) == key!("to") && scope.is_hyphen(i + 3);
    let to = hyphens || scope.key(i + 1) == key!("to");
    let second = if hyphens { i + 4 } else { i + 2 };
    let dash = !hyphens
        && scope.is_range_dash(i + 1)
        && scope.key(i + 1) != key!("~")
        && scope.glued(i + 1)
        && scope.glued(i + 2);
    if !(to || dash)
        || !small(scope, i)
        || !small(scope, second)
        || scope.glued(second + 1)
            && (scope.is_word(second + 1) || scope.key(second + 1) == key!("/"))
    {
        return None;
    }
    let end = second + 1;
    let (a, b) = (
        Decimal::parse(scope.word(i))?,
        Decimal::parse(scope.word(second))?,
    );
    let measured =
        unit::after(scope, end).is_some() || scope.is_hyphen(end) || scope.key(end) == key!("%");
    let spoken = (i.saturating_sub(5).max(scope.start)..i)
        .chain(end..end + 3)
        .any(|at| scope.is_one_of(at, CONTEXT));
    let between_names = dash
        && scope.is_capitalised(i.wrapping_sub(1))
        && scope.is_capitalised(end)
        && !scope.is(i - 1, Class::MONTH);
    let spoken = spoken || between_names && scope.word(i).len() + scope.word(second).len() <= 4;
    let counted = !between_names && scope.is_plural(end) && !scope.is_one_of(end, CONTEXT);
    let of =
        scope.key(i.wrapping_sub(1)) == key!("of") && !scope.is_one_of(i.wrapping_sub(2), CONTEXT);
    let from = of || scope.is_one_of(i.wrapping_sub(1), keys!("from" | "between" | "about"));
    let is_score = !measured
        && if dash {
            !counted && (a >= b || spoken)
        } else {
            (spoken || !hyphens && scope.word(second) == "1") && !counted && !from && a > b
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

/// One to three digits and nothing else.
fn small(scope: &Scope, i: usize) -> bool {
    let word = scope.word(i);
    scope.is_number(i) && (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}
