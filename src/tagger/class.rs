//! [`FeatureClass`]: the word lists that the features use, as they were when the model was trained.
//!
//! Every weight of the model depends on these classes. Their numbers and words are therefore not
//! the lexicon's: `train-tagger classes` copies the words into `classes.bin`. So a list may grow
//! and the lexicon's classes may be renumbered without touching the model, which learns new words
//! when it is trained again.

use std::ops::BitOr;

use crate::lexicon::{Class, Classes};

/// A set of word classes as the model knows them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct FeatureClass(u16);

impl FeatureClass {
    /// No class at all.
    pub const NONE: Self = Self(0);
    /// Mr, Senator
    pub const TITLE: Self = Self(1);
    /// minister, spokeswoman
    pub const ROLE: Self = Self(1 << 1);
    /// said, added, telling
    pub const CUE: Self = Self(1 << 2);
    /// the, a, some
    pub const DETERMINER: Self = Self(1 << 3);
    /// of, in, on
    pub const PREPOSITION: Self = Self(1 << 4);
    /// Inc, University
    pub const ORG_SUFFIX: Self = Self(1 << 5);
    /// Ministry, Bank (of)
    pub const ORG_HEAD: Self = Self(1 << 6);
    /// January, Jan
    pub const MONTH: Self = Self(1 << 7);
    /// Monday, Mon
    pub const WEEKDAY: Self = Self(1 << 8);
    /// two, hundred, dozens
    pub const NUMBER_WORD: Self = Self(1 << 9);
    /// is, has, will, didn't
    pub const AUXILIARY: Self = Self(1 << 10);
    /// man, officials
    pub const PERSON_NOUN: Self = Self(1 << 11);

    /// Each class and the word list that it is copied from.
    const SOURCES: [(Self, Classes); 12] = [
        (Self::TITLE, Class::TITLE),
        (Self::ROLE, Class::ROLE),
        (Self::CUE, Class::CUE),
        (Self::DETERMINER, Class::DETERMINER),
        (Self::PREPOSITION, Class::PREPOSITION),
        (Self::ORG_SUFFIX, Class::ORG_SUFFIX),
        (Self::ORG_HEAD, Class::ORG_HEAD),
        (Self::MONTH, Class::MONTH),
        (Self::WEEKDAY, Class::WEEKDAY),
        (Self::NUMBER_WORD, Class::NUMBER_WORD),
        (Self::AUXILIARY, Class::AUXILIARY),
        (Self::PERSON_NOUN, Class::PERSON_NOUN),
    ];

    /// Returns the classes of the lexicon that are copied.
    pub fn sources() -> Classes {
        Self::SOURCES
            .iter()
            .fold(Classes::NONE, |all, (_, class)| all | *class)
    }

    /// Returns the model's classes for a word with these classes in the lexicon; for training.
    pub fn copied_from(classes: Classes) -> Self {
        Self::SOURCES
            .iter()
            .filter(|(_, class)| classes.has(*class))
            .fold(Self::NONE, |all, (class, _)| all | *class)
    }

    /// Returns the set as a row of `classes.bin`.
    pub fn to_row(self) -> [u8; 2] {
        self.0.to_le_bytes()
    }

    /// Reads the set in a row of `classes.bin`.
    pub fn from_row(row: [u8; 2]) -> Self {
        Self(u16::from_le_bytes(row))
    }

    /// Returns the set as a number, for features.
    pub fn bits(self) -> u64 {
        u64::from(self.0)
    }

    /// Whether the two sets share a class.
    pub fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }
}

impl BitOr for FeatureClass {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Key, classes};
    use crate::tagger::tables::Tables;

    #[test]
    fn exactly_the_words_of_the_lists_are_copied() {
        let of = |word: &str| Tables::embedded().classes(Key::of(word));
        assert!(of("said").has(FeatureClass::CUE) && !of("said").has(FeatureClass::TITLE));
        assert!(of("March").has(FeatureClass::MONTH) && of("Ltd").has(FeatureClass::ORG_SUFFIX));
        assert_eq!(of("zyzzyva"), FeatureClass::NONE);
    }

    #[test]
    fn only_the_lists_that_the_features_use_are_copied() {
        let copied = |word: &str| FeatureClass::copied_from(classes(Key::of(word)));
        assert_eq!(copied("the"), FeatureClass::DETERMINER);
        assert_eq!(copied("and"), FeatureClass::NONE);
    }
}
