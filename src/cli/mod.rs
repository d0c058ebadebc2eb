//! The flags and their help. [`values`] parses their values, [`plan`] turns them into a batch,
//! [`colour`] decides on the output's looks by the terminal and the environment, and [`about`]
//! makes the manual page and the completions.

mod about;
mod colour;
mod idle;
mod plan;
mod values;

use std::path::PathBuf;
use std::time::Duration;

use clap::{ColorChoice, Parser};
use clap_complete::Shell;
use dateline::Offsets;
use dateline::batch::Pattern;
use dateline::format::{Fact, Format, Table};
use dateline::reader::{self, Encoding, Form};
use jiff::civil::Date;

use values::{COLOURS, FORMATS, FORMS, OFFSETS, encoding, named, one_of, pattern, seconds, size};

/// Reads English news articles and extracts when, where, who said what, and how many, each fact tied
/// to the words it comes from
#[derive(Parser, Debug)]
#[command(
    version,
    max_term_width = 100,
    help_template = help(),
    after_long_help = STATUSES,
    args_override_self = true // The last one wins, so that an alias can be overruled.
)]
pub(crate) struct Cli {
    /// Files, folders (all *.txt below them, in order), or - for standard input, which is also read
    /// if no PATH is given. Symbolic links in folders are followed only with --follow
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Output format [default: summary; jsonl with --from jsonl]
    #[arg(short, long, value_parser = one_of(FORMATS), overrides_with = "json")]
    format: Option<Format>,

    /// Same as --format json
    #[arg(long, overrides_with = "format")]
    json: bool,

    /// Table to print with --format csv
    #[arg(long, value_parser = named(&Table::ALL))]
    table: Option<Table>,

    /// Print only the id and these facts, separated by commas
    #[arg(long, value_name = "FACTS", value_delimiter = ',', value_parser = named(Fact::ALL))]
    only: Vec<Fact>,

    /// Keep only statements by speakers whose name or role matches this regular expression, and skip
    /// articles without any. A summary then shows nothing else unless --only says otherwise. Ignores
    /// case unless PATTERN has a capital letter
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    who: Option<Pattern>,

    /// Keep only articles that name a place matching this regular expression, as written there or by
    /// the gazetteer's name for it, or a place in a matching country. Case as for --who
    #[arg(long = "where", value_name = "PATTERN", value_parser = pattern)]
    place: Option<Pattern>,

    /// Unit of `start` and `end` [default: chars]
    #[arg(long, value_parser = one_of(OFFSETS))]
    offsets: Option<Offsets>,

    /// Add the rule behind each mention, the reason for each place, and the article's encoding
    #[arg(long)]
    explain: bool,

    /// Input format
    #[arg(long, value_parser = one_of(FORMS), default_value = "text")]
    from: Form,

    /// Key of the article's text in JSON Lines [default: text]
    #[arg(long, value_name = "KEY")]
    text_field: Option<String>,

    /// Key of the article's id, a string or a whole number [default: id]
    #[arg(long, value_name = "KEY")]
    id_field: Option<String>,

    /// Key of the article's publication date, a day or a date-time [default: date]
    #[arg(long, value_name = "KEY")]
    date_field: Option<String>,

    /// Encoding of the input, such as latin1 or utf-16le [default: detected]
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    encoding: Option<&'static Encoding>,

    /// Publication date; overrides any date found in the article, but not an article's own date in
    /// JSON Lines
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = reader::date)]
    date: Option<Date>,

    /// Refuse articles, or lines of JSON Lines, larger than this; K, M and G may follow the number
    #[arg(long, value_name = "BYTES", value_parser = size, default_value = "4M")]
    max_bytes: u64,

    /// Give up on an article that takes longer than this, and say which step took so long
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    max_seconds: Option<Duration>,

    /// In folders, read files that match this pattern instead of *.txt; !PATTERN excludes files. Can
    /// be repeated
    #[arg(short, long, value_name = "PATTERN")]
    glob: Vec<String>,

    /// Follow symbolic links in folders
    #[arg(long)]
    follow: bool,

    /// Write to this file; its extension (.json, .jsonl, .csv, .geojson, .html or .txt) selects the
    /// format. A path that ends in / or has no extension is a folder that gets one file per article
    /// (JSON unless --format says otherwise)
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Do not wait until files have reached the disk: faster, but a power failure can lose them
    #[arg(long)]
    no_sync: bool,

    /// Number of articles to process in parallel, up to 1024 [default: number of CPUs]
    #[arg(
        short,
        long,
        value_name = "N",
        default_value = "0",
        hide_default_value = true,
        value_parser = clap::value_parser!(u16).range(0..=1024)
    )]
    jobs: u16,

    /// Print long statements in full in the summary
    #[arg(long)]
    full: bool,

    /// Include trivial numbers and vague dates in the summary
    #[arg(long)]
    all: bool,

    /// When to colour the summary
    #[arg(long, value_name = "WHEN", value_parser = one_of(COLOURS), default_value = "auto")]
    color: ColorChoice,

    /// Suppress messages and progress; the exit status still reports failures
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Report how many files in folders were skipped, as is always done on a terminal
    #[arg(short, long)]
    verbose: bool,

    /// Print the JSON Schema of a report and exit
    #[arg(long)]
    schema: bool,

    /// Print a shell completion script and exit
    #[arg(long, value_name = "SHELL")]
    completions: Option<Shell>,

    /// Print the manual page and exit
    #[arg(long)]
    man: bool,
}

pub(crate) const EXAMPLES: &str = "  \
  dateline article.txt                       read one article
  dateline article.txt --json | jq .quotes   its statements with their speakers
  curl -s URL | trafilatura --with-metadata | dateline
                                             a web page, its text extracted by trafilatura
  dateline articles/ --who minister          what ministers said in a folder of articles
  dateline articles/ -o facts.jsonl          a folder, one line per article
  dateline articles/ -f csv --table quotes   who said what, for a spreadsheet or a database
  dateline articles/ -o reports/             a folder, one file per article
  dateline --from jsonl < articles.jsonl     JSON Lines in and out, from {\"id\", \"text\", \"date\"}";

/// Returns the template of the help. Examples come first, since most people look for them.
fn help() -> String {
    format!(
        "{{about}}\n\nExamples:\n{EXAMPLES}\n\n{{usage-heading}} {{usage}}\n\n{{all-args}}{{after-help}}"
    )
}

pub(crate) const STATUSES: &str = "\
Exit status: 0 if every input was read and printed, 1 if some input failed and the rest was printed,
2 for wrong usage, nothing to do, or an output that cannot be written.";

/// Formats a usage error in one line, like the program's other errors.
pub(crate) fn complaint(error: &clap::Error) -> String {
    let shown = error.render().to_string();
    let parts = shown
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more"));
    let mut message = String::new();
    for part in parts {
        match part.strip_prefix('[').and_then(|p| p.strip_suffix(']')) {
            Some(values) => message += &format!(" ({values})"),
            None if message.is_empty() => message += part.trim_start_matches("error: "),
            None => message += &format!("; {}", tip(part.trim_start_matches("tip: "))),
        }
    }
    reader::escaped(&message)
}

/// Returns the parser's tip, or a better one: the tip to pass a mistyped flag as a path helps
/// nobody.
fn tip(given: &str) -> &str {
    if !given.starts_with("to pass '") {
        return given;
    }
    if ["'-r'", "'-R'", "'--recursive'"]
        .iter()
        .any(|flag| given.contains(flag))
    {
        return "folders are always read with all that is below them";
    }
    "dateline --help describes all flags"
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_flags_fit_together() {
        Cli::command().debug_assert();
    }
}
