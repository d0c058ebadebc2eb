//! Decides the kind of a quantity and the rule that found it.
//!
//! Scores, multiples, shares and ages have been recognised by their form before this.

use crate::extract::figures::Kind;
use crate::extract::figures::Rule;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::Form;
use crate::extract::figures::unit::UnitKind;
use crate::lexicon::{WordSet, listed};
use crate::syntax::Sentence;

/// Returns the kind of the quantity and the rule that found it.
pub(in crate::extract::figures) fn of(
    s: Sentence,
    quantity: &Quantity,
    is_range: bool,
) -> (Kind, Rule) {
    match &quantity.unit {
        Some(unit) if unit.is_rate() || unit.name.starts_with("per ") => (Kind::Rate, Rule::Rate),
        Some(unit) => match unit.kind {
            UnitKind::Money => (Kind::Money, Rule::Money),
            UnitKind::Percent => (Kind::Percent, Rule::Percent),
            UnitKind::Time => (Kind::Duration, Rule::Duration),
            UnitKind::Temperature if unit.name != "degree" || is_weather(s, quantity.first) => {
                (Kind::Temperature, Rule::Temperature)
            }
            UnitKind::Temperature => (Kind::Measure, Rule::Measure),
            UnitKind::Length | UnitKind::Other => (Kind::Measure, Rule::Measure),
        },
        None if quantity.number.form == Form::Part => (Kind::Ratio, Rule::Fraction),
        None if is_range => (Kind::Count, Rule::Range),
        None if quantity.number.form == Form::Vague => (Kind::Count, Rule::Vague),
        None => (Kind::Count, Rule::Count),
    }
}

/// Whether the words around speak of heat or cold, so that degrees are not those of an angle.
fn is_weather(s: Sentence, at: usize) -> bool {
    const WEATHER: WordSet = listed!("quantity/weather_words.txt");
    (at.saturating_sub(15)..at + 15).any(|i| s.is_one_of(i, WEATHER))
}
