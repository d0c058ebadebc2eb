//! The whole process as started by a shell: its time compared with other programs, and the
//! instructions it executes.
//!
//! `cargo bench --bench process`. Times are printed as ratios to `/bin/true`, which are stable even
//! if the speed of the machine drifts. Instructions are counted by valgrind's callgrind, which a
//! busy machine does not affect, and compared with those recorded in `instructions.tsv`: more than
//! [`SLACK`] above them fails. `UPDATE=1 cargo bench --bench process` records new ones.

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark prints"
)]

use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const DATELINE: &str = env!("CARGO_BIN_EXE_dateline");
const ARTICLE: &str = "samples/politics.txt";

/// The number of runs of each program.
const ROUNDS: usize = 200;

/// Runs whose instructions are counted: name and arguments.
const RUNS: [(&str, &[&str]); 4] = [
    ("start", &["--version"]),
    ("one article, summary", &[ARTICLE]),
    ("one article, JSON", &["-f", "json", ARTICLE]),
    (
        "all samples, JSON Lines",
        &["-f", "jsonl", "-j", "1", "samples"],
    ),
];

/// The recorded instructions, and the compiler for which they hold.
const NOTED: &str = include_str!("instructions.tsv");
const NOTED_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/instructions.tsv");

/// The percentage by which a count may exceed the recorded one.
const SLACK: f64 = 3.0;

/// Prepares a command whose output is discarded.
fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    command
}

/// Prints the median time of each program, running the programs in turn.
fn times() {
    let programs: [(&str, &[&str]); 5] = [
        ("/bin/true", &[]),
        ("wc", &["-w", ARTICLE]),
        (DATELINE, &["--version"]),
        (DATELINE, &[ARTICLE]),
        (DATELINE, &["-f", "jsonl", ARTICLE]),
    ];
    let mut times = vec![Vec::with_capacity(ROUNDS); programs.len()];
    for _ in 0..ROUNDS {
        for ((program, arguments), times) in programs.iter().zip(&mut times) {
            let start = Instant::now();
            if command(program, arguments)
                .status()
                .is_ok_and(|status| status.success())
            {
                times.push(start.elapsed());
            }
        }
    }
    println!(
        "{:<36} {:>10} {:>12}",
        "the whole process", "ms", "of /bin/true"
    );
    for ((program, arguments), own) in programs.iter().zip(&times) {
        let name = if *program == DATELINE {
            "dateline"
        } else {
            program
        };
        let ratio = median(
            own.iter()
                .zip(&times[0])
                .map(|(own, truth)| own.as_secs_f64() / truth.as_secs_f64()),
        );
        let time = median(own.iter().map(Duration::as_secs_f64));
        println!(
            "{:<36} {:>10.2} {ratio:>12.1}",
            format!("{name} {}", arguments.join(" ")),
            time * 1e3
        );
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Counts the instructions of a run; `None` without valgrind.
fn count(arguments: &[&str]) -> Option<u64> {
    let mut valgrind = command(
        "valgrind",
        &[
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            DATELINE,
        ],
    );
    // The program's start-up copies and searches the environment; an empty one makes no difference
    // between runs.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let output = valgrind
        .args(arguments)
        .env_clear()
        .env("PATH", path)
        .stderr(Stdio::piped())
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    said.lines()
        .find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}

/// Returns the version of the compiler, for which a count holds.
fn compiler() -> String {
    let version = Command::new("rustc")
        .arg("--version")
        .output()
        .map(|output| output.stdout)
        .unwrap_or_default();
    String::from_utf8_lossy(&version)
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Counts the instructions of every run and compares them with those recorded. Returns false if a
/// run has many more.
fn instructions() -> bool {
    let Some(counts) = RUNS
        .iter()
        .map(|(_, arguments)| count(arguments))
        .collect::<Option<Vec<u64>>>()
    else {
        println!("\nvalgrind is not installed or does not run here; no instructions counted");
        return true;
    };
    let compiler = compiler();
    if std::env::var_os("UPDATE").is_some() {
        let rows: String = RUNS
            .iter()
            .zip(&counts)
            .map(|((name, _), count)| format!("{name}\t{count}\n"))
            .collect();
        let header = "# The instructions of a run, counted by callgrind: written by UPDATE=1 cargo bench --bench process";
        return std::fs::write(
            NOTED_FILE,
            format!("{header}\ncompiler\t{compiler}\n{rows}"),
        )
        .is_ok();
    }
    let noted = |name: &str| {
        NOTED
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .find(|(n, _)| *n == name)
            .map(|(_, value)| value)
    };
    println!(
        "\n{:<36} {:>14} {:>14} {:>9}",
        "instructions", "now", "noted", "change"
    );
    let mut right = true;
    for ((name, _), &count) in RUNS.iter().zip(&counts) {
        let before = noted(name)
            .and_then(|value| value.parse::<u64>().ok())
            .unwrap_or(count);
        let change = (count as f64 / before as f64 - 1.0) * 100.0;
        println!("{name:<36} {count:>14} {before:>14} {change:>+8.1}%");
        right &= change <= SLACK;
    }
    if noted("compiler") != Some(&compiler) {
        println!(
            "recorded with {}, counted with {compiler}; the difference means nothing",
            noted("compiler").unwrap_or("no compiler")
        );
        return true;
    }
    if !right {
        eprintln!(
            "process: more instructions than recorded in {NOTED_FILE}; if that is intended, UPDATE=1 records them"
        );
    }
    right
}

fn main() -> ExitCode {
    // Under `cargo test` a benchmark only shows that it can run.
    if !std::env::args().any(|argument| argument == "--bench") {
        return if command(DATELINE, &[ARTICLE])
            .status()
            .is_ok_and(|s| s.success())
        {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        };
    }
    times();
    if instructions() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
