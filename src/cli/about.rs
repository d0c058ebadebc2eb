//! The program's output about itself: its manual page, and its flags for completion in shells.

use std::io;

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::{Cli, EXAMPLES, STATUSES};

/// Returns the script with which a shell completes the flags and their values.
pub(crate) fn completions(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "dateline", &mut script);
    script
}

/// Returns the page for man(1). The options come from the flags; the rest is laid out here, as
/// readers of manuals expect it.
pub(crate) fn manual() -> io::Result<Vec<u8>> {
    let command = Cli::command();
    let about = command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    // The page has no date, because nothing here knows one.
    let mut page = format!(
        ".TH DATELINE 1 \"\" \"dateline {}\" \"User Commands\"\n",
        env!("CARGO_PKG_VERSION")
    )
    .into_bytes();
    let mut start = Roff::new();
    start.control("SH", ["NAME"]);
    start.text([roman(format!(
        "dateline - {}",
        about.replacen("Reads", "reads", 1)
    ))]);
    start.control("SH", ["SYNOPSIS"]);
    start.text([
        bold("dateline"),
        roman(" ["),
        italic("OPTION"),
        roman("]... ["),
        italic("PATH"),
        roman("]..."),
    ]);
    start.control("SH", ["DESCRIPTION"]);
    start.text([roman(about + ".")]);
    start.text([roman(
        "Reports go to standard output, errors and notes to standard error, one line each.",
    )]);
    start.to_writer(&mut page)?;
    Man::new(command).render_options_section(&mut page)?;
    let mut end = Roff::new();
    end.control("SH", ["EXAMPLES"]);
    for line in EXAMPLES.lines() {
        let (command, what) = line.trim().split_once("  ").unwrap_or((line, ""));
        end.control("TP", [])
            .text([bold(command)])
            .text([roman(what.trim())]);
    }
    end.control("SH", ["ENVIRONMENT"]);
    for (variable, what) in ENVIRONMENT {
        end.control("TP", [])
            .text([bold(variable)])
            .text([roman(what)]);
    }
    end.control("SH", ["EXIT STATUS"]);
    end.text([roman(STATUSES.trim_start_matches("Exit status: "))]);
    end.to_writer(&mut page)?;
    Ok(page)
}

const ENVIRONMENT: [(&str, &str); 3] = [
    (
        "NO_COLOR",
        "If set, the summary has no colours unless --color always asks for them.",
    ),
    (
        "FORCE_COLOR, CLICOLOR_FORCE",
        "If set and not 0, the summary has colours even if it does not go to a terminal.",
    ),
    (
        "COLUMNS",
        "Width of a summary that does not go to a terminal.",
    ),
];
