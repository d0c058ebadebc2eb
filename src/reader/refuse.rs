//! Refuses inputs that aren't articles: binary files, empty files, tables, and pages and documents
//! whose text another program must extract.

use std::path::Path;

use serde::de::IgnoredAny;

/// Magic bytes of files whose text must be extracted first, and the message.
const MAGIC: [(&[u8], &str); 5] = [
    (
        b"%PDF-",
        "it is a PDF; extract its text first, for example with pdftotext",
    ),
    (
        b"PK\x03\x04",
        "it is a ZIP archive or an office document; extract its text first, for example with pandoc",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "it is an office document; extract its text first, for example with antiword or LibreOffice",
    ),
    (
        b"{\\rtf",
        "it is an RTF document; extract its text first, for example with pandoc",
    ),
    (b"\x1f\x8b", "it is compressed; pipe it in with gunzip -c"),
];

const BINARY: &str = "it is a binary file, not text";
const HTML: &str = "it is HTML; extract the article's text first, for example with trafilatura, newspaper4k or readability";

const JSON: &str = "it is JSON; add --from jsonl if each line is an article with its id and text";

const TABLE: &str =
    "it is a table; make its rows JSON Lines, for example with DuckDB, and add --from jsonl";

/// Refuses a table, which only the file's name distinguishes from prose.
pub(super) fn by_name(path: &Path) -> Result<(), String> {
    let is_table = path.extension().is_some_and(|extension| {
        ["csv", "tsv"]
            .iter()
            .any(|table| extension.eq_ignore_ascii_case(table))
    });
    if is_table { Err(TABLE.into()) } else { Ok(()) }
}

/// Returns why these bytes must not be decoded, if so. `wide` texts (UTF-16) may contain NULs.
pub(super) fn undecodable(bytes: &[u8], wide: bool) -> Option<&'static str> {
    let magic = MAGIC
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|&(_, why)| why);
    magic.or_else(|| (!wide && bytes.contains(&0)).then_some(BINARY))
}

/// Returns why a decoded file is not text, if so: it has NULs, or more than one control character
/// in fifty.
pub(super) fn binary(text: &str) -> Option<&'static str> {
    let control = |b: u8| b < b' ' && !matches!(b, b'\t'..=b'\r' | 0x1a);
    // A piece's count fits in a byte, so that the processor counts many at a time.
    let count = |piece: &[u8]| piece.iter().map(|&b| u8::from(control(b))).sum::<u8>();
    let pieces = text.as_bytes().chunks(usize::from(u8::MAX));
    let controls: usize = pieces.map(|piece| usize::from(count(piece))).sum();
    (controls * 50 > text.len() || text.contains('\0')).then_some(BINARY)
}

/// Returns why this text is not an article, if so.
pub(super) fn unfit(text: &str) -> Option<&'static str> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || INVISIBLE.contains(&c));
    if start.is_empty() {
        return Some("it is empty");
    }
    match start.as_bytes()[0] {
        b'{' | b'[' => is_json(start).then_some(JSON),
        b'<' => is_html(start).then_some(HTML),
        _ => None,
    }
}

/// Whether the text, or its first line, is a JSON object or array. An article may also begin with a
/// bracket.
fn is_json(start: &str) -> bool {
    let is = |text: &str| serde_json::from_str::<IgnoredAny>(text).is_ok();
    start.lines().next().is_some_and(is) || is(start)
}

/// Characters that Unicode does not count as white space but that are invisible.
const INVISIBLE: [char; 5] = ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];

/// The beginnings of a page, besides comments and elements.
const DECLARATIONS: [&str; 2] = ["!doctype", "?xml"];

/// The elements at the beginning of a page or fragment.
const ELEMENTS: [&str; 13] = [
    "html", "head", "meta", "title", "body", "article", "main", "section", "div", "p", "span",
    "script", "table",
];

/// Whether the text begins with a tag and continues with others. An article may mention tags or
/// contain a stray one.
fn is_html(start: &str) -> bool {
    let Some(tag) = start.strip_prefix('<') else {
        return false;
    };
    let is = |name: &&str| {
        let same = tag
            .get(..name.len())
            .is_some_and(|opening| opening.eq_ignore_ascii_case(name));
        same && !tag[name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
    };
    tag.starts_with("!--")
        || DECLARATIONS.iter().any(is)
        || ELEMENTS.iter().any(is) && start.matches("</").take(2).count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_pieces_of_pages_are_html() {
        for page in [
            "<!DOCTYPE html><title>Ferries</title><p>They stop.</p>",
            "\n <html lang=en><body>They stop.</body></html>",
            "<div class='story'><p>They stop.</p></div>",
            "<P>They stop.</P>\n<p>On Friday.</p>",
            "<?xml version=\"1.0\"?><story/>",
        ] {
            assert_eq!(unfit(page), Some(HTML), "{page}");
        }
    }

    #[test]
    fn articles_may_mention_tags() {
        for article in [
            "Ferries stop\n\nThe <b>bay</b> is <i>closed</i>.",
            "<b>Ferries</b> stop",
            "<p",
            "< div",
            "<people> </people> </x>",
            "3 < 4",
        ] {
            assert_eq!(unfit(article), None, "{article}");
        }
    }

    #[test]
    fn tables_are_recognised_by_their_names() {
        for table in ["a.csv", "in/b.TSV"] {
            assert_eq!(by_name(Path::new(table)), Err(TABLE.into()), "{table}");
        }
        for text in ["a.txt", "csv", "in.csv/a", "-", "a.csv.txt"] {
            assert_eq!(by_name(Path::new(text)), Ok(()), "{text}");
        }
    }

    #[test]
    fn json_is_not_read_as_prose() {
        for json in [
            "{\"id\": 1, \"text\": \"Ferries stop.\"}\n{\"id\"",
            "[]",
            "\n{\n  \"text\": \"Ferries stop.\"\n}\n",
            "[[1], 2]",
        ] {
            assert_eq!(unfit(json), Some(JSON), "{json}");
        }
        for article in [
            "[Updated] Ferries stop",
            "[",
            "{Ferries} stop",
            "“[They] stop,” she said.",
            "{\"Ferries\" stop}",
        ] {
            assert_eq!(unfit(article), None, "{article}");
        }
    }

    #[test]
    fn invisible_text_is_empty() {
        for empty in ["", " \r\n\t", "\u{a0}\u{200b}\u{feff}\n", "\u{2028}"] {
            assert_eq!(unfit(empty), Some("it is empty"), "{empty:?}");
        }
    }

    #[test]
    fn binary_files_are_recognised_by_control_characters() {
        assert_eq!(undecodable(b"GIF89a\x00\x01", false), Some(BINARY));
        assert_eq!(undecodable(b"F\0e\0", true), None);
        assert!(
            undecodable(b"%PDF-1.7 ...", false)
                .unwrap()
                .contains("pdftotext")
        );
        assert_eq!(binary(&"\u{1}\u{2}plain".repeat(9)), Some(BINARY));
        assert_eq!(
            binary(&format!(
                "Page one.\u{c}\n{}\u{7} and a bell\u{1a}",
                "Ferries stop. ".repeat(9)
            )),
            None
        );
    }
}
