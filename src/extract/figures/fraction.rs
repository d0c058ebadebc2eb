//! Fractions: "two thirds", "a quarter of", "half the", `1/4`, `2½`.
//!
//! A part's name is an ordinal number or a time as well ("a third man", "two quarters"), so a word
//! is a fraction only where it has something to be a fraction of.

use super::decimal::Decimal;
use super::number::{Form, Number, multiplier, small};
use super::scope::Scope;
use super::words::{NumberWord, number_word};
use crate::lexicon::{Class, Key, key, keys};

const OF: Key = Key::word("of");
const A: [Key; 2] = [Key::word("a"), Key::word("an")];
/// What a lone "half" belongs to in "half the voters", "half as many".
const HALF_OF: [Key; 6] = [
    OF,
    Key::word("as"),
    Key::word("that"),
    Key::word("what"),
    Key::word("of"),
    Key::word("way"),
];
/// Words before a part that ends its phrase: "fell by a third".
const BY: [Key; 10] = [
    Key::word("by"),
    Key::word("than"),
    Key::word("nearly"),
    Key::word("almost"),
    Key::word("about"),
    Key::word("over"),
    Key::word("roughly"),
    Key::word("around"),
    Key::word("under"),
    Key::word("up"),
];
/// Words after a part that compare: "a third more".
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

const OVER: [Key; 1] = [Key::word("over")];

/// Reads a fraction in words that begins at `i`, with its article.
pub(super) fn read(scope: &Scope, i: usize) -> Option<Number> {
    let article = scope.is_one_of(i, &A);
    let (count, at) = if article {
        (Decimal::ONE, i + 1)
    } else {
        small(scope, i).unwrap_or((Decimal::ONE, i))
    };
    let hyphen = at > i && !article && scope.is_hyphen(at);
    let at = if hyphen { at + 1 } else { at };
    let (denominator, end) = denominator(scope, at)?;
    let counted = at > i && !article;
    let plural = scope.word(end - 1).ends_with('s');
    if hyphen && !plural && is_tens(scope, at - 2) {
        return None; // "the thirty-fifth"
    }
    let value = count.over(Decimal::of(denominator))?;
    if let Some(number) = of_a_scale(scope, value, end, denominator) {
        return Some(number);
    }
    // A line of nothing else: a table's cell.
    let alone = i == scope.start && end == scope.end && (article || counted);
    let is_part = if alone || matches!(denominator, 2 | 4) && !plural && is_of_unit(scope, i, end) {
        true
    } else if denominator == 2 && !counted {
        half(scope, i, end, article)
    } else if counted {
        let whole = count == Decimal::ONE;
        let ends = scope.is_break(end) || scope.is_function_word(end);
        hyphen
            && end == at + 1
            && (plural || count < Decimal::of(denominator))
            && (denominator != 4 || count != Decimal::from(2))
            || scope.key(end) == OF
            || (plural && !whole && denominator != 4)
            || whole && !plural && ends
    } else {
        article
            && !plural
            && (scope.is_one_of(end, &COMPARING)
                || scope.is_one_of(i.wrapping_sub(1), &BY) && ends_phrase(scope, end))
    };
    is_part.then(|| Number::new(value, end, Form::Part))
}

/// Whether the word is "twenty", "thirty", ...: what makes an ordinal of the one after it.
pub(super) fn is_tens(scope: &Scope, at: usize) -> bool {
    matches!(number_word(scope.key(at)), Some(NumberWord::Tens(_)))
}

/// "thirds", "thirty-fifths", "ten-thousandths": what a fraction divides by, and where its words
/// end.
fn denominator(scope: &Scope, at: usize) -> Option<(u64, usize)> {
    let part = |at: usize| match number_word(scope.key(at)).filter(|_| scope.is_word(at)) {
        Some(NumberWord::Part(n)) => Some(n),
        _ => None,
    };
    let hyphened = || part(at + 2).filter(|_| scope.is_hyphen(at + 1));
    match number_word(scope.key(at)).filter(|_| scope.is_word(at))? {
        NumberWord::Part(n) => Some((n, at + 1)),
        NumberWord::Tens(tens) => hyphened()
            .filter(|&n| (3..10).contains(&n))
            .map(|n| (u64::from(tens) + n, at + 3)),
        NumberWord::Teen(10) => hyphened().filter(|&n| n >= 1000).map(|n| (10 * n, at + 3)),
        NumberWord::Hundred => hyphened().filter(|&n| n >= 1000).map(|n| (100 * n, at + 3)),
        _ => None,
    }
}

/// "a quarter point", "half-mile": before a unit in the singular; not "the third-quarter point" or
/// a half-year's results.
fn is_of_unit(scope: &Scope, i: usize, end: usize) -> bool {
    use super::unit::UnitKind;
    let before = i.wrapping_sub(1);
    if scope.is(before, Class::ORDINAL) || scope.is_hyphen(before) {
        return false;
    }
    let at = end + usize::from(scope.is_hyphen(end) && scope.glued(end + 1));
    let Some((unit, after)) =
        super::unit::after(scope, at).filter(|_| scope.is_word(at) && !scope.is_plural(at))
    else {
        return false;
    };
    let whole = matches!(
        unit.name.as_ref(),
        "year" | "century" | "decade" | "day" | "second" | "minute" | "degree"
    );
    after > at && !whole && !matches!(unit.kind, UnitKind::Money)
}

