//! A file that is written completely or not at all.
//!
//! It is created exclusively under a random name in the target's folder and renamed when complete,
//! so that nobody ever sees half a file. A replaced file keeps its mode and owner; a read-only file
//! is refused. [`sweep`] removes unfinished files of killed runs.

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Prefix and suffix of the names of unfinished files.
const PREFIX: &str = ".dateline.";
const SUFFIX: &str = ".tmp";

/// A file being written. If dropped before [`AtomicFile::finish`], it leaves nothing behind, and
/// the file that it would have replaced is unchanged.
pub(super) struct AtomicFile {
    to: To,
    sync: bool,
}

enum To {
    /// A file that replaces another or is new.
    Place(NamedTempFile, PathBuf),
    /// A pipe or device, written directly.
    Stream(File),
}

impl AtomicFile {
    /// Creates the file and its parent folders. A symbolic link is followed: its target is
    /// replaced. With `sync`, the file is on the disk before it is renamed.
    pub(super) fn new(path: &Path, sync: bool) -> io::Result<Self> {
        let to = match fs::metadata(path) {
            Ok(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
            Ok(found) if !found.is_file() || is_descriptor(path) => {
                To::Stream(File::options().append(true).open(path)?)
            }
            Ok(found) => {
                let path = fs::canonicalize(path)?;
                To::Place(replacement(&path, &found)?, path)
            }
            Err(_) => To::Place(create(folder_of(path), 0o666)?, path.to_owned()),
        };
        Ok(Self { to, sync })
    }

    /// Returns the path of the unfinished file, which would be left over if the process ended now.
    pub(super) fn unfinished(&self) -> Option<PathBuf> {
        match &self.to {
            To::Place(file, _) => Some(file.path().to_owned()),
            To::Stream(_) => None,
        }
    }

    /// Renames the file to its final name, so that it is there even after a power failure.
    pub(super) fn finish(self) -> io::Result<()> {
        let sync = self.sync;
        match self.put()? {
            Some(path) if sync => sync_folder(folder_of(&path)),
            _ => Ok(()),
        }
    }

    /// Renames the file to its final name and returns the folder that is still to be synchronised.
    fn put(self) -> io::Result<Option<PathBuf>> {
        match self.to {
            To::Stream(mut file) => file.flush().map(|()| None),
            To::Place(mut file, path) => {
                file.flush()?;
                if self.sync {
                    file.as_file().sync_all()?;
                }
                file.persist(&path).map_err(|e| e.error)?;
                Ok(Some(path))
            }
        }
    }

    /// Writes a file at once. Synchronising its folder is left to the caller.
    pub(super) fn write(path: &Path, bytes: &[u8], sync: bool) -> io::Result<()> {
        let mut file = Self::new(path, sync)?;
        file.write_all(bytes)?;
        file.put().map(|_| ())
    }
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.to {
            To::Place(file, _) => file.write(bytes),
            To::Stream(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.to {
            To::Place(file, _) => file.flush(),
            To::Stream(file) => file.flush(),
        }
    }
}

/// Returns the folder of a file; the current one for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Whether the path names an open file (`/dev/fd/3`), which is appended to and not replaced.
pub fn is_descriptor(path: &Path) -> bool {
    let names = ["/dev/fd", "/dev/stdin", "/dev/stdout", "/dev/stderr"];
    let in_proc =
        path.starts_with("/proc") && path.components().any(|part| part.as_os_str() == "fd");
    in_proc || names.iter().any(|name| path.starts_with(name))
}

/// Creates an unfinished file with the mode and owner of the file that it will replace.
fn replacement(path: &Path, old: &Metadata) -> io::Result<NamedTempFile> {
    if old.permissions().readonly() {
        return Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            "it is read-only",
        ));
    }
    File::options().write(true).open(path)?;
    let file = create(folder_of(path), 0o600)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let new = file.as_file().metadata()?;
        if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
            fchown(file.as_file(), Some(old.uid()), Some(old.gid())).map_err(|e| {
                io::Error::new(e.kind(), "it belongs to another user; remove it first")
            })?;
        }
    }
    file.as_file().set_permissions(old.permissions())?;
    Ok(file)
}

