//! What the flags come to together: the batch to run and its inputs.

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
    /// What is printed instead of running a batch, when it is the program itself that is asked
    /// about.
    pub(crate) fn page(&self) -> Result<Option<Vec<u8>>> {
        Ok(match self.completions {
            Some(shell) => Some(about::completions(shell)),
            None if self.man => Some(about::manual()?),
            None => self.schema.then(|| SCHEMA.into()),
        })
    }

    /// The batch that was asked for, its inputs and the folders created for its output; an error
    /// when the flags make no sense together or there is nothing to do.
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

    /// An error where flags contradict each other.
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

    /// The inputs that were named, or standard input where an article is piped in.
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

    /// How many articles are read at the same time: as many as was said, or one per processor.
    fn workers(&self) -> usize {
        match self.jobs {
            0 => thread::available_parallelism().map_or(1, usize::from),
            jobs => jobs.into(),
        }
    }

    /// What is looked for. What people read has byte offsets only.
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

    /// How a report is printed. In a folder each article has a file of its own.
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

    /// Which files of folders are read.
    pub(crate) fn selection(&self) -> Result<Selection> {
        let selection = Selection::new(self.from).following(self.follow);
        selection
            .globs(&self.glob)
            .map_err(|e| anyhow!("--glob: {e}"))
    }

    /// Whether notes are wanted on what is not a failure.
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
}
