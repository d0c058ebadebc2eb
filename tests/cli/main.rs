//! Tests of the program from its users' point of view: what it reads, refuses and prints, and how
//! it ends.

#![expect(
    clippy::print_stderr,
    reason = "a test that passes something over says so"
)]

mod about;
mod batch;
mod files;
mod flags;
mod helper;
mod inputs;
mod interrupt;
mod lines;
mod output;
mod overwriting;
mod pages;
mod progress;
mod reading;
mod refusals;
mod select;
mod tables;