/// Creates an unfinished file exclusively and locks it, so that [`sweep`] recognises it as in use.
fn create(folder: &Path, mode: u32) -> io::Result<NamedTempFile> {
    fs::create_dir_all(folder)?;
    for _ in 0..16 {
        let mut builder = Builder::new();
        builder.prefix(PREFIX).suffix(SUFFIX);
        let permissions = mode_of(mode);
        if let Some(permissions) = permissions {
            builder.permissions(permissions);
        }
        let file = builder.tempfile_in(folder)?;
        // Another run may have removed it just before it was locked.
        if lock(file.as_file()) != Locked::Elsewhere && file.path().exists() {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "there is no mode elsewhere")]
fn mode_of(mode: u32) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn mode_of(_: u32) -> Option<Permissions> {
    None
}

/// The result of locking a file.
#[derive(PartialEq, Eq)]
enum Locked {
    Here,
    /// Another process holds the lock.
    Elsewhere,
    /// The file system does not support locks.
    Never,
}

/// Locks an open file until it is closed, which the system does even for a killed process.
#[cfg(unix)]
fn lock(file: &File) -> Locked {
    use rustix::fs::{FlockOperation, flock};
    use rustix::io::Errno;
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Locked::Here,
        Err(Errno::WOULDBLOCK) => Locked::Elsewhere,
        Err(_) => Locked::Never,
    }
}

#[cfg(not(unix))]
fn lock(_: &File) -> Locked {
    Locked::Never
}

/// Removes unfinished files of killed runs from a folder: those that nobody has locked.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        let ours = name.starts_with(PREFIX.as_bytes()) && name.ends_with(SUFFIX.as_bytes());
        if ours
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && let Ok(file) = File::options().write(true).open(entry.path())
            && lock(&file) == Locked::Here
        {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Synchronises the names in a folder to the disk, if the system can do this.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(e) if matches!(e.kind(), InvalidInput | PermissionDenied | Unsupported) => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap();
        names
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn an_unfinished_file_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new").join("a.json");
        AtomicFile::write(&file, b"one", true).unwrap();
        let mut half = AtomicFile::new(&file, true).unwrap();
        half.write_all(b"tw").unwrap();
        drop(half);
        assert_eq!(fs::read(&file).unwrap(), b"one");
        AtomicFile::write(&file, b"two", false).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(names(file.parent().unwrap()), ["a.json"]);
        assert_eq!(
            AtomicFile::new(folder.path(), true).err().map(|e| e.kind()),
            Some(io::ErrorKind::IsADirectory)
        );
    }

    #[test]
    fn unfinished_files_of_a_process_have_different_names() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("a.json");
        let files: Vec<AtomicFile> = (0..9)
            .map(|_| AtomicFile::new(&place, false).unwrap())
            .collect();
        assert_eq!(names(folder.path()).len(), 9);
        let paths: std::collections::BTreeSet<_> =
            files.iter().map(AtomicFile::unfinished).collect();
        assert_eq!(paths.len(), 9);
    }

    #[cfg(unix)]
    #[test]
    fn a_sweep_removes_files_that_are_not_in_use() {
        let folder = tempfile::tempdir().unwrap();
        for name in [".dateline.dead00.tmp", ".dateline.mine", "other.tmp"] {
            fs::write(folder.path().join(name), "half").unwrap();
        }
        let mut used = AtomicFile::new(&folder.path().join("a.json"), false).unwrap();
        sweep(folder.path());
        assert!(!folder.path().join(".dateline.dead00.tmp").exists());
        assert_eq!(names(folder.path()).len(), 3);
        used.write_all(b"whole").unwrap();
        used.finish().unwrap();
        assert_eq!(fs::read(folder.path().join("a.json")).unwrap(), b"whole");
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_mode_and_a_read_only_one_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.json");
        fs::write(&file, "old").unwrap();
        let set = |mode| fs::set_permissions(&file, Permissions::from_mode(mode)).unwrap();
        for mode in [0o640, 0o602, 0o755] {
            set(mode);
            AtomicFile::write(&file, b"new", false).unwrap();
            let found = fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(found & 0o7777, mode);
        }
        set(0o444);
        let refused = AtomicFile::write(&file, b"newer", false).unwrap_err();
        assert_eq!(refused.to_string(), "it is read-only");
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["a.json"]);
    }
}
