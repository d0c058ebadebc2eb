//! Trains the model that decides whether a name found is really a person's or an organisation's: a
//! logistic model over the signs of `extract::names::credence`.

use std::fmt::Write;
use std::path::PathBuf;

use clap::Args;
use dateline::extract::names::credence::{self, Sign};
use dateline::extract::names::{self, Kind};
use dateline::tagger::Type;
use dateline::text::Document;

use crate::corpus::{self, Article, Layout};
use crate::random::Random;
use crate::sports;
use crate::train::with_model;

/// The training text and settings.
#[derive(Args)]
pub(crate) struct Options {
    /// Files of articles, each `PATH`, or `PATH:N` for the articles that `train --hold N` held out.
    #[arg(required = true)]
    files: Vec<String>,
    /// A model that was trained on none of this text.
    #[arg(long)]
    model: PathBuf,
    #[arg(long)]
    out: PathBuf,
    /// Minimum probability for a person to be kept.
    #[arg(long, default_value_t = 0.5)]
    least_person: f64,
    /// Minimum probability for an organisation to be kept.
    #[arg(long, default_value_t = 0.5)]
    least_body: f64,
    #[command(flatten)]
    sports: sports::Options,
    #[arg(long, default_value_t = 200)]
    epochs: usize,
    #[arg(long, default_value_t = 3.0)]
    shrink: f64,
}

/// A person or organisation that was found: its signs, whether it is right, and its weight in
/// training.
struct Example {
    signs: Vec<usize>,
    right: bool,
    weight: f64,
}

/// Trains the weights of people and of organisations, and writes them.
pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let bytes = std::fs::read(&options.model)?;
    let tagger = with_model(&bytes);
    let mut examples = [Vec::new(), Vec::new()];
    for article in articles(options)? {
        let doc = Document::new(&article.text);
        let names = names::undecided(&doc, &tagger);
        for (entity, signs) in credence::evidence(&doc, &names) {
            let entity = &names.entities[entity];
            let (side, kind) = match entity.kind {
                Kind::Person => (0, Type::Person),
                _ => (1, Type::Organization),
            };
            let spans = entity
                .mentions
                .iter()
                .map(|&m| names.mentions[m].mention.span);
            let (right, weight) = verdict(&article, kind, spans.map(|span| span.range()));
            examples[side].push(Example {
                signs: signs.iter().collect(),
                right,
                weight,
            });
        }
    }
    let [people, bodies] = &examples;
    let weights = [
        fit(people, options.least_person, options),
        fit(bodies, options.least_body, options),
    ];
    let mut table =
        String::from("# sign\tweight for a person\tfor a body, in hundredths of a nat\n");
    for (at, sign) in Sign::ALL.iter().enumerate() {
        let [person, body] = weights.each_ref().map(|w| (w[at] * 100.0).round() as i32);
        writeln!(table, "{}\t{person}\t{body}", sign.name())?;
    }
    Ok(std::fs::write(&options.out, table)?)
}

fn articles(options: &Options) -> anyhow::Result<Vec<Article>> {
    let mut random = Random::new(1);
    let mut all = Vec::new();
    for file in &options.files {
        let (path, hold) = file.split_once(':').unwrap_or((file, "1"));
        let hold: usize = hold.parse()?;
        for (n, draft) in corpus::read(path)?.iter().enumerate() {
            if n % hold == hold - 1 {
                all.push(draft.article(Layout::PLAIN, &mut random));
            }
        }
    }
    all.extend(options.sports.articles(&mut random)?);
    Ok(all)
}

/// Decides whether most mentions are names of this type in the article, and returns the weight of
/// that: half if only the bounds are wrong.
fn verdict(
    article: &Article,
    kind: Type,
    spans: impl Iterator<Item = std::ops::Range<usize>>,
) -> (bool, f64) {
    let (mut exact, mut partly, mut all) = (0, 0, 0);
    for span in spans {
        let gold = || article.names.iter().filter(|(_, k)| *k == kind);
        let near = |a: &std::ops::Range<usize>| {
            // Articles and possessives may be in or out.
            a.start.abs_diff(span.start) <= 4 && a.end.abs_diff(span.end) <= 3
        };
        all += 1;
        exact += usize::from(gold().any(|(g, _)| near(g)));
        partly += usize::from(gold().any(|(g, _)| g.start < span.end && span.start < g.end));
    }
    let right = exact * 2 >= all && exact > 0;
    (right, if !right && partly > 0 { 0.5 } else { 1.0 })
}

/// Fits the weights by gradient ascent, and prints how they decide on the examples themselves.
fn fit(examples: &[Example], least: f64, options: &Options) -> Vec<f64> {
    let mut weights = vec![0.0; Sign::ALL.len()];
    let mut squares = vec![1e-8; weights.len()];
    let score = |weights: &[f64], e: &Example| e.signs.iter().map(|&s| weights[s]).sum::<f64>();
    for _ in 0..options.epochs {
        let mut slope: Vec<f64> = weights.iter().map(|w| -w * options.shrink).collect();
        slope[0] = 0.0;
        for e in examples {
            let chance = 1.0 / (1.0 + (-score(&weights, e)).exp());
            let error = e.weight * (f64::from(u8::from(e.right)) - chance);
            e.signs.iter().for_each(|&s| slope[s] += error);
        }
        for ((w, g), square) in weights.iter_mut().zip(&slope).zip(&mut squares) {
            *square += g * g;
            *w += 0.3 * g / square.sqrt();
        }
    }
    weights[0] -= (least / (1.0 - least)).ln();
    let count = |right: bool, kept: bool| {
        let wanted = |e: &&Example| e.right == right && (score(&weights, e) >= 0.0) == kept;
        examples.iter().filter(wanted).count()
    };
    eprintln!(
        "{} examples: kept {} right and {} wrong, left out {} right and {} wrong",
        examples.len(),
        count(true, true),
        count(false, true),
        count(true, false),
        count(false, false)
    );
    weights
}
