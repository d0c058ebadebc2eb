//! A folder of reports: a file an article, written whole or not at all.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::whole::Whole;
use crate::format::Format;
use crate::reader::{Failure, Origin, reason};

/// The folder, and what has been written into it by this run.
pub(super) struct Folder {
    path: PathBuf,
    ending: &'static str,
    written: HashSet<PathBuf>,
}

impl Folder {
    pub(super) fn new(path: &Path, format: Format) -> Self {
        // Not just txt: the articles may stand in the same folder.
        let ending = if format == Format::Summary { "summary.txt" } else { format.ending() };
        Self { path: path.to_owned(), ending, written: HashSet::new() }
    }

    /// Writes a report to its place.
    pub(super) fn put(&mut self, place: &Path, report: &str) -> Result<(), Failure> {
        let mut file = self.path.join(place).into_os_string();
        file.push(".");
        file.push(self.ending);
        let file = PathBuf::from(file);
        let origin = Origin { name: file.to_string_lossy().into_owned(), line: None };
        let failure = |reason: String| Failure { origin, id: None, verb: "write", reason };
        if self.written.contains(&file) {
            return Err(failure("another article of this run has its report there".into()));
        }
        Whole::write(&file, report.as_bytes()).map_err(|error| failure(reason(&error)))?;
        self.written.insert(file);
        Ok(())
    }
}
