//! The samples' reports, compared whole: `samples/x.json` is what `dateline --json samples/x.txt`
//! prints.
//!
//! When a report changes on purpose, `UPDATE=1 cargo test --test golden` rewrites the files; their
//! diff is what there is to review.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn samples(ending: &str) -> BTreeSet<PathBuf> {
    fs::read_dir("samples")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect()
}

fn printed(article: &Path) -> String {
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
    String::from_utf8(output.stdout).unwrap()
}

/// The lines in which two texts first differ, with their number.
fn difference(expected: &str, found: &str) -> String {
    let (mut old, mut new) = (expected.lines(), found.lines());
    for number in 1.. {
        match (old.next(), new.next()) {
            (None, None) => break,
            (old, new) if old == new => {}
            (old, new) => {
                return format!(
                    "line {number}:\n  - {}\n  + {}",
                    old.unwrap_or("(end)"),
                    new.unwrap_or("(end)")
                );
            }
        }
    }
    "line ends".into()
}

#[test]
fn reports_are_as_expected() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut changed = Vec::new();
    for article in samples("txt") {
        let report = article.with_extension("json");
        let expected = fs::read_to_string(&report).unwrap_or_default();
        let found = printed(&article);
        if expected != found {
            changed.push(format!(
                "{}, {}",
                report.display(),
                difference(&expected, &found)
            ));
            if update {
                fs::write(&report, found).unwrap();
            }
        }
    }
    assert!(
        update || changed.is_empty(),
        "{}\nrun UPDATE=1 cargo test --test golden and look at the diff",
        changed.join("\n")
    );
}

#[test]
fn every_report_has_its_article() {
    for report in samples("json") {
        assert!(
            report.with_extension("txt").exists(),
            "{} is of no article",
            report.display()
        );
    }
}
