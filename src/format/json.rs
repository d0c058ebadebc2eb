//! JSON: indented for people, one line per article for programs.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Fact;
use crate::report::{Id, Report};

/// A report reduced to the wanted facts.
pub struct Chosen<'r, 'a> {
    /// The report.
    pub report: &'r Report<'a>,
    /// The wanted facts; everything if empty. The id is always included.
    pub only: &'r [Fact],
}

impl Serialize for Chosen<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let report = self.report;
        if self.only.is_empty() {
            return report.serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &report.id)?;
        if let Some(encoding) = &report.encoding {
            map.serialize_entry("encoding", encoding)?;
        }
        let wanted = Fact::ALL.iter().filter(|(_, f)| self.only.contains(f));
        for &(_, fact) in wanted {
            fact.entry(report, &mut map)?;
            let readings = report.date_readings.as_ref();
            if let Some(readings) = readings.filter(|_| fact == Fact::Date) {
                map.serialize_entry("date_readings", readings)?;
            }
        }
        map.end()
    }
}

/// A failure, printed in place of a report.
#[derive(serde::Serialize, Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// The article's id, if known.
    pub id: Option<Id<'static>>,
    /// The input's line, from 1.
    pub line: u64,
    /// The reason.
    pub error: String,
}

/// Returns the value as one line, with its line ending.
pub fn line(value: &impl Serialize) -> String {
    let mut json = harmless(serde_json::to_string(value).unwrap_or_else(failed));
    json.push('\n');
    json
}

/// Returns indented JSON in which an object or a list that fits on a line is on one.
pub fn pretty(value: &impl Serialize) -> String {
    let mut json = folded(&harmless(
        serde_json::to_string_pretty(value).unwrap_or_else(failed),
    ));
    json.push('\n');
    json
}

/// Returns an error as JSON. It can't occur: writing to memory doesn't fail, and all keys are
/// strings.
fn failed(error: serde_json::Error) -> String {
    serde_json::json!({ "error": error.to_string() }).to_string()
}

/// Whether the character acts on a terminal, or ends a line for some readers, although JSON allows
/// it in a string. Such characters are escaped.
fn is_harmful(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Escapes [harmful](is_harmful) characters. They can only be inside strings.
fn harmless(json: String) -> String {
    let bytes = json.as_bytes();
    // Their first bytes, which are also those of dashes and quotation marks.
    let mut likely =
        memchr::memchr3_iter(0x7f, 0xc2, 0xe2, bytes).chain(memchr::memchr_iter(0xd8, bytes));
    let harmful = |at: usize| json[at..].starts_with(is_harmful);
    if !likely.any(harmful) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if is_harmful(c) {
            escaped.push_str(&format!("\\u{:04x}", c as u32))
        } else {
            escaped.push(c)
        }
    }
    escaped
}

/// The maximum length of a line with a whole container.
const LINE: usize = 120;

/// Puts each container that fits on one line on one line. No string contains a line ending, so
/// containers begin and end where lines end.
fn folded(json: &str) -> String {
    let mut folder = Folder {
        out: String::with_capacity(json.len()),
        ..Folder::default()
    };
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', json.as_bytes()).chain([json.len()]) {
        folder.add(&json[start..end]);
        start = end + 1;
    }
    folder.out
}

/// The state of [`folded`].
#[derive(Default)]
struct Folder {
    out: String,
    /// The containers that aren't closed yet.
    open: Vec<Open>,
    /// Their lines, without those of inner containers that don't fit on one line.
    lines: Vec<Line>,
    /// A buffer for the line being put together.
    one: String,
}

struct Open {
    /// The index of its first line in [`Folder::lines`].
    first: usize,
    /// The number of characters still free if it is put on one line; `None` if it doesn't fit, or
    /// if it is the report itself.
    room: Option<usize>,
}

/// Where a line begins in the output, and where its indent ends.
struct Line {
    start: usize,
    words: usize,
}

impl Folder {
    fn add(&mut self, line: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let words = line.trim_ascii_start();
        let (start, indent) = (self.out.len(), line.len() - words.len());
        if line.ends_with(['{', '[']) {
            self.open.push(Open {
                first: self.lines.len(),
                room: LINE.checked_sub(indent).filter(|_| indent > 0),
            });
        }
        self.out.push_str(line);
        self.lines.push(Line {
            start,
            words: start + indent,
        });
        self.charge();
        if words.starts_with(['}', ']'])
            && let Some(Open { first, room }) = self.open.pop()
        {
            if room.is_some() {
                self.join(first);
                self.charge();
            } else {
                self.lines.truncate(first);
                self.open
                    .last_mut()
                    .into_iter()
                    .for_each(|outer| outer.room = None);
            }
        }
    }

    /// Subtracts the last line's length, and a space, from the room of its container.
    fn charge(&mut self) {
        if let (Some(Open { room, .. }), Some(line)) = (self.open.last_mut(), self.lines.last())
            && let Some(left) = *room
        {
            *room = left.checked_sub(self.out[line.words..].chars().count() + 1);
        }
    }

    /// Joins the lines from `first` on, from an opening bracket to its closing one.
    fn join(&mut self, first: usize) {
        self.one.clear();
        let start = self.lines[first].words;
        let ends = self.lines[first + 1..].iter().map(|next| next.start - 1);
        let last = self.lines.len() - 1 - first;
        for (i, end) in ends.chain([self.out.len()]).enumerate() {
            if i > 1 && i < last {
                self.one.push(' ');
            }
            self.one
                .push_str(&self.out[self.lines[first + i].words..end]);
        }
        self.lines.truncate(first + 1);
        self.out.truncate(start);
        self.out.push_str(&self.one);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped() {
        let value = json!({ "text": "a\u{1b}[2J\u{9b}31m\u{7f}b\u{202e}c\u{2028}“é”" });
        let printed = line(&value);
        assert_eq!(
            printed,
            "{\"text\":\"a\\u001b[2J\\u009b31m\\u007fb\\u202ec\\u2028“é”\"}\n"
        );
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), value);
    }

    #[test]
    fn short_objects_stand_on_one_line() {
        let value = json!({ "id": "a", "spans": [[1, 2], [3, 4]], "quotes": [{ "text": "{\n[", "cue": { "end": 2 } }], "long": ["x".repeat(70), "y".repeat(70)], "none": [] });
        let printed = pretty(&value);
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), value);
        assert!(
            printed.contains("\n  \"quotes\": [{\"cue\": {\"end\": 2}, \"text\": \"{\\n[\"}],\n"),
            "{printed}"
        );
        assert!(
            printed.contains("\n  \"spans\": [[1, 2], [3, 4]]\n"),
            "{printed}"
        );
        assert!(printed.contains("\n  \"long\": [\n    \"xx"), "{printed}");
        assert!(
            printed.starts_with("{\n  \"id\": \"a\",\n") || printed.starts_with("{\n  \"id\""),
            "{printed}"
        );
    }
}
