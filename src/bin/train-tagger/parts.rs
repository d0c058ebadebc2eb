//! Trains the parts of speech: an averaged perceptron over the features of
//! [`dateline::tagger::parts`].

use std::collections::HashMap;
use std::path::PathBuf;

use anyhow::Context;
use dateline::tagger::parts::{PARTS, Part, PartTagger, features};
use dateline::tagger::table::Table;
use dateline::tagger::word::Word;
use dateline::text::Document;

use crate::random::Random;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Universal Dependencies files with Penn tags in the fifth column (CoNLL-U).
    #[arg(long, required = true)]
    conllu: Vec<String>,
    /// Sentences with universal tags only (JSON: source, words, tags), for which the model decides
    /// the form of a verb.
    #[arg(long)]
    coarse: Option<String>,
    /// Number of passes over the sentences.
    #[arg(long, default_value_t = 8)]
    rounds: usize,
    /// Minimum number of occurrences of a feature.
    #[arg(long, default_value_t = 5)]
    least: u32,
    /// Size of the table in buckets of 64 bytes.
    #[arg(long, default_value_t = 2_500)]
    buckets: usize,
    /// Hold out every tenth sentence for scoring.
    #[arg(long)]
    held_out: bool,
    #[arg(long)]
    out: PathBuf,
}

/// The features of a word and the parts that it may have.
struct Example {
    features: Vec<u64>,
    parts: u8,
}

const VERBS: u8 = 1 << Part::Finite as u8
    | 1 << Part::Base as u8
    | 1 << Part::Participle as u8
    | 1 << Part::Gerund as u8;

/// Returns the part of a Penn tag.
fn of_penn(tag: &str) -> u8 {
    let part = match tag {
        "NN" | "NNS" | "NNP" | "NNPS" => Part::Noun,
        "VBD" | "VBZ" | "VBP" | "MD" => Part::Finite,
        "VB" => Part::Base,
        "VBN" => Part::Participle,
        "VBG" => Part::Gerund,
        "JJ" | "JJR" | "JJS" => Part::Adjective,
        "RB" | "RBR" | "RBS" | "RP" => Part::Adverb,
        _ => Part::Other,
    };
    1 << part as u8
}

/// Returns the parts that a universal tag may mean.
fn of_universal(tag: &str) -> u8 {
    match tag {
        "NOUN" | "PROPN" => 1 << Part::Noun as u8,
        "VERB" | "AUX" => VERBS,
        "ADJ" => 1 << Part::Adjective as u8,
        "ADV" => 1 << Part::Adverb as u8,
        _ => 1 << Part::Other as u8,
    }
}

/// Returns the words of a sentence that the program and the annotators tokenise alike.
fn examples(words: &[(&str, u8, bool)], tagger: &PartTagger) -> Vec<Example> {
    let mut text = String::new();
    let mut spans = HashMap::new();
    for &(word, parts, space) in words {
        let start = text.len();
        text.push_str(word);
        spans.insert((start, text.len()), parts);
        if space {
            text.push(' ');
        }
    }
    let doc = Document::new(&text);
    let word = |i: usize| {
        if i < doc.tokens().len() {
            tagger.word(&doc, i)
        } else {
            Word::EDGE
        }
    };
    let example = |i: usize| {
        let span = doc.tokens()[i].span;
        let &parts = spans.get(&(span.start as usize, span.end as usize))?;
        let window = [1, 0, usize::MAX].map(|back| word(i.wrapping_sub(back)));
        let mut found = Vec::new();
        features(window.each_ref(), doc.word(i), |feature| {
            found.push(feature)
        });
        Some(Example {
            features: found,
            parts,
        })
    };
    (0..doc.tokens().len()).filter_map(example).collect()
}

fn read_conllu(
    path: &str,
    tagger: &PartTagger,
    into: &mut Vec<Vec<Example>>,
) -> anyhow::Result<()> {
    let file = std::fs::read_to_string(path).with_context(|| path.to_owned())?;
    for block in file.split("\n\n") {
        let mut words = Vec::new();
        for line in block.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            if columns.len() == 10 && columns[0].parse::<u32>().is_ok() {
                words.push((
                    columns[1],
                    of_penn(columns[4]),
                    !columns[9].contains("SpaceAfter=No"),
                ));
            }
        }
        into.push(examples(&words, tagger));
    }
    Ok(())
}

fn read_coarse(
    path: &str,
    tagger: &PartTagger,
    into: &mut Vec<Vec<Example>>,
) -> anyhow::Result<()> {
    let rows: Vec<(String, Vec<String>, Vec<String>, serde_json::Value)> =
        serde_json::from_str(&std::fs::read_to_string(path).with_context(|| path.to_owned())?)?;
    for (_, words, tags, _) in &rows {
        let words: Vec<_> = words
            .iter()
            .zip(tags)
            .map(|(word, tag)| (word.as_str(), of_universal(tag), true))
            .collect();
        into.push(examples(&words, tagger));
    }
    Ok(())
}

#[derive(Clone, Default)]
struct Weight {
    now: [f32; PARTS],
    sum: [f32; PARTS],
    uses: u32,
}

fn best(scores: &[f32; PARTS], among: u8) -> usize {
    let allowed = |part: &usize| among >> part & 1 == 1;
    (0..PARTS)
        .filter(allowed)
        .max_by(|&a, &b| scores[a].total_cmp(&scores[b]))
        .unwrap_or(0)
}

