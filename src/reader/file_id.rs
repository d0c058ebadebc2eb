//! The identity of the file that a path leads to, whatever its name.

use std::fs::Metadata;
#[cfg(unix)]
use std::io;
use std::path::Path;

/// The identity of a regular file: the same for all its names.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FileId(Id);

#[cfg(unix)]
type Id = (u64, u64);

/// The resolved path, on systems without file numbers that safe code can read.
#[cfg(not(unix))]
type Id = std::path::PathBuf;

impl FileId {
    /// Returns the identity of the file at this path; `None` if it is not there or not a regular
    /// file.
    pub fn of(path: &Path) -> Option<Self> {
        let data = path.metadata().ok().filter(Metadata::is_file)?;
        #[cfg(unix)]
        return Some(Self::of_metadata(&data));
        #[cfg(not(unix))]
        {
            let _ = data;
            path.canonicalize().ok().map(Self)
        }
    }

    /// Returns the identity of the file that is standard input, if it is one.
    pub fn of_stdin() -> Option<Self> {
        #[cfg(unix)]
        return Self::of_open(&io::stdin());
        #[cfg(not(unix))]
        None
    }

    /// Returns the identity of the file that is standard output, if it is one.
    pub fn of_stdout() -> Option<Self> {
        #[cfg(unix)]
        return Self::of_open(&io::stdout());
        #[cfg(not(unix))]
        None
    }

    #[cfg(unix)]
    fn of_open(open: &impl std::os::fd::AsFd) -> Option<Self> {
        metadata(open)
            .filter(Metadata::is_file)
            .map(|data| Self::of_metadata(&data))
    }

    #[cfg(unix)]
    fn of_metadata(data: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self((data.dev(), data.ino()))
    }
}

/// Returns the metadata of standard input, if known.
pub(super) fn stdin() -> Option<Metadata> {
    #[cfg(unix)]
    return metadata(&io::stdin());
    #[cfg(not(unix))]
    None
}

#[cfg(unix)]
fn metadata(open: &impl std::os::fd::AsFd) -> Option<Metadata> {
    let own = open.as_fd().try_clone_to_owned().ok()?;
    std::fs::File::from(own).metadata().ok()
}
