//! Numbers: digits and number words read into exact decimals.
//!
//! `1,234.5`, `1 234`, `40k`, `1.5 million`, `3 1/2`, `2½`; "a hundred and fifty", "two and a half million", "half a dozen"; and the
//! vague "tens of thousands". Whether the number is a figure at all is not decided here.

use std::borrow::Cow;

use super::decimal::Decimal;
use super::fraction;
use super::scope::Scope;
use super::words::{NumberWord, number_word};
use crate::lexicon::{Key, key, keys};
use crate::text::Kind;

/// A number as it was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) value: Decimal,
    /// The upper bound of a vague number.
    pub(super) high: Option<Decimal>,
    /// The token after its last.
    pub(super) end: usize,
    /// What its last word multiplied by ("million").
    pub(super) scale: Option<Decimal>,
    pub(super) form: Form,
}

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// Digits alone, without comma or point: could be a year or somebody's number.
    Plain,
    /// Digits with something that only quantities have.
    Digits,
    /// Words.
    Words,
    /// "two thirds", "half", "1/4": a part of something.
    Part,
    /// "thousands", "several hundred".
    Vague,
}

impl Number {
    pub(super) fn new(value: Decimal, end: usize, form: Form) -> Self {
        Self { value, high: None, end, scale: None, form }
    }

    /// The same times a power of ten or a dozen, written in the words up to `end`.
    pub(super) fn scaled(self, scale: Decimal, end: usize) -> Option<Self> {
        let high = match self.high {
            Some(high) => Some(high.times(scale)?),
            None => None,
        };
        let form = if matches!(self.form, Form::Plain | Form::Part) { Form::Digits } else { self.form };
        Some(Self { value: self.value.times(scale)?, high, end, scale: Some(scale), form })
    }
}

const A: [Key; 2] = [Key::word("a"), Key::word("an")];
const AND: [Key; 2] = [Key::word("and"), Key::word("&")];
const OF: Key = Key::word("of");
const BETWEEN: Key = Key::word("between");

/// So many multiplying words, or digits after "point", a number has at most: a text of nothing else must not be read over and over.
const LONGEST: usize = 8;

/// Reads the number that begins at `i`. `money` tells that a currency sign stands before it.
pub(super) fn read(scope: &Scope, i: usize, money: bool) -> Option<Number> {
    if let Some(part) = fraction::over(scope, i).filter(|_| !money) {
        return Some(part);
    }
    if scope.is_number(i) {
        return digits(scope, i, money);
    }
    if !scope.is_word(i) {
        return None;
    }
    if scope.is_one_of(i, &A) {
        return match number_word(scope.key(i + 1))? {
            NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Dozen(_) => {
                fraction::read(scope, i).or_else(|| compound(scope, Decimal::ONE, i + 1, Form::Words))
            }
            NumberWord::Few(..) => vague(scope, i + 1),
            NumberWord::Part(_) | NumberWord::Teen(_) | NumberWord::Tens(_) => fraction::read(scope, i),
            _ => None,
        };
    }
    match number_word(scope.key(i))? {
        NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_) => fraction::read(scope, i).or_else(|| {
            let (value, end) = small(scope, i)?;
            compound(scope, value, end, Form::Words)
        }),
        NumberWord::Dozen(_) | NumberWord::Times(_) => None,
        NumberWord::Hundred | NumberWord::Scale(_) => {
            // "hundred people", "million-dollar"; an abbreviation is none alone.
            (scope.word(i).len() > 4).then(|| compound(scope, Decimal::ONE, i, Form::Words)).flatten()
        }
        NumberWord::Plural(..) | NumberWord::Few(..) => vague(scope, i),
        NumberWord::Part(_) => fraction::read(scope, i),
    }
}

/// One to ninety-nine, in words.
pub(super) fn small(scope: &Scope, i: usize) -> Option<(Decimal, usize)> {
    match number_word(scope.key(i)).filter(|_| scope.is_word(i))? {
        NumberWord::Digit(n) | NumberWord::Teen(n) => Some((n.into(), i + 1)),
        NumberWord::Tens(n) => {
            let at = if scope.is_hyphen(i + 1) { i + 2 } else { i + 1 };
            match number_word(scope.key(at)) {
                Some(NumberWord::Digit(d)) if d > 0 && scope.is_word(at) => Some(((n + d).into(), at + 1)),
                _ => Some((n.into(), i + 1)),
            }
        }
        _ => None,
    }
}

