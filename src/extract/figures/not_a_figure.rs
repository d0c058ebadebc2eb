//! What has digits or number words and is no figure: dates, clock times, ordinals, names and numbers of things.

use super::decimal::Decimal;
use super::number::{Form, small};
use super::quantity::Quantity;
use super::scope::Scope;
use super::words::{NumberWord, number_word};
use super::{numbered, one, unit, year};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Kind};

/// The token after something at `i` that only looks like a number; `None` when nothing forbids a figure here.
pub(super) fn skip(scope: &Scope, i: usize) -> Option<usize> {
    if scope.is_number(i) { digits(scope, i) } else { words(scope, i) }
}

fn digits(scope: &Scope, i: usize) -> Option<usize> {
    let next = i + 1;
    let glued = scope.glued(next);
    let bare = scope.word(i).bytes().all(|b| b.is_ascii_digit());
    // "eReader.3"
    if !bare && scope.word(i).starts_with('.') && scope.glued(i) && scope.is_word(i.wrapping_sub(1)) {
        return Some(next);
    }
    if bare && is_furniture(scope, i) {
        return Some(next);
    }
    // 10:27, 1:36.6
    if scope.key(next) == key!(":") && glued && scope.is_number(i + 2) && scope.glued(i + 2) {
        return Some(clock_end(scope, i + 2));
    }
    if (is_half_day(scope, next) || scope.key(next) == key!("o'clock") || is_zone(scope, next)) && !is_tiny_length(scope, i) {
        return Some(i + 2);
    }
    // "5-7 p.m.", "7 to 9 p.m."
    if (scope.is_dash(next) || scope.is_one_of(next, keys!("to" | "and"))) && scope.is_number(i + 2) && is_half_day(scope, i + 3) {
        return Some(i + 4);
    }
    // 5th, 1990s, '80s
    let ordinal = scope.is_one_of(next, keys!("st" | "nd" | "rd" | "th")) || scope.key(next) == key!("s") && !scope.word(i).contains('.');
    if glued && ordinal || scope.kind(next) == Some(Kind::Clitic) && bare {
        return Some(i + 2);
    }
    if bare && (is_day(scope, i) || is_numeric_date(scope, i)) {
        return Some(end_of_date(scope, i));
    }
    if let Some(end) = era(scope, i) {
        return Some(end);
    }
    if let Some(end) = telephone(scope, i).or_else(|| chain(scope, i)) {
        return Some(end);
    }
    if bare && is_code(scope, i) {
        return Some(i + 1);
    }
    (bare && numbered::is_name(scope, i)).then(|| numbered::end(scope, i))
}

/// What pages number their parts with: `04`, `+0000`, `1)`, a line of nothing but a number, `1 2 3 4 5`.
fn is_furniture(scope: &Scope, i: usize) -> bool {
    let word = scope.word(i);
    let whole = scope.doc.tokens().len();
    let first = i == scope.start;
    let zeros = word.len() > 1 && word.starts_with('0') && !scope.is_number(i.wrapping_sub(1));
    let listed = first && (scope.key(i + 1) == key!(")") || scope.key(i + 1) == key!(".") && scope.end == i + 2) && scope.end < whole;
    let alone = first && scope.end == i + 1 && whole > 1;
    let plain = |at: usize| {
        scope.is_number(at) && !scope.glued(at) && scope.word(at).len() < 4 && scope.word(at).bytes().all(|b| b.is_ascii_digit())
    };
    let pages =
        plain(i) && (plain(i + 1) && plain(i + 2) && scope.word(i + 2).len() < 3 || plain(i.wrapping_sub(1)) && plain(i.wrapping_sub(2)));
    zeros || listed || alone || pages
}

/// "2.1 pm" in a sentence about sizes is left alone; clock times have two digits after their point.
fn is_tiny_length(scope: &Scope, i: usize) -> bool {
    let word = scope.word(i);
    word.split_once('.').is_some_and(|(_, minutes)| minutes.len() != 2)
}

fn clock_end(scope: &Scope, mut at: usize) -> usize {
    while scope.key(at + 1) == key!(":") && scope.is_number(at + 2) {
        at += 2;
    }
    at + 1 + usize::from(is_half_day(scope, at + 1) || is_zone(scope, at + 1))
}

/// `a.m.`, `PM`
fn is_half_day(scope: &Scope, i: usize) -> bool {
    scope.is_one_of(i, keys!("a.m" | "p.m" | "am" | "pm"))
}

/// `GMT`
fn is_zone(scope: &Scope, i: usize) -> bool {
    const ZONES: [Key; 7] = Key::words(["gmt", "bst", "est", "edt", "cet", "et", "utc"]);
    scope.token(i).is_some_and(|t| t.case == Case::Upper && ZONES.contains(&t.key))
}

