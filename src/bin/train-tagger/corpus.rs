//! Training articles: running text and the names in it, from files of either form.
//!
//! `columns` reads files of tokens and labels, `marked` running text with marks in it. Both keep the
//! pieces apart, since a copy of an article may be put in other letters.

use std::borrow::Cow;
use std::ops::Range;

use dateline::lexicon::{Class, Key, classes};
use dateline::tagger::Type;

use crate::random::Random;
use crate::{columns, marked};

/// An article with its names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Article {
    /// The text.
    pub(crate) text: String,
    /// The byte range and type of each name.
    pub(crate) names: Vec<(Range<usize>, Type)>,
    /// The same number for all copies of an article.
    pub(crate) origin: usize,
}

/// An article as its file has it.
pub(crate) enum Draft {
    Columns(Vec<columns::Sentence>),
    Marked(Vec<marked::Line>),
}

/// Reads the articles of a file: marked text from `.txt`, columns from any other.
pub(crate) fn read(path: &str) -> anyhow::Result<Vec<Draft>> {
    Ok(if path.ends_with(".txt") {
        marked::read(path)?.into_iter().map(Draft::Marked).collect()
    } else {
        columns::read(path)?
            .into_iter()
            .map(Draft::Columns)
            .collect()
    })
}

impl Draft {
    /// Removes titles and offices from the names of people, which marked text leaves outside.
    pub(crate) fn strip_titles(&mut self) {
        if let Self::Columns(sentences) = self {
            sentences.iter_mut().for_each(columns::strip_titles);
        }
    }

    /// Returns the running text.
    pub(crate) fn article(&self, layout: Layout, random: &mut Random) -> Article {
        match self {
            Self::Columns(sentences) => columns::join(sentences, layout, random),
            Self::Marked(lines) => marked::join(lines, layout, random),
        }
    }
}

/// The layout of an article as text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// The percentage of lines put in capitals, of lines put in Title Case, and of articles put in
    /// lower case.
    pub(crate) recased: u64,
}

impl Layout {
    /// As the file has it.
    pub(crate) const PLAIN: Self = Self { recased: 0 };

    /// Chooses the letters of a whole article.
    pub(crate) fn of_article(self, random: &mut Random) -> Recase {
        match random.below(100) < self.recased {
            true => Recase::Lower,
            false => Recase::No,
        }
    }

    /// Chooses the letters of a line, or a sentence, in an article of these.
    pub(crate) fn of_line(self, article: Recase, random: &mut Random) -> Recase {
        match random.below(100) {
            _ if article == Recase::Lower => Recase::Lower,
            dice if dice < self.recased => Recase::Upper,
            dice if dice < 2 * self.recased => Recase::Title,
            _ => Recase::No,
        }
    }
}

/// What happens to the letters of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recase {
    No,
    Upper,
    Title,
    Lower,
}

impl Recase {
    /// Returns the word in these letters. Small words stay small in Title Case, unless they come
    /// first.
    pub(crate) fn word(self, word: &str, first: bool) -> Cow<'_, str> {
        let small = || {
            word.len() <= 3
                && classes(Key::of(word))
                    .has(Class::PREPOSITION | Class::DETERMINER | Class::CONJUNCTION)
        };
        match self {
            Self::Upper => word.to_uppercase().into(),
            Self::Lower => word.to_lowercase().into(),
            Self::Title if first || !small() => {
                let mut chars = word.chars();
                let capital = chars.next().into_iter().flat_map(char::to_uppercase);
                capital.chain(chars).collect::<String>().into()
            }
            Self::Title | Self::No => word.into(),
        }
    }
}
