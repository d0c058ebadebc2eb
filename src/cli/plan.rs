//! Turns the flags into the batch to run and its inputs.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow, bail};
use dateline::batch::{Batch, Query, Target};
use dateline::format::{Fact, Format, Printer, SCHEMA};
use dateline::reader::{Encoding, Form, Inputs, Keys, Reading, Selection};
use dateline::{Offsets, Options};

use super::{Cli, about, colour};
use crate::output::{self, NewFolders};

impl Cli {
    /// Returns the text about the program itself, if that is requested, to print instead of running
    /// a batch.
    pub(crate) fn page(&self) -> Result<Option<Vec<u8>>> {
        Ok(match self.completions {
            Some(shell) => Some(about::completions(shell)),
            None if self.man => Some(about::manual()?),
            None => self.schema.then(|| SCHEMA.into()),
        })
    }

    /// Returns the batch to run, its inputs and the folders created for its output; an error if the
    /// flags make no sense together or there is nothing to do.
    pub(crate) fn plan(&self) -> Result<(Batch, Inputs, NewFolders)> {
        let asked = if self.json {
            Some(Format::Json)
        } else {
            self.format
        };
        let (format, target) = output::choose(self.output.as_deref(), asked, self.from)?;
        self.refuse_contradictions(format)?;
        let inputs = Inputs::new(self.paths_to_read()?, self.selection()?, self.max_bytes);
        output::refuse_input_as_output(&target, format, &inputs.sources())?;
        let several = !inputs.is_single();
        let created = output::prepare(&target, format, several)?;
        let batch = Batch {
            options: self.options(format),
            query: Query {
                who: self.who.clone(),
                place: self.place.clone(),
            },
            printer: self.printer(format, &target, several),
            jobs: if several { self.workers() } else { 1 },
            reading: self.reading(),
            max_time: self.max_seconds,
            target,
            sync: !self.no_sync,
            lock: Default::default(),
        };
        Ok((batch, inputs, created))
    }

    /// Returns an error if flags contradict each other.
    fn refuse_contradictions(&self, format: Format) -> Result<()> {
        if format == Format::Csv && self.table.is_none() {
            bail!(
                "csv has one table per file: add --table articles, quotes, speakers, places, figures or dates"
            );
        }
        if format != Format::Csv && self.table.is_some() {
            bail!("--table selects a table of csv: add -f csv");
        }
        let utf16 = |e: &'static Encoding| matches!(e.name(), "UTF-16LE" | "UTF-16BE");
        if self.from == Form::Lines && self.encoding.is_some_and(utf16) {
            bail!(
                "JSON Lines in UTF-16 cannot be read: convert them to UTF-8, with iconv for instance"
            );
        }
        Ok(())
    }

    /// Returns the named inputs, or standard input if an article is piped in.
    fn paths_to_read(&self) -> Result<Vec<PathBuf>> {
        if !self.paths.is_empty() {
            return Ok(self.paths.clone());
        }
        if io::stdin().is_terminal() {
            bail!(
                "nothing to read: name a file or a folder, or pipe an article in (dateline --help shows how)"
            );
        }
        Ok(vec!["-".into()])
    }

    /// Returns the number of articles to process at the same time: as given, or one per processor.
    fn workers(&self) -> usize {
        match self.jobs {
            0 => thread::available_parallelism().map_or(1, usize::from),
            jobs => jobs.into(),
        }
    }

    /// Returns the options of the analysis. Formats for people only use byte offsets.
    fn options(&self, format: Format) -> Options {
        let offsets = match format {
            Format::Summary | Format::Html => Offsets::Bytes,
            _ => self.offsets.unwrap_or_default(),
        };
        Options {
            date: self.date,
            explain: self.explain,
            offsets,
        }
    }

    /// Returns the printer of reports. In a folder each article has a file of its own.
    fn printer(&self, format: Format, target: &Target, several: bool) -> Printer {
        Printer {
            format,
            only: self.facts(format),
            table: self.table.unwrap_or_default(),
            explain: self.explain,
            several: several && !matches!(target, Target::Folder(_)),
            width: colour::width(),
            colour: colour::wanted(self.color, target),
            full: self.full,
            all: self.all,
        }
    }

    /// Returns the selection of files to read in folders.
    pub(crate) fn selection(&self) -> Result<Selection> {
        let selection = Selection::new(self.from).following(self.follow);
        selection
            .globs(&self.glob)
            .map_err(|e| anyhow!("--glob: {e}"))
    }

    /// Whether to print notes on things that aren't failures.
    pub(crate) fn says_notes(&self) -> bool {
        !self.quiet && (self.verbose || io::stderr().is_terminal())
    }

    /// Whether to show progress, because somebody is watching a terminal.
    pub(crate) fn shows_progress(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Returns the facts to print. A summary of somebody's statements leaves out all others unless
    /// they are asked for.
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
}
