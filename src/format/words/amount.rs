//! A figure's value with its unit and modifier: `about NOK 4.2bn`, `up 3.5%`, `aged 51`.

use super::number::{Scale, fraction, number};
use super::unit::{Unit, unit};
use crate::report::{Change, Figure, FigureKind, Modifier, Number};

/// Returns the figure in words, or the article's words in quotation marks if it has no value to put
/// into words.
pub(in crate::format) fn amount(figure: &Figure) -> String {
    let value = match figure.kind {
        FigureKind::Age => age(figure),
        FigureKind::Ratio => ratio(figure),
        _ => plain(figure),
    };
    value.unwrap_or_else(|| format!("“{}”", figure.text.text))
}

/// Returns what the figure is of and, in brackets, whom or what it is about; `None` if the article
/// doesn't say.
pub(in crate::format) fn said_of(figure: &Figure) -> Option<String> {
    match (&figure.of, &figure.concept) {
        (Some(of), Some(concept)) if of != concept => Some(format!("{of} ({concept})")),
        (Some(words), _) | (None, Some(words)) => Some(words.to_string()),
        (None, None) => None,
    }
}

/// Returns a vague number in the article's words: `dozens`, `tens of millions of dollars`. The
/// bounds (24 to 100) would look like an exact range.
fn vague(figure: &Figure) -> Option<String> {
    const BOUNDS: [&str; 4] = ["to", "and", "or", "between"];
    let range = figure.low.is_some() && figure.high.is_some();
    if !range || figure.modifier != Modifier::Exactly {
        return None;
    }
    let text = figure.text.text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let counted = words.iter().any(|word| BOUNDS.contains(word))
        || text.contains(|c: char| c.is_ascii_digit() || "-–—".contains(c));
    (!counted).then(|| words.join(" "))
}

/// Returns a value, a range or a score with its unit.
fn plain(figure: &Figure) -> Option<String> {
    let value = vague(figure).or_else(|| with_unit(figure))?;
    let modified = match modifier(figure.modifier) {
        "" => value,
        words => format!("{words} {value}"),
    };
    let by = if figure.modifier == Modifier::AtMost {
        "by "
    } else {
        ""
    };
    Some(match figure.change {
        Some(Change::Up) => format!("up {by}{modified}"),
        Some(Change::Down) => format!("down {by}{modified}"),
        Some(Change::To) => format!("to {modified}"),
        Some(Change::From) => format!("from {modified}"),
        _ => modified,
    })
}

/// Returns the words for a modifier before the number.
fn modifier(modifier: Modifier) -> &'static str {
    match modifier {
        Modifier::About => "about",
        Modifier::AtMost => "up to",
        Modifier::AtLeast => "at least",
        Modifier::LessThan => "less than",
        Modifier::MoreThan => "more than",
        _ => "",
    }
}

fn with_unit(figure: &Figure) -> Option<String> {
    if let Some([first, second]) = figure.sides {
        let side = |n: Number| number(&n.to_string(), Scale::Words);
        return Some(format!("{}–{}", side(first), side(second)));
    }
    let one = figure.value.is_some_and(|n| n.as_i64() == Some(1));
    let unit = figure.unit.as_deref().map(|name| unit(name, one));
    let is_money = figure.kind == FigureKind::Money || matches!(unit, Some(Unit::Before(..)));
    let words = |n: Number| match is_money {
        true => cents(number(&n.to_string(), Scale::Letters)),
        false => number(&n.to_string(), Scale::Words),
    };
    let value = match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => words(value),
        (_, Some(low), Some(high)) => format!("{} to {}", words(low), words(high)),
        _ => return None,
    };
    Some(match unit {
        None => value,
        Some(Unit::Before(sign, per)) => {
            // A code precedes a range once, a sign precedes both its ends.
            let value = match sign.ends_with(' ') {
                true => value,
                false => value.replace(" to ", &format!(" to {sign}")),
            };
            match value.strip_prefix('−') {
                Some(value) => format!("−{sign}{value}{per}"),
                None => format!("{sign}{value}{per}"),
            }
        }
        Some(Unit::Behind(unit)) => format!("{value}{unit}"),
    })
}

/// Returns `90.40` for `90.4`.
fn cents(sum: String) -> String {
    let decimals = sum.split_once('.').map_or("", |(_, decimals)| decimals);
    match decimals.as_bytes() {
        [b'0'..=b'9'] => sum + "0",
        _ => sum,
    }
}

