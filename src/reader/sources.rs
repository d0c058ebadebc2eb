//! The files and folders that a run reads, so that none of them is overwritten.

use std::collections::HashSet;
use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::{FileId, Root, Selection, printable};

/// The files and folders that a run reads.
#[derive(Clone, Debug)]
pub struct Sources {
    files: HashSet<FileId>,
    /// Folders, each as named and with links resolved.
    folders: Vec<(PathBuf, PathBuf)>,
    selection: Arc<Selection>,
}

/// The reason why a file must not be written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Clash {
    /// It is an input.
    Input,
    /// The next run over this folder would read it.
    NextRun(PathBuf),
}

impl fmt::Display for Clash {
    /// Writes the text that follows the name of the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Clash::Input => f.write_str("it is an input; choose another output"),
            Clash::NextRun(folder) => write!(
                f,
                "it would be read as an article on the next run; write outside {}",
                printable(folder)
            ),
        }
    }
}

impl Sources {
    pub(super) fn new<'r>(
        roots: impl IntoIterator<Item = &'r Arc<Root>>,
        selection: Arc<Selection>,
    ) -> Self {
        let mut sources = Self {
            files: HashSet::new(),
            folders: Vec::new(),
            selection,
        };
        for root in roots {
            if root.path.as_os_str() == "-" {
                sources.files.extend(FileId::of_stdin());
            } else if !root.is_folder {
                sources.files.extend(FileId::of(&root.path));
            } else if let Ok(resolved) = root.path.canonicalize() {
                sources.folders.push((root.path.clone(), resolved));
            }
        }
        sources
    }

    /// Whether this is one of the files that were named, or standard input.
    pub fn have(&self, file: &FileId) -> bool {
        self.files.contains(file)
    }

    /// Returns why this file must not be written, if so.
    pub fn clash(&self, output: &Path) -> Option<Clash> {
        if !self.files.is_empty() && FileId::of(output).is_some_and(|id| self.have(&id)) {
            return Some(Clash::Input);
        }
        if self.folders.is_empty() {
            return None;
        }
        let output = resolved(output);
        let taken = |folder: &Path| {
            let below = output.strip_prefix(folder);
            below.is_ok_and(|below| !is_hidden(below) && self.selection.matches(below))
        };
        let (folder, _) = self.folders.iter().find(|(_, folder)| taken(folder))?;
        Some(if output.is_file() {
            Clash::Input
        } else {
            Clash::NextRun(folder.clone())
        })
    }
}

/// Returns the path with links resolved, as far as it exists.
fn resolved(path: &Path) -> PathBuf {
    if let Ok(whole) = path.canonicalize() {
        return whole;
    }
    let name = path.file_name();
    match (path.parent(), name) {
        (Some(parent), Some(name)) if !parent.as_os_str().is_empty() => resolved(parent).join(name),
        (_, Some(name)) => Path::new(".").canonicalize().unwrap_or_default().join(name),
        _ => path.to_owned(),
    }
}

/// Whether a walk skips it because its name, or that of a folder above it, begins with a dot.
fn is_hidden(below: &Path) -> bool {
    below.components().any(|part| match part {
        Component::Normal(name) => name.as_encoded_bytes().starts_with(b"."),
        _ => false,
    })
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;

    use super::*;
    use crate::reader::{Form, Inputs};

    #[test]
    fn inputs_and_future_inputs_are_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["in/a.txt", "in/notes.md", "b.txt"] {
            fs::create_dir_all(at(name).parent().unwrap()).unwrap();
            fs::write(at(name), "x").unwrap();
        }
        fs::hard_link(at("b.txt"), at("c.json")).unwrap();
        let sources = Inputs::new([at("in"), at("b.txt")], Selection::new(Form::Text), 9).sources();
        let next = Some(Clash::NextRun(at("in")));
        for (output, expected) in [
            ("b.txt", Some(Clash::Input)),
            ("in/a.txt", Some(Clash::Input)),
            ("c.json", Some(Clash::Input)),
            ("in/new.txt", next.clone()),
            ("in/new/x/a.TXT", next),
            ("in/.new/a.txt", None),
            ("in/notes.md", None),
            ("in/a.json", None),
            ("inside/a.txt", None),
            ("a.txt", None),
        ] {
            assert_eq!(sources.clash(&at(output)), expected, "{output}");
        }
    }
}
