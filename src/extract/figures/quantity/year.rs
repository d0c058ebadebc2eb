//! Recognises years: four plain digits that are a date and not a quantity.

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Decimal;
use crate::extract::figures::quantity::number::Form;
use crate::lexicon::{Class, WordSet, keys, listed};
use crate::syntax::Sentence;

/// Whether the quantity is written like a year: 1500 to 2099, without a unit.
pub(in crate::extract::figures) fn like(s: Sentence, quantity: &Quantity) -> bool {
    let plain = quantity.number.form == Form::Plain
        && quantity.unit.is_none()
        && quantity.number.scale.is_none();
    plain && digits_like(s, quantity.number.end - 1)
}

/// Whether the token is four digits from 1500 to 2099.
pub(in crate::extract::figures) fn digits_like(s: Sentence, i: usize) -> bool {
    let word = s.word(i);
    word.len() == 4 && word.parse::<u32>().is_ok_and(|n| (1500..2100).contains(&n))
}

/// Words that come before a year.
const BEFORE: WordSet = listed!("time/before_years.txt");

/// Whether a quantity that is written like a year is one. `modified` says whether it has a modifier
/// such as "more than".
pub(in crate::extract::figures) fn is_year(
    s: Sentence,
    quantity: &Quantity,
    modified: bool,
) -> bool {
    if !like(s, quantity) {
        return false;
    }
    let before = s.before(quantity.first, 1);
    let at = quantity.end;
    let modern = quantity.number.value >= Decimal::from(1900);
    let listed = matches!(s.word(before), "and" | "to" | "or" | "," | "-" | "–")
        && digits_like(s, s.before(before, 1));
    let dated = listed
        || s.is_one_of(before, BEFORE)
        || s.is(before, Class::MONTH | Class::DETERMINER | Class::POSSESSIVE);
    let near = s.is_one_of(
        before,
        keys!["below", "above", "around", "about", "over", "under"],
    );
    let round = quantity.number.value.whole().is_some_and(|n| n % 100 == 0);
    if modified && !s.is_break(at) && (!near || round || !modern) {
        return false;
    }
    let counts = s.is_lower(at) && s.is_plural(at);
    // A number from the last decades is usually a year, even without an article: "2019 sales".
    let recent = (1960..2040).contains(&quantity.number.value.whole().unwrap_or_default());
    let people = s.is(at, Class::PERSON_NOUN) && counts;
    match modern {
        true if recent => !people || dated,
        true => !counts || dated,
        false => dated || !counts && !s.is_lower(at) && !is_level(s, before),
    }
}

/// Whether the word before introduces the level of an index or a price: "at 2,210", "to 1840".
fn is_level(s: Sentence, before: usize) -> bool {
    s.is_one_of(before, keys!["at", "to", "is", "was"])
}
