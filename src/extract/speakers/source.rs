//! [`Source`]: what kind of source a statement's words name. `reading` reads them.

use std::ops::Range;

use crate::lexicon::{Key, keys};
use crate::syntax::morphology;
use crate::text::{Document, Span};

/// A pronoun as a source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Pronoun {
    He,
    She,
    It,
    They,
    /// who, which, that
    Relative,
}

/// A common noun as a source, with its phrase.
#[derive(Clone, Debug)]
pub(super) struct Noun {
    /// The head: `minister` in "the former prime minister of Norway".
    pub(super) head: usize,
    /// The tokens before the head, without the article.
    pub(super) modifiers: Range<usize>,
    /// All tokens of the source.
    pub(super) tokens: Range<usize>,
    /// the, this, that, his
    pub(super) definite: bool,
    /// a, an, one, another, some
    pub(super) indefinite: bool,
    /// his, her, its, their
    pub(super) possessed: bool,
    /// Whether the noun means more than one.
    pub(super) plural: bool,
}

/// A source, by the kind of its words.
#[derive(Clone, Debug)]
pub(super) enum Source {
    /// A person or body by name, with the description beside the name if there is one.
    Name {
        entity: usize,
        at: usize,
        role: Option<Span>,
    },
    /// A capitalised name that no mention covers.
    Body { name: Span, at: usize },
    /// A person by a name that a clause gives and no mention covers.
    Given { name: Span, at: usize },
    /// A man called by "Mr" and a surname that he shares with a woman.
    Namesake { name: Span, at: usize },
    /// A pronoun.
    Pronoun { pronoun: Pronoun, at: usize },
    /// A common noun.
    Description(Noun),
    /// Words that don't identify a speaker.
    Nobody { at: usize },
}

impl Source {
    /// Returns the token that represents the source: its head, or the start of its name.
    pub(super) fn at(&self) -> usize {
        match self {
            Self::Name { at, .. }
            | Self::Body { at, .. }
            | Self::Given { at, .. }
            | Self::Namesake { at, .. }
            | Self::Pronoun { at, .. }
            | Self::Nobody { at } => *at,
            Self::Description(noun) => noun.head,
        }
    }
}

/// Whether a noun, or a word used as one, means more than one.
pub(super) fn is_plural(doc: &Document, i: usize) -> bool {
    const MANY: &[Key] = keys![
        "others", "some", "many", "several", "both", "those", "few", "most", "two", "three"
    ];
    MANY.contains(&doc.key(i)) || morphology::is_plural_form(doc.word(i), doc.key(i))
}
