//! Figures.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Change, FigureKind, Number, Text};

/// A reported quantity.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Figure<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The kind of quantity.
    pub kind: FigureKind,
    /// The number, in units of `unit`: "4.2bn" is 4200000000. Null for a range or score.
    pub value: Option<Number>,
    /// The lower bound of a range or score.
    pub low: Option<Number>,
    /// The upper bound.
    pub high: Option<Number>,
    /// The numbers of a score or vote, in text order.
    pub sides: Option<[Number; 2]>,
    /// The precision of the number.
    pub modifier: Modifier,
    /// The unit: an ISO 4217 code for money (or the currency's name if several countries use it),
    /// `percent`, `percentage point`, or the unit's English name in the singular.
    pub unit: Option<Cow<'static, str>>,
    /// What is counted or measured.
    pub of: Option<Cow<'a, str>>,
    /// The person or thing that the figure is about, if that differs from what is counted or
    /// measured.
    pub concept: Option<Cow<'a, str>>,
    /// Whether it is an amount of change, or a level reached or left.
    pub change: Option<Change>,
}

named! {
    /// The precision of a figure's number.
    pub enum Modifier {
        /// 40
        Exactly = "=",
        /// about 40
        About = "~",
        /// less than 40
        LessThan = "<",
        /// more than 40
        MoreThan = ">",
        /// at most 40, up to 40
        AtMost = "<=",
        /// at least 40
        AtLeast = ">=",
    }
}

impl Modifier {
    /// Returns the modifier with this sign.
    pub(super) fn of_sign(sign: &str) -> Self {
        let named = Self::ALL.iter().find(|modifier| modifier.name() == sign);
        named.copied().unwrap_or(Self::Exactly)
    }
}
