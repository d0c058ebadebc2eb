//! The flags, their help, and what they come to together.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow, bail};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ColorChoice, Parser};
use clap_complete::Shell;
use dateline::batch::{Batch, Target};
use dateline::format::{Fact, Format, Printer, SCHEMA, Table};
use dateline::reader::{self, Form, Inputs, Selection};
use dateline::{Offsets, Options};
use jiff::civil::Date;

use crate::{about, output};

/// Reads English news articles and says when, where, who said what and how many, each fact tied to
/// its words
#[derive(Parser, Debug)]
#[command(version, max_term_width = 100, help_template = help(), after_long_help = STATUSES)]
pub(crate) struct Cli {
    /// Files, folders (every *.txt below them, sorted) or - for standard input; without any,
    /// standard input. Symbolic links in folders need --follow
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How reports are printed [default: summary; jsonl with --from jsonl]
    #[arg(short, long, value_parser = one_of(FORMATS), conflicts_with = "json")]
    format: Option<Format>,

    /// The same as --format json
    #[arg(long)]
    json: bool,

    /// The table that --format csv prints
    #[arg(long, value_parser = named(&Table::ALL))]
    table: Option<Table>,

    /// Only these facts, separated by commas; the id is always there
    #[arg(long, value_name = "FACTS", value_delimiter = ',', value_parser = named(&Fact::ALL))]
    only: Vec<Fact>,

    /// What start and end count [default: chars]
    #[arg(long, value_parser = one_of(OFFSETS))]
    offsets: Option<Offsets>,

    /// Name the rule behind every mention, and what chose a place
    #[arg(long)]
    explain: bool,

    /// What the input is
    #[arg(long, value_parser = one_of(FORMS), default_value = "text")]
    from: Form,

    /// The publication date, where the input has none of its own to state; it outranks what the
    /// article says
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = reader::date)]
    date: Option<Date>,

    /// Refuse an article, or a line of JSON Lines, above this size; a number may end in K, M or G
    #[arg(long, value_name = "BYTES", value_parser = size, default_value = "64M")]
    max_bytes: u64,

    /// In folders, read the files that match this pattern instead of *.txt; !PATTERN leaves out.
    /// May be given several times
    #[arg(short, long, value_name = "PATTERN")]
    glob: Vec<String>,

    /// Follow symbolic links in folders
    #[arg(long)]
    follow: bool,

    /// Write to this file, whole or not at all, if it ends in .json, .jsonl, .csv, .geojson, .html
    /// or .txt, which chooses the format; to a folder, one file per article (JSON unless --format
    /// says otherwise), if it ends in / or has no extension
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Do not wait until files are on the disk: faster, but a power failure may lose them
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

    /// Colours in the summary
    #[arg(long, value_name = "WHEN", value_parser = one_of(COLOURS), default_value = "auto")]
    color: ColorChoice,

    /// Suppress error messages and progress; the exit status still reports failures
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Say how many files in folders were passed over, which a terminal is told anyway
    #[arg(short, long)]
    verbose: bool,

    /// Print the JSON Schema of a report and exit
    #[arg(long, exclusive = true)]
    schema: bool,

    /// Print what a shell completes the flags with and exit
    #[arg(long, value_name = "SHELL", exclusive = true)]
    completions: Option<Shell>,

    /// Print the manual page and exit
    #[arg(long, exclusive = true)]
    man: bool,
}

