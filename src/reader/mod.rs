//! Reads articles from files, folders, standard input and JSON Lines.
//!
//! [`Inputs`] walks the named paths and yields an [`Input`] for every article, cheaply and in
//! order. [`Input::load`] does the expensive part (reading, decoding, parsing) and may run on any
//! thread. Nothing here knows what is extracted from an article.

mod day;
mod decode;
mod file_id;
mod inputs;
mod lines;
mod record;
mod refuse;
mod report_name;
mod root;
mod selection;
mod sources;
mod walk;

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

pub use day::date;
pub use decode::{Decoded, decode, encoding};
pub use encoding_rs::Encoding;
pub use file_id::FileId;
pub use inputs::Inputs;
pub use record::Keys;
pub use root::Root;
pub use selection::Selection;
pub use sources::{Clash, Sources};
pub use walk::Skipped;

use crate::id::Id;

/// The default maximum size of an article, in bytes.
pub const MAX_BYTES: u64 = 64 << 20;

/// The form of an input.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// One article.
    #[default]
    Text,
    /// JSON Lines: one article per line.
    Lines,
}

/// The settings for reading an input.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The maximum size of an article, or of a line of JSON Lines, in bytes.
    pub max_bytes: u64,
    /// The encoding; `None` to guess it.
    pub encoding: Option<&'static Encoding>,
    /// The keys that are read from JSON Lines.
    pub keys: Keys,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            max_bytes: MAX_BYTES,
            encoding: None,
            keys: Keys::default(),
        }
    }
}

/// A decoded article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    /// The id or line number of a JSON Lines input, the path as given, or `-`.
    pub id: Id<'static>,
    /// The text of the file, unchanged except for a leading byte-order mark.
    pub text: String,
    /// The publication date, if the input states it.
    pub date: Option<Date>,
    /// The path of its report in a folder of reports, without extension: its path below the folder
    /// that was named.
    pub place: PathBuf,
    /// The name of the encoding.
    pub encoding: &'static str,
    /// Warnings about the input, which did not prevent it from being read.
    pub warnings: Vec<Warning>,
}

/// A warning about an input that was read nevertheless.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Warning {
    /// The input.
    pub origin: Origin,
    /// The message.
    pub words: String,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.origin, escaped(&self.words))
    }
}

impl Decoded {
    /// Returns the warning about bytes that could not be decoded, if any.
    fn warning(&self, origin: &Origin) -> Vec<Warning> {
        let bytes = match self.replaced {
            0 => return Vec::new(),
            1 => "1 byte".to_owned(),
            n => format!("{n} bytes"),
        };
        vec![Warning {
            origin: origin.clone(),
            words: format!(
                "{bytes} could not be decoded as {} and were replaced by U+FFFD (--encoding sets the encoding)",
                self.encoding
            ),
        }]
    }
}

/// The source of an article: a file or a line of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin {
    /// The path as given, or `-`.
    pub name: String,
    /// The line number, from 1.
    pub line: Option<u64>,
}

impl fmt::Display for Origin {
    /// Writes the name, escaped for display.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name == "-" {
            f.write_str("standard input")?;
        } else {
            f.write_str(&escaped(&self.name))?;
        }
        self.line.map_or(Ok(()), |n| write!(f, ", line {n}"))
    }
}

/// An input without a report, and the reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// The input that failed.
    pub origin: Origin,
    /// The article's id, if known.
    pub id: Option<Id<'static>>,
    /// The action that failed.
    pub verb: &'static str,
    /// The reason.
    pub reason: String,
}

impl Failure {
    /// Makes the failure of an input that cannot be read.
    pub fn unreadable(origin: Origin, reason: impl Into<String>) -> Self {
        Self {
            origin,
            id: None,
            verb: "read",
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot {} {}: {}",
            self.verb,
            self.origin,
            escaped(&self.reason)
        )
    }
}

/// An article that has not been loaded yet.
#[derive(Debug)]
pub enum Input {
    /// A file, and the named path that led to it.
    File(PathBuf, Arc<Root>),
    /// All of standard input.
    Stdin,
    /// A line of JSON Lines, without its line ending.
    Line(Origin, Vec<u8>),
    /// An input that turned out to be unreadable.
    Failed(Failure),
}

