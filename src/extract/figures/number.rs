//! Numbers as figures read them: [`syntax::number`](crate::syntax::number) with the units that
//! figures know.

use super::scope::Scope;
use super::unit::{self, UnitKind};
use crate::syntax::number::{self, Context, Measure};

pub(super) use crate::syntax::number::{
    Decimal, Form, Number, NumberWord, is_tens, multiplier, near_degrees, number_word,
    part_after_and, slashed, small,
};

fn context(money: bool) -> Context {
    Context {
        money,
        unit: measure,
    }
}

/// The unit that begins at `at`, as the reader of numbers asks for it.
fn measure(scope: &Scope, at: usize) -> Option<Measure> {
    let (unit, end) = unit::after(scope, at)?;
    let whole = matches!(
        unit.name.as_ref(),
        "year" | "century" | "decade" | "day" | "second" | "minute" | "degree"
    );
    Some(Measure {
        end,
        money: unit.kind == UnitKind::Money,
        parted: !whole,
    })
}

/// Reads the number that begins at `i`. `money` tells that a currency sign stands before it.
pub(super) fn read(scope: &Scope, i: usize, money: bool) -> Option<Number> {
    number::read(scope, i, context(money))
}

/// Reads the fraction in words that begins at `i`.
pub(super) fn fraction(scope: &Scope, i: usize) -> Option<Number> {
    number::fraction(scope, i, context(false))
}

/// Reads "one over twenty".
pub(super) fn over(scope: &Scope, i: usize) -> Option<Number> {
    number::over(scope, i, context(false))
}
