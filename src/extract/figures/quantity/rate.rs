//! Reads rates: "$80 a barrel", "60 miles an hour", `km/h`, "12 deaths per 100,000", "2 million
//! tons of steel a year".

use std::ops::Range;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{self, Decimal};
use crate::extract::figures::unit::{self, Unit, UnitKind};
use crate::lexicon::{Class, Key, WordSet, key, keys, listed};
use crate::syntax::Sentence;

const PER: Key = key!("per");
const A: &[Key] = keys!["a", "an", "each", "every"];

/// Nouns that follow "a" in a price: "$80 a barrel".
const PIECES: WordSet = listed!("quantity/priced_pieces.txt");

/// Words that turn the noun before them into a time: "a year earlier".
const TIMES: &[Key] = keys![
    "ago", "earlier", "before", "later", "after", "prior", "previously", "old"
];

/// Whether the noun at `at` begins a time and not the denominator of a rate: "a year earlier", "a
/// year and a half", but not "a barrel after".
fn is_when(s: Sentence, at: usize) -> bool {
    let half = || s.key(at + 1) == key!("and") && s.is_one_of(at + 2, &A[..2]);
    s.is(at, Class::TIME_UNIT) && (s.is_one_of(at + 1, TIMES) || half())
}

/// Adds the denominator of a rate to a quantity. It comes directly after the unit, or after what
/// the quantity is of ("2 million tons of steel a year").
pub(in crate::extract::figures) fn extend(s: Sentence, quantity: Quantity) -> Quantity {
    let Some(unit) = quantity.unit.as_ref() else {
        return per_number(s, quantity);
    };
    let (per, end) = match denominator(s, quantity.end, unit) {
        Some((per, end)) => match denominator(s, end, unit) {
            // "$50 per person per night"
            Some((also, end)) => (format!("{per} per {also}"), end),
            None => (per, end),
        },
        None => {
            match of_what(s, quantity.end, unit).or_else(|| past_brackets(s, quantity.end, unit)) {
                Some(per) => (per, quantity.end),
                None => return quantity,
            }
        }
    };
    let per = if per == "annum" { "year" } else { &per };
    let unit = Unit::new(format!("{} per {per}", unit.name), unit.kind);
    Quantity {
        unit: Some(unit),
        end,
        ..quantity
    }
}

/// Returns the denominator after a restated sum in brackets, which holds for both: "C$7 ($5.10) per
/// share".
fn past_brackets(s: Sentence, at: usize, unit: &Unit) -> Option<String> {
    let close = match s.word(at) {
        ")" => at,
        "(" => (at + 1..at + 6).find(|&i| s.word(i) == ")")?,
        _ => return None,
    };
    let timed = s.is_one_of(close + 1, &A[..2])
        && s.is(close + 2, Class::TIME_UNIT)
        && !is_when(s, close + 2);
    (s.key(close + 1) == PER || timed)
        .then(|| denominator(s, close + 1, unit))
        .flatten()
        .map(|(per, _)| per)
}

/// Adds the denominator to a bare number: "14 per 100,000". The denominator is its only unit.
fn per_number(s: Sentence, quantity: Quantity) -> Quantity {
    let at = quantity.end;
    let large = || {
        number::read(s, at + 1, false).filter(|n| n.high.is_none() && n.value >= Decimal::from(100))
    };
    let Some(under) = (s.key(at) == PER).then(large).flatten() else {
        return per_time(s, quantity);
    };
    let end = under.end + usize::from(s.is_plural(under.end));
    let name = (at..end).map(|i| s.word(i)).collect::<Vec<_>>().join(" ");
    Quantity {
        unit: Some(Unit::new(name, UnitKind::Other)),
        end,
        ..quantity
    }
}

/// Adds a time as denominator to a bare number: "Sells 5 a week", "12 a day".
fn per_time(s: Sentence, quantity: Quantity) -> Quantity {
    let link = quantity.end;
    let time = link + 1;
    let divides = s.is_one_of(link, A) || s.key(link) == PER;
    let whole = s.is(time, Class::TIME_UNIT) && !s.is_plural(time) && !is_when(s, time);
    let ends = s.is_break(time + 1) || s.is_function_word(time + 1);
    // "to 124.9 million dollars from 44.4 million a year": the currency appears earlier
    if !(divides && whole && ends) || quantity.number.scale.is_some() {
        return quantity;
    }
    Quantity {
        unit: Some(Unit::new(format!("per {}", s.word(time)), UnitKind::Other)),
        end: time + 1,
        ..quantity
    }
}

/// The maximum number of words in a noun phrase between a unit and its denominator.
const PHRASE: usize = 4;

