//! Where articles come from: files, folders, standard input, JSON Lines.
//!
//! [`Inputs`] walks what the user named and yields an [`Input`] for every article, cheaply and in
//! order; [`Input::load`] does the costly part (reading, decoding, parsing) and may run on any
//! thread. Nothing here knows what is extracted from an article.

mod decode;
mod file_id;
mod inputs;
mod lines;
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

pub use decode::decode;
pub use file_id::FileId;
pub use inputs::Inputs;
pub use lines::date;
pub use root::Root;
pub use selection::Selection;
pub use sources::{Clash, Sources};
pub use walk::PassedOver;

/// An article is read up to this size unless the caller says otherwise.
pub const MAX_BYTES: u64 = 64 << 20;

/// What the bytes of an input are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// One article.
    #[default]
    Text,
    /// JSON Lines: an article a line.
    Lines,
}

/// A decoded article.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Article {
    /// The JSON Lines input's id, the path as given, or `-`.
    pub id: String,
    /// The file's text unchanged, but for a leading byte-order mark.
    pub text: String,
    /// The publication date, when the input states it.
    pub date: Option<Date>,
    /// Where its report belongs in a folder of reports, without an ending: the path below the
    /// folder that was named.
    pub place: PathBuf,
}

/// Where an article stands: a file, or a line of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin {
    /// The path as given, or `-`.
    pub name: String,
    /// The line's number, from 1.
    pub line: Option<u64>,
}

impl fmt::Display for Origin {
    /// The name as it may be shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name == "-" {
            f.write_str("standard input")?;
        } else {
            f.write_str(&escaped(&self.name))?;
        }
        self.line.map_or(Ok(()), |n| write!(f, ", line {n}"))
    }
}

/// An input that gave no report, and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// What failed.
    pub origin: Origin,
    /// The article's id, as far as it is known.
    pub id: Option<String>,
    /// What could not be done.
    pub verb: &'static str,
    /// Why.
    pub reason: String,
}

impl Failure {
    /// An input that cannot be read.
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

/// An article that is still to be loaded.
#[derive(Debug)]
pub enum Input {
    /// A file, and the path that was named and led to it.
    File(PathBuf, Arc<Root>),
    /// All of standard input.
    Stdin,
    /// A line of JSON Lines, without its line end.
    Line(Origin, Vec<u8>),
    /// Something that cannot be read, found out on the way.
    Failed(Failure),
}

impl Input {
    /// Where it stands.
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

    /// How much of the inputs it is: one article of text, or so many bytes of JSON Lines.
    pub fn size(&self) -> u64 {
        match self {
            Input::File(..) | Input::Stdin => 1,
            Input::Line(_, bytes) => bytes.len() as u64 + 1,
            Input::Failed(failure) => u64::from(failure.origin.line.is_none()),
        }
    }

    /// Reads, decodes and parses it. What is no article is refused, as is one of more than
    /// `max_bytes`.
    pub fn load(self, max_bytes: u64) -> Result<Article, Failure> {
        let origin = self.origin();
        let place = match &self {
            Input::File(path, root) => root.place(path),
            _ => PathBuf::from("stdin"),
        };
        let text = match self {
            Input::File(path, _) => File::open(&path)
                .map_err(|e| reason(&e))
                .and_then(|file| slurp_file(file, max_bytes)),
            Input::Stdin => slurp(io::stdin(), max_bytes),
            Input::Line(origin, bytes) => return lines::parse(origin, &bytes),
            Input::Failed(failure) => return Err(failure),
        };
        match text
            .and_then(decode::decode)
            .and_then(|text| refuse::unfit(&text).map_or(Ok(text), |why| Err(why.into())))
        {
            Ok(text) => Ok(Article {
                id: origin.name,
                text,
                date: None,
                place,
            }),
            Err(reason) => Err(Failure::unreadable(origin, reason)),
        }
    }
}

/// All the bytes of a file, or why not. One whose size says that it is too long is not read at all.
fn slurp_file(file: File, max_bytes: u64) -> Result<Vec<u8>, String> {
    match file.metadata() {
        Ok(data) if data.is_file() && data.len() > max_bytes => Err(too_long(max_bytes)),
        _ => slurp(file, max_bytes),
    }
}

/// All the bytes, or why not.
fn slurp(from: impl Read, max_bytes: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
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

/// A name or a reason as it may be shown: a newline, an escape or what turns the direction of
/// writing is spelled out.
fn escaped(words: &str) -> String {
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

/// A path as it may be shown.
pub fn printable(path: &Path) -> String {
    escaped(&name(path))
}

/// The path as given; what is not Unicode in it becomes U+FFFD, since an id is a JSON string.
fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// The system's own words, without their number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.find(" (os error")
        .map_or(text.clone(), |end| text[..end].to_owned())
}
