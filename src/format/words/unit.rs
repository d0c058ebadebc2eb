//! Units in the form in which they follow or precede a number.

/// A unit's sign and its position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    /// `$` or `NOK ` before the number, and the unit that it is counted by after it: ` per barrel`
    Before(String, String),
    /// `%` or ` weeks` after the number
    Behind(String),
}

/// Signs of currencies that only one country or union has.
const SIGNS: [(&str, &str); 3] = [("USD", "$"), ("EUR", "€"), ("GBP", "£")];

/// Units with a sign of their own, or an abbreviation that newspapers use.
const SHORT: [(&str, &str); 6] = [
    ("percent", "%"),
    ("celsius", "°C"),
    ("fahrenheit", "°F"),
    ("mile per hour", " mph"),
    ("kilometre per hour", " km/h"),
    ("metre per second", " m/s"),
];

/// Plurals that do not end in -s.
const PLURALS: [(&str, &str); 10] = [
    ("foot", "feet"),
    ("inch", "inches"),
    ("century", "centuries"),
    ("millennium", "millennia"),
    ("penny", "pence"),
    ("krone", "kroner"),
    ("krona", "kronor"),
    ("kelvin", "kelvin"),
    ("stone", "stone"),
    ("yen", "yen"),
];

/// Returns the unit of a number, in the plural unless the number is `one`.
pub(super) fn unit(name: &str, one: bool) -> Unit {
    let code = name
        .get(..3)
        .filter(|code| code.bytes().all(|b| b.is_ascii_uppercase()))
        .filter(|_| name.len() == 3 || name[3..].starts_with(" per "));
    if let Some(code) = code {
        let sign = SIGNS.iter().find(|(known, _)| *known == code);
        let sign = sign.map_or_else(|| format!("{code} "), |(_, sign)| (*sign).to_owned());
        return Unit::Before(sign, name[3..].to_owned());
    }
    if let Some((_, sign)) = SHORT.iter().find(|(known, _)| *known == name) {
        return Unit::Behind((*sign).to_owned());
    }
    let name = if one { name.to_owned() } else { plural(name) };
    Unit::Behind(format!(" {name}"))
}

/// Returns a unit's plural, which is that of its head, the word before `per` or `of`.
fn plural(unit: &str) -> String {
    let ends = [" per ", " of "].map(|link| unit.find(link).unwrap_or(unit.len()));
    let (head, rest) = unit.split_at(ends[0].min(ends[1]));
    let word = head.rsplit([' ', '-']).next().unwrap_or(head);
    let stem = &head[..head.len() - word.len()];
    let same = word.ends_with("hertz")
        || word.ends_with('s')
        || !word.bytes().all(|b| b.is_ascii_lowercase());
    let plural = match PLURALS.iter().find(|(one, _)| *one == word) {
        Some((_, many)) => (*many).to_owned(),
        None if same => word.to_owned(),
        None => format!("{word}s"),
    };
    format!("{stem}{plural}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_have_plurals_where_english_has_them() {
        for (name, many) in [
            ("week", "weeks"),
            ("square foot", "square feet"),
            ("day per week", "days per week"),
            ("millimetre of mercury", "millimetres of mercury"),
            ("penny per euro", "pence per euro"),
            ("kilohertz", "kilohertz"),
            ("times", "times"),
        ] {
            assert_eq!(unit(name, false), Unit::Behind(format!(" {many}")));
        }
        assert_eq!(unit("week", true), Unit::Behind(" week".into()));
    }

    #[test]
    fn currencies_stand_before_their_number_by_sign_or_code() {
        for (name, before, behind) in [
            ("USD", "$", ""),
            ("NOK", "NOK ", ""),
            ("USD per barrel", "$", " per barrel"),
        ] {
            assert_eq!(
                unit(name, false),
                Unit::Before(before.into(), behind.into())
            );
        }
        assert_eq!(unit("dollar", false), Unit::Behind(" dollars".into()));
    }
}
