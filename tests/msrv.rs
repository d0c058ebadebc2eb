//! The minimum Rust version is the one in `Cargo.toml`: no dependency needs a newer one. Clippy's
//! `incompatible_msrv` checks our own code.
//!
//! Only the dependencies for the current platform are checked: cargo has downloaded these to build
//! the test, but perhaps not those for other platforms.

use std::fs;
use std::process::Command;

use serde_json::Value;

/// Returns the platform that cargo builds for here, such as `x86_64-unknown-linux-gnu`.
fn platform() -> String {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let output = Command::new(rustc).arg("-vV").output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    let host = printed.lines().find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

/// Parses `1.88` and `1.88.0` into numbers.
fn version(written: &str) -> Vec<u32> {
    let mut parts: Vec<u32> = written
        .split('.')
        .map(|part| part.parse().unwrap())
        .collect();
    parts.resize(3, 0);
    parts
}

#[test]
fn no_dependency_needs_a_newer_rust() {
    let ours = env!("CARGO_PKG_RUST_VERSION");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", &platform()])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 10);
    for package in packages {
        let theirs = package["rust_version"].as_str().unwrap_or("1.0");
        assert!(
            version(theirs) <= version(ours),
            "{} {} needs Rust {theirs}",
            package["name"],
            package["version"]
        );
    }
}

#[test]
fn the_readme_states_the_same_version() {
    let readme = fs::read_to_string("README.md").unwrap();
    assert!(readme.contains(concat!(env!("CARGO_PKG_RUST_VERSION"), " or newer")));
}

#[test]
fn versions_compare_as_numbers() {
    assert!(version("1.9") < version("1.88.0") && version("1.88") == version("1.88.0"));
}
