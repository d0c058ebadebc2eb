//! JSON Lines: one article per line. The contents of a line are read in `record`.

use std::io::{BufRead, BufReader, Read};

use super::{Failure, Input, Origin, reason, too_long};

/// The lines of a file, one at a time. Blank lines are skipped but counted.
pub(super) struct Lines {
    name: String,
    from: BufReader<Box<dyn Read + Send>>,
    max_bytes: u64,
    number: u64,
    /// Whether the last line was too long and its rest is still to be skipped.
    cut: bool,
    ended: bool,
}

impl Lines {
    pub(super) fn new(name: String, from: Box<dyn Read + Send>, max_bytes: u64) -> Self {
        Self {
            name,
            from: BufReader::with_capacity(1 << 16, from),
            max_bytes,
            number: 0,
            cut: false,
            ended: false,
        }
    }

    /// Reads the next line into `bytes`; false at the end. Of a line that is too long, only the
    /// limit is read, so that it can be refused before it ends, if it ever does.
    fn read(&mut self, bytes: &mut Vec<u8>) -> Result<bool, String> {
        if std::mem::take(&mut self.cut) {
            self.from.skip_until(b'\n').map_err(|e| reason(&e))?;
        }
        let held = self.max_bytes + 1;
        let read = self
            .from
            .by_ref()
            .take(held)
            .read_until(b'\n', bytes)
            .map_err(|e| reason(&e))?;
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else {
            self.cut = read as u64 == held;
        }
        Ok(read > 0)
    }
}

impl Iterator for Lines {
    type Item = Input;

    fn next(&mut self) -> Option<Input> {
        while !self.ended {
            let mut bytes = Vec::new();
            let read = self.read(&mut bytes);
            self.number += 1;
            let origin = Origin {
                name: self.name.clone(),
                line: Some(self.number),
            };
            match read {
                Err(why) => {
                    self.ended = true;
                    return Some(Input::Failed(Failure::unreadable(origin, why)));
                }
                Ok(false) => self.ended = true,
                Ok(true) if bytes.len() as u64 > self.max_bytes => {
                    return Some(Input::Failed(Failure::unreadable(
                        origin,
                        too_long(self.max_bytes),
                    )));
                }
                Ok(true) => {
                    if self.number == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
                        bytes.drain(..3);
                    }
                    if !bytes.trim_ascii().is_empty() {
                        return Some(Input::Line(origin, bytes));
                    }
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Article, Reading};
    use super::*;

    fn lines(text: &str, max_bytes: u64) -> Vec<Result<Article, Failure>> {
        let lines = Lines::new(
            "a.jsonl".into(),
            Box::new(std::io::Cursor::new(text.as_bytes().to_vec())),
            max_bytes,
        );
        let reading = Reading {
            max_bytes,
            ..Reading::default()
        };
        lines.map(|input| input.load(&reading)).collect()
    }

    #[test]
    fn blank_lines_are_skipped_but_counted() {
        assert!(lines("", 1000).is_empty());
        assert!(lines("\n \r\n\n", 1000).is_empty());
        assert_eq!(
            lines("\n\n{}\n", 1000)[0].as_ref().unwrap_err().origin.line,
            Some(3)
        );
    }

    #[test]
    fn a_byte_order_mark_is_removed_from_the_first_line_only() {
        let read = lines(
            "\u{feff}{\"id\":\"a\",\"text\":\"One.\"}\n\u{feff}{\"id\":\"b\",\"text\":\"Two.\"}\n",
            1000,
        );
        assert!(read[0].is_ok() && read[1].is_err());
    }

    #[test]
    fn a_line_that_is_too_long_is_skipped_and_the_next_is_read() {
        let read = lines(
            &format!(
                "{{\"id\":\"a\",\"text\":\"{}\"}}\n{{\"id\":\"b\",\"text\":\"Two.\"}}\n",
                "x".repeat(200)
            ),
            100,
        );
        assert_eq!(read.len(), 2);
        assert!(
            read[0]
                .as_ref()
                .unwrap_err()
                .reason
                .starts_with("it is longer than 100 bytes")
        );
        assert_eq!(read[1].as_ref().unwrap().id, "b".into());
    }
}
