//! Stopping a run between two articles, when the user presses Ctrl-C for instance.

use std::fs;
use std::mem;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Held by every write of a batch: while nobody holds it, nothing is half written.
#[derive(Debug, Default)]
pub struct WriteLock(Mutex<Option<PathBuf>>);

impl WriteLock {
    /// Waits for the write that is under way, removes the unfinished file and lets nobody write
    /// any more. For a program that is about to end.
    pub fn close(&self) {
        let mut unfinished = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = unfinished.take() {
            let _ = fs::remove_file(path);
        }
        mem::forget(unfinished);
    }

    /// Does work that must not be cut short. It is handed the path of the file that would be left
    /// over if the run ended after it.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Option<PathBuf>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
