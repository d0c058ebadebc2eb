//! Fractions: "two thirds", "a quarter of", "half the", `1/4`, `2½`.
//!
//! The name of a fraction may also be an ordinal or a time ("a third man", "two quarters"), so a
//! word is a fraction only if there is something to be a fraction of.

use super::decimal::Decimal;
use super::words::{NumberWord, number_word};
use super::{Context, Form, Number, multiplier, small};
use crate::lexicon::{Class, Key, key, keys};
use crate::syntax::sentence::Sentence;

const OF: Key = key!("of");
const A: &[Key] = keys!["a", "an"];
/// What may follow a lone "half": "half the voters", "half as many".
const HALF_OF: &[Key] = keys!["of", "as", "that", "what", "way"];
/// Words before a fraction that ends its phrase: "fell by a third".
const BY: &[Key] = keys![
    "by", "than", "nearly", "almost", "about", "over", "roughly", "around", "under", "up"
];
/// Words after a fraction that compare: "a third more".
const COMPARING: [Key; 9] = [
    Key::word("more"),
    Key::word("less"),
    Key::word("fewer"),
    Key::word("higher"),
    Key::word("lower"),
    Key::word("larger"),
    Key::word("smaller"),
    Key::word("as"),
    OF,
];

/// Words before a number of quarters that are parts of a year.
const PERIODS: &[Key] = keys![
    "first", "last", "next", "past", "previous", "final", "opening", "coming"
];
const OVER: &[Key] = keys!["over"];

/// Reads a fraction in words that begins at `i`, including its article.
pub fn read(s: Sentence, i: usize, context: Context) -> Option<Number> {
    let article = s.is_one_of(i, A);
    let (count, at) = if article {
        (Decimal::ONE, i + 1)
    } else {
        small(s, i).unwrap_or((Decimal::ONE, i))
    };
    let hyphen = at > i && !article && s.is_hyphen(at);
    let at = if hyphen { at + 1 } else { at };
    let (denominator, end) = denominator(s, at)?;
    let counted = at > i && !article;
    if counted && !hyphen && denominator == 4 && s.is_one_of(s.before(i, 1), PERIODS) {
        return None; // "the next three quarters"
    }
    let plural = s.word(end - 1).ends_with('s');
    if hyphen && !plural && is_tens(s, at - 2) {
        return None; // "the thirty-fifth"
    }
    let value = count.over(Decimal::of(denominator))?;
    if let Some(number) = of_a_scale(s, value, end, denominator) {
        return Some(number);
    }
    // A line with nothing else: a table cell.
    let alone = i == s.start && end == s.end && (article || counted);
    let is_part =
        if alone || matches!(denominator, 2 | 4) && !plural && is_of_unit(s, i, end, context) {
            true
        } else if denominator == 2 && !counted {
            half(s, i, end, article, context)
        } else if counted {
            let whole = count == Decimal::ONE;
            let ends = s.is_break(end) || s.is_function_word(end);
            hyphen
                && end == at + 1
                && (plural || count < Decimal::of(denominator))
                && (denominator != 4 || count != Decimal::from(2))
                || s.key(end) == OF
                || plural && !whole && (denominator != 4 || is_by(s, i) && ends)
                || whole && !plural && ends
        } else {
            article
                && !plural
                && (s.is_one_of(end, &COMPARING)
                    || s.is_one_of(s.before(i, 1), BY) && ends_phrase(s, end))
        };
    is_part.then(|| Number::new(value, end, Form::Part))
}

/// Whether "by" or "nearly" makes it a share rather than a time: "by three quarters", "nearly three
/// quarters"; not "over three quarters".
fn is_by(s: Sentence, i: usize) -> bool {
    s.is_one_of(s.before(i, 1), BY) && s.key(s.before(i, 1)) != key!("over")
}

/// Whether the word is "twenty", "thirty", ..., which forms an ordinal with the next word.
pub fn is_tens(s: Sentence, at: usize) -> bool {
    matches!(number_word(s.key(at)), Some(NumberWord::Tens(_)))
}

