//! A folder of reports: a file an article, written whole or not at all; an index of them where the
//! format has one.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use super::whole::Whole;
use crate::format::{Format, html};
use crate::reader::{Failure, Origin, reason};

/// The folder, and what has been written into it by this run.
pub(super) struct Folder {
    path: PathBuf,
    ending: &'static str,
    written: HashSet<PathBuf>,
    index: Option<html::Index>,
}

impl Folder {
    pub(super) fn new(path: &Path, format: Format) -> Self {
        // Not just txt: the articles may stand in the same folder.
        let ending = if format == Format::Summary {
            "summary.txt"
        } else {
            format.ending()
        };
        let index = (format == Format::Html).then(html::Index::default);
        Self {
            path: path.to_owned(),
            ending,
            written: HashSet::new(),
            index,
        }
    }

    /// Writes a report to its place and adds its entry to the index.
    pub(super) fn put(
        &mut self,
        place: &Path,
        report: &str,
        entry: Option<html::Entry>,
    ) -> Result<(), Failure> {
        let mut file = self.path.join(place).into_os_string();
        file.push(".");
        file.push(self.ending);
        let file = PathBuf::from(file);
        let origin = Origin {
            name: file.to_string_lossy().into_owned(),
            line: None,
        };
        let failure = |reason: String| Failure {
            origin,
            id: None,
            verb: "write",
            reason,
        };
        if self.written.contains(&file) {
            return Err(failure(
                "another article of this run has its report there".into(),
            ));
        }
        Whole::write(&file, report.as_bytes()).map_err(|error| failure(reason(&error)))?;
        self.written.insert(file);
        if let (Some(index), Some(entry)) = (&mut self.index, entry) {
            index.add(entry);
        }
        Ok(())
    }

    /// Writes the index, once all reports are there.
    pub(super) fn finish(self) -> io::Result<()> {
        self.index.map_or(Ok(()), |index| {
            Whole::write(&self.path.join(html::INDEX), index.page().as_bytes())
        })
    }
}
