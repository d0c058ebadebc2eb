//! A figure's value, unit and modifier as people read them.

use std::fmt::Display;

use super::terminal::clean;
use crate::report::{Figure, FigureKind, Modifier};

/// `>150`, `5–10 kilometre`, `3.5%`.
pub(super) fn amount(figure: &Figure) -> String {
    let number = |n: &dyn Display| readable(&n.to_string());
    let value = match (&figure.value, &figure.sides, &figure.low, &figure.high) {
        (Some(value), ..) => number(value),
        (_, Some([first, second]), ..) => format!("{}–{}", number(first), number(second)),
        (_, _, Some(low), Some(high)) => format!("{}–{}", number(low), number(high)),
        _ => String::new(),
    };
    let modifier = sign(figure.modifier);
    match figure.unit.as_deref() {
        None => format!("{modifier}{value}"),
        Some("percent") => format!("{modifier}{value}%"),
        Some(unit) => format!("{modifier}{value} {}", clean(unit)),
    }
}

/// The modifier's sign; none where the number is exact.
fn sign(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::Exactly => "",
        modifier => modifier.name(),
    }
}

/// `≥150`, `5–10 kilometres`, `3.5%`: as a page sets it.
pub(super) fn typeset(figure: &Figure) -> String {
    let modifier = match figure.modifier {
        Modifier::AtLeast => "≥",
        Modifier::AtMost => "≤",
        Modifier::About => "≈",
        modifier => sign(modifier),
    };
    let plain = amount(figure);
    let rest = plain.strip_prefix(sign(figure.modifier)).unwrap_or(&plain);
    match figure
        .unit
        .as_deref()
        .map(|unit| (unit, rest.strip_suffix(&clean(unit))))
    {
        Some((unit, Some(value))) if value != "1 " => {
            format!("{modifier}{value}{}", clean(&plural(unit, figure.kind)))
        }
        _ => format!("{modifier}{rest}"),
    }
}

/// Currencies whose English plural ends in -s; most others have none or one of their own.
const COUNTED: [&str; 8] = [
    "cent", "dinar", "dollar", "euro", "franc", "peso", "pound", "rupee",
];
/// Units that are the same in the plural.
const UNCOUNTED: [&str; 5] = ["celsius", "fahrenheit", "kelvin", "hertz", "stone"];

/// A unit's plural: of its head, the word before `per` or `of`.
fn plural(unit: &str, kind: FigureKind) -> String {
    let end = [" per ", " of "]
        .iter()
        .filter_map(|link| unit.find(link))
        .min()
        .unwrap_or(unit.len());
    let (head, rest) = unit.split_at(end);
    let word = head.rsplit([' ', '-']).next().unwrap_or(head);
    let same = UNCOUNTED.contains(&word)
        || word.ends_with("hertz")
        || !word.bytes().all(|b| b.is_ascii_lowercase());
    if same || kind == FigureKind::Money && !COUNTED.contains(&word) {
        return unit.to_owned();
    }
    let stem = &head[..head.len() - word.len()];
    let plural = match word {
        "foot" => "feet".to_owned(),
        "inch" => "inches".to_owned(),
        "century" => "centuries".to_owned(),
        "millennium" => "millennia".to_owned(),
        word => format!("{word}s"),
    };
    format!("{stem}{plural}{rest}")
}

/// A number with its thousands apart, and no more than four decimals when there is no end to them
/// (a third is 0.3333).
fn readable(number: &str) -> String {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    if !digits.bytes().all(|b| b.is_ascii_digit()) || decimals.contains(['e', 'E']) {
        return number.to_owned();
    }
    let mut text = sign.to_owned();
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    match decimals
        .get(..4)
        .filter(|_| decimals.len() > 12)
        .unwrap_or(decimals)
    {
        "" => text,
        decimals => format!("{text}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_plurals_where_english_has_them() {
        for (unit, many) in [
            ("week", "weeks"),
            ("year of age", "years of age"),
            ("square foot", "square feet"),
            ("kilometre per hour", "kilometres per hour"),
            ("celsius", "celsius"),
            ("kilohertz", "kilohertz"),
        ] {
            assert_eq!(plural(unit, FigureKind::Measure), many);
        }
        for (unit, many) in [
            ("USD", "USD"),
            ("krone", "krone"),
            ("dollar", "dollars"),
            ("dollar per barrel", "dollars per barrel"),
        ] {
            assert_eq!(plural(unit, FigureKind::Money), many);
        }
    }

    #[test]
    fn a_page_has_signs_and_plurals() {
        let report = crate::analyze(
            "It took at least two weeks and about 40 kilometres. One week passed. Prices rose by 3.5% in a year.",
        );
        let set: Vec<String> = report.figures.iter().map(typeset).collect();
        assert!(
            set.starts_with(&[
                "≥2 weeks".to_owned(),
                "≈40 kilometres".to_owned(),
                "1 week".to_owned()
            ]),
            "{set:?}"
        );
        assert!(set.contains(&"3.5%".to_owned()), "{set:?}");
    }

    #[test]
    fn long_numbers_are_readable_and_short_ones_unchanged() {
        assert_eq!(readable("4200000000"), "4,200,000,000");
        assert_eq!(readable("-1234.5"), "-1,234.5");
        assert_eq!(readable("0.3333333333333333"), "0.3333");
        assert_eq!(readable("150"), "150");
        assert_eq!(readable("1e300"), "1e300");
    }
}