/// Weights that an averaged perceptron learns.
#[derive(Default)]
struct Perceptron {
    weights: HashMap<u64, Weight>,
    /// Counts the examples seen, from 1.
    time: f32,
}

impl Perceptron {
    /// Learns from one example: raises the likeliest allowed part and lowers a wrong guess.
    fn learn(&mut self, example: &Example) {
        self.time += 1.0;
        let mut scores = [0.0; PARTS];
        for feature in &example.features {
            let weight = self.weights.entry(*feature).or_default();
            weight.uses += 1;
            add(&mut scores, weight.now);
        }
        let (guess, gold) = (best(&scores, 0xff), best(&scores, example.parts));
        if example.parts >> guess & 1 == 1 {
            return;
        }
        for feature in &example.features {
            let weight = self.weights.entry(*feature).or_default();
            for (part, step) in [(gold, 1.0), (guess, -1.0)] {
                weight.now[part] += step;
                weight.sum[part] += step * self.time;
            }
        }
    }

    /// Returns the mean of each feature's weights over all examples, most useful features first:
    /// those that distinguish parts and occur often.
    fn averaged(&self) -> Vec<(u64, [f32; PARTS])> {
        let end = self.time + 1.0;
        let mean = |w: &Weight| std::array::from_fn(|part| w.now[part] - w.sum[part] / end);
        let mut rows: Vec<(f32, u64, [f32; PARTS])> = self
            .weights
            .iter()
            .map(|(&feature, weight)| {
                let row: [f32; PARTS] = mean(weight);
                let spread = row.iter().copied().fold(f32::MIN, f32::max)
                    - row.iter().copied().fold(f32::MAX, f32::min);
                (spread * (weight.uses as f32).sqrt(), feature, row)
            })
            .filter(|row| row.0 > 0.0)
            .collect();
        rows.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        rows.into_iter()
            .map(|(_, feature, row)| (feature, row))
            .collect()
    }
}

fn add(scores: &mut [f32; PARTS], row: [f32; PARTS]) {
    for (score, weight) in scores.iter_mut().zip(row) {
        *score += weight;
    }
}

/// Trains a model and writes it.
pub(crate) fn run(options: &Options) -> anyhow::Result<()> {
    let tagger = PartTagger::new(&[]);
    let mut sentences = Vec::new();
    for path in &options.conllu {
        read_conllu(path, &tagger, &mut sentences)?;
    }
    let fine = sentences.len();
    if let Some(path) = &options.coarse {
        read_coarse(path, &tagger, &mut sentences)?;
    }
    drop_rare(&mut sentences, options.least);
    let held = |i: &usize| options.held_out && i % 10 == 7 && *i < fine;
    let mut order: Vec<usize> = (0..sentences.len()).filter(|i| !held(i)).collect();
    let mut perceptron = Perceptron::default();
    let mut random = Random::new(7);
    for _ in 0..options.rounds {
        random.shuffle(&mut order);
        order
            .iter()
            .flat_map(|&i| &sentences[i])
            .for_each(|example| perceptron.learn(example));
    }
    let bytes = packed(&perceptron.averaged(), options.buckets);
    if options.held_out {
        let held = (0..sentences.len()).filter(held);
        score(&Table::new(&bytes), held.flat_map(|i| &sentences[i]));
    }
    std::fs::write(&options.out, bytes)?;
    Ok(())
}

/// Removes features that occur fewer than `least` times.
fn drop_rare(sentences: &mut [Vec<Example>], least: u32) {
    let mut seen: HashMap<u64, u32> = HashMap::new();
    for example in sentences.iter().flatten() {
        for &feature in &example.features {
            *seen.entry(feature).or_default() += 1;
        }
    }
    for example in sentences.iter_mut().flatten() {
        example.features.retain(|feature| seen[feature] >= least);
    }
}

/// Packs the weights into bytes, laid out as the program reads them, as many as fit.
fn packed(rows: &[(u64, [f32; PARTS])], buckets: usize) -> Vec<u8> {
    let largest = rows
        .iter()
        .take(buckets * 6)
        .flat_map(|row| row.1)
        .fold(0.0_f32, |max, w| max.max(w.abs()));
    let scale = 127.0 / largest;
    let byte = |w: f32| (w * scale).round().clamp(-127.0, 127.0) as i8 as u8;
    let quantised = rows.iter().map(|(feature, row)| (*feature, row.map(byte)));
    let (bytes, placed) = Table::<PARTS>::build(quantised, buckets);
    println!(
        "{placed} of {} features placed, largest weight {largest}",
        rows.len()
    );
    bytes
}

/// Prints the percentage of unambiguous words that get their part, and a row of guesses for each
/// part.
fn score<'a>(table: &Table<PARTS>, examples: impl Iterator<Item = &'a Example>) {
    let mut hits = [[0_u32; PARTS]; PARTS];
    for example in examples.filter(|e| e.parts.count_ones() == 1) {
        let mut scores = [0.0; PARTS];
        for row in example.features.iter().filter_map(|&f| table.get(f)) {
            add(&mut scores, row.map(|w| f32::from(w as i8)));
        }
        hits[example.parts.trailing_zeros() as usize][best(&scores, 0xff)] += 1;
    }
    let (right, all) = (0..PARTS).fold((0, 0), |(r, a), p| {
        (r + hits[p][p], a + hits[p].iter().sum::<u32>())
    });
    println!(
        "right {:.2} % of {all}",
        100.0 * f64::from(right) / f64::from(all)
    );
    for (part, row) in Part::ALL.iter().zip(hits) {
        println!("{part:?}\t{row:?}");
    }
}
