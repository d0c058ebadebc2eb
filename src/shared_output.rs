//! Standard output that several processes may write to: each report goes out under a lock.
//!
//! Without it, what is longer than a pipe takes at once (4 KB on Linux) is torn when another process
//! writes. The lock is the process's (`fcntl`), not the open file's (`flock`), since the processes
//! of `xargs -P` have one open file between them. Linux has it for pipes, too; where it cannot be
//! had, reports are written without.

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

/// Held while this process alone may write to standard output.
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
