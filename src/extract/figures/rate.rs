//! Rates: "$80 a barrel", "60 miles an hour", `km/h`, "12 deaths per 100,000", "2 million tons of
//! steel a year".

use std::ops::Range;

use super::number::Decimal;
use super::quantity::Quantity;
use super::scope::Scope;
use super::unit::{self, Unit, UnitKind};
use crate::lexicon::{Class, Key, key, listed};

const PER: Key = Key::word("per");
const A: [Key; 4] = [
    Key::word("a"),
    Key::word("an"),
    Key::word("each"),
    Key::word("every"),
];

/// What prices are for, after "a".
const PIECES: &[Key] = listed!("quantity/priced_pieces.txt");

/// "a year earlier" is a time, not a rate.
const TIMES: [Key; 8] = [
    Key::word("ago"),
    Key::word("earlier"),
    Key::word("before"),
    Key::word("later"),
    Key::word("after"),
    Key::word("prior"),
    Key::word("previously"),
    Key::word("old"),
];

/// Whether the noun at `at` begins a time and no rate: "a year earlier", "a year and a half"; not
/// "a barrel after".
fn is_when(scope: &Scope, at: usize) -> bool {
    let half = || scope.key(at + 1) == key!("and") && scope.is_one_of(at + 2, &A[..2]);
    scope.is(at, Class::TIME_UNIT) && (scope.is_one_of(at + 1, &TIMES) || half())
}

/// Adds the rate's denominator to a quantity: right after its unit, or after what it is of ("2
/// million tons of steel a year").
pub(super) fn extend(scope: &Scope, quantity: Quantity) -> Quantity {
    let Some(unit) = quantity.unit.as_ref() else {
        return per_number(scope, quantity);
    };
    let (per, end) = match denominator(scope, quantity.end, unit) {
        Some((per, end)) => match denominator(scope, end, unit) {
            // "$50 per person per night"
            Some((also, end)) => (format!("{per} per {also}"), end),
            None => (per, end),
        },
        None => match of_what(scope, quantity.end, unit)
            .or_else(|| past_brackets(scope, quantity.end, unit))
        {
            Some(per) => (per, quantity.end),
            None => return quantity,
        },
    };
    let per = if per == "annum" { "year" } else { &per };
    let unit = Unit::new(format!("{} per {per}", unit.name), unit.kind);
    Quantity {
        unit: Some(unit),
        end,
        ..quantity
    }
}

/// "C$7 ($5.10) per share": the rate of both sums.
fn past_brackets(scope: &Scope, at: usize, unit: &Unit) -> Option<String> {
    let close = match scope.word(at) {
        ")" => at,
        "(" => (at + 1..at + 6).find(|&i| scope.word(i) == ")")?,
        _ => return None,
    };
    (scope.key(close + 1) == PER)
        .then(|| denominator(scope, close + 1, unit))
        .flatten()
        .map(|(per, _)| per)
}

/// "14 per 100,000": a bare number, whose unit is the rate's alone.
fn per_number(scope: &Scope, quantity: Quantity) -> Quantity {
    let at = quantity.end;
    let large = || {
        super::number::read(scope, at + 1, false)
            .filter(|n| n.high.is_none() && n.value >= Decimal::from(100))
    };
    let Some(under) = (scope.key(at) == PER).then(large).flatten() else {
        return quantity;
    };
    let end = under.end + usize::from(scope.is_plural(under.end));
    let name = (at..end)
        .map(|i| scope.word(i))
        .collect::<Vec<_>>()
        .join(" ");
    Quantity {
        unit: Some(Unit::new(name, UnitKind::Other)),
        end,
        ..quantity
    }
}

/// A noun phrase between a unit and its rate has so many words at most.
const PHRASE: usize = 4;

/// The time of "gallons of jet fuel a year", "$3 billion in aid per month".
fn of_what(scope: &Scope, at: usize, unit: &Unit) -> Option<String> {
    let money = unit.kind == UnitKind::Money;
    if matches!(
        unit.kind,
        UnitKind::Time | UnitKind::Percent | UnitKind::Temperature
    ) {
        return None;
    }
    let linked = match scope.word(at) {
        "of" => true,
        "in" | "for" => money,
        "worth" => scope.key(at + 1) == key!("of"),
        _ => false,
    };
    if !linked {
        return None;
    }
    let mut link = at + 1 + usize::from(scope.key(at) == key!("worth"));
    let start = link;
    while link < start + PHRASE
        && scope.is_word(link)
        && !scope.is_function_word(link)
        && scope.key(link) != PER
    {
        link += 1;
    }
    let per = scope.key(link) == PER || scope.is_one_of(link, &A);
    let time = scope.is(link + 1, Class::TIME_UNIT)
        && !scope.is_plural(link + 1)
        && !is_when(scope, link + 1);
    (link > start && per && time).then(|| scope.word(link + 1).to_owned())
}

