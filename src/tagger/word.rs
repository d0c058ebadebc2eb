//! [`Word`]: the properties of a token without its neighbours.

use super::candidates::Casing;
use super::class::FeatureClass;
use super::tables::Tables;
use crate::lexicon::{Classes, Key, classes};
use crate::text::{Case, Kind, Token};

/// The properties of a token that the features use.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// The folded word.
    pub key: u64,
    /// The word with its case.
    pub form: u64,
    /// The word without full stops: "U.N." as "UN".
    pub plain: u64,
    /// Letters, digits and marks, with repeats counted once: `Xx` for "Paris".
    pub shape: u32,
    /// The word's cluster among 256, by meaning; 0 if it is in none.
    pub coarse: u32,
    /// Its cluster among 1024.
    pub fine: u32,
    /// How common it is as a first and as a last name, in two bits each.
    pub names: u32,
    /// The word lists it is in.
    pub classes: FeatureClass,
    /// Whether it begins with a capital.
    pub capital: bool,
}

impl Word {
    /// The word beyond either end of a sentence.
    pub const EDGE: Self = Self {
        key: 0x5e17_ed6e,
        form: 0x5e17_ed6e,
        plain: 0x5e17_ed6e,
        shape: 0,
        coarse: 0,
        fine: 0,
        names: 0,
        classes: FeatureClass::NONE,
        capital: false,
    };

    /// Reads a token of a sentence with this casing. `named` means that it may be a name although
    /// it is in lower case.
    pub fn of(token: &Token, text: &str, casing: Casing, named: bool, tables: &Tables) -> Self {
        let shape = match (casing, token.case) {
            (Casing::Upper, Case::Upper | Case::Capital) => 0o77,
            (Casing::Title, Case::Capital) => 0o76,
            (Casing::Lower, Case::Lower) if named => 0o75,
            _ => shape(token, text),
        };
        let key = match token.kind {
            Kind::Number | Kind::Address => 0x6e75_6d00 + u64::from(shape) + text.len() as u64,
            _ => token.key.0,
        };
        let dotted = token.kind == Kind::Word
            && token.capitalised()
            && text.trim_end_matches('.').as_bytes().contains(&b'.');
        let plain = if dotted {
            Key::of(&text.replace('.', ""))
        } else {
            Key(key)
        };
        // An acronym that is in the table only without its full stops is read that way, unless that
        // is a common word: "W.H.O."
        let only_plain = || {
            tables.words.get(token.key.0).is_none()
                && tables.words.get(plain.0).is_some()
                && classes(plain) == Classes::NONE
        };
        let (key, shape) = if dotted && only_plain() {
            (plain.0, CAPITALS)
        } else {
            (key, shape)
        };
        let mut word = Self {
            key,
            plain: plain.0,
            form: key ^ u64::from(shape).wrapping_mul(0x9e37_79b9_7f4a_7c15),
            shape,
            coarse: 0,
            fine: 0,
            names: 0,
            classes: match token.kind {
                Kind::Word => tables.classes(token.key),
                _ => FeatureClass::NONE,
            },
            capital: token.capitalised() || named,
        };
        let row = || {
            let row = tables.words.get(token.key.0);
            let other = || (plain != token.key).then(|| tables.words.get(plain.0));
            row.or_else(|| other().flatten())
        };
        if token.kind != Kind::Number
            && let Some(&[a, b, c]) = row()
        {
            let row = u32::from_le_bytes([a, b, c, 0]);
            (word.coarse, word.fine, word.names) = (row & 0x1ff, row >> 9 & 0x7ff, row >> 20);
        }
        word
    }

    /// Packs these clusters and name lists into a row of the word table.
    pub fn row(coarse: u32, fine: u32, names: u32) -> [u8; 3] {
        let [a, b, c, _] = (coarse | fine << 9 | names << 20).to_le_bytes();
        [a, b, c]
    }

    /// Whether it is a common first name.
    pub fn is_first_name(&self) -> bool {
        self.names & 3 == 2
    }