/// "half a million", "a quarter million", "two thirds of a million", "half a dozen".
fn of_a_scale(scope: &Scope, value: Decimal, end: usize, denominator: u64) -> Option<Number> {
    let at = if scope.key(end) == OF { end + 1 } else { end };
    let at = if scope.is_one_of(at, &A) { at + 1 } else { at };
    let (scale, after) = multiplier(scope, at)?;
    let named = matches!(
        number_word(scope.key(after - 1)),
        Some(NumberWord::Scale(_) | NumberWord::Dozen(_))
    );
    (named && (at > end || denominator == 2 || denominator == 4))
        .then(|| Number::new(value, at, Form::Words).scaled(scale, after))
        .flatten()
}

/// Whether a half without a number before it is a share of what follows, or a measure's half ("half
/// an hour").
fn half(scope: &Scope, i: usize, end: usize, article: bool) -> bool {
    if scope.is(i.wrapping_sub(1), Class::ORDINAL) || scope.is_hyphen(i.wrapping_sub(1)) {
        return false;
    }
    if article {
        return scope.key(end) == OF || scope.is_one_of(i.wrapping_sub(1), &BY);
    }
    let determined =
        scope.is(end, Class::DETERMINER | Class::POSSESSIVE) && !scope.is_one_of(end, &A);
    let before = const {
        Key::words([
            "than", "nearly", "almost", "about", "roughly", "over", "under",
        ])
    };
    let measured = scope.is_one_of(end, &A) && scope.is(end + 1, Class::TIME_UNIT)
        || scope.is_one_of(end, &A) && super::unit::after(scope, end + 1).is_some();
    let taken = const { Key::words(["in", "the", "other", "final", "better", "latter"]) };
    if scope.is_one_of(i.wrapping_sub(1), &taken) {
        return false;
    }
    determined
        || measured
        || scope.is_one_of(end, &HALF_OF)
        || scope.is_one_of(i.wrapping_sub(1), &before) && !scope.is_hyphen(end)
}

fn ends_phrase(scope: &Scope, at: usize) -> bool {
    let dated = scope.is_one_of(at, keys!("this" | "last" | "next" | "each" | "every"));
    dated
        || scope.is_break(at)
        || scope.is(
            at,
            Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR,
        )
}

/// After "two and": "a half", "a quarter", "three quarters".
pub(super) fn part_after_and(scope: &Scope, at: usize) -> Option<(Decimal, usize)> {
    let at = at + usize::from(scope.is_hyphen(at));
    let article = scope.is_one_of(at, &A);
    let (count, part) = if article {
        (Decimal::ONE, at + 1)
    } else {
        small(scope, at)?
    };
    let part = part + usize::from(scope.is_hyphen(part));
    let Some(NumberWord::Part(denominator)) = number_word(scope.key(part)) else {
        return None;
    };
    let plural = scope.word(part).ends_with('s');
    let ends = scope.is_break(part + 1) && denominator > 2;
    let common = (matches!(denominator, 2 | 4) || ends) && count == Decimal::ONE && !plural;
    (common || plural && !article)
        .then(|| Some((count.over(Decimal::of(denominator))?, part + 1)))
        .flatten()
}

/// "1 over 3", "one over twenty", where nothing follows that the second number could count ("gained
/// 1 over 3 years").
pub(super) fn over(scope: &Scope, i: usize) -> Option<Number> {
    if !scope.is_one_of(i + 1, &OVER) {
        return None;
    }
    let count = if scope.is_number(i) {
        Decimal::parse(scope.word(i))?
    } else {
        small(scope, i).filter(|(_, end)| *end == i + 1)?.0
    };
    let under = super::number::read(scope, i + 2, false)
        .filter(|n| n.high.is_none() && count < n.value && count.whole().is_some())?;
    let ends = scope.is_break(under.end) || scope.key(under.end) == OF;
    (ends && under.value.whole().is_some())
        .then(|| Some(Number::new(count.over(under.value)?, under.end, Form::Part)))
        .flatten()
}

/// "One hundred twenty-four fifths", "one hundred thirty-fifths": a number in words over a
/// denominator in the plural.
pub(super) fn plural_part(scope: &Scope, number: &Number) -> Option<Number> {
    let at = number.end + usize::from(scope.is_hyphen(number.end));
    let Some(NumberWord::Part(mut under)) =
        number_word(scope.key(at)).filter(|_| scope.is_word(at))
    else {
        return None;
    };
    if matches!(under, 2 | 4)
        || !scope.word(at).ends_with('s')
        || number.form != Form::Words
        || number.high.is_some()
    {
        return None;
    }
    let mut over = number.value;
    // The tens go with the denominator where something is left to divide.
    if let Some(NumberWord::Tens(tens)) =
        number_word(scope.key(number.end - 1)).filter(|_| under < 10)
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

/// Denominators that digits are written over; 9/11 and 24/7 are no fractions.
const DENOMINATORS: [u32; 17] = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 40, 64, 100];

/// `1/4`, `¼`, `2¼`.
pub(super) fn digits(scope: &Scope, i: usize) -> Option<Number> {
    if !scope.is_number(i) {
        return None;
    }
    let text = scope.word(i);
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
    let slash = matches!(scope.word(i + 1), "/" | "⁄") && scope.glued(i + 1) && scope.glued(i + 2);
    if !slash || scope.key(i + 3) == key!("/") || scope.key(i.wrapping_sub(1)) == key!("/") {
        return None;
    }
    let (over, under): (u32, u32) = (text.parse().ok()?, scope.word(i + 2).parse().ok()?);
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
