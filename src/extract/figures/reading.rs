//! Reads a number and the words beside it as a quantity, with its kind, its modifier and the rule
//! that found it.
//!
//! What it counts or measures is decided later, in `found`, when the sentence's last figure is
//! known.

use crate::extract::figures::Kind;
use crate::extract::figures::Rule;
use crate::extract::figures::found::Found;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::age;
use crate::extract::figures::quantity::bounds;
use crate::extract::figures::quantity::kind;
use crate::extract::figures::quantity::letters::ArticleLetters;
use crate::extract::figures::quantity::modifier::{self, Modifier};
use crate::extract::figures::quantity::multiple;
use crate::extract::figures::quantity::number::Form;
use crate::extract::figures::quantity::range;
use crate::extract::figures::quantity::read as quantity;
use crate::extract::figures::quantity::score;
use crate::extract::figures::quantity::share;
use crate::extract::figures::quantity::shared;
use crate::extract::figures::reject;
use crate::lexicon::key;
use crate::syntax::Sentence;

/// The result of reading a number.
pub(super) enum Reading {
    Figure(Box<Found>),
    /// The number isn't a figure; it ends before this token.
    Nothing(usize),
}

impl Reading {
    fn found(quantity: Quantity, modifier: Modifier, kind: Kind, rule: Rule) -> Self {
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

    /// Returns the token after the last that was read.
    pub(super) fn end(&self) -> usize {
        match self {
            Self::Figure(found) => found.modifier.end,
            Self::Nothing(end) => *end,
        }
    }
}

/// Reads the figure that begins at `i`. Its modifier may not begin before `floor`, the end of the
/// last figure. `letters` are the article's currencies written as letters.
pub(super) fn read(
    s: Sentence,
    i: usize,
    floor: usize,
    letters: &ArticleLetters,
) -> Option<Reading> {
    if let Some(score) = score::read(s, i) {
        return Some(found(s, score, Kind::Score, Rule::Score, floor));
    }
    if let Some(multiple) = multiple::read(s, i) {
        return Some(found(s, multiple, Kind::Ratio, Rule::Multiple, floor));
    }
    let first = quantity::read(s, i, floor).or_else(|| letters.quantity(s, i))?;
    if let Some(share) = share::read(s, &first) {
        return Some(found(s, share, Kind::Ratio, Rule::Share, floor));
    }
    if let Some((quantity, modifier)) = bounds::join(s, &first, floor) {
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
    if let Some(unit) = shared::rate(s, &quantity) {
        quantity.unit = Some(unit);
    }
    let modifier = modifier::read(s, &quantity, floor);
    if reject::is_vetoed(s, &quantity, modifier.sign != "=") {
        return Some(Reading::Nothing(quantity.end));
    }
    // "a three-fold rise"
    let hyphen = usize::from(s.is_hyphen(quantity.end));
    let times = s.key(quantity.end + hyphen) == key!("fold") || multiple::is_sign(s, quantity.end);
    if quantity.unit.is_none() && times && !s.is_number(quantity.end + 1) {
        quantity.unit = Some(multiple::times_unit());
        quantity.end += 1 + hyphen;
        return Some(found(s, quantity, Kind::Ratio, Rule::Multiple, floor));
    }
    let is_multiple = quantity.unit.is_none()
        && quantity.number.form != Form::Part
        && multiple::is_comparison(s, quantity.end);
    if is_multiple {
        quantity.unit = Some(multiple::times_unit());
        quantity.end += 1;
        return Some(found(s, quantity, Kind::Ratio, Rule::Multiple, floor));
    }
    let (kind, rule) = kind::of(s, &quantity, is_range);
    Some(Reading::found(quantity, modifier, kind, rule))
}

fn found(s: Sentence, quantity: Quantity, kind: Kind, rule: Rule, floor: usize) -> Reading {
    let modifier = modifier::read(s, &quantity, floor);
    Reading::found(quantity, modifier, kind, rule)
}
