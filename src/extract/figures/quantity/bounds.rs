//! Reads ranges with two bounds, each with its modifier: "more than 5 but less than 10".

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::modifier::{self, Modifier};
use crate::extract::figures::quantity::number::{Number, number_word};
use crate::extract::figures::quantity::read as quantity;
use crate::lexicon::keys;
use crate::syntax::Sentence;

/// Joins two bounds to one range: "more than 10 but fewer than 20", "at most 9 and at least 5". Its
/// tokens begin with the first modifier.
pub(in crate::extract::figures) fn join(
    s: Sentence,
    one: &Quantity,
    floor: usize,
) -> Option<(Quantity, Modifier)> {
    let link = one.end;
    if !s.is_one_of(link, keys!["and", "but"]) {
        return None;
    }
    let at = (link + 2..link + 5).find(|&i| s.is_number(i) || number_word(s.key(i)).is_some())?;
    let other = quantity::read(s, at, link + 1)?;
    let [first, second] = [
        modifier::read(s, one, floor),
        modifier::read(s, &other, link + 1),
    ];
    let (low, high) = match (first.sign, second.sign) {
        (">" | ">=", "<" | "<=") => (one, &other),
        ("<" | "<=", ">" | ">=") => (&other, one),
        _ => return None,
    };
    let unit = match (&one.unit, &other.unit) {
        (None, unit) => unit,
        (Some(a), Some(b)) if a == b => &one.unit,
        _ => return None,
    };
    let single = [low, high].iter().all(|end| end.number.high.is_none());
    if !single || low.number.value >= high.number.value || second.first != link + 1 {
        return None;
    }
    let number = Number {
        high: Some(high.number.value),
        end: other.number.end,
        ..low.number
    };
    let quantity = Quantity {
        number,
        unit: unit.clone(),
        first: one.first,
        end: other.end,
    };
    Some((
        quantity,
        Modifier {
            sign: "=",
            first: first.first,
            end: second.end,
        },
    ))
}
