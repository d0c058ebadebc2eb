//! Where reports go.

use std::fmt;
use std::path::PathBuf;

use crate::reader::printable;

/// Where a batch puts its reports.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Target {
    /// The output that the batch is run with.
    #[default]
    Output,
    /// One file with all of them, written whole or not at all.
    File(PathBuf),
    /// A folder that gets one file per article, each written whole or not at all.
    Folder(PathBuf),
}

impl fmt::Display for Target {
    /// Its name after "cannot write".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Output => f.write_str("to standard output"),
            Target::File(path) | Target::Folder(path) => f.write_str(&printable(path)),
        }
    }
}
