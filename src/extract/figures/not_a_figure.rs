//! What has digits or number words and is no figure: ordinals, names, pronouns, what pages number
//! their parts with.
//!
//! Dates and clock times are told in `calendar`, digits that only name something in `code` and
//! `numbered`, years in `year`.

use super::number::Decimal;
use super::number::{Form, small};
use super::number::{NumberWord, number_word};
use super::quantity::Quantity;
use super::scope::Scope;
use super::{calendar, code, numbered, one, unit, year};
use crate::lexicon::{Class, key, keys};
use crate::text::{Case, Kind};

/// The token after something at `i` that only looks like a number; `None` when nothing forbids a
/// figure here.
pub(super) fn skip(scope: &Scope, i: usize) -> Option<usize> {
    if scope.is_number(i) {
        digits(scope, i)
    } else {
        words(scope, i)
    }
}

fn digits(scope: &Scope, i: usize) -> Option<usize> {
    let next = i + 1;
    let glued = scope.glued(next);
    let bare = scope.word(i).bytes().all(|b| b.is_ascii_digit());
    // "eReader.3"
    if !bare && scope.word(i).starts_with('.') && scope.glued(i) && scope.is_word(i.wrapping_sub(1))
    {
        return Some(next);
    }
    if bare && is_furniture(scope, i) {
        return Some(next);
    }
    // 10:27, 1:36.6
    if scope.key(next) == key!(":") && glued && scope.is_number(i + 2) && scope.glued(i + 2) {
        return Some(calendar::clock_end(scope, i + 2));
    }
    if (calendar::is_half_day(scope, next)
        || scope.key(next) == key!("o'clock")
        || calendar::is_zone(scope, next))
        && !calendar::is_tiny_length(scope, i)
    {
        return Some(i + 2);
    }
    // "5-7 p.m.", "7 to 9 p.m."
    if (scope.is_range_dash(next) || scope.is_one_of(next, keys!("to" | "and")))
        && scope.is_number(i + 2)
        && calendar::is_half_day(scope, i + 3)
    {
        return Some(i + 4);
    }
    // 5th, 1990s, '80s
    let ordinal = scope.is_one_of(next, keys!("st" | "nd" | "rd" | "th"))
        || scope.key(next) == key!("s") && !scope.word(i).contains('.');
    if glued && ordinal || scope.kind(next) == Some(Kind::Clitic) && bare {
        return Some(i + 2);
    }
    if bare && (calendar::is_day(scope, i) || calendar::is_numeric_date(scope, i)) {
        return Some(calendar::end_of_date(scope, i));
    }
    if let Some(end) = calendar::era(scope, i) {
        return Some(end);
    }
    if let Some(end) = code::telephone(scope, i).or_else(|| code::chain(scope, i)) {
        return Some(end);
    }
    if bare && code::is_code(scope, i) {
        return Some(i + 1);
    }
    (bare && numbered::is_name(scope, i)).then(|| numbered::end(scope, i))
}

