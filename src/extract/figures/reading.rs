//! What a number turns out to be, by itself and the words beside it: a quantity with its kind, its
//! modifier and the rule that found it.
//!
//! What it is a figure of is asked only after this, when the sentence's last figure is known
//! (`found`).

use super::found::Found;
use super::modifier::{self, Modifier};
use super::quantity::{self, Quantity};
use super::{Kind, age, kind, multiple, not_a_figure, range, score, share, shared};
use crate::lexicon::key;
use crate::syntax::Sentence;

/// What a number turned out to be.
pub(super) enum Reading {
    Figure(Box<Found>),
    /// No figure; where it ends.
    Nothing(usize),
}

impl Reading {
    fn found(quantity: Quantity, modifier: Modifier, kind: Kind, rule: &'static str) -> Self {
        Self::Figure(Box::new(Found {
            quantity,
            modifier,
            kind,
            rule,
            of: None,
            concept: None,
            change: None,
        }))
    }

    /// The token after the last that was read.
    pub(super) fn end(&self) -> usize {
        match self {
            Self::Figure(found) => found.modifier.end,
            Self::Nothing(end) => *end,
        }
    }
}

/// Reads what begins at `i`; `floor` is the end of the last figure, before which no modifier is
/// looked for.
pub(super) fn read(s: Sentence, i: usize, floor: usize) -> Option<Reading> {
    if let Some(score) = score::read(s, i) {
        return Some(found(s, score, Kind::Score, "figures/score", floor));
    }
    if let Some(multiple) = multiple::read(s, i) {
        return Some(found(s, multiple, Kind::Ratio, "figures/multiple", floor));
    }
    let first = quantity::read(s, i, floor)?;
    if let Some(share) = share::read(s, &first) {
        return Some(found(s, share, Kind::Ratio, "figures/share", floor));
    }
    if let Some((quantity, modifier)) = range::bounds(s, &first, floor) {
        let (kind, rule) = kind::of(s, &quantity, true);
        return Some(Reading::found(quantity, modifier, kind, rule));
    }
    let range = range::join(s, &first);
    let is_range = range.is_some();
    let mut quantity = range.unwrap_or(first);
    if let Some((unit, end, rule)) = age::read(s, &quantity) {
        quantity.unit = Some(unit);
        quantity.end = end;
        return Some(found(s, quantity, Kind::Age, rule, floor));
    }
    if !is_range && let Some(unit) = shared::unit(s, &quantity) {
        quantity.unit = Some(unit);
    }
    let modifier = modifier::read(s, &quantity, floor);
    if not_a_figure::is_vetoed(s, &quantity, modifier.sign != "=") {
        return Some(Reading::Nothing(quantity.end));
    }
    // "a three-fold rise"
    let hyphen = usize::from(s.is_hyphen(quantity.end));
    let times = s.key(quantity.end + hyphen) == key!("fold") || multiple::is_sign(s, quantity.end);
    if quantity.unit.is_none() && times && !s.is_number(quantity.end + 1) {
        quantity.unit = Some(multiple::times_unit());
        quantity.end += 1 + hyphen;
        return Some(found(s, quantity, Kind::Ratio, "figures/multiple", floor));
    }
    let (kind, rule) = kind::of(s, &quantity, is_range);
    if rule == "figures/multiple" {
        quantity.unit = Some(multiple::times_unit());
        quantity.end += 1;
        return Some(found(s, quantity, kind, rule, floor));
    }
    Some(Reading::found(quantity, modifier, kind, rule))
}

fn found(s: Sentence, quantity: Quantity, kind: Kind, rule: &'static str, floor: usize) -> Reading {
    let modifier = modifier::read(s, &quantity, floor);
    Reading::found(quantity, modifier, kind, rule)
}
