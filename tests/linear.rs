//! Twice the text takes about twice the time, whatever it repeats.
//!
//! Time is the thread's own on the processor, which other programs hardly touch. `cargo test
//! --release --test linear` tries two megabytes of each.

use std::fs;
use std::thread;
use std::time::Instant;

/// What rules look for or look along; `@` is a word of letters that is another one every time.
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
    ")",
    "([{",
    "“‘",
    "(“a” ",
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
    "Ann B@ said. ",
    "B@ ",
    "Mr. B@ and his wife told C@ that ",
    "“Yes,” said Ann B@. She left. ",
    "B@, the C@ of D@, ",
    "a spokesman for B@ ",
    "in Springfield, B@, ",
    "B@ County ",
    "Lake B@ and Mount B@. ",
    "between 5 and 6 or ",
    "two hundred and ",
    "from 5 to 6% of ",
    "the day before the day after ",
    "of the year of ",
    "«»",
    "\r\n\t",
    "e\u{301}",
    "\u{200b}",
];

/// So many bytes of the unit.
fn text(unit: &str, bytes: usize) -> String {
    let mut text = String::from("Ferries stop for a week\n\n");
    for i in 0.. {
        if text.len() >= bytes {
            break;
        }
        if unit.contains('@') {
            let letters =
                [i / 17_576, i / 676, i / 26, i].map(|n| char::from(b'a' + (n % 26) as u8));
            text.push_str(&unit.replace('@', &String::from_iter(letters)));
        } else {
            text.push_str(unit);
        }
    }
    text
}

/// Two nested brackets in each other, and so on.
fn nested(bytes: usize) -> String {
    format!(
        "{}{}",
        "(a [b ".repeat(bytes / 12),
        "] c) ".repeat(bytes / 12)
    )
}

/// Nanoseconds on the processor, of this thread where the system tells.
fn clock(start: Instant) -> f64 {
    // The system brings its count up to date when a thread steps back.
    thread::yield_now();
    let own = fs::read_to_string("/proc/thread-self/schedstat").ok();
    own.and_then(|s| s.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| start.elapsed().as_nanos() as f64)
}

fn time(text: &str) -> f64 {
    let origin = Instant::now();
    let start = clock(origin);
    assert!(dateline::analyze(text).id.is_empty());
    clock(origin) - start
}

/// The text's sizes; one is this many times the other.
const SIZE: usize = if cfg!(debug_assertions) {
    8 << 10
} else {
    256 << 10
};
const TIMES: usize = 8;

/// Twice the text may take 2.3 times as long, for a larger text pushes tables out of the
/// processor's cache: so much in three doublings. What is quadratic takes 64 times as long.
const MOST: f64 = 2.3 * 2.3 * 2.3;

/// How many times as long the longer text takes: the least of a few trials of each.
fn growth(make: impl Fn(usize) -> String) -> f64 {
    let (short, long) = (make(SIZE), make(SIZE * TIMES));
    let (mut least, mut least_long) = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        least = least.min(time(&short)).min(time(&short));
        least_long = least_long.min(time(&long));
        if least_long / least < MOST {
            break;
        }
    }
    least_long / least
}

#[test]
fn time_grows_with_the_text() {
    let mut growths: Vec<(&str, f64)> = UNITS
        .iter()
        .map(|unit| (*unit, growth(|bytes| text(unit, bytes))))
        .collect();
    growths.push(("nested brackets", growth(nested)));
    growths.retain(|(_, growth)| *growth >= MOST);
    assert!(
        growths.is_empty(),
        "{TIMES} times as much of these takes so many times as long: {growths:?}"
    );
}
