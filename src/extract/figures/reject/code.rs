//! Digits that name something: telephone numbers, models, viruses, streets' numbers, postcodes.
//!
//! A number whose noun before it says that it is a name ("flight 93") is told in `numbered`.

use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::reject::year;
use crate::extract::figures::unit;
use crate::extract::figures::unit::money;
use crate::lexicon::{Key, key, keys, listed};
use crate::syntax::Sentence;
use crate::text::Case;

/// `+44 20 7946 0018`: groups of digits after a country's code.
pub(in crate::extract::figures) fn telephone(s: Sentence, i: usize) -> Option<usize> {
    let dialled = s.key(s.before(i, 1)) == key!("+") && s.glued(i) && s.word(i).len() < 4;
    let end = (i + 1..i + 8).find(|&at| {
        !(s.is_number(at) || s.is_range_dash(at) || s.is_one_of(at, keys!("(" | ")")))
    })?;
    (dialled && end > i + 2).then_some(end)
}

/// Three or more numbers with dashes between (telephone numbers, dates, line-ups), two seasons'
/// years, and `555-0123`.
pub(in crate::extract::figures) fn chain(s: Sentence, i: usize) -> Option<usize> {
    let linked = |at: usize| {
        s.is_range_dash(at)
            && s.key(at) != key!("~")
            && s.glued(at)
            && s.is_number(at + 1)
            && s.glued(at + 1)
    };
    let mut end = i + 1;
    while linked(end) {
        end += 2;
    }
    let parts = (end - i).div_ceil(2);
    let (first, second) = (s.word(i), s.word(i + 2));
    let years = parts == 2
        && year::digits_like(s, i)
        && (second.len() == 2 || year::digits_like(s, i + 2))
        && unit::after(s, end).is_none()
        && !s.is_plural(end);
    let telephone = parts == 2
        && first.len() == 3
        && second.len() == 4
        && first > "199"
        && !second.contains(',');
    (parts > 2 || years || telephone).then_some(end)
}

/// Digits that belong to a name: F-16, COVID-19, 747-400, 5G, 24703L202, a street's number, a
/// postcode.
pub(in crate::extract::figures) fn is_code(s: Sentence, i: usize) -> bool {
    let hyphen = s.before(i, 1);
    if s.word(hyphen) == "^" && s.glued(i) {
        return true;
    }
    if s.is_hyphen(hyphen) && s.glued(i) && s.glued(hyphen) && s.is_word(s.before(hyphen, 1)) {
        let word = s.word(hyphen - 1).to_ascii_lowercase();
        return !matches!(word.as_str(), "minus" | "sub" | "to" | "and" | "a");
    }
    // COVID -19, as agencies' texts have it
    if s.is_hyphen(hyphen)
        && s.glued(i)
        && s.token(s.before(hyphen, 1))
            .is_some_and(|t| t.case == Case::Upper && t.span.len() > 3)
    {
        return true;
    }
    let next = i + 1;
    if s.glued(i) && s.is_word(hyphen) && !money::is_sign(s.key(hyphen)) {
        return true;
    }
    if s.glued(next) && s.is_word(next) && !is_suffix(s, next) && unit::after(s, next).is_none() {
        return true;
    }
    // 7-Eleven, 747-x
    if s.is_hyphen(next)
        && s.glued(next)
        && s.glued(next + 1)
        && s.is_capitalised(next + 1)
        && unit::after(s, next + 1).is_none()
    {
        return true;
    }
    is_address(s, i)
}

/// Letters that multiply the number they are glued to.
fn is_suffix(s: Sentence, at: usize) -> bool {
    let word = s.word(at);
    let scale = matches!(number_word(s.key(at)), Some(NumberWord::Scale(_)));
    let power = word.strip_prefix(['e', 'E']).is_some_and(|digits| {
        digits.is_empty() || digits.parse().is_ok_and(|power: u32| power <= 300)
    });
    // "flat 4B", and "4B users"
    let billion = matches!(word, "b" | "B" | "T")
        && (money::before(s, at - 1).is_some() || s.is_plural(at + 1));
    scale
        || power
        || billion
        || matches!(word, "k" | "K" | "m" | "M" | "mm" | "MM" | "x")
        || money::millions(word).is_some()
}

/// "12 Mill Road", "TX 75001".
fn is_address(s: Sentence, i: usize) -> bool {
    const STREETS: &[Key] = listed!("places/address_streets.txt");
    let street = (i + 1..i + 5)
        .take_while(|&at| s.is_capitalised(at))
        .skip(1)
        .any(|at| s.is_one_of(at, STREETS));
    let state = s
        .token(s.before(i, 1))
        .is_some_and(|t| t.case == Case::Upper && t.span.len() == 2);
    street || state && s.word(i).len() == 5 && s.key(s.before(i, 2)) == key!(",")
}