/// What a quantity is per, and where that ends.
fn denominator(scope: &Scope, at: usize, unit: &Unit) -> Option<(String, usize)> {
    let hyphen = scope.is_hyphen(at);
    let link = if hyphen { at + 1 } else { at };
    if scope.key(link) == key!("/") {
        return unit_name(scope, link + 1).filter(|(_, end)| *end <= link + 5);
    }
    let noun = if scope.is_hyphen(link + 1) {
        link + 2
    } else {
        link + 1
    };
    if scope.key(link) == PER {
        return unit_name(scope, noun).or_else(|| {
            let plain = scope.is_lower(noun) && !scope.is_function_word(noun);
            plain.then(|| (scope.word(noun).to_owned(), noun + 1))
        });
    }
    let apart = match unit.kind {
        UnitKind::Time => scope.is(noun, Class::TIME_UNIT),
        kind => kind != UnitKind::Temperature,
    };
    if scope.is_one_of(link, &A)
        && apart
        && !is_when(scope, noun)
        && (hyphen || !scope.is_hyphen(noun + 1))
    {
        return unit_name(scope, noun).or_else(|| {
            scope
                .is_one_of(noun, PIECES)
                .then(|| (scope.word(noun).to_owned(), noun + 1))
        });
    }
    None
}

fn unit_name(scope: &Scope, at: usize) -> Option<(String, usize)> {
    let short = match scope.word(at) {
        "h" | "hr" => Some("hour"),
        "s" => Some("second"),
        "d" => Some("day"),
        _ => None,
    };
    if let Some(short) = short {
        return Some(squared(scope, short, at + 1));
    }
    if scope.word(at) == "s2" || scope.word(at) == "s²" {
        return Some(("square second".to_owned(), at + 1));
    }
    unit::after(scope, at)
        .filter(|(unit, _)| unit.kind != UnitKind::Money && unit.kind != UnitKind::Percent)
        .map(|(unit, end)| squared(scope, &unit.name, end))
}

/// `s^2`, "second squared": the squares of times, as accelerations have them. (Those of lengths are
/// units by themselves.)
fn squared(scope: &Scope, name: &str, end: usize) -> (String, usize) {
    let square = name == "second" || name == "hour";
    match scope.word(end) {
        "squared" if square => (format!("square {name}"), end + 1),
        "^" if square && scope.word(end + 1) == "2" => (format!("square {name}"), end + 2),
        _ => (name.to_owned(), end),
    }
}

/// After "12 deaths": the tokens of "per 100,000 people", "a day". These have no unit of their own.
pub(super) fn of_count(scope: &Scope, at: usize) -> Option<usize> {
    if scope.key(at) == PER {
        let number = super::number::read(scope, at + 1, false).map(|n| n.end);
        let noun = number.unwrap_or(at + 1);
        return match (
            number,
            scope.is_lower(noun)
                && !scope.is_function_word(noun)
                && (number.is_none() || scope.is_plural(noun)),
        ) {
            (_, true) => Some(noun + 1),
            (number, false) => number,
        };
    }
    let time = scope.is(at + 1, Class::TIME_UNIT) || scope.is_one_of(at + 1, PIECES);
    let time = time && !scope.is_plural(at + 1) && !is_when(scope, at + 2);
    (scope.is_one_of(at, &A[..2]) && time).then_some(at + 2)
}

/// The unit of "12 deaths per 100,000 people": `death per 100,000 people`; "40 flights a day":
/// `flight per day`.
pub(super) fn unit_of_count(scope: &Scope, of: Range<usize>) -> Option<String> {
    let link = of
        .clone()
        .skip(1)
        .find(|&i| scope.key(i) == PER || scope.is_one_of(i, &A))?;
    let counted = singular(scope.word(link - 1));
    let per: Vec<&str> = (link + 1..of.end).map(|i| scope.word(i)).collect();
    (!per.is_empty()).then(|| format!("{counted} per {}", per.join(" ")))
}

/// A noun without its plural's ending.
fn singular(noun: &str) -> String {
    match noun {
        "people" => "person".to_owned(),
        "children" => "child".to_owned(),
        _ => match noun.strip_suffix("men") {
            Some(stem) => format!("{stem}man"),
            None => match noun.strip_suffix("ies").filter(|stem| stem.len() > 1) {
                Some(stem) => format!("{stem}y"),
                None => noun.strip_suffix('s').unwrap_or(noun).to_owned(),
            },
        },
    }
}