/// What a word at `at` multiplies by; a hyphen may stand before it.
pub(super) fn multiplier(scope: &Scope, at: usize) -> Option<(Decimal, usize)> {
    let at = if scope.is_hyphen(at) && scope.glued(at + 1) { at + 1 } else { at };
    let scale = match number_word(scope.key(at)).filter(|_| scope.is_word(at))? {
        NumberWord::Hundred => Decimal::from(100),
        NumberWord::Scale(power) => Decimal::ten_to(power)?,
        NumberWord::Dozen(n) => n.into(),
        NumberWord::Plural(low, _) if low >= 100 && scope.word(at).len() > 4 => Decimal::of(low),
        _ => return None,
    };
    Some((scale, at + 1))
}

/// A number from its first part: `value`, after which the multiplying words begin at `at`.
fn compound(scope: &Scope, value: Decimal, at: usize, form: Form) -> Option<Number> {
    let mut number = Number::new(value, at, form);
    let mut total: Option<Decimal> = None; // what is complete: "two thousand" before "three hundred"
    let [hundred, thousand] = [100, 1000].map(Decimal::from);
    for _ in 0..LONGEST {
        let Some((scale, end)) = multiplier(scope, number.end) else { break };
        number = number.scaled(scale, end)?;
        let comma = scope.key(end) == key!(",") && number.form == Form::Words && scale >= thousand;
        let joined = if comma || scope.is_one_of(end, &AND) { end + 1 } else { end };
        let Some((rest, after)) = rest(scope, joined, end) else { continue };
        let goes_on = multiplier(scope, after).map(|(next, _)| next);
        // "three million, two hundred": a comma only before the hundreds
        if comma && goes_on != Some(hundred) {
            break;
        }
        // "two hundred and fifty thousand", but "between two hundred and two thousand"
        let one_number = |next: Decimal| next >= thousand && (joined == end || !is_between(scope, at));
        if scale == hundred && goes_on.is_none_or(one_number) && rest < scale {
            number = Number { value: number.value.plus(rest)?, end: after, ..number };
        } else if scale >= thousand {
            let smaller = goes_on.is_some_and(|next| next < scale && (next > Decimal::from(12) || joined == end));
            if smaller {
                total = Some(total.map_or(Some(number.value), |t| t.plus(number.value))?);
                number = Number { value: rest, end: after, ..number };
            } else if goes_on.is_none() && joined > end && scale == thousand && !scope.is_number(joined) {
                number = Number { value: number.value.plus(rest)?, end: after, ..number };
                break;
            } else {
                break;
            }
        }
    }
    if let Some(total) = total {
        number.value = number.value.plus(total)?;
    }
    fraction::plural_part(scope, &number).or_else(|| with_part(scope, number)).or(Some(number))
}

/// Whether the number whose multiplying words begin at `at` is the lower end of a "between … and …".
fn is_between(scope: &Scope, at: usize) -> bool {
    (2..=4).any(|back| scope.key(at.wrapping_sub(back)) == BETWEEN)
}

/// The smaller number that goes on a compound: words, or digits after "and".
fn rest(scope: &Scope, at: usize, end: usize) -> Option<(Decimal, usize)> {
    if at > end && scope.is_number(at) || at == end && scope.is_number(at) && multiplier(scope, at + 1).is_some() {
        return Some((Decimal::parse(scope.word(at)).filter(|n| n.whole().is_some())?, at + 1));
    }
    small(scope, at)
}

/// "two and a half (million)", "three million and a quarter", "two point five".
fn with_part(scope: &Scope, number: Number) -> Option<Number> {
    if scope.key(number.end) == key!("point") && number.form == Form::Words {
        return with_point(scope, number);
    }
    let and = number.end + usize::from(scope.is_hyphen(number.end) && scope.glued(number.end + 1));
    if !scope.is_one_of(and, &AND) {
        return None;
    }
    let (part, end) = fraction::part_after_and(scope, and + 1)?;
    match number.scale.filter(|&scale| scale >= Decimal::from(1000)) {
        Some(scale) => Some(Number { value: number.value.plus(part.times(scale)?)?, end, ..number }),
        None => {
            let mixed = Number { value: number.value.plus(part)?, end, ..number };
            Some(multiplier(scope, end).and_then(|(scale, end)| mixed.scaled(scale, end)).unwrap_or(mixed))
        }
    }
}

fn with_point(scope: &Scope, mut number: Number) -> Option<Number> {
    let mut at = number.end + 1;
    let mut place = Decimal::ONE;
    while let Some(NumberWord::Digit(d)) = number_word(scope.key(at)).filter(|_| at < number.end + LONGEST) {
        place = place.times(Decimal::parse("0.1")?)?;
        number.value = number.value.plus(Decimal::from(d).times(place)?)?;
        at += 1;
    }
    let pointed = Number { end: at, ..number };
    (place < Decimal::ONE).then(|| multiplier(scope, at).and_then(|(scale, end)| pointed.scaled(scale, end)).unwrap_or(pointed))
}

