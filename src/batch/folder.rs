//! A folder of reports: a file an article, written whole or not at all.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

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
        let ending = match format {
            // Not just txt: the articles may stand in the same folder.
            Format::Summary => "summary.txt",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
        };
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
        write(&file, report.as_bytes()).map_err(|error| failure(reason(&error)))?;
        self.written.insert(file);
        Ok(())
    }
}

/// Writes beside the file and then puts it in its place, so that nobody finds half of one.
fn write(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = file.with_file_name(format!(".dateline-{}.tmp", std::process::id()));
    let done = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    done.inspect_err(|_| _ = fs::remove_file(&beside))
}