/// Returns the denominator of a fraction, and the end of its words: "thirds", "thirty-fifths",
/// "ten-thousandths".
fn denominator(s: Sentence, at: usize) -> Option<(u64, usize)> {
    let part = |at: usize| match number_word(s.key(at)).filter(|_| s.is_word(at)) {
        Some(NumberWord::Part(n)) => Some(n),
        _ => None,
    };
    let hyphened = || part(at + 2).filter(|_| s.is_hyphen(at + 1));
    match number_word(s.key(at)).filter(|_| s.is_word(at))? {
        NumberWord::Part(n) => Some((n, at + 1)),
        NumberWord::Tens(tens) => hyphened()
            .filter(|&n| (3..10).contains(&n))
            .map(|n| (u64::from(tens) + n, at + 3)),
        NumberWord::Teen(10) => hyphened().filter(|&n| n >= 1000).map(|n| (10 * n, at + 3)),
        NumberWord::Hundred => hyphened().filter(|&n| n >= 1000).map(|n| (100 * n, at + 3)),
        _ => None,
    }
}

/// Whether the fraction precedes a singular unit: "a quarter point", "half-mile"; not "the
/// third-quarter point" or a half-year's results.
fn is_of_unit(s: Sentence, i: usize, end: usize, context: Context) -> bool {
    let before = s.before(i, 1);
    if s.is(before, Class::ORDINAL) || s.is_hyphen(before) {
        return false;
    }
    let at = end + usize::from(s.is_hyphen(end) && s.glued(end + 1));
    s.is_word(at)
        && !s.is_plural(at)
        && context
            .measure(s, at)
            .is_some_and(|m| m.end > at && m.parted && !m.money)
}

/// Reads a fraction of a multiplier: "half a million", "a quarter million", "two thirds of a
/// million", "half a dozen".
fn of_a_scale(s: Sentence, value: Decimal, end: usize, denominator: u64) -> Option<Number> {
    let at = if s.key(end) == OF { end + 1 } else { end };
    let at = if s.is_one_of(at, A) { at + 1 } else { at };
    let (scale, after) = multiplier(s, at)?;
    let named = matches!(
        number_word(s.key(after - 1)),
        Some(NumberWord::Scale(_) | NumberWord::Dozen(_))
    );
    (named && (at > end || denominator == 2 || denominator == 4))
        .then(|| Number::new(value, at, Form::Words).scaled(scale, after))
        .flatten()
}

/// Whether a half without a number before it is a share of what follows, or half of a measure
/// ("half an hour").
fn half(s: Sentence, i: usize, end: usize, article: bool, context: Context) -> bool {
    if s.is(s.before(i, 1), Class::ORDINAL) || s.is_hyphen(s.before(i, 1)) {
        return false;
    }
    if article {
        return s.key(end) == OF || s.is_one_of(s.before(i, 1), BY);
    }
    let determined = s.is(end, Class::DETERMINER | Class::POSSESSIVE) && !s.is_one_of(end, A);
    let before = const {
        Key::words([
            "than", "nearly", "almost", "about", "roughly", "over", "under",
        ])
    };
    let measured = s.is_one_of(end, A) && s.is(end + 1, Class::TIME_UNIT)
        || s.is_one_of(end, A) && context.measure(s, end + 1).is_some();
    let taken = const { Key::words(["in", "the", "other", "final", "better", "latter"]) };
    if s.is_one_of(s.before(i, 1), &taken) {
        return false;
    }
    determined
        || measured
        || s.is_one_of(end, HALF_OF)
        || s.is_one_of(s.before(i, 1), &before) && !s.is_hyphen(end)
}

fn ends_phrase(s: Sentence, at: usize) -> bool {
    let dated = s.is_one_of(at, keys!["this", "last", "next", "each", "every"]);
    dated
        || s.is_break(at)
        || s.is(
            at,
            Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR,
        )
}

