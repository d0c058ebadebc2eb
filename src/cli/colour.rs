//! Decides whether the output is coloured, and how wide it may be.

use std::io::{self, IsTerminal};

use clap::ColorChoice;
use dateline::batch::Target;

/// Whether to colour the output to this target.
pub(super) fn wanted(choice: ColorChoice, target: &Target) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if *target != Target::Output => false,
        ColorChoice::Auto => environment().unwrap_or_else(|| {
            io::stdout().is_terminal()
                && (anstyle_query::term_supports_color() || anstyle_query::is_ci())
        }),
    }
}

/// Returns what the environment says about colours, by the usual rules: NO_COLOR forbids them, then
/// FORCE_COLOR and CLICOLOR_FORCE ask for them unless they are 0, then CLICOLOR=0 forbids them.
fn environment() -> Option<bool> {
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

/// Returns the terminal's width, or else COLUMNS, or else 80; at most 120, because longer lines are
/// hard to read.
pub(super) fn width() -> usize {
    let terminal =
        terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    let columns = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(columns).unwrap_or(80).clamp(20, 120)
}
