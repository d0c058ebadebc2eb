//! Lengths of time in words.

/// Returns a TIMEX3 length in words: `3 weeks` for `P3W`, `1 hour 30 minutes` for `PT1H30M`. `None`
/// for an unknown length (`PXW`), which the article's own words express better.
pub(in crate::format) fn length(value: &str) -> Option<String> {
    let rest = value.strip_prefix('P')?;
    let (days, times) = rest.split_once('T').unwrap_or((rest, ""));
    let mut words = Vec::new();
    for (part, is_time) in [(days, false), (times, true)] {
        let mut part = part;
        while !part.is_empty() {
            let end = part.find(|c: char| !c.is_ascii_digit() && c != '.')?;
            let (number, unit) = part.split_at(end);
            let letters = unit
                .find(|c: char| c.is_ascii_digit())
                .unwrap_or(unit.len());
            words.push(counted(number, &unit[..letters], is_time)?);
            part = &unit[letters..];
        }
    }
    (!words.is_empty()).then(|| words.join(" "))
}

/// Returns `3 weeks` for `3` and `W`.
fn counted(number: &str, unit: &str, is_time: bool) -> Option<String> {
    let unit = match (unit, is_time) {
        ("S", true) => "second",
        ("M", true) => "minute",
        ("H", true) => "hour",
        ("D", false) => "day",
        ("WE", false) => "weekend",
        ("W", false) => "week",
        ("M", false) => "month",
        ("Q", false) => "quarter",
        ("Y", false) => "year",
        ("DE", false) => "decade",
        _ => return None,
    };
    number.parse::<f64>().ok()?;
    let s = if number == "1" { "" } else { "s" };
    Some(format!("{number} {unit}{s}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_in_words() {
        for (value, words) in [
            ("P3W", "3 weeks"),
            ("P1D", "1 day"),
            ("PT90M", "90 minutes"),
            ("PT1H30M", "1 hour 30 minutes"),
            ("P1Y6M", "1 year 6 months"),
            ("P2.5Y", "2.5 years"),
        ] {
            assert_eq!(length(value).as_deref(), Some(words));
        }
    }

    #[test]
    fn what_is_not_told_or_no_length_has_none() {
        for value in [
            "PXW", "PTXH", "PXDE", "P", "PT", "", "2024", "PAST_REF", "P3", "P3D4", "P..D",
        ] {
            assert_eq!(length(value), None, "{value}");
        }
    }
}
