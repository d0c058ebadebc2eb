//! Twice the text takes about twice the time, memory and output, whatever it repeats.
//!
//! Texts are made of units that rules look for or search along: one unit repeated, one repeated and
//! then another, several in turn. A random search tries such shapes for ten seconds, or with
//! `SEARCH_SECONDS=3600 cargo test --release --test linear` for an hour. Debug builds use small
//! texts, release builds megabytes.
//!
//! Time is the thread's own processor time, which other programs hardly affect.

mod cost;
mod shapes;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use cost::{Cost, costs};
use shapes::{PAIRS, Shape, UNITS};

/// The size of the longer text, which is `TIMES` times that of the shorter one.
const SIZE: usize = if cfg!(debug_assertions) {
    32 << 10
} else {
    1 << 20
};
/// The same for the random search, which tries many texts.
const SEARCH_SIZE: usize = if cfg!(debug_assertions) {
    SIZE
} else {
    64 << 10
};
const TIMES: usize = 8;

/// Twice the text may take 2.7 times as long, because a larger text evicts tables from the
/// processor's cache and other programs may be running; this limit is for three doublings.
/// Quadratic steps take 64 times as long, steps with an exponent of 1.5 take 23 times.
const MOST: f64 = 2.7 * 2.7 * 2.7;

/// The shortest time, in nanoseconds, that is worth comparing. After a shorter one, the memory of
/// the longer text decides: it no longer fits the processor's cache, and the system takes it back
/// and hands it out again with every run.
const LEAST_TIME: f64 = 1e7;

/// The maximum number of bytes that a step may print or hold per byte of text. Rows dominate: a
/// figure has at least two characters, and its row in indented JSON, with every key and the words
/// around it, about two hundred.
const MOST_OUTPUT: usize = 150;
const MOST_MEMORY: usize = 400;

/// Tests that measure run one at a time.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the steps that cost more than their share for a shape.
///
/// Times are the minimum of a few trials.
fn faults(shape: &Shape, size: usize) -> Vec<String> {
    let (short, long) = (shape.text(size / TIMES), shape.text(size));
    let (mut least, mut least_long) = (costs(&short), costs(&long));
    let excess = |short: &Cost, long: &Cost| long.time > MOST * short.time.max(LEAST_TIME);
    for _ in 0..9 {
        if !least
            .iter()
            .zip(&least_long)
            .any(|((_, short), (_, long))| excess(short, long))
        {
            break;
        }
        for (least, text) in [(&mut least, &short), (&mut least_long, &long)] {
            for ((_, least), (_, again)) in least.iter_mut().zip(costs(text)) {
                least.time = least.time.min(again.time);
            }
        }
    }
    let mut faults = Vec::new();
    for ((step, short), (_, long)) in least.iter().zip(&least_long) {
        if excess(short, long) {
            faults.push(format!(
                "{step}: {TIMES} times the text takes {:.0} times as long ({:.0} ms)",
                long.time / short.time,
                long.time / 1e6
            ));
        }
        if long.output > MOST_OUTPUT * size {
            faults.push(format!(
                "{step}: prints {} times the text",
                long.output / size
            ));
        }
        if long.memory > MOST_MEMORY * size {
            faults.push(format!(
                "{step}: takes {} times the text in memory",
                long.memory / size
            ));
        }
    }
    faults
}

/// Fails if anything is wrong with these shapes.
fn check(shapes: impl IntoIterator<Item = Shape>) {
    let faulty: Vec<String> = shapes
        .into_iter()
        .flat_map(|shape| {
            faults(&shape, SIZE)
                .into_iter()
                .map(move |fault| format!("{shape}: {fault}"))
        })
        .collect();
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}

#[test]
fn one_unit_is_linear() {
    let _alone = alone();
    check(UNITS.iter().map(|unit| Shape::new(&[unit], false)));
}

#[test]
fn two_units_are_linear() {
    let _alone = alone();
    let nested = Shape::new(&["(a [b ", "] c) "], true);
    let told = Shape::new(&["three days ", "- ", "She ", "told "], false);
    check(
        PAIRS
            .iter()
            .map(|units| Shape::new(units, true))
            .chain([nested, told]),
    );
}

/// Tries random shapes, the same in every run unless `SEARCH_SEED` is set, for `SEARCH_SECONDS`. A
/// fault is printed with its units, which then belong in `PAIRS`.
#[test]
fn random_shapes_are_linear() {
    let _alone = alone();
    let number = |name: &str| {
        std::env::var(name)
            .ok()
            .and_then(|value| value.parse().ok())
    };
    let end = Instant::now() + Duration::from_secs(number("SEARCH_SECONDS").unwrap_or(10));
    let seed = number("SEARCH_SEED").unwrap_or(1);
    let mut random = fastrand::Rng::with_seed(seed);
    let mut faulty = Vec::new();
    let mut tried = 0;
    while Instant::now() < end {
        let units: Vec<&str> = (0..random.usize(1..5))
            .map(|_| UNITS[random.usize(..UNITS.len())])
            .collect();
        let shape = Shape::new(&units, random.bool());
        tried += 1;
        for fault in faults(&shape, SEARCH_SIZE) {
            faulty.push(format!("{shape}: {fault}"));
        }
    }
    assert!(
        faulty.is_empty(),
        "tried {tried} shapes from seed {seed}:\n{}",
        faulty.join("\n")
    );
}
