//! The values of flags: choices with their help, names, sizes, lengths of time.

use std::time::Duration;

use clap::ColorChoice;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use dateline::Offsets;
use dateline::batch::Pattern;
use dateline::format::Format;
use dateline::reader::{self, Encoding, Form};
use dateline::text::composed;

/// A value of a flag: its name, its help and its meaning.
pub(super) type Choice<T> = (&'static str, &'static str, T);

pub(super) const FORMATS: &[Choice<Format>] = &[
    ("summary", "for people", Format::Summary),
    (
        "json",
        "indented JSON; an array if there may be several articles",
        Format::Json,
    ),
    ("jsonl", "JSON Lines: one line per article", Format::Jsonl),
    (
        "csv",
        "one table of facts, chosen by --table: a header, then one row per fact",
        Format::Csv,
    ),
    (
        "geojson",
        "the places as points on a map, for QGIS and geojson.io",
        Format::Geojson,
    ),
    (
        "html",
        "a page for a browser; for several articles a folder of pages, with -o DIR",
        Format::Html,
    ),
];

pub(super) const FORMS: &[Choice<Form>] = &[
    ("text", "one article per file", Form::Text),
    (
        "jsonl",
        "JSON Lines: {\"id\": \"...\", \"text\": \"...\", \"date\": \"YYYY-MM-DD\"}, id and date optional",
        Form::Lines,
    ),
];

pub(super) const OFFSETS: &[Choice<Offsets>] = &[
    (
        "chars",
        "Unicode code points, as Python counts",
        Offsets::Chars,
    ),
    ("bytes", "bytes of UTF-8", Offsets::Bytes),
];

pub(super) const COLOURS: &[Choice<ColorChoice>] = &[
    (
        "auto",
        "on a terminal unless NO_COLOR is set, anywhere if FORCE_COLOR or CLICOLOR_FORCE is",
        ColorChoice::Auto,
    ),
    ("always", "even into a file or a pipe", ColorChoice::Always),
    ("never", "no colours", ColorChoice::Never),
];

/// Parses one of these values.
pub(super) fn one_of<T: Clone + Send + Sync + 'static>(
    choices: &'static [Choice<T>],
) -> impl TypedValueParser<Value = T> {
    let values = choices
        .iter()
        .map(|(name, help, _)| PossibleValue::new(*name).help(*help));
    PossibleValuesParser::new(values).try_map(|given| {
        let found = choices.iter().find(|(name, ..)| *name == given);
        found
            .map(|(.., value)| value.clone())
            .ok_or("no such value")
    })
}

/// Parses one of these names.
pub(super) fn named<T: Copy + Send + Sync + 'static>(
    names: &'static [(&'static str, T)],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names.iter().map(|(name, _)| name)).try_map(|given| {
        let found = names.iter().find(|(name, _)| *name == given);
        found.map(|&(_, value)| value).ok_or("no such name")
    })
}

/// Parses the label of an encoding.
pub(super) fn encoding(label: &str) -> Result<&'static Encoding, String> {
    let found = reader::encoding(label);
    found.ok_or_else(|| "not an encoding label, such as utf-8, latin1 or utf-16le".into())
}

/// Reads a pattern. Accents typed apart from their letters are composed with them, as in the names
/// that it is compared with.
pub(super) fn pattern(written: &str) -> Result<Pattern, String> {
    composed(written).parse()
}

/// Parses a number of bytes. Offsets within an article have 32 bits, which limits it.
pub(super) fn size(written: &str) -> Result<u64, String> {
    let (digits, factor) = match written.as_bytes().last() {
        Some(b'K' | b'k') => (&written[..written.len() - 1], 1 << 10),
        Some(b'M' | b'm') => (&written[..written.len() - 1], 1 << 20),
        Some(b'G' | b'g') => (&written[..written.len() - 1], 1 << 30),
        _ => (written, 1),
    };
    let bytes = digits
        .parse::<u64>()
        .ok()
        .and_then(|n| n.checked_mul(factor));
    bytes
        .filter(|n| (1..u64::from(u32::MAX)).contains(n))
        .ok_or_else(|| "give a number from 1 to just below 4G".into())
}

/// Parses a length of time.
pub(super) fn seconds(written: &str) -> Result<Duration, String> {
    let seconds = written.parse().ok().filter(|seconds| *seconds > 0.0);
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| "give a number of seconds above 0".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_may_have_a_fraction() {
        assert_eq!(seconds("2.5"), Ok(Duration::from_millis(2500)));
        for bad in ["", "0", "-1", "1s", "nan", "inf", "1e300"] {
            assert!(seconds(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn sizes_may_be_short() {
        assert_eq!(size("64M"), Ok(64 << 20));
        assert_eq!(size("1000"), Ok(1000));
        assert_eq!(size("2k"), Ok(2048));
        for bad in [
            "",
            "M",
            "0",
            "4G",
            "-1",
            "1.5M",
            "99999999999999999999",
            "18446744073709551615K",
            "é",
        ] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