impl Input {
    /// Returns the source of the article.
    pub fn origin(&self) -> Origin {
        match self {
            Input::File(path, _) => Origin {
                name: name(path),
                line: None,
            },
            Input::Stdin => Origin {
                name: "-".into(),
                line: None,
            },
            Input::Line(origin, _) => origin.clone(),
            Input::Failed(failure) => failure.origin.clone(),
        }
    }

    /// Returns its share of the total size: one for a text, a number of bytes for JSON Lines.
    pub fn size(&self) -> u64 {
        match self {
            Input::File(..) | Input::Stdin => 1,
            Input::Line(_, bytes) => bytes.len() as u64 + 1,
            Input::Failed(failure) => u64::from(failure.origin.line.is_none()),
        }
    }

    /// Reads, decodes and parses it. Refuses an input that isn't an article or is too long.
    pub fn load(self, reading: &Reading) -> Result<Article, Failure> {
        let max_bytes = reading.max_bytes;
        let origin = self.origin();
        let place = match &self {
            Input::File(path, root) => root.place(path),
            _ => PathBuf::from("stdin"),
        };
        let text = match self {
            Input::File(path, _) => refuse::by_name(&path)
                .and_then(|()| File::open(&path).map_err(|e| unopened(&path, &e)))
                .and_then(|file| slurp_file(file, max_bytes)),
            Input::Stdin => slurp(io::stdin(), max_bytes, 0),
            Input::Line(origin, bytes) => return record::parse(origin, &bytes, reading),
            Input::Failed(failure) => return Err(failure),
        };
        match text
            .and_then(|bytes| decode(bytes, reading.encoding))
            .and_then(|read| refuse::unfit(&read.text).map_or(Ok(read), |why| Err(why.into())))
        {
            Ok(read) => Ok(Article {
                warnings: read.warning(&origin),
                id: origin.name.into(),
                text: read.text,
                date: None,
                place,
                encoding: read.encoding,
            }),
            Err(reason) => Err(Failure::unreadable(origin, reason)),
        }
    }
}

/// Returns the reason why a file cannot be opened.
fn unopened(path: &Path, error: &io::Error) -> String {
    let is_address = ["http://", "https://"]
        .iter()
        .any(|scheme| name(path).starts_with(scheme));
    if is_address && error.kind() == io::ErrorKind::NotFound {
        return "it is a web address; try: curl -s URL | trafilatura --with-metadata | dateline"
            .into();
    }
    reason(error)
}

/// Reads all bytes of a file, or returns why they cannot be read. A file that is too long by its
/// metadata is not read at all.
fn slurp_file(file: File, max_bytes: u64) -> Result<Vec<u8>, String> {
    match file.metadata() {
        Ok(data) if data.is_file() && data.len() > max_bytes => Err(too_long(max_bytes)),
        Ok(data) if data.is_file() => slurp(file, max_bytes, data.len()),
        _ => slurp(file, max_bytes, 0),
    }
}

/// Reads all bytes, probably `expected` ones, or returns why they cannot be read.
fn slurp(from: impl Read, max_bytes: u64, expected: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(expected as usize);
    from.take(max_bytes + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| reason(&e))?;
    if bytes.len() as u64 > max_bytes {
        return Err(too_long(max_bytes));
    }
    Ok(bytes)
}

fn too_long(max_bytes: u64) -> String {
    format!("it is longer than {max_bytes} bytes (--max-bytes sets the limit)")
}

/// Escapes a text for display: line breaks, escape characters and characters that change the
/// writing direction are spelled out.
pub fn escaped(words: &str) -> String {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    words
        .chars()
        .map(|c| {
            if acts(c) {
                c.escape_unicode().to_string()
            } else {
                c.to_string()
            }
        })
        .collect()
}

/// Escapes a path for display.
pub fn printable(path: &Path) -> String {
    escaped(&name(path))
}

/// Returns the path as given. Parts that are not Unicode become U+FFFD, because an id is a JSON
/// string.
fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Returns the system's error message without its number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.find(" (os error")
        .map_or(text.clone(), |end| text[..end].to_owned())
}
