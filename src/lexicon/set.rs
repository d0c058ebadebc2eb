//! [`WordSet`]: a word list as a hash table of its keys, built at compile time.

use super::Key;
use super::list::{Fields, Lines, count};

/// The words of a list. A word that isn't among them mostly costs the look at one slot, however
/// long the list is.
///
/// The slots are those of an open-addressing hash table, a power of two of which at least half are
/// free. A free slot has the default key, which no word has.
#[derive(Clone, Copy, Debug)]
pub struct WordSet(&'static [Key]);

const FREE: Key = Key(0);

impl WordSet {
    /// Creates the set with these slots, which [`slots`](Self::slots) has laid out.
    pub const fn new(slots: &'static [Key]) -> Self {
        assert!(slots.len().is_power_of_two());
        Self(slots)
    }

    /// Returns the number of slots for the words of a list.
    pub const fn size(list: &str) -> usize {
        (2 * count(list)).next_power_of_two()
    }

    /// Lays out the words of a list.
    pub const fn slots<const SIZE: usize>(list: &str) -> [Key; SIZE] {
        let mut slots = [FREE; SIZE];
        let mut lines = Lines::of(list);
        while let Some(line) = lines.take() {
            let mut words = Fields::of(line, b" ");
            while let Some(word) = words.word() {
                let word = Key::listed(word);
                let mut at = word.0 as usize % SIZE;
                while slots[at].0 != FREE.0 {
                    at = (at + 1) % SIZE;
                }
                slots[at] = word;
            }
        }
        slots
    }

    /// Whether the word is in the list.
    #[inline]
    pub fn contains(self, word: &Key) -> bool {
        let last = self.0.len() - 1;
        let mut at = word.0 as usize & last;
        loop {
            match self.0[at] {
                FREE => return false,
                here if here == *word => return true,
                _ => at = (at + 1) & last,
            }
        }
    }
}

/// Words of which a token may be one: a [`WordSet`], or a few keys that are compared one by one.
pub trait Words {
    /// Whether the word is one of them.
    fn have(self, word: Key) -> bool;
}

impl Words for WordSet {
    #[inline]
    fn have(self, word: Key) -> bool {
        self.contains(&word)
    }
}

impl<T: AsRef<[Key]> + ?Sized> Words for &T {
    #[inline]
    fn have(self, word: Key) -> bool {
        self.as_ref().contains(&word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_the_words_of_its_list_and_no_others() {
        const LIST: &str = "# boats\nferry tug\n\nbarge # slow\nferry\n";
        const SET: WordSet =
            WordSet::new(&const { WordSet::slots::<{ WordSet::size(LIST) }>(LIST) });
        for word in ["ferry", "tug", "barge"] {
            assert!(
                SET.contains(&Key::of(word)) && SET.have(Key::of(word)),
                "{word}"
            );
        }
        for word in ["bridge", "slow", "#", ""] {
            assert!(!SET.contains(&Key::of(word)), "{word}");
        }
        assert!(!SET.contains(&Key::default()), "numbers have no key");
    }

    #[test]
    fn an_empty_list_has_no_words() {
        const SET: WordSet = WordSet::new(&const { WordSet::slots::<{ WordSet::size("") }>("") });
        assert!(!SET.contains(&Key::of("ferry")));
    }
}
