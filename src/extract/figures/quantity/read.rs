//! Reads quantities: a number with its sign, and its unit before or after it.

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{self, Decimal, Form, Number};
use crate::extract::figures::quantity::pieces::pieces;
use crate::extract::figures::quantity::rate;
use crate::extract::figures::quantity::sign::{below_zero, sign};
use crate::extract::figures::quantity::with_unit::with_unit;
use crate::extract::figures::unit::money::Glued;
use crate::extract::figures::unit::{self, money};
use crate::lexicon::{Key, key, keys};
use crate::syntax::Sentence;

const A: &[Key] = keys!["a", "an"];
const AND: Key = key!("and");

/// Reads the quantity whose number begins at `at`. Its sign and currency may come before the
/// number, but not before `floor`.
pub(in crate::extract::figures) fn read(s: Sentence, at: usize, floor: usize) -> Option<Quantity> {
    if s.is_word(at)
        && let Some(glued) = Glued::read(s, at).filter(|glued| glued.is_sure)
    {
        let sum = Quantity::new(glued.number, Some(glued.unit), glued.first.max(floor));
        // "K6,500 a month", "Sh9.90 a litre"
        return Some(rate::extend(s, sum));
    }
    if let Some(quantity) = and_a_half(s, at, floor).or_else(|| one_or_two(s, at, floor)) {
        return Some(quantity);
    }
    let minus = sign(s, at, floor);
    let signed = minus.unwrap_or(at);
    let currency = money::before(s, signed).filter(|(_, first)| *first >= floor);
    let mut number = number::read(s, at, currency.is_some())?;
    let mut first = currency.as_ref().map_or(signed, |(_, first)| *first);
    let mut minus = minus.is_some();
    if currency.is_some()
        && !minus
        && let Some(before) = sign(s, first, floor)
    {
        (minus, first) = (true, before);
    }
    if minus {
        number.value = number.value.negative();
    }
    let quantity = match currency {
        Some((unit, _)) => with_currency(s, Quantity::new(number, Some(unit), first)),
        None => {
            if let Some(quantity) = millions(s, number, first, floor) {
                return Some(quantity);
            }
            below_zero(s, with_unit(s, Quantity::new(number, None, first)), floor)
        }
    };
    let quantity = pieces(s, quantity);
    Some(rate::extend(s, seconds(s, quantity)))
}

/// Reads the number that begins at `first` and follows the letters for millions of a currency:
/// `MEUR 30`.
fn millions(s: Sentence, number: Number, first: usize, floor: usize) -> Option<Quantity> {
    let letters = first.checked_sub(1).filter(|&i| i >= floor)?;
    let unit = money::millions(s.word(letters))?;
    let number = number.scaled(Decimal::from(1_000_000), number.end)?;
    Some(Quantity::new(number, Some(unit), letters))
}

/// Adds the last of three pieces: "1 hour 59 minutes 40 seconds".
fn seconds(s: Sentence, quantity: Quantity) -> Quantity {
    let hours = quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.name == "hour")
        && quantity.end > quantity.number.end + 2;
    let read = || {
        let rest = number::read(s, quantity.end, false).filter(|n| n.high.is_none())?;
        let (_, end) = unit::after(s, rest.end).filter(|(unit, _)| unit.name == "second")?;
        let value = quantity
            .number
            .value
            .plus(rest.value.over(Decimal::from(3600))?)?;
        Some((value, end))
    };
    match hours.then(read).flatten() {
        Some((value, end)) => {
            let number = Number {
                value,
                ..quantity.number
            };
            Quantity {
                number,
                end,
                ..quantity
            }
        }
        None => quantity,
    }
}

/// Reads "an hour and a half", with the second article at `at`.
fn and_a_half(s: Sentence, at: usize, floor: usize) -> Option<Quantity> {
    let first = at
        .checked_sub(3)
        .filter(|&first| first >= floor && s.is_one_of(at, &A[..1]) && s.key(at - 1) == AND)?;
    let half = s.key(at + 1) == key!("half") && s.is_one_of(first, A);
    let (unit, end) = half.then(|| unit::after(s, first + 1)).flatten()?;
    let number = Number::new(Decimal::parse("1.5")?, at + 2, Form::Words);
    (end == at - 1).then_some(Quantity {
        number,
        unit: Some(unit),
        first,
        end: at + 2,
    })
}

/// Reads "a year or two", with "two" at `at`.
fn one_or_two(s: Sentence, at: usize, floor: usize) -> Option<Quantity> {
    let two = s.key(at) == key!("two") && s.key(s.before(at, 1)) == key!("or");
    let first = at
        .checked_sub(3)
        .filter(|&first| two && first >= floor && s.is_one_of(first, A))?;
    let (unit, end) = unit::after(s, first + 1)?;
    let number = Number {
        high: Some(Decimal::from(2)),
        ..Number::new(Decimal::ONE, at + 1, Form::Words)
    };
    let alone = !s.is_plural(at + 1) && unit::after(s, at + 1).is_none();
    (end == at - 1 && alone).then_some(Quantity {
        number,
        unit: Some(unit),
        first,
        end: at + 1,
    })
}

/// Reads the quantity that begins at `at` with its sign or currency, if it has one.
pub(in crate::extract::figures) fn starting(s: Sentence, at: usize) -> Option<Quantity> {
    let number = (at..at + 4)
        .find(|&i| s.is_number(i) || i > at && !s.glued(i) && !s.is_number(i))
        .filter(|&i| s.is_number(i));
    let signed = number
        .filter(|&i| i > at)
        .and_then(|i| read(s, i, at))
        .filter(|quantity| quantity.first == at);
    let glued = || {
        (s.key(at) == key!("$") && s.is_word(at + 1))
            .then(|| read(s, at + 1, at))
            .flatten()
    };
    signed.or_else(glued).or_else(|| read(s, at, at))
}

/// Extends `$5` over the same currency in words ("$5 dollars", `$5 US`), which adds nothing.
fn with_currency(s: Sentence, quantity: Quantity) -> Quantity {
    let again = unit::after(s, quantity.end)
        .filter(|(unit, end)| Some(unit) == quantity.unit.as_ref() && !s.is_number(*end));
    let end = match again {
        Some((_, end)) => end,
        None => quantity.end,
    };
    Quantity { end, ..quantity }
}
