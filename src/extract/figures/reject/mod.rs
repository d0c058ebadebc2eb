//! What has digits or number words and is no figure: ordinals, names, pronouns, what pages number
//! their parts with.
//!
//! Dates and clock times are told in `calendar`, digits that only name something in `code` and
//! `numbered`, years in `year`.

mod calendar;
mod code;
mod numbered;
mod one;
pub(in crate::extract::figures) mod year;

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::{Form, small};
use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::unit;
use crate::lexicon::{Class, key, keys};
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// The token after something at `i` that only looks like a number; `None` when nothing forbids a
/// figure here.
pub(in crate::extract::figures) fn skip(s: Sentence, i: usize) -> Option<usize> {
    if s.is_number(i) {
        digits(s, i)
    } else {
        words(s, i)
    }
}

fn digits(s: Sentence, i: usize) -> Option<usize> {
    let next = i + 1;
    let glued = s.glued(next);
    let bare = s.word(i).bytes().all(|b| b.is_ascii_digit());
    // "eReader.3"
    if !bare && s.word(i).starts_with('.') && s.glued(i) && s.is_word(s.before(i, 1)) {
        return Some(next);
    }
    if bare && is_furniture(s, i) {
        return Some(next);
    }
    // 10:27, 1:36.6
    if s.key(next) == key!(":") && glued && s.is_number(i + 2) && s.glued(i + 2) {
        return Some(calendar::clock_end(s, i + 2));
    }
    if (calendar::is_half_day(s, next)
        || s.key(next) == key!("o'clock")
        || calendar::is_zone(s, next))
        && !calendar::is_tiny_length(s, i)
    {
        return Some(i + 2);
    }
    // "5-7 p.m.", "7 to 9 p.m."
    if (s.is_range_dash(next) || s.is_one_of(next, keys!("to" | "and")))
        && s.is_number(i + 2)
        && calendar::is_half_day(s, i + 3)
    {
        return Some(i + 4);
    }
    // 5th, 1990s, '80s
    let ordinal = s.is_one_of(next, keys!("st" | "nd" | "rd" | "th"))
        || s.key(next) == key!("s") && !s.word(i).contains('.');
    if glued && ordinal || s.kind(next) == Some(Kind::Clitic) && bare {
        return Some(i + 2);
    }
    if bare && (calendar::is_day(s, i) || calendar::is_numeric_date(s, i)) {
        return Some(calendar::end_of_date(s, i));
    }
    if let Some(end) = calendar::era(s, i) {
        return Some(end);
    }
    if let Some(end) = code::telephone(s, i).or_else(|| code::chain(s, i)) {
        return Some(end);
    }
    if bare && code::is_code(s, i) {
        return Some(i + 1);
    }
    (bare && numbered::is_name(s, i)).then(|| numbered::end(s, i))
}

