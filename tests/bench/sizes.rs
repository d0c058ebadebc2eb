//! The time of one article by its size, from 1 KB to 64 MB: `cargo bench --bench sizes`.
//!
//! The texts repeat the sample articles. Every row has the time per word, as a number and as a bar:
//! bars of one length mean that twice the text takes twice the time. Large texts evict the tables
//! from the processor's cache, and memory is new to the process, so some growth is the machine's.
//! `tests/linear` has hostile texts and fails if one is not linear; this only draws.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::time::{Duration, Instant};

/// The sizes in bytes, each four times the one before.
const SIZES: [usize; 9] = [
    1 << 10,
    4 << 10,
    16 << 10,
    64 << 10,
    256 << 10,
    1 << 20,
    4 << 20,
    16 << 20,
    64 << 20,
];

/// Small texts are analysed as often as it takes to fill this time.
const AT_LEAST: Duration = Duration::from_millis(500);

/// The length of the bar of the longest time per word.
const WIDTH: f64 = 40.0;

/// Returns the samples, repeated to `size` bytes or a few more.
fn text(samples: &str, size: usize) -> String {
    let mut text = samples.repeat(size / samples.len());
    let rest = (size - text.len()..).find(|&end| samples.is_char_boundary(end));
    text.push_str(&samples[..rest.unwrap_or(0).min(samples.len())]);
    text
}

/// Returns the time of one analysis: the mean of all that fit into `at_least`.
fn time(text: &str, at_least: Duration) -> Duration {
    let start = Instant::now();
    let mut runs = 0;
    while runs == 0 || start.elapsed() < at_least {
        divan::black_box(dateline::analyze(divan::black_box(text)));
        runs += 1;
    }
    start.elapsed() / runs
}

fn human(size: usize) -> String {
    match size >> 20 {
        0 => format!("{} KB", size >> 10),
        megabytes => format!("{megabytes} MB"),
    }
}

fn main() {
    // Under `cargo test` a benchmark only shows that it can run.
    let measured = std::env::args().any(|argument| argument == "--bench");
    let (sizes, at_least) = if measured {
        (&SIZES[..], AT_LEAST)
    } else {
        (&SIZES[..2], Duration::ZERO)
    };
    let samples = include_str!("../../samples/politics.txt").to_owned()
        + include_str!("../../samples/markets.txt")
        + include_str!("../../samples/sport.txt")
        + include_str!("../../samples/obituary.txt");
    let rows: Vec<(usize, f64, f64)> = sizes
        .iter()
        .map(|&size| {
            let text = text(&samples, size);
            let seconds = time(&text, at_least).as_secs_f64();
            let words = text.split_whitespace().count() as f64;
            (size, seconds * 1e3, seconds * 1e9 / words)
        })
        .collect();
    let longest = rows.iter().map(|row| row.2).fold(0.0, f64::max);
    println!("{:>6} {:>12} {:>9}", "text", "ms", "ns/word");
    for (size, milliseconds, word) in rows {
        let bar = "█".repeat((word / longest * WIDTH).round() as usize);
        println!("{:>6} {milliseconds:>12.2} {word:>9.0} {bar}", human(size));
    }
}
