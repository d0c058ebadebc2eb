//! Properties that hold for every text, however damaged; shared by the fuzz targets and the tests.
//!
//! A violation panics with the property and the text.

#[path = "schema.rs"]
mod schema;

use dateline::format::{Article, Format, Printer, Table};
use dateline::text::{Document, Span};
use dateline::{Offsets, Options, pipeline};
use serde_json::Value;

/// The report of a text, as JSON.
pub(crate) fn report(text: &str, offsets: Offsets) -> Value {
    let options = Options {
        explain: true,
        offsets,
        ..Options::default()
    };
    serde_json::to_value(pipeline::analyze(text, &options)).unwrap()
}

/// The whole pipeline: offsets match their words in both units, lists are in order, speakers and
/// statements agree, and the report is valid and does not depend on the unit.
pub(crate) fn pipeline(text: &str) {
    let chars: Vec<char> = text.chars().collect();
    let in_chars = report(text, Offsets::Chars);
    let in_bytes = report(text, Offsets::Bytes);
    let slice = |unit: Offsets, start: usize, end: usize| match unit {
        Offsets::Chars => chars.get(start..end).map(|c| c.iter().collect::<String>()),
        Offsets::Bytes => text.get(start..end).map(str::to_owned),
    };
    for (unit, report) in [(Offsets::Chars, &in_chars), (Offsets::Bytes, &in_bytes)] {
        each(report, &mut |object| {
            if let (Some(start), Some(end)) = (object["start"].as_u64(), object["end"].as_u64()) {
                let words = object["text"].as_str().or(object["name"].as_str());
                assert_eq!(
                    slice(unit, start as usize, end as usize).as_deref(),
                    words,
                    "{object} in {text:?}"
                );
                assert!(start < end, "{object} is empty in {text:?}");
                assert!(
                    object
                        .get("rule")
                        .is_none_or(|r| r.as_str().is_some_and(|r| r.contains('/'))),
                    "{object}"
                );
            }
            for span in object
                .get("spans")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let (start, end) = (number(&span[0]), number(&span[1]));
                assert!(
                    number(&object["start"]) <= start
                        && start < end
                        && end <= number(&object["end"]),
                    "{object} in {text:?}"
                );
                assert!(slice(unit, start, end).is_some(), "{object} in {text:?}");
            }
        });
        consistent(report, text);
        sensible(report, text);
    }
    assert_eq!(
        schema::check(schema::whole(), &in_chars),
        Vec::<String>::new(),
        "{text:?}"
    );
    assert_eq!(stripped(&in_chars), stripped(&in_bytes), "{text:?}");
}

/// Lists are in text order; speakers and statements agree.
fn consistent(report: &Value, text: &str) {
    let list = |key: &str| {
        report[key]
            .as_array()
            .unwrap_or_else(|| panic!("{key} is not a list"))
    };
    let sorted =
        |key: &str, starts: Vec<usize>| assert!(starts.is_sorted(), "{key} {starts:?} in {text:?}");
    for key in ["bylines", "quotes", "figures", "dates"] {
        sorted(key, list(key).iter().map(|m| number(&m["start"])).collect());
    }
    for key in ["places", "people", "organizations"] {
        sorted(
            key,
            list(key)
                .iter()
                .map(|m| number(&m["mentions"][0]["start"]))
                .collect(),
        );
        for entry in list(key) {
            sorted(
                key,
                entry["mentions"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|m| number(&m["start"]))
                    .collect(),
            );
        }
    }
    let mut names: Vec<&str> = list("speakers")
        .iter()
        .map(|s| s["name"].as_str().unwrap())
        .collect();
    for speaker in list("speakers") {
        let theirs = list("quotes")
            .iter()
            .filter(|q| {
                let others = q["co_speakers"].as_array().unwrap();
                q["speaker"] == speaker["name"] || others.contains(&speaker["name"])
            })
            .count();
        assert_eq!(number(&speaker["quotes"]), theirs, "{speaker} in {text:?}");
    }
    for quote in list("quotes").iter().filter_map(|q| q["speaker"].as_str()) {
        assert!(
            names.contains(&quote),
            "{quote} is not among the speakers of {text:?}"
        );
    }
    names.sort_unstable();
    assert!(
        names.windows(2).all(|pair| pair[0] != pair[1]),
        "{names:?} in {text:?}"
    );
}

