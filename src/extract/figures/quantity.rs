//! Quantities: a number with its sign and its unit, before or after it.

use super::number::Decimal;
use super::number::{self, Form, Number};
use super::unit::{self, Unit, UnitKind};
use super::{money, rate};
use crate::lexicon::{Class, Key, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::Kind;

/// A number and what it is a number of.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    pub(super) number: Number,
    pub(super) unit: Option<Unit>,
    /// Its first token.
    pub(super) first: usize,
    /// The token after its last.
    pub(super) end: usize,
}

const OF: Key = Key::word("of");
const A: [Key; 2] = [Key::word("a"), Key::word("an")];
const AND: Key = Key::word("and");

/// Reads the quantity whose number begins at `at`; its sign and currency may stand before, but not
/// before `floor`.
pub(super) fn read(s: Sentence, at: usize, floor: usize) -> Option<Quantity> {
    if s.is_word(at)
        && let Some((unit, number, first)) = money::glued(s, at)
    {
        let first = first.max(floor);
        return Some(Quantity {
            number,
            unit: Some(unit),
            first,
            end: number.end,
        });
    }
    if let Some(quantity) = and_a_half(s, at, floor) {
        return Some(quantity);
    }
    let minus = sign(s, at, floor);
    let signed = minus.unwrap_or(at);
    let currency = money::before(s, signed).filter(|(_, first)| *first >= floor);
    let number = number::read(s, at, currency.is_some())?;
    let mut first = currency.as_ref().map_or(signed, |(_, first)| *first);
    let mut minus = minus.is_some();
    if currency.is_some()
        && !minus
        && let Some(before) = sign(s, first, floor)
    {
        (minus, first) = (true, before);
    }
    let number = if minus {
        Number {
            value: number.value.negative(),
            ..number
        }
    } else {
        number
    };
    // `MEUR 30`
    if currency.is_none()
        && first > floor
        && let Some(unit) = money::millions(s.word(first - 1))
        && let Some(number) = number.scaled(Decimal::from(1_000_000), number.end)
    {
        return Some(Quantity {
            number,
            unit: Some(unit),
            first: first - 1,
            end: number.end,
        });
    }
    let quantity = match currency {
        Some((unit, _)) => with_currency(
            s,
            Quantity {
                number,
                unit: Some(unit),
                first,
                end: number.end,
            },
        ),
        None => below_zero(
            s,
            with_unit(
                s,
                Quantity {
                    number,
                    unit: None,
                    first,
                    end: number.end,
                },
            ),
            floor,
        ),
    };
    Some(rate::extend(s, pieces(s, quantity)))
}

/// "an hour and a half", whose last words begin at `at`.
fn and_a_half(s: Sentence, at: usize, floor: usize) -> Option<Quantity> {
    let first = at
        .checked_sub(3)
        .filter(|&first| first >= floor && s.is_one_of(at, &A[..1]) && s.key(at - 1) == AND)?;
    let half = s.key(at + 1) == key!("half") && s.is_one_of(first, &A);
    let (unit, end) = half.then(|| unit::after(s, first + 1)).flatten()?;
    let number = Number::new(Decimal::parse("1.5")?, at + 2, Form::Words);
    (end == at - 1).then_some(Quantity {
        number,
        unit: Some(unit),
        first,
        end: at + 2,
    })
}

