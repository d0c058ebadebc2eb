//! A limit on the time that an article may take: [`within`].
//!
//! The extractors cannot fail, so work that runs out of time unwinds to `within`, without printing
//! a panic message. The work calls [`check`] now and then, which costs next to nothing if there is
//! no limit. The time is wall-clock time, not processor time.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::time::{Duration, Instant};

/// Work that took more time than allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Exceeded {
    /// The stage that the work was in.
    pub(crate) stage: &'static str,
}

thread_local! {
    /// When this thread's work must be finished.
    static END: Cell<Option<Instant>> = const { Cell::new(None) };
    static STAGE: Cell<&'static str> = const { Cell::new("") };
}

/// Does `work` within this time or gives it up.
#[cfg_attr(
    not(feature = "cli"),
    expect(dead_code, reason = "only batches have a limit")
)]
pub(crate) fn within<T>(limit: Option<Duration>, work: impl FnOnce() -> T) -> Result<T, Exceeded> {
    let Some(end) = limit.and_then(|limit| Instant::now().checked_add(limit)) else {
        return Ok(work());
    };
    END.set(Some(end));
    // Nothing left half done is used again: work owns, or only reads, what it touches.
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    END.set(None);
    done.map_err(|payload| match payload.downcast::<Exceeded>() {
        Ok(exceeded) => *exceeded,
        Err(panic) => panic::resume_unwind(panic),
    })
}

/// A stage of the work begins.
pub(crate) fn stage(name: &'static str) {
    STAGE.set(name);
    check();
}

/// Gives the work up if its time is over.
pub(crate) fn check() {
    if END.get().is_some_and(|end| Instant::now() > end) {
        END.set(None);
        let stage = STAGE.get();
        panic::resume_unwind(Box::new(Exceeded { stage }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endless_work_is_given_up_in_its_stage() {
        let endless = || {
            stage("counting");
            loop {
                check();
            }
        };
        let limit = Some(Duration::from_millis(1));
        assert_eq!(
            within(limit, endless),
            Err::<(), _>(Exceeded { stage: "counting" })
        );
        // The limit goes with the work.
        check();
    }

    #[test]
    fn work_in_time_is_finished() {
        assert_eq!(
            within(Some(Duration::from_secs(600)), || {
                stage("adding");
                1 + 1
            }),
            Ok(2)
        );
        assert_eq!(within(None, || 1 + 1), Ok(2));
    }

    #[test]
    fn other_panics_are_passed_on() {
        let lost = || -> () { panic::resume_unwind(Box::new("lost")) };
        let panic = panic::catch_unwind(|| within(Some(Duration::from_secs(600)), lost));
        assert_eq!(panic.unwrap_err().downcast_ref(), Some(&"lost"));
    }
}
