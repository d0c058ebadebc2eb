//! Reads numbers into exact decimals: numbers in words, and words that follow digits.
//!
//! "a hundred and fifty", "two and a half million", "half a dozen", `1.5 million`, `1,234.5`,
//! `3/4`; and the vague "tens of thousands". Figures and dates both read their numbers here.
//! Whether a number is a figure, a year or a page isn't decided here. The caller's [`Context`]
//! knows which words are units, to distinguish "a quarter" of a mile from the third quarter, and
//! `5m` euros from five metres.

mod decimal;
mod digits;
mod fraction;
mod words;

pub use decimal::Decimal;
pub use digits::near_degrees;
pub use fraction::{digits as slashed, is_tens, over, part_after_and, read as fraction};
pub use words::{NumberWord, number_word};

use super::sentence::Sentence;
use crate::lexicon::{Class, Key, key, keys};

/// The caller's knowledge that the reader of a number needs.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// Whether a currency sign precedes the number, so that `5m` is five million.
    pub money: bool,
    /// The unit of measure that begins at a token, if any.
    pub unit: fn(Sentence, usize) -> Option<Measure>,
}

/// A unit of measure, as far as it matters to the number before it.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// The index after its last token.
    pub end: usize,
    /// Whether it is a currency.
    pub money: bool,
    /// Whether fractions of it are written without "of": "a quarter point", but not "a quarter
    /// day".
    pub parted: bool,
}

impl Context {
    /// Numbers without units.
    pub const PLAIN: Self = Self {
        money: false,
        unit: |_, _| None,
    };

    fn measure(self, s: Sentence, at: usize) -> Option<Measure> {
        (self.unit)(s, at)
    }

    fn without_money(self) -> Self {
        Self {
            money: false,
            ..self
        }
    }
}

/// A number.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    pub value: Decimal,
    /// The upper bound of a vague number.
    pub high: Option<Decimal>,
    /// The index after its last token.
    pub end: usize,
    /// The last word's multiplier ("million").
    pub scale: Option<Decimal>,
    pub form: Form,
}

/// The written form of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Digits only, without comma or point: may be a year or an identifier.
    Plain,
    /// Digits with a mark or word that only quantities have.
    Digits,
    /// Words.
    Words,
    /// "two thirds", "half", "1/4": a fraction.
    Part,
    /// "thousands", "several hundred".
    Vague,
}

impl Number {
    pub fn new(value: Decimal, end: usize, form: Form) -> Self {
        Self {
            value,
            high: None,
            end,
            scale: None,
            form,
        }
    }

    /// Adds a smaller number whose words extend to `end`.
    fn with_rest(self, rest: Decimal, end: usize) -> Option<Self> {
        Some(Self {
            value: self.value.plus(rest)?,
            end,
            ..self
        })
    }

