//! Turns a panic in one article into a failure of that article.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

/// The beginning of the message about a panic.
const INTERNAL: &str = "internal error (please report it)";

thread_local! {
    /// The message of this thread's panic, while one is being caught.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
    static CONTAINING: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work`. If it panics, returns the message and source location and prints nothing.
pub(super) fn contain<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !CONTAINING.get() {
                return usual(info);
            }
            let payload = info.payload();
            let text = payload
                .downcast_ref::<&str>()
                .copied()
                .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
            let message = text.unwrap_or("no message");
            let place = info
                .location()
                .map_or(String::new(), |l| format!(" at {}:{}", l.file(), l.line()));
            PANIC.set(Some(format!("{INTERNAL}{place}: {message}")));
        }));
    });
    CONTAINING.set(true);
    // Nothing left half done by a panic is used again: work owns, or only reads, what it touches.
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    CONTAINING.set(false);
    result.map_err(|_| PANIC.take().unwrap_or_else(|| INTERNAL.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_message() {
        assert_eq!(contain(|| 7), Ok(7));
        let text = String::from("é");
        let said = contain(|| text[1..].len()).unwrap_err();
        assert!(
            said.starts_with("internal error (please report it) at ")
                && said.contains("char boundary"),
            "{said}"
        );
        assert_eq!(contain(|| 8), Ok(8));
    }
}
