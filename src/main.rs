//! The `dateline` program.

use std::io::{self, BufRead};

use dateline::{Options, format, pipeline, reader};

fn main() -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line: reader::Line = serde_json::from_str(&line?)?;
        let options = Options { date: line.date.and_then(|d| d.parse().ok()), ..Options::default() };
        format::json::line(&pipeline::analyze(&line.text, &options).with_id(line.id), &mut out)?;
    }
    Ok(())
}
