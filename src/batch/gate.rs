//! Stopping a run between two articles, when the user presses Ctrl-C for instance.

use std::fs;
use std::mem;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// What every write of a batch goes through: nothing is half written while nobody is inside.
#[derive(Debug, Default)]
pub struct Gate(Mutex<Option<PathBuf>>);

impl Gate {
    /// Waits for the write that is under way, removes the file that is not finished, and lets
    /// nothing through any more: for a program that is about to end.
    pub fn close(&self) {
        let mut unfinished = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = unfinished.take() {
            let _ = fs::remove_file(path);
        }
        mem::forget(unfinished);
    }

    /// Does something that is to be done whole. It is handed the file that would be left over if
    /// the run ended after it.
    pub(super) fn pass<T>(&self, work: impl FnOnce(&mut Option<PathBuf>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
