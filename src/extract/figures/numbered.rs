//! Numbers that name a thing: "section 12", "Apollo 11", "Super Bowl 50" (`lexicon/lists/quantity/numbered.txt`).

use super::number::{NumberWord, number_word};
use super::scope::Scope;
use super::{unit, year};
use crate::lexicon::{Class, key, keys};
use crate::text::{Case, Kind};

/// Whether the word at `i` is one that numbers follow as names.
pub(super) fn is_noun(scope: &Scope, i: usize) -> bool {
    scope.is(i, Class::NUMBERED)
}

/// "section 12", "Apollo 11", "Super Bowl 50", "the 486": numbers that are names.
pub(super) fn is_name(scope: &Scope, i: usize) -> bool {
    let before = i.wrapping_sub(1);
    let Some(token) = scope.token(before) else {
        return false;
    };
    if scope.word(i).len() > 5 {
        return false;
    }
    let counts = scope.is_lower(i + 1)
        && (scope.is_plural(i + 1) || scope.is_plural(i + 2) && !scope.is_function_word(i + 1));
    let scaled = matches!(
        number_word(scope.key(i + 1)),
        Some(NumberWord::Scale(_) | NumberWord::Hundred | NumberWord::Dozen(_))
    );
    let measured =
        unit::after(scope, i + 1).is_some() || scope.is_hyphen(i + 1) && scope.glued(i + 1);
    if token.key == key!("#") || token.stopped && is_noun(scope, before) {
        return true;
    }
    if scaled
        || measured
        || super::money::before(scope, i).is_some()
        || super::money::millions(scope.word(before)).is_some()
    {
        return false;
    }
    // "the Group of 7"
    if token.key == key!("of")
        && scope.key(before.wrapping_sub(1)) == key!("group")
        && scope.is_capitalised(before - 1)
    {
        return true;
    }
    if is_noun(scope, before) && token.kind == Kind::Word {
        return token.capitalised() || !counts;
    }
    // A name's number comes after a capital in mid-sentence, or one inside the name (`eReader 3`).
    let named = token.capitalised()
        && (before > scope.start || token.case == Case::Mixed)
        && !scope.is(
            before,
            Class::MONTH | Class::WEEKDAY | Class::DETERMINER | Class::PREPOSITION,
        );
    let titled = token.key == key!("the")
        && token.capitalised()
        && before > scope.start
        && !scope.is_word(i + 1);
    (named || titled)
        && !counts
        && number_word(token.key).is_none()
        && !year::digits_like(scope, i)
        && scope.word(i).len() <= 4
}

/// "sections 12 and 13", "pages 3 to 5".
pub(super) fn end(scope: &Scope, i: usize) -> usize {
    let mut end = i + 1;
    if is_noun(scope, i.wrapping_sub(1)) {
        let dash = |at: usize| scope.is_range_dash(at) && scope.glued(at) == scope.glued(at + 1);
        while (dash(end) || scope.is_one_of(end, keys!("and" | "to" | "," | "or")))
            && scope.is_number(end + 1)
            && !scope.is_plural(end + 2)
        {
            end += 2;
        }
        return end;
    }
    // "U.S. 12, 17 and 31"
    let listed = |at: usize| {
        let last = scope.is_break(at + 2)
            || scope.is(at + 2, Class::AUXILIARY)
            || scope.is_one_of(at + 2, keys!("and" | "or"));
        (scope.key(at) == key!(",") || scope.is_one_of(at, keys!("and" | "or")))
            && scope.is_number(at + 1)
            && last
    };
    while listed(end) {
        end += 2;
    }
    end
}
