//! Numbers in digits: `1,234.5`, `1 234`, `40k`, `1e14`, `10^6`, `3 1/2`, and "1.5 million", whose
//! multiplier the parent module reads.

use std::borrow::Cow;

use super::decimal::Decimal;
use super::fraction;
use super::{Context, Form, Number, compound, multiplier};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::sentence::Sentence;
use crate::text::Kind;

/// Reads a number in digits, with any suffix, fraction or multiplier after it.
pub(super) fn read(s: Sentence, i: usize, context: Context) -> Option<Number> {
    let text = s.word(i);
    if let Some(part) = fraction::digits(s, i) {
        return Some(
            multiplier(s, part.end)
                .and_then(|(scale, end)| part.scaled(scale, end))
                .unwrap_or(part),
        );
    }
    let (text, end) = match groups(s, i).map(|(text, end)| (Cow::Owned(text), end)) {
        Some(grouped) => grouped,
        None => (points(text), i + 1),
    };
    if !well_grouped(&text) {
        return None;
    }
    let plain = end == i + 1 && text.bytes().all(|b| b.is_ascii_digit());
    let number = Number::new(
        Decimal::parse(&text)?,
        end,
        if plain { Form::Plain } else { Form::Digits },
    );
    if let Some((power, end)) = power_of_ten(s, end) {
        return Number {
            form: Form::Digits,
            ..number
        }
        .scaled(Decimal::ten_to(power)?, end)
        .map(|n| Number { scale: None, ..n });
    }
    if let Some((value, end)) = raised(s, number.value, end) {
        return Some(Number::new(value, end, Form::Digits));
    }
    // "2 1/2", "2-1/2"
    let hyphen = s.is_hyphen(end) && s.glued(end) && s.glued(end + 1);
    let apart = hyphen || !s.glued(end);
    if let Some(part) =
        fraction::digits(s, end + usize::from(hyphen)).filter(|p| p.value < Decimal::ONE && apart)
    {
        let mixed = Number {
            value: number.value.plus(part.value)?,
            form: Form::Digits,
            ..part
        };
        return Some(
            multiplier(s, mixed.end)
                .and_then(|(scale, end)| mixed.scaled(scale, end))
                .unwrap_or(mixed),
        );
    }
    if let Some(power) = suffix(s, end, context) {
        return number.scaled(Decimal::ten_to(power)?, end + 1);
    }
    compound(s, number.value, end, number.form)
}

/// Whether commas separate groups of three digits or, as in India, groups of two before a last
/// group of three.
fn well_grouped(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let Some((groups, last)) = whole.rsplit_once(',') else {
        return true;
    };
    let mut groups = groups.split(',').map(str::len);
    let first = groups.next().unwrap_or(0);
    let all = |len| groups.clone().all(|n| n == len);
    last.len() == 3 && (first <= 3 && all(3) || first <= 2 && all(2))
}

/// Removes the points that group the digits of `1.000.000`.
fn points(text: &str) -> Cow<'_, str> {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or("");
    let grouped =
        text.len() > first.len() + 4 && first.len() <= 3 && groups.all(|group| group.len() == 3);
    if grouped {
        text.replace('.', "").into()
    } else {
        text.into()
    }
}

/// Reads groups of three digits separated by single spaces: `40 000`
fn groups(s: Sentence, i: usize) -> Option<(String, usize)> {
    let all_digits = |at: usize| s.is_number(at) && s.word(at).bytes().all(|b| b.is_ascii_digit());
    let follows = |at: usize| {
        let (Some(before), Some(token)) = (s.token(at - 1), s.token(at)) else {
            return false;
        };
        let gap = s
            .doc
            .text()
            .get(before.span.end as usize..token.span.start as usize)
            .unwrap_or("");
        all_digits(at)
            && token.span.len() == 3
            && matches!(gap, " " | "\u{a0}" | "\u{2009}" | "\u{202f}")
    };
    let first = s.word(i);
    if !all_digits(i) || first.len() > 3 || first.starts_with('0') || !follows(i + 1) {
        return None;
    }
    let end = (i + 2..i + 6).find(|&at| !follows(at))?;
    let loose = s.is_number(end) && !s.glued(end);
    (!loose).then(|| ((i..end).map(|at| s.word(at)).collect(), end))
}

