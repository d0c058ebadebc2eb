//! Ctrl-C and other signals to end: what is being written is finished first, so that whole lines
//! and whole files are left.
//!
//! Left to itself the system would end the program in the middle of a write. A thread waits for the
//! signals, since nothing may be waited for within a signal's handler.

use std::sync::Arc;

use dateline::batch::WriteLock;

/// On Ctrl-C, a closed terminal or a request to end, waits for the write that is under way and ends
/// as the system would have ended the program, so that a shell's loop ends, too. The second time
/// there is no waiting: the reader of a pipe may have stopped reading. A signal that is ignored
/// when the program starts, as with `nohup`, stays ignored.
#[cfg(unix)]
pub(crate) fn handle_signals(lock: Arc<WriteLock>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::{flag, iterator::Signals, low_level};
    use std::sync::atomic::AtomicBool;
    use std::thread;

    let second = Arc::new(AtomicBool::new(false));
    let ignored = ignored_signals();
    let mut handled = vec![SIGINT, SIGTERM, SIGHUP];
    handled.retain(|signal| ignored >> (signal - 1) & 1 == 0);
    for &signal in &handled {
        // In this order: the first time the flag is not yet set when it is looked at. A signal that
        // cannot be had ends the program at once.
        let _ = flag::register_conditional_default(signal, Arc::clone(&second))
            .and_then(|_| flag::register(signal, Arc::clone(&second)));
    }
    let Ok(mut signals) = Signals::new(handled) else {
        return;
    };
    // Without the thread a first signal does nothing, and a second ends the program.
    let _ = thread::Builder::new().spawn(move || {
        for signal in signals.forever() {
            lock.close();
            let _ = low_level::emulate_default_handler(signal);
        }
    });
}

/// The signals that are ignored, a bit each, the first for signal 1. Safe code can ask on Linux
/// alone; elsewhere none is known to be.
#[cfg(unix)]
fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .unwrap_or_default();
    u64::from_str_radix(mask.trim(), 16).unwrap_or(0)
}

/// Elsewhere Ctrl-C ends the program as the system does it.
#[cfg(not(unix))]
pub(crate) fn handle_signals(_: Arc<WriteLock>) {}
