//! The articles under a folder, and a count of the files that are passed over.

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
    /// The file that standard output goes to.
    output: Option<FileId>,
    passed_over: PassedOver,
    empty: bool,
}

impl Walk {
    /// `walkdir` lists one folder at a time, in order; `ignore` does so with several threads, in
    /// no order, and leaves out what a corpus' `.gitignore` names.
    pub(super) fn new(
        root: Arc<Root>,
        selection: Arc<Selection>,
        output: Option<FileId>,
        passed_over: PassedOver,
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
            passed_over,
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
            self.passed_over.add_other(path);
            return false;
        }
        if entry.file_type().is_symlink() {
            self.passed_over.add_link();
            return false;
        }
        // A pipe or a device in a folder is not an article.
        entry.file_type().is_file() && !self.is_output(entry)
    }

    /// Whether standard output goes there: it grows as it is read.
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

/// How many files of folders were passed over. Clones count together.
#[derive(Clone, Debug, Default)]
pub struct PassedOver(Arc<Mutex<Counts>>);

#[derive(Debug, Default)]
struct Counts {
    /// Files that are not articles, by the ending of their names.
    others: BTreeMap<Option<String>, u64>,
    /// Links that lead to articles, perhaps.
    links: u64,
}

impl PassedOver {
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

    /// What to say of them, a line each, and which flag would take them.
    pub fn notes(&self, selection: &Selection) -> Vec<String> {
        self.with(|counts| {
            let mut notes = Vec::new();
            let total: u64 = counts.others.values().sum();
            let most = counts.others.iter().max_by_key(|(_, count)| **count);
            if let Some((ending, &count)) = most {
                let files = number(total, "file");
                notes.push(match (selection.ending(), ending) {
                    (None, _) => format!("{files} passed over that --glob does not match"),
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
                            "{files} without .{usual} passed over (--glob '{glob}' takes {those})"
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
        let passed_over = PassedOver::default();
        files
            .iter()
            .for_each(|file| passed_over.add_other(Path::new(file)));
        let globs: Vec<String> = globs.iter().map(|&glob| glob.to_owned()).collect();
        passed_over.notes(&Selection::new(Form::Text).globs(&globs).unwrap())
    }

    #[test]
    fn says_what_would_take_them() {
        assert!(notes(&[], &[]).is_empty());
        assert_eq!(
            notes(&["a.md", "b/c.md"], &[]),
            ["2 files without .txt passed over (--glob '*.md' takes them)"]
        );
        assert_eq!(
            notes(&["a.md", "b/c.md", "d.html"], &[]),
            ["3 files without .txt passed over (--glob '*.md' takes 2 of them)"]
        );
        assert_eq!(
            notes(&["README"], &[]),
            ["1 file without .txt passed over (--glob '*' takes it)"]
        );
        assert_eq!(
            notes(&["a.txt"], &["*.md"]),
            ["1 file passed over that --glob does not match"]
        );
    }
}
