//! How a report is printed: one file per format.

pub mod json;
