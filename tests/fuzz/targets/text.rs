//! The text layer, for any text.

#![no_main]

#[path = "../../common/invariants/mod.rs"]
#[allow(dead_code)]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::layers(&String::from_utf8_lossy(bytes)));
