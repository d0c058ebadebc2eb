//! [`Decimal`]: exact decimal numbers of any size that a news article could need.
//!
//! A number is an integer times a power of ten: 0.1 stays 0.1, 1.005 billion is 1005000000, and the
//! masses of an electron and of the Sun both fit. (The usual crates stop at 28 digits.) A number
//! with more digits than an `i128` is not a quantity that anybody reports: the operations return
//! `None`.

use std::cmp::Ordering;
use std::fmt;

/// The mantissa times ten to the exponent; the mantissa has no trailing zeros.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decimal {
    mantissa: i128,
    exponent: i32,
}

/// Powers of ten beyond these do not fit into a reader's `f64`.
const EXPONENTS: std::ops::RangeInclusive<i32> = -300..=300;

/// The number of digits of a quotient that does not terminate, as many as an `f64` can distinguish.
const QUOTIENT_DIGITS: u32 = 16;

impl Decimal {
    pub const ZERO: Self = Self {
        mantissa: 0,
        exponent: 0,
    };
    pub const ONE: Self = Self {
        mantissa: 1,
        exponent: 0,
    };

    fn new(mut mantissa: i128, mut exponent: i32) -> Option<Self> {
        // As in `last_digit`.
        if let Ok(mut short) = i64::try_from(mantissa) {
            while short != 0 && short % 10 == 0 {
                short /= 10;
                exponent += 1;
            }
            mantissa = short.into();
        }
        while mantissa != 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            exponent += 1;
        }
        let exponent = if mantissa == 0 { 0 } else { exponent };
        EXPONENTS
            .contains(&exponent)
            .then_some(Self { mantissa, exponent })
    }

    /// Parses digits with a decimal point. Commas between them are ignored.
    pub fn parse(digits: &str) -> Option<Self> {
        let mut mantissa: i128 = 0;
        let mut exponent = 0;
        let mut point = false;
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    mantissa = mantissa
                        .checked_mul(10)?
                        .checked_add(i128::from(byte - b'0'))?;
                    exponent -= i32::from(point);
                }
                b',' if !point => {}
                b'.' if !point => point = true,
                _ => return None,
            }
        }
        Self::new(mantissa, exponent)
    }

    /// Returns the number with the digits a float is printed with: the shortest that identify it.
    ///
    /// `None` for infinities and NaN, and for numbers too large or small for [`Decimal`].
    pub fn of_float(float: f64) -> Option<Self> {
        let written = format!("{float:e}");
        let (digits, power) = written.split_once('e')?;
        let power: i32 = power.parse().ok()?;
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) => (-1, digits),
            None => (1, digits),
        };
        let digits = Self::parse(digits)?;
        Self::new(sign * digits.mantissa, digits.exponent + power)
    }

    /// Converts a signed 64-bit integer.
    pub fn of_integer(n: i64) -> Self {
        Self::new(n.into(), 0).unwrap_or(Self::ZERO)
    }

    /// Returns the number as a 64-bit integer, if it is one.
    pub fn as_i64(self) -> Option<i64> {
        if self.exponent == 0 {
            return i64::try_from(self.mantissa).ok();
        }
        (self.exponent > 0)
            .then(|| self.at(0))
            .flatten()
            .and_then(|whole| i64::try_from(whole).ok())
    }

    /// Returns the nearest float.
    pub fn as_f64(self) -> f64 {
        /// The powers of ten that a float represents exactly.
        const POWERS: [f64; 23] = [
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
            1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
        ];
        let power = POWERS.get(self.exponent.unsigned_abs() as usize);
        match power {
            // Both are exact, so that only one operation rounds.
            Some(power) if self.mantissa.unsigned_abs() < 1 << 53 => {
                let mantissa = self.mantissa as f64;
                if self.exponent < 0 {
                    mantissa / power
                } else {
                    mantissa * power
                }
            }
            _ => format!("{}e{}", self.mantissa, self.exponent)
                .parse()
                .unwrap_or(f64::NAN),
        }
    }

    /// Whether the nearest float keeps every digit, so that it prints the same digits again.
    pub fn fits_f64(self) -> bool {
        self.mantissa.unsigned_abs() < 1_000_000_000_000_000
            || Self::of_float(self.as_f64()) == Some(self)
    }

    /// Converts a non-negative integer.
    pub fn of(n: u64) -> Self {
        Self::new(n.into(), 0).unwrap_or(Self::ONE)
    }

    /// Returns ten to the `power`.
    pub fn ten_to(power: i32) -> Option<Self> {
        Self::new(1, power)
    }

    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(
            self.mantissa.checked_mul(other.mantissa)?,
            self.exponent + other.exponent,
        )
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        Self::new(
            self.at(exponent)?.checked_add(other.at(exponent)?)?,
            exponent,
        )
    }

    /// Returns the quotient, rounded if it doesn't terminate.
    pub fn over(self, other: Self) -> Option<Self> {
        let digits = |n: i128| n.unsigned_abs().checked_ilog10().map_or(0, |log| log + 1);
        let shift =
            (QUOTIENT_DIGITS + 1 + digits(other.mantissa)).saturating_sub(digits(self.mantissa));
        let scaled = self.mantissa.checked_mul(10_i128.checked_pow(shift)?)?;
        let exact = scaled.checked_rem(other.mantissa)? == 0;
        let mut quotient = scaled.checked_div(other.mantissa)?;
        let mut exponent = self.exponent - other.exponent - i32::try_from(shift).ok()?;
        while !exact && digits(quotient) > QUOTIENT_DIGITS {
            quotient = (quotient + 5 * quotient.signum()) / 10;
            exponent += 1;
        }
        Self::new(quotient, exponent)
    }

    pub fn negative(self) -> Self {
        Self {
            mantissa: -self.mantissa,
            ..self
        }
    }

    /// Returns the value, if it is a small non-negative integer.
    pub fn whole(self) -> Option<u32> {
        u32::try_from(self.at(0)?).ok()
    }

    /// Returns the mantissa that the number has with this exponent.
    fn at(self, exponent: i32) -> Option<i128> {
        let shift = u32::try_from(self.exponent.checked_sub(exponent)?).ok()?;
        self.mantissa.checked_mul(10_i128.checked_pow(shift)?)
    }
}

