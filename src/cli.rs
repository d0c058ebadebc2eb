//! The flags, their help, and what they come to together.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{ColorChoice, Parser};
use clap_complete::Shell;
use dateline::batch::{Batch, Query, Target};
use dateline::format::{Fact, Format, Printer, SCHEMA, Table};
use dateline::reader::{self, Encoding, Form, Inputs, Keys, Reading, Selection};
use dateline::{Offsets, Options};
use jiff::civil::Date;
use regex::Regex;

use crate::{about, output, pattern};

/// Reads English news articles and says when, where, who said what and how many, each fact tied to
/// its words
#[derive(Parser, Debug)]
#[command(
    version,
    max_term_width = 100,
    help_template = help(),
    after_long_help = STATUSES,
    args_override_self = true // The last one wins, so that an alias can be overruled.
)]
pub(crate) struct Cli {
    /// Files, folders (every *.txt below them, sorted) or - for standard input, which is also read
    /// if nothing is named. Symbolic links in folders need --follow
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

    /// Print only these facts, separated by commas, and the id
    #[arg(long, value_name = "FACTS", value_delimiter = ',', value_parser = named(&Fact::ALL))]
    only: Vec<Fact>,

    /// Keep the statements of speakers whose name or role matches this regular expression, and
    /// leave out articles that have none; a summary then shows nothing else unless --only says so.
    /// Case counts only if PATTERN has a capital letter
    #[arg(long, value_name = "PATTERN", value_parser = pattern::smart)]
    who: Option<Regex>,

    /// Keep the articles that name a matching place, in their own words or by the gazetteer's name
    #[arg(long = "where", value_name = "PATTERN", value_parser = pattern::smart)]
    place: Option<Regex>,

    /// Unit of `start` and `end` [default: chars]
    #[arg(long, value_parser = one_of(OFFSETS))]
    offsets: Option<Offsets>,

    /// Name the rule behind each mention, why each place was chosen, and the article's encoding
    #[arg(long)]
    explain: bool,

    /// Input format
    #[arg(long, value_parser = one_of(FORMS), default_value = "text")]
    from: Form,

    /// Key of the article's text in JSON Lines [default: text]
    #[arg(long, value_name = "KEY")]
    text_field: Option<String>,

    /// Key of its id, a string or a whole number [default: id]
    #[arg(long, value_name = "KEY")]
    id_field: Option<String>,

    /// Key of its publication date, a day or a date-time [default: date]
    #[arg(long, value_name = "KEY")]
    date_field: Option<String>,

    /// Encoding of the input, such as latin1 or utf-16le [default: recognised]
    #[arg(long, value_name = "LABEL", value_parser = encoding)]
    encoding: Option<&'static Encoding>,

    /// Publication date; overrides any date found in the article, but not an article's own date in
    /// JSON Lines
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = reader::date)]
    date: Option<Date>,

    /// Refuse an article, or a line of JSON Lines, above this size; K, M and G are understood
    #[arg(long, value_name = "BYTES", value_parser = size, default_value = "4M")]
    max_bytes: u64,

    /// Give up an article that takes longer than this; the message says what took so long
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    max_seconds: Option<Duration>,

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

    /// When to colour the summary
    #[arg(long, value_name = "WHEN", value_parser = one_of(COLOURS), default_value = "auto")]
    color: ColorChoice,

    /// Suppress messages and progress; the exit status still reports failures
    #[arg(short, long)]
    pub(crate) quiet: bool,

    /// Say how many files in folders were passed over, which a terminal is told anyway
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
  curl -s URL | trafilatura | dateline       a web page, by way of a program that extracts its text
  dateline articles/ --who minister          what ministers said in a folder of articles
  dateline articles/ -o facts.jsonl          a folder, one line per article
  dateline articles/ -f csv --table quotes   who said what, for a spreadsheet or a database
  dateline articles/ -o reports/             a folder, one file per article
  dateline --from jsonl < articles.jsonl     JSON Lines in and out, from {\"id\", \"text\", \"date\"}";

/// Examples lead, since they are what most people look for.
fn help() -> String {
    format!(
        "{{about}}\n\nExamples:\n{EXAMPLES}\n\n{{usage-heading}} {{usage}}\n\n{{all-args}}{{after-help}}"
    )
}

pub(crate) const STATUSES: &str = "\
Exit status: 0 if every input was read and printed, 1 if some input failed and the rest was printed,
2 for wrong usage, nothing to do, or an output that cannot be written.";

/// A usage error in one line, as the program's other errors are.
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
            None => message += &format!("; {}", part.trim_start_matches("tip: ")),
        }
    }
    reader::escaped(&message)
}

/// A value of a flag: its name, its help and what it stands for.
type Choice<T> = (&'static str, &'static str, T);

const FORMATS: &[Choice<Format>] = &[
    ("summary", "for people", Format::Summary),
    (
        "json",
        "indented JSON; an array if there may be several articles",
        Format::Json,
    ),
    ("jsonl", "JSON Lines: one line per article", Format::Jsonl),
    (
        "csv",
        "one table of facts, chosen by --table: a header, then one row per fact",
        Format::Csv,
    ),
    (
        "geojson",
        "the places as points on a map, for QGIS and geojson.io",
        Format::Geojson,
    ),
    (
        "html",
        "a page for a browser; for several articles a folder of pages, with -o DIR",
        Format::Html,
    ),
];

