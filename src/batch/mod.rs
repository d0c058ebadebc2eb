//! Processes many articles: in several threads, printed in input order, with failures counted and
//! panics contained.
//!
//! Each report is written with a single write. However many articles there are, only a few per
//! thread are in memory.

mod atomic_file;
mod contain;
mod folder;
mod ordered;
mod pattern;
mod query;
mod target;
mod write_lock;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::budget::{self, Exceeded};
use crate::format::{self, Format, Frame, Printer, html, json};
use crate::pipeline::{self, Options};
use crate::reader::{Article, Failure, Input, Inputs, Reading, Warning};

use atomic_file::AtomicFile;
pub use atomic_file::is_descriptor;
use folder::Folder;
pub use folder::report_ending;
pub use pattern::Pattern;
pub use query::Query;
pub use target::Target;
pub use write_lock::WriteLock;

/// The settings of a batch.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The options for every article; a date stated by the input overrides this one.
    pub options: Options,
    /// The articles to print, and their statements.
    pub query: Query,
    /// The printer of reports.
    pub printer: Printer,
    /// The number of threads.
    pub jobs: usize,
    /// The settings for reading inputs.
    pub reading: Reading,
    /// The time limit per article.
    pub max_time: Option<Duration>,
    /// The destination of reports.
    pub target: Target,
    /// Whether files are synchronised to the disk before they are renamed, so that they survive a
    /// power failure.
    pub sync: bool,
    /// Held during every write, for a program that may end before the batch does.
    pub lock: Arc<WriteLock>,
}

/// The result of a batch.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// The number of inputs.
    pub inputs: usize,
    /// The number of inputs that failed.
    pub failed: usize,
    /// The number of articles that were analysed but not wanted.
    pub unwanted: usize,
    /// Whether the target file was left unchanged because no article was analysed.
    pub kept: bool,
}

/// An event that a batch reports while it runs.
#[derive(Clone, Copy, Debug)]
pub enum Event<'f> {
    /// An input failed, and the output has no place to report it.
    Failed(&'f Failure),
    /// An input was read, with a warning.
    Warned(&'f Warning),
    /// An input is finished, successfully or not.
    Done {
        /// Its size, in the unit of [`Input::size`].
        size: u64,
        /// Whether it failed.
        failed: bool,
    },
}

/// The result of one input.
struct Outcome {
    /// Its size, in the unit of [`Input::size`].
    size: u64,
    /// The printed report; `None` if it failed or was not asked for.
    printed: Option<String>,
    /// Warnings about it.
    warnings: Vec<Warning>,
    /// The path of its report within a folder of reports.
    place: PathBuf,
    /// Its entry in the folder's index.
    entry: Option<html::Entry>,
    /// The failure, if it failed.
    failure: Option<Failure>,
}

impl ordered::Weigh for Outcome {
    fn bytes(&self) -> usize {
        self.printed.as_ref().map_or(0, String::len)
    }
}

impl Batch {
    /// Reads, analyses and prints every input. Events are reported in input order.
    ///
    /// `out` is only written to if the target is [`Target::Output`]. An error means that reports
    /// could not be written; a target file is then unchanged.
    pub fn run(
        &self,
        inputs: Inputs,
        out: &mut (dyn Write + Send),
        tell: impl FnMut(Event) + Send,
    ) -> io::Result<Tally> {
        match &self.target {
            Target::Output => Ok(self.write(inputs, out, None, tell)?.0),
            Target::Folder(path) => {
                let sources = inputs.sources();
                let folder = Folder::new(path, self.printer.format, self.sync, sources);
                Ok(self.write(inputs, out, Some(folder), tell)?.0)
            }
            Target::File(path) => self.write_file(path, inputs, tell),
        }
    }

    /// Replaces a file with the reports, unless there are none.
    fn write_file(
        &self,
        path: &Path,
        inputs: Inputs,
        mut tell: impl FnMut(Event) + Send,
    ) -> io::Result<Tally> {
        let mut file = self.lock.with(|unfinished| {
            atomic_file::sweep(atomic_file::folder_of(path));
            let file = AtomicFile::new(path, self.sync)?;
            *unfinished = file.unfinished();
            io::Result::Ok(file)
        })?;
        let done = self.write(inputs, &mut file, None, &mut tell);
        self.lock.with(|unfinished| {
            *unfinished = None;
            let (mut tally, unsaid) = done?;
            let nothing = tally.failed == tally.inputs && (tally.inputs > 0 || path.exists());
            // A pipe has already been written to.
            tally.kept = nothing && file.unfinished().is_some();
            if !tally.kept {
                file.finish()?;
            } else if let Some(failure) = unsaid {
                tell(Event::Failed(&failure));
            }
            Ok(tally)
        })
    }

    /// Writes all reports. Also returns the first failure that was reported in the output only.
    fn write(
        &self,
        inputs: Inputs,
        out: &mut (dyn Write + Send),
        folder: Option<Folder>,
        tell: impl FnMut(Event) + Send,
    ) -> io::Result<(Tally, Option<Failure>)> {
        let mut sink = Sink {
            out,
            frame: self.printer.frame(),
            first: true,
            folder,
            tally: Tally::default(),
            unsaid: None,
            tell,
        };
        ordered::map(
            inputs,
            self.jobs,
            |input| self.one(input),
            |outcome| self.lock.with(|_| sink.put(outcome)),
        )?;
        self.lock.with(|_| sink.end())
    }

    /// Does the part of the work on an input that is independent of all others.
    fn one(&self, input: Input) -> Outcome {
        let (origin, size) = (input.origin(), input.size());
        let broken = |panic| Err(Failure::unreadable(origin.clone(), panic));
        let mut loaded = contain::contain(|| input.load(&self.reading)).unwrap_or_else(broken);
        let warnings = loaded
            .as_mut()
            .map(|article| std::mem::take(&mut article.warnings))
            .unwrap_or_default();
        let printed = loaded.and_then(|article| {
            let in_time = || budget::within(self.max_time, || self.print(&article));
            let printed = contain::contain(in_time);
            match printed.and_then(|done| done.map_err(|exceeded| self.too_slow(exceeded))) {
                Ok((printed, entry)) => Ok((printed, entry, self.place(&article))),
                Err(reason) => Err(Failure {
                    origin,
                    id: Some(article.id),
                    verb: "analyse",
                    reason,
                }),
            }
        });
        match printed {
            Ok((printed, entry, place)) => Outcome {
                size,
                printed,
                warnings,
                place,
                entry,
                failure: None,
            },
            Err(failure) => Outcome {
                size,
                printed: self.in_place(&failure),
                warnings,
                place: PathBuf::new(),
                entry: None,
                failure: Some(failure),
            },
        }
    }

    /// Returns the reason for a failure when an article took too long.
    fn too_slow(&self, exceeded: Exceeded) -> String {
        let seconds = self.max_time.unwrap_or_default().as_secs_f64();
        let stage = exceeded.stage;
        format!("it took more than {seconds} s while {stage} (--max-seconds sets the limit)")
    }

    /// Returns the article's report and its entry in the folder's index; `None` for those not
    /// wanted.
    fn print(&self, article: &Article) -> (Option<String>, Option<html::Entry>) {
        let options = Options {
            date: article.date.or(self.options.date),
            ..self.options
        };
        let mut report = pipeline::analyze(&article.text, &options).with_id(article.id.clone());
        if options.explain {
            report.encoding = Some(article.encoding.into());
        }
        if !self.query.narrow(&mut report) {
            return (None, None);
        }
        budget::stage("printing");
        let place = matches!(self.target, Target::Folder(_)).then(|| self.place(article));
        let entry = place
            .as_ref()
            .filter(|_| self.printer.format == Format::Html)
            .map(|place| html::Entry::new(&report, place));
        let printed = self.printer.report(
            &report,
            &format::Article {
                text: &article.text,
                place: place.as_deref(),
            },
        );
        (Some(printed), entry)
    }

    /// Returns the path of its report within a folder of reports.
    fn place(&self, article: &Article) -> PathBuf {
        if self.printer.format == Format::Html {
            html::beside_index(&article.place).into_owned()
        } else {
            article.place.clone()
        }
    }

    /// Returns the text that is printed in place of the report of a line that failed.
    fn in_place(&self, failure: &Failure) -> Option<String> {
        let line = failure
            .origin
            .line
            .filter(|_| !matches!(self.target, Target::Folder(_)))?;
        self.printer.failure(&json::Failure {
            id: failure.id.clone(),
            line,
            error: failure.reason.clone(),
        })
    }
}

/// The output to which outcomes are written, one after the other.
struct Sink<'o, F> {
    out: &'o mut (dyn Write + Send),
    frame: Frame,
    /// Whether nothing has been printed yet.
    first: bool,
    folder: Option<Folder>,
    tally: Tally,
    /// The first failure that was reported in the output only.
    unsaid: Option<Failure>,
    tell: F,
}

