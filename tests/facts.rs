//! Checks that every fact is everywhere it needs to be: in `--only`, the report, the schema, the
//! README, the summary, the page and the samples.

use std::collections::BTreeSet;
use std::fs;

use dateline::format::{Article, Fact, Format, Printer, SCHEMA};
use dateline::{Analyzer, Offsets};
use serde_json::Value;

mod common;

/// Keys of the report that are not facts: they describe the report itself.
const OTHERS: [&str; 4] = ["id", "analyzer", "encoding", "date_readings"];

fn names() -> BTreeSet<&'static str> {
    Fact::ALL.iter().map(|(name, _)| *name).collect()
}

fn keys(object: &Value) -> BTreeSet<&str> {
    let keys = object.as_object().unwrap().keys().map(String::as_str);
    keys.filter(|key| !OTHERS.contains(key)).collect()
}

#[test]
fn the_report_and_the_schema_have_the_facts_of_the_table() {
    let report = serde_json::to_value(dateline::analyze("It rained.")).unwrap();
    assert_eq!(keys(&report), names(), "in the report");
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert_eq!(keys(&schema["properties"]), names(), "in the schema");
}

#[test]
fn the_readme_explains_every_fact() {
    let readme = fs::read_to_string("README.md").unwrap();
    let explained: BTreeSet<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .filter_map(|row| row.split(" | ").next())
        .flat_map(|names| names.split(", "))
        .map(|name| name.trim_matches('`'))
        .collect();
    let missing: Vec<&str> = names().difference(&explained).copied().collect();
    assert!(missing.is_empty(), "README.md lacks rows for {missing:?}");
}

#[test]
fn every_fact_is_in_a_sample() {
    let samples: Vec<Value> = common::articles()
        .iter()
        .map(|(_, text)| serde_json::to_value(dateline::analyze(text)).unwrap())
        .collect();
    let missing: Vec<&str> = names()
        .into_iter()
        .filter(|name| {
            let there = |report: &Value| match &report[*name] {
                Value::Array(list) => !list.is_empty(),
                value => !value.is_null(),
            };
            !samples.iter().any(there)
        })
        .collect();
    assert!(missing.is_empty(), "no sample has {missing:?}");
}

#[test]
fn every_fact_is_printed_by_itself() {
    for format in [Format::Summary, Format::Html, Format::Json] {
        let missing: Vec<&str> = Fact::ALL
            .iter()
            .filter(|(_, fact)| !is_printed(format, *fact))
            .map(|(name, _)| *name)
            .collect();
        assert!(missing.is_empty(), "{format:?} prints no {missing:?}");
    }
}

/// Whether some sample prints more for this fact than for one that it lacks.
fn is_printed(format: Format, fact: Fact) -> bool {
    common::articles().iter().any(|(_, text)| {
        let report = Analyzer::new().offsets(Offsets::Bytes).analyze(text);
        let length = |fact: Fact| {
            let printer = Printer {
                format,
                only: vec![fact],
                width: 80,
                ..Printer::default()
            };
            let article = Article { text, place: None };
            printer.report(&report, &article).len()
        };
        let least = Fact::ALL.iter().map(|(_, f)| length(*f)).min();
        Some(length(fact)) > least
    })
}
