//! Parallel work whose results come out in input order, with only a few in memory at a time.
//!
//! The threads are the standard library's scoped ones, which may borrow the batch. `rayon` cannot
//! keep a stream in order: `par_bridge` does not, and an indexed iterator needs to know the number
//! of inputs.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Limit on the number of finished results per thread that wait for an earlier one.
const AHEAD: usize = 32;
/// Limit on their total size in bytes.
const AHEAD_BYTES: usize = 32 << 20;

/// The result of `work`.
pub(super) trait Weigh {
    /// Returns its approximate size in memory.
    fn bytes(&self) -> usize;
}

/// Applies `work` to every input on `jobs` threads and passes the results to `print`, one at a time
/// and in input order.
///
/// Inputs are taken one by one as threads become free, so a stream may be endless, and an answer
/// need not wait for the next question. If `print` fails, the remaining inputs are ignored.
pub(super) fn map<I, W, T, P>(inputs: I, jobs: usize, work: W, mut print: P) -> io::Result<()>
where
    I: Iterator + Send,
    W: Fn(I::Item) -> T + Sync,
    T: Weigh + Send,
    P: FnMut(T) -> io::Result<()> + Send,
{
    if jobs <= 1 {
        for input in inputs {
            print(work(input))?;
        }
        return Ok(());
    }
    let source = Mutex::new(inputs.enumerate());
    let done = Done {
        results: Mutex::new(Results {
            waiting: BTreeMap::new(),
            bytes: 0,
            next: 0,
            failed: None,
            print,
        }),
        moved: Condvar::new(),
    };
    let worker = || {
        while done.has_room(jobs) {
            let Some((place, input)) = lock(&source).next() else {
                break;
            };
            done.add(place, work(input));
        }
    };
    thread::scope(|scope| {
        // This thread is a worker too. If the system cannot start another one, there are fewer.
        for _ in 1..jobs {
            if thread::Builder::new().spawn_scoped(scope, worker).is_err() {
                break;
            }
        }
        worker();
    });
    done.results
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .failed
        .map_or(Ok(()), Err)
}

/// Finished results, shared by the threads.
struct Done<T, P> {
    results: Mutex<Results<T, P>>,
    /// Notified when results have been printed.
    moved: Condvar,
}

struct Results<T, P> {
    /// Results that finished out of turn, by position.
    waiting: BTreeMap<usize, T>,
    /// Their total size.
    bytes: usize,
    /// The position to be printed next.
    next: usize,
    /// The error that stopped printing, if any.
    failed: Option<io::Error>,
    print: P,
}

impl<T: Weigh, P: FnMut(T) -> io::Result<()>> Done<T, P> {
    /// Waits until another input may be taken; false if no more are wanted. The thread working on
    /// the next position never waits here, because it has already taken that position.
    fn has_room(&self, jobs: usize) -> bool {
        let full = |r: &mut Results<T, P>| {
            r.failed.is_none() && (r.waiting.len() > AHEAD * jobs || r.bytes > AHEAD_BYTES)
        };
        self.moved
            .wait_while(lock(&self.results), full)
            .unwrap_or_else(PoisonError::into_inner)
            .failed
            .is_none()
    }

    /// Prints the result if it is its turn, and the waiting results that follow it.
    fn add(&self, place: usize, result: T) {
        let results = &mut *lock(&self.results);
        results.bytes += result.bytes();
        results.waiting.insert(place, result);
        while results.failed.is_none()
            && let Some(result) = results.waiting.remove(&results.next)
        {
            results.bytes -= result.bytes();
            results.next += 1;
            results.failed = (results.print)(result).err();
        }
        self.moved.notify_all();
    }
}

/// Locks a mutex even if another thread panicked while holding it.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    impl Weigh for usize {
        fn bytes(&self) -> usize {
            8
        }
    }

    /// Finishes the later of two neighbours first.
    fn uneven(i: usize) -> usize {
        thread::sleep(Duration::from_micros(if i.is_multiple_of(2) {
            300
        } else {
            10
        }));
        i
    }

    #[test]
    fn keeps_the_order() {
        for jobs in [0, 1, 2, 5] {
            let mut out = Vec::new();
            map(0..300, jobs, uneven, |i| {
                out.push(i);
                Ok(())
            })
            .unwrap();
            assert!(out.iter().copied().eq(0..300), "{jobs} threads");
        }
    }

    #[test]
    fn does_not_run_far_ahead() {
        let taken = AtomicUsize::new(0);
        let inputs = (0..5000_usize).inspect(|_| _ = taken.fetch_add(1, Ordering::SeqCst));
        let slow_first = |i| {
            if i == 0 {
                thread::sleep(Duration::from_millis(100));
                assert!(taken.load(Ordering::SeqCst) <= 2 * AHEAD + 5, "{taken:?}");
            }
            i
        };
        map(inputs, 2, slow_first, |_| Ok(())).unwrap();
    }

    #[test]
    fn stops_when_printing_fails() {
        for jobs in [1, 3] {
            let taken = AtomicUsize::new(0);
            let inputs = (0..100_000_usize).inspect(|_| _ = taken.fetch_add(1, Ordering::SeqCst));
            map(
                inputs,
                jobs,
                |i| i,
                |i| {
                    if i < 10 {
                        Ok(())
                    } else {
                        Err(io::Error::other("full"))
                    }
                },
            )
            .unwrap_err();
            assert!(taken.load(Ordering::SeqCst) < 1000);
        }
    }
}
