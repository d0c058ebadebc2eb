//! [`Quantity`]: what a number turns out to be with its sign, its unit and the numbers that belong to
//! it.
//!
//! `read` reads one number (`sign`, `with_unit`, `pieces`, `rate`); `range`, `bounds`, `score` and
//! `share` join two; `multiple` and `age` know words that make a figure by themselves; `modifier`
//! and `shared` look at what stands around it; `year` tells years from quantities; `kind` sums up.

pub(in crate::extract::figures) mod age;
pub(in crate::extract::figures) mod bounds;
pub(in crate::extract::figures) mod kind;
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

/// A number and what it is a number of.
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
    /// A quantity from `first` to the end of its number.
    fn new(number: Number, unit: Option<Unit>, first: usize) -> Self {
        Self {
            number,
            unit,
            first,
            end: number.end,
        }
    }
}