/// Returns the exponent of `e14`, `×10−30` or `x 10^6`, and the end of the notation.
fn power_of_ten(s: Sentence, at: usize) -> Option<(i32, usize)> {
    let signed = |at: usize| {
        let sign = if matches!(s.word(at), "-" | "−") {
            -1
        } else {
            1
        };
        let at = if sign < 0 || s.is_one_of(at, keys!["+"]) {
            at + 1
        } else {
            at
        };
        let power: i32 = s.word(at).parse().ok().filter(|p| (0..=300).contains(p))?;
        Some((sign * power, at + 1))
    };
    let word = s.word(at);
    if s.glued(at) && word.starts_with(['e', 'E']) {
        return match &word[1..] {
            "" if matches!(s.word(at + 1), "-" | "−" | "+") => signed(at + 1),
            power => Some((
                power.parse().ok().filter(|p| (0..=300).contains(p))?,
                at + 1,
            )),
        };
    }
    let ten = match word {
        "×" | "x" if s.word(at + 1) == "10" => at + 2,
        "x10" => at + 1,
        _ => return None,
    };
    let caret = s.key(ten) == key!("^");
    (caret || s.glued(ten))
        .then(|| signed(if caret { ten + 1 } else { ten }))
        .flatten()
}

/// Returns the power in `10^6` or `2^10`, and its end.
fn raised(s: Sentence, base: Decimal, at: usize) -> Option<(Decimal, usize)> {
    if s.key(at) != key!("^") || !s.glued(at) {
        return None;
    }
    let at = at + 1 + usize::from(s.key(at + 1) == key!("+"));
    let power: u32 = s
        .word(at)
        .parse()
        .ok()
        .filter(|&power| power <= 300 && s.glued(at))?;
    let value = (0..power).try_fold(Decimal::ONE, |product, _| product.times(base))?;
    Some((value, at + 1))
}

/// Returns the power of ten that a letter after digits means: `40k`, `$5m`, `2bn`.
fn suffix(s: Sentence, at: usize, context: Context) -> Option<i32> {
    let money = context.money;
    if s.kind(at) != Some(Kind::Word) {
        return None;
    }
    let glued = s.glued(at);
    match s.word(at).trim_end_matches('.') {
        "k" | "K" if glued && (money || !near_degrees(s, at)) => Some(3),
        "M" if glued || money => Some(6),
        "m" if money || glued && counts_millions(s, at + 1, context) => Some(6),
        "M" if counts_apart(s, at) => Some(6),
        "B" if counts_apart(s, at) => Some(9),
        "mm" | "MM" | "mil" | "Mn" if money => Some(6),
        "B" | "b" if money || glued && s.word(at - 1).contains('.') => Some(9),
        "T" | "t" if money => Some(12),
        _ => None,
    }
}

/// Whether degrees are mentioned shortly before the token, so that a `K` means kelvins.
pub fn near_degrees(s: Sentence, at: usize) -> bool {
    const DEGREES: &[Key] = keys!["celsius", "fahrenheit", "temperature", "temperatures"];
    s.word(at) == "K"
        && (at.saturating_sub(8)..at).any(|i| s.word(i) == "°" || s.is_one_of(i, DEGREES))
}

/// Whether a plural noun follows the capital letter at `at`: `8 B people`, `8B users`
fn counts_apart(s: Sentence, at: usize) -> bool {
    s.is_lower(at + 1) && s.is_plural(at + 1)
}

/// Whether the `m` of `35m` means millions rather than metres: "of its", a currency or a plural
/// noun follows.
fn counts_millions(s: Sentence, at: usize, context: Context) -> bool {
    if s.is_word(at) && context.measure(s, at).is_some_and(|m| m.money) {
        return true;
    }
    if s.key(at) == key!("of") {
        return s.is(at + 1, Class::POSSESSIVE | Class::DETERMINER);
    }
    // "5.2m GeoPads", but not "a 37m Rolls"
    let named =
        s.is_capitalised(at) && s.is_plural(at) && !s.is(s.before(at, 3), Class::DETERMINER);
    named
        || s.is_lower(at)
            && (s.is_plural(at)
                || s.is_lower(at + 1) && s.is_plural(at + 1) && !s.is_function_word(at)
                || s.word(at - 2).contains('.')
                    && s.is_lower(at + 2)
                    && s.is_plural(at + 2)
                    && !s.is_function_word(at)
                    && !s.is_function_word(at + 1))
}