/// Pieces and their hulls match, mentions of one kind do not overlap, ranges ascend, and dates are
/// in the calendar.
fn sensible(report: &Value, text: &str) {
    let list = |key: &str| report[key].as_array().unwrap();
    let ends = |mention: &Value| (number(&mention["start"]), number(&mention["end"]));
    let apart = |what: &str, mut spans: Vec<(usize, usize)>| {
        spans.sort_unstable();
        let clash = spans.windows(2).find(|pair| pair[0].1 > pair[1].0);
        assert_eq!(clash, None, "{what} of {text:?}");
    };
    for quote in list("quotes") {
        let spans = quote["spans"].as_array().unwrap();
        let spans: Vec<(usize, usize)> = spans
            .iter()
            .map(|span| (number(&span[0]), number(&span[1])))
            .collect();
        assert!(spans.is_sorted(), "{quote} in {text:?}");
        let hull = (spans[0].0, spans[spans.len() - 1].1);
        assert_eq!(hull, ends(quote), "{quote} in {text:?}");
        apart("a statement's pieces", spans);
    }
    for key in ["figures", "dates", "bylines"] {
        apart(key, list(key).iter().map(ends).collect());
    }
    for key in ["places", "people", "organizations"] {
        let mentions = list(key)
            .iter()
            .flat_map(|entry| entry["mentions"].as_array().unwrap());
        apart(key, mentions.map(ends).collect());
    }
    for figure in list("figures") {
        let bound = |key: &str| figure["value"].get(key).or(figure.get(key))?.as_f64();
        if let (Some(low), Some(high)) = (bound("low"), bound("high")) {
            assert!(low <= high, "{figure} in {text:?}");
        }
    }
    let published = report["date"]["value"].as_str();
    let values = list("dates")
        .iter()
        .filter_map(|date| date["value"].as_str());
    for value in values.chain(published) {
        assert!(in_calendar(value), "{value} in {text:?}");
    }
}

/// Whether a date of our era is in the calendar; true for values that are not dates.
fn in_calendar(value: &str) -> bool {
    let day = value.split('T').next().unwrap_or_default();
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = day.split('-').collect();
    match parts[..] {
        [y, m, d] if [y, m, d].into_iter().all(digits) => day.parse::<dateline::Date>().is_ok(),
        [y, week] if digits(y) => match week.strip_prefix('W').filter(|n| digits(n)) {
            Some(n) => n.parse().is_ok_and(|n: u8| (1..=53).contains(&n)),
            None => true,
        },
        _ => true,
    }
}

/// The same text gives the same report, and line endings do not change the facts.
pub(crate) fn steady(text: &str) {
    assert_eq!(
        report(text, Offsets::Chars),
        report(text, Offsets::Chars),
        "{text:?}"
    );
    let unix = text.replace('\r', "");
    let dos = unix.replace('\n', "\r\n");
    assert_eq!(
        stripped(&report(&unix, Offsets::Chars)),
        stripped(&report(&dos, Offsets::Chars)),
        "{unix:?}"
    );
}

/// The output is complete and harmless: JSON that equals the report, on a single line where
/// promised, and nothing that controls a terminal.
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

/// The other formats: table rows have the columns of the header, features are valid JSON, the
/// elements of a page are closed. No format prints more than a small multiple of the text.
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

