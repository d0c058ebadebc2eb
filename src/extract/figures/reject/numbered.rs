//! Recognises numbers that name a thing: "section 12", "Apollo 11", "Super Bowl 50". The nouns are
//! in `lexicon/lists/quantity/numbered.txt`.

use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::quantity::score;
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit::{self, money};
use crate::lexicon::{Class, Classes, key, keys};
use crate::syntax::Sentence;
use crate::text::{Case, Kind};

/// Recognises a number word after such a noun: "Phase two", "round five".
pub(super) fn word(s: Sentence, i: usize) -> Option<usize> {
    let named = is_noun(s, s.before(i, 1))
        && !s.is_plural(i + 1)
        && matches!(number_word(s.key(i)), Some(NumberWord::Digit(_)))
        && unit::after(s, i + 1).is_none();
    named.then_some(i + 1)
}

/// Whether a capital letter belongs to the number at `i`: "97C".
fn is_lettered(s: Sentence, i: usize) -> bool {
    let letter = s.word(i + 1).trim_end_matches('.');
    s.glued(i + 1) && letter.len() == 1 && s.is_capitalised(i + 1)
}

/// Whether the number after the word at `i` is part of a name.
fn is_noun(s: Sentence, i: usize) -> bool {
    s.is(i, Class::NUMBERED)
}

/// Whether the number at `i` is part of a name: "section 12", "Apollo 11", "Super Bowl 50", "the
/// 486".
pub(super) fn is_name(s: Sentence, i: usize) -> bool {
    let before = s.before(i, 1);
    let Some(token) = s.token(before) else {
        return false;
    };
    let noun = is_noun(s, before);
    // "grant no. 802991"
    let abbreviated = noun && token.stopped;
    if s.word(i).len() > 5 && !abbreviated || score::result(s, i).is_some() {
        return false;
    }
    // "Highway 97C", "Seat 14C"
    let lettered = noun && token.capitalised() && is_lettered(s, i);
    if token.key == key!("#") || abbreviated || lettered {
        return true;
    }
    if is_amount(s, i) {
        return false;
    }
    // "the Group of 7"
    if token.key == key!("of")
        && s.key(s.before(before, 1)) == key!("group")
        && s.is_capitalised(before - 1)
    {
        return true;
    }
    let counts = s.is_lower(i + 1)
        && (s.is_plural(i + 1) || s.is_plural(i + 2) && !s.is_function_word(i + 1));
    if noun && token.kind == Kind::Word {
        return token.capitalised() || !counts;
    }
    !counts && (is_index(s, i) || is_after_name(s, i))
}

/// Whether the number at `i` is scaled, has a unit or is money, and so isn't part of a name.
fn is_amount(s: Sentence, i: usize) -> bool {
    let scaled = matches!(
        number_word(s.key(i + 1)),
        Some(NumberWord::Scale(_) | NumberWord::Hundred | NumberWord::Dozen(_))
    );
    scaled
        || unit::after(s, i + 1).is_some()
        || s.is_hyphen(i + 1) && s.glued(i + 1)
        || money::before(s, i).is_some()
        || money::millions(s.word(s.before(i, 1))).is_some()
}

/// Whether the number at `i` belongs to a stock index: "the Standard & Poor's 500".
fn is_index(s: Sentence, i: usize) -> bool {
    let clitic = s.before(i, 1);
    s.kind(clitic) == Some(Kind::Clitic)
        && clitic > s.start + 1
        && s.is_capitalised(clitic - 1)
        && s.word(i).len() == 3
        && s.word(i).ends_with("00")
}

/// Whether the number at `i` comes after a word capitalised in mid-sentence, or with a capital
/// inside it (`eReader 3`), or is a name with "The" (`The 486`).
fn is_after_name(s: Sentence, i: usize) -> bool {
    const OTHER: Classes = Class::MONTH
        .or(Class::WEEKDAY)
        .or(Class::DETERMINER)
        .or(Class::PREPOSITION);
    let before = s.before(i, 1);
    let Some(token) = s.token(before).filter(|t| t.capitalised()) else {
        return false;
    };
    let inside = before > s.start;
    let named = (inside || token.case == Case::Mixed) && !token.is(OTHER);
    let titled = token.key == key!("the") && inside && !s.is_word(i + 1);
    (named || titled)
        && number_word(token.key).is_none()
        && !year::digits_like(s, i)
        && s.word(i).len() <= 4
}

/// Skips a gloss in brackets: "sections 12 (theft) and 13 (fraud)".
fn past_gloss(s: Sentence, at: usize) -> usize {
    /// The maximum number of tokens in a gloss.
    const GLOSS: usize = 20;
    if !s.is_mark(at, key!("(")) {
        return at;
    }
    let close = (at..at + GLOSS).find(|&i| s.is_mark(i, key!(")")));
    close.map_or(at, |close| close + 1)
}

/// Returns the end of the number at `i` and those listed with it: "sections 12 and 13", "pages 3 to
/// 5".
pub(super) fn end(s: Sentence, i: usize) -> usize {
    let mut end = i + 1 + usize::from(is_lettered(s, i));
    if is_noun(s, s.before(i, 1)) {
        let dash = |at: usize| s.is_range_dash(at) && s.glued(at) == s.glued(at + 1);
        loop {
            let link = past_gloss(s, end);
            let linked = dash(link) || s.is_one_of(link, keys!["and", "to", ",", "or"]);
            if !(linked && s.is_number(link + 1)) || s.is_plural(link + 2) {
                return end;
            }
            end = link + 2;
        }
    }
    // "U.S. 12, 17 and 31"
    let listed = |at: usize| {
        let last = s.is_break(at + 2)
            || s.is(at + 2, Class::AUXILIARY)
            || s.is_one_of(at + 2, keys!["and", "or"]);
        (s.key(at) == key!(",") || s.is_one_of(at, keys!["and", "or"]))
            && s.is_number(at + 1)
            && last
    };
    while listed(end) {
        end += 2;
    }
    end
}
