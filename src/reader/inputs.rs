//! What the user named, article by article: files, the files of folders, standard input, the lines
//! of JSON Lines.

use std::collections::VecDeque;
use std::fs::{File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::lines::Lines;
use super::{Failure, Form, Input, Origin, name, reason};

/// An iterator over the articles of some files and folders, in the order in which they are named;
/// within a folder by path.
///
/// It opens JSON Lines and lists folders as it goes, and leaves other files closed.
pub struct Inputs {
    paths: VecDeque<PathBuf>,
    form: Form,
    max_bytes: u64,
    folder: Option<Folder>,
    lines: Option<Lines>,
}

impl Inputs {
    /// The articles of `paths`; `-` is standard input.
    pub fn new(paths: impl IntoIterator<Item = PathBuf>, form: Form, max_bytes: u64) -> Self {
        Self {
            paths: paths.into_iter().collect(),
            form,
            max_bytes,
            folder: None,
            lines: None,
        }
    }

    /// Whether this is one file or standard input, read as one article.
    pub fn is_single(&self) -> bool {
        self.form == Form::Text && self.paths.len() == 1 && !self.paths[0].is_dir()
    }

    /// The same again, from the beginning; to be asked for before the first is taken.
    pub fn again(&self) -> Self {
        Self::new(self.paths.clone(), self.form, self.max_bytes)
    }

    /// How much there is to come, in the unit of [`Input::size`]; none when that cannot be told, of
    /// a pipe for instance. It may take some time, since folders are gone through.
    pub fn size(mut self) -> Option<u64> {
        if self.form == Form::Text {
            return Some(self.count() as u64);
        }
        let mut bytes = 0;
        while let Some(path) = self.path() {
            let data = if path.as_ref().is_ok_and(|p| p.as_os_str() == "-") {
                stdin()
            } else {
                path.ok().and_then(|p| p.metadata().ok())
            };
            match data {
                Some(data) if data.is_file() => bytes += data.len(),
                Some(_) => return None,
                None => {}
            }
        }
        Some(bytes)
    }

    /// The next file, or why there is none.
    fn path(&mut self) -> Option<Result<PathBuf, Failure>> {
        loop {
            if let Some(folder) = &mut self.folder {
                match folder.next(self.form) {
                    None => self.folder = None,
                    found => return found,
                }
            }
            let path = self.paths.pop_front()?;
            if !path.is_dir() {
                return Some(Ok(path));
            }
            self.folder = Some(Folder::new(path));
        }
    }

    /// The file as an input; for JSON Lines its lines follow.
    fn open(&mut self, path: PathBuf) -> Option<Input> {
        let stdin = path.as_os_str() == "-";
        match self.form {
            Form::Text if stdin => return Some(Input::Stdin),
            Form::Text => {
                return Some(Input::File(
                    path,
                    self.folder.as_ref().map(|f| Arc::clone(&f.path)),
                ));
            }
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
                Ok(path) => self.open(path),
                Err(failure) => Some(Input::Failed(failure)),
            };
            if input.is_some() {
                return input;
            }
        }
    }
}

/// What standard input is, where it is known: a file for instance.
fn stdin() -> Option<Metadata> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        io::stdin()
            .as_fd()
            .try_clone_to_owned()
            .and_then(|own| File::from(own).metadata())
            .ok()
    }
    #[cfg(not(unix))]
    None
}

/// The articles under a folder.
struct Folder {
    path: Arc<Path>,
    walk: walkdir::IntoIter,
    empty: bool,
}

impl Folder {
    /// `walkdir` lists a folder at a time, in order; `ignore` would do so over several threads, in
    /// none, and leave out what a corpus' `.gitignore` names. Links to folders are not followed, so
    /// that none is gone through twice or for ever.
    fn new(path: PathBuf) -> Self {
        let walk = WalkDir::new(&path)
            .min_depth(1)
            .sort_by_file_name()
            .into_iter();
        Self {
            path: path.into(),
            walk,
            empty: true,
        }
    }

    fn next(&mut self, form: Form) -> Option<Result<PathBuf, Failure>> {
        while let Some(entry) = self.walk.next() {
            let found = match entry {
                Ok(entry) if entry.file_name().as_encoded_bytes().starts_with(b".") => {
                    if entry.file_type().is_dir() {
                        self.walk.skip_current_dir();
                    }
                    continue;
                }
                Ok(entry) if !is_article(&entry, form) => continue,
                Ok(entry) => Ok(entry.into_path()),
                Err(error) => {
                    let why = error.io_error().map_or_else(|| error.to_string(), reason);
                    Err(failure(error.path().unwrap_or(&self.path), why))
                }
            };
            self.empty = false;
            return Some(found);
        }
        let ending = match form {
            Form::Text => "no file in it ends in .txt",
            Form::Lines => "no file in it ends in .jsonl",
        };
        std::mem::take(&mut self.empty).then(|| {
            Err(failure(
                &self.path,
                format!("it is a folder without articles: {ending}"),
            ))
        })
    }
}

/// Whether the entry is a file (or leads to one, or to nothing, which is then said) whose name says
/// that it is an article.
fn is_article(entry: &DirEntry, form: Form) -> bool {
    let ending = match form {
        Form::Text => "txt",
        Form::Lines => "jsonl",
    };
    entry
        .path()
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case(ending))
        && (entry.file_type().is_file()
            || entry.path_is_symlink() && entry.path().metadata().map_or(true, |m| m.is_file()))
}

fn failure(path: &Path, reason: impl Into<String>) -> Failure {
    Failure::unreadable(
        Origin {
            name: name(path),
            line: None,
        },
        reason,
    )
}

fn failed(path: &Path, reason: impl Into<String>) -> Input {
    Input::Failed(failure(path, reason))
}
