//! Reads the unit after a number, and decides whether an ambiguous word is a unit there.

use crate::extract::figures::quantity::number::{self, Decimal, Form, Number};
use crate::extract::figures::quantity::pieces::{height, inches_alone};
use crate::extract::figures::quantity::{Quantity, modifier};
use crate::extract::figures::unit::{self, Unit, UnitKind, money};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::Sentence;

const OF: Key = key!("of");

/// Adds the unit after the number. It comes directly after it, after a hyphen (`45-acre`), or after
/// "of" if the number is large and in words ("thousands of dollars").
pub(in crate::extract::figures) fn with_unit(s: Sentence, quantity: Quantity) -> Quantity {
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
    let at = place(s, &quantity);
    if let Some(known) = millions(s, &quantity, at).or_else(|| oil(s, &quantity, at)) {
        return known;
    }
    let at = past_more(s, at);
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

/// Returns the token at which a number's unit would begin.
fn place(s: Sentence, quantity: &Quantity) -> usize {
    let end = quantity.end;
    let hyphen = s.is_hyphen(end) && (s.glued(end) == s.glued(end + 1));
    let linked = hyphen || s.key(end) == OF && of_unit(s, quantity);
    // "20-plus years", "10 or so miles", `2.5±0.1 kg`
    let between = modifier::after(s, end)
        .map(|(_, past)| past)
        .or_else(|| tolerance(s, end));
    let at = between.unwrap_or(end + usize::from(linked));
    // "half an hour", "a quarter of a percent", "half of 1 percent"
    let part = quantity.number.form == Form::Part;
    let of = part && at == end && s.key(end) == OF;
    let article = at + usize::from(of);
    let one = of && (s.is_one_of(article, keys!["one"]) || s.word(article) == "1");
    if one || part && s.is_one_of(article, keys!["a", "an"]) {
        article + 1
    } else {
        at
    }
}

/// Reads the letters for millions of a currency after the number: `30 MEUR`.
fn millions(s: Sentence, quantity: &Quantity, at: usize) -> Option<Quantity> {
    let unit = money::millions(s.word(at)).filter(|_| s.is_word(at))?;
    let number = quantity.number.scaled(Decimal::from(1_000_000), at + 1)?;
    Some(Quantity {
        number,
        unit: Some(unit),
        end: at + 1,
        first: quantity.first,
    })
}

/// Skips "more" in "six more years" and "straight" in "four straight days".
fn past_more(s: Sentence, at: usize) -> usize {
    const MORE: &[Key] = keys![
        "more", "additional", "further", "extra", "straight", "consecutive", "full", "whole",
        "long", "short"
    ];
    let more = s.is_one_of(at, MORE) && s.is(at + 1, Class::TIME_UNIT);
    at + usize::from(more)
}

/// Reads the oil trade's units, whose letters include millions and thousands: "3.5 mb/d", "900
/// kb/d", "4.2 mbpd", "3 MMT".
fn oil(s: Sentence, quantity: &Quantity, at: usize) -> Option<Quantity> {
    let daily = |end: usize| s.key(end) == key!("/") && s.key(end + 1) == key!("d");
    let (power, name, end) = match s.word(at) {
        "mb" | "mmb" | "mmbbl" if daily(at + 1) => (6, "barrel per day", at + 3),
        "kb" | "kbbl" if daily(at + 1) => (3, "barrel per day", at + 3),
        "b" | "bbl" if daily(at + 1) => (0, "barrel per day", at + 3),
        "mbpd" | "mmbpd" | "mbd" => (6, "barrel per day", at + 1),
        "kbpd" | "kbd" => (3, "barrel per day", at + 1),
        "MMT" => (6, "tonne", at + 1),
        "mmcf" | "mmscf" => (6, "cubic foot", at + 1),
        "bcf" | "Bcf" => (9, "cubic foot", at + 1),
        "tcf" | "Tcf" => (12, "cubic foot", at + 1),
        "bcm" => (9, "cubic metre", at + 1),
        _ => return None,
    };
    let number = match power {
        0 => quantity.number,
        power => quantity
            .number
            .scaled(Decimal::ten_to(power)?, quantity.number.end)?,
    };
    Some(Quantity {
        number,
        unit: Some(Unit::new(name, UnitKind::Other)),
        end,
        first: quantity.first,
    })
}

/// Returns the end of the uncertainty after a number: `±0.1`, `+/- 5`.
fn tolerance(s: Sentence, at: usize) -> Option<usize> {
    let number = match s.word(at) {
        "±" => at + 1,
        "+" if s.word(at + 1) == "/" && s.is_range_dash(at + 2) => at + 3,
        _ => return None,
    };
    number::read(s, number, false).map(|n| n.end)
}

fn of_unit(s: Sentence, quantity: &Quantity) -> bool {
    let large = quantity.number.form == Form::Vague
        || quantity.number.scale.is_some() && quantity.number.form != Form::Plain;
    large && s.is_word(quantity.end + 1)
}

/// Whether a word that can be a unit is one here.
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
        // "the two won": a verb
        "won" => number.scale.is_some() || number.value >= Decimal::from(500),
        // "one second-hand car", "two second homes"
        "second" => {
            !s.is_hyphen(end)
                && (number.value == Decimal::ONE || hyphen || number.form == Form::Digits)
        }
        // "she lost three stone", but "three stone walls"
        "stone" if number.form == Form::Words && number.value > Decimal::ONE => {
            hyphen || s.is_break(at + 1) || s.is_function_word(at + 1)
        }
        "bit" | "knot" | "turn" | "cup" | "stone" => {
            number.form != Form::Words || hyphen || number.value == Decimal::ONE
        }
        "min" | "sec" | "cal" | "gal" => !s.is_capitalised(at),
        "sen" | "St" => s.is_lower(at),
        // "5 pm" is a time, "5.2 pm" are picometres
        "am" | "pm" => s.word(s.before(at, 1)).contains('.'),
        "m" | "l" | "g" | "t" | "C" | "F" | "L" | "V" | "W" | "J" | "N" | "bar" | "fb" => {
            number.form != Form::Words
        }
        // "the 1990 s": the apostrophe was lost
        "s" => number.form == Form::Digits || s.glued(at) || unit.name != "second",
        "K" => number::near_degrees(s, at),
        _ => true,
    }
}

/// Whether "pounds" are money, by the size of the sum or by the words around it.
fn is_sterling(s: Sentence, quantity: &Quantity) -> bool {
    const MONEY: WordSet = listed!("quantity/money_words.txt");
    let million = Decimal::from(1_000_000);
    let hyphen = s.is_hyphen(quantity.end);
    if quantity.number.value >= million {
        return true;
    }
    let before = (quantity.first.saturating_sub(8)..quantity.first).any(|i| s.is_one_of(i, MONEY));
    let after = (quantity.end + 1..quantity.end + 4).any(|i| s.is_one_of(i, MONEY));
    !hyphen && (before || after)
}
