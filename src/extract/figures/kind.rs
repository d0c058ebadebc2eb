//! Which kind a quantity is of, and the rule that it is known by.
//!
//! Scores, shares and ages are told by how they are written, before this is asked.

use super::Kind;
use super::multiple;
use super::number::Form;
use super::quantity::Quantity;
use super::unit::UnitKind;
use crate::lexicon::{Key, listed};
use crate::syntax::Sentence;

/// The kind of a quantity and the rule that it is known by.
pub(super) fn of(s: Sentence, quantity: &Quantity, is_range: bool) -> (Kind, &'static str) {
    match &quantity.unit {
        Some(unit) if unit.name.contains(" per ") || unit.name.starts_with("per ") => {
            (Kind::Rate, "figures/rate")
        }
        Some(unit) => match unit.kind {
            UnitKind::Money => (Kind::Money, "figures/money"),
            UnitKind::Percent => (Kind::Percent, "figures/percent"),
            UnitKind::Time => (Kind::Duration, "figures/duration"),
            UnitKind::Temperature if unit.name != "degree" || is_weather(s, quantity.first) => {
                (Kind::Temperature, "figures/temperature")
            }
            UnitKind::Temperature => (Kind::Measure, "figures/measure"),
            UnitKind::Length | UnitKind::Other => (Kind::Measure, "figures/measure"),
        },
        None if quantity.number.form == Form::Part => (Kind::Ratio, "figures/fraction"),
        None if multiple::is_comparison(s, quantity.end) => (Kind::Ratio, "figures/multiple"),
        None if is_range => (Kind::Count, "figures/range"),
        None if quantity.number.form == Form::Vague => (Kind::Count, "figures/vague"),
        None => (Kind::Count, "figures/count"),
    }
}

/// Whether the words around speak of heat or cold, so that its degrees are no angles.
fn is_weather(s: Sentence, at: usize) -> bool {
    const WEATHER: &[Key] = listed!("quantity/weather_words.txt");
    (at.saturating_sub(15)..at + 15).any(|i| s.is_one_of(i, WEATHER))
}
