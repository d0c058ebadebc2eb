//! The whole pipeline and its output, for any text.

#![no_main]

#[path = "../../common/invariants/mod.rs"]
#[allow(dead_code)]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let text = &String::from_utf8_lossy(bytes);
    invariants::pipeline(text);
    invariants::steady(text);
    invariants::printed(text);
    invariants::formatted(text);
});