/// The day of a month: "March 29", "29 March", "Oct. 11-15", "the 29th of March".
fn is_day(scope: &Scope, i: usize) -> bool {
    let day = |at: usize| scope.word(at).parse::<u32>().is_ok_and(|n| (1..=31).contains(&n));
    let word_too = |at: usize| scope.is_one_of(at, keys!("may" | "march" | "mar" | "august"));
    let month = |at: usize| scope.is(at, Class::MONTH) && (scope.is_capitalised(at) || !word_too(at));
    let before = i.wrapping_sub(1);
    if month(before) {
        return day(i) || year::digits_like(scope, i);
    }
    if scope.is_hyphen(before) || scope.is_dash(before) {
        // Oct. 11-15
        let start = i.wrapping_sub(2);
        return scope.is_number(start) && month(start.wrapping_sub(1)) && day(i);
    }
    let listed = scope.is_one_of(before, keys!("and" | "or" | "," | "to" | "through"));
    if listed && scope.is_number(i.wrapping_sub(2)) && month(i.wrapping_sub(3)) && (day(i) || year::digits_like(scope, i)) {
        let counts = scope.is_lower(i + 1) && scope.is_plural(i + 1) || unit::after(scope, i + 1).is_some();
        return !counts;
    }
    let of = usize::from(scope.key(i + 1) == key!("of"));
    day(i) && month(i + 1 + of) && scope.key(i + 1 + of) != key!("may") || day(i) && scope.word(i + 1 + of) == "May"
}

/// "March 29, 2024": with its year.
fn end_of_date(scope: &Scope, i: usize) -> usize {
    let at = if scope.is(i + 1, Class::MONTH) { i + 2 } else { i + 1 };
    let comma = usize::from(scope.key(at) == key!(","));
    let slashes = (0..2).take_while(|n| scope.key(i + 1 + 2 * n) == key!("/") && scope.is_number(i + 2 + 2 * n)).count();
    if slashes > 0 {
        return i + 1 + 2 * slashes;
    }
    if year::digits_like(scope, at + comma) && scope.is_number(at + comma) { at + comma + 1 } else { at }
}

/// 9/11, 11/8/16, 24/7.
fn is_numeric_date(scope: &Scope, i: usize) -> bool {
    let slash = scope.key(i + 1) == key!("/") && scope.glued(i + 1) && scope.is_number(i + 2) && scope.glued(i + 2);
    slash && super::fraction::digits(scope, i).is_none()
}

/// "A.D. 900", "between A.D. 900 and 1250", "300 B.C.": years with their era.
fn era(scope: &Scope, i: usize) -> Option<usize> {
    const BEFORE: [Key; 2] = Key::words(["ad", "a.d"]);
    const AFTER: [Key; 6] = Key::words(["bc", "b.c", "bce", "ce", "ad", "a.d"]);
    let upper = |at: usize| scope.token(at).is_some_and(|t| t.case == Case::Upper);
    let before = i.wrapping_sub(1);
    if scope.is_one_of(i + 1, &AFTER) && upper(i + 1) {
        return Some(i + 2);
    }
    if !scope.is_one_of(before, &BEFORE) || !upper(before) {
        return None;
    }
    let goes_on = matches!(scope.word(i + 1), "and" | "to" | "-" | "–") && scope.is_number(i + 2);
    Some(if goes_on { i + 3 } else { i + 1 })
}

/// `+44 20 7946 0018`: groups of digits after a country's code.
fn telephone(scope: &Scope, i: usize) -> Option<usize> {
    let dialled = scope.key(i.wrapping_sub(1)) == key!("+") && scope.glued(i) && scope.word(i).len() < 4;
    let end = (i + 1..i + 8).find(|&at| !(scope.is_number(at) || scope.is_dash(at) || scope.is_one_of(at, keys!("(" | ")"))))?;
    (dialled && end > i + 2).then_some(end)
}

/// Three or more numbers with dashes between (telephone numbers, dates, line-ups), two seasons' years, and `555-0123`.
fn chain(scope: &Scope, i: usize) -> Option<usize> {
    let linked =
        |at: usize| scope.is_dash(at) && scope.key(at) != key!("~") && scope.glued(at) && scope.is_number(at + 1) && scope.glued(at + 1);
    let mut end = i + 1;
    while linked(end) {
        end += 2;
    }
    let parts = (end - i).div_ceil(2);
    let (first, second) = (scope.word(i), scope.word(i + 2));
    let years = parts == 2
        && year::digits_like(scope, i)
        && (second.len() == 2 || year::digits_like(scope, i + 2))
        && unit::after(scope, end).is_none()
        && !scope.is_plural(end);
    let telephone = parts == 2 && first.len() == 3 && second.len() == 4 && first > "199" && !second.contains(',');
    (parts > 2 || years || telephone).then_some(end)
}

