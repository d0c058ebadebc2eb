//! A figure's value, unit and modifier as people read them.

use super::terminal::clean;
use crate::report::{Figure, Value};

/// `>150`, `5–10 kilometre`, `3.5%`.
pub(super) fn amount(figure: &Figure) -> String {
    let value = match &figure.value {
        Value::Exact(n) => readable(&n.to_string()),
        Value::Range { low, high } => format!("{}–{}", readable(&low.to_string()), readable(&high.to_string())),
    };
    let modifier = if figure.modifier == "=" { "" } else { figure.modifier };
    match figure.unit.as_deref() {
        None => format!("{modifier}{value}"),
        Some("percent") => format!("{modifier}{value}%"),
        Some(unit) => format!("{modifier}{value} {}", clean(unit)),
    }
}

/// A number with its thousands apart, and no more than four decimals when there is no end to them (a third is 0.3333).
fn readable(number: &str) -> String {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
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
    match decimals.get(..4).filter(|_| decimals.len() > 12).unwrap_or(decimals) {
        "" => text,
        decimals => format!("{text}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_readable_and_short_ones_unchanged() {
        assert_eq!(readable("4200000000"), "4,200,000,000");
        assert_eq!(readable("-1234.5"), "-1,234.5");
        assert_eq!(readable("0.3333333333333333"), "0.3333");
        assert_eq!(readable("150"), "150");
        assert_eq!(readable("1e300"), "1e300");
    }
}
