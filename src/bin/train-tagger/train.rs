//! Turns training text into a model: makes examples, labels them for the second pass by
//! cross-training, learns the final weights, prunes them and rounds them to integers.

use std::collections::HashMap;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use dateline::tagger::label::Label;
use dateline::tagger::model::{LANES, Model, Transitions};
use dateline::tagger::tables::Tables;
use dateline::tagger::{Analysis, Tagger};
use dateline::text::Document;

use crate::corpus::{self, Article, Layout};
use crate::crf::{Example, Settings, Weights};
use crate::random::Random;
use crate::score::{self, Score};
use crate::sports;

/// The training text and settings.
#[derive(Args)]
pub(crate) struct Options {
    /// Files of articles, each `PATH`, `PATH:TIMES` or `PATH:TIMES:PERCENT`, with `:clean` at the end to
    /// remove titles from the names of people.
    #[arg(required = true)]
    files: Vec<String>,
    #[arg(long)]
    out: PathBuf,
    #[arg(long, default_value_t = 8)]
    epochs: usize,
    /// Number of last epochs whose weights are averaged into the final ones.
    #[arg(long, default_value_t = 5)]
    averaged: usize,
    /// Epochs of the models that produce the first-pass labels.
    #[arg(long, default_value_t = 4)]
    fold_epochs: usize,
    #[arg(long, default_value_t = 4)]
    folds: usize,
    #[arg(long, default_value_t = 0.1)]
    rate: f32,
    #[arg(long, default_value_t = 0.4)]
    dropout: f32,
    #[arg(long, default_value_t = 1e-4)]
    shrink: f32,
    /// Percentage of sentences put in capitals, and of sentences put in Title Case.
    #[arg(long, default_value_t = 4)]
    recased: u64,
    #[command(flatten)]
    sports: sports::Options,
    #[arg(long, default_value_t = 55_000)]
    features: usize,
    /// Size of the model in buckets of 64 bytes, with three features each.
    #[arg(long, default_value_t = 28_000)]
    buckets: usize,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Learn the final weights this many times, in other orders, and take their mean.
    #[arg(long, default_value_t = 1)]
    repeats: usize,
    /// Hold out one article in this many, to score the model.
    #[arg(long, default_value_t = 0)]
    hold: usize,
    /// JSON Lines files to score the model on.
    #[arg(long)]
    score: Vec<String>,
}

/// Returns the tagger with other weights and the built-in tables.
pub(crate) fn with_model(model: &[u8]) -> Tagger<'_> {
    Tagger::new(model, Tables::embedded())
}

/// Trains a model and writes it.
pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let mut random = Random::new(options.seed);
    let (articles, held) = gather(options, &mut random)?;
    let documents: Vec<Document> = articles
        .iter()
        .map(|article| Document::new(&article.text))
        .collect();
    let tables = with_model(&[]);
    let mut analyses: Vec<Analysis> = documents.iter().map(|doc| tables.analyse(doc)).collect();
    let mut numbers = Numbers::default();
    let mut examples = Vec::new();
    for (number, article) in articles.iter().enumerate() {
        first_pass(
            number,
            article,
            &documents[number],
            &analyses[number],
            &mut numbers,
            &mut examples,
        );
    }
    let tokens: usize = examples.iter().map(|e| e.gold.len()).sum();
    eprintln!(
        "{} articles, {} runs, {tokens} candidates, {} features",
        articles.len(),
        examples.len(),
        numbers.counts.len()
    );
    if options.folds > 0 {
        learn_second_pass(
            options, &articles, &mut analyses, &mut numbers, &mut examples,
        );
    }
    let weights = learn(options, &examples, numbers.counts.len(), &mut random);
    let model = finish(&weights, &numbers, tables.features_checksum(), options)?;
    std::fs::write(&options.out, &model)?;
    let tagger = with_model(&model);
    if !held.is_empty() {
        eprintln!("held out\t{}", Score::of(&tagger, &held));
    }
    for file in &options.score {
        eprintln!("{file}\t{}", Score::of(&tagger, &score::read(file)?));
    }
    Ok(())
}

/// Returns the articles to train on, and those held out.
fn gather(options: &Options, random: &mut Random) -> anyhow::Result<(Vec<Article>, Vec<Article>)> {
    let (mut articles, mut held) = (Vec::new(), Vec::new());
    for file in &options.files {
        load(file, options, random, &mut articles, &mut held)?;
    }
    let pages = options.sports.articles(random)?;
    articles.extend(
        pages
            .into_iter()
            .enumerate()
            .map(|(n, page)| Article { origin: n, ..page }),
    );
    Ok((articles, held))
}

