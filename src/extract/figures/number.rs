//! Numbers read into exact decimals: those in words, and the words that go on from digits
//! (`digits`).
//!
//! "a hundred and fifty", "two and a half million", "half a dozen", `1.5 million`; and the vague
//! "tens of thousands". Whether the number is a figure at all is not decided here.

use super::decimal::Decimal;
use super::scope::Scope;
use super::words::{NumberWord, number_word};
use super::{digits, fraction};
use crate::lexicon::{Key, key};

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
        Self {
            value,
            high: None,
            end,
            scale: None,
            form,
        }
    }

    /// The same times a power of ten or a dozen, written in the words up to `end`.
    pub(super) fn scaled(self, scale: Decimal, end: usize) -> Option<Self> {
        let high = match self.high {
            Some(high) => Some(high.times(scale)?),
            None => None,
        };
        let form = if matches!(self.form, Form::Plain | Form::Part) {
            Form::Digits
        } else {
            self.form
        };
        Some(Self {
            value: self.value.times(scale)?,
            high,
            end,
            scale: Some(scale),
            form,
        })
    }
}

const A: [Key; 2] = [Key::word("a"), Key::word("an")];
const AND: [Key; 2] = [Key::word("and"), Key::word("&")];
const OF: Key = Key::word("of");
const BETWEEN: Key = Key::word("between");

/// So many multiplying words, or digits after "point", a number has at most: a text of nothing else
/// must not be read over and over.
const LONGEST: usize = 8;

/// Reads the number that begins at `i`. `money` tells that a currency sign stands before it.
pub(super) fn read(scope: &Scope, i: usize, money: bool) -> Option<Number> {
    if let Some(part) = fraction::over(scope, i).filter(|_| !money) {
        return Some(part);
    }
    if scope.is_number(i) {
        return digits::read(scope, i, money);
    }
    if !scope.is_word(i) {
        return None;
    }
    if scope.is_one_of(i, &A) {
        return match number_word(scope.key(i + 1))? {
            NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Dozen(_) => {
                fraction::read(scope, i)
                    .or_else(|| compound(scope, Decimal::ONE, i + 1, Form::Words))
            }
            NumberWord::Few(..) => vague(scope, i + 1),
            NumberWord::Part(_) | NumberWord::Teen(_) | NumberWord::Tens(_) => {
                fraction::read(scope, i)
            }
            _ => None,
        };
    }
    match number_word(scope.key(i))? {
        NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_) => {
            fraction::read(scope, i).or_else(|| {
                let (value, end) = small(scope, i)?;
                compound(scope, value, end, Form::Words)
            })
        }
        NumberWord::Dozen(_) | NumberWord::Times(_) => None,
        NumberWord::Hundred | NumberWord::Scale(_) => {
            // "hundred people", "million-dollar"; an abbreviation is none alone.
            (scope.word(i).len() > 4)
                .then(|| compound(scope, Decimal::ONE, i, Form::Words))
                .flatten()
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
                Some(NumberWord::Digit(d)) if d > 0 && scope.is_word(at) => {
                    Some(((n + d).into(), at + 1))
                }
                _ => Some((n.into(), i + 1)),
            }
        }
        _ => None,
    }
}