/// Reads the quantity that begins at `at` with its sign or currency, if it has one.
pub(super) fn starting(s: Sentence, at: usize) -> Option<Quantity> {
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

/// The token of the minus sign before `at`: a mark glued to the number and to nothing before it, or
/// a word.
fn sign(s: Sentence, at: usize, floor: usize) -> Option<usize> {
    let i = at.checked_sub(1).filter(|&i| i >= floor && i >= s.start)?;
    let word = s.word(i);
    let mark = matches!(word, "-" | "−" | "–") && s.glued(at);
    let after_mark = s.kind(s.before(i, 1)) == Some(Kind::Mark)
        && !s.is_one_of(s.before(i, 1), keys!("%" | ")" | "]" | "/"));
    if mark && (!s.glued(i) || after_mark)
        || word == "−" && s.glued(at) && !s.is_number(s.before(i, 1))
    {
        return Some(i);
    }
    let word_before = |i: usize| s.word(s.before(i, 1)); // "plus or minus three" is not negative
    let spelled = |i: usize| {
        (s.is_one_of(i, keys!("minus" | "negative")) && word_before(i) != "or").then_some(i)
    };
    if mark {
        return i.checked_sub(1).and_then(spelled);
    }
    spelled(i)
}

/// "20 degrees below zero"; and `- 20 degrees`: a hyphen that stands alone is a minus before a
/// temperature and in a line of nothing else, and a dash elsewhere.
fn below_zero(s: Sentence, quantity: Quantity, floor: usize) -> Quantity {
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

/// After `$5`: the same currency once more in words ("$5 dollars", `$5 US`), which adds nothing.
fn with_currency(s: Sentence, quantity: Quantity) -> Quantity {
    let again = unit::after(s, quantity.end)
        .filter(|(unit, end)| Some(unit) == quantity.unit.as_ref() && !s.is_number(*end));
    let end = match again {
        Some((_, end)) => end,
        None => quantity.end,
    };
    Quantity { end, ..quantity }
}

/// The unit after the number: at once, after a hyphen (`45-acre`), or after "of" where the number
/// is vague ("thousands of dollars").
fn with_unit(s: Sentence, quantity: Quantity) -> Quantity {
    let end = quantity.end;
    if let Some((value, end)) = height(s, &quantity) {
        let number = Number {
            value,
            form: Form::Digits,
            ..quantity.number
        };
        return Quantity {
            number,
            unit: Some(Unit::new("foot", UnitKind::Length)),
            end,
            ..quantity
        };
    }
    let hyphen = s.is_hyphen(end) && (s.glued(end) == s.glued(end + 1));
    let at = if hyphen || s.key(end) == OF && of_unit(s, &quantity) {
        end + 1
    } else {
        end
    };
    // "20-plus years", "10 or so miles", `2.5±0.1 kg`
    let between = super::modifier::after(s, end)
        .map(|(_, past)| past)
        .or_else(|| tolerance(s, end));
    let at = between.unwrap_or(at);
    // "half an hour", "a quarter of a percent", "half of 1 percent"
    let part = quantity.number.form == Form::Part;
    let of = part && at == end && s.key(end) == OF;
    let article = at + usize::from(of);
    let one = of && (s.is_one_of(article, keys!("one")) || s.word(article) == "1");
    let at = if one || part && s.is_one_of(article, keys!("a" | "an")) {
        article + 1
    } else {
        at
    };
    if let Some(unit) = money::millions(s.word(at)).filter(|_| s.is_word(at)) {
        let million = Decimal::from(1_000_000);
        if let Some(number) = quantity.number.scaled(million, at + 1) {
            return Quantity {
                number,
                unit: Some(unit),
                end: at + 1,
                ..quantity
            };
        }
    }
    let unit = unit::after(s, at).filter(|(unit, end)| fits(s, &quantity, unit, at, *end));
    let Some((unit, mut end)) = unit.or_else(|| inches_alone(s, &quantity)) else {
        return quantity;
    };
    let mut number = quantity.number;
    // "75 USD million"
    if unit.kind == UnitKind::Money
        && number.scale.is_none()
        && let Some((scale, after)) = number::multiplier(s, end)
        && let Some(scaled) = number.scaled(scale, after)
    {
        (number, end) = (scaled, after);
    }
    let unit = if unit.name == "pound" && is_sterling(s, &quantity) {
        Unit::new("GBP", UnitKind::Money)
    } else {
        unit
    };
    Quantity {
        number,
        unit: Some(unit),
        end,
        ..quantity
    }
}

/// The end of the uncertainty after a number: `±0.1`, `+/- 5`.
fn tolerance(s: Sentence, at: usize) -> Option<usize> {
    let number = match s.word(at) {
        "±" => at + 1,
        "+" if s.word(at + 1) == "/" && s.is_range_dash(at + 2) => at + 3,
        _ => return None,
    };
    number::read(s, number, false).map(|n| n.end)
}

/// `6'3"`: feet and inches by their marks.
fn height(s: Sentence, quantity: &Quantity) -> Option<(Decimal, usize)> {
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

fn of_unit(s: Sentence, quantity: &Quantity) -> bool {
    let large = quantity.number.form == Form::Vague
        || quantity.number.scale.is_some() && quantity.number.form != Form::Plain;
    large && s.is_word(quantity.end + 1)
}

/// Whether a word that is a unit is one here.
fn fits(s: Sentence, quantity: &Quantity, unit: &Unit, at: usize, end: usize) -> bool {
    let number = &quantity.number;
    let hyphen = at > quantity.end && s.is_hyphen(at - 1);
    if matches!(number.form, Form::Part)
        && unit.kind == UnitKind::Money
        && s.word(at).len() == 1
        && s.is_word(at)
    {
        return false;
    }
    match s.word(at) {
        // "the two won", and the currency.
        "won" => number.scale.is_some() || number.value >= Decimal::from(500),
        // "one second-hand car", "two second homes"
        "second" => {
            !s.is_hyphen(end)
                && (number.value == Decimal::ONE || hyphen || number.form == Form::Digits)
        }
        // "the two mark the day"
        "bit" | "knot" | "turn" | "cup" | "stone" => {
            number.form != Form::Words || hyphen || number.value == Decimal::ONE
        }
        // "5 pm" is a time, and so is "quarter of a day" in other rules.
        "min" | "sec" | "cal" | "gal" => !s.is_capitalised(at),
        "am" | "pm" => s.word(s.before(at, 1)).contains('.'),
        "m" | "l" | "g" | "t" | "C" | "F" | "L" | "V" | "W" | "J" | "N" | "bar" | "fb" => {
            number.form != Form::Words
        }
        // "the 1990 s", as texts have it that lost their marks
        "s" => number.form == Form::Digits || s.glued(at) || unit.name != "second",
        "K" => number::near_degrees(s, at),
        _ => true,
    }
}

/// Whether "pounds" are money: by the size of the sum, or by what the sentence speaks of.
fn is_sterling(s: Sentence, quantity: &Quantity) -> bool {
    const MONEY: &[Key] = listed!("quantity/money_words.txt");
    let million = Decimal::from(1_000_000);
    let hyphen = s.is_hyphen(quantity.end);
    if quantity.number.value >= million {
        return true;
    }
    let before = (quantity.first.saturating_sub(8)..quantity.first).any(|i| s.is_one_of(i, MONEY));
    let after = (quantity.end + 1..quantity.end + 4).any(|i| s.is_one_of(i, MONEY));
    !hyphen && (before || after)
}

/// "3 dollars 50 cents", "5 feet 2 inches", `5-foot-8`: one quantity in two units.
fn pieces(s: Sentence, quantity: Quantity) -> Quantity {
    let Some(unit) = quantity.unit.as_ref() else {
        return quantity;
    };
    let mut at = quantity.end;
    let parts = match unit.name.as_ref() {
        "foot" => 12,
        "USD" | "EUR" | "GBP" | "CAD" | "AUD" | "NZD" | "CNY" => 100,
        _ => return quantity,
    };
    let hyphen = s.is_hyphen(at) && s.glued(at + 1) && s.glued(at);
    at += usize::from(hyphen || s.key(at) == AND || s.key(at) == key!(","));
    let Some(rest) = number::read(s, at, false)
        .filter(|n| n.value < Decimal::from(parts) && n.scale.is_none() && n.form != Form::Part)
    else {
        return quantity;
    };
    let two_digits = rest.end == at + 1 && s.word(at).len() == 2
        || rest.form == Form::Words && rest.value > Decimal::from(9);
    let inch = rest.end + usize::from(hyphen && s.is_hyphen(rest.end));
    let small = unit::after(s, inch).or_else(|| inches(s, rest.end));
    let end = match small {
        Some((small, end))
            if matches!(
                (parts, small.name.as_ref()),
                (12, "inch") | (100, "cent" | "penny")
            ) =>
        {
            end
        }
        None if parts == 12 && hyphen => rest.end,
        // "15 dollars 50"
        None if parts == 100
            && two_digits
            && s.is_word(quantity.end - 1)
            && s.is_break(rest.end) =>
        {
            rest.end
        }
        _ => return quantity,
    };
    let value = rest
        .value
        .over(parts.into())
        .and_then(|rest| quantity.number.value.plus(rest));
    match value {
        Some(value) => Quantity {
            number: Number {
                value,
                ..quantity.number
            },
            end,
            ..quantity
        },
        None => quantity,
    }
}

/// The word "in" is an inch after digits where nothing could be inside anything: "2 1/2 in thick".
fn inches_alone(s: Sentence, quantity: &Quantity) -> Option<(Unit, usize)> {
    let next = quantity.end + 1;
    let size = s.is_break(next)
        || s.is_one_of(
            next,
            keys!("thick" | "wide" | "long" | "deep" | "tall" | "high" | "diameter" | "across"),
        );
    (s.key(quantity.end) == key!("in") && size && quantity.number.form != Form::Words)
        .then(|| (Unit::new("inch", UnitKind::Length), next))
}

/// The word "in" is an inch after feet.
fn inches(s: Sentence, at: usize) -> Option<(Unit, usize)> {
    let next = s.is(at + 1, Class::DETERMINER | Class::POSSESSIVE)
        || s.is_capitalised(at + 1)
        || s.is_number(at + 1);
    (matches!(s.word(at), "in" | "in." | "ins") && !next)
        .then(|| (Unit::new("inch", UnitKind::Length), at + 1))
}