/// Returns the time after a unit and its noun phrase: "gallons of jet fuel a year", "$3 billion in
/// aid per month".
fn of_what(s: Sentence, at: usize, unit: &Unit) -> Option<String> {
    let money = unit.kind == UnitKind::Money;
    if matches!(
        unit.kind,
        UnitKind::Time | UnitKind::Percent | UnitKind::Temperature
    ) {
        return None;
    }
    let linked = match s.word(at) {
        "of" => true,
        "in" | "for" => money,
        "worth" => s.key(at + 1) == key!("of"),
        _ => false,
    };
    if !linked {
        return None;
    }
    let mut link = at + 1 + usize::from(s.key(at) == key!("worth"));
    let start = link;
    while link < start + PHRASE
        && s.is_word(link)
        && !s.is_function_word(link)
        && s.key(link) != PER
    {
        link += 1;
    }
    let per = s.key(link) == PER || s.is_one_of(link, A);
    let time = s.is(link + 1, Class::TIME_UNIT) && !s.is_plural(link + 1) && !is_when(s, link + 1);
    (link > start && per && time).then(|| s.word(link + 1).to_owned())
}

/// Returns the denominator of a rate, and its end.
fn denominator(s: Sentence, at: usize, unit: &Unit) -> Option<(String, usize)> {
    let hyphen = s.is_hyphen(at);
    let link = if hyphen { at + 1 } else { at };
    if s.key(link) == key!("/") {
        return unit_name(s, link + 1).filter(|(_, end)| *end <= link + 5);
    }
    let noun = if s.is_hyphen(link + 1) {
        link + 2
    } else {
        link + 1
    };
    if s.key(link) == PER {
        return unit_name(s, noun).or_else(|| {
            let plain = s.is_lower(noun) && !s.is_function_word(noun);
            plain.then(|| (s.word(noun).to_owned(), noun + 1))
        });
    }
    let apart = match unit.kind {
        UnitKind::Time => s.is(noun, Class::TIME_UNIT),
        kind => kind != UnitKind::Temperature,
    };
    if s.is_one_of(link, A) && apart && !is_when(s, noun) && (hyphen || !s.is_hyphen(noun + 1)) {
        return unit_name(s, noun).or_else(|| {
            s.is_one_of(noun, PIECES)
                .then(|| (s.word(noun).to_owned(), noun + 1))
        });
    }
    None
}

fn unit_name(s: Sentence, at: usize) -> Option<(String, usize)> {
    let short = match s.word(at) {
        "h" | "hr" => Some("hour"),
        "s" => Some("second"),
        "d" => Some("day"),
        _ => None,
    };
    if let Some(short) = short {
        return Some(squared(s, short, at + 1));
    }
    if s.word(at) == "s2" || s.word(at) == "s²" {
        return Some(("square second".to_owned(), at + 1));
    }
    unit::after(s, at)
        .filter(|(unit, _)| unit.kind != UnitKind::Money && unit.kind != UnitKind::Percent)
        .map(|(unit, end)| squared(s, &unit.name, end))
}

/// Extends a time to its square, as in accelerations: `s^2`, "second squared". Squares of lengths
/// are units by themselves.
fn squared(s: Sentence, name: &str, end: usize) -> (String, usize) {
    let square = name == "second" || name == "hour";
    match s.word(end) {
        "squared" if square => (format!("square {name}"), end + 1),
        "^" if square && s.word(end + 1) == "2" => (format!("square {name}"), end + 2),
        _ => (name.to_owned(), end),
    }
}

/// Returns the end of the denominator after a count, such as "per 100,000 people" or "a day" after
/// "12 deaths".
pub(in crate::extract::figures) fn of_count(s: Sentence, at: usize) -> Option<usize> {
    if s.key(at) == PER {
        let number = number::read(s, at + 1, false).map(|n| n.end);
        let noun = number.unwrap_or(at + 1);
        return match (
            number,
            s.is_lower(noun)
                && !s.is_function_word(noun)
                && (number.is_none() || s.is_plural(noun)),
        ) {
            (_, true) => Some(noun + 1),
            (number, false) => number,
        };
    }
    let time = s.is(at + 1, Class::TIME_UNIT) || s.is_one_of(at + 1, PIECES);
    let time = time && !s.is_plural(at + 1) && !is_when(s, at + 1);
    (s.is_one_of(at, &A[..2]) && time).then_some(at + 2)
}

/// Returns the unit of a count with a denominator: `death per 100,000 people` for "12 deaths per
/// 100,000 people", `flight per day` for "40 flights a day".
pub(in crate::extract::figures) fn unit_of_count(s: Sentence, of: Range<usize>) -> Option<String> {
    let link = of
        .clone()
        .skip(1)
        .find(|&i| s.key(i) == PER || s.is_one_of(i, A))?;
    let counted = singular(s.word(link - 1));
    let per: Vec<&str> = (link + 1..of.end).map(|i| s.word(i)).collect();
    (!per.is_empty()).then(|| format!("{counted} per {}", per.join(" ")))
}

/// Returns a noun without its plural ending.
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
