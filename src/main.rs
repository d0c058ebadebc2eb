//! The `dateline` program: parse arguments, run, exit.

mod about;
mod cli;
mod exit;
mod interrupt;
mod output;
mod progress;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use dateline::batch::{Event, Target};
use dateline::reader::reason;

use exit::Status;
use progress::Progress;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let status = match run(&cli) {
        Ok(status) => status,
        Err(error)
            if error
                .downcast_ref::<io::Error>()
                .is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe) =>
        {
            Status::Complete
        }
        Err(error) => {
            say(&format!("{error:#}"));
            Status::Unable
        }
    };
    status.into()
}

fn run(cli: &cli::Cli) -> anyhow::Result<Status> {
    let mut out = io::stdout();
    if let Some(page) = cli.page()? {
        let written = out.write_all(&page).and_then(|()| out.flush());
        return Ok(written
            .map(|()| Status::Complete)
            .map_err(|e| unwritten(e, &Target::Output))?);
    }
    let (batch, inputs) = cli.plan()?;
    let several = !inputs.is_single();
    if several || batch.target != Target::Output {
        interrupt::heed(Arc::clone(&batch.gate));
    }
    let mut progress = if several && cli.shows_progress() {
        Progress::of(inputs.again())
    } else {
        Progress::none()
    };
    let mut out = if out.is_terminal() {
        progress.beside(out)
    } else {
        Box::new(out)
    };
    let tally = batch.run(inputs, &mut out, |event| match event {
        Event::Failed(failure) if !cli.quiet => progress.aside(|| say(&failure.to_string())),
        Event::Failed(_) => {}
        Event::Done { size, failed } => progress.done(size, failed),
    });
    drop(progress);
    let tally = tally.map_err(|e| unwritten(e, &batch.target))?;
    if tally.failed > 0 && tally.inputs > 1 && !cli.quiet {
        say(&format!(
            "{} of {} articles failed",
            tally.failed, tally.inputs
        ));
    }
    Ok(Status::of(tally.failed))
}

/// The error with its place, still of its kind.
fn unwritten(error: io::Error, target: &Target) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("cannot write {target}: {}", reason(&error)),
    )
}

/// A line on standard error, in one piece; if that is closed there is nobody to tell.
fn say(message: &str) {
    let _ = io::stderr().write_all(format!("dateline: {message}\n").as_bytes());
}
