//! Decodes bytes: UTF-8, UTF-16 with or without a byte-order mark, or else the most likely legacy
//! encoding; or the encoding that the user names.
//!
//! The text is that of the file without the mark: line endings and odd spaces stay, so that offsets
//! hold. Bytes that are invalid in the encoding become U+FFFD and are counted.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::refuse;

/// A decoded text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The name of its encoding: `UTF-8`, `windows-1252`.
    pub encoding: &'static str,
    /// The number of bytes that could not be decoded and were replaced by U+FFFD.
    pub replaced: usize,
}

/// Returns the encoding with a WHATWG label: `latin1`, `utf-16le`, `Shift_JIS`.
pub fn encoding(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label.as_bytes())
}

/// Decodes the bytes of a file, or returns why it has no text. `given` is its encoding, if known; a
/// byte-order mark overrides it, because it is not a guess.
pub fn decode(mut bytes: Vec<u8>, given: Option<&'static Encoding>) -> Result<Decoded, String> {
    let (found, mark) = match Encoding::for_bom(&bytes) {
        Some((marked, mark)) => (Some(marked), mark),
        None => (given.or_else(|| unmarked_utf16(&bytes)), 0),
    };
    let wide = found.is_some_and(|e| e == UTF_16LE || e == UTF_16BE);
    if let Some(why) = refuse::undecodable(&bytes, wide) {
        return Err(why.into());
    }
    bytes.drain(..mark);
    let decoded = if found.is_none_or(|e| e == UTF_8) {
        String::from_utf8(bytes).map_or_else(
            |error| {
                let bytes = error.as_bytes();
                replacing(bytes, found.unwrap_or_else(|| guessed(bytes)))
            },
            |text| Decoded {
                text,
                encoding: UTF_8.name(),
                replaced: 0,
            },
        )
    } else {
        replacing(&bytes, found.unwrap_or(UTF_8))
    };
    refuse::binary(&decoded.text).map_or(Ok(decoded), |why| Err(why.into()))
}

/// Recognises UTF-16 without a mark: in English nearly every second byte is a NUL, always on the
/// same side. Typographic marks and foreign names have none, so a few may be missing.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.contains(&0) {
        return None;
    }
    let pairs = bytes.len() / 2;
    let nuls = |side: usize| {
        bytes
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (first, second) = (nuls(0), nuls(1));
    let (most, least, encoding) = if first > second {
        (first, second, UTF_16BE)
    } else {
        (second, first, UTF_16LE)
    };
    (most * 4 >= pairs * 3 && least * 50 <= pairs && most > 1).then_some(encoding)
}

/// Decodes, replacing invalid bytes by U+FFFD.
pub(super) fn replacing(bytes: &[u8], encoding: &'static Encoding) -> Decoded {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let (mut read, mut replaced) = (0, 0);
    loop {
        let rest = &bytes[read..];
        let room = decoder.max_utf8_buffer_length_without_replacement(rest.len());
        text.reserve(room.unwrap_or(rest.len()));
        let (result, count) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        read += count;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, _) => {
                text.push('\u{fffd}');
                replaced += usize::from(length);
            }
        }
    }
    Decoded {
        text,
        encoding: encoding.name(),
        replaced,
    }
}

/// Guesses the encoding of bytes that are not valid UTF-8 throughout.
///
/// Legacy text hardly ever forms a valid multi-byte sequence. If there are more valid than broken
/// ones, this is damaged or truncated UTF-8.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let (mut broken, mut whole) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    if whole > broken { UTF_8 } else { legacy(bytes) }
}

