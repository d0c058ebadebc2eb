//! Twice the text takes about twice the time, whatever it repeats.

use std::time::{Duration, Instant};

/// What rules look for or look along.
const UNITS: &[&str] = &[
    "\"",
    "“a ",
    "\"a\" ",
    "\"A b c.\n\n",
    "'",
    "’s ",
    "1234567890",
    "12 ",
    "1,000,",
    "5% ",
    "$",
    "Ab Cd ",
    "ABC ",
    "Ann Bell and ",
    "Ann Bell, who ",
    "New York ",
    "Paris, ",
    "Inc. ",
    "Mr. ",
    "President of ",
    "the word of it and ",
    "said ",
    ",\" said he, \"",
    "he said that ",
    "according to ",
    "By ",
    "Monday ",
    "May 1, ",
    "2024-05-01 ",
    "million ",
    "((",
    "[a] ",
    ". ",
    "- ",
    "a-",
    "\n",
    "A b.\n\n",
    "e\u{301}\u{301}",
    "😀",
    "\u{a0}",
    "a",
    "https://a.example/b?c=d",
];

fn time(text: &str) -> Duration {
    let start = Instant::now();
    assert!(dateline::analyze(text).id.is_empty());
    start.elapsed()
}

/// How many times as long the doubled text takes: the best of a few trials, since machines are shared.
fn growth(unit: &str) -> f64 {
    let text = |bytes: usize| format!("Ferries stop for a week\n\n{}", unit.repeat(bytes / unit.len()));
    let (one, two) = (text(10_000), text(20_000));
    let mut best = f64::MAX;
    for _ in 0..4 {
        best = best.min(time(&two).as_secs_f64() / time(&one).as_secs_f64());
        if best < 2.6 {
            break;
        }
    }
    best
}

#[test]
fn time_grows_with_the_text() {
    let slow: Vec<(&&str, f64)> = UNITS.iter().map(|unit| (unit, growth(unit))).filter(|(_, growth)| *growth >= 2.6).collect();
    assert!(slow.is_empty(), "twice as much of these takes so many times as long: {slow:?}");
}