    /// Multiplies the number by a power of ten or a dozen whose words extend to `end`.
    pub fn scaled(self, scale: Decimal, end: usize) -> Option<Self> {
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

const A: &[Key] = keys!["a", "an"];
const AND: &[Key] = keys!["and", "&"];
const OF: Key = key!("of");
const BETWEEN: Key = key!("between");

/// The maximum number of multiplying words, or of digits after "point". It keeps a text that
/// consists of nothing else from taking quadratic time.
const LONGEST: usize = 8;

/// Reads the number that begins at `i`.
pub fn read(s: Sentence, i: usize, context: Context) -> Option<Number> {
    if let Some(part) = fraction::over(s, i, context).filter(|_| !context.money) {
        return Some(part);
    }
    if s.is_number(i) {
        return digits::read(s, i, context);
    }
    if !s.is_word(i) {
        return None;
    }
    if s.is_one_of(i, A) {
        return match number_word(s.key(i + 1))? {
            NumberWord::Dozen(20) if !is_twenty(s, i + 1) => None,
            NumberWord::Hundred | NumberWord::Scale(_) | NumberWord::Dozen(_) => {
                fraction::read(s, i, context)
                    .or_else(|| compound(s, Decimal::ONE, i + 1, Form::Words))
            }
            NumberWord::Few(..) => vague(s, i + 1),
            NumberWord::Part(_) | NumberWord::Teen(_) | NumberWord::Tens(_) => {
                fraction::read(s, i, context)
            }
            _ => None,
        };
    }
    match number_word(s.key(i))? {
        NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_) => {
            fraction::read(s, i, context).or_else(|| {
                let (value, end) = small(s, i)?;
                compound(s, value, end, Form::Words)
            })
        }
        NumberWord::Dozen(_) | NumberWord::Times(_) => None,
        NumberWord::Hundred | NumberWord::Scale(_) => {
            // "hundred people", "million-dollar"; an abbreviation alone is not a number.
            (s.word(i).len() > 4)
                .then(|| compound(s, Decimal::ONE, i, Form::Words))
                .flatten()
        }
        NumberWord::Plural(..) | NumberWord::Few(..) => vague(s, i),
        NumberWord::Part(_) => fraction::read(s, i, context),
    }
}

/// Reads one to ninety-nine in words.
pub fn small(s: Sentence, i: usize) -> Option<(Decimal, usize)> {
    match number_word(s.key(i)).filter(|_| s.is_word(i))? {
        NumberWord::Digit(n) | NumberWord::Teen(n) => Some((n.into(), i + 1)),
        NumberWord::Tens(n) => {
            let at = if s.is_hyphen(i + 1) { i + 2 } else { i + 1 };
            match number_word(s.key(at)) {
                Some(NumberWord::Digit(d)) if d > 0 && s.is_word(at) => {
                    Some(((n + d).into(), at + 1))
                }
                _ => Some((n.into(), i + 1)),
            }
        }
        _ => None,
    }
}

/// Reads the multiplier at `at`, possibly after a hyphen.
pub fn multiplier(s: Sentence, at: usize) -> Option<(Decimal, usize)> {
    let at = if s.is_hyphen(at) && s.glued(at + 1) {
        at + 1
    } else {
        at
    };
    let scale = match number_word(s.key(at)).filter(|_| s.is_word(at))? {
        NumberWord::Hundred => Decimal::from(100),
        NumberWord::Scale(power) => Decimal::ten_to(power)?,
        NumberWord::Dozen(20) if !is_twenty(s, at) => return None,
        NumberWord::Dozen(n) => n.into(),
        NumberWord::Plural(..) if s.key(at) == key!("dozens") && s.is_number(s.before(at, 1)) => {
            Decimal::from(12)
        }
        NumberWord::Plural(low, _) if low >= 100 && s.word(at).len() > 4 => Decimal::of(low),
        _ => return None,
    };
    Some((scale, at + 1))
}

/// Whether the "score" at `at` means twenty rather than a result: "a score of men", "six score
/// sheep".
fn is_twenty(s: Sentence, at: usize) -> bool {
    let before = s.before(at, 1);
    if s.key(at + 1) == OF {
        return s.is_one_of(before, A) && (at + 2..at + 4).any(|i| s.is_lower(i) && s.is_plural(i));
    }
    let counted = s.is_lower(at + 1) && s.is_plural(at + 1);
    let number = matches!(
        number_word(s.key(before)),
        Some(NumberWord::Digit(_) | NumberWord::Teen(_))
    );
    number && counted && !s.is(s.before(before, 1), Class::DETERMINER)
}

/// Reads the multiplying words that begin at `at` after a number's first part, `value`.
pub fn compound(s: Sentence, value: Decimal, at: usize, form: Form) -> Option<Number> {
    let mut number = Number::new(value, at, form);
    let mut total: Option<Decimal> = None; // the complete part: "two thousand" before "three hundred"
    let [hundred, thousand] = [100, 1000].map(Decimal::from);
    for _ in 0..LONGEST {
        let Some((scale, end)) = multiplier(s, number.end) else {
            break;
        };
        number = number.scaled(scale, end)?;
        let comma = s.key(end) == key!(",") && number.form == Form::Words && scale >= thousand;
        let joined = end + usize::from(comma || s.is_one_of(end, AND));
        let Some((rest, after)) = rest(s, joined, end) else {
            continue;
        };
        let next = multiplier(s, after).map(|(next, _)| next);
        // "three million, two hundred": a comma only before the hundreds
        if comma && next != Some(hundred) {
            break;
        }
        if scale < thousand {
            // "two hundred and fifty thousand", but "between two hundred and two thousand"
            let one_number =
                |next: Decimal| next >= thousand && (joined == end || !is_between(s, at));
            if scale == hundred && rest < scale && next.is_none_or(one_number) {
                number = number.with_rest(rest, after)?;
            }
            continue;
        }
        // "two thousand three hundred"
        let smaller = |next: Decimal| next < scale && (next > Decimal::from(12) || joined == end);
        if next.is_some_and(smaller) {
            total = Some(total.map_or(Some(number.value), |t| t.plus(number.value))?);
            number = Number {
                value: rest,
                end: after,
                ..number
            };
            continue;
        }
        // "a thousand and one"
        if next.is_none() && joined > end && scale == thousand && !s.is_number(joined) {
            number = number.with_rest(rest, after)?;
        }
        break;
    }
    if let Some(total) = total {
        number.value = number.value.plus(total)?;
    }
    fraction::plural_part(s, &number)
        .or_else(|| with_part(s, number))
        .or(Some(number))
}

/// Whether the number whose multiplying words begin at `at` is the lower end of "between … and …".
fn is_between(s: Sentence, at: usize) -> bool {
    (2..=4).any(|back| s.key(s.before(at, back)) == BETWEEN)
}

/// Reads the smaller number that continues a compound: words, or digits after "and".
fn rest(s: Sentence, at: usize, end: usize) -> Option<(Decimal, usize)> {
    if at > end && s.is_number(at)
        || at == end && s.is_number(at) && multiplier(s, at + 1).is_some()
    {
        return Some((
            Decimal::parse(s.word(at)).filter(|n| n.whole().is_some())?,
            at + 1,
        ));
    }
    small(s, at)
}

/// Reads the part after "and" or "point": "two and a half (million)", "three million and a
/// quarter", "two point five".
fn with_part(s: Sentence, number: Number) -> Option<Number> {
    if s.key(number.end) == key!("point") && number.form == Form::Words {
        return with_point(s, number);
    }
    let and = number.end + usize::from(s.is_hyphen(number.end) && s.glued(number.end + 1));
    if !s.is_one_of(and, AND) {
        return None;
    }
    let (part, end) = fraction::part_after_and(s, and + 1)?;
    match number.scale.filter(|&scale| scale >= Decimal::from(1000)) {
        Some(scale) => number.with_rest(part.times(scale)?, end),
        None => {
            let mixed = number.with_rest(part, end)?;
            Some(
                multiplier(s, end)
                    .and_then(|(scale, end)| mixed.scaled(scale, end))
                    .unwrap_or(mixed),
            )
        }
    }
}

fn with_point(s: Sentence, mut number: Number) -> Option<Number> {
    let mut at = number.end + 1;
    let mut place = Decimal::ONE;
    while let Some(NumberWord::Digit(d)) =
        number_word(s.key(at)).filter(|_| at < number.end + LONGEST)
    {
        place = place.times(Decimal::parse("0.1")?)?;
        number.value = number.value.plus(Decimal::from(d).times(place)?)?;
        at += 1;
    }
    let pointed = Number { end: at, ..number };
    (place < Decimal::ONE).then(|| {
        multiplier(s, at)
            .and_then(|(scale, end)| pointed.scaled(scale, end))
            .unwrap_or(pointed)
    })
}

/// Reads a vague number: "thousands", "tens of thousands", "several hundred", "a couple of dozen".
fn vague(s: Sentence, i: usize) -> Option<Number> {
    let skip_of = |at: usize| if s.key(at) == OF { at + 1 } else { at };
    match number_word(s.key(i))? {
        NumberWord::Few(low, high) => {
            let at = if low == high { skip_of(i + 1) } else { i + 1 };
            let (scale, end) = multiplier(s, at)?;
            let high = (high > low).then_some(Decimal::from(high));
            let number = Number {
                high,
                ..Number::new(low.into(), at, Form::Vague)
            }
            .scaled(scale, end)?;
            // "several hundred thousand"
            Some(
                multiplier(s, end)
                    .and_then(|(scale, end)| number.scaled(scale, end))
                    .unwrap_or(number),
            )
        }
        NumberWord::Plural(low, high) => {
            let number = Number {
                high: Some(Decimal::of(high)),
                ..Number::new(Decimal::of(low), i + 1, Form::Vague)
            };
            match number_word(s.key(i + 2)).filter(|_| s.key(i + 1) == OF) {
                Some(NumberWord::Plural(scale, _)) if scale > low => {
                    number.scaled(Decimal::of(scale), i + 3)
                }
                _ if low < 24 => None,
                _ if s.key(i) == key!("scores") && s.key(i + 1) != OF => None,
                _ => Some(number),
            }
        }
        _ => None,
    }
}