/// "thousands", "tens of thousands", "several hundred", "a couple of dozen".
fn vague(scope: &Scope, i: usize) -> Option<Number> {
    let skip_of = |at: usize| if scope.key(at) == OF { at + 1 } else { at };
    match number_word(scope.key(i))? {
        NumberWord::Few(low, high) => {
            let at = if low == high { skip_of(i + 1) } else { i + 1 };
            let (scale, end) = multiplier(scope, at)?;
            let high = (high > low).then_some(Decimal::from(high));
            let number = Number { high, ..Number::new(low.into(), at, Form::Vague) }.scaled(scale, end)?;
            // "several hundred thousand"
            Some(multiplier(scope, end).and_then(|(scale, end)| number.scaled(scale, end)).unwrap_or(number))
        }
        NumberWord::Plural(low, high) => {
            let number = Number { high: Some(Decimal::of(high)), ..Number::new(Decimal::of(low), i + 1, Form::Vague) };
            match number_word(scope.key(i + 2)).filter(|_| scope.key(i + 1) == OF) {
                Some(NumberWord::Plural(scale, _)) if scale > low => number.scaled(Decimal::of(scale), i + 3),
                _ if low < 24 => None,
                _ if scope.key(i) == key!("scores") && scope.key(i + 1) != OF => None,
                _ => Some(number),
            }
        }
        _ => None,
    }
}

/// A number in digits, with what is glued to it or multiplies it.
fn digits(scope: &Scope, i: usize, money: bool) -> Option<Number> {
    let text = scope.word(i);
    if let Some(part) = fraction::digits(scope, i) {
        return Some(multiplier(scope, part.end).and_then(|(scale, end)| part.scaled(scale, end)).unwrap_or(part));
    }
    let (text, end) = match groups(scope, i).map(|(text, end)| (Cow::Owned(text), end)) {
        Some(grouped) => grouped,
        None => (points(text), i + 1),
    };
    if !well_grouped(&text) {
        return None;
    }
    let plain = end == i + 1 && text.bytes().all(|b| b.is_ascii_digit());
    let number = Number::new(Decimal::parse(&text)?, end, if plain { Form::Plain } else { Form::Digits });
    if let Some((power, end)) = power_of_ten(scope, end) {
        return Number { form: Form::Digits, ..number }.scaled(Decimal::ten_to(power)?, end).map(|n| Number { scale: None, ..n });
    }
    if let Some((value, end)) = raised(scope, number.value, end) {
        return Some(Number::new(value, end, Form::Digits));
    }
    // "2 1/2", "2-1/2"
    let hyphen = scope.is_hyphen(end) && scope.glued(end) && scope.glued(end + 1);
    let apart = hyphen || !scope.glued(end);
    if let Some(part) = fraction::digits(scope, end + usize::from(hyphen)).filter(|p| p.value < Decimal::ONE && apart) {
        let mixed = Number { value: number.value.plus(part.value)?, form: Form::Digits, ..part };
        return Some(multiplier(scope, mixed.end).and_then(|(scale, end)| mixed.scaled(scale, end)).unwrap_or(mixed));
    }
    if let Some(power) = suffix(scope, end, money) {
        return number.scaled(Decimal::ten_to(power)?, end + 1);
    }
    compound(scope, number.value, end, number.form)
}

/// Commas stand before groups of three, or as in India of two and at last three.
fn well_grouped(text: &str) -> bool {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let Some((groups, last)) = whole.rsplit_once(',') else { return true };
    let mut groups = groups.split(',').map(str::len);
    let first = groups.next().unwrap_or(0);
    let all = |len| groups.clone().all(|n| n == len);
    last.len() == 3 && (first <= 3 && all(3) || first <= 2 && all(2))
}

/// The text without the points of `1.000.000`, which group its digits.
fn points(text: &str) -> Cow<'_, str> {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or("");
    let grouped = text.len() > first.len() + 4 && first.len() <= 3 && groups.all(|group| group.len() == 3);
    if grouped { text.replace('.', "").into() } else { text.into() }
}

/// `40 000`: groups of three digits with single spaces between.
fn groups(scope: &Scope, i: usize) -> Option<(String, usize)> {
    let all_digits = |at: usize| scope.is_number(at) && scope.word(at).bytes().all(|b| b.is_ascii_digit());
    let follows = |at: usize| {
        let (Some(before), Some(token)) = (scope.token(at - 1), scope.token(at)) else { return false };
        let gap = scope.doc.text().get(before.span.end as usize..token.span.start as usize).unwrap_or("");
        all_digits(at) && token.span.len() == 3 && matches!(gap, " " | "\u{a0}" | "\u{2009}" | "\u{202f}")
    };
    let first = scope.word(i);
    if !all_digits(i) || first.len() > 3 || first.starts_with('0') || !follows(i + 1) {
        return None;
    }
    let end = (i + 2..i + 6).find(|&at| !follows(at))?;
    let loose = scope.is_number(end) && !scope.glued(end);
    (!loose).then(|| ((i..end).map(|at| scope.word(at)).collect(), end))
}

