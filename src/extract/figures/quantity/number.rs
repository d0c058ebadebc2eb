//! Reads numbers with [`syntax::number`](crate::syntax::number), and supplies the units that it
//! asks for.

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

/// Returns the unit that begins at `at`, in the form that the reader of numbers needs.
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

/// Reads the number that begins at `i`. `money` says whether a currency sign comes before it.
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