/// Guesses the encoding of text that is not Unicode.
///
/// The detector reads a pound sign before a digit as a Polish capital unless it knows where the
/// text comes from.
fn legacy(bytes: &[u8]) -> &'static Encoding {
    let pounds = bytes
        .windows(2)
        .any(|pair| pair[0] == 0xa3 && pair[1].is_ascii_digit());
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(pounds.then_some(b"uk"), Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "“We won’t pay £5m – or €6m –,” said Zoë Peña of the café.\r\nThe talks go on.\n";

    fn encoded(text: &str, label: &str) -> Vec<u8> {
        Encoding::for_label(label.as_bytes())
            .unwrap()
            .encode(text)
            .0
            .into_owned()
    }

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        let unit = |u: u16| {
            if big {
                u.to_be_bytes()
            } else {
                u.to_le_bytes()
            }
        };
        std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(unit)
            .collect()
    }

    /// Decodes bytes in an unknown encoding.
    fn text(bytes: Vec<u8>) -> String {
        decode(bytes, None).unwrap().text
    }

    #[test]
    fn unicode_is_read_with_and_without_a_mark() {
        assert_eq!(text(TEXT.into()), TEXT);
        assert_eq!(text(format!("\u{feff}{TEXT}").into()), TEXT);
        for (big, name) in [(false, "UTF-16LE"), (true, "UTF-16BE")] {
            for mark in [0, 2] {
                let read = decode(utf16(TEXT, big)[mark..].to_vec(), None).unwrap();
                assert_eq!((&*read.text, read.encoding, read.replaced), (TEXT, name, 0));
            }
        }
    }

    #[test]
    fn only_the_leading_mark_is_removed() {
        assert_eq!(
            text("\u{feff}\u{feff}a\u{feff}b".into()),
            "\u{feff}a\u{feff}b"
        );
    }

    #[test]
    fn legacy_encodings_are_recognised() {
        for (words, label) in [
            (TEXT, "windows-1252"),
            (
                "Sales rose to £5m in the year, the firm said.",
                "windows-1252",
            ),
            ("The mayor of São Paulo met José Muñoz.", "iso-8859-1"),
            ("Lech Wałęsa spoke in Gdańsk on Monday.", "windows-1250"),
            ("“We will not go,” the minister’s office said.", "gbk"),
            (
                "The president, Владимир Путин, said on Monday.",
                "windows-1251",
            ),
        ] {
            assert_eq!(text(encoded(words, label)), words, "{label}");
        }
    }

    #[test]
    fn a_given_encoding_overrides_the_guess_but_not_a_mark() {
        let words = "Zażółć gęślą jaźń";
        let latin2 = encoding("latin2").unwrap();
        let read = decode(encoded(words, "latin2"), Some(latin2)).unwrap();
        assert_eq!((&*read.text, read.encoding), (words, "ISO-8859-2"));
        let marked = decode(utf16(words, true), Some(latin2)).unwrap();
        assert_eq!((&*marked.text, marked.encoding), (words, "UTF-16BE"));
        assert!(encoding("klingon").is_none() && encoding("replacement").is_none());
    }

    #[test]
    fn damaged_unicode_stays_unicode_and_its_bytes_are_counted() {
        let read = |bytes: &[u8]| {
            let Decoded { text, replaced, .. } = decode(bytes.to_vec(), None).unwrap();
            (text, replaced)
        };
        assert_eq!(
            read(&TEXT.as_bytes()[..TEXT.find('”').unwrap() + 2]),
            ("“We won’t pay £5m – or €6m –,\u{fffd}".into(), 2)
        );
        let spoiled = [TEXT.as_bytes(), b"caf\xe9 closed \xff\xfe"].concat();
        assert_eq!(
            read(&spoiled),
            (format!("{TEXT}caf\u{fffd} closed \u{fffd}\u{fffd}"), 3)
        );
        let odd = utf16("Ferries", false);
        assert_eq!(read(&odd[..odd.len() - 1]), ("Ferrie\u{fffd}".into(), 1));
    }

    #[test]
    fn binary_files_are_refused() {
        let refused = |bytes: &[u8]| decode(bytes.to_vec(), None).unwrap_err().contains("binary");
        assert!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
        assert!(refused(&utf16("a\0b", false)));
        // 16-bit integers, which have as many NULs as unmarked UTF-16.
        let numbers: Vec<u8> = (0..500_u16).flat_map(|n| (n % 200).to_le_bytes()).collect();
        assert!(refused(&numbers));
        assert!(refused(b"\0a"));
    }
}
