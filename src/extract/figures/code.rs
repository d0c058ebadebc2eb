//! Digits that name something: telephone numbers, models, viruses, streets' numbers, postcodes.
//!
//! A number whose noun before it says that it is a name ("flight 93") is told in `numbered`.

use super::number::{NumberWord, number_word};
use super::scope::Scope;
use super::{money, unit, year};
use crate::lexicon::{Key, key, keys, listed};
use crate::text::Case;

/// `+44 20 7946 0018`: groups of digits after a country's code.
pub(super) fn telephone(scope: &Scope, i: usize) -> Option<usize> {
    let dialled =
        scope.key(i.wrapping_sub(1)) == key!("+") && scope.glued(i) && scope.word(i).len() < 4;
    let end = (i + 1..i + 8).find(|&at| {
        !(scope.is_number(at) || scope.is_range_dash(at) || scope.is_one_of(at, keys!("(" | ")")))
    })?;
    (dialled && end > i + 2).then_some(end)
}

/// Three or more numbers with dashes between (telephone numbers, dates, line-ups), two seasons'
/// years, and `555-0123`.
pub(super) fn chain(scope: &Scope, i: usize) -> Option<usize> {
    let linked = |at: usize| {
        scope.is_range_dash(at)
            && scope.key(at) != key!("~")
            && scope.glued(at)
            && scope.is_number(at + 1)
            && scope.glued(at + 1)
    };
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
    let telephone = parts == 2
        && first.len() == 3
        && second.len() == 4
        && first > "199"
        && !second.contains(',');
    (parts > 2 || years || telephone).then_some(end)
}

/// Digits that belong to a name: F-16, COVID-19, 747-400, 5G, 24703L202, a street's number, a
/// postcode.
pub(super) fn is_code(scope: &Scope, i: usize) -> bool {
    let hyphen = i.wrapping_sub(1);
    if scope.word(hyphen) == "^" && scope.glued(i) {
        return true;
    }
    if scope.is_hyphen(hyphen)
        && scope.glued(i)
        && scope.glued(hyphen)
        && scope.is_word(hyphen.wrapping_sub(1))
    {
        let word = scope.word(hyphen - 1).to_ascii_lowercase();
        return !matches!(word.as_str(), "minus" | "sub" | "to" | "and" | "a");
    }
    // COVID -19, as agencies' texts have it
    if scope.is_hyphen(hyphen)
        && scope.glued(i)
        && scope
            .token(hyphen.wrapping_sub(1))
            .is_some_and(|t| t.case == Case::Upper && t.span.len() > 3)
    {
        return true;
    }
    let next = i + 1;
    if scope.glued(i) && scope.is_word(hyphen) && !money::is_sign(scope.key(hyphen)) {
        return true;
    }
    if scope.glued(next)
        && scope.is_word(next)
        && !is_suffix(scope, next)
        && unit::after(scope, next).is_none()
    {
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
    let power = word.strip_prefix(['e', 'E']).is_some_and(|digits| {
        digits.is_empty() || digits.parse().is_ok_and(|power: u32| power <= 300)
    });
    // "flat 4B", and "4B users"
    let billion = matches!(word, "b" | "B" | "T")
        && (money::before(scope, at - 1).is_some() || scope.is_plural(at + 1));
    scale
        || power
        || billion
        || matches!(word, "k" | "K" | "m" | "M" | "mm" | "MM" | "x")
        || money::millions(word).is_some()
}

/// "12 Mill Road", "TX 75001".
fn is_address(scope: &Scope, i: usize) -> bool {
    const STREETS: &[Key] = listed!("places/address_streets.txt");
    let street = (i + 1..i + 5)
        .take_while(|&at| scope.is_capitalised(at))
        .skip(1)
        .any(|at| scope.is_one_of(at, STREETS));
    let state = scope
        .token(i.wrapping_sub(1))
        .is_some_and(|t| t.case == Case::Upper && t.span.len() == 2);
    street || state && scope.word(i).len() == 5 && scope.key(i.wrapping_sub(2)) == key!(",")
}
