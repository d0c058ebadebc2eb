//! The destination of reports.

use std::fmt;
use std::path::PathBuf;

use crate::reader::printable;

/// The destination of a batch's reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Target {
    /// The output passed to [`Batch::run`](super::Batch::run).
    #[default]
    Output,
    /// One file with all reports, written completely or not at all.
    File(PathBuf),
    /// A folder with one file per article, each written completely or not at all.
    Folder(PathBuf),
}

impl fmt::Display for Target {
    /// Writes its name, to follow "cannot write".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Output => f.write_str("to standard output"),
            Target::File(path) | Target::Folder(path) => f.write_str(&printable(path)),
        }
    }
}
