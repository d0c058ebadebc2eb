//! Bytes to text: UTF-8, UTF-16 with a byte-order mark, else the legacy encoding that the bytes
//! look most like.
//!
//! The text is the file's, unchanged but for the mark: line ends and odd spaces stay, so that
//! offsets hold.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

use super::refuse;

/// The text of a file, or why it has none.
pub fn decode(mut bytes: Vec<u8>) -> Result<String, String> {
    let (encoding, mark) =
        Encoding::for_bom(&bytes).map_or((None, 0), |(encoding, mark)| (Some(encoding), mark));
    let wide = encoding.is_some_and(|e| e != UTF_8);
    if let Some(why) = refuse::undecodable(&bytes, wide) {
        return Err(why.into());
    }
    let text = match encoding {
        Some(encoding) if wide => encoding
            .decode_without_bom_handling(&bytes[mark..])
            .0
            .into_owned(),
        _ => {
            bytes.drain(..mark);
            String::from_utf8(bytes).unwrap_or_else(|error| repaired(error.as_bytes()))
        }
    };
    refuse::binary(&text).map_or(Ok(text), |why| Err(why.into()))
}

/// The text of bytes that are not UTF-8 throughout.
fn repaired(bytes: &[u8]) -> String {
    let (mut broken, mut whole) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    // Legacy text hardly ever forms a valid sequence: where there are more of them than breaks,
    // this is damaged or cut-off UTF-8.
    if whole > broken {
        String::from_utf8_lossy(bytes).into_owned()
    } else {
        legacy(bytes)
            .decode_without_bom_handling(bytes)
            .0
            .into_owned()
    }
}

/// The encoding of text that is not Unicode.
///
/// A pound sign before a digit looks like a Polish capital to the detector, which is told where
/// such texts come from.
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

    #[test]
    fn unicode_is_read_with_and_without_its_mark() {
        assert_eq!(decode(TEXT.into()).unwrap(), TEXT);
        assert_eq!(decode(format!("\u{feff}{TEXT}").into()).unwrap(), TEXT);
        assert_eq!(decode(utf16(TEXT, false)).unwrap(), TEXT);
        assert_eq!(decode(utf16(TEXT, true)).unwrap(), TEXT);
    }

    #[test]
    fn only_the_leading_mark_is_removed() {
        assert_eq!(
            decode("\u{feff}\u{feff}a\u{feff}b".into()).unwrap(),
            "\u{feff}a\u{feff}b"
        );
    }

    #[test]
    fn legacy_encodings_are_recognised() {
        for (text, label) in [
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
            assert_eq!(decode(encoded(text, label)).unwrap(), text, "{label}");
        }
    }

    #[test]
    fn damaged_unicode_stays_unicode() {
        assert_eq!(
            decode(TEXT.as_bytes()[..TEXT.find('”').unwrap() + 2].to_vec()).unwrap(),
            "“We won’t pay £5m – or €6m –,\u{fffd}"
        );
        let spoiled = [TEXT.as_bytes(), b"caf\xe9 closed"].concat();
        assert_eq!(
            decode(spoiled).unwrap(),
            format!("{TEXT}caf\u{fffd} closed")
        );
        let odd = utf16("Ferries", false);
        assert_eq!(
            decode(odd[..odd.len() - 1].to_vec()).unwrap(),
            "Ferrie\u{fffd}"
        );
    }

    #[test]
    fn binary_files_are_refused() {
        assert!(
            decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec())
                .unwrap_err()
                .contains("binary")
        );
        assert!(decode(utf16("a\0b", false)).unwrap_err().contains("binary"));
        assert!(
            decode(utf16("Ferries", false)[2..].to_vec())
                .unwrap_err()
                .contains("binary")
        );
    }
}
