//! Finds dates in web addresses and file names.

use std::ops::Range;

use jiff::civil::Date;

use super::month;
use crate::lexicon::Key;

/// Finds the date in a web address or file name (`/2024/07/16/`, `2024-07-16_storm.txt`,
/// `20240716`), and its bytes.
pub fn in_address(address: &str) -> Option<(Date, Range<usize>)> {
    let bytes = address.as_bytes();
    let digits_from = |at: usize| {
        bytes[at..]
            .iter()
            .take(9)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut at = 0;
    while at < bytes.len() {
        let count = digits_from(at);
        let found = match count {
            8 => joined(address, at),
            4 => parted(address, at),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        at += bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
            .max(1);
    }
    None
}

/// The years that a date in a web address may have. Other digits are part of an article's number.
const ADDRESS_YEARS: Range<i16> = 1980..2100;

fn joined(address: &str, at: usize) -> Option<(Date, Range<usize>)> {
    let part = |from: usize, to: usize| address.get(at + from..at + to)?.parse::<i16>().ok();
    let year = part(0, 4).filter(|y| ADDRESS_YEARS.contains(y))?;
    Some((
        Date::new(year, part(4, 6)? as i8, part(6, 8)? as i8).ok()?,
        at..at + 8,
    ))
}

fn parted(address: &str, at: usize) -> Option<(Date, Range<usize>)> {
    let year = address
        .get(at..at + 4)?
        .parse::<i16>()
        .ok()
        .filter(|y| ADDRESS_YEARS.contains(y))?;
    let rest = address.get(at + 4..)?;
    let joint = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '/' | '-' | '_' | '.'))?;
    let mut parts = rest[1..].split(joint);
    let name = parts.next()?;
    let number = |w: &str| w.parse::<i8>().ok().filter(|_| w.len() <= 2);
    let month = number(name).or_else(|| month(Key::of(name)))?;
    let tail = parts.next()?;
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    let date = Date::new(year, month, number(tail.get(..digits)?)?).ok()?;
    Some((date, at..at + 4 + 1 + name.len() + 1 + digits))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_found_in_addresses_and_file_names() {
        let of = |address: &str| {
            in_address(address).map(|(date, bytes)| (date, address[bytes].to_owned()))
        };
        let known = date(2024, 7, 16);
        assert_eq!(
            of("https://a.org/world/2024/07/16/storm-1234"),
            Some((known, "2024/07/16".into()))
        );
        assert_eq!(
            of("https://a.org/world/2024/jul/16/storm"),
            Some((known, "2024/jul/16".into()))
        );
        assert_eq!(
            of("2024-07-16_storm.txt"),
            Some((known, "2024-07-16".into()))
        );
        assert_eq!(of("storm-20240716.txt"), Some((known, "20240716".into())));
        assert_eq!(of("https://a.org/2024/07/storm-16"), None);
        assert_eq!(of("https://a.org/news/69140122"), None);
        assert_eq!(of("https://a.org/news/2024071612345"), None);
    }
}
