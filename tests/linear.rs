//! Twice the text takes about twice the time, memory and output, whatever it repeats.
//!
//! Texts are made of units that rules look for or look along: one unit again and again, one many
//! times and then another, several in turn. A random search tries such shapes for ten seconds;
//! `SEARCH_SECONDS=3600 cargo test --release --test linear` for an hour. Debug builds try small
//! texts, release builds megabytes.
//!
//! Time is the thread's own on the processor, which other programs hardly touch.

use std::fmt;
use std::fs;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use dateline::format::{Article, Format, Printer, Table};
use dateline::{Offsets, Options, Report, pipeline};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

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
    ", ",
    "and ",
    "or ",
    "of ",
    "The ",
    "\"a\" 5\" ",
    "5\" ",
    ". \" ",
    ".” ",
    "“So it is,” ",
    "5 ",
    "12,",
    "$5 ",
    "Bell ",
    "National ",
    "says ",
    "she said. ",
    "he ",
    "told ",
    "( says ",
    "who ",
    "which ",
    "—",
    "in ",
    "London and ",
    "Springfield, Illinois ",
    "By Ann Bell\n",
    "U.S. ",
    "spokesman ",
    "for ",
    "hundred ",
    "between ",
    "from ",
    "from 5 to 6 ",
    "degrees ",
    "year-old ",
    "aged 5, ",
    "<p>",
    "&amp;",
    "@a ",
    "#a ",
    "…",
    "! ",
    "? ",
    ": ",
    "; ",
    "/",
    "5/6 ",
    "5-6 ",
    "5:30 ",
    "|",
    "* a\n",
    "I ",
    "was ",
    "will ",
    "saying ",
    "“No.”\n\n",
    "the agency said. ",
    "who said ",
    "Corp. ",
    "University of ",
    "north of ",
    "ago ",
    "three days ",
    "last week ",
    "a third of ",
    "Advertisement\n",
    "(Reuters) - ",
    "PARIS (AP) — ",
    "Updated 5 May 2024\n",
    "dddddddddd",
    "May ",
    "the ",
    "The B@ Agency ",
    "B@ said. ",
    "She ",
    "he said ",
    "1 ",
    "' ",
    "-",
    "a' ",
    "'a ",
    "(AP) ",
    "v ",
    "@ ",
    "not ",
    "that ",
    "5 May 2@, ",
    "a third ",
    "half ",
    "per ",
    "the first ",
    "more than ",
    "-year-old ",
    "Jan. 5, ",
    "12:30 p.m. ",
    "\"a b c d e f g,\" ",
    "said: ",
    "“It is so bad,” the agency said. ",
];

/// Pairs that once took time, memory or output that grew with the square of the text.
const PAIRS: &[&[&str]] = &[
    &[", ", "says "],
    &["and ", "said "],
    &["Bell ", "( says "],
    &["dddddddddd", "$5 "],
    &["dddddddddd", "three days "],
    &[
        "The ",
        "National ",
        "Agency said no. ",
        "“It is so bad,” the agency said. ",
    ],
];

/// How a text is made of its units.
#[derive(Clone, PartialEq, Debug)]
struct Shape {
    units: Vec<&'static str>,
    /// Each unit stands by itself, many times, before the next; else they take turns.
    apart: bool,
}