pub(crate) const EXAMPLES: &str = "\
  dateline article.txt                       what one article says, for reading
  dateline article.txt --json | jq .quotes   the statements with their speakers
  curl -s URL | trafilatura | dateline       a page, by way of a program that takes the text out of it
  dateline articles/ -o facts.jsonl          a folder, a line an article
  dateline articles/ -f csv --table quotes   who said what, for a spreadsheet or a database
  dateline articles/ -o reports/             a folder, a file an article
  dateline --from jsonl < articles.jsonl     lines of {\"id\", \"text\", \"date\"}, in and out";

/// Examples lead, since they are what most people look for.
fn help() -> String {
    format!(
        "{{about}}\n\nExamples:\n{EXAMPLES}\n\n{{usage-heading}} {{usage}}\n\n{{all-args}}{{after-help}}"
    )
}

pub(crate) const STATUSES: &str = "\
Exit status: 0 if every input was read and printed, 1 if some input failed and the rest was printed,
2 for wrong usage, nothing to do, or an output that cannot be written.";

/// A value of a flag: its name, its help and what it stands for.
type Choice<T> = (&'static str, &'static str, T);

const FORMATS: &[Choice<Format>] = &[
    ("summary", "for people", Format::Summary),
    (
        "json",
        "indented JSON; an array if there may be several articles",
        Format::Json,
    ),
    ("jsonl", "JSON Lines: a line an article", Format::Jsonl),
    (
        "csv",
        "one table of facts, chosen by --table: a header, then a row a fact",
        Format::Csv,
    ),
    (
        "geojson",
        "the places on the map, a point each, for QGIS and geojson.io",
        Format::Geojson,
    ),
    (
        "html",
        "a page to look at; of several articles a folder of pages, with -o DIR",
        Format::Html,
    ),
];

const FORMS: &[Choice<Form>] = &[
    ("text", "one article a file", Form::Text),
    (
        "jsonl",
        "JSON Lines: {\"id\": \"...\", \"text\": \"...\", \"date\": \"YYYY-MM-DD\"}, the date optional",
        Form::Lines,
    ),
];

const OFFSETS: &[Choice<Offsets>] = &[
    (
        "chars",
        "Unicode code points, as Python counts",
        Offsets::Chars,
    ),
    ("bytes", "bytes of UTF-8", Offsets::Bytes),
];

const COLOURS: &[Choice<ColorChoice>] = &[
    (
        "auto",
        "on a terminal, unless NO_COLOR is set",
        ColorChoice::Auto,
    ),
    ("always", "even into a file or a pipe", ColorChoice::Always),
    ("never", "not at all", ColorChoice::Never),
];

/// Parses one of these values.
fn one_of<T: Clone + Send + Sync + 'static>(
    choices: &'static [Choice<T>],
) -> impl TypedValueParser<Value = T> {
    let values = choices
        .iter()
        .map(|(name, help, _)| PossibleValue::new(*name).help(*help));
    PossibleValuesParser::new(values).try_map(|given| {
        let found = choices.iter().find(|(name, ..)| *name == given);
        found
            .map(|(.., value)| value.clone())
            .ok_or("no such value")
    })
}

/// Parses one of these names.
fn named<T: Copy + Send + Sync + 'static>(
    names: &'static [(&'static str, T)],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names.iter().map(|(name, _)| name)).try_map(|given| {
        let found = names.iter().find(|(name, _)| *name == given);
        found.map(|&(_, value)| value).ok_or("no such name")
    })
}

/// A number of bytes. Offsets within an article have 32 bits, which bounds it.
fn size(written: &str) -> Result<u64, String> {
    let (digits, factor) = match written.as_bytes().last() {
        Some(b'K' | b'k') => (&written[..written.len() - 1], 1 << 10),
        Some(b'M' | b'm') => (&written[..written.len() - 1], 1 << 20),
        Some(b'G' | b'g') => (&written[..written.len() - 1], 1 << 30),
        _ => (written, 1),
    };
    let bytes = digits
        .parse::<u64>()
        .ok()
        .and_then(|n| n.checked_mul(factor));
    bytes
        .filter(|n| (1..u64::from(u32::MAX)).contains(n))
        .ok_or_else(|| "give a number from 1 to just below 4G".into())
}

impl Cli {
    /// What is printed instead of running a batch, when it is the program itself that is asked
    /// about.
    pub(crate) fn page(&self) -> Result<Option<Vec<u8>>> {
        Ok(match self.completions {
            Some(shell) => Some(about::completions(shell)),
            None if self.man => Some(about::manual()?),
            None => self.schema.then(|| SCHEMA.into()),
        })
    }

