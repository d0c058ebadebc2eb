//! A file that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// A file on its way: it is written beside its place and put there by [`Whole::finish`], so that
/// nobody finds half of one. Dropped before that, it leaves nothing behind and what stood in its
/// place stands there still.
pub(super) struct Whole {
    file: File,
    /// Where it is written and where it goes; nowhere else for what is no plain file (a pipe, a
    /// device), which is written as it comes.
    places: Option<(PathBuf, PathBuf)>,
}

impl Whole {
    /// Begins the file, and makes the folders above it. A link is followed: what it leads to is
    /// replaced.
    pub(super) fn new(path: &Path) -> io::Result<Self> {
        let path = match fs::metadata(path) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() => {
                return Ok(Self {
                    file: File::options().write(true).open(path)?,
                    places: None,
                });
            }
            Ok(_) => fs::canonicalize(path)?,
            Err(_) => path.to_owned(),
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let beside = path.with_file_name(format!(".dateline-{}.tmp", std::process::id()));
        Ok(Self {
            file: File::create(&beside)?,
            places: Some((beside, path)),
        })
    }

    /// The file that is left over if it is neither finished nor dropped.
    pub(super) fn beside(&self) -> Option<PathBuf> {
        self.places.as_ref().map(|(beside, _)| beside.clone())
    }

    /// Puts it in its place.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let Some((beside, path)) = self.places.take() else {
            return Ok(());
        };
        let done = self.file.flush().and_then(|()| fs::rename(&beside, path));
        done.inspect_err(|_| _ = fs::remove_file(&beside))
    }

    /// A whole file at once.
    pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = Self::new(path)?;
        file.write_all(bytes)?;
        file.finish()
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if let Some((beside, _)) = &self.places {
            let _ = fs::remove_file(beside);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_finished_leaves_nothing() {
        let folder = std::env::temp_dir().join(format!("dateline-whole-{}", std::process::id()));
        let file = folder.join("new").join("a.json");
        Whole::write(&file, b"one").unwrap();
        let mut half = Whole::new(&file).unwrap();
        half.write_all(b"tw").unwrap();
        drop(half);
        assert_eq!(fs::read(&file).unwrap(), b"one");
        Whole::write(&file, b"two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
        assert_eq!(
            Whole::new(&folder).err().map(|e| e.kind()),
            Some(io::ErrorKind::IsADirectory)
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}
