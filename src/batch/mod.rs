//! Many articles: over several threads, printed in input order, failures counted, a panic contained.
//!
//! One article is one write, so that several processes may share an output. What is held in memory at a time is a few articles a
//! thread, however many there are.

mod contain;
mod ordered;

use std::io::{self, Write};

use crate::format::{Printer, json};
use crate::pipeline::{self, Options};
use crate::reader::{Article, Failure, Input, Inputs};

/// How a batch is run.
#[derive(Clone, Debug)]
pub struct Batch {
    /// What every article is analysed with; a date of its own outranks this one.
    pub options: Options,
    /// How reports are printed.
    pub printer: Printer,
    /// How many threads work.
    pub jobs: usize,
    /// The size from which an article is refused.
    pub max_bytes: u64,
}

/// What became of a batch.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// How many inputs there were.
    pub inputs: usize,
    /// How many of them failed.
    pub failed: usize,
}

/// What one input gives.
struct Outcome {
    /// What is printed of it.
    printed: Option<String>,
    /// What went wrong.
    failure: Option<Failure>,
}

impl ordered::Weigh for Outcome {
    fn bytes(&self) -> usize {
        self.printed.as_ref().map_or(0, String::len)
    }
}

impl Batch {
    /// Reads, analyses and prints every input. A failure that has no line in the output is handed to `report` when its turn comes.
    pub fn run(&self, inputs: Inputs, out: &mut (dyn Write + Send), mut report: impl FnMut(&Failure) + Send) -> io::Result<Tally> {
        let frame = self.printer.frame();
        let mut tally = Tally::default();
        let mut first = true;
        ordered::map(
            inputs,
            self.jobs,
            |input| self.one(input),
            |outcome| {
                tally.inputs += 1;
                tally.failed += usize::from(outcome.failure.is_some());
                match (outcome.printed, outcome.failure) {
                    (Some(printed), _) => {
                        let before = if std::mem::take(&mut first) { frame.open } else { frame.between };
                        out.write_all(if before.is_empty() { printed } else { format!("{before}{printed}") }.as_bytes())?;
                    }
                    (None, Some(failure)) => report(&failure),
                    (None, None) => {}
                }
                Ok(())
            },
        )?;
        out.write_all(if first { frame.none } else { frame.close }.as_bytes())?;
        out.flush()?;
        Ok(tally)
    }

    /// All that can be done on its own for an input.
    fn one(&self, input: Input) -> Outcome {
        let origin = input.origin();
        let loaded =
            contain::contain(|| input.load(self.max_bytes)).unwrap_or_else(|panic| Err(Failure::unreadable(origin.clone(), panic)));
        let printed = loaded.and_then(|article| {
            let printed = contain::contain(|| self.print(&article));
            printed.map_err(|reason| Failure { origin, id: Some(article.id), verb: "analyse", reason })
        });
        match printed {
            Ok(printed) => Outcome { printed: Some(printed), failure: None },
            Err(failure) => Outcome { printed: self.in_place(&failure), failure: Some(failure) },
        }
    }

    fn print(&self, article: &Article) -> String {
        let options = Options { date: article.date.or(self.options.date), ..self.options };
        self.printer.report(&pipeline::analyze(&article.text, &options).with_id(article.id.as_str()))
    }

    /// What is printed in the place of a line's report.
    fn in_place(&self, failure: &Failure) -> Option<String> {
        let line = failure.origin.line?;
        self.printer.failure(&json::Failure { id: failure.id.clone(), line, error: failure.reason.clone() })
    }
}