impl<F: FnMut(Event)> Sink<'_, F> {
    /// Writes the report of one article, or counts its failure.
    fn put(&mut self, outcome: Outcome) -> io::Result<()> {
        let Outcome {
            size,
            printed,
            warnings,
            place,
            entry,
            mut failure,
        } = outcome;
        warnings.iter().for_each(|r| (self.tell)(Event::Warned(r)));
        self.tally.inputs += 1;
        match (printed, &mut self.folder) {
            (Some(printed), None) if printed.is_empty() => {}
            (Some(printed), None) => {
                let before: &str = if std::mem::take(&mut self.first) {
                    &self.frame.open
                } else {
                    &self.frame.between
                };
                let whole = if before.is_empty() {
                    printed
                } else {
                    format!("{before}{printed}")
                };
                self.out.write_all(whole.as_bytes())?;
                if self.unsaid.is_none() {
                    self.unsaid.clone_from(&failure);
                }
            }
            (Some(printed), Some(folder)) => {
                let put = folder.put(&place, &self.frame.around(printed), entry)?;
                failure = put.err();
                failure.iter().for_each(|f| (self.tell)(Event::Failed(f)));
            }
            (None, _) if failure.is_none() => self.tally.unwanted += 1,
            (None, _) => failure.iter().for_each(|f| (self.tell)(Event::Failed(f))),
        }
        let failed = failure.is_some();
        self.tally.failed += usize::from(failed);
        (self.tell)(Event::Done { size, failed });
        Ok(())
    }

    fn end(self) -> io::Result<(Tally, Option<Failure>)> {
        match self.folder {
            Some(folder) => folder.finish()?,
            None => {
                self.out.write_all(
                    if self.first {
                        &self.frame.none
                    } else {
                        self.frame.close
                    }
                    .as_bytes(),
                )?;
                self.out.flush()?;
            }
        }
        Ok((self.tally, self.unsaid))
    }
}