/// Returns an age in words: `aged 51`, `aged 65 or over`, `aged 8 months`
fn age(figure: &Figure) -> Option<String> {
    let words = |n: Number| number(&n.to_string(), Scale::Words);
    let unit = figure
        .unit
        .as_deref()
        .and_then(|u| u.strip_suffix(" of age"));
    let unit = match unit {
        Some("year") | None => String::new(),
        Some(unit) => format!(" {unit}s"),
    };
    let value = match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => words(value),
        (_, Some(low), Some(high)) => format!("{} to {}", words(low), words(high)),
        _ => return None,
    } + &unit;
    Some(match figure.modifier {
        Modifier::About => format!("aged about {value}"),
        Modifier::LessThan => format!("aged under {value}"),
        Modifier::MoreThan => format!("aged over {value}"),
        Modifier::AtLeast => format!("aged {value} or over"),
        Modifier::AtMost => format!("aged up to {value}"),
        _ => format!("aged {value}"),
    })
}

/// Returns a ratio in words: `two thirds`, `twice`, `3 times`. `None` for a share that isn't a
/// short fraction.
fn ratio(figure: &Figure) -> Option<String> {
    let Some(value) = figure.value else {
        return plain(figure);
    };
    let words = match figure.unit.as_deref() {
        Some("times") if value.as_i64() == Some(2) => "twice".to_owned(),
        Some(_) => return plain(figure),
        None => fraction(value.as_f64())?,
    };
    let words = match modifier(figure.modifier) {
        "" => words,
        modifier => format!("{modifier} {words}"),
    };
    Some(match figure.change {
        Some(Change::Up) => format!("up by {words}"),
        Some(Change::Down) => format!("down by {words}"),
        _ => words,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the amounts of the figures in these words.
    fn amounts(text: &str) -> Vec<String> {
        let report = crate::analyze(text);
        report.figures.iter().map(amount).collect()
    }

    #[test]
    fn amounts_are_in_words() {
        for (text, words) in [
            ("The yard won €4.2 billion.", "€4.2bn"),
            ("It cost between $300m and $350m.", "$300m to $350m"),
            ("It cost £385,000.", "£385,000"),
            ("Oil costs $90.40 a barrel.", "$90.40 per barrel"),
            ("About 40 people came.", "about 40"),
            ("Up to 450 jobs will go.", "up to 450"),
            ("At least 3.2 million people came.", "at least 3.2 million"),
            ("It took more than two weeks.", "more than 2 weeks"),
            ("It took one week.", "1 week"),
            ("Sales rose by 3.5%.", "up 3.5%"),
            ("Rovers won 2-1.", "2–1"),
            ("It was -4°C.", "−4°C"),
            ("A third of the boats sank.", "a third"),
            ("Two thirds of the boats sank.", "two thirds"),
            ("Dozens of boats sank.", "dozens"),
            ("Hundreds of thousands fled.", "hundreds of thousands"),
            ("Twenty to thirty boats sank.", "20 to 30"),
            ("Tom Reed, 54, was there.", "aged 54"),
        ] {
            let found = amounts(text);
            assert!(found.iter().any(|a| a == words), "{text} {found:?}");
        }
    }

    #[test]
    fn what_a_figure_is_said_of_is_named_once() {
        let mut figure = crate::analyze("Forty boats sank.").figures.remove(0);
        for (of, concept, words) in [
            (Some("boats"), Some("harbour"), Some("boats (harbour)")),
            (Some("boats"), Some("boats"), Some("boats")),
            (None, Some("harbour"), Some("harbour")),
            (None, None, None),
        ] {
            (figure.of, figure.concept) = (of.map(Into::into), concept.map(Into::into));
            assert_eq!(said_of(&figure).as_deref(), words);
        }
    }

    #[test]
    fn no_code_or_endless_decimal_is_printed() {
        let report = crate::analyze("Two thirds of them paid. Tom Reed, 54, paid one in seven.");
        for mut figure in report.figures {
            let words = amount(&figure);
            assert!(
                !words.contains("0.6") && !words.contains("of age"),
                "{words}"
            );
            (figure.value, figure.low, figure.high) = (None, None, None);
            assert_eq!(amount(&figure), format!("“{}”", figure.text.text));
        }
    }
}
