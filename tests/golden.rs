//! Compares the samples' reports as a whole. `samples/x.json` is the report that a careful reader
//! would make of `samples/x.txt`, corrected by hand; `tests/golden_open.txt` lists the remaining
//! differences.
//!
//! An unlisted difference fails, and so does a listed one that no longer exists: the list only gets
//! shorter. `UPDATE=1 cargo test --test golden` rewrites it after the expected reports have been
//! corrected; review its diff.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const OPEN: &str = "tests/golden_open.txt";

const HEAD: &str = "\
# Where a sample's report still differs from what a careful reader would say: sample, place in the
# report, what the program prints -> what is right. tests/golden.rs explains.
";

/// Lists in the report whose items are matched by identity, not by position, so that one missing
/// item is one difference.
const NAMED: [(&str, &[&str]); 8] = [
    ("speakers", &["name"]),
    ("quotes", &["start"]),
    ("places", &["name"]),
    ("figures", &["start"]),
    ("dates", &["start"]),
    ("people", &["name"]),
    ("organizations", &["name"]),
    ("mentions", &["start"]),
];

fn samples(ending: &str) -> BTreeSet<PathBuf> {
    fs::read_dir("samples")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect()
}

fn printed(article: &Path) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .arg("--json")
        .arg(article)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}: {}",
        article.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Returns what distinguishes an item of this list from the others.
fn identity(list: &str, item: &Value, number: usize) -> String {
    match NAMED.iter().find(|(name, _)| *name == list) {
        Some((_, keys)) => keys
            .iter()
            .map(|&key| match &item[key] {
                Value::String(name) => name.clone(),
                other => other.to_string(),
            })
            .collect(),
        None => number.to_string(),
    }
}

/// Collects the differences between two values, one line each: path, found, expected.
fn differences(path: &str, list: &str, found: &Value, right: &Value, into: &mut Vec<String>) {
    let show = |value: Option<&Value>| value.map_or("nothing".into(), Value::to_string);
    match (found, right) {
        (Value::Object(found), Value::Object(right)) => {
            let keys: BTreeSet<&String> = found.keys().chain(right.keys()).collect();
            for key in keys {
                let path = format!("{path}.{key}");
                match (found.get(key), right.get(key)) {
                    (Some(found), Some(right)) => differences(&path, key, found, right, into),
                    (found, right) => {
                        into.push(format!("{path}: {} -> {}", show(found), show(right)));
                    }
                }
            }
        }
        (Value::Array(found), Value::Array(right)) => {
            let by_identity = |items: &[Value]| -> BTreeMap<String, Value> {
                let numbered = items.iter().enumerate();
                numbered
                    .map(|(number, item)| (identity(list, item, number), item.clone()))
                    .collect()
            };
            let (found, right) = (by_identity(found), by_identity(right));
            let names: BTreeSet<&String> = found.keys().chain(right.keys()).collect();
            for name in names {
                let path = format!("{path}[{name}]");
                match (found.get(name), right.get(name)) {
                    (Some(found), Some(right)) => differences(&path, list, found, right, into),
                    (found, right) => {
                        into.push(format!("{path}: {} -> {}", show(found), show(right)));
                    }
                }
            }
        }
        (found, right) if found == right => {}
        (found, right) => into.push(format!("{path}: {found} -> {right}")),
    }
}

/// Returns every difference of every sample, in order.
fn all_differences() -> Vec<String> {
    let mut all = Vec::new();
    for article in samples("txt") {
        let expected = fs::read_to_string(article.with_extension("json")).unwrap();
        let right = serde_json::from_str(&expected).unwrap();
        let name = article.file_stem().unwrap().to_string_lossy();
        differences(&name, "", &printed(&article), &right, &mut all);
    }
    all
}

#[test]
fn reports_differ_from_the_expected_ones_only_where_listed() {
    let found = all_differences();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(OPEN, format!("{HEAD}{}\n", found.join("\n"))).unwrap();
        return;
    }
    let listed = fs::read_to_string(OPEN).unwrap();
    let listed: BTreeSet<&str> = listed
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .collect();
    let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
    let new: Vec<&&str> = found.difference(&listed).collect();
    let gone: Vec<&&str> = listed.difference(&found).collect();
    assert!(new.is_empty(), "new differences: {new:#?}");
    assert!(
        gone.is_empty(),
        "no longer a difference, remove from {OPEN}: {gone:#?}"
    );
}

#[test]
fn differences_are_found_at_every_level() {
    let mut found = Vec::new();
    let right = serde_json::json!({
        "date": null,
        "people": [{"name": "Ann Bell", "age": 54}, {"name": "Tom Reed", "age": null}],
    });
    let printed = serde_json::json!({"date": null, "people": [{"name": "Ann Bell", "age": 5}]});
    differences("x", "", &printed, &right, &mut found);
    let missing = "x.people[Tom Reed]: nothing -> {\"age\":null,\"name\":\"Tom Reed\"}";
    assert_eq!(found, ["x.people[Ann Bell].age: 5 -> 54", missing]);
    found.clear();
    differences("x", "", &right, &right, &mut found);
    assert!(found.is_empty());
}

#[test]
fn every_report_has_its_article() {
    for report in samples("json") {
        assert!(
            report.with_extension("txt").exists(),
            "{} has no article",
            report.display()
        );
    }
}
