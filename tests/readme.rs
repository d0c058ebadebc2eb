//! The README's examples: every shell block followed by an output block is run in a copy of the
//! repository, twice, and must print exactly that. Blocks that need a program that is not installed
//! are skipped with a message.

#![expect(clippy::print_stderr, reason = "a test that skips something says so")]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Programs used by the examples that a machine may lack.
const TOOLS: [&str; 6] = [
    "jq", "parallel", "duckdb", "sqlite3", "python3", "trafilatura",
];

/// Python modules that a machine may lack.
const MODULES: [&str; 1] = ["pandas"];

/// A fenced block: its info string, first line and text.
struct Block {
    kind: String,
    line: usize,
    text: String,
}

fn blocks(readme: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (number, line) in readme.lines().enumerate() {
        if let Some(kind) = line.strip_prefix("```") {
            open = !open;
            if open {
                blocks.push(Block {
                    kind: kind.to_owned(),
                    line: number + 1,
                    text: String::new(),
                });
            }
        } else if open {
            let block = blocks.last_mut().unwrap();
            block.text += line;
            block.text.push('\n');
        }
    }
    blocks
}

/// Makes a copy of the files that the examples may read.
fn repository() -> std::path::PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let _ = fs::remove_dir_all(&root);
    let samples = root.join("samples");
    fs::create_dir_all(&samples).unwrap();
    for entry in fs::read_dir("samples")
        .into_iter()
        .flatten()
        .map(Result::unwrap)
    {
        if entry.path().is_file() {
            fs::copy(entry.path(), samples.join(entry.file_name())).unwrap();
        }
    }
    root
}

fn installed(tool: &str) -> bool {
    Command::new("bash")
        .args(["-c", "command -v \"$0\" > /dev/null", tool])
        .status()
        .is_ok_and(|s| s.success())
}

fn importable(module: &str) -> bool {
    Command::new("python3")
        .args(["-c", &format!("import {module}")])
        .output()
        .is_ok_and(|o| o.status.success())
}

#[test]
fn examples_print_what_the_readme_says() {
    let readme = fs::read_to_string("README.md").unwrap();
    let root = repository();
    let program = Path::new(env!("CARGO_BIN_EXE_dateline")).parent().unwrap();
    let path = std::env::join_paths(
        [program.into()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    )
    .unwrap();
    let mut wrong = Vec::new();
    for pair in blocks(&readme).windows(2) {
        let [example, output] = pair else { continue };
        if example.kind != "sh" || !["text", "json"].contains(&output.kind.as_str()) {
            continue;
        }
        let words = || {
            example
                .text
                .split(|c: char| c.is_whitespace() || "|;()`".contains(c))
        };
        if let Some(tool) = TOOLS
            .iter()
            .find(|tool| words().any(|w| w == **tool) && !installed(tool))
        {
            eprintln!(
                "README.md:{}: skipped, {tool} is not installed",
                example.line
            );
            continue;
        }
        if let Some(module) = MODULES
            .iter()
            .find(|module| words().any(|w| w == **module) && !importable(module))
        {
            eprintln!(
                "README.md:{}: skipped, Python has no {module}",
                example.line
            );
            continue;
        }
        for time in ["", " the second time"] {
            let run = Command::new("bash")
                .args(["-c", &example.text])
                .current_dir(&root)
                .env("PATH", &path)
                .env_remove("COLUMNS")
                .output()
                .unwrap();
            let printed = String::from_utf8_lossy(&run.stdout).into_owned()
                + &String::from_utf8_lossy(&run.stderr);
            if printed != output.text {
                wrong.push(format!(
                    "README.md:{}:\n{}prints{time}\n{printed}but the README has\n{}",
                    example.line, example.text, output.text
                ));
                break;
            }
        }
    }
    let litter = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let litter: Vec<_> = litter
        .filter(|name| name != "samples" && name != "out")
        .collect();
    assert!(
        litter.is_empty(),
        "examples leave {litter:?} in the checkout"
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_two_commands_are_in_the_readme() {
    let readme = fs::read_to_string("README.md").unwrap();
    let blocks = blocks(&readme);
    let shell = |command: &str| {
        blocks
            .iter()
            .any(|b| b.kind == "sh" && b.text.lines().any(|line| line.contains(command)))
    };
    assert!(
        shell("cargo run --release -- samples/") || shell("cargo build --release"),
        "how to build and analyse a sample"
    );
    assert!(shell("cargo test"), "how to run all tests");
    assert!(
        fs::read_to_string(".ci/run")
            .unwrap()
            .contains("cargo test"),
        "the same command that .ci/run runs"
    );
}
