//! Ctrl-C and other signals to terminate: the current write is finished first, so that only whole
//! lines and whole files remain.
//!
//! By default the system would end the program in the middle of a write. A thread handles the
//! signals, because a signal handler must not wait.

use std::sync::Arc;

use dateline::batch::WriteLock;

/// On Ctrl-C, a closed terminal or a request to terminate, waits for the current write and then
/// ends the way the system would have ended the program, so that a shell's loop ends too. A second
/// signal does not wait, because the reader of a pipe may have stopped reading. Signals ignored
/// when the program starts, as with `nohup`, stay ignored.
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
        // The order matters: at the first signal the flag is checked before it is set. A signal
        // that cannot be registered ends the program at once.
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

/// The ignored signals, one bit each, signal 1 first. Safe code can only find out on Linux;
/// elsewhere none is assumed to be ignored.
#[cfg(unix)]
fn ignored_signals() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .unwrap_or_default();
    u64::from_str_radix(mask.trim(), 16).unwrap_or(0)
}

/// Elsewhere Ctrl-C ends the program in the system's way.
#[cfg(not(unix))]
pub(crate) fn handle_signals(_: Arc<WriteLock>) {}
