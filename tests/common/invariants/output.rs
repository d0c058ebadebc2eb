//! Properties of every format.

use dateline::format::{Article, Format, Printer, Table};
use dateline::{Offsets, Options, pipeline};
use serde_json::Value;

/// Checks that the output is complete and harmless: JSON that equals the report, on a single line
/// where promised, and nothing that controls a terminal.
pub(crate) fn printed(text: &str) {
    // The offsets that a summary takes.
    let options = Options {
        offsets: Offsets::Bytes,
        ..Options::default()
    };
    let report = pipeline::analyze(text, &options);
    let value = serde_json::to_value(&report).unwrap();
    for format in [Format::Summary, Format::Json, Format::Jsonl] {
        for width in [20, 100] {
            let printed = Printer {
                format,
                width,
                ..Printer::default()
            }
            .report(&report, &Article { text, place: None });
            assert!(
                printed.ends_with('\n') || format == Format::Summary && printed.is_empty(),
                "{format:?} of {text:?}"
            );
            assert!(
                !printed.contains(acts),
                "{format:?} of {text:?} gives {printed:?}"
            );
            if format != Format::Summary {
                assert_eq!(
                    serde_json::from_str::<Value>(&printed).unwrap(),
                    value,
                    "{format:?} of {text:?}"
                );
            }
            if format == Format::Jsonl {
                assert_eq!(printed.lines().count(), 1, "{text:?}");
            }
        }
    }
}

/// Checks the other formats: table rows have the columns of the header, features are valid JSON,
/// the elements of a page are closed. No format prints more than a small multiple of the text.
pub(crate) fn formatted(text: &str) {
    let options = Options {
        offsets: Offsets::Bytes,
        explain: true,
        ..Options::default()
    };
    let report = pipeline::analyze(text, &options);
    let print = |format, table| {
        let printer = Printer {
            format,
            table,
            width: 100,
            explain: true,
            ..Printer::default()
        };
        let printed = printer.report(&report, &Article { text, place: None });
        let most = PAGE + MOST_OUTPUT * text.len();
        assert!(
            printed.len() <= most,
            "{format:?} prints {} of {text:?}",
            printed.len()
        );
        printer.frame().around(printed)
    };
    for (name, table) in Table::ALL {
        let printed = print(Format::Csv, table);
        let rows = csv::Reader::from_reader(printed.as_bytes());
        assert!(
            rows.into_records().all(|row| row.is_ok()),
            "{name} of {text:?}: {printed}"
        );
    }
    let features: Value = serde_json::from_str(&print(Format::Geojson, Table::default())).unwrap();
    assert_eq!(features["type"], "FeatureCollection", "{text:?}");
    for format in [Format::Summary, Format::Json, Format::Jsonl] {
        print(format, Table::default());
    }
    let page = print(Format::Html, Table::default());
    assert!(
        page.trim_end().ends_with("</script>\n</body>\n</html>"),
        "{text:?}"
    );
    for element in [
        "section", "mark", "span", "li", "ul", "p", "a", "table", "script",
    ] {
        let opened = page.matches(&format!("<{element}>")).count()
            + page.matches(&format!("<{element} ")).count();
        let closed = page.matches(&format!("</{element}>")).count();
        assert_eq!(opened, closed, "<{element}> in the page of {text:?}");
    }
}

/// The maximum size in bytes of a page's style and script and a map of the world.
const PAGE: usize = 400_000;

/// The maximum number of output bytes per byte of text: the row of a two-character figure repeats
/// its `of` and `concept`.
const MOST_OUTPUT: usize = 400;

/// Whether the character controls a terminal instead of being displayed.
fn acts(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