/// Digits that belong to a name: F-16, COVID-19, 747-400, 5G, 24703L202, a street's number, a postcode.
fn is_code(scope: &Scope, i: usize) -> bool {
    let hyphen = i.wrapping_sub(1);
    if scope.word(hyphen) == "^" && scope.glued(i) {
        return true;
    }
    if scope.is_hyphen(hyphen) && scope.glued(i) && scope.glued(hyphen) && scope.is_word(hyphen.wrapping_sub(1)) {
        let word = scope.word(hyphen - 1).to_ascii_lowercase();
        return !matches!(word.as_str(), "minus" | "sub" | "to" | "and" | "a");
    }
    // COVID -19, as agencies' texts have it
    if scope.is_hyphen(hyphen)
        && scope.glued(i)
        && scope.token(hyphen.wrapping_sub(1)).is_some_and(|t| t.case == Case::Upper && t.span.len() > 3)
    {
        return true;
    }
    let next = i + 1;
    if scope.glued(i) && scope.is_word(hyphen) && !super::money::is_sign(scope.key(hyphen)) {
        return true;
    }
    if scope.glued(next) && scope.is_word(next) && !is_suffix(scope, next) && unit::after(scope, next).is_none() {
        return true;
    }
    // 7-Eleven, 747-x
    if scope.is_hyphen(next)
        && scope.glued(next)
        && scope.glued(next + 1)
        && scope.is_capitalised(next + 1)
        && unit::after(scope, next + 1).is_none()
    {
        return true;
    }
    is_address(scope, i)
}

/// Letters that multiply the number they are glued to.
fn is_suffix(scope: &Scope, at: usize) -> bool {
    let word = scope.word(at);
    let scale = matches!(number_word(scope.key(at)), Some(NumberWord::Scale(_)));
    let power =
        word.strip_prefix(['e', 'E']).is_some_and(|digits| digits.is_empty() || digits.parse().is_ok_and(|power: u32| power <= 300));
    // "flat 4B", and "4B users"
    let billion = matches!(word, "b" | "B" | "T") && (super::money::before(scope, at - 1).is_some() || scope.is_plural(at + 1));
    scale || power || billion || matches!(word, "k" | "K" | "m" | "M" | "mm" | "MM" | "x") || super::money::millions(word).is_some()
}

/// "12 Mill Road", "TX 75001".
fn is_address(scope: &Scope, i: usize) -> bool {
    const STREETS: [Key; 18] = [
        Key::word("street"),
        Key::word("st"),
        Key::word("avenue"),
        Key::word("ave"),
        Key::word("road"),
        Key::word("rd"),
        Key::word("drive"),
        Key::word("lane"),
        Key::word("boulevard"),
        Key::word("blvd"),
        Key::word("court"),
        Key::word("place"),
        Key::word("square"),
        Key::word("terrace"),
        Key::word("parkway"),
        Key::word("way"),
        Key::word("row"),
        Key::word("crescent"),
    ];
    let street = (i + 1..i + 5).take_while(|&at| scope.is_capitalised(at)).skip(1).any(|at| scope.is_one_of(at, &STREETS));
    let state = scope.token(i.wrapping_sub(1)).is_some_and(|t| t.case == Case::Upper && t.span.len() == 2);
    street || state && scope.word(i).len() == 5 && scope.key(i.wrapping_sub(2)) == key!(",")
}

/// Number words in names ("Five Star", "BBC One"), after a hyphen ("multi-million"), ordinals of time ("at two o'clock").
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
        || !matches!(word, NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_));
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
    let pronoun = [
        Key::word("top"),
        Key::word("bottom"),
        Key::word("the"),
        Key::word("these"),
        Key::word("those"),
        Key::word("us"),
        Key::word("you"),
    ];
    if ends
        && scope.is_one_of(before, &pronoun)
        && scope.key(end) != key!("percent")
        && matches!(word, NumberWord::Digit(_) | NumberWord::Teen(_))
        && !is_paired(scope, end)
    {
        return Some(end);
    }
    let clock = is_half_day(scope, end) || scope.key(end) == key!("o'clock");
    let lone_one = word == NumberWord::Digit(1)
        && end == i + 1
        && !is_share(scope, end)
        && super::number::multiplier(scope, end).is_none()
        && !one::counts(scope, i);
    let part = lone_one
        && (super::fraction::read(scope, i).is_some()
            || super::fraction::over(scope, i).is_some()
            || scope.key(end) == key!("and") && super::fraction::part_after_and(scope, end + 1).is_some()
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
        || scope.is_one_of(at, keys!("or" | "to" | "and")) && (small(scope, at + 1).is_some() || scope.is_number(at + 1))
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
    if scope.is_hyphen(last) && scope.is(last + 1, Class::ORDINAL) && super::fraction::is_tens(scope, last - 1) {
        return true;
    }
    // Nobody reports ten digits without a comma.
    let signed = quantity.number.value < Decimal::ZERO;
    let id = quantity.number.form == Form::Plain && quantity.unit.is_none() && !signed && scope.word(quantity.number.end - 1).len() > 9;
    let called =
        [Key::word("called"), Key::word("call"), Key::word("dial"), Key::word("dialed"), Key::word("dialled"), Key::word("calling")];
    let emergency = quantity.unit.is_none() && matches!(scope.word(quantity.first), "911" | "999" | "112");
    id || emergency && (scope.is_one_of(quantity.first.wrapping_sub(1), &called) || scope.is_one_of(quantity.end, keys!("call" | "calls")))
}
