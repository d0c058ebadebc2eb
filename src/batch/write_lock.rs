//! [`WriteLock`]: keeps writes whole, so that a run can be stopped between two articles, for example
//! when the user presses Ctrl-C.

use std::fs;
use std::mem;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Held during every write of a batch: while nobody holds it, nothing is half written.
#[derive(Debug, Default)]
pub struct WriteLock(Mutex<Option<PathBuf>>);

impl WriteLock {
    /// Waits for the current write, removes the unfinished file and prevents any further writes.
    /// For a program that is about to end.
    pub fn close(&self) {
        let mut unfinished = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = unfinished.take() {
            let _ = fs::remove_file(path);
        }
        mem::forget(unfinished);
    }

    /// Does work that must not be interrupted. `work` gets the path of the file that would be left
    /// over if the run ended afterwards.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Option<PathBuf>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
