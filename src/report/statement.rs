//! Statements and their speakers.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Act, QuoteKind, SpeakerKind, Text};

/// The source of one or more statements.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Speaker<'a> {
    /// The fullest form in the article, unique in the report.
    pub name: Cow<'a, str>,
    /// In the words of the article.
    pub role: Option<Cow<'a, str>>,
    /// Its kind.
    pub kind: SpeakerKind,
    /// The number of the report's `quotes` by this speaker, alone or with others.
    pub quotes: usize,
}

/// A statement.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Quote<'a> {
    /// A name in `speakers`, or null.
    pub speaker: Option<Cow<'a, str>>,
    /// The other names in `speakers` of a joint source: "Ann Bell and Tom Reed said".
    pub co_speakers: Vec<Cow<'a, str>>,
    /// Whether it is in quotation marks.
    pub kind: QuoteKind,
    /// The speech act, from its cue.
    pub act: Act,
    /// The words of its pieces, with white space collapsed, joined by spaces.
    pub content: Cow<'a, str>,
    /// From its first piece to its last.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// The start and end of each piece: several if the statement is interrupted (“…,” he said,
    /// “…”).
    pub spans: Vec<[usize; 2]>,
    /// The words that report it.
    pub cue: Option<Text<'a>>,
    /// The words that name its source.
    pub source: Option<Text<'a>>,
}