impl Settings {
    fn of(options: &Options) -> Self {
        Self {
            rate: options.rate,
            dropout: options.dropout,
            shrink: options.shrink,
            seed: options.seed,
        }
    }
}

/// Adds the features of the second pass, which uses the first pass's labels in the whole article.
/// Each fold's articles are labelled by a model of the other folds, so that the labels are as wrong
/// as on articles that a model has not seen.
fn learn_second_pass(
    options: &Options,
    articles: &[Article],
    analyses: &mut [Analysis],
    numbers: &mut Numbers,
    examples: &mut [Example],
) {
    let settings = Settings::of(options);
    let by_article = by_article(examples, articles.len());
    let mut first: Vec<Vec<Label>> = vec![Vec::new(); articles.len()];
    for fold in 0..options.folds {
        let mine = |article: usize| articles[article].origin % options.folds == fold;
        let others: Vec<&Example> = examples.iter().filter(|e| !mine(e.article)).collect();
        let mut weights = Weights::new(numbers.counts.len());
        let mut random = Random::new(settings.seed + fold as u64);
        for _ in 0..options.fold_epochs {
            weights.epoch(&others, settings, &mut random);
        }
        for (number, analysis) in analyses
            .iter_mut()
            .enumerate()
            .filter(|(number, _)| mine(*number))
        {
            let own: Vec<&Example> = examples[by_article[number].clone()].iter().collect();
            first[number] = weights.labels(&own);
            analysis.take_labels(&first[number]);
        }
        eprintln!("fold {} of {} done", fold + 1, options.folds);
    }
    for (number, analysis) in analyses.iter().enumerate() {
        second_pass(
            &mut examples[by_article[number].clone()],
            analysis,
            &first[number],
            numbers,
        );
    }
}

/// Returns the mean of the weights after each of the last epochs, over all repeats.
fn learn(options: &Options, examples: &[Example], features: usize, random: &mut Random) -> Weights {
    let settings = Settings::of(options);
    let all: Vec<&Example> = examples.iter().collect();
    let mut mean = Weights::new(features);
    let mut summed = 0;
    for repeat in 1..=options.repeats {
        let mut weights = Weights::new(features);
        for epoch in 1..=options.epochs {
            let likelihood = weights.epoch(&all, settings, random);
            eprintln!("repeat {repeat}, epoch {epoch}: log-likelihood of a token {likelihood:.4}");
            if epoch + options.averaged > options.epochs {
                summed += 1;
                mean.approach(&weights, 1.0 / summed as f32);
            }
        }
    }
    mean
}

/// Prunes the weights, rounds them to integers and lays out the model.
fn finish(
    weights: &Weights,
    numbers: &Numbers,
    checksum: u64,
    options: &Options,
) -> anyhow::Result<Vec<u8>> {
    let most = |row: &[f32; LANES]| row.iter().fold(0.0_f32, |m, w| m.max(w.abs()));
    let importance =
        |i: usize| most(&weights.features[i]) * (numbers.counts[i] as f32).sqrt().min(4.0);
    let mut order: Vec<usize> = (0..numbers.counts.len()).collect();
    order.sort_by(|&a, &b| {
        importance(b)
            .total_cmp(&importance(a))
            .then(numbers.hashes[a].cmp(&numbers.hashes[b]))
    });
    order.truncate(options.features);
    let largest = order
        .iter()
        .map(|&i| most(&weights.features[i]))
        .fold(0.0_f32, f32::max);
    let scale = 127.0 / largest.min(4.0);
    let whole = |w: f32| (w * scale).round().clamp(-127.0, 127.0) as i8;
    let transitions: Transitions = weights
        .transitions
        .map(|row| row.map(|w| (w * scale).round().clamp(-8000.0, 8000.0) as i16));
    let rows = order
        .iter()
        .map(|&i| (numbers.hashes[i], weights.features[i].map(whole)));
    let (model, placed) = Model::build(&transitions, checksum, rows, options.buckets);
    eprintln!(
        "largest weight {largest:.2}; {placed} of {} features in {} bytes",
        order.len(),
        model.len()
    );
    Ok(model)
}

