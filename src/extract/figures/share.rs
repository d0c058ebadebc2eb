//! Shares: "one in five", "two out of three", "one of four", "three of ten".

use super::number::Decimal;
use super::number::{self, Form, Number};
use super::quantity::Quantity;
use super::scope::Scope;
use super::{unit, year};
use crate::lexicon::key;

/// The share whose first number is `quantity`.
pub(super) fn read(scope: &Scope, quantity: &Quantity) -> Option<Quantity> {
    let count = quantity.number;
    if quantity.unit.is_some()
        || count.high.is_some()
        || count.form == Form::Part
        || count.value <= Decimal::parse("0")?
    {
        return None;
    }
    // "a one-in-five chance"
    let hyphen = usize::from(scope.is_hyphen(quantity.end) && scope.glued(quantity.end + 1));
    let at = quantity.end + hyphen;
    if hyphen > 0 && !(scope.word(at) == "in" && scope.is_hyphen(at + 1)) {
        return None;
    }
    let (of, at) = match (scope.word(at), scope.word(at + 1)) {
        ("in" | "of", "every") => (false, at + 2),
        ("in", _) => (false, at + 1 + hyphen),
        ("out", "of") => (false, at + 2),
        ("of", _) => (true, at + 1),
        _ => return None,
    };
    let every = scope.key(at - 1) == key!("every") || scope.key(at - 2) == key!("out");
    let total =
        number::read(scope, at, false).filter(|n| n.high.is_none() && n.form != Form::Part)?;
    let measured =
        unit::after(scope, total.end).is_some() || scope.is_hyphen(total.end) && hyphen == 0;
    let one = count.value == Decimal::ONE;
    let round = total.value == Decimal::from(10)
        || total.value == Decimal::from(100)
        || total.value == Decimal::from(1000);
    let alike = count.form == total.form || one || round || every;
    let natural =
        every || one || count.value < Decimal::from(10) && total.value <= Decimal::from(100);
    let whole = count.value.whole().is_some() && total.value.whole().is_some();
    let date = year::digits_like(scope, at)
        || total.form == Form::Digits
            && total.scale.is_none()
            && !every
            && !(one && total.value.whole().is_some());
    if measured
        || date
        || !alike
        || !natural
        || !whole
        || count.value >= total.value
        || of && !counts(scope, total.end)
    {
        return None;
    }
    let number = Number {
        value: count.value.over(total.value)?,
        end: total.end,
        form: Form::Part,
        ..count
    };
    Some(Quantity {
        number,
        unit: None,
        first: quantity.first,
        end: total.end,
    })
}

/// After "three of four": people or things.
fn counts(scope: &Scope, at: usize) -> bool {
    (at..at + 4)
        .take_while(|&i| scope.is_word(i) && !scope.is_function_word(i))
        .any(|i| scope.is_plural(i))
}
