//! Imports go one way: a layer only uses the layers listed for it here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer and those it may use, lowest first.
const LAYERS: [(&str, &[&str]); 13] = [
    ("budget", &[]),
    ("named", &[]),
    ("id", &[]),
    ("lexicon", &[]),
    ("text", &["lexicon"]),
    ("tagger", &["budget", "lexicon", "text"]),
    ("syntax", &["lexicon", "text", "tagger"]),
    (
        "extract",
        &["budget", "lexicon", "text", "tagger", "syntax"],
    ),
    (
        "pipeline",
        &["budget", "text", "syntax", "extract", "report"],
    ),
    ("report", &["id", "lexicon", "text", "extract", "pipeline"]),
    ("format", &["lexicon", "text", "report"]),
    ("reader", &["id"]),
    (
        "batch",
        &[
            "budget", "lexicon", "reader", "pipeline", "report", "format",
        ],
    ),
];

/// Crates and modules that only reading and printing may use: everything else turns a text into
/// facts and cannot fail.
const OUTSIDE: [&str; 4] = ["anyhow", "std::io", "std::fs", "std::env"];

/// Returns the Rust files of a layer: `src/name.rs` and everything below `src/name/`.
fn files(layer: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Some(layer.with_extension("rs"))
        .into_iter()
        .filter(|f| f.exists())
        .collect();
    for entry in fs::read_dir(layer).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") && !found.contains(&path) {
            found.push(path);
        }
    }
    found
}

/// Returns the code of a file, without its tests and comments.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let rules = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    rules
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Returns the first segments of the paths after `root::`, including those in braces: for
/// `crate::{a::B, c}`, a and c.
fn uses(code: &str, root: &str) -> BTreeSet<String> {
    let name = |path: &str| {
        path.trim()
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices(root) {
        // `mycrate::` is another crate, and `super::super::` leads further up.
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let path = &code[at + root.len()..];
        let Some(list) = path.strip_prefix('{') else {
            found.insert(name(path));
            continue;
        };
        let mut depth = 0;
        let top = |c: char| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            depth < 0 || depth == 0 && c == ','
        };
        let list = &list[..list.find(';').unwrap_or(list.len())];
        found.extend(list.split(top).map(name).take_while(|n| !n.is_empty()));
    }
    found
}

#[test]
fn layers_only_use_layers_below_them() {
    for (layer, allowed) in LAYERS {
        for file in files(&Path::new("src").join(layer)) {
            let wrong: Vec<String> = uses(&code(&file), "crate::")
                .into_iter()
                .filter(|name| name != layer && !allowed.contains(&name.as_str()))
                .collect();
            assert!(
                wrong.is_empty(),
                "{} uses {wrong:?}; {layer} may use {allowed:?}",
                file.display()
            );
        }
    }
}

#[test]
fn every_module_is_a_layer() {
    let code = code(Path::new("src/lib.rs"));
    for module in code
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ").or(line.strip_prefix("mod ")))
    {
        let module = module.trim_end_matches(';');
        assert!(
            LAYERS.iter().any(|(layer, _)| *layer == module),
            "{module} is missing from this test's table"
        );
    }
}

/// Returns the modules of a folder that use each other, directly or indirectly.
fn circle(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let from_root = folder.strip_prefix("src").unwrap();
    let names = || {
        from_root
            .iter()
            .map(|name| format!("{}::", name.to_str().unwrap()))
    };
    let absolute = format!("crate::{}", String::from_iter(names()));
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for module in modules(folder) {
        let used = graph.entry(module.clone()).or_default();
        for file in files(&folder.join(&module)) {
            let code = code(&file);
            let own = file.ends_with("mod.rs");
            // The number of `super::` from the file up to the folder.
            let below = file.strip_prefix(folder).unwrap().iter().count() - usize::from(own);
            used.extend(uses(&code, &absolute));
            used.extend(uses(&code, &"super::".repeat(below)));
        }
        used.remove(&module);
    }
    // Remove modules that do not use any of the rest. If none can be removed, the rest use each
    // other.
    loop {
        let ready: Vec<String> = graph
            .iter()
            .filter(|(_, used)| !used.iter().any(|u| graph.contains_key(u)))
            .map(|(m, _)| m.clone())
            .collect();
        if ready.is_empty() {
            return graph;
        }
        graph.retain(|module, _| !ready.contains(module));
    }
}

/// Returns the modules of a folder, except its tests.
fn modules(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let rust = entries.filter(|e| e.is_dir() || e.extension().is_some_and(|x| x == "rs"));
    let name = |path: PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let is_module = |m: &String| !["mod", "lib", "main", "bin", "tests"].contains(&m.as_str());
    rust.map(name).filter(is_module).collect()
}

/// Returns this folder and those below it that hold code.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let below = modules(folder)
        .into_iter()
        .map(|module| folder.join(module))
        .filter(|path| path.is_dir() && !path.ends_with("lists"));
    let below: Vec<PathBuf> = below.flat_map(|path| folders(&path)).collect();
    [vec![folder.to_owned()], below].concat()
}

#[test]
fn no_modules_of_a_folder_use_each_other() {
    let circles: Vec<_> = folders(Path::new("src"))
        .iter()
        .map(|folder| (folder.clone(), circle(folder)))
        .filter(|(_, circle)| !circle.is_empty())
        .collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn only_reading_and_printing_do_io() {
    for layer in [
        "lexicon", "text", "tagger", "syntax", "extract", "pipeline", "report",
    ] {
        for file in files(&Path::new("src").join(layer)) {
            let code = code(&file);
            for outside in OUTSIDE {
                assert!(!code.contains(outside), "{} uses {outside}", file.display());
            }
        }
    }
}

#[test]
fn paths_are_found_in_lists() {
    let code = "use crate::text::Span;\nuse crate::{lexicon::{A, B}, report};\nlet x = crate::reader::date;\nuse mycrate::no;";
    assert_eq!(
        Vec::from_iter(uses(code, "crate::")),
        ["lexicon", "reader", "report", "text"]
    );
}