/// Reads the fraction after "two and": "a half", "a quarter", "three quarters".
pub fn part_after_and(s: Sentence, at: usize) -> Option<(Decimal, usize)> {
    let at = at + usize::from(s.is_hyphen(at));
    let article = s.is_one_of(at, A);
    let (count, part) = if article {
        (Decimal::ONE, at + 1)
    } else {
        small(s, at)?
    };
    let part = part + usize::from(s.is_hyphen(part));
    let Some(NumberWord::Part(denominator)) = number_word(s.key(part)) else {
        return None;
    };
    let plural = s.word(part).ends_with('s');
    let ends = s.is_break(part + 1) && denominator > 2;
    let common = (matches!(denominator, 2 | 4) || ends) && count == Decimal::ONE && !plural;
    (common || plural && !article)
        .then(|| Some((count.over(Decimal::of(denominator))?, part + 1)))
        .flatten()
}

/// Reads "1 over 3" and "one over twenty", unless the second number counts the words after it
/// ("gained 1 over 3 years").
pub fn over(s: Sentence, i: usize, context: Context) -> Option<Number> {
    if !s.is_one_of(i + 1, OVER) {
        return None;
    }
    let count = if s.is_number(i) {
        Decimal::parse(s.word(i))?
    } else {
        small(s, i).filter(|(_, end)| *end == i + 1)?.0
    };
    let under = super::read(s, i + 2, context.without_money())
        .filter(|n| n.high.is_none() && count < n.value && count.whole().is_some())?;
    let ends = s.is_break(under.end) || s.key(under.end) == OF;
    (ends && under.value.whole().is_some())
        .then(|| Some(Number::new(count.over(under.value)?, under.end, Form::Part)))
        .flatten()
}

/// Reads a number in words over a plural denominator: "One hundred twenty-four fifths", "one
/// hundred thirty-fifths".
pub(super) fn plural_part(s: Sentence, number: &Number) -> Option<Number> {
    let at = number.end + usize::from(s.is_hyphen(number.end));
    let Some(NumberWord::Part(mut under)) = number_word(s.key(at)).filter(|_| s.is_word(at)) else {
        return None;
    };
    if matches!(under, 2 | 4)
        || !s.word(at).ends_with('s')
        || number.form != Form::Words
        || number.high.is_some()
    {
        return None;
    }
    let mut over = number.value;
    // The tens belong to the denominator if something is left to divide.
    if let Some(NumberWord::Tens(tens)) = number_word(s.key(number.end - 1)).filter(|_| under < 10)
    {
        let hundreds = over.plus(Decimal::from(tens).negative())?;
        if hundreds > Decimal::ZERO {
            (over, under) = (hundreds, under + u64::from(tens));
        }
    }
    Some(Number::new(
        over.over(Decimal::of(under))?,
        at + 1,
        Form::Part,
    ))
}

/// Denominators in digits; 9/11 and 24/7 are not fractions.
const DENOMINATORS: [u32; 17] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 40, 64, 100];

/// Reads a fraction in digits: `1/4`, `¼`, `2¼`.
pub fn digits(s: Sentence, i: usize) -> Option<Number> {
    if !s.is_number(i) {
        return None;
    }
    let text = s.word(i);
    if let Some((at, sign)) = text
        .char_indices()
        .next_back()
        .filter(|(_, c)| !c.is_ascii())
    {
        let part = vulgar(sign)?;
        let whole = if at == 0 {
            Decimal::parse("0")?
        } else {
            Decimal::parse(&text[..at])?
        };
        return Some(Number::new(
            whole.plus(part)?,
            i + 1,
            if at == 0 { Form::Part } else { Form::Digits },
        ));
    }
    let slash = matches!(s.word(i + 1), "/" | "⁄") && s.glued(i + 1) && s.glued(i + 2);
    if !slash || s.key(i + 3) == key!("/") || s.key(s.before(i, 1)) == key!("/") {
        return None;
    }
    let (over, under): (u32, u32) = (text.parse().ok()?, s.word(i + 2).parse().ok()?);
    let fraction = 0 < over && over < under && DENOMINATORS.contains(&under);
    fraction
        .then(|| {
            Some(Number::new(
                Decimal::from(over).over(under.into())?,
                i + 3,
                Form::Part,
            ))
        })
        .flatten()
}

fn vulgar(sign: char) -> Option<Decimal> {
    let (over, under): (u32, u32) = match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    Decimal::from(over).over(under.into())
}
