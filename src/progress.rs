//! The progress of a long run, on a terminal's standard error: articles done, their rate, the time
//! left, failures.
//!
//! It appears after a second, so that short runs are silent, and disappears when the run ends. The
//! time left is shown if the total size of the inputs can be determined, which happens in a
//! separate thread.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use dateline::reader::Inputs;
use indicatif::{HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Runs shorter than this show nothing.
const QUIET: Duration = Duration::from_secs(1);
/// The time between updates.
const STEP: Duration = Duration::from_millis(200);

/// The progress line; `None` if nobody would see it.
pub(crate) struct Progress(Option<Shown>);

struct Shown {
    bar: ProgressBar,
    started: Instant,
    /// When it is updated next.
    next: Instant,
    /// The inputs, until their total size is being determined.
    inputs: Option<Inputs>,
    /// Their total size; 0 until it is known.
    total: Arc<AtomicU64>,
    run: Run,
}

/// The state of a run.
#[derive(Default)]
struct Run {
    articles: u64,
    failed: u64,
    /// The total size of these inputs.
    size: u64,
}

impl Progress {
    pub(crate) fn none() -> Self {
        Self(None)
    }

    /// The progress of a run over these inputs that starts now.
    pub(crate) fn of(inputs: Inputs) -> Self {
        let bar = ProgressBar::hidden().with_style(
            ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_bar()),
        );
        let now = Instant::now();
        Self(Some(Shown {
            bar,
            started: now,
            next: now + QUIET,
            inputs: Some(inputs),
            total: Arc::default(),
            run: Run::default(),
        }))
    }

    /// Counts another input of this size as done.
    pub(crate) fn done(&mut self, size: u64, failed: bool) {
        let Some(shown) = &mut self.0 else { return };
        shown.run.articles += 1;
        shown.run.failed += u64::from(failed);
        shown.run.size += size;
        let now = Instant::now();
        if now < shown.next {
            return;
        }
        shown.next = now + STEP;
        if let Some(inputs) = shown.inputs.take() {
            let total = Arc::clone(&shown.total);
            let count = move || total.store(inputs.size().unwrap_or(0), Ordering::Relaxed);
            let _ = thread::Builder::new().spawn(count);
            shown.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        shown.bar.set_message(
            shown
                .run
                .line(now - shown.started, shown.total.load(Ordering::Relaxed)),
        );
    }

    /// Runs something that writes to the terminal, with the progress line hidden.
    pub(crate) fn suspended<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.0 {
            Some(shown) => shown.bar.suspend(write),
            None => write(),
        }
    }

    /// An output on the same terminal, which hides the progress line while writing. Only whole
    /// lines may be written.
    pub(crate) fn around<'w>(&self, out: impl Write + Send + 'w) -> Box<dyn Write + Send + 'w> {
        match &self.0 {
            Some(shown) => Box::new(Around {
                bar: shown.bar.clone(),
                out,
            }),
            None => Box::new(out),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.iter().for_each(|shown| shown.bar.finish_and_clear());
    }
}

impl Run {
    /// `3,412 of 20,000 articles, 1,180 a second, 14 seconds left, 3 failed`; for JSON Lines, whose
    /// number is unknown, a percentage instead.
    fn line(&self, elapsed: Duration, total: u64) -> String {
        let seconds = elapsed.as_secs_f64();
        let rate = self.articles as f64 / seconds;
        let rate = if rate < 10.0 {
            format!("{rate:.1}")
        } else {
            HumanCount(rate as u64).to_string()
        };
        let articles = HumanCount(self.articles);
        let mut line = match total {
            0 => format!("{articles} articles"),
            _ if self.size == self.articles => {
                format!("{articles} of {} articles", HumanCount(total))
            }
            _ => format!(
                "{articles} articles, {:.0}%",
                (100.0 * self.size as f64 / total as f64).min(100.0)
            ),
        };
        line += &format!(", {rate} a second");
        if self.size > 0 && total > 0 {
            let left = total.saturating_sub(self.size) as f64 * seconds / self.size as f64;
            line += &format!(
                ", {} left",
                HumanDuration(Duration::from_secs_f64(left.min(1e9).ceil()))
            );
        }
        if self.failed > 0 {
            line += &format!(", {} failed", HumanCount(self.failed));
        }
        line
    }
}

struct Around<W> {
    bar: ProgressBar,
    out: W,
}

impl<W: Write> Write for Around<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bar.suspend(|| self.out.write(bytes))
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.bar.suspend(|| self.out.write_all(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(articles: u64, failed: u64, size: u64, seconds: u64, total: u64) -> String {
        Run {
            articles,
            failed,
            size,
        }
        .line(Duration::from_secs(seconds), total)
    }

    #[test]
    fn shows_what_is_done_and_what_is_left() {
        assert_eq!(
            line(3412, 3, 3412, 2, 20_000),
            "3,412 of 20,000 articles, 1,706 a second, 10 seconds left, 3 failed"
        );
        assert_eq!(
            line(9, 0, 9, 2, 9),
            "9 of 9 articles, 4.5 a second, 0 seconds left"
        );
        assert_eq!(
            line(5000, 0, 20_000_000, 5, 4_000_000_000),
            "5,000 articles, 0%, 1,000 a second, 17 minutes left"
        );
    }

    #[test]
    fn omits_what_is_unknown() {
        assert_eq!(
            line(5000, 1, 20_000_000, 5, 0),
            "5,000 articles, 1,000 a second, 1 failed"
        );
        assert_eq!(
            line(10, 10, 0, 5, 1000),
            "10 articles, 0%, 2.0 a second, 10 failed"
        );
    }
}