/// What pages number their parts with: `04`, `+0000`, `1)`, a line of nothing but a number, `1 2 3
/// 4 5`.
fn is_furniture(s: Sentence, i: usize) -> bool {
    let word = s.word(i);
    let whole = s.doc.tokens().len();
    let first = i == s.start;
    let zeros = word.len() > 1 && word.starts_with('0') && !s.is_number(s.before(i, 1));
    let listed = first
        && (s.key(i + 1) == key!(")") || s.key(i + 1) == key!(".") && s.end == i + 2)
        && s.end < whole;
    let alone = first && s.end == i + 1 && whole > 1;
    let plain = |at: usize| {
        s.is_number(at)
            && !s.glued(at)
            && s.word(at).len() < 4
            && s.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    let pages = plain(i)
        && (plain(i + 1) && plain(i + 2) && s.word(i + 2).len() < 3
            || plain(s.before(i, 1)) && plain(s.before(i, 2)));
    zeros || listed || alone || pages
}

/// Number words in names ("Five Star", "BBC One"), after a hyphen ("multi-million"), ordinals of
/// time ("at two o'clock").
fn words(s: Sentence, i: usize) -> Option<usize> {
    let word = number_word(s.key(i))?;
    let before = s.before(i, 1);
    if s.is_hyphen(before) && s.glued(i) && s.glued(before) {
        let prefix = s.word(s.before(before, 1)).to_ascii_lowercase();
        let fine = matches!(prefix.as_str(), "minus" | "sub" | "to" | "a")
            || number_word(s.key(s.before(before, 1))).is_some()
            || s.is_number(s.before(before, 1));
        if !fine {
            return Some(i + 1);
        }
    }
    let named = s.is_capitalised(i) && i > s.start && !s.is_break(before);
    let neighbour = s.is_capitalised(before)
        || s.is_capitalised(i + 1)
        || !matches!(
            word,
            NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_)
        );
    let shouted = s.token(i).is_some_and(|t| t.case == Case::Upper);
    if named && neighbour && !shouted && !matches!(word, NumberWord::Scale(_)) {
        return Some(i + 1);
    }
    if numbered::is_noun(s, before)
        && !s.is_plural(i + 1)
        && matches!(word, NumberWord::Digit(_))
        && unit::after(s, i + 1).is_none()
    {
        return Some(i + 1);
    }
    let (_, end) = small(s, i)?;
    if ends_in_figures(s, end) {
        return Some(end + 1);
    }
    // "a thirty-something"
    if s.is_hyphen(end) && s.word(end + 1).starts_with("something") {
        return Some(end + 2);
    }
    // "the bottom three", "the top two"
    let ends = !s.is_word(end) && !s.is_hyphen(end) || s.is_function_word(end);
    let pronoun = keys!("top" | "bottom" | "the" | "these" | "those" | "us" | "you");
    if ends
        && s.is_one_of(before, pronoun)
        && s.key(end) != key!("percent")
        && matches!(word, NumberWord::Digit(_) | NumberWord::Teen(_))
        && !is_paired(s, end)
    {
        return Some(end);
    }
    let clock = calendar::is_half_day(s, end) || s.key(end) == key!("o'clock");
    let lone_one = word == NumberWord::Digit(1)
        && end == i + 1
        && !is_share(s, end)
        && crate::extract::figures::quantity::number::multiplier(s, end).is_none()
        && !one::counts(s, i);
    let part = lone_one
        && (crate::extract::figures::quantity::number::fraction(s, i).is_some()
            || crate::extract::figures::quantity::number::over(s, i).is_some()
            || s.key(end) == key!("and")
                && crate::extract::figures::quantity::number::part_after_and(s, end + 1).is_some()
            || s.is_one_of(end, keys!("and" | "or" | "to")) && small(s, end + 1).is_some());
    let measured = unit::after(s, end).is_some() && !one::is_some_day(s, i);
    (clock || lone_one && !part && !measured).then_some(end + usize::from(clock))
}

/// "six figures", "a six-figure sum"
fn ends_in_figures(s: Sentence, end: usize) -> bool {
    let at = end + usize::from(s.is_hyphen(end));
    s.is_one_of(at, keys!("figure" | "figures" | "digit" | "digits"))
}

/// What follows makes a range or share of a number word: "the two or three", "the one in ten".
fn is_paired(s: Sentence, at: usize) -> bool {
    is_share(s, at)
        || s.is_one_of(at, keys!("or" | "to" | "and"))
            && (small(s, at + 1).is_some() || s.is_number(at + 1))
        || unit::after(s, at).is_some()
}

/// "one in five", "one out of five", "one of five".
fn is_share(s: Sentence, at: usize) -> bool {
    let at = at + usize::from(s.is_hyphen(at));
    let total = match (s.word(at), s.word(at + 1)) {
        ("in" | "of", "every") | ("out", "of") | ("in", "-") => at + 2,
        ("in" | "of", _) => at + 1,
        _ => return false,
    };
    s.is_number(total) && !year::digits_like(s, total)
        || small(s, total).is_some()
        || crate::extract::figures::quantity::number::read(s, total, false)
            .is_some_and(|n| n.form == Form::Words)
}

/// What only the whole quantity shows: a year, an emergency number.
pub(in crate::extract::figures) fn is_vetoed(
    s: Sentence,
    quantity: &Quantity,
    modified: bool,
) -> bool {
    if year::is_year(s, quantity, modified) {
        return true;
    }
    // "the hundred and twenty-fifth"
    let last = quantity.number.end;
    if s.is_hyphen(last)
        && s.is(last + 1, Class::ORDINAL)
        && crate::extract::figures::quantity::number::is_tens(s, last - 1)
    {
        return true;
    }
    // Nobody reports ten digits without a comma.
    let signed = quantity.number.value < Decimal::ZERO;
    let id = quantity.number.form == Form::Plain
        && quantity.unit.is_none()
        && !signed
        && s.word(quantity.number.end - 1).len() > 9;
    let called = keys!("called" | "call" | "dial" | "dialed" | "dialled" | "calling");
    let emergency =
        quantity.unit.is_none() && matches!(s.word(quantity.first), "911" | "999" | "112");
    id || emergency
        && (s.is_one_of(s.before(quantity.first, 1), called)
            || s.is_one_of(quantity.end, keys!("call" | "calls")))
}
