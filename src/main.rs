//! The `dateline` program: parse arguments, run, exit.

mod cli;
mod exit;
mod interrupt;
mod output;
mod progress;
mod shared_output;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use clap::Parser;
use dateline::batch::{Event, Tally, Target};
use dateline::format::Format;
use dateline::reader::reason;

use exit::Status;
use progress::Progress;
use shared_output::SharedOutput;

/// The C library of the static programs for Linux gives every large buffer back to the kernel and
/// takes it again for the next article.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    let cli = match cli::Cli::try_parse() {
        Ok(cli) => cli,
        // For clap, help and version are errors too.
        Err(page) if !page.use_stderr() => page.exit(),
        Err(error) => {
            say(&cli::complaint(&error));
            return Status::Unable.into();
        }
    };
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

/// Runs what the flags ask for.
fn run(cli: &cli::Cli) -> anyhow::Result<Status> {
    let mut out = io::stdout();
    if let Some(page) = cli.page()? {
        note(cli, Format::default());
        let written = out.write_all(&page).and_then(|()| out.flush());
        return Ok(written
            .map(|()| Status::Complete)
            .map_err(|e| unwritten(e, &Target::Output))?);
    }
    let (batch, inputs, created) = cli.plan()?;
    let format = batch.printer.format;
    note(cli, format);
    let started = Instant::now();
    let several = !inputs.is_single();
    if several || batch.target != Target::Output {
        interrupt::handle_signals(Arc::clone(&batch.lock));
    }
    let mut progress = if several && cli.shows_progress() {
        Progress::of(inputs.again())
    } else {
        Progress::none()
    };
    let mut out = if out.is_terminal() {
        progress.around(out)
    } else {
        Box::new(SharedOutput(out))
    };
    let skipped = inputs.skipped();
    let tally = batch.run(inputs, &mut out, |event| match event {
        Event::Failed(failure) if !cli.quiet => progress.suspended(|| say(&failure.to_string())),
        Event::Warned(warning) if !cli.quiet => progress.suspended(|| say(&warning.to_string())),
        Event::Failed(_) | Event::Warned(_) => {}
        Event::Done { size, failed } => progress.done(size, failed),
    });
    drop(progress);
    created.remove_empty();
    let tally = tally.map_err(|e| unwritten(e, &batch.target))?;
    if cli.says_notes() {
        let notes = skipped.notes(&cli.selection()?);
        notes.iter().for_each(|note| say(note));
    }
    if several && cli.says_notes() && format == Format::Summary {
        say(&closing(&tally, started.elapsed()));
    } else if tally.failed > 0 && tally.inputs > 1 && !cli.quiet {
        say(&format!(
            "{} of {} articles failed",
            tally.failed, tally.inputs
        ));
    }
    if tally.unwanted > 0 && tally.unwanted + tally.failed == tally.inputs && !cli.quiet {
        say(&format!("no article matches {}", batch.query.flags()));
    }
    if tally.kept && !cli.quiet {
        say(&kept(&batch.target));
    }
    Ok(Status::of(tally.failed))
}

/// The last line under several summaries: `14 articles, 1 failed, 0.2 s`.
fn closing(tally: &Tally, time: Duration) -> String {
    let articles = match tally.inputs {
        1 => "1 article".to_owned(),
        count => format!("{count} articles"),
    };
    let failed = match tally.failed {
        0 => "none".to_owned(),
        count => count.to_string(),
    };
    format!("{articles}, {failed} failed, {:.1} s", time.as_secs_f64())
}

/// The message about a file to which nothing was written.
fn kept(target: &Target) -> String {
    let state = match target {
        Target::File(path) if path.exists() => "is unchanged",
        _ => "was not written",
    };
    format!("{target} {state}: no article was analysed")
}

/// Prints which flags have no effect.
fn note(cli: &cli::Cli, format: Format) {
    if !cli.quiet {
        cli.notes(format).iter().for_each(|note| say(note));
    }
}

/// The error with the name of the target, keeping its kind.
fn unwritten(error: io::Error, target: &Target) -> io::Error {
    io::Error::new(
        error.kind(),
        format!("cannot write {target}: {}", reason(&error)),
    )
}

/// Writes a line to standard error in one piece. If that is closed, nobody is listening.
fn say(message: &str) {
    let _ = io::stderr().write_all(format!("dateline: {message}\n").as_bytes());
}