impl Shape {
    fn new(units: &[&'static str], apart: bool) -> Self {
        Self {
            units: units.to_vec(),
            apart,
        }
    }

    /// So many bytes of it, or a few more.
    fn text(&self, bytes: usize) -> String {
        let mut text = String::from("Ferries stop for a week\n\n");
        if self.apart {
            for unit in &self.units {
                repeat(&[unit], bytes / self.units.len(), &mut text);
            }
        } else {
            repeat(&self.units, bytes, &mut text);
        }
        text
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.apart {
            "one after the other"
        } else {
            "in turn"
        };
        write!(f, "{:?} {how}", self.units)
    }
}

/// Adds so many bytes of these units in turn.
fn repeat(units: &[&str], bytes: usize, text: &mut String) {
    let end = text.len() + bytes;
    for i in 0.. {
        for unit in units {
            if text.len() >= end {
                return;
            }
            match unit.contains('@') {
                true => text.push_str(&unit.replace('@', &word(i))),
                false => text.push_str(unit),
            }
        }
    }
}

/// A word of four letters that only this number has.
fn word(i: usize) -> String {
    [i / 17_576, i / 676, i / 26, i]
        .iter()
        .map(|n| char::from(b'a' + (n % 26) as u8))
        .collect()
}

/// Nanoseconds on the processor, of this thread where the system tells.
fn clock(start: Instant) -> f64 {
    // The system brings its count up to date when a thread steps back.
    thread::yield_now();
    let own = fs::read_to_string("/proc/thread-self/schedstat").ok();
    own.and_then(|s| s.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| start.elapsed().as_nanos() as f64)
}

/// What a step took, in nanoseconds, bytes at the peak, and bytes printed.
#[derive(Clone, Copy, Debug)]
struct Cost {
    time: f64,
    memory: usize,
    output: usize,
}

/// What a step costs that gives `output`.
fn cost(step: impl FnOnce() -> usize) -> Cost {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let origin = Instant::now();
    let start = clock(origin);
    let output = step();
    let time = clock(origin) - start;
    Cost {
        time,
        memory: MEMORY.peak_usage().saturating_sub(before),
        output,
    }
}

/// Every way to print a report, by name.
fn printers() -> Vec<(String, Printer)> {
    let printer = |format, table| Printer {
        format,
        table,
        width: 100,
        explain: true,
        ..Printer::default()
    };
    let mut printers: Vec<(String, Printer)> = Format::ALL
        .into_iter()
        .filter(|&format| format != Format::Csv)
        .map(|format| (format!("{format:?}"), printer(format, Table::default())))
        .collect();
    printers.extend(
        Table::ALL.map(|(name, table)| (format!("csv {name}"), printer(Format::Csv, table))),
    );
    printers
}

/// What the analysis and each format cost for this text.
fn costs(text: &str) -> Vec<(String, Cost)> {
    let options = Options {
        offsets: Offsets::Bytes,
        explain: true,
        ..Options::default()
    };
    let mut report: Option<Report> = None;
    let analysis = cost(|| {
        report = Some(pipeline::analyze(text, &options));
        0
    });
    let report = report.expect("analysed above");
    let mut costs = vec![("analysis".to_owned(), analysis)];
    for (name, printer) in printers() {
        costs.push((
            name,
            cost(|| {
                printer
                    .report(&report, &Article { text, place: None })
                    .len()
            }),
        ));
    }
    costs
}

/// The longer text's size; it is so many times the shorter one's.
const SIZE: usize = if cfg!(debug_assertions) {
    32 << 10
} else {
    1 << 20
};
/// The same of the random search, which tries many.
const SEARCH_SIZE: usize = if cfg!(debug_assertions) {
    SIZE
} else {
    64 << 10
};
const TIMES: usize = 8;

/// Twice the text may take 2.7 times as long, for a larger text pushes tables out of the
/// processor's cache, and other programs may run: so much in three doublings. What is quadratic
/// takes 64 times as long, what grows with the power of 1.5 takes 23 times.
const MOST: f64 = 2.7 * 2.7 * 2.7;

/// Nanoseconds below which times are mostly the system's, on a machine that does other work too.
const LEAST_TIME: f64 = 2e7;

/// A step may print and hold so many bytes for each of the text's, whatever the text. Rows are what costs: a figure is
/// two characters at least, its row in indented JSON with every key and the words around it some hundreds.
const MOST_OUTPUT: usize = 400;
const MOST_MEMORY: usize = 900;

/// Tests that measure do so one at a time.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is wrong with a shape: the steps that take more than their share, if any.
///
/// Times are the least of a few trials.
fn faults(shape: &Shape, size: usize) -> Vec<String> {
    let (short, long) = (shape.text(size / TIMES), shape.text(size));
    let (mut least, mut least_long) = (costs(&short), costs(&long));
    let excess = |short: &Cost, long: &Cost| long.time > MOST * short.time.max(LEAST_TIME);
    for _ in 0..4 {
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

/// Fails with all that is wrong with these shapes.
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
fn one_unit_costs_what_its_text_does() {
    let _alone = alone();
    check(UNITS.iter().map(|unit| Shape::new(&[unit], false)));
}

#[test]
fn two_parts_cost_what_their_text_does() {
    let _alone = alone();
    let nested = Shape::new(&["(a [b ", "] c) "], true);
    check(
        PAIRS
            .iter()
            .map(|units| Shape::new(units, true))
            .chain([nested]),
    );
}

/// Shapes nobody chose, the same in every run unless `SEARCH_SEED` says otherwise, for as long as
/// `SEARCH_SECONDS` says. A fault is printed with its units, which then belong in `PAIRS`.
#[test]
fn random_shapes_cost_what_their_text_does() {
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
        "{tried} shapes tried from seed {seed}:\n{}",
        faulty.join("\n")
    );
}
