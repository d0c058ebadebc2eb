//! [`Key`]: a word as the word lists know it, folded and hashed, so that a look-up allocates
//! nothing.

/// A word's identity: a 64-bit hash of its case-folded letters.
///
/// Curly apostrophes count as straight ones and a final full stop is dropped, so `Mr.`, `mr` and
/// `MR` share a key, as do `don’t` and `don't`. With 64 bits, collisions between words of the
/// lexicon are not a practical concern.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Key(pub u64);

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

impl Key {
    /// Returns the key of one word, at run time.
    pub fn of(word: &str) -> Self {
        let hash = if word.is_ascii() {
            let bytes = match word.as_bytes() {
                [bare @ .., b'.'] if !bare.is_empty() => bare,
                bytes => bytes,
            };
            let lower = bytes.iter().map(u8::to_ascii_lowercase);
            lower.fold(SEED, mix)
        } else {
            let mut buffer = [0; 4];
            let bare = word.strip_suffix('.').unwrap_or(word);
            bare.chars()
                .map(straight)
                .flat_map(char::to_lowercase)
                .fold(SEED, |h, c| c.encode_utf8(&mut buffer).bytes().fold(h, mix))
        };
        Self(finish(hash))
    }

    /// Returns the key of a word whose letters are folded already.
    pub(super) fn of_letters(letters: impl Iterator<Item = char>) -> Self {
        let mut buffer = [0; 4];
        let hash = letters.fold(SEED, |h, c| {
            if c.is_ascii() {
                mix(h, c as u8)
            } else {
                c.encode_utf8(&mut buffer).bytes().fold(h, mix)
            }
        });
        Self(finish(hash))
    }

    /// Returns the key of a listed word, at compile time: the same as [`Key::of`], except for
    /// capitals beyond ASCII, Latin-1 and Greek.
    pub const fn listed(word: &[u8]) -> Self {
        match word {
            [bare @ .., b'.'] if !bare.is_empty() => Self(finish(folded(bare))),
            _ => Self(finish(folded(word))),
        }
    }

    /// Returns the key of a listed word with an s added.
    pub const fn listed_plural(word: &[u8]) -> Self {
        Self(finish(mix(folded(word), b's')))
    }

    /// Returns the key of a word or mark known at compile time, for `match` and `==` in rules.
    ///
    /// The word must be in lower case and must not end in a full stop.
    pub const fn word(word: &str) -> Self {
        let bytes = word.as_bytes();
        let mut i = 0;
        while i < bytes.len() {
            assert!(
                !bytes[i].is_ascii_uppercase(),
                "the word of a key must be in lower case"
            );
            i += 1;
        }
        Self(finish(folded(bytes)))
    }

    /// Returns the keys of several words, for a constant list of them.
    pub const fn words<const N: usize>(words: [&str; N]) -> [Self; N] {
        let mut keys = [Self(0); N];
        let mut i = 0;
        while i < N {
            keys[i] = Self::word(words[i]);
            i += 1;
        }
        keys
    }
}

/// Builds the key of a word from its folded bytes, one at a time, for callers that read the bytes
/// anyway.
pub struct Folding(u64);

impl Default for Folding {
    fn default() -> Self {
        Self(SEED)
    }
}

impl Folding {
    /// Adds the next byte: lower case, with no curly apostrophes and no final full stop.
    #[inline]
    pub fn add(&mut self, byte: u8) {
        self.0 = mix(self.0, byte);
    }

    /// Returns the key.
    #[inline]
    pub fn key(self) -> Key {
        Key(finish(self.0))
    }
}

/// The key of a word, computed at compile time.
macro_rules! key {
    ($word:literal) => {
        const { $crate::lexicon::Key::word($word) }
    };
}

/// The keys of some words, computed at compile time: `keys!["in", "of"]`.
macro_rules! keys {
    ($($word:literal),+ $(,)?) => {
        &const { $crate::lexicon::Key::words([$($word),+]) }
    };
}

/// The [set](super::WordSet) of a list's words, laid out at compile time:
/// `listed!("quantity/casualties.txt")`. For a list that is looked up for most words, use a class.
macro_rules! listed {
    ($file:literal) => {{
        use $crate::lexicon::WordSet;
        const LIST: &str = $crate::lexicon::list_text!($file);
        const { WordSet::new(&const { WordSet::slots::<{ WordSet::size(LIST) }>(LIST) }) }
    }};
}

/// The text of a word list, named by its path under `src/lexicon/lists/`.
macro_rules! list_text {
    ($file:literal) => {
        include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/src/lexicon/lists/",
            $file
        ))
    };
}

pub(crate) use {key, keys, list_text, listed};

fn straight(c: char) -> char {
    if c == '’' { '\'' } else { c }
}

const fn folded(word: &[u8]) -> u64 {
    let mut hash = SEED;
    let mut i = 0;
    while i < word.len() {
        let before = if i == 0 { 0 } else { word[i - 1] };
        hash = match (before, word[i]) {
            // Latin-1 and Greek, the only non-ASCII capitals in the lists: É, Ω.
            (0xc3, 0x80..=0x96 | 0x98..=0x9e) => mix(hash, word[i] + 0x20),
            (_, 0xce) if i + 1 < word.len() && word[i + 1] >= 0xa0 && word[i + 1] <= 0xab => {
                mix(hash, 0xcf)
            }
            (0xce, 0xa0..=0xab) => mix(hash, word[i] - 0x20),
            (_, byte) => mix(hash, byte.to_ascii_lowercase()),
        };
        i += 1;
    }
    hash
}

/// Takes one step of FNV-1a.
const fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// Mixes FNV's weak high bits, so that a table may be indexed by any bits.
const fn finish(hash: u64) -> u64 {
    let h = (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ (h >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_apostrophes_and_a_final_full_stop() {
        assert_eq!(Key::of("Mr."), Key::word("mr"));
        assert_eq!(Key::of("DON’T"), Key::word("don't"));
        assert_eq!(Key::of("Élysée"), Key::word("élysée"));
        assert_eq!(Key::of("—"), Key::word("—"));
    }

    #[test]
    fn keeps_different_words_apart() {
        assert_ne!(Key::of("U.S."), Key::word("us"));
        assert_ne!(Key::of("résumé"), Key::of("resume"));
    }

    #[test]
    fn the_compiler_and_the_program_fold_every_listed_word_alike() {
        let entries = |folder: &std::path::Path| {
            let entries = std::fs::read_dir(folder).unwrap();
            entries.map(|entry| entry.unwrap().path())
        };
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/lists");
        let lists = entries(folder.as_ref()).flat_map(|subject| entries(&subject));
        let mut words = 0;
        for list in lists.filter(|path| path.extension().is_some_and(|e| e == "txt" || e == "tsv"))
        {
            let text = std::fs::read_to_string(&list).unwrap();
            for word in text
                .lines()
                .flat_map(|line| line.split('#').next())
                .flat_map(|entry| entry.split([' ', '\t', ',', '-', '/']))
            {
                assert_eq!(
                    Key::listed(word.as_bytes()),
                    Key::of(word),
                    "{word} in {}",
                    list.display()
                );
                words += 1;
            }
        }
        assert!(words > 10_000);
    }

    #[test]
    fn plurals_of_listed_words() {
        assert_eq!(Key::listed_plural(b"Ferry"), Key::word("ferrys"));
    }
}
