//! The names of countries and of their first-order divisions, by code.

use crate::lexicon::list::parted;
use crate::lexicon::{Key, WordTable};

/// One line per division: code, name. Sorted by code.
const ADMIN1: &str = include_str!("admin1.tsv");
/// One line per country: code, GeoNames id, name and more.
const COUNTRIES: &str = include_str!("countries.tsv");

/// The offset of each division's name in [`ADMIN1`], by code.
#[allow(long_running_const_eval)] // the compiler reads 65 kB
static DIVISIONS: WordTable<u32, { 1 << 13 }> = {
    let mut table = WordTable::new(0);
    let mut lines = ADMIN1.as_bytes();
    while !lines.is_empty() {
        let (code, rest) = parted(lines, b'\t');
        table.set(Key::listed(code), (ADMIN1.len() - rest.len()) as u32);
        (_, lines) = parted(rest, b'\n');
    }
    table
};

/// The offset of each country's row in [`COUNTRIES`], by code.
static ROWS: WordTable<u32, 512> = {
    let mut table = WordTable::new(0);
    let mut lines = COUNTRIES.as_bytes();
    while !lines.is_empty() {
        let start = COUNTRIES.len() - lines.len();
        let (row, rest) = parted(lines, b'\n');
        if row[0] != b'#' {
            table.set(Key::listed(parted(row, b'\t').0), start as u32);
        }
        lines = rest;
    }
    table
};

/// Returns the name of the division with this code.
pub fn admin1_name(code: &str) -> Option<&'static str> {
    let start = DIVISIONS.get(Key::of(code))?;
    ADMIN1.get(start as usize..)?.split('\n').next()
}

/// Returns the codes of all divisions.
#[cfg(test)]
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    ADMIN1.lines().filter_map(|line| line.split('\t').next())
}

/// Returns the English name of the country with this ISO 3166-1 alpha-2 code.
#[must_use]
pub fn country_name(code: &str) -> Option<&'static str> {
    let start = ROWS.get(Key::of(code))?;
    let mut fields = COUNTRIES.get(start as usize..)?.lines().next()?.split('\t');
    // The table ignores case, but codes don't.
    if fields.next()? != code {
        return None;
    }
    fields.nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_by_code() {
        assert_eq!(country_name("NE"), Some("Niger"));
        assert_eq!(country_name("US"), Some("United States"));
    }

    #[test]
    fn divisions_are_found_by_code() {
        assert_eq!(admin1_name("US.OH"), Some("Ohio"));
        assert_eq!(admin1_name("US.ZZ"), None);
    }

    #[test]
    fn unknown_codes_have_no_name() {
        for code in ["", "ZZ", "#", "ne", "# code"] {
            assert_eq!(country_name(code), None, "{code}");
        }
    }
}