const FORMS: &[Choice<Form>] = &[
    ("text", "one article per file", Form::Text),
    (
        "jsonl",
        "JSON Lines: {\"id\": \"...\", \"text\": \"...\", \"date\": \"YYYY-MM-DD\"}, id and date optional",
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
        "on a terminal unless NO_COLOR is set, anywhere if FORCE_COLOR or CLICOLOR_FORCE is",
        ColorChoice::Auto,
    ),
    ("always", "even into a file or a pipe", ColorChoice::Always),
    ("never", "no colours", ColorChoice::Never),
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

/// The encoding with this label.
fn encoding(label: &str) -> Result<&'static Encoding, String> {
    let found = reader::encoding(label);
    found.ok_or_else(|| "not an encoding label, such as utf-8, latin1 or utf-16le".into())
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

/// A length of time.
fn seconds(written: &str) -> Result<Duration, String> {
    let seconds = written.parse().ok().filter(|seconds| *seconds > 0.0);
    seconds
        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok())
        .ok_or_else(|| "give a number of seconds above 0".into())
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
        if format == Format::Csv && self.table.is_none() {
            bail!(
                "csv is one table: add --table articles, quotes, speakers, places, figures or dates"
            );
        }
        if format != Format::Csv && self.table.is_some() {
            bail!("--table chooses a table of csv: add -f csv");
        }
        let utf16 = |e: &'static Encoding| matches!(e.name(), "UTF-16LE" | "UTF-16BE");
        if self.from == Form::Lines && self.encoding.is_some_and(utf16) {
            bail!(
                "JSON Lines in UTF-16 cannot be read: convert them to UTF-8, with iconv for instance"
            );
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
            only: self.facts(format),
            table: self.table.unwrap_or_default(),
            explain: self.explain,
            several,
            width: width(),
            colour: self.colour(&target),
        };
        Ok((
            Batch {
                options,
                query: Query {
                    who: self.who.clone(),
                    place: self.place.clone(),
                },
                printer,
                jobs,
                reading: self.reading(),
                max_time: self.max_seconds,
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

    /// The facts to print: a summary of what somebody said needs no others unless they are asked
    /// for.
    fn facts(&self, format: Format) -> Vec<Fact> {
        if self.who.is_some() && self.only.is_empty() && format == Format::Summary {
            return vec![Fact::Headline, Fact::Date, Fact::Speakers, Fact::Quotes];
        }
        self.only.clone()
    }

    fn reading(&self) -> Reading {
        let usual = Keys::default();
        let key = |given: &Option<String>, usual| given.clone().unwrap_or(usual);
        Reading {
            max_bytes: self.max_bytes,
            encoding: self.encoding,
            keys: Keys {
                text: key(&self.text_field, usual.text),
                id: key(&self.id_field, usual.id),
                date: key(&self.date_field, usual.date),
            },
        }
    }

    /// What to say of flags that have no effect: an alias may well carry them.
    pub(crate) fn notes(&self, format: Format) -> Vec<String> {
        let without_mentions =
            format == Format::Csv && !self.table.unwrap_or_default().has_mentions();
        let lines = self.from == Form::Lines;
        let pages = self.schema || self.man || self.completions.is_some();
        let idle = [
            (
                pages && !self.paths.is_empty(),
                "nothing is read: --schema, --man and --completions print and exit",
            ),
            (
                !lines && self.text_field.is_some(),
                "--text-field has no effect without --from jsonl",
            ),
            (
                !lines && self.id_field.is_some(),
                "--id-field has no effect without --from jsonl",
            ),
            (
                !lines && self.date_field.is_some(),
                "--date-field has no effect without --from jsonl",
            ),
            (
                format == Format::Csv && !self.only.is_empty(),
                "--only has no effect on csv, where --table chooses what is printed",
            ),
            (
                format == Format::Geojson && !self.only.is_empty(),
                "--only has no effect on geojson, which always contains places only",
            ),
            (
                matches!(format, Format::Summary | Format::Html) && self.offsets.is_some(),
                "--offsets has no effect on output without offsets, as a summary or a page is",
            ),
            (
                without_mentions && self.offsets.is_some(),
                "--offsets has no effect on a table without offsets",
            ),
            (
                without_mentions && self.explain,
                "--explain has no effect on a table without mentions",
            ),
        ];
        let idle = idle.into_iter().filter(|(is_idle, _)| *is_idle);
        idle.map(|(_, note)| format!("note: {note}")).collect()
    }

    fn colour(&self, target: &Target) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto if *target != Target::Output => false,
            ColorChoice::Auto => forces_colour().unwrap_or_else(|| {
                io::stdout().is_terminal()
                    && (anstyle_query::term_supports_color() || anstyle_query::is_ci())
            }),
        }
    }
}

/// What the environment says of colours, as most programs read it: NO_COLOR forbids them, then
/// FORCE_COLOR and CLICOLOR_FORCE ask for them unless they are 0, then CLICOLOR=0 forbids them.
fn forces_colour() -> Option<bool> {
    let value = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let asks = |name: &str| value(name).is_some_and(|value| value != "0");
    if value("NO_COLOR").is_some() {
        return Some(false);
    }
    if asks("FORCE_COLOR") || asks("CLICOLOR_FORCE") {
        return Some(true);
    }
    value("CLICOLOR")
        .map(|value| value != "0")
        .filter(|wanted| !wanted)
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
    fn seconds_may_have_a_fraction() {
        assert_eq!(seconds("2.5"), Ok(Duration::from_millis(2500)));
        for bad in ["", "0", "-1", "1s", "nan", "inf", "1e300"] {
            assert!(seconds(bad).is_err(), "{bad}");
        }
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
