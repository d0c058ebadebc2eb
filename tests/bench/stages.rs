//! The time of each stage compared with plain tokenising: `cargo bench`.
//!
//! One thread, over the sample articles one by one, as in a batch. Items are words (split at white
//! space), so the last column reads as words per second. After divan's table, which is for
//! comparing two builds, the stages run once more in turn, and each is printed as a ratio to
//! tokenising, which is stable even if the speed of the machine drifts.

#![expect(clippy::print_stdout, reason = "a benchmark prints")]

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use dateline::extract::{
    Facts, dates, figures, header, header::publication, names, places, quotes, speakers,
};
use dateline::syntax::Parts;
use dateline::tagger::Tagger;
use dateline::text::{Document, Source};
use dateline::{Offsets, Options, Report, pipeline};
use divan::Bencher;
use divan::counter::ItemsCount;

const TEXTS: [&str; 14] = [
    include_str!("../../samples/council.txt"),
    include_str!("../../samples/court.txt"),
    include_str!("../../samples/disaster.txt"),
    include_str!("../../samples/election.txt"),
    include_str!("../../samples/health.txt"),
    include_str!("../../samples/interview.txt"),
    include_str!("../../samples/markets.txt"),
    include_str!("../../samples/obituary.txt"),
    include_str!("../../samples/politics.txt"),
    include_str!("../../samples/results.txt"),
    include_str!("../../samples/science.txt"),
    include_str!("../../samples/sport.txt"),
    include_str!("../../samples/war.txt"),
    include_str!("../../samples/weather.txt"),
];

/// An article with the results of all earlier stages.
struct Article {
    doc: Document<'static>,
    facts: Facts,
}

static ARTICLES: LazyLock<Vec<Article>> = LazyLock::new(|| {
    let analysed = TEXTS.iter().map(|text| Document::new(text));
    analysed
        .map(|doc| Article {
            facts: pipeline::extract(&doc, &Options::default()),
            doc,
        })
        .collect()
});

/// A stage applied to an article. Returns a number that depends on the work, so that it is not
/// optimised away.
type Stage = fn(&Article) -> usize;

/// All stages, in pipeline order. `all` is everything from the text to the line of JSON.
const STAGES: [(&str, Stage); 13] = [
    ("tokenising", |a| Document::new(a.doc.text()).tokens().len()),
    ("tagging", |a| Tagger::embedded().tag(&a.doc).len()),
    ("tokenising, tagging", |a| {
        Tagger::embedded().tag(&Document::new(a.doc.text())).len()
    }),
    ("headline", |a| {
        usize::from(header::find(&a.doc).headline.is_some())
    }),
    ("publication", |a| {
        usize::from(publication::find(&a.doc, &a.facts.heading, None).is_some())
    }),
    ("dates", |a| {
        dates::find(&Parts::new(&a.doc), a.facts.publication.as_ref()).len()
    }),
    ("names", |a| names::find(&a.doc).mentions.len()),
    ("quotes", |a| {
        quotes::find(&Parts::new(&a.doc), &a.facts.names).len()
    }),
    ("speakers", |a| {
        speakers::resolve(&Parts::new(&a.doc), &a.facts.quotes, &a.facts.names)
            .list
            .len()
    }),
    ("places", |a| {
        let parts = Parts::new(&a.doc);
        places::find(&parts, &a.facts.heading, &a.facts.names, &a.facts.quotes).len()
    }),
    ("figures", |a| {
        figures::find(&Parts::new(&a.doc), &a.facts.dates).len()
    }),
    ("report, JSON", |a| {
        serde_json::to_vec(&Report::new(
            &Source::new(a.doc.text()),
            &a.facts,
            Offsets::Chars,
            false,
        ))
        .map_or(0, |json| json.len())
    }),
    ("all", |a| {
        serde_json::to_vec(&dateline::analyze(a.doc.text())).map_or(0, |json| json.len())
    }),
];

fn run(stage: Stage) -> usize {
    ARTICLES.iter().map(stage).sum()
}

fn words() -> usize {
    TEXTS
        .iter()
        .map(|text| text.split_whitespace().count())
        .sum()
}

#[divan::bench(args = STAGES.map(|(name, _)| name))]
fn stages(bencher: Bencher, name: &str) {
    let Some((_, stage)) = STAGES.iter().find(|(listed, _)| *listed == name) else {
        return;
    };
    bencher
        .counter(ItemsCount::new(words()))
        .bench_local(|| run(divan::black_box(*stage)));
}

/// The number of runs of each stage.
const ROUNDS: usize = 40;

/// Prints the median time per word of every stage, and the median ratio to the tokenising of the
/// same round.
fn ratios() {
    let mut times = vec![Vec::with_capacity(ROUNDS); STAGES.len()];
    for _ in 0..ROUNDS {
        for ((_, stage), times) in STAGES.iter().zip(&mut times) {
            let start = Instant::now();
            divan::black_box(run(*stage));
            times.push(start.elapsed());
        }
    }
    println!(
        "\n{:<20} {:>10} {:>12} {:>14}",
        "stage", "ns/word", "words/s", "of tokenising"
    );
    for ((name, _), stage) in STAGES.iter().zip(&times) {
        let ratio = median(
            stage
                .iter()
                .zip(&times[0])
                .map(|(a, b)| a.as_secs_f64() / b.as_secs_f64()),
        );
        let time = median(stage.iter().map(Duration::as_secs_f64)) / words() as f64;
        println!(
            "{name:<20} {:>10.1} {:>11.2}M {ratio:>14.2}",
            time * 1e9,
            1e-6 / time
        );
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    divan::main();
    // Under `cargo test` a benchmark only shows that it can run.
    if std::env::args().any(|argument| argument == "--bench") {
        ratios();
    }
}