/// Reads one of the given files, with its copies.
fn load(
    file: &str,
    options: &Options,
    random: &mut Random,
    articles: &mut Vec<Article>,
    held: &mut Vec<Article>,
) -> anyhow::Result<()> {
    let mut parts: Vec<&str> = file.split(':').collect();
    let clean = parts.last() == Some(&"clean");
    if clean {
        parts.pop();
    }
    let number =
        |at: usize, default: usize| parts.get(at).map_or(Ok(default), |n| n.parse::<usize>());
    let (times, percent) = (number(1, 1)?, number(2, 100)? as u64);
    if parts.len() > 3 {
        bail!("{file}: PATH:TIMES:PERCENT");
    }
    let base = 100_000
        * (1 + articles
            .iter()
            .chain(&*held)
            .map(|a: &Article| a.origin)
            .max()
            .unwrap_or(0)
            / 100_000);
    for (n, mut draft) in corpus::read(parts[0])?.into_iter().enumerate() {
        if clean {
            draft.strip_titles();
        }
        if percent < 100 && random.below(100) >= percent {
            continue;
        }
        let origin = base + n;
        if options.hold > 0 && n % options.hold == options.hold - 1 {
            held.push(Article {
                origin,
                ..draft.article(Layout::PLAIN, random)
            });
            continue;
        }
        for _ in 0..times {
            let layout = Layout {
                recased: options.recased,
            };
            articles.push(Article {
                origin,
                ..draft.article(layout, random)
            });
        }
    }
    Ok(())
}

/// The numbers of the features: their hashes, and how often each occurs.
#[derive(Default)]
struct Numbers {
    by_hash: HashMap<u64, u32>,
    hashes: Vec<u64>,
    counts: Vec<u32>,
}

impl Numbers {
    fn of(&mut self, hash: u64) -> u32 {
        let number = *self.by_hash.entry(hash).or_insert_with(|| {
            self.hashes.push(hash);
            self.counts.push(0);
            self.hashes.len() as u32 - 1
        });
        self.counts[number as usize] += 1;
        number
    }
}

/// Adds the examples of an article, with the features of the first pass.
fn first_pass(
    number: usize,
    article: &Article,
    doc: &Document,
    analysis: &Analysis,
    numbers: &mut Numbers,
    examples: &mut Vec<Example>,
) {
    let mut names = article.names.iter().peekable();
    for (run, placed) in analysis.runs().iter().enumerate() {
        let mut gold = vec![Label::OUTSIDE; placed.tokens.len()];
        let span = |i: usize| doc.tokens()[i].span.range();
        while names
            .peek()
            .is_some_and(|(name, _)| name.end <= span(placed.tokens.start).start)
        {
            names.next();
        }
        for (name, kind) in names
            .clone()
            .take_while(|(name, _)| name.start < span(placed.tokens.end - 1).end)
        {
            let inside = |i: &usize| span(*i).start < name.end && name.start < span(*i).end;
            let Some(start) = placed.tokens.clone().find(inside) else {
                continue;
            };
            let end = placed.tokens.clone().rev().find(inside).unwrap_or(start) + 1;
            let labels = Label::of_name(*kind, end - start);
            gold[start - placed.tokens.start..end - placed.tokens.start]
                .iter_mut()
                .zip(labels)
                .for_each(|(g, l)| *g = l);
        }
        let mut example = Example {
            article: number,
            gold,
            ..Example::default()
        };
        for at in 0..placed.tokens.len() {
            let mut features = Vec::with_capacity(96);
            analysis.first_pass(doc, run, at, |hash| features.push(numbers.of(hash)));
            example.features.push(features);
        }
        examples.push(example);
    }
}

/// Adds the features of the second pass to the examples of one article.
fn second_pass(
    examples: &mut [Example],
    analysis: &Analysis,
    labels: &[Label],
    numbers: &mut Numbers,
) {
    for (run, example) in examples.iter_mut().enumerate() {
        for at in 0..example.gold.len() {
            let mut features = Vec::new();
            analysis.second_pass(run, at, labels, |hash| features.push(numbers.of(hash)));
            example.second.push(features);
        }
    }
}

/// Returns the range of each article's examples.
fn by_article(examples: &[Example], articles: usize) -> Vec<std::ops::Range<usize>> {
    let mut at = 0;
    (0..articles)
        .map(|article| {
            let start = at;
            while examples.get(at).is_some_and(|e| e.article == article) {
                at += 1;
            }
            start..at
        })
        .collect()
}
