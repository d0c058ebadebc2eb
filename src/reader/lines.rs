//! JSON Lines: `{"id": "...", "text": "...", "date": "YYYY-MM-DD"}`, an article a line.

use std::io::{BufRead, BufReader, Read};

use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;

use super::{Article, Failure, Input, Origin, reason, refuse, report_name, too_long};

/// The lines of a file, one at a time; blank ones are passed over but counted.
pub(super) struct Lines {
    name: String,
    from: BufReader<Box<dyn Read + Send>>,
    max_bytes: u64,
    number: u64,
    /// Whether the last line was too long and its rest is still to be passed over.
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

    /// The next line into `bytes`; false at the end. Of a line that is too long no more than the
    /// limit is read: it can be refused before it ends, if it ever does.
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

/// The keys that are read, whatever they hold: what is wrong with one can then be said in a
/// sentence, beside the id.
#[derive(Deserialize)]
struct Fields {
    id: Option<Value>,
    text: Option<Value>,
    date: Option<Value>,
}

/// The article of a line.
pub(super) fn parse(origin: Origin, bytes: &[u8]) -> Result<Article, Failure> {
    let mut id = None;
    article(bytes, &mut id).map_err(|reason| Failure {
        id,
        ..Failure::unreadable(origin, reason)
    })
}

fn article(bytes: &[u8], known: &mut Option<String>) -> Result<Article, String> {
    let json = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8")?;
    if !json.trim_start().starts_with('{') {
        return Err("it is not a JSON object".into());
    }
    let fields: Fields = serde_json::from_str(json).map_err(|e| {
        *known = only_id(json);
        format!("it is not a JSON article: {}", without_line(&e))
    })?;
    let id = match fields.id {
        Some(Value::String(id)) => known.insert(id).clone(),
        Some(_) => return Err("its \"id\" is not a string".into()),
        None => return Err("it has no \"id\"".into()),
    };
    let date = match fields.date {
        None => None,
        Some(Value::String(written)) => {
            Some(date(&written).map_err(|e| format!("its \"date\" {e}"))?)
        }
        Some(_) => return Err("its \"date\" is not a string".into()),
    };
    match fields.text {
        Some(Value::String(text)) => refuse::unfit(&text).map_or_else(
            || {
                Ok(Article {
                    place: report_name::of_id(&id),
                    id,
                    text,
                    date,
                })
            },
            |why| Err(why.into()),
        ),
        Some(_) => Err("its \"text\" is not a string".into()),
        None => Err("it has no \"text\"".into()),
    }
}

/// The id of an object whose other values need not be sound, a lone surrogate in its text for
/// instance.
fn only_id(json: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Id {
        id: String,
    }
    serde_json::from_str(json).ok().map(|Id { id }| id)
}

/// The message without serde's `at line 1`, which is the number of the line within itself.
fn without_line(error: &serde_json::Error) -> String {
    error
        .to_string()
        .replace(" at line 1 column ", " at column ")
}

/// A date as it is given to dateline: `YYYY-MM-DD` and nothing else.
pub fn date(written: &str) -> Result<Date, String> {
    let shape = written.len() == 10
        && written.bytes().enumerate().all(|(i, b)| {
            if i == 4 || i == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    match written.parse() {
        Ok(date) if shape => Ok(date),
        _ => Err(format!("is not a day written YYYY-MM-DD: {written:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, max_bytes: u64) -> Vec<Result<Article, Failure>> {
        let lines = Lines::new(
            "a.jsonl".into(),
            Box::new(std::io::Cursor::new(text.as_bytes().to_vec())),
            max_bytes,
        );
        lines.map(|input| input.load(max_bytes)).collect()
    }

    fn error(line: &str) -> (Option<String>, String) {
        match lines(line, 1000).remove(0) {
            Ok(article) => panic!("{article:?}"),
            Err(failure) => (failure.id, failure.reason),
        }
    }

    #[test]
    fn reads_articles() {
        let read = lines(
            "{\"id\": \"a\", \"text\": \"One.\", \"tags\": [1]}\r\n{\"text\":\"Two.\",\"id\":\"b\",\"date\":\"2024-02-29\"}",
            1000,
        );
        assert_eq!(
            read[0],
            Ok(Article {
                id: "a".into(),
                text: "One.".into(),
                date: None,
                place: "a".into()
            })
        );
        assert_eq!(
            read[1].as_ref().unwrap().date.unwrap().to_string(),
            "2024-02-29"
        );
    }

    #[test]
    fn passes_over_blank_lines_but_counts_them() {
        assert!(lines("", 1000).is_empty());
        assert!(lines("\n \r\n\n", 1000).is_empty());
        assert_eq!(
            lines("\n\n{}\n", 1000)[0].as_ref().unwrap_err().origin.line,
            Some(3)
        );
    }

    #[test]
    fn a_byte_order_mark_opens_the_first_line_only() {
        let read = lines(
            "\u{feff}{\"id\":\"a\",\"text\":\"One.\"}\n\u{feff}{\"id\":\"b\",\"text\":\"Two.\"}\n",
            1000,
        );
        assert!(read[0].is_ok() && read[1].is_err());
    }

    #[test]
    fn says_what_is_wrong_beside_the_id() {
        assert_eq!(error("nonsense"), (None, "it is not a JSON object".into()));
        assert_eq!(
            error("[\"a\", \"text\"]"),
            (None, "it is not a JSON object".into())
        );
        assert_eq!(
            error("{\"text\": \"One.\"}"),
            (None, "it has no \"id\"".into())
        );
        assert_eq!(
            error("{\"id\": 7, \"text\": \"One.\"}"),
            (None, "its \"id\" is not a string".into())
        );
        assert_eq!(
            error("{\"id\": \"a\"}"),
            (Some("a".into()), "it has no \"text\"".into())
        );
        assert_eq!(
            error("{\"id\": \"a\", \"text\": null}"),
            (Some("a".into()), "it has no \"text\"".into())
        );
        assert_eq!(
            error("{\"id\": \"a\", \"text\": [\"One.\"]}"),
            (Some("a".into()), "its \"text\" is not a string".into())
        );
        assert_eq!(
            error("{\"id\": \"a\", \"text\": \" \\n\"}"),
            (Some("a".into()), "it is empty".into())
        );
        let (id, reason) = error("{\"id\": \"a\", \"text\": \"One.\", \"date\": \"2023-02-29\"}");
        assert_eq!(
            (id.as_deref(), reason.as_str()),
            (
                Some("a"),
                "its \"date\" is not a day written YYYY-MM-DD: \"2023-02-29\""
            )
        );
        assert!(
            error("{\"id\": \"a\", \"id\": \"b\", \"text\": \"One.\"}")
                .1
                .contains("duplicate field `id`")
        );
        let (id, reason) = error("{\"text\": \"\\ud800\", \"id\": \"a\"}");
        assert!(
            id.as_deref() == Some("a") && reason.contains("hex escape"),
            "{reason}"
        );
        let (id, reason) = error(&format!(
            "{{\"id\": \"a\", \"text\": {}{}}}",
            "[".repeat(200),
            "]".repeat(200)
        ));
        assert!(
            id.as_deref() == Some("a") && reason.contains("recursion limit"),
            "{reason}"
        );
        assert!(
            error("{\"id\": \"a\", \"text\": \"One.")
                .1
                .contains("at column")
        );
        assert!(
            error(&format!("{{\"id\": \"a\", \"x\": {}", "[".repeat(500)))
                .1
                .starts_with("it is not a JSON article")
        );
    }

    #[test]
    fn a_line_that_is_too_long_is_left_and_the_next_is_read() {
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
        assert_eq!(read[1].as_ref().unwrap().id, "b");
    }

    #[test]
    fn days_are_written_one_way() {
        assert!(date("2024-07-16").is_ok());
        for bad in [
            "2024-7-16",
            "20240716",
            "2024-07-16T10:00",
            "2024-13-01",
            "16/07/2024",
            "+02024-07-16",
            "",
            "２０２４-07-16",
        ] {
            assert!(date(bad).is_err(), "{bad}");
        }
    }
}
