//! The exit statuses of the program.

use std::process::ExitCode;

/// Exit statuses, mildest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Status {
    /// Every input was read and printed.
    Complete = 0,
    /// Some input failed; the rest was printed.
    Partial = 1,
    /// Wrong usage, nothing to do, or nowhere to print to.
    Unable = 2,
}

impl Status {
    /// The status of a run in which this many inputs failed.
    pub(crate) fn of(failed: usize) -> Self {
        if failed == 0 {
            Status::Complete
        } else {
            Status::Partial
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        ExitCode::from(status as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::Status::*;
    use super::*;

    #[test]
    fn one_failure_makes_a_run_partial() {
        assert_eq!([0, 1, 9].map(Status::of), [Complete, Partial, Partial]);
        assert_eq!([Complete, Partial, Unable].map(|s| s as u8), [0, 1, 2]);
    }
}
