//! [`Phrases`]: a list of phrases of one or more words, looked up by the keys of the words that
//! stand in a text.

use super::list::{Fields, Lines};
use super::{Key, WordTable};

/// A list of phrases. A star at an entry's end makes it the beginning of a longer one.
///
/// The compiler makes it, with room for half as many phrases as there are `SLOTS`, and for so many
/// words after their first ones.
#[derive(Debug)]
pub struct Phrases<const SLOTS: usize = 128, const WORDS: usize = 128> {
    /// The phrases by their first words.
    phrases: WordTable<Phrase, SLOTS>,
    /// The other words of all phrases.
    words: [Key; WORDS],
}

/// A phrase without its first word.
#[derive(Clone, Copy, Debug)]
struct Phrase {
    /// Where its words begin.
    start: u16,
    /// How many they are.
    len: u8,
    open: bool,
}

impl<const SLOTS: usize, const WORDS: usize> Phrases<SLOTS, WORDS> {
    /// The phrases of a word list, an entry a line.
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

    /// Whether the word alone is one of the phrases or begins with one.
    #[inline]
    pub fn has(&self, word: Key) -> bool {
        self.phrases.all(word).any(|p| p.len == 0)
    }

    /// Whether these words are one of the phrases, or begin with one that may go on.
    pub fn are(&self, words: &[Key]) -> bool {
        let Some((&first, rest)) = words.split_first() else {
            return false;
        };
        self.phrases
            .all(first)
            .any(|p| rest.starts_with(self.rest(p)) && (p.open || rest.len() == usize::from(p.len)))
    }

    /// How many of these words the longest phrase takes that they begin with; 0 when none does.
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
    fn a_star_lets_a_phrase_go_on_and_no_star_does_not() {
        static PHRASES: Phrases = Phrases::new("sign in\nshare on *\n# sign\n");
        assert!(PHRASES.are(&keys("Sign in")) && PHRASES.are(&keys("share on Twitter")));
        assert!(
            !PHRASES.are(&keys("sign in now")) && !PHRASES.are(&keys("sign")) && !PHRASES.are(&[])
        );
    }

    #[test]
    fn the_longest_phrase_counts() {
        static PHRASES: Phrases = Phrases::new("associated\nassociated press\n");
        assert_eq!(PHRASES.begin(&keys("Associated Press staff")), 2);
        assert_eq!(PHRASES.begin(&keys("Press staff")), 0);
        assert!(PHRASES.has(Key::of("Associated")) && !PHRASES.has(Key::of("Press")));
    }
}
