//! Reads one quantity in two units: "3 dollars 50 cents", "5 feet 2 inches", `6'3"`.

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{self, Decimal, Form, Number};
use crate::extract::figures::unit::{self, Unit, UnitKind};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::Sentence;

const AND: Key = key!("and");

/// Adds the piece in a smaller unit after the quantity: "3 dollars 50 cents", "5 feet 2 inches",
/// `5-foot-8`; and the seconds of "2 hours 15 minutes 3 seconds".
pub(in crate::extract::figures) fn pieces(s: Sentence, quantity: Quantity) -> Quantity {
    let Some((mut value, mut end)) = smaller(s, &quantity) else {
        return quantity;
    };
    if quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.name == "hour")
        && let Some((seconds, past)) = seconds(s, end)
        && let Some(whole) = value.plus(seconds)
    {
        (value, end) = (whole, past);
    }
    Quantity {
        number: Number {
            value,
            ..quantity.number
        },
        end,
        ..quantity
    }
}

/// Reads the seconds after hours and minutes, in hours: "3 seconds", "and 3 seconds".
fn seconds(s: Sentence, at: usize) -> Option<(Decimal, usize)> {
    let at = at + usize::from(s.key(at) == AND);
    let number = number::read(s, at, false).filter(|n| n.scale.is_none())?;
    let (_, end) = unit::after(s, number.end).filter(|(unit, _)| unit.name == "second")?;
    Some((number.value.over(3600.into())?, end))
}

/// Returns the value of the quantity together with the piece in a smaller unit after it, and the
/// piece's end.
fn smaller(s: Sentence, quantity: &Quantity) -> Option<(Decimal, usize)> {
    let unit = quantity.unit.as_ref()?;
    let parts = parts(unit)?;
    let mut at = quantity.end;
    let timed = matches!(unit.name.as_ref(), "hour" | "minute" | "year");
    // "1 hour 59 minutes" is one time; "3 years, 2 months" may be two
    if timed && !s.is_number(at) && number::small(s, at).is_none() {
        return None;
    }
    let hyphen = s.is_hyphen(at) && s.glued(at + 1) && s.glued(at);
    at += usize::from(hyphen || s.key(at) == AND || s.key(at) == key!(","));
    let rest = number::read(s, at, false)
        .filter(|n| n.value < Decimal::from(parts) && n.scale.is_none() && n.form != Form::Part)?;
    let two_digits = rest.end == at + 1 && s.word(at).len() == 2
        || rest.form == Form::Words && rest.value > Decimal::from(9);
    let inch = rest.end + usize::from(hyphen && s.is_hyphen(rest.end));
    let end = match unit::after(s, inch).or_else(|| inches(s, rest.end)) {
        Some((small, end)) => is_piece(unit, &small).then_some(end)?,
        None if unit.name == "foot" && hyphen => rest.end,
        // "a man, 6 feet 2 and 90 kilos"
        None if unit.name == "foot" && at == quantity.end && ends_height(s, rest.end) => rest.end,
        // "15 dollars 50"
        None if parts == 100
            && two_digits
            && s.is_word(quantity.end - 1)
            && s.is_break(rest.end) =>
        {
            rest.end
        }
        None => return None,
    };
    let rest = rest.value.over(parts.into())?;
    Some((quantity.number.value.plus(rest)?, end))
}

/// Whether a height without the word "inches" ends at `at`.
fn ends_height(s: Sentence, at: usize) -> bool {
    s.is_break(at) || s.is_one_of(at, keys!["and", "or", "tall", "high"])
}

/// Returns how many smaller units make up the unit.
fn parts(unit: &Unit) -> Option<u32> {
    Some(match unit.name.as_ref() {
        "foot" | "year" => 12,
        "stone" => 14,
        "hour" | "minute" => 60,
        "USD" | "EUR" | "GBP" | "CAD" | "AUD" | "NZD" | "CNY" => 100,
        _ => return None,
    })
}

/// Whether the small unit is the one that makes up the other.
fn is_piece(unit: &Unit, small: &Unit) -> bool {
    match unit.name.as_ref() {
        "foot" => small.name == "inch",
        "stone" => small.name == "pound",
        "hour" => small.name == "minute",
        "minute" => small.name == "second",
        "year" => small.name == "month",
        _ => matches!(small.name.as_ref(), "cent" | "penny"),
    }
}

/// Reads feet and inches by their marks: `6'3"`.
pub(in crate::extract::figures) fn height(
    s: Sentence,
    quantity: &Quantity,
) -> Option<(Decimal, usize)> {
    let feet = quantity.end;
    let inches = feet + 1;
    let marked = matches!(s.word(feet), "'" | "’" | "′")
        && s.glued(feet)
        && s.is_number(inches)
        && s.glued(inches);
    let marked = marked && s.word(inches).len() < 3;
    let rest = Decimal::parse(s.word(inches))
        .filter(|&n| marked && n < Decimal::from(12) && quantity.number.form == Form::Plain)?;
    let closed = matches!(s.word(inches + 1), "\"" | "”" | "″" | "''") && s.glued(inches + 1);
    Some((
        quantity.number.value.plus(rest.over(Decimal::from(12))?)?,
        inches + 1 + usize::from(closed),
    ))
}

/// Reads the word "in" after digits as inches, if a word of size or a break follows: "2 1/2 in
/// thick".
pub(in crate::extract::figures) fn inches_alone(
    s: Sentence,
    quantity: &Quantity,
) -> Option<(Unit, usize)> {
    let next = quantity.end + 1;
    let size = s.is_break(next)
        || s.is_one_of(
            next,
            keys![
                "thick", "wide", "long", "deep", "tall", "high", "diameter", "across"
            ],
        );
    (s.key(quantity.end) == key!("in") && size && quantity.number.form != Form::Words)
        .then(|| (Unit::new("inch", UnitKind::Length), next))
}

/// Reads the word "in" after feet as inches.
fn inches(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let next = s.is(at + 1, Class::DETERMINER | Class::POSSESSIVE)
        || s.is_capitalised(at + 1)
        || s.is_number(at + 1);
    (matches!(s.word(at), "in" | "in." | "ins") && !next)
        .then(|| (Unit::new("inch", UnitKind::Length), at + 1))
}
