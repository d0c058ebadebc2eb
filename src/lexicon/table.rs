//! [`WordTable`]: a hash table from words to values, built at compile time so that start-up costs
//! nothing.

use super::Key;

/// An open-addressing hash table. `SLOTS` is a power of two, and no more than five in eight are
/// taken.
///
/// Most words of a text are not in a table. For those only the tags are read, which fit in a
/// processor's cache where the entries would not.
#[derive(Debug)]
pub struct WordTable<V: 'static, const SLOTS: usize> {
    /// Seven bits of each word, or [`FREE`].
    tags: [u8; SLOTS],
    /// The words and their values.
    slots: [(Key, V); SLOTS],
    /// The value of words that are not in the table.
    filler: V,
    entries: usize,
}

/// The tag of a free slot.
const FREE: u8 = 0;

/// Returns the tag of a word, from other bits of its key than those that choose its slot.
const fn tag(word: Key) -> u8 {
    (word.0 >> 57) as u8 | 1 << 7
}

impl<V: Copy, const SLOTS: usize> WordTable<V, SLOTS> {
    /// Creates an empty table; `filler` is the value of words that are not in it.
    pub const fn new(filler: V) -> Self {
        assert!(SLOTS.is_power_of_two());
        Self {
            tags: [FREE; SLOTS],
            slots: [(Key(0), filler); SLOTS],
            filler,
            entries: 0,
        }
    }

    /// Sets the value of a word, replacing any other.
    pub const fn set(&mut self, word: Key, value: V) {
        match self.slot(word) {
            Some(slot) => self.slots[slot].1 = value,
            None => self.add(word, value),
        }
    }

    /// Adds a value to a word, keeping the others.
    pub const fn add(&mut self, word: Key, value: V) {
        let mut slot = Self::first(word);
        while self.tags[slot] != FREE {
            slot = Self::next(slot);
        }
        self.entries += 1;
        assert!(self.entries * 8 <= SLOTS * 5, "table too full: raise SLOTS");
        self.tags[slot] = tag(word);
        self.slots[slot] = (word, value);
    }

    /// Returns the slot where the search for a word begins.
    const fn first(word: Key) -> usize {
        word.0 as usize % SLOTS
    }

    /// Returns the slot where it continues.
    const fn next(slot: usize) -> usize {
        (slot + 1) % SLOTS
    }

    /// Whether the word is in this slot.
    #[inline]
    const fn holds(&self, slot: usize, word: Key) -> bool {
        self.tags[slot] == tag(word) && self.slots[slot].0.0 == word.0
    }

    /// Returns the first slot of the word.
    #[inline]
    const fn slot(&self, word: Key) -> Option<usize> {
        let mut slot = Self::first(word);
        while self.tags[slot] != FREE {
            if self.holds(slot, word) {
                return Some(slot);
            }
            slot = Self::next(slot);
        }
        None
    }

    /// Returns the value of a word.
    #[inline]
    pub const fn get(&self, word: Key) -> Option<V> {
        match self.slot(word) {
            Some(slot) => Some(self.slots[slot].1),
            None => None,
        }
    }

    /// Returns the value of a word, or the filler.
    #[inline]
    pub const fn value(&self, word: Key) -> V {
        match self.slot(word) {
            Some(slot) => self.slots[slot].1,
            None => self.filler,
        }
    }

    /// Returns all values of a word, in the order in which they were added.
    #[inline]
    pub fn all(&self, word: Key) -> impl Iterator<Item = &V> {
        let mut slot = Self::first(word);
        std::iter::from_fn(move || {
            while self.tags[slot] != FREE {
                let here = slot;
                slot = Self::next(slot);
                if self.holds(here, word) {
                    return Some(&self.slots[here].1);
                }
            }
            None
        })
    }

    /// Returns every word with a value, in slot order.
    pub fn entries(&self) -> impl Iterator<Item = (Key, V)> {
        let taken = |&slot: &usize| self.tags[slot] != FREE;
        (0..SLOTS).filter(taken).map(|slot| self.slots[slot])
    }

    /// Returns the number of entries.
    pub const fn len(&self) -> usize {
        self.entries
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.entries == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_values_apart() {
        // Four entries in eight slots: some of them collide.
        let mut table = WordTable::<u8, 8>::new(0);
        for (word, value) in [("ferry", 1), ("harbour", 2), ("ferry", 3)] {
            table.add(Key::word(word), value);
        }
        table.set(Key::word("bridge"), 4);
        table.set(Key::word("bridge"), 5);
        let all = |word| table.all(Key::word(word)).copied().collect::<Vec<_>>();
        assert_eq!(
            (all("ferry"), all("harbour"), all("bridge"), all("quay")),
            (vec![1, 3], vec![2], vec![5], vec![])
        );
        assert_eq!(
            (
                table.get(Key::word("ferry")),
                table.get(Key::word("quay")),
                table.len()
            ),
            (Some(1), None, 4)
        );
    }

    #[test]
    fn numbers_which_have_no_key_are_not_found() {
        let mut table = WordTable::<(), 4>::new(());
        table.set(Key::word("ferry"), ());
        assert_eq!(
            (table.get(Key::default()), table.all(Key::default()).count()),
            (None, 0)
        );
    }

    #[test]
    #[should_panic(expected = "raise SLOTS")]
    fn an_overfull_table_panics() {
        let mut table = WordTable::<(), 2>::new(());
        table.set(Key::word("ferry"), ());
        table.set(Key::word("bridge"), ());
    }
}
