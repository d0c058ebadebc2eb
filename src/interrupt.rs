//! Ctrl-C: what is being written is finished first, so that whole lines and whole files are left.
//!
//! Left to itself the system would end the program in the middle of a write. A thread waits for the
//! signal, since nothing may be waited for within a signal's handler.

use std::sync::Arc;

use dateline::batch::Gate;

/// On Ctrl-C and on being told to end, closes the gate and then ends as the system would have ended
/// it, so that a shell's loop ends, too. The second time there is no waiting: the reader of a pipe
/// may have stopped reading.
#[cfg(unix)]
pub(crate) fn heed(gate: Arc<Gate>) {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::{flag, iterator::Signals, low_level};
    use std::sync::atomic::AtomicBool;
    use std::thread;

    let second = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM] {
        // In this order: the first time the flag is not yet set when it is looked at. A signal that
        // cannot be had ends the program at once.
        let _ = flag::register_conditional_default(signal, Arc::clone(&second))
            .and_then(|_| flag::register(signal, Arc::clone(&second)));
    }
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else {
        return;
    };
    thread::spawn(move || {
        for signal in signals.forever() {
            gate.close();
            let _ = low_level::emulate_default_handler(signal);
        }
    });
}

/// Elsewhere Ctrl-C ends the program as the system does it.
#[cfg(not(unix))]
pub(crate) fn heed(_: Arc<Gate>) {}
