//! Recognises numbers that name a thing: "section 12", "Apollo 11", "Super Bowl 50". The nouns are
//! in `lexicon/lists/quantity/numbered.txt`.

use crate::extract::figures::quantity::number::{NumberWord, number_word};
use crate::extract::figures::quantity::score;
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit;
use crate::lexicon::{Class, key, keys};
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
    // "grant no. 802991"
    let abbreviated = is_noun(s, before) && token.stopped;
    if s.word(i).len() > 5 && !abbreviated || score::result(s, i).is_some() {
        return false;
    }
    let counts = s.is_lower(i + 1)
        && (s.is_plural(i + 1) || s.is_plural(i + 2) && !s.is_function_word(i + 1));
    let scaled = matches!(
        number_word(s.key(i + 1)),
        Some(NumberWord::Scale(_) | NumberWord::Hundred | NumberWord::Dozen(_))
    );
    let measured = unit::after(s, i + 1).is_some() || s.is_hyphen(i + 1) && s.glued(i + 1);
    // "Highway 97C", "Seat 14C"
    let lettered = is_lettered(s, i);
    let noun = is_noun(s, before);
    if token.key == key!("#") || noun && (token.stopped || lettered && token.capitalised()) {
        return true;
    }
    if scaled
        || measured
        || crate::extract::figures::unit::money::before(s, i).is_some()
        || crate::extract::figures::unit::money::millions(s.word(before)).is_some()
    {
        return false;
    }
    // "the Group of 7"
    if token.key == key!("of")
        && s.key(s.before(before, 1)) == key!("group")
        && s.is_capitalised(before - 1)
    {
        return true;
    }
    if noun && token.kind == Kind::Word {
        return token.capitalised() || !counts;
    }
    // "the Standard & Poor's 500 index"
    let index = token.kind == Kind::Clitic
        && before > s.start + 1
        && s.is_capitalised(before - 1)
        && s.word(i).len() == 3
        && s.word(i).ends_with("00");
    if index && !counts {
        return true;
    }
    // A name's number comes after a word capitalised in mid-sentence, or with a capital inside it
    // (`eReader 3`).
    let named = token.capitalised()
        && (before > s.start || token.case == Case::Mixed)
        && !s.is(
            before,
            Class::MONTH | Class::WEEKDAY | Class::DETERMINER | Class::PREPOSITION,
        );
    let titled =
        token.key == key!("the") && token.capitalised() && before > s.start && !s.is_word(i + 1);
    (named || titled)
        && !counts
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
