//! Numbers as people write them.

/// The style of large numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scale {
    /// `4.2 billion`
    Words,
    /// `4.2bn`, usual for sums of money
    Letters,
}

/// The larger powers of a thousand, in words and in letters.
const POWERS: [(f64, &str, &str); 3] = [
    (1e12, " trillion", "tn"),
    (1e9, " billion", "bn"),
    (1e6, " million", "m"),
];

/// Returns a number's plain digits (`4200000000`) in readable form: `4.2 billion`, `385,000`, `−4`.
/// Numbers of a million or more are given in millions or larger units if three decimals suffice.
pub(super) fn number(plain: &str, scale: Scale) -> String {
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", plain),
    };
    let short = plain.parse().ok().and_then(|value| scaled(value, scale));
    format!("{sign}{}", short.unwrap_or_else(|| grouped(plain)))
}

/// Returns `4.2 billion`; `None` for less than a million, or if that needs more digits.
fn scaled(value: f64, scale: Scale) -> Option<String> {
    let (power, word, letters) = POWERS
        .into_iter()
        .find(|(power, ..)| (*power..power * 1e3).contains(&value))?;
    let mantissa = format!("{:.3}", value / power);
    let exact = (mantissa.parse::<f64>().ok()? * power - value).abs() < power * 1e-9;
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
    let end = match scale {
        Scale::Words => word,
        Scale::Letters => letters,
    };
    exact.then(|| format!("{mantissa}{end}"))
}

/// Groups the digits by thousands, and rounds a number with more than twelve decimals to four.
fn grouped(plain: &str) -> String {
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(decimals) {
        return plain.to_owned();
    }
    if let (13.., Ok(value)) = (decimals.len(), plain.parse::<f64>()) {
        return grouped(&format!("{value:.4}"));
    }
    let mut text = String::with_capacity(plain.len() + whole.len() / 3);
    for (i, digit) in whole.char_indices() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    match decimals {
        "" => text,
        _ => format!("{text}.{decimals}"),
    }
}

/// Returns a share as a fraction: `two thirds`, `9 in 10`; `None` if no short fraction equals it.
pub(super) fn fraction(share: f64) -> Option<String> {
    const PARTS: [(f64, &str, &str); 6] = [
        (2.0, "half", ""),
        (3.0, "a third", "thirds"),
        (4.0, "a quarter", "quarters"),
        (5.0, "a fifth", "fifths"),
        (6.0, "a sixth", "sixths"),
        (8.0, "an eighth", "eighths"),
    ];
    const COUNTS: [&str; 8] = ["", "", "two", "three", "four", "five", "six", "seven"];
    let whole = |parts: f64| {
        let count = (share * parts).round();
        ((share * parts - count).abs() < 1e-9 && count >= 1.0 && count < parts).then_some(count)
    };
    for (parts, one, many) in PARTS {
        if let Some(count) = whole(parts) {
            let several = || format!("{} {many}", COUNTS[count as usize]);
            return Some(if count == 1.0 { one.into() } else { several() });
        }
    }
    let parts = (1.0 / share).round();
    if parts <= 1000.0 && whole(parts) == Some(1.0) {
        return Some(format!("1 in {}", grouped(&parts.to_string())));
    }
    [7.0, 9.0, 10.0, 12.0, 20.0, 100.0]
        .into_iter()
        .find_map(|parts| Some(format!("{} in {parts}", whole(parts)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_short_and_others_have_their_thousands_apart() {
        for (plain, words, letters) in [
            ("4200000000", "4.2 billion", "4.2bn"),
            ("300000000", "300 million", "300m"),
            ("1500000000000", "1.5 trillion", "1.5tn"),
            ("-2000000", "−2 million", "−2m"),
            ("385000", "385,000", "385,000"),
            ("1234567", "1,234,567", "1,234,567"),
            ("1234.5", "1,234.5", "1,234.5"),
            ("150", "150", "150"),
            ("0.3333333333333333", "0.3333", "0.3333"),
            ("0.6666666666666667", "0.6667", "0.6667"),
            ("1e300", "1e300", "1e300"),
        ] {
            assert_eq!(number(plain, Scale::Words), words);
            assert_eq!(number(plain, Scale::Letters), letters);
        }
    }

    #[test]
    fn shares_are_fractions_only_where_they_are_short() {
        for (share, words) in [
            (0.5, Some("half")),
            (1.0 / 3.0, Some("a third")),
            (0.6666666666666667, Some("two thirds")),
            (0.75, Some("three quarters")),
            (0.4, Some("two fifths")),
            (0.9, Some("9 in 10")),
            (1.0 / 7.0, Some("1 in 7")),
            (0.04, Some("1 in 25")),
            (0.07, Some("7 in 100")),
            (0.123, None),
            (1.0, None),
            (2.0, None),
            (0.0, None),
        ] {
            assert_eq!(fraction(share).as_deref(), words, "{share}");
        }
    }
}
