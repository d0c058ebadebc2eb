//! The articles that the user named: files, the files of folders, standard input, the lines of JSON
//! Lines.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::lines::Lines;
use super::walk::{Skipped, Walk};
use super::{
    Failure, FileId, Form, Input, Origin, Root, Selection, Sources, file_id, name, unopened,
};

/// An iterator over the articles of some files and folders, in the order given and, within a
/// folder, by path.
///
/// It opens JSON Lines files and lists folders as it goes, but does not open other files.
pub struct Inputs {
    roots: VecDeque<Arc<Root>>,
    selection: Arc<Selection>,
    max_bytes: u64,
    /// The file that is standard output, which is skipped in folders.
    output: Option<FileId>,
    skipped: Skipped,
    walk: Option<Walk>,
    lines: Option<Lines>,
}

impl Inputs {
    /// Prepares to read the articles of `paths`; in folders, those that are selected. `-` is
    /// standard input.
    pub fn new(
        paths: impl IntoIterator<Item = PathBuf>,
        selection: Selection,
        max_bytes: u64,
    ) -> Self {
        Self::of(
            Root::of_all(paths).into_iter().map(Arc::new).collect(),
            Arc::new(selection),
            max_bytes,
        )
    }

    fn of(roots: VecDeque<Arc<Root>>, selection: Arc<Selection>, max_bytes: u64) -> Self {
        Self {
            roots,
            selection,
            max_bytes,
            output: FileId::of_stdout(),
            skipped: Skipped::default(),
            walk: None,
            lines: None,
        }
    }

    /// Whether this is one file or standard input, read as a single article.
    pub fn is_single(&self) -> bool {
        self.selection.form == Form::Text && self.roots.len() == 1 && !self.roots[0].is_folder
    }

    /// Returns the same inputs from the beginning. Must be called before the first is taken.
    pub fn again(&self) -> Self {
        let (roots, selection) = (self.roots.clone(), Arc::clone(&self.selection));
        Self::of(roots, selection, self.max_bytes)
    }

    /// Returns the files and folders that are read. Must be called before the first input is taken.
    pub fn sources(&self) -> Sources {
        Sources::new(&self.roots, Arc::clone(&self.selection))
    }

    /// Returns the count of skipped files in folders, which grows while they are walked.
    pub fn skipped(&self) -> Skipped {
        self.skipped.clone()
    }

    /// Returns the total size of the inputs in the unit of [`Input::size`], or `None` if it is
    /// unknown, as for a pipe. Walks all folders, which may take some time.
    pub fn size(mut self) -> Option<u64> {
        if self.selection.form == Form::Text {
            return Some(self.count() as u64);
        }
        let mut bytes = 0;
        while let Some(path) = self.path() {
            let data = match path {
                Ok((path, _)) if path.as_os_str() == "-" => file_id::stdin(),
                Ok((path, _)) => path.metadata().ok(),
                Err(_) => None,
            };
            match data {
                Some(data) if data.is_file() => bytes += data.len(),
                Some(_) => return None,
                None => {}
            }
        }
        Some(bytes)
    }

    /// Returns the next file and the path that led to it, or why it cannot be read.
    fn path(&mut self) -> Option<Result<(PathBuf, Arc<Root>), Failure>> {
        loop {
            if let Some(walk) = &mut self.walk {
                let root = Arc::clone(&walk.root);
                match walk.next() {
                    None => self.walk = None,
                    Some(found) => return Some(found.map(|path| (path, root))),
                }
            }
            let root = self.roots.pop_front()?;
            if !root.is_folder {
                return Some(Ok((root.path.clone(), root)));
            }
            self.walk = Some(Walk::new(
                root,
                Arc::clone(&self.selection),
                self.output.clone(),
                self.skipped.clone(),
            ));
        }
    }

    /// Opens the file as an input; for JSON Lines, returns `None`, and its lines follow.
    fn open(&mut self, path: PathBuf, root: Arc<Root>) -> Option<Input> {
        let stdin = path.as_os_str() == "-";
        match self.selection.form {
            Form::Text if stdin => return Some(Input::Stdin),
            Form::Text => return Some(Input::File(path, root)),
            Form::Lines if stdin => {
                self.lines = Some(Lines::new(
                    "-".into(),
                    Box::new(io::stdin()),
                    self.max_bytes,
                ))
            }
            Form::Lines => match File::open(&path) {
                Ok(file) => {
                    self.lines = Some(Lines::new(name(&path), Box::new(file), self.max_bytes))
                }
                Err(error) => return Some(failed(&path, unopened(&path, &error))),
            },
        }
        None
    }
}

impl Iterator for Inputs {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        loop {
            if let Some(input) = self.lines.as_mut().and_then(Iterator::next) {
                return Some(input);
            }
            self.lines = None;
            let input = match self.path()? {
                Ok((path, root)) => self.open(path, root),
                Err(failure) => Some(Input::Failed(failure)),
            };
            if input.is_some() {
                return input;
            }
        }
    }
}

fn failed(path: &Path, reason: impl Into<String>) -> Input {
    let origin = Origin {
        name: name(path),
        line: None,
    };
    Input::Failed(Failure::unreadable(origin, reason))
}
