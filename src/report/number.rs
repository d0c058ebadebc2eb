//! [`Number`]: the number of a figure, with every digit.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::value::RawValue;

use crate::extract::figures::Decimal;

/// An exact decimal number: "0.1" stays 0.1.
///
/// It is serialised as an integer or a float if these have the same digits, and otherwise, from
/// about 16 digits on, as the digits themselves (a [`RawValue`] of serde_json). It is parsed from
/// integers and floats.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Number(pub(super) Decimal);

impl Number {
    /// Returns the nearest float.
    pub fn as_f64(self) -> f64 {
        self.0.as_f64()
    }

    /// Returns the number as an integer, if it is one and fits in 64 bits.
    pub fn as_i64(self) -> Option<i64> {
        self.0.as_i64()
    }
}

impl fmt::Display for Number {
    /// Writes plain digits, `1200` or `0.1`; a power of ten only if nobody would write out the
    /// zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(integer) = self.0.as_i64() {
            return serializer.serialize_i64(integer);
        }
        if self.0.fits_f64() {
            return serializer.serialize_f64(self.0.as_f64());
        }
        let digits = RawValue::from_string(self.0.to_string()).map_err(S::Error::custom)?;
        digits.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Digits)
    }
}

struct Digits;

impl Visitor<'_> for Digits {
    type Value = Number;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: serde::de::Error>(self, n: i64) -> Result<Number, E> {
        Ok(Number(Decimal::of_integer(n)))
    }

    fn visit_u64<E: serde::de::Error>(self, n: u64) -> Result<Number, E> {
        match i64::try_from(n) {
            Ok(n) => self.visit_i64(n),
            Err(_) => self.visit_f64(n as f64),
        }
    }

    fn visit_f64<E: serde::de::Error>(self, n: f64) -> Result<Number, E> {
        Decimal::of_float(n)
            .map(Number)
            .ok_or_else(|| E::custom(format!("{n} is out of range")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(digits: &str) -> Number {
        Number(Decimal::parse(digits).unwrap())
    }

    #[test]
    fn numbers_are_printed_digit_for_digit() {
        for digits in [
            "0.1",
            "3.5",
            "1200",
            "1005000000",
            "0.3333333333333333",
            "12345678901234567.5",
            "99999999999999999999999",
        ] {
            assert_eq!(serde_json::to_string(&number(digits)).unwrap(), digits);
        }
        let huge = number("999999999999999000000000000");
        assert_eq!(
            serde_json::to_string(&huge).unwrap().parse(),
            Ok(999999999999999e12)
        );
    }

    #[test]
    fn numbers_are_parsed() {
        for digits in [
            "0.1",
            "-3.5",
            "1200",
            "0.3333333333333333",
            "910000000000000000000000000000000000000000",
        ] {
            let Some(decimal) = Decimal::of_float(digits.parse().unwrap()) else {
                panic!("{digits}")
            };
            let json = serde_json::to_string(&Number(decimal)).unwrap();
            assert_eq!(
                serde_json::from_str::<Number>(&json).unwrap(),
                Number(decimal),
                "{json}"
            );
        }
        assert!(serde_json::from_str::<Number>("\"5\"").is_err());
    }

    #[test]
    fn serde_json_values_are_plain_numbers() {
        for digits in ["0.1", "12345678901234567.5"] {
            assert!(serde_json::to_value(number(digits)).unwrap().is_f64());
        }
        assert_eq!(serde_json::to_value(number("3")).unwrap(), 3);
    }
}