/// What a word at `at` multiplies by; a hyphen may stand before it.
pub(super) fn multiplier(scope: &Scope, at: usize) -> Option<(Decimal, usize)> {
    let at = if scope.is_hyphen(at) && scope.glued(at + 1) {
        at + 1
    } else {
        at
    };
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
pub(super) fn compound(scope: &Scope, value: Decimal, at: usize, form: Form) -> Option<Number> {
    let mut number = Number::new(value, at, form);
    let mut total: Option<Decimal> = None; // what is complete: "two thousand" before "three hundred"
    let [hundred, thousand] = [100, 1000].map(Decimal::from);
    for _ in 0..LONGEST {
        let Some((scale, end)) = multiplier(scope, number.end) else {
            break;
        };
        number = number.scaled(scale, end)?;
        let comma = scope.key(end) == key!(",") && number.form == Form::Words && scale >= thousand;
        let joined = if comma || scope.is_one_of(end, &AND) {
            end + 1
        } else {
            end
        };
        let Some((rest, after)) = rest(scope, joined, end) else {
            continue;
        };
        let goes_on = multiplier(scope, after).map(|(next, _)| next);
        // "three million, two hundred": a comma only before the hundreds
        if comma && goes_on != Some(hundred) {
            break;
        }
        // "two hundred and fifty thousand", but "between two hundred and two thousand"
        let one_number =
            |next: Decimal| next >= thousand && (joined == end || !is_between(scope, at));
        if scale == hundred && goes_on.is_none_or(one_number) && rest < scale {
            number = Number {
                value: number.value.plus(rest)?,
                end: after,
                ..number
            };
        } else if scale >= thousand {
            let smaller = goes_on
                .is_some_and(|next| next < scale && (next > Decimal::from(12) || joined == end));
            if smaller {
                total = Some(total.map_or(Some(number.value), |t| t.plus(number.value))?);
                number = Number {
                    value: rest,
                    end: after,
                    ..number
                };
            } else if goes_on.is_none()
                && joined > end
                && scale == thousand
                && !scope.is_number(joined)
            {
                number = Number {
                    value: number.value.plus(rest)?,
                    end: after,
                    ..number
                };
                break;
            } else {
                break;
            }
        }
    }
    if let Some(total) = total {
        number.value = number.value.plus(total)?;
    }
    fraction::plural_part(scope, &number)
        .or_else(|| with_part(scope, number))
        .or(Some(number))
}

/// Whether the number whose multiplying words begin at `at` is the lower end of a "between … and
/// …".
fn is_between(scope: &Scope, at: usize) -> bool {
    (2..=4).any(|back| scope.key(at.wrapping_sub(back)) == BETWEEN)
}

/// The smaller number that goes on a compound: words, or digits after "and".
fn rest(scope: &Scope, at: usize, end: usize) -> Option<(Decimal, usize)> {
    if at > end && scope.is_number(at)
        || at == end && scope.is_number(at) && multiplier(scope, at + 1).is_some()
    {
        return Some((
            Decimal::parse(scope.word(at)).filter(|n| n.whole().is_some())?,
            at + 1,
        ));
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
        Some(scale) => Some(Number {
            value: number.value.plus(part.times(scale)?)?,
            end,
            ..number
        }),
        None => {
            let mixed = Number {
                value: number.value.plus(part)?,
                end,
                ..number
            };
            Some(
                multiplier(scope, end)
                    .and_then(|(scale, end)| mixed.scaled(scale, end))
                    .unwrap_or(mixed),
            )
        }
    }
}

fn with_point(scope: &Scope, mut number: Number) -> Option<Number> {
    let mut at = number.end + 1;
    let mut place = Decimal::ONE;
    while let Some(NumberWord::Digit(d)) =
        number_word(scope.key(at)).filter(|_| at < number.end + LONGEST)
    {
        place = place.times(Decimal::parse("0.1")?)?;
        number.value = number.value.plus(Decimal::from(d).times(place)?)?;
        at += 1;
    }
    let pointed = Number { end: at, ..number };
    (place < Decimal::ONE).then(|| {
        multiplier(scope, at)
            .and_then(|(scale, end)| pointed.scaled(scale, end))
            .unwrap_or(pointed)
    })
}

/// "thousands", "tens of thousands", "several hundred", "a couple of dozen".
fn vague(scope: &Scope, i: usize) -> Option<Number> {
    let skip_of = |at: usize| if scope.key(at) == OF { at + 1 } else { at };
    match number_word(scope.key(i))? {
        NumberWord::Few(low, high) => {
            let at = if low == high { skip_of(i + 1) } else { i + 1 };
            let (scale, end) = multiplier(scope, at)?;
            let high = (high > low).then_some(Decimal::from(high));
            let number = Number {
                high,
                ..Number::new(low.into(), at, Form::Vague)
            }
            .scaled(scale, end)?;
            // "several hundred thousand"
            Some(
                multiplier(scope, end)
                    .and_then(|(scale, end)| number.scaled(scale, end))
                    .unwrap_or(number),
            )
        }
        NumberWord::Plural(low, high) => {
            let number = Number {
                high: Some(Decimal::of(high)),
                ..Number::new(Decimal::of(low), i + 1, Form::Vague)
            };
            match number_word(scope.key(i + 2)).filter(|_| scope.key(i + 1) == OF) {
                Some(NumberWord::Plural(scale, _)) if scale > low => {
                    number.scaled(Decimal::of(scale), i + 3)
                }
                _ if low < 24 => None,
                _ if scope.key(i) == key!("scores") && scope.key(i + 1) != OF => None,
                _ => Some(number),
            }
        }
        _ => None,
    }
}
