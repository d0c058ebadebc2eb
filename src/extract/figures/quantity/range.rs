//! Reads ranges: "5 to 10", `5-10 %`, "between $2 and $3 billion", "two or three", "from 4.8 to 4.7
//! percent".
//!
//! The ends share a scale or a unit that only one of them states. "rose 3 percent to 45" and "by $2
//! million to $9 million" aren't ranges but two figures, an amount and a level.

use crate::extract::figures::change;
use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::number::{Decimal, Form, Number};
use crate::extract::figures::quantity::rate;
use crate::extract::figures::quantity::read as quantity;
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Key, key, keys};
use crate::syntax::Sentence;

/// The word or mark that joins the ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Link {
    Dash,
    To,
    And,
    Or,
}

const BETWEEN: Key = key!("between");
const FROM: Key = key!("from");

/// Reads the range that `low` begins as one quantity.
pub(in crate::extract::figures) fn join(s: Sentence, low: &Quantity) -> Option<Quantity> {
    let (link, at) = link(s, low)?;
    let mut high = quantity::starting(s, at)?;
    if high.number.high.is_some() && low.number.high.is_none()
        || low.number.high.is_some() && high.number.high.is_none()
    {
        return None;
    }
    // "24 to 26-28 billion": the second end is a range itself.
    let inner = (link != Link::Or && low.unit.is_none())
        .then(|| pair(s, &high))
        .flatten();
    high = inner.unwrap_or(high);
    // "£3-4m": after a currency sign the letter stands for a million
    let letter = s.word(high.number.end) == "m" && high.end == high.number.end + 1;
    if link != Link::Or
        && is_prefix(s, low)
        && letter
        && let Some(number) = high.number.scaled(Decimal::from(1_000_000), high.end)
    {
        high = Quantity {
            number,
            unit: None,
            ..high
        };
    }
    combine(s, low, high, link)
}

fn pair(s: Sentence, low: &Quantity) -> Option<Quantity> {
    let (link, at) = link(s, low).filter(|(link, _)| *link == Link::Dash)?;
    combine(s, low, quantity::starting(s, at)?, link)
}

fn link(s: Sentence, low: &Quantity) -> Option<(Link, usize)> {
    let end = low.end;
    let to = |at: usize| s.is_one_of(at, keys!["to", "through", "thru"]);
    if s.is_hyphen(end) && to(end + 1) || to(end) {
        let at = if to(end) { end + 1 } else { end + 2 };
        return Some((
            Link::To,
            at + usize::from(s.is_hyphen(at) && s.glued(at + 1) && s.glued(at)),
        ));
    }
    if s.is_range_dash(end) && s.glued(end) == s.glued(end + 1) {
        return Some((Link::Dash, end + 1));
    }
    match s.word(end) {
        "and" if follows(s, low.first, BETWEEN) => Some((Link::And, end + 1)),
        "or" => Some((Link::Or, end + 1)),
        _ => None,
    }
}

/// Whether `word` comes before the figure, with at most a modifier or "the" between them.
fn follows(s: Sentence, first: usize, word: Key) -> bool {
    (1..=3)
        .map(|back| s.before(first, back))
        .take_while(|&i| !s.is_break(i))
        .any(|i| s.key(i) == word)
}

/// Combines the ends of a range; `None` if they are two figures.
fn combine(s: Sentence, low: &Quantity, high: Quantity, link: Link) -> Option<Quantity> {
    let announced = follows(s, low.first, BETWEEN) || follows(s, low.first, FROM);
    if year::like(s, low) && (year::like(s, &high) || high.number.scale.is_some()) {
        return None;
    }
    if is_million(s, low, &high) {
        let number = low.number.scaled(Decimal::from(1_000_000), low.end)?;
        let low = Quantity {
            number,
            unit: None,
            ..low.clone()
        };
        return combine(s, &low, high, link);
    }
    let shared = shared_unit(s, low, &high, announced)?;
    let apart = match link {
        Link::To => !announced && is_amount_to_level(s, low, &high, &shared),
        Link::Dash => is_word_and_digits(low, &high),
        Link::And => false,
        Link::Or => is_other(s, low, &high, &shared),
    };
    if apart {
        return None;
    }
    let start = scaled_start(s, low, &high, link)?;
    let (a, b) = (start, high.number.high.unwrap_or(high.number.value));
    let downwards = a > b && !announced;
    if a == b || downwards && link != Link::Dash {
        return None;
    }
    let number = Number {
        value: a.min(b),
        high: Some(a.max(b)),
        end: high.number.end,
        scale: high.number.scale,
        form: high.number.form,
    };
    let range = Quantity {
        number,
        unit: shared.unit,
        first: low.first,
        end: high.end,
    };
    // "$48-55 per kilogram": the high end, read by itself, has no unit that "per kilogram" can
    // extend.
    let rated = range.unit.as_ref().is_none_or(Unit::is_rate);
    Some(if rated { range } else { rate::extend(s, range) })
}

/// Whether the "m" of the low end stands for a million and not for metres: "300m to 350m kroner".
fn is_million(s: Sentence, low: &Quantity, high: &Quantity) -> bool {
    let metres = low.unit.as_ref().is_some_and(|unit| unit.name == "metre");
    let money = high
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Money);
    metres && money && s.word(low.end - 1).ends_with('m')
}

/// The unit of both ends.
struct Shared {
    unit: Option<Unit>,
    /// Whether the low end states it as well.
    own: bool,
}

