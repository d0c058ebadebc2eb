//! Time zone abbreviations: their offset from UTC, and whether their country writes the month or
//! the day first.

use super::Key;
use super::list::{Fields, Lines, number};
use super::{WordTable, list_text};

/// The meaning of a time zone abbreviation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Zone {
    /// Minutes east of UTC, from -720 to 840.
    pub offset: i16,
    /// Whether the name has a different offset in summer (`ET`).
    pub summer: bool,
    /// Whether dates are written month first where it is used; `None` if unknown.
    pub month_first: Option<bool>,
}

static ZONES: WordTable<Zone, 128> = {
    let mut zones = WordTable::new(Zone {
        offset: 0,
        summer: false,
        month_first: None,
    });
    let mut lines = Lines::of(list_text!("time/zones.tsv"));
    while let Some(line) = lines.take() {
        let mut columns = Fields::of(line, b"\t");
        let name = Key::listed(columns.field());
        assert!(zones.get(name).is_none(), "zones.tsv lists a zone twice");
        let offset = number(columns.field()) as i16;
        let month_first = match columns.field() {
            b"month" => Some(true),
            b"day" => Some(false),
            b"-" => None,
            _ => panic!("the third column of zones.tsv must be month, day or -"),
        };
        let summer = match columns.field() {
            b"" => false,
            b"summer" => true,
            _ => panic!("the fourth column of zones.tsv is summer or nothing"),
        };
        zones.set(
            name,
            Zone {
                offset,
                summer,
                month_first,
            },
        );
    }
    zones
};

/// Returns the zone with this abbreviation, in any case. Whether a lower-case word is a zone
/// ("cat", "west") is for the caller to judge.
pub fn zone(word: Key) -> Option<Zone> {
    ZONES.get(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_have_an_offset_and_an_order_of_day_and_month() {
        let of = |name: &str| zone(Key::of(name)).map(|z| (z.offset, z.month_first));
        assert_eq!(of("UTC"), Some((0, None)));
        assert_eq!(of("BST"), Some((60, Some(false))));
        assert_eq!(of("PDT"), Some((-420, Some(true))));
        assert_eq!(of("IST"), Some((330, Some(false))));
        assert_eq!(of("DST"), None);
        let summer = |name: &str| zone(Key::of(name)).map(|z| z.summer);
        assert_eq!((summer("ET"), summer("EST")), (Some(true), Some(false)));
    }
}
