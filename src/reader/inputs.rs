//! What the user named, article by article: files, the files of folders, standard input, the lines
//! of JSON Lines.

use std::collections::VecDeque;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::lines::Lines;
use super::walk::{PassedOver, Walk};
use super::{
    Failure, FileId, Form, Input, Origin, Root, Selection, Sources, file_id, name, reason,
};

/// An iterator over the articles of some files and folders, in the order in which they are named;
/// within a folder by path.
///
/// It opens JSON Lines and lists folders as it goes, and leaves other files closed.
pub struct Inputs {
    roots: VecDeque<Arc<Root>>,
    selection: Arc<Selection>,
    max_bytes: u64,
    /// The file that standard output goes to, which folders are gone through without.
    output: Option<FileId>,
    passed_over: PassedOver,
    walk: Option<Walk>,
    lines: Option<Lines>,
}

impl Inputs {
    /// The articles of `paths`, in folders those that are selected; `-` is standard input.
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
            passed_over: PassedOver::default(),
            walk: None,
            lines: None,
        }
    }

    /// Whether this is one file or standard input, read as one article.
    pub fn is_single(&self) -> bool {
        self.selection.form == Form::Text && self.roots.len() == 1 && !self.roots[0].is_folder
    }

    /// The same again, from the beginning; to be asked for before the first is taken.
    pub fn again(&self) -> Self {
        let (roots, selection) = (self.roots.clone(), Arc::clone(&self.selection));
        Self::of(roots, selection, self.max_bytes)
    }

    /// The files and folders that are read; to be asked for before the first is taken.
    pub fn sources(&self) -> Sources {
        Sources::new(&self.roots, Arc::clone(&self.selection))
    }

    /// What is passed over in folders, counted as they are gone through.
    pub fn passed_over(&self) -> PassedOver {
        self.passed_over.clone()
    }

    /// How much there is to come, in the unit of [`Input::size`]; none when that cannot be told, of
    /// a pipe for instance. It may take some time, since folders are gone through.
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

    /// The next file and the path that led to it, or why there is none.
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
                self.passed_over.clone(),
            ));
        }
    }

    /// The file as an input; for JSON Lines its lines follow.
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
                Err(error) => return Some(failed(&path, reason(&error))),
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