/// Returns the unit that the ends share; `None` if their units differ. `announced` says whether
/// "from" or "between" comes before them.
fn shared_unit(s: Sentence, low: &Quantity, high: &Quantity, announced: bool) -> Option<Shared> {
    let (unit, own) = match (&low.unit, &high.unit) {
        (Some(a), Some(b)) if a.name == b.name => (Some(b), true),
        (Some(a), Some(b)) if shares_currency(&a.name, &b.name) => {
            (Some(b), b.name.starts_with(a.name.as_ref()))
        }
        (Some(a), None) if announced || is_prefix(s, low) => (Some(a), is_prefix(s, low)),
        (Some(_), _) => return None,
        // "fell by a fifth to EUR 1.9 billion": a share and a level.
        (None, Some(b))
            if b.kind == UnitKind::Money
                && low.number.value < Decimal::ONE
                && s.is_word(low.end - 1) =>
        {
            return None;
        }
        (None, b) => (b.as_ref(), false),
    };
    Some(Shared {
        unit: unit.cloned(),
        own,
    })
}

/// Whether the ends are an amount of change and the level reached: "Rose 3 percent to 45 percent",
/// "fell 5 to 512".
fn is_amount_to_level(s: Sentence, low: &Quantity, high: &Quantity, shared: &Shared) -> bool {
    let before = s.before(low.first, 1);
    let before = s.before(before, usize::from(s.key(before) == key!("by")));
    let moved = change::is_verb(s, before) || change::is_direction(s, before);
    let bare = shared.unit.is_none() && moved && !is_near(low, high);
    (shared.own || bare) && !is_spread(s, low, high) && change::is_amount(s, low.first)
}

/// Whether the number is "one", in words.
fn is_one(low: &Quantity) -> bool {
    low.number.value == Decimal::ONE && low.number.form == Form::Words
}

/// Whether the ends are a number in words and one in digits, which a dash does not join: "Five - 10
/// boats".
fn is_word_and_digits(low: &Quantity, high: &Quantity) -> bool {
    low.number.form == Form::Words
        && low.unit.is_none()
        && high.number.form != Form::Words
        && !is_one(low)
}

/// Whether the ends are alternatives with nothing between: "35k or 60k", "8 or $9".
fn is_other(s: Sentence, low: &Quantity, high: &Quantity, shared: &Shared) -> bool {
    low.number.scale.is_some() && low.number.form != Form::Words
        || is_prefix(s, high)
        || shared.own
        || low.unit.is_some()
        || is_one(low) && !is_two(&high.number)
        || !is_near(low, high)
}

/// Returns the low end's number, with the scale that only the high end states: "5 to 10 million".
fn scaled_start(s: Sentence, low: &Quantity, high: &Quantity, link: Link) -> Option<Decimal> {
    let start = low.number.value;
    // "from $850 to $3 million": each end has its own scale
    let apart = |scale: Decimal| {
        is_prefix(s, low)
            && is_prefix(s, high)
            && start
                .times(scale)
                .is_none_or(|scaled| scaled > high.number.value)
    };
    let scale = high.number.scale.filter(|&scale| {
        low.number.scale.is_none() && start < Decimal::from(1000) && !apart(scale)
    });
    let Some(scale) = scale else {
        return Some(start);
    };
    let scaled = start.times(scale)?;
    let past = link == Link::Or && scaled > high.number.value;
    Some(if past { start } else { scaled })
}

/// Whether the values after "by" are too close to be an amount and a new level: "grow by 8 percent
/// to 15 percent", "cut prices by $6 to $7".
fn is_spread(s: Sentence, low: &Quantity, high: &Quantity) -> bool {
    let halves = match low.unit.as_ref().map(|unit| unit.kind) {
        Some(UnitKind::Percent) => 4,
        Some(UnitKind::Money) => 3,
        _ => return false,
    };
    let (a, b) = (low.number.value, high.number.value);
    let widest = a.times(Decimal::from(halves));
    s.key(s.before(low.first, 1)) == key!("by")
        && a < b
        && widest.is_some_and(|widest| b.times(Decimal::from(2)).is_some_and(|b| b <= widest))
}

/// Whether the number can follow "one or": "two", "two hundred".
fn is_two(number: &Number) -> bool {
    number.scale.unwrap_or(Decimal::ONE).times(Decimal::from(2)) == Some(number.value)
}

/// Whether the unit comes before the number: `$5`.
fn is_prefix(s: Sentence, quantity: &Quantity) -> bool {
    quantity.unit.is_some() && quantity.number.end == quantity.end && !s.is_number(quantity.first)
}

/// Whether the units share a currency: the second sign lacks its letters (`A$5` to `$6`), or the
/// second unit is a rate of the first.
fn shares_currency(a: &str, b: &str) -> bool {
    b == "USD" && matches!(a, "AUD" | "CAD" | "NZD" | "HKD" | "SGD" | "TWD")
        || b.starts_with(a) && b[a.len()..].starts_with(" per ")
}

/// Whether the numbers are near enough to be guesses at the same amount: "two or three".
fn is_near(low: &Quantity, high: &Quantity) -> bool {
    let (a, b) = (low.number.value, high.number.value);
    let scale = high.number.scale.unwrap_or(Decimal::ONE);
    let a = if low.number.scale.is_none() && a < b {
        a.times(scale).filter(|&scaled| scaled < b).unwrap_or(a)
    } else {
        a
    };
    a < b
        && a.times(Decimal::from(2)).is_some_and(|double| b <= double)
        && low.number.form == high.number.form
}