/// `e14`, `×10−30`, `x 10^6`: the power and where it ends.
fn power_of_ten(scope: &Scope, at: usize) -> Option<(i32, usize)> {
    let signed = |at: usize| {
        let sign = if matches!(scope.word(at), "-" | "−") { -1 } else { 1 };
        let at = if sign < 0 || scope.is_one_of(at, keys!("+")) { at + 1 } else { at };
        let power: i32 = scope.word(at).parse().ok().filter(|p| (0..=300).contains(p))?;
        Some((sign * power, at + 1))
    };
    let word = scope.word(at);
    if scope.glued(at) && word.starts_with(['e', 'E']) {
        return match &word[1..] {
            "" if matches!(scope.word(at + 1), "-" | "−" | "+") => signed(at + 1),
            power => Some((power.parse().ok().filter(|p| (0..=300).contains(p))?, at + 1)),
        };
    }
    let ten = match word {
        "×" | "x" if scope.word(at + 1) == "10" => at + 2,
        "x10" => at + 1,
        _ => return None,
    };
    let caret = scope.key(ten) == key!("^");
    (caret || scope.glued(ten)).then(|| signed(if caret { ten + 1 } else { ten })).flatten()
}

/// `10^6`, `2^10`: the power of a number and where it ends.
fn raised(scope: &Scope, base: Decimal, at: usize) -> Option<(Decimal, usize)> {
    if scope.key(at) != key!("^") || !scope.glued(at) {
        return None;
    }
    let at = at + 1 + usize::from(scope.key(at + 1) == key!("+"));
    let power: u32 = scope.word(at).parse().ok().filter(|&power| power <= 300 && scope.glued(at))?;
    let value = (0..power).try_fold(Decimal::ONE, |product, _| product.times(base))?;
    Some((value, at + 1))
}

/// The power of ten of a letter after digits: `40k`, `$5m`, `2bn`.
fn suffix(scope: &Scope, at: usize, money: bool) -> Option<i32> {
    if scope.kind(at) != Some(Kind::Word) {
        return None;
    }
    let glued = scope.glued(at);
    match scope.word(at).trim_end_matches('.') {
        "k" | "K" if glued && (money || !near_degrees(scope, at)) => Some(3),
        "M" if glued || money => Some(6),
        "m" if money || glued && counts_millions(scope, at + 1) => Some(6),
        "M" if counts_apart(scope, at) => Some(6),
        "B" if counts_apart(scope, at) => Some(9),
        "mm" | "MM" | "mil" | "Mn" if money => Some(6),
        "B" | "b" if money || glued && scope.word(at - 1).contains('.') => Some(9),
        "T" | "t" if money => Some(12),
        _ => None,
    }
}

/// Whether degrees stand shortly before the token, so that a `K` is kelvins.
pub(super) fn near_degrees(scope: &Scope, at: usize) -> bool {
    const DEGREES: [Key; 4] = Key::words(["celsius", "fahrenheit", "temperature", "temperatures"]);
    scope.word(at) == "K" && (at.saturating_sub(8)..at).any(|i| scope.word(i) == "°" || scope.is_one_of(i, &DEGREES))
}

/// `8 B people`, `8B users`: a capital before a noun in the plural.
fn counts_apart(scope: &Scope, at: usize) -> bool {
    scope.is_lower(at + 1) && scope.is_plural(at + 1)
}

/// After `35m`: "of its", a currency, or a noun in the plural; a length is followed by other things.
fn counts_millions(scope: &Scope, at: usize) -> bool {
    use crate::lexicon::Class;
    if scope.is_word(at) && super::unit::after(scope, at).is_some_and(|(unit, _)| unit.kind == super::unit::UnitKind::Money) {
        return true;
    }
    if scope.key(at) == OF {
        return scope.is(at + 1, Class::POSSESSIVE | Class::DETERMINER);
    }
    // "5.2m GeoPads", but not "a 37m Rolls"
    let named = scope.is_capitalised(at) && scope.is_plural(at) && !scope.is(at.wrapping_sub(3), Class::DETERMINER);
    named || scope.is_lower(at) && (scope.is_plural(at) || scope.is_lower(at + 1) && scope.is_plural(at + 1) && !scope.is_function_word(at))
}
