//! Trains the tagger of names and makes its tables. For maintainers;
//! `.github/CONTRIBUTING.md` gives the commands.

#![allow(clippy::print_stderr, clippy::print_stdout)] // this program talks to its user

mod columns;
mod crf;
mod parts;
mod random;
mod score;
mod sports;
mod tables;
mod train;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use dateline::tagger::Tagger;

/// Trains the tagger and makes its tables.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make the table of word clusters and names of people.
    Words {
        /// Word, cluster of 256, cluster of 1024, by falling frequency.
        #[arg(long)]
        clusters: String,
        /// First name, 1 (rare) or 2 (common).
        #[arg(long)]
        first: String,
        /// Last name, 1 or 2.
        #[arg(long)]
        last: String,
        /// How many words of the clusters to take.
        #[arg(long, default_value_t = 100_000)]
        vocabulary: usize,
        /// The table's size in buckets of 64 bytes.
        #[arg(long, default_value_t = 16_000)]
        buckets: usize,
        #[arg(long)]
        out: PathBuf,
    },
    /// Make the table of place names.
    Places {
        /// Place name, size class (1 to 7), the most important first.
        #[arg(long)]
        names: String,
        #[arg(long, default_value_t = 4_000)]
        buckets: usize,
        #[arg(long)]
        out: PathBuf,
    },
    /// Train a model.
    Train(train::Options),
    /// Train the model of parts of speech.
    Parts(parts::Options),
    /// Score the built-in model, or another, on articles with known names (JSON Lines).
    Eval {
        #[arg(long)]
        model: Option<PathBuf>,
        /// Name every mistake.
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
        Task::Train(options) => train::run(&options),
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
