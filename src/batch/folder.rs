//! A folder of reports: one file per article, each written completely or not at all, and an index
//! if the format has one.

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::{Path, PathBuf};

use super::atomic_file::{self, AtomicFile};
use crate::format::{Format, html};
use crate::reader::{Failure, Origin, Sources, reason};

/// Returns the extension of a report in a folder.
pub const fn report_ending(format: Format) -> &'static str {
    match format {
        // Not just txt, because the articles may be in the same folder.
        Format::Summary => "summary.txt",
        _ => format.ending(),
    }
}

/// The folder, and what this run has written to it.
pub(super) struct Folder {
    path: PathBuf,
    ending: &'static str,
    sync: bool,
    /// The inputs, which must not be overwritten.
    sources: Sources,
    written: HashSet<PathBuf>,
    /// The folders to which this run has written.
    touched: BTreeSet<PathBuf>,
    index: Option<html::Index>,
}

impl Folder {
    pub(super) fn new(path: &Path, format: Format, sync: bool, sources: Sources) -> Self {
        Self {
            path: path.to_owned(),
            ending: report_ending(format),
            sync,
            sources,
            written: HashSet::new(),
            touched: BTreeSet::new(),
            index: (format == Format::Html).then(html::Index::default),
        }
    }

    /// Writes a report and adds its entry to the index. An outer error means that no other report
    /// can be written either.
    pub(super) fn put(
        &mut self,
        place: &Path,
        report: &str,
        entry: Option<html::Entry>,
    ) -> io::Result<Result<(), Failure>> {
        let mut file = self.path.join(place).into_os_string();
        file.push(".");
        file.push(self.ending);
        let file = PathBuf::from(file);
        let failure = |reason: String| {
            let name = file.to_string_lossy().into_owned();
            Ok(Err(Failure {
                origin: Origin { name, line: None },
                id: None,
                verb: "write",
                reason,
            }))
        };
        if self.written.contains(&file) {
            return failure("another article of this run already has its report there".into());
        }
        if let Some(clash) = self.sources.clash(&file) {
            return failure(clash.to_string());
        }
        match self.write(&file, report.as_bytes()) {
            Err(error) if is_final(&error) => return Err(error),
            Err(error) => return failure(reason(&error)),
            Ok(()) => {}
        }
        self.written.insert(file);
        if let (Some(index), Some(entry)) = (&mut self.index, entry) {
            index.add(entry);
        }
        Ok(Ok(()))
    }

    /// Writes a file, after removing unfinished files of killed runs from its folder.
    fn write(&mut self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = atomic_file::folder_of(file);
        if !self.touched.contains(folder) {
            atomic_file::sweep(folder);
            self.touched.insert(folder.to_owned());
        }
        AtomicFile::write(file, bytes, self.sync)
    }

    /// Writes the index, once all reports are written. There is none if there are no reports.
    pub(super) fn finish(mut self) -> io::Result<()> {
        if let Some(index) = self.index.take_if(|_| !self.written.is_empty()) {
            let file = self.path.join(html::INDEX);
            if let Some(clash) = self.sources.clash(&file) {
                return Err(io::Error::other(format!("{}: {clash}", html::INDEX)));
            }
            self.write(&file, index.page().as_bytes())?;
        }
        if self.sync {
            self.touched
                .iter()
                .try_for_each(|folder| atomic_file::sync_folder(folder))?;
        }
        Ok(())
    }
}

/// Whether the error that prevents this report from being written will prevent all others too.
fn is_final(error: &io::Error) -> bool {
    use io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    matches!(
        error.kind(),
        StorageFull | QuotaExceeded | ReadOnlyFilesystem
    )
}
