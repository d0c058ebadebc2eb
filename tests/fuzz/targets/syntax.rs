//! The grammar of sentences, for any text and any index.

#![no_main]

#[path = "../../common/invariants/mod.rs"]
#[allow(dead_code)]
mod invariants;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| invariants::grammar(&String::from_utf8_lossy(bytes)));
