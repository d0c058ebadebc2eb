//! Years: four plain digits that are a date, not a quantity.

use super::number::Decimal;
use super::number::Form;
use super::quantity::Quantity;
use super::scope::Scope;
use crate::lexicon::{Class, Key, keys, listed};

/// Whether the quantity is written like a year: 1500 to 2099, without a unit.
pub(super) fn like(scope: &Scope, quantity: &Quantity) -> bool {
    let plain = quantity.number.form == Form::Plain
        && quantity.unit.is_none()
        && quantity.number.scale.is_none();
    plain && digits_like(scope, quantity.number.end - 1)
}

/// Whether the token is four digits from 1500 to 2099.
pub(super) fn digits_like(scope: &Scope, i: usize) -> bool {
    let word = scope.word(i);
    word.len() == 4 && word.parse::<u32>().is_ok_and(|n| (1500..2100).contains(&n))
}

/// Words that stand before a year.
const BEFORE: &[Key] = listed!("time/before_years.txt");

/// Whether a quantity like a year is one. `modified` tells that "more than" or the like stands
/// before it.
pub(super) fn is_year(scope: &Scope, quantity: &Quantity, modified: bool) -> bool {
    if !like(scope, quantity) {
        return false;
    }
    let before = quantity.first.wrapping_sub(1);
    let at = quantity.end;
    let modern = quantity.number.value >= Decimal::from(1900);
    let listed = matches!(scope.word(before), "and" | "to" | "or" | "," | "-" | "–")
        && digits_like(scope, before.wrapping_sub(1));
    let dated = listed
        || scope.is_one_of(before, BEFORE)
        || scope.is(before, Class::MONTH | Class::DETERMINER | Class::POSSESSIVE);
    let near = scope.is_one_of(
        before,
        keys!("below" | "above" | "around" | "about" | "over" | "under"),
    );
    let round = quantity.number.value.whole().is_some_and(|n| n % 100 == 0);
    if modified && !scope.is_break(at) && (!near || round || !modern) {
        return false;
    }
    let counts = scope.is_lower(at) && scope.is_plural(at);
    // Of the last decades the news speaks as of years even without an article: "2019 sales".
    let recent = (1960..2040).contains(&quantity.number.value.whole().unwrap_or_default());
    let people = scope.is(at, Class::PERSON_NOUN) && counts;
    match modern {
        true if recent => !people || dated,
        true => !counts || dated,
        false => dated || !counts && !scope.is_lower(at) && !is_level(scope, before),
    }
}

/// "at 2,210", "to 1840": where an index or a price stands.
fn is_level(scope: &Scope, before: usize) -> bool {
    scope.is_one_of(before, keys!("at" | "to" | "is" | "was"))
}
