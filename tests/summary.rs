//! Compares the summaries of the samples as a whole, at 40, 80 and 120 columns. They are made from
//! the samples' reports (`samples/x.json`), which are corrected by hand, so that this tests only the
//! summary and not the extractors.
//!
//! `UPDATE=1 cargo test --test summary` rewrites `tests/summaries/`; review its diff.

use std::fs;
use std::path::{Path, PathBuf};

use dateline::Report;
use dateline::format::{Article, Format, Printer};
use serde_json::Value;

const WIDTHS: [usize; 3] = [40, 80, 120];

fn samples() -> Vec<PathBuf> {
    let files = fs::read_dir("samples")
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut articles: Vec<PathBuf> = files
        .filter(|file| file.extension().is_some_and(|e| e == "txt"))
        .collect();
    articles.sort();
    articles
}

/// Converts every offset of a report to bytes.
fn in_bytes(value: &mut Value, bytes: &[usize]) {
    let byte = |n: &mut Value| {
        if let Some(offset) = n.as_u64() {
            *n = bytes[offset as usize].into();
        }
    };
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match (&**key, value) {
                    ("start" | "end", offset) => byte(offset),
                    ("spans", Value::Array(spans)) => {
                        let offsets = spans.iter_mut().filter_map(Value::as_array_mut);
                        offsets.flatten().for_each(byte);
                    }
                    (_, value) => in_bytes(value, bytes),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| in_bytes(value, bytes)),
        _ => {}
    }
}

fn report(article: &Path, text: &str) -> Report<'static> {
    let json = fs::read_to_string(article.with_extension("json")).unwrap();
    let mut json: Value = serde_json::from_str(&json).unwrap();
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    in_bytes(&mut json, &bytes);
    serde_json::from_value(json).unwrap()
}

fn printed(report: &Report, text: &str, width: usize) -> String {
    let printer = Printer {
        format: Format::Summary,
        width,
        ..Printer::default()
    };
    printer.report(report, &Article { text, place: None })
}

#[test]
fn summaries_are_as_reviewed() {
    let mut wrong = Vec::new();
    for article in samples() {
        let text = fs::read_to_string(&article).unwrap();
        let report = report(&article, &text);
        let found: String = WIDTHS
            .iter()
            .map(|&width| format!("=== {width} columns\n{}", printed(&report, &text, width)))
            .collect();
        let expected = Path::new("tests/summaries").join(article.file_name().unwrap());
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, found).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!(
                "{}: the summary is now\n{found}",
                expected.display()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_line_is_too_wide() {
    for article in samples() {
        let text = fs::read_to_string(&article).unwrap();
        let report = report(&article, &text);
        for width in [20, 40, 63, 80, 120] {
            let wide = printed(&report, &text, width);
            let wide: Vec<&str> = wide.lines().filter(|l| l.chars().count() > width).collect();
            assert!(
                wide.is_empty(),
                "{} at {width}: {wide:#?}",
                article.display()
            );
        }
    }
}

/// Codes that are in the report but not in the article are for programs.
#[test]
fn summaries_show_no_codes() {
    for article in samples() {
        let text = fs::read_to_string(&article).unwrap();
        let shown = printed(&report(&article, &text), &text, 80);
        for code in ["of age", "-W", "XX", "PT", "_REF", "0.333", "0.666"] {
            assert!(
                text.contains(code) || !shown.contains(code),
                "{code} in\n{shown}"
            );
        }
    }
}