/// What pages number their parts with: `04`, `+0000`, `1)`, a line of nothing but a number, `1 2 3
/// 4 5`.
fn is_furniture(scope: &Scope, i: usize) -> bool {
    let word = scope.word(i);
    let whole = scope.doc.tokens().len();
    let first = i == scope.start;
    let zeros = word.len() > 1 && word.starts_with('0') && !scope.is_number(i.wrapping_sub(1));
    let listed = first
        && (scope.key(i + 1) == key!(")") || scope.key(i + 1) == key!(".") && scope.end == i + 2)
        && scope.end < whole;
    let alone = first && scope.end == i + 1 && whole > 1;
    let plain = |at: usize| {
        scope.is_number(at)
            && !scope.glued(at)
            && scope.word(at).len() < 4
            && scope.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    let pages = plain(i)
        && (plain(i + 1) && plain(i + 2) && scope.word(i + 2).len() < 3
            || plain(i.wrapping_sub(1)) && plain(i.wrapping_sub(2)));
    zeros || listed || alone || pages
}

/// Number words in names ("Five Star", "BBC One"), after a hyphen ("multi-million"), ordinals of
/// time ("at two o'clock").
fn words(scope: &Scope, i: usize) -> Option<usize> {
    let word = number_word(scope.key(i))?;
    let before = i.wrapping_sub(1);
    if scope.is_hyphen(before) && scope.glued(i) && scope.glued(before) {
        let prefix = scope.word(before.wrapping_sub(1)).to_ascii_lowercase();
        let fine = matches!(prefix.as_str(), "minus" | "sub" | "to" | "a")
            || number_word(scope.key(before.wrapping_sub(1))).is_some()
            || scope.is_number(before.wrapping_sub(1));
        if !fine {
            return Some(i + 1);
        }
    }
    let named = scope.is_capitalised(i) && i > scope.start && !scope.is_break(before);
    let neighbour = scope.is_capitalised(before)
        || scope.is_capitalised(i + 1)
        || !matches!(
            word,
            NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_)
        );
    let shouted = scope.token(i).is_some_and(|t| t.case == Case::Upper);
    if named && neighbour && !shouted && !matches!(word, NumberWord::Scale(_)) {
        return Some(i + 1);
    }
    if numbered::is_noun(scope, before)
        && !scope.is_plural(i + 1)
        && matches!(word, NumberWord::Digit(_))
        && unit::after(scope, i + 1).is_none()
    {
        return Some(i + 1);
    }
    let (_, end) = small(scope, i)?;
    if ends_in_figures(scope, end) {
        return Some(end + 1);
    }
    // "a thirty-something"
    if scope.is_hyphen(end) && scope.word(end + 1).starts_with("something") {
        return Some(end + 2);
    }
    // "the bottom three", "the top two"
    let ends = !scope.is_word(end) && !scope.is_hyphen(end) || scope.is_function_word(end);
    let pronoun = keys!("top" | "bottom" | "the" | "these" | "those" | "us" | "you");
    if ends
        && scope.is_one_of(before, pronoun)
        && scope.key(end) != key!("percent")
        && matches!(word, NumberWord::Digit(_) | NumberWord::Teen(_))
        && !is_paired(scope, end)
    {
        return Some(end);
    }
    let clock = calendar::is_half_day(scope, end) || scope.key(end) == key!("o'clock");
    let lone_one = word == NumberWord::Digit(1)
        && end == i + 1
        && !is_share(scope, end)
        && super::number::multiplier(scope, end).is_none()
        && !one::counts(scope, i);
    let part = lone_one
        && (super::number::fraction(scope, i).is_some()
            || super::number::over(scope, i).is_some()
            || scope.key(end) == key!("and")
                && super::number::part_after_and(scope, end + 1).is_some()
            || scope.is_one_of(end, keys!("and" | "or" | "to")) && small(scope, end + 1).is_some());
    let measured = unit::after(scope, end).is_some() && !one::is_some_day(scope, i);
    (clock || lone_one && !part && !measured).then_some(end + usize::from(clock))
}

/// "six figures", "a six-figure sum"
fn ends_in_figures(scope: &Scope, end: usize) -> bool {
    let at = end + usize::from(scope.is_hyphen(end));
    scope.is_one_of(at, keys!("figure" | "figures" | "digit" | "digits"))
}

/// What follows makes a range or share of a number word: "the two or three", "the one in ten".
fn is_paired(scope: &Scope, at: usize) -> bool {
    is_share(scope, at)
        || scope.is_one_of(at, keys!("or" | "to" | "and"))
            && (small(scope, at + 1).is_some() || scope.is_number(at + 1))
        || unit::after(scope, at).is_some()
}

/// "one in five", "one out of five", "one of five".
fn is_share(scope: &Scope, at: usize) -> bool {
    let at = at + usize::from(scope.is_hyphen(at));
    let total = match (scope.word(at), scope.word(at + 1)) {
        ("in" | "of", "every") | ("out", "of") | ("in", "-") => at + 2,
        ("in" | "of", _) => at + 1,
        _ => return false,
    };
    scope.is_number(total) && !year::digits_like(scope, total)
        || small(scope, total).is_some()
        || super::number::read(scope, total, false).is_some_and(|n| n.form == Form::Words)
}

/// What only the whole quantity shows: a year, an emergency number.
pub(super) fn is_vetoed(scope: &Scope, quantity: &Quantity, modified: bool) -> bool {
    if year::is_year(scope, quantity, modified) {
        return true;
    }
    // "the hundred and twenty-fifth"
    let last = quantity.number.end;
    if scope.is_hyphen(last)
        && scope.is(last + 1, Class::ORDINAL)
        && super::number::is_tens(scope, last - 1)
    {
        return true;
    }
    // Nobody reports ten digits without a comma.
    let signed = quantity.number.value < Decimal::ZERO;
    let id = quantity.number.form == Form::Plain
        && quantity.unit.is_none()
        && !signed
        && scope.word(quantity.number.end - 1).len() > 9;
    let called = keys!("called" | "call" | "dial" | "dialed" | "dialled" | "calling");
    let emergency =
        quantity.unit.is_none() && matches!(scope.word(quantity.first), "911" | "999" | "112");
    id || emergency
        && (scope.is_one_of(quantity.first.wrapping_sub(1), called)
            || scope.is_one_of(quantity.end, keys!("call" | "calls")))
}
