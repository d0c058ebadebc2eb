//! Numbers as figures read them: [`syntax::number`](crate::syntax::number) with the units that
//! figures know.

use crate::extract::figures::unit::{self, UnitKind};
use crate::syntax::Sentence;
use crate::syntax::number::{self, Context, Measure};

pub(in crate::extract::figures) use crate::syntax::number::{
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
fn measure(s: Sentence, at: usize) -> Option<Measure> {
    let (unit, end) = unit::after(s, at)?;
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
pub(in crate::extract::figures) fn read(s: Sentence, i: usize, money: bool) -> Option<Number> {
    number::read(s, i, context(money))
}

/// Reads the fraction in words that begins at `i`.
pub(in crate::extract::figures) fn fraction(s: Sentence, i: usize) -> Option<Number> {
    number::fraction(s, i, context(false))
}

/// Reads "one over twenty".
pub(in crate::extract::figures) fn over(s: Sentence, i: usize) -> Option<Number> {
    number::over(s, i, context(false))
}
