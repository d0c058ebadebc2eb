//! Recognises negative quantities: a minus glued to the number, "minus", "below zero".

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{Form, Number};
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{key, keys};
use crate::syntax::Sentence;
use crate::text::Kind;

/// Returns the token of the minus sign before `at`: a word, or a mark glued to the number but not
/// to a word before it.
pub(in crate::extract::figures) fn sign(s: Sentence, at: usize, floor: usize) -> Option<usize> {
    let i = at.checked_sub(1).filter(|&i| i >= floor && i >= s.start)?;
    let word = s.word(i);
    let mark = matches!(word, "-" | "−" | "–") && s.glued(at);
    let after_mark = s.kind(s.before(i, 1)) == Some(Kind::Mark)
        && !s.is_one_of(s.before(i, 1), keys!["%", ")", "]", "/"]);
    if mark && (!s.glued(i) || after_mark)
        || word == "−" && s.glued(at) && !s.is_number(s.before(i, 1))
    {
        return Some(i);
    }
    let word_before = |i: usize| s.word(s.before(i, 1)); // "plus or minus three" is not negative
    let spelled = |i: usize| {
        (s.is_one_of(i, keys!["minus", "negative"]) && word_before(i) != "or").then_some(i)
    };
    if mark {
        return i.checked_sub(1).and_then(spelled);
    }
    spelled(i)
}

/// Makes "20 degrees below zero" negative, and `- 20 °C`. A hyphen apart from its number is a minus
/// only before a temperature with a scale, or if the two are the whole sentence; otherwise it is a
/// dash.
pub(in crate::extract::figures) fn below_zero(
    s: Sentence,
    quantity: Quantity,
    floor: usize,
) -> Quantity {
    let heat = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Temperature);
    if s.key(quantity.end) == key!("below")
        && s.key(quantity.end + 1) == key!("zero")
        && (heat || quantity.unit.is_none())
    {
        let unit = quantity
            .unit
            .or(Some(Unit::new("degree", UnitKind::Temperature)));
        let number = Number {
            value: quantity.number.value.negative(),
            form: Form::Digits,
            ..quantity.number
        };
        return Quantity {
            number,
            unit,
            end: quantity.end + 2,
            ..quantity
        };
    }
    let dash = s.before(quantity.first, 1);
    if s.key(dash) != key!("-") || dash < floor || s.glued(dash) || !s.is_number(quantity.first) {
        return quantity;
    }
    let scale = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Temperature && unit.name != "degree");
    let line = dash == s.start && quantity.end == s.end;
    if !line && (!scale || s.is_number(s.before(dash, 1))) {
        return quantity;
    }
    Quantity {
        number: Number {
            value: quantity.number.value.negative(),
            ..quantity.number
        },
        first: dash,
        ..quantity
    }
}
