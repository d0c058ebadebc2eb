//! Standard output that several processes may write to: each report is written under a lock.
//!
//! Without the lock, another process could write in the middle of a report longer than a pipe's
//! atomic size (4 KB on Linux). The lock belongs to the process (`fcntl`) and not to the open file
//! (`flock`), because the processes of `xargs -P` share one open file. On Linux it also works for
//! pipes; where it is not available, reports are written without it.

use std::io::{self, Write};

/// An output whose writes are locked against other processes.
pub(crate) struct SharedOutput<W>(pub(crate) W);

impl<W: Write> Write for SharedOutput<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let _locked = Locked::new();
        self.0.write_all(bytes)?;
        self.0.flush()
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Held while no other process may write to standard output.
struct Locked;

#[cfg(unix)]
impl Locked {
    fn new() -> Self {
        use rustix::fs::{FlockOperation, fcntl_lock};
        use rustix::io::retry_on_intr;
        let _ = retry_on_intr(|| fcntl_lock(io::stdout(), FlockOperation::LockExclusive));
        Self
    }
}

#[cfg(unix)]
impl Drop for Locked {
    fn drop(&mut self) {
        use rustix::fs::{FlockOperation, fcntl_lock};
        let _ = fcntl_lock(io::stdout(), FlockOperation::Unlock);
    }
}

#[cfg(not(unix))]
impl Locked {
    fn new() -> Self {
        Self
    }
}
