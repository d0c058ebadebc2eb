//! The articles in a folder, and a count of the files that are skipped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use walkdir::{DirEntry, WalkDir};

use super::{Failure, FileId, Origin, Root, Selection, name, reason};

/// The files of a folder that are articles, by path.
pub(super) struct Walk {
    pub(super) root: Arc<Root>,
    entries: walkdir::IntoIter,
    selection: Arc<Selection>,
    /// The file that is standard output.
    output: Option<FileId>,
    skipped: Skipped,
    empty: bool,
}

impl Walk {
    /// Starts a walk with `walkdir`, which lists one folder at a time, in order. The crate `ignore`
    /// uses several threads without order, and leaves out files named in a corpus's `.gitignore`.
    pub(super) fn new(
        root: Arc<Root>,
        selection: Arc<Selection>,
        output: Option<FileId>,
        skipped: Skipped,
    ) -> Self {
        let entries = WalkDir::new(&root.path)
            .min_depth(1)
            .follow_links(selection.follow)
            .sort_by_file_name()
            .into_iter();
        Self {
            root,
            entries,
            selection,
            output,
            skipped,
            empty: true,
        }
    }

    fn is_article(&self, entry: &DirEntry) -> bool {
        if entry.file_type().is_dir() {
            return false;
        }
        let path = entry.path();
        let below = path.strip_prefix(&self.root.path).unwrap_or(path);
        if !self.selection.matches(below) {
            self.skipped.add_other(path);
            return false;
        }
        if entry.file_type().is_symlink() {
            self.skipped.add_link();
            return false;
        }
        // A pipe or a device in a folder is not an article.
        entry.file_type().is_file() && !self.is_output(entry)
    }

    /// Whether it is the file that is standard output, which grows as it is read.
    fn is_output(&self, entry: &DirEntry) -> bool {
        self.output.is_some() && FileId::of(entry.path()) == self.output
    }

    fn failure(&self, path: &Path, why: String) -> Failure {
        let origin = Origin {
            name: name(path),
            line: None,
        };
        Failure::unreadable(origin, why)
    }
}

impl Iterator for Walk {
    type Item = Result<PathBuf, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(entry) = self.entries.next() {
            let found = match entry {
                Ok(entry) if entry.file_name().as_encoded_bytes().starts_with(b".") => {
                    if entry.file_type().is_dir() {
                        self.entries.skip_current_dir();
                    }
                    continue;
                }
                Ok(entry) if !self.is_article(&entry) => continue,
                Ok(entry) => Ok(entry.into_path()),
                Err(error) => {
                    let why = match error.io_error() {
                        Some(error) => reason(error),
                        None => "the link leads back to a folder above it".into(),
                    };
                    Err(self.failure(error.path().unwrap_or(&self.root.path), why))
                }
            };
            self.empty = false;
            return Some(found);
        }
        let why = match self.selection.ending() {
            Some(ending) => format!("no .{ending} files in this folder"),
            None => "no files in this folder match --glob".into(),
        };
        std::mem::take(&mut self.empty).then(|| Err(self.failure(&self.root.path, why)))
    }
}

/// The number of files that were skipped in folders. Clones share their counts.
#[derive(Clone, Debug, Default)]
pub struct Skipped(Arc<Mutex<Counts>>);

#[derive(Debug, Default)]
struct Counts {
    /// Files that are not articles, by extension.
    others: BTreeMap<Option<String>, u64>,
    /// Symbolic links, which may lead to articles.
    links: u64,
}

impl Skipped {
    fn add_other(&self, path: &Path) {
        let ending = path.extension().map(|e| e.to_string_lossy().into_owned());
        self.with(|counts| *counts.others.entry(ending).or_default() += 1);
    }

    fn add_link(&self) {
        self.with(|counts| counts.links += 1);
    }

    fn with<T>(&self, work: impl FnOnce(&mut Counts) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Returns notes on them, one per line, with the flag that would include them.
    pub fn notes(&self, selection: &Selection) -> Vec<String> {
        self.with(|counts| {
            let mut notes = Vec::new();
            let total: u64 = counts.others.values().sum();
            let most = counts.others.iter().max_by_key(|(_, count)| **count);
            if let Some((ending, &count)) = most {
                let files = number(total, "file");
                notes.push(match (selection.ending(), ending) {
                    (None, _) => {
                        let verb = if total == 1 { "does" } else { "do" };
                        format!("skipped {files} that {verb} not match --glob")
                    }
                    (Some(usual), ending) => {
                        let glob = ending.as_ref().map_or("*".into(), |e| format!("*.{e}"));
                        let those = match count {
                            _ if ending.is_none() || count == total => match total {
                                1 => "it".into(),
                                _ => "them".into(),
                            },
                            count => format!("{count} of them"),
                        };
                        format!(
                            "skipped {files} without .{usual} (--glob '{glob}' includes {those})"
                        )
                    }
                });
            }
            if counts.links > 0 {
                let links = number(counts.links, "symbolic link");
                notes.push(format!("{links} not followed (--follow does)"));
            }
            notes
        })
    }
}

fn number(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Form;

    fn notes(files: &[&str], globs: &[&str]) -> Vec<String> {
        let skipped = Skipped::default();
        files
            .iter()
            .for_each(|file| skipped.add_other(Path::new(file)));
        let globs: Vec<String> = globs.iter().map(|&glob| glob.to_owned()).collect();
        skipped.notes(&Selection::new(Form::Text).globs(&globs).unwrap())
    }

    #[test]
    fn notes_name_the_flag_that_would_include_them() {
        assert!(notes(&[], &[]).is_empty());
        assert_eq!(
            notes(&["a.md", "b/c.md"], &[]),
            ["skipped 2 files without .txt (--glob '*.md' includes them)"]
        );
        assert_eq!(
            notes(&["a.md", "b/c.md", "d.html"], &[]),
            ["skipped 3 files without .txt (--glob '*.md' includes 2 of them)"]
        );
        assert_eq!(
            notes(&["README"], &[]),
            ["skipped 1 file without .txt (--glob '*' includes it)"]
        );
        assert_eq!(
            notes(&["a.txt"], &["*.md"]),
            ["skipped 1 file that does not match --glob"]
        );
    }
}
