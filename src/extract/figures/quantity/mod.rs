//! [`Quantity`]: a number with its sign, its unit and any second number that belongs to it.
//!
//! `read` reads one number (`sign`, `with_unit`, `pieces`, `rate`, `letters`); `range`, `bounds`,
//! `score` and `share` join two. `multiple` and `age` recognise the words of multiples and ages.
//! `modifier` and `shared` read the words around a quantity, `year` distinguishes years from
//! quantities, and `kind` classifies the result.

pub(in crate::extract::figures) mod age;
pub(in crate::extract::figures) mod bounds;
pub(in crate::extract::figures) mod kind;
pub(in crate::extract::figures) mod letters;
pub(in crate::extract::figures) mod modifier;
pub(in crate::extract::figures) mod multiple;
pub(in crate::extract::figures) mod number;
mod pieces;
pub(in crate::extract::figures) mod range;
pub(in crate::extract::figures) mod rate;
pub(in crate::extract::figures) mod read;
pub(in crate::extract::figures) mod score;
pub(in crate::extract::figures) mod share;
pub(in crate::extract::figures) mod shared;
mod sign;
mod with_unit;
pub(in crate::extract::figures) mod year;

use number::Number;

use super::unit::Unit;

/// A number with its unit.
#[derive(Clone, Debug)]
pub(in crate::extract::figures) struct Quantity {
    pub(in crate::extract::figures) number: Number,
    pub(in crate::extract::figures) unit: Option<Unit>,
    /// Its first token.
    pub(in crate::extract::figures) first: usize,
    /// The token after its last.
    pub(in crate::extract::figures) end: usize,
}

impl Quantity {
    /// Creates a quantity that extends from `first` to the end of its number.
    fn new(number: Number, unit: Option<Unit>, first: usize) -> Self {
        Self {
            number,
            unit,
            first,
            end: number.end,
        }
    }
}
