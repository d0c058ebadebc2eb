//! Reads units that only a later number states: "15 and 40 mg", "10, 20 and 30 percent", "8 or $9",
//! "310 million of the $1.2 billion".

use crate::extract::figures::quantity::Quantity;
use crate::extract::figures::quantity::age;
use crate::extract::figures::quantity::number::Form;
use crate::extract::figures::quantity::read as quantity;
use crate::extract::figures::quantity::year;
use crate::extract::figures::unit::{Unit, UnitKind};
use crate::lexicon::{Class, Key, keys};
use crate::syntax::Sentence;

/// The maximum number of links in a list of numbers.
const LONGEST: usize = 4;

/// Verbs after which a bare number counts people, and so shares no later unit: "killed 12 and 3
/// tons of salt were lost".
const COUNTING: &[Key] = keys![
    "killed", "killing", "wounded", "wounding", "injured", "injuring", "arrested", "hurt"
];

/// Returns the unit of a bare quantity, if the words after it state one for both.
pub(in crate::extract::figures) fn unit(s: Sentence, quantity: &Quantity) -> Option<Unit> {
    let number = &quantity.number;
    let bare = quantity.unit.is_none()
        && number.high.is_none()
        && !matches!(number.form, Form::Part | Form::Vague);
    if !bare || year::like(s, quantity) || s.is_one_of(s.before(quantity.first, 1), COUNTING) {
        return None;
    }
    match s.word(quantity.end) {
        "and" | "or" | "," => listed(s, quantity),
        "of" => part_of(s, quantity),
        _ => None,
    }
}

/// Sums with the same rate differ by less than this factor.
const MOST_ALIKE: f64 = 50.0;

/// Returns the rate of a sum in a list, if only the last sum states it: "$40,000, $50,000 or even
/// $60,000 a year".
pub(in crate::extract::figures) fn rate(s: Sentence, first: &Quantity) -> Option<Unit> {
    let money = first
        .unit
        .as_ref()
        .filter(|unit| unit.kind == UnitKind::Money && !unit.is_rate())?;
    let mut at = first.end;
    for _ in 0..LONGEST {
        let link = at;
        while at < link + 3 && s.is_one_of(at, keys![",", "or", "and", "even"]) {
            at += 1;
        }
        let next = (at > link)
            .then(|| quantity::starting(s, at))
            .flatten()
            .filter(|next| next.first == at)?;
        let unit = next.unit.as_ref()?;
        if unit.kind != UnitKind::Money || !unit.name.starts_with(money.name.as_ref()) {
            return None;
        }
        // "a loss of $412 million, or $1.07 a share": the same sum, restated
        let ratio = first.number.value.as_f64() / next.number.value.as_f64();
        if ratio >= MOST_ALIKE {
            return None;
        }
        if unit.is_rate() {
            return Some(unit.clone());
        }
        at = next.end;
    }
    None
}

/// Returns the unit of a list's last number, which comes after "and" or "or".
fn listed(s: Sentence, first: &Quantity) -> Option<Unit> {
    let mut before = first.clone();
    for _ in 0..LONGEST {
        let link = before.end;
        let next = quantity::starting(s, link + 1).filter(|next| next.first == link + 1)?;
        let rising = next.number.high.is_none() && before.number.value < next.number.value;
        if !rising || matches!(next.number.form, Form::Part | Form::Vague) {
            return None;
        }
        match (s.word(link), next.unit.as_ref()) {
            ("and" | "or", Some(unit)) => return (!is_age(s, &next)).then(|| unit.clone()),
            (",", None) => before = next,
            _ => return None,
        }
    }
    None
}

fn is_age(s: Sentence, quantity: &Quantity) -> bool {
    quantity
        .unit
        .as_ref()
        .is_some_and(|unit| unit.kind == UnitKind::Time)
        && age::read(s, quantity).is_some()
}

/// Returns the unit of the whole for its part: "310 million of the $1.2 billion", "40 of the 60
/// miles". The unit in "three of the 40-acre farms" describes only the farms.
fn part_of(s: Sentence, part: &Quantity) -> Option<Unit> {
    let at = part.end + 1;
    let determined = s.is(at, Class::DETERMINER | Class::POSSESSIVE);
    let whole = quantity::starting(s, at + 1)
        .filter(|whole| determined && whole.number.value > part.number.value)?;
    let unit = whole.unit.filter(|unit| {
        matches!(
            unit.kind,
            UnitKind::Money | UnitKind::Length | UnitKind::Other
        )
    })?;
    let own = match unit.kind {
        UnitKind::Money => part.number.scale.is_some(),
        _ => s.is_plural(whole.end - 1) && !s.is_hyphen(whole.number.end),
    };
    own.then_some(unit)
}