    /// The batch that was asked for and its inputs; an error when the flags make no sense together
    /// or there is nothing to do.
    pub(crate) fn plan(&self) -> Result<(Batch, Inputs)> {
        let asked = if self.json {
            Some(Format::Json)
        } else {
            self.format
        };
        let (format, target) = output::choose(self.output.as_deref(), asked, self.from)?;
        if let Some(hint) = self.idle(format) {
            bail!(hint);
        }
        let mut paths = self.paths.clone();
        if paths.is_empty() {
            if io::stdin().is_terminal() {
                bail!(
                    "nothing to read: name a file or a folder, or pipe an article in (dateline --help shows how)"
                );
            }
            paths.push("-".into());
        }
        let inputs = Inputs::new(paths, self.selection()?, self.max_bytes);
        output::refuse_input_as_output(&target, format, &inputs.sources())?;
        let several = !inputs.is_single();
        output::prepare(&target, format, several)?;
        let processors = || thread::available_parallelism().map_or(1, usize::from);
        let jobs = if !several {
            1
        } else if self.jobs == 0 {
            processors()
        } else {
            usize::from(self.jobs)
        };
        let offsets = if format == Format::Html {
            Offsets::Bytes
        } else {
            self.offsets.unwrap_or_default()
        };
        let options = Options {
            date: self.date,
            explain: self.explain,
            offsets,
        };
        let several = several && !matches!(target, Target::Folder(_));
        let printer = Printer {
            format,
            only: self.only.clone(),
            table: self.table.unwrap_or_default(),
            explain: self.explain,
            several,
            width: width(),
            colour: self.colour(&target),
        };
        Ok((
            Batch {
                options,
                printer,
                jobs,
                max_bytes: self.max_bytes,
                target,
                sync: !self.no_sync,
                lock: Default::default(),
            },
            inputs,
        ))
    }

    /// Which files of folders are read.
    pub(crate) fn selection(&self) -> Result<Selection> {
        let selection = Selection::new(self.from).following(self.follow);
        selection
            .globs(&self.glob)
            .map_err(|e| anyhow!("--glob: {e}"))
    }

    /// Whether notes are wanted on what is no failure.
    pub(crate) fn says_notes(&self) -> bool {
        !self.quiet && (self.verbose || io::stderr().is_terminal())
    }

    /// Whether somebody looks on who wants to know how far the run is.
    pub(crate) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// What to say of a flag that would do nothing, or is missing, with this format.
    fn idle(&self, format: Format) -> Option<&'static str> {
        let table = self.table.unwrap_or_default();
        let without_mentions = format == Format::Csv && !table.has_mentions();
        match format {
            Format::Csv if self.table.is_none() => Some(
                "csv is one table: add --table articles, quotes, speakers, places, figures or dates",
            ),
            Format::Csv if !self.only.is_empty() => {
                Some("--only changes nothing in csv: --table chooses what is printed")
            }
            Format::Geojson if !self.only.is_empty() => {
                Some("--only changes nothing in geojson: it has the places alone")
            }
            Format::Summary if self.offsets.is_some() => {
                Some("--offsets changes nothing in a summary: add -f json or -f jsonl")
            }
            Format::Html if self.offsets.is_some() => {
                Some("--offsets changes nothing in a page: add -f json or -f jsonl")
            }
            _ if without_mentions && self.offsets.is_some() => {
                Some("--offsets changes nothing in a table without offsets")
            }
            _ if without_mentions && self.explain => {
                Some("--explain changes nothing in this table: its rows are no mentions")
            }
            _ if format != Format::Csv && self.table.is_some() => {
                Some("--table chooses a table of csv: add -f csv")
            }
            _ if format != Format::Summary && self.color == ColorChoice::Always => {
                Some("--color colours nothing but the summary")
            }
            _ => None,
        }
    }

    fn colour(&self, target: &Target) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if *target != Target::Output => false,
            ColorChoice::Auto => {
                anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
            }
        }
    }
}

/// The terminal's width; COLUMNS where there is none, else 80. Long lines read badly: at most 100.
fn width() -> usize {
    let terminal =
        terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(columns).unwrap_or(80).clamp(20, 100)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_flags_fit_together() {
        Cli::command().debug_assert();
    }

    #[test]
    fn sizes_may_be_short() {
        assert_eq!(size("64M"), Ok(64 << 20));
        assert_eq!(size("1000"), Ok(1000));
        assert_eq!(size("2k"), Ok(2048));
        for bad in [
            "",
            "M",
            "0",
            "4G",
            "-1",
            "1.5M",
            "99999999999999999999",
            "18446744073709551615K",
            "é",
        ] {
            assert!(size(bad).is_err(), "{bad}");
        }
    }
}
