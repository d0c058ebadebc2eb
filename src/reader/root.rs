//! The paths that the user named, and the locations of their reports in a folder of reports.

use std::path::{Component, Path, PathBuf};

/// A path that was named: a file, a folder to walk, or `-`.
#[derive(Clone, Debug)]
pub struct Root {
    pub(super) path: PathBuf,
    pub(super) is_folder: bool,
    /// Its folder, relative to the common folder of all paths.
    below: PathBuf,
}

impl Root {
    /// Locates the paths relative to their common folder: the reports of `x/a.txt` and `y/a.txt`
    /// are `x/a` and `y/a`.
    pub(super) fn of_all(paths: impl IntoIterator<Item = PathBuf>) -> Vec<Self> {
        let mut roots: Vec<Root> = paths
            .into_iter()
            .map(|path| Root {
                is_folder: path.is_dir(),
                below: PathBuf::new(),
                path,
            })
            .collect();
        let folders: Vec<Option<PathBuf>> = roots.iter().map(Root::folder).collect();
        let common = folders.iter().flatten().cloned().reduce(common);
        for (root, folder) in roots.iter_mut().zip(folders) {
            if let (Some(folder), Some(common)) = (folder, &common) {
                root.below = folder
                    .components()
                    .skip(common.components().count())
                    .collect();
            }
        }
        roots
    }

    /// Returns the absolute path of the folder that contains the articles; `None` for standard
    /// input.
    fn folder(&self) -> Option<PathBuf> {
        if self.path.as_os_str() == "-" {
            return None;
        }
        let path = without_dots(&std::path::absolute(&self.path).ok()?);
        if self.is_folder {
            Some(path)
        } else {
            path.parent().map(Path::to_owned)
        }
    }

    /// Returns the path of a file's report, without extension: the file's path relative to the
    /// common folder, without `.txt`.
    pub(super) fn place(&self, file: &Path) -> PathBuf {
        let below = file
            .strip_prefix(&self.path)
            .ok()
            .filter(|_| self.is_folder)
            .or_else(|| file.file_name().map(Path::new))
            .unwrap_or(file);
        let place = self.below.join(below);
        let is_text = |e: &std::ffi::OsStr| e.eq_ignore_ascii_case("txt");
        if place.extension().is_some_and(is_text) {
            place.with_extension("")
        } else {
            place
        }
    }
}

/// Returns the absolute path without `..`, by its spelling: links are not resolved.
fn without_dots(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut folder, part| {
        if part == Component::ParentDir {
            folder.pop();
        } else {
            folder.push(part);
        }
        folder
    })
}

/// Returns the folder that both folders have in common.
fn common(one: PathBuf, other: PathBuf) -> PathBuf {
    let pairs = one.components().zip(other.components());
    pairs
        .take_while(|(a, b)| a == b)
        .map(|(part, _)| part)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the report paths of these files, none of which exists.
    fn places(paths: &[&str]) -> Vec<String> {
        let roots = Root::of_all(paths.iter().map(PathBuf::from));
        roots
            .iter()
            .map(|root| root.place(&root.path).to_string_lossy().replace('\\', "/"))
            .collect()
    }

    #[test]
    fn files_are_mirrored_below_their_common_folder() {
        assert_eq!(places(&["x/a.txt"]), ["a"]);
        assert_eq!(places(&["x/a.txt", "x/b.md"]), ["a", "b.md"]);
        assert_eq!(places(&["x/a.txt", "y/a.txt"]), ["x/a", "y/a"]);
        assert_eq!(places(&["x/a.txt", "x/y/a.txt", "-"]), ["a", "y/a", "-"]);
        assert_eq!(places(&["../x/a.TXT", "../x/y/../z/a"]), ["a", "z/a"]);
        assert_eq!(places(&["/p/x/a.txt", "/q/a.txt"]), ["p/x/a", "q/a"]);
    }
}