    /// Whether it is a common name of a person, or a word that the table does not know.
    pub fn sounds_like_name(&self) -> bool {
        self.names & 3 == 2 || self.names >> 2 == 2 || self.coarse == 0
    }

    /// Whether it is in one of these lists.
    pub fn is(&self, any_of: FeatureClass) -> bool {
        self.classes.has(any_of)
    }
}

/// The kinds of character that make up most words.
const UPPER: u32 = 1;
const LOWER: u32 = 2;

/// The shape of a word in capitals.
const CAPITALS: u32 = UPPER << 3 | UPPER;

/// Encodes the shape of a word: eight kinds of character, in three bits each.
fn shape(token: &Token, text: &str) -> u32 {
    let plain = !token.stopped && !text.ends_with(|c: char| c.is_ascii_digit());
    match token.case {
        Case::Lower if plain => return LOWER,
        Case::Capital if plain && text.len() > 1 => return UPPER << 3 | LOWER,
        Case::Upper if plain => return CAPITALS,
        _ => {}
    }
    let mut shape = 0;
    let mut last = 0;
    for c in text.chars().take(40) {
        let kind = match c {
            c if c.is_uppercase() => UPPER,
            c if c.is_alphabetic() => LOWER,
            c if c.is_numeric() => 3,
            '.' => 4,
            ',' => 5,
            '\'' | '’' => 6,
            _ => 7,
        };
        if kind != last && shape < 1 << 24 {
            shape = shape << 3 | kind;
        }
        last = kind;
    }
    shape
}

/// Returns the first one to four letters of a word, folded, each packed into an integer.
pub fn prefixes(text: &str) -> [u64; AFFIXES] {
    if text.is_ascii() {
        packed::<8>(text.bytes().map(fold_ascii))
    } else {
        packed::<16>(text.chars().map(fold))
    }
}

/// Returns the last one to four letters of a word, from its end on, like [`prefixes`].
pub fn suffixes(text: &str) -> [u64; AFFIXES] {
    if text.is_ascii() {
        packed::<8>(text.bytes().rev().map(fold_ascii))
    } else {
        packed::<16>(text.chars().rev().map(fold))
    }
}

/// The number of prefixes and of suffixes.
const AFFIXES: usize = 4;

fn fold_ascii(letter: u8) -> u64 {
    u64::from(letter.to_ascii_lowercase())
}

fn fold(letter: char) -> u64 {
    u64::from(u32::from(letter.to_lowercase().next().unwrap_or(letter)) & 0xffff)
}

/// Packs the first letter, the first two and so on, with this many bits for each; 0 where there are
/// too few.
fn packed<const BITS: u32>(letters: impl Iterator<Item = u64>) -> [u64; AFFIXES] {
    let mut all = [0; AFFIXES];
    let mut so_far = 0;
    for (slot, letter) in all.iter_mut().zip(letters) {
        so_far = so_far << BITS | letter;
        *slot = so_far;
    }
    all
}

/// Returns the key of a phrase in the table of places, extended by a word.
pub fn phrase(so_far: u64, word: Key) -> u64 {
    let h = (so_far.rotate_left(23) ^ word.0).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ h >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Document;

    #[test]
    fn shapes_distinguish_kinds_of_words() {
        let text = "Paris paris NATO J. McCain U.S. G20";
        let doc = Document::new(text);
        let shapes: Vec<u32> = doc
            .tokens()
            .iter()
            .map(|t| shape(t, t.span.of(text)))
            .collect();
        assert_eq!(
            shapes
                .iter()
                .collect::<std::collections::HashSet<_>>()
                .len(),
            shapes.len(),
            "{shapes:?}"
        );
    }

    #[test]
    fn affixes_fold_case_and_are_no_longer_than_the_word() {
        assert_eq!(prefixes("Ann"), prefixes("ANN"));
        assert_eq!(suffixes("Ann"), suffixes("ANN"));
        assert_eq!(prefixes("Ann")[3], 0);
        assert_ne!(suffixes("Łódź")[0], 0);
    }

    #[test]
    fn rows_hold_clusters_and_names() {
        assert_eq!(Word::row(256, 1024, 0b1010), [0, 1, 0b1010_1000]);
    }
}
