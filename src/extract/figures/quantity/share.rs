//! Reads shares: "one in five", "two out of three", "one of four", "three of ten".

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::{self, Form, Number};
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit;
use crate::lexicon::key;
use crate::syntax::Sentence;

/// Reads the share whose first number is `quantity`.
pub(in crate::extract::figures) fn read(s: Sentence, quantity: &Quantity) -> Option<Quantity> {
    let count = quantity.number;
    if quantity.unit.is_some()
        || count.high.is_some()
        || count.form == Form::Part
        || count.value <= Decimal::ZERO
    {
        return None;
    }
    // "a one-in-five chance"
    let hyphen = usize::from(s.is_hyphen(quantity.end) && s.glued(quantity.end + 1));
    let at = quantity.end + hyphen;
    if hyphen > 0 && !(s.word(at) == "in" && s.is_hyphen(at + 1)) {
        return None;
    }
    let (of, at) = match (s.word(at), s.word(at + 1)) {
        ("in" | "of", "every") => (false, at + 2),
        ("in", _) => (false, at + 1 + hyphen),
        ("out", "of") => (false, at + 2 + usize::from(s.key(at + 2) == key!("every"))),
        ("of", _) => (true, at + 1),
        _ => return None,
    };
    let total = number::read(s, at, false).filter(|n| n.high.is_none() && n.form != Form::Part)?;
    let measured = unit::after(s, total.end).is_some() || s.is_hyphen(total.end) && hyphen == 0;
    if measured || !are_alike(s, &count, &total, at) || of && !counts(s, total.end) {
        return None;
    }
    let number = Number {
        value: count.value.over(total.value)?,
        end: total.end,
        form: Form::Part,
        ..count
    };
    Some(Quantity::new(number, None, quantity.first))
}

/// Whether the count and the total, which begins at `at`, make a share. Both must be whole, small
/// and written alike, and the total must not be a date.
fn are_alike(s: Sentence, count: &Number, total: &Number, at: usize) -> bool {
    let every = s.key(at - 1) == key!("every")
        || s.key(s.before(at, 2)) == key!("out")
        || s.key(s.before(at, 3)) == key!("out");
    let one = count.value == Decimal::ONE;
    let round = [10, 100, 1000]
        .into_iter()
        .any(|n: u32| total.value == Decimal::from(n));
    let alike = count.form == total.form || one || round || every;
    let natural =
        every || one || count.value < Decimal::from(10) && total.value <= Decimal::from(100);
    let whole = count.value.whole().is_some() && total.value.whole().is_some();
    let date = year::digits_like(s, at)
        || total.form == Form::Digits
            && total.scale.is_none()
            && !every
            && !(one && total.value.whole().is_some());
    alike && natural && whole && !date && count.value < total.value
}

/// Whether the words after "three of four" name people or things that are counted.
fn counts(s: Sentence, at: usize) -> bool {
    (at..at + 4)
        .take_while(|&i| s.is_word(i) && !s.is_function_word(i))
        .any(|i| s.is_plural(i))
}