/// Characters that control a terminal instead of being displayed.
fn acts(c: char) -> bool {
    c.is_control() && c != '\n'
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text layer: tokens, lines, paragraphs, sentences and quotations are in order, on character
/// boundaries, and each inside what contains it.
pub(crate) fn layers(text: &str) {
    let doc = Document::new(text);
    let on_boundaries = |span: Span| {
        assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
        span
    };
    let mut end = 0;
    for (i, token) in doc.tokens().iter().enumerate() {
        let span = on_boundaries(token.span);
        assert!(
            !span.is_empty() && span.start >= end,
            "token {i} {span:?} in {text:?}"
        );
        assert_eq!(
            token.glued,
            i > 0 && span.start == end,
            "token {i} {span:?} in {text:?}"
        );
        assert!(
            !doc.word(i).starts_with(char::is_whitespace)
                && !doc.word(i).ends_with(char::is_whitespace),
            "token {i} in {text:?}"
        );
        end = span.end;
    }
    let mut end = 0;
    for line in doc.lines() {
        let span = on_boundaries(line.span);
        assert!(
            span.start >= end
                && !doc
                    .slice(span)
                    .contains(['\n', '\r', '\u{2028}', '\u{2029}']),
            "line {span:?} in {text:?}"
        );
        assert_eq!(
            line.width as usize,
            doc.slice(span).chars().count(),
            "line {span:?} in {text:?}"
        );
        end = span.end;
    }
    let (mut token, mut line) = (0, 0);
    for paragraph in doc.paragraphs() {
        on_boundaries(paragraph.span);
        assert!(
            paragraph.tokens.start == token && paragraph.tokens.end >= token,
            "{paragraph:?} in {text:?}"
        );
        assert!(
            paragraph.lines.start >= line && paragraph.lines.end > paragraph.lines.start,
            "{paragraph:?} in {text:?}"
        );
        assert!(
            doc.tokens()[paragraph.tokens.clone()]
                .iter()
                .all(|t| paragraph.span.contains(t.span)),
            "{paragraph:?} in {text:?}"
        );
        (token, line) = (paragraph.tokens.end, paragraph.lines.end);
    }
    assert_eq!(
        token,
        doc.tokens().len(),
        "every token is in a paragraph of {text:?}"
    );
    assert!(doc.body() <= doc.paragraphs().len(), "{text:?}");
    let mut token = 0;
    for sentence in doc.sentences() {
        on_boundaries(sentence.span);
        let within = &doc.paragraphs()[sentence.paragraph].tokens;
        assert!(
            sentence.tokens.start == token && sentence.tokens.end > token,
            "{sentence:?} in {text:?}"
        );
        assert!(
            within.start <= sentence.tokens.start && sentence.tokens.end <= within.end,
            "{sentence:?} in {text:?}"
        );
        assert_eq!(sentence.span, doc.hull(sentence.tokens.clone()), "{text:?}");
        token = sentence.tokens.end;
    }
    assert_eq!(
        token,
        doc.tokens().len(),
        "every token is in a sentence of {text:?}"
    );
    assert!(
        doc.quotations().is_sorted_by_key(|q| q.span.start),
        "{text:?}"
    );
    for quotation in doc.quotations() {
        on_boundaries(quotation.span);
        assert!(
            quotation.tokens.start <= quotation.tokens.end
                && quotation.tokens.end <= doc.tokens().len(),
            "{quotation:?} in {text:?}"
        );
        assert!(
            doc.tokens()[quotation.tokens.clone()]
                .iter()
                .all(|t| quotation.span.contains(t.span)),
            "{quotation:?} in {text:?}"
        );
    }
}

/// Visits every object of the report.
fn each(value: &Value, see: &mut impl FnMut(&Value)) {
    match value {
        Value::Object(map) => {
            see(value);
            map.values().for_each(|v| each(v, see));
        }
        Value::Array(list) => list.iter().for_each(|v| each(v, see)),
        _ => {}
    }
}

fn number(value: &Value) -> usize {
    value
        .as_u64()
        .unwrap_or_else(|| panic!("{value} is not an offset")) as usize
}

/// The report without offsets, and with white space in its words collapsed.
fn stripped(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .filter(|(key, _)| !["start", "end", "spans"].contains(&key.as_str()))
            .map(|(k, v)| (k.clone(), stripped(v)))
            .collect(),
        Value::Array(list) => list.iter().map(stripped).collect(),
        Value::String(s) => s.split_whitespace().collect::<Vec<_>>().join(" ").into(),
        other => other.clone(),
    }
}
