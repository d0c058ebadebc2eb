//! [`Tables`]: the tables, besides the model, in which the features look words up.

use super::class::FeatureClass;
use super::table::{Aligned, Table};
use crate::lexicon::Key;

/// The tables, read in place from the binary.
#[derive(Clone, Copy, Debug)]
pub struct Tables<'a> {
    /// Clusters of words, and names of people.
    pub words: Table<'a, 3>,
    /// Place names and the size of the places.
    pub places: Table<'a, 1>,
    /// The word lists that the model knows.
    pub(super) classes: Table<'a, 2>,
}

static WORDS: &Aligned<[u8]> = &Aligned(*include_bytes!("words.bin"));
static PLACES: &Aligned<[u8]> = &Aligned(*include_bytes!("places.bin"));
static CLASSES: &Aligned<[u8]> = &Aligned(*include_bytes!("classes.bin"));

impl Tables<'static> {
    /// Returns the tables that ship with the program.
    pub fn embedded() -> Self {
        Self {
            words: Table::new(&WORDS.0),
            places: Table::new(&PLACES.0),
            classes: Table::new(&CLASSES.0),
        }
    }
}

impl Tables<'_> {
    /// Returns the classes in which the model knows a word.
    pub fn classes(&self, word: Key) -> FeatureClass {
        self.classes
            .get(word.0)
            .map_or(FeatureClass::NONE, |row| FeatureClass::from_row(*row))
    }
}
