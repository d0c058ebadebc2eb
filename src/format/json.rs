//! JSON: indented for people, a line an article for programs.

use std::io::{self, Write};

use crate::report::Report;

/// Writes one line with one write, so that several processes may share an output.
pub fn line(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut bytes = serde_json::to_vec(report)?;
    bytes.push(b'\n');
    out.write_all(&bytes)
}
