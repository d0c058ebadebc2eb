//! [`NameKey`]: the identity of a place name, whatever its spelling.

use crate::lexicon::{Key, fold, key};

/// The number of buckets in the index, chosen by the first bits of the name's key.
pub const BUCKETS: usize = 1 << 15;

/// A name's identity: the keys of its words, ignoring accents and hyphens, with `St.` and `Saint`
/// the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct NameKey(pub u64);

impl NameKey {
    /// Extends the name by `word`, whose key is `key`.
    #[must_use]
    pub fn then(self, word: &str, key: Key) -> Self {
        let key = if key == Key::default() {
            // Numbers have no key of their own.
            Key::of(word)
        } else if word.is_ascii() {
            key
        } else {
            Key::of(&unaccented(word))
        };
        match canonical(key) {
            HYPHEN | APOSTROPHE => self,
            key => self.with(key),
        }
    }

    /// Extends the name by a word of plain letters that is not an abbreviation.
    pub(super) fn with(self, Key(key): Key) -> Self {
        Self((self.0.rotate_left(23) ^ key).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// Returns the bucket of its entries.
    pub fn bucket(self) -> usize {
        (self.0 >> (64 - BUCKETS.trailing_zeros())) as usize
    }

    /// Returns a bit that few other names of its bucket share, so that for most words that aren't
    /// names the head of the bucket settles the look-up.
    pub fn mark(self) -> u32 {
        1 << (self.0 >> 32 & 31)
    }
}

fn unaccented(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(fold::unaccented)
        .collect()
}

const HYPHEN: Key = key!("-");
const APOSTROPHE: Key = key!("'");

/// Returns the full word for an abbreviation that names begin with.
fn canonical(word: Key) -> Key {
    const PAIRS: [(Key, Key); 5] = [
        (Key::word("st"), Key::word("saint")),
        (Key::word("ste"), Key::word("sainte")),
        (Key::word("mt"), Key::word("mount")),
        (Key::word("ft"), Key::word("fort")),
        (Key::word("&"), Key::word("and")),
    ];
    PAIRS
        .iter()
        .find(|(short, _)| *short == word)
        .map_or(word, |&(_, full)| full)
}
