//! What is counted, when it stands after the figure: "two children killed", "5 percent of voters",
//! "a $2 million contract".

use std::ops::Range;

use super::noun_after::{REACH, determined, phrase, plural, words};
use super::number::Decimal;
use super::number::Form;
use super::quantity::Quantity;
use super::scope::Scope;
use super::{Kind, attribute, rate};
use crate::lexicon::{Class, Key, key, listed};
use crate::tagger::parts::Part;

/// What casualty figures count, with or without a noun before it.
const CASUALTIES: &[Key] = listed!("quantity/casualties.txt");

/// Words right after a figure that begin no noun phrase.
pub(super) const NO_NOUN: &[Key] = listed!("grammar/no_nouns.txt");

/// Adjectives of number before the noun, left out of it.
const LEADING: [Key; 9] = [
    Key::word("other"),
    Key::word("more"),
    Key::word("additional"),
    Key::word("further"),
    Key::word("extra"),
    Key::word("different"),
    Key::word("separate"),
    Key::word("new"),
    Key::word("percent"),
];

/// The tokens that name what the quantity counts, looked for after it.
pub(super) fn read(scope: &Scope, quantity: &Quantity, kind: Kind) -> Option<Range<usize>> {
    let at = past_brackets(scope, quantity.end);
    if scope.key(at) == key!("of") {
        return phrase(scope, determined(scope, at + 1));
    }
    match kind {
        Kind::Count => count(scope, quantity),
        Kind::Ratio if quantity.number.form == Form::Part => share(scope, at),
        Kind::Score => None,
        // "the 31-year-old scores the": a verb
        Kind::Age => attribute::read(scope, quantity, at)
            .filter(|noun| {
                !(scope.is_plural(noun.end - 1)
                    && scope.is(noun.end, Class::DETERMINER | Class::POSSESSIVE))
            })
            .map(|noun| up_to_name(scope, noun)),
        _ => {
            attribute::read(scope, quantity, at).or_else(|| attribute::within(scope, quantity, at))
        }
    }
}

/// "19-year-old substitute Ann Bell took": a name is the last of what an age is of.
fn up_to_name(scope: &Scope, noun: Range<usize>) -> Range<usize> {
    let after = (noun.start + 1..noun.end)
        .find(|&i| scope.is_lower(i) && scope.is_capitalised(i - 1) && scope.part(i) != Part::Noun);
    noun.start..after.unwrap_or(noun.end)
}

/// Past "8 miles (13 kilometres)", where an "of" goes on from the first figure.
fn past_brackets(scope: &Scope, at: usize) -> usize {
    let close = (at + 1..at + 6)
        .find(|&i| scope.key(i) == key!(")"))
        .filter(|_| scope.key(at) == key!("("));
    close
        .filter(|&i| scope.key(i + 1) == key!("of"))
        .map_or(at, |i| i + 1)
}

/// The noun after a count, with the words between and the casualty verb after it; a rate's "per
/// 100,000" goes with it.
fn count(scope: &Scope, quantity: &Quantity) -> Option<Range<usize>> {
    let at = quantity.end;
    if scope.is_one_of(at, CASUALTIES) {
        return Some(at..at + 1);
    }
    let hyphen = scope.is_hyphen(at) && scope.glued(at + 1);
    let start = (at + usize::from(hyphen)..at + REACH).find(|&i| {
        !scope.is_one_of(i, &LEADING) || !scope.is_word(i + 1) || scope.is_function_word(i + 1)
    })?;
    let one = quantity.number.value == Decimal::ONE && quantity.number.high.is_none();
    // "a 3 cylinder engine"
    let compound = || {
        [start, start + 1]
            .into_iter()
            .all(|i| scope.is_lower(i) && scope.part(i) == Part::Noun)
    };
    let singular = || {
        one || hyphen || scope.is(quantity.first.wrapping_sub(1), Class::DETERMINER) || compound()
    };
    let noun = plural(scope, start).or_else(|| {
        (!scope.word(start).ends_with("ed") && singular())
            .then(|| words(scope, start, hyphen))
            .flatten()
    })?;
    let mut end = noun.end;
    if scope.is_one_of(end, CASUALTIES) {
        end += 1;
    }
    Some(noun.start..rate::of_count(scope, end).unwrap_or(end))
}

/// "half the voters", "two thirds majority".
fn share(scope: &Scope, at: usize) -> Option<Range<usize>> {
    phrase(scope, determined(scope, at))
        .filter(|noun| !scope.is_one_of(at, NO_NOUN) && !scope.is(noun.start, Class::TIME_UNIT))
}
