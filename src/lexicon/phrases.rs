//! [`Phrases`]: a list of phrases of one or more words, looked up by the keys of a text's words.

use super::list::{Fields, Lines};
use super::{Key, WordTable};

/// A list of phrases. An entry that ends in a star also matches longer phrases that begin with it.
///
/// Built at compile time. There must be at least twice as many `SLOTS` as phrases, and room for all
/// words after the first ones in `WORDS`.
#[derive(Debug)]
pub struct Phrases<const SLOTS: usize = 128, const WORDS: usize = 128> {
    /// The phrases, by first word.
    phrases: WordTable<Phrase, SLOTS>,
    /// The remaining words of all phrases.
    words: [Key; WORDS],
}

/// A phrase without its first word.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// The index of its first word in `Phrases::words`.
    start: u16,
    /// The number of its words.
    len: u8,
    open: bool,
}

impl<const SLOTS: usize, const WORDS: usize> Phrases<SLOTS, WORDS> {
    /// Reads the phrases of a word list with one entry per line.
    pub const fn new(list: &str) -> Self {
        let mut phrases = WordTable::new(Phrase {
            start: 0,
            len: 0,
            open: false,
        });
        let mut words = [Key(0); WORDS];
        let mut count = 0;
        let mut lines = Lines::of(list);
        while let Some(entry) = lines.take() {
            let mut parts = Fields::of(entry, b" *-/");
            let Some(first) = parts.word() else { continue };
            let start = count;
            while let Some(word) = parts.word() {
                words[count] = Key::listed(word);
                count += 1;
            }
            let phrase = Phrase {
                start: start as u16,
                len: (count - start) as u8,
                open: entry[entry.len() - 1] == b'*',
            };
            phrases.add(Key::listed(first), phrase);
        }
        assert!(count <= u16::MAX as usize);
        Self { phrases, words }
    }

    /// Whether the word alone is one of the phrases, or begins with a starred one.
    #[inline]
    pub fn has(&self, word: Key) -> bool {
        self.phrases.all(word).any(|p| p.len == 0)
    }

    /// Whether these words are one of the phrases, or begin with a starred one.
    pub fn are(&self, words: &[Key]) -> bool {
        let Some((&first, rest)) = words.split_first() else {
            return false;
        };
        self.phrases
            .all(first)
            .any(|p| rest.starts_with(self.rest(p)) && (p.open || rest.len() == usize::from(p.len)))
    }

    /// Returns the length of the longest phrase that these words begin with; 0 if there is none.
    pub fn begin(&self, words: &[Key]) -> usize {
        let Some((&first, rest)) = words.split_first() else {
            return 0;
        };
        let fits = self
            .phrases
            .all(first)
            .filter(|p| rest.starts_with(self.rest(p)));
        fits.map(|p| usize::from(p.len) + 1).max().unwrap_or(0)
    }

    fn rest(&self, phrase: &Phrase) -> &[Key] {
        &self.words[usize::from(phrase.start)..][..usize::from(phrase.len)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &str) -> Vec<Key> {
        words.split(' ').map(Key::of).collect()
    }

    #[test]
    fn only_a_starred_phrase_may_continue() {
        static PHRASES: Phrases = Phrases::new("sign in\nshare on *\n# sign\n");
        assert!(PHRASES.are(&keys("Sign in")) && PHRASES.are(&keys("share on Twitter")));
        assert!(
            !PHRASES.are(&keys("sign in now")) && !PHRASES.are(&keys("sign")) && !PHRASES.are(&[])
        );
    }

    #[test]
    fn the_longest_phrase_wins() {
        static PHRASES: Phrases = Phrases::new("associated\nassociated press\n");
        assert_eq!(PHRASES.begin(&keys("Associated Press staff")), 2);
        assert_eq!(PHRASES.begin(&keys("Press staff")), 0);
        assert!(PHRASES.has(Key::of("Associated")) && !PHRASES.has(Key::of("Press")));
    }
}
