//! The cost of the analysis and of each format.

use std::fs;
use std::thread;
use std::time::Instant;

use dateline::format::{Article, Format, Printer, Table};
use dateline::{Offsets, Options, Report, pipeline};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Returns the processor time in nanoseconds, of this thread alone if the system knows it.
fn clock(start: Instant) -> f64 {
    // The system updates its count when a thread yields.
    thread::yield_now();
    let own = fs::read_to_string("/proc/thread-self/schedstat").ok();
    own.and_then(|s| s.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| start.elapsed().as_nanos() as f64)
}

/// The cost of a step: nanoseconds, peak bytes of memory, and bytes printed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    pub(crate) time: f64,
    pub(crate) memory: usize,
    pub(crate) output: usize,
}

/// Measures the cost of a step that returns the size of its output.
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

/// Returns every printer, by name.
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

/// Measures the cost of the analysis and of each format for this text.
pub(crate) fn costs(text: &str) -> Vec<(String, Cost)> {
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