impl From<u32> for Decimal {
    fn from(n: u32) -> Self {
        Self::of(n.into())
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.exponent == other.exponent {
            return self.mantissa.cmp(&other.mantissa);
        }
        let exponent = self.exponent.min(other.exponent);
        match (self.at(exponent), other.at(exponent)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Too far apart to compare as integers: compare their size.
            _ => self.size().total_cmp(&other.size()),
        }
    }
}

impl Decimal {
    fn size(self) -> f64 {
        self.mantissa as f64 * 10_f64.powi(self.exponent)
    }
}

/// Removes and returns the last digit of a number.
fn last_digit(number: &mut u128) -> u8 {
    // Nearly all numbers are short, and long division is slow.
    let digit = match u64::try_from(*number) {
        Ok(short) => {
            *number = (short / 10).into();
            short % 10
        }
        Err(_) => {
            let digit = *number % 10;
            *number /= 10;
            digit as u64
        }
    };
    digit as u8
}

/// Plain digits; a power of ten only if nobody would write out the zeros.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = match self.exponent {
            31.. | ..=-31 => return write!(f, "{}e{}", self.mantissa, self.exponent),
            exponent => (-exponent).max(0),
        };
        // Filled from right to left, with room for the sign, 39 digits, the point and zeros.
        let mut text = [b'0'; 80];
        let mut at = text.len() - self.exponent.max(0) as usize;
        let mut rest = self.mantissa.unsigned_abs();
        let mut written = 0;
        while rest > 0 || written <= places {
            if written == places && places > 0 {
                at -= 1;
                text[at] = b'.';
            }
            at -= 1;
            text[at] = b'0' + last_digit(&mut rest);
            written += 1;
        }
        if self.mantissa < 0 {
            at -= 1;
            text[at] = b'-';
        }
        f.write_str(str::from_utf8(&text[at..]).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(digits: &str) -> Decimal {
        Decimal::parse(digits).unwrap()
    }

    #[test]
    fn decimals_stay_as_written() {
        for (digits, shown) in [
            ("0.1", "0.1"),
            (".5", "0.5"),
            ("1,234.50", "1234.5"),
            ("007", "7"),
            ("0.00", "0"),
            ("12,34,567", "1234567"),
        ] {
            assert_eq!(read(digits).to_string(), shown);
        }
        assert_eq!(
            read("1.005")
                .times(Decimal::ten_to(9).unwrap())
                .unwrap()
                .to_string(),
            "1005000000"
        );
        assert_eq!(read("0.1").plus(read("0.2")).unwrap().to_string(), "0.3");
        assert_eq!(read("2.5").negative().to_string(), "-2.5");
    }

    #[test]
    fn quotients_terminate_or_are_rounded() {
        assert_eq!(read("3").over(read("4")).unwrap().to_string(), "0.75");
        assert_eq!(
            read("2").over(read("3")).unwrap().to_string(),
            "0.6666666666666667"
        );
        assert_eq!(
            read("200").over(read("3")).unwrap().to_string(),
            "66.66666666666667"
        );
        assert_eq!(read("1").over(read("0")), None);
    }

    #[test]
    fn absurd_numbers_are_huge_or_none() {
        let trillion = Decimal::ten_to(12).unwrap();
        assert_eq!(
            read("999,999,999,999,999")
                .times(trillion)
                .unwrap()
                .to_string(),
            "999999999999999000000000000"
        );
        assert_eq!(
            read("1.989")
                .times(Decimal::ten_to(30).unwrap())
                .unwrap()
                .to_string(),
            "1989000000000000000000000000000"
        );
        assert_eq!(
            read("9.1")
                .times(Decimal::ten_to(-31).unwrap())
                .unwrap()
                .to_string(),
            "91e-32"
        );
        assert_eq!(Decimal::parse(&"9".repeat(60)), None);
        assert_eq!(Decimal::ten_to(100_000), None);
    }

    #[test]
    fn order_is_by_size() {
        assert!(read("9.99") < read("10"));
        assert!(read("3").negative() < read("0.5"));
        assert!(Decimal::ten_to(-200).unwrap() < Decimal::ten_to(200).unwrap());
    }
}
