//! Recognises number words that do not count anything: in names and compounds, clock times and
//! pronouns.

use super::{calendar, one};
use crate::extract::figures::quantity::number::{self, Form, NumberWord, number_word, small};
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit;
use crate::lexicon::{Key, WordSet, key, keys, listed};
use crate::syntax::Sentence;

/// Recognises "zero" in the sense of "no": "Zero-tolerance", "zero tolerance", "net zero".
pub(super) fn zero(s: Sentence, i: usize) -> Option<usize> {
    const AFTER: WordSet = listed!("quantity/after_zero.txt");
    const BEFORE: WordSet = listed!("quantity/before_zero.txt");
    if s.key(i) != key!("zero") {
        return None;
    }
    let next = i + 1;
    let hyphen = s.joins(next) && s.is_word(next + 1) && unit::after(s, next + 1).is_none();
    if hyphen && number_word(s.key(next + 1)).is_none() {
        return Some(next + 2);
    }
    (s.is_one_of(next, AFTER) || s.is_one_of(s.before(i, 1), BEFORE)).then_some(next)
}

/// Recognises words that begin with a number but do not count anything ("two-way", "a one-off"),
/// and number words after a hyphen ("multi-million") or in a name ("Five Star", "BBC One").
pub(super) fn compound(s: Sentence, i: usize) -> Option<usize> {
    const AFTER: WordSet = listed!("quantity/after_hyphen.txt");
    let word = number_word(s.key(i))?;
    let before = s.before(i, 1);
    if s.joins(i + 1)
        && s.is_one_of(i + 2, AFTER)
        && matches!(word, NumberWord::Digit(_) | NumberWord::Times(_))
    {
        return Some(i + 3);
    }
    if s.joins(before) {
        let prefix = s.before(before, 1);
        let fine = s.is_one_of(prefix, keys!["minus", "sub", "to", "a"])
            || number_word(s.key(prefix)).is_some()
            || s.is_number(prefix);
        if !fine {
            return Some(i + 1);
        }
    }
    is_in_name(s, i, word).then_some(i + 1)
}

/// Whether the word is capitalised in mid-sentence beside another capitalised word.
fn is_in_name(s: Sentence, i: usize, word: NumberWord) -> bool {
    let before = s.before(i, 1);
    let named = s.is_capitalised(i) && i > s.start && !s.is_break(before);
    let plain = matches!(
        word,
        NumberWord::Digit(_) | NumberWord::Teen(_) | NumberWord::Tens(_)
    );
    let neighbour = s.is_capitalised(before) || s.is_capitalised(i + 1) || !plain;
    let shouted = s.is_upper(i);
    named && neighbour && !shouted && !matches!(word, NumberWord::Scale(_))
}

/// Recognises "scores" as the noun, not as a number: "Scores of 7 and 12".
pub(super) fn scores(s: Sentence, i: usize) -> Option<usize> {
    let scored = s.key(i) == key!("scores")
        && s.key(i + 1) == key!("of")
        && (s.is_number(i + 2) || s.is_range_dash(i + 2));
    scored.then_some(i + 1)
}

/// Recognises an order of magnitude: "Six figures", "a six-figure sum", "a thirty-something".
pub(super) fn magnitude(s: Sentence, i: usize) -> Option<usize> {
    let (_, end) = small(s, i)?;
    let at = end + usize::from(s.is_hyphen(end));
    if s.is_one_of(at, keys!["figure", "figures", "digit", "digits"]) {
        return Some(end + 1);
    }
    (at > end && s.word(at).starts_with("something")).then_some(at + 1)
}

/// Recognises a number word that refers to people or things named before: "The bottom three", "the
/// top two", "the three".
pub(super) fn pronoun(s: Sentence, i: usize) -> Option<usize> {
    const BEFORE: &[Key] = keys!["top", "bottom", "the", "these", "those", "us", "you"];
    let word = number_word(s.key(i))?;
    let (_, end) = small(s, i)?;
    let ends = !s.is_word(end) && !s.is_hyphen(end) || s.is_function_word(end);
    let stands = ends
        && s.is_one_of(s.before(i, 1), BEFORE)
        && s.key(end) != key!("percent")
        && matches!(word, NumberWord::Digit(_) | NumberWord::Teen(_))
        && !is_paired(s, end)
        && !is_whole(s, i);
    stands.then_some(end)
}

/// Whether the number is the whole of a share, which counts too: "Two of the five".
fn is_whole(s: Sentence, i: usize) -> bool {
    let of = s.before(i, 2);
    let part = s.before(of, 1);
    s.key(of) == key!("of")
        && part < of
        && (number_word(s.key(part)).is_some() || s.is_number(part))
}

/// Recognises a clock time in words: "At two o'clock", "five p.m."
pub(super) fn hour(s: Sentence, i: usize) -> Option<usize> {
    let (_, end) = small(s, i)?;
    (calendar::is_half_day(s, end) || s.key(end) == key!("o'clock")).then_some(end + 1)
}

/// Recognises "one" as a pronoun or part of a phrase.
pub(super) fn one(s: Sentence, i: usize) -> Option<usize> {
    let (_, end) = small(s, i)?;
    let lone = number_word(s.key(i)) == Some(NumberWord::Digit(1)) && end == i + 1;
    if !lone || is_share(s, end) || number::multiplier(s, end).is_some() || one::counts(s, i) {
        return None;
    }
    let part = number::fraction(s, i).is_some()
        || number::over(s, i).is_some()
        || s.key(end) == key!("and") && number::part_after_and(s, end + 1).is_some()
        || s.is_one_of(end, keys!["and", "or", "to"]) && small(s, end + 1).is_some();
    let measured = unit::after(s, end).is_some() && !one::is_some_day(s, i);
    (!part && !measured).then_some(end)
}

/// Whether the number word is part of a range or share, or has a unit: "the two or three", "the one
/// in ten".
fn is_paired(s: Sentence, at: usize) -> bool {
    is_share(s, at)
        || s.is_one_of(at, keys!["or", "to", "and"])
            && (small(s, at + 1).is_some() || s.is_number(at + 1))
        || unit::after(s, at).is_some()
}

/// Whether the words at `at` make a share of the number before them: "One in five", "one out of
/// five", "one of five".
fn is_share(s: Sentence, at: usize) -> bool {
    let at = at + usize::from(s.is_hyphen(at));
    let total = match (s.word(at), s.word(at + 1)) {
        ("out", "of") => at + 2 + usize::from(s.key(at + 2) == key!("every")),
        ("in" | "of", "every") | ("in", "-") => at + 2,
        ("in" | "of", _) => at + 1,
        _ => return false,
    };
    s.is_number(total) && !year::digits_like(s, total)
        || small(s, total).is_some()
        || number::read(s, total, false).is_some_and(|n| n.form == Form::Words)
}
